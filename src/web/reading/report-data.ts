/** A report and what was understood of it, as marks. */

import { useAnswer } from "../data/cache.ts"
import { api } from "../data/client.ts"
import type { AlsoIn, ClaimRow } from "../data/shapes.ts"
import type { Mark } from "./marks.ts"
import type { AttributionJson, Mention, Quotation, Report } from "./report-shapes.ts"

interface AnalysisJson {
  readonly id: string
  readonly mentions: readonly Mention[]
  readonly quotations: readonly Quotation[]
  readonly attributions: readonly AttributionJson[]
}

/** The report and its analysis; null parts are on their way. */
export function useReport(id: string) {
  const report = useAnswer<Report & { readonly also: readonly AlsoIn[] }>(id === "" ? null : api(["reports", id]))
  const analysis = useAnswer<AnalysisJson>(id === "" ? null : api(["reports", id, "analysis"]))
  return { report, analysis }
}

/** Everything that can be marked in a report, of the kinds that are on. */
export function marksOf(
  report: Report,
  analysis: AnalysisJson | null,
  claims: readonly ClaimRow[],
  kinds: ReadonlySet<string>,
): readonly Mark[] {
  const furniture = kinds.has("furniture") ? report.furniture : []
  const quotations = kinds.has("quotation") ? (analysis?.quotations ?? []) : []
  const mentions = (analysis?.mentions ?? []).filter(({ kind }) => kinds.has(kind))
  return [
    ...(kinds.has("claim") ? claims : []).map(({ id, from, to }) => ({ from, to, kind: "claim", key: id })),
    ...furniture.map(({ from, to }, index) => ({ from, to, kind: "furniture", key: `f${index}` })),
    ...mentions.map(({ kind, from, to }, index) => ({ from, to, kind, key: `m${index}` })),
    ...quotations.map(({ from, to }, index) => ({ from, to, kind: "quotation", key: `k${index}` })),
  ]
}
