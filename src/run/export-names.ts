/** Names of the formats in which a story leaves a store: whoever lists them need not load the formats. */

/** In the order in which they are offered. */
export const exportNames = [
  "json",
  "csv",
  "figures-csv",
  "md",
  "txt",
  "html",
  "ged",
  "ged-json",
  "acled",
  "acled-json",
  "geojson",
  "jsonld",
  "dot",
  "svg",
] as const

export type ExportName = (typeof exportNames)[number]
