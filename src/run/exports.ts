/** The formats in which a story leaves a store. */

import { accountJson } from "../view/account-json.ts"
import { accountMarkdown } from "../view/account-markdown.ts"
import { accountText } from "../view/account-text.ts"
import { acledColumns, acledRows } from "../view/acled.ts"
import { codedCsv, codedJson } from "../view/codebook.ts"
import { lineageDot } from "../view/dot.ts"
import { figuresCsv } from "../view/figures-csv.ts"
import { gedColumns, gedRows } from "../view/ged.ts"
import { accountGeoJson } from "../view/geojson.ts"
import { lineageSvg } from "../view/html/lineage-svg.ts"
import { accountPage } from "../view/html/page.ts"
import { accountJsonLd } from "../view/json-ld.ts"
import { lineageGraph } from "../view/lineage-graph.ts"
import { reportsCsv } from "../view/reports-csv.ts"
import type { ToldStory } from "./engine.ts"
import type { ExportName } from "./export-names.ts"

interface ExportFormat {
  /** Media type. */
  readonly type: string
  /** End of the file's name. */
  readonly extension: string
  readonly write: (told: ToldStory) => string
}

const csv = "text/csv; charset=utf-8"

/** Every format by its name. */
export const exportFormats: Readonly<Record<string, ExportFormat>> = {
  json: {
    type: "application/json",
    extension: "json",
    write: ({ account }) => `${JSON.stringify(accountJson(account))}\n`,
  },
  csv: { type: csv, extension: "csv", write: ({ account, analyses }) => reportsCsv(account, analyses) },
  "figures-csv": { type: csv, extension: "csv", write: ({ account }) => figuresCsv(account) },
  md: { type: "text/markdown; charset=utf-8", extension: "md", write: ({ account }) => accountMarkdown(account) },
  txt: {
    type: "text/plain; charset=utf-8",
    extension: "txt",
    write: ({ account }) => accountText(account, { colour: false, policies: [account.policy] }),
  },
  html: {
    type: "text/html; charset=utf-8",
    extension: "html",
    write: ({ account, analyses }) =>
      accountPage(
        account,
        analyses.flatMap(({ claims }) => claims),
      ),
  },
  ged: {
    type: csv,
    extension: "csv",
    write: ({ account, analyses }) => codedCsv(gedColumns, gedRows(account, analyses).rows),
  },
  "ged-json": {
    type: "application/json",
    extension: "json",
    write: ({ account, analyses }) => codedJson(gedRows(account, analyses)),
  },
  acled: {
    type: csv,
    extension: "csv",
    write: ({ account, analyses }) => codedCsv(acledColumns, acledRows(account, analyses).rows),
  },
  "acled-json": {
    type: "application/json",
    extension: "json",
    write: ({ account, analyses }) => codedJson(acledRows(account, analyses)),
  },
  geojson: { type: "application/geo+json", extension: "geojson", write: ({ account }) => accountGeoJson(account) },
  jsonld: { type: "application/ld+json", extension: "jsonld", write: ({ account }) => accountJsonLd(account) },
  dot: {
    type: "text/vnd.graphviz; charset=utf-8",
    extension: "dot",
    write: ({ account, analyses }) => lineageDot(account.story, lineageGraph(account, analyses)),
  },
  svg: {
    type: "image/svg+xml; charset=utf-8",
    extension: "svg",
    write: ({ account, analyses }) => lineageSvg(account.story, lineageGraph(account, analyses)),
  },
} satisfies Readonly<Record<ExportName, ExportFormat>>

/**
 * Why happenings of the story are no row of a codebook's format: a sentence for each reason, with those it holds for.
 * Other formats leave none out.
 */
export function withoutRow(format: string, { account, analyses }: ToldStory): readonly string[] {
  const rows = format === "ged" ? gedRows : format === "acled" ? acledRows : null
  if (rows === null) return []
  const reasons = new Map<string, string[]>()
  for (const { happening, because } of rows(account, analyses).none) {
    reasons.set(because, [...(reasons.get(because) ?? []), happening])
  }
  return [...reasons].map(([because, names]) => {
    const more = names.length > 3 ? ` and ${names.length - 3} more` : ""
    return `no row for ${names.slice(0, 3).join("; ")}${more}: ${because}.`
  })
}
