/** What rows of several codebooks share: outlets, origins, countries, and the words behind a code. */

import { csvText } from "../base/csv.ts"
import { aroundUnit } from "../model/near.ts"
import type { Account, Anchor, Report } from "../model/types.ts"
import { printable } from "./plain.ts"
import type { Scene } from "./scenes.ts"

export const distinctOutlets = (reports: readonly Report[]): readonly string[] => [
  ...new Set(reports.map(({ outlet }) => printable(outlet?.value ?? "outlet not named"))),
]

/** Names of those from whom the claims of a scene come, without repeats. */
export function originsOf(account: Account, { told }: Scene): readonly string[] {
  const wanted = new Set(
    told.flatMap(({ claim }) => (claim.attribution === null ? [] : [`${claim.report} ${claim.attribution}`])),
  )
  const names = account.lineage.origins
    .filter(({ attributions }) => attributions.some(([report, index]) => wanted.has(`${report} ${index}`)))
    .map(({ name }) => printable(name))
  return [...new Set(names)]
}

/** The words of anchors, once each, the first few. */
export const quotesOf = (anchors: readonly Anchor[]): string =>
  [...new Set(anchors.map(({ quote }) => printable(quote)))].slice(0, 5).join("; ")

/** "a crossing", "an attack". */
export const oneOf = (kind: string): string => `${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind}`

/** True when the reports tell of it only as the past, or as something planned or feared. */
export const onlyAside = ({ told }: Scene): boolean =>
  told.every(
    ({ claim }) =>
      claim.background || claim.aspect === "plan" || claim.certainty === "intended" || claim.certainty === "forecast",
  )

/** Sentences that tell of the happening, those about its own kind first. */
export function sentencesOf({ told, happening }: Scene, most: number): readonly string[] {
  const order = [...told].sort(
    (a, b) =>
      Number(a.claim.background) - Number(b.claim.background) ||
      Number(b.claim.kind === happening.kind) - Number(a.claim.kind === happening.kind) ||
      b.claim.measures.length - a.claim.measures.length,
  )
  const sentences = order.flatMap(({ claim, analysis: { document } }) => {
    const sentence = aroundUnit(document.sentences, claim.from)
    return sentence === undefined ? [] : [printable(document.report.text.slice(sentence.from, sentence.to))]
  })
  return [...new Set(sentences)].slice(0, most)
}

export const reasonWords = {
  days: (days: number): string => (days <= 1 ? "one day is named" : `the words cover ${days} days`),
  acts: "most claims have it act",
  suffers: "most claims have it acted upon",
} as const

/** Rows as CSV with a header; every column is there, an unknown one empty. */
export const codedCsv = (
  columns: readonly string[],
  rows: readonly { readonly row: Readonly<Record<string, string | number>> }[],
): string => csvText([columns, ...rows.map(({ row }) => columns.map((name) => row[name] ?? ""))])

/** Rows with evidence, and the happenings that are no row with the reason. */
export const codedJson = (coded: { readonly rows: readonly unknown[]; readonly none: readonly unknown[] }): string =>
  `${JSON.stringify(coded)}\n`
