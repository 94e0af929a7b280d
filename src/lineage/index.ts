/** Lineage: who copied whom, and which original speakers stand behind what the reports of a story say. */
import type { Ruling } from "../model/rulings.ts"
import type { Analysis, Lineage, Report, SharedProse } from "../model/types.ts"
import { pairsCut, sayingsCut } from "./limits-hit.ts"
import { originsOf } from "./origins.ts"
import { comparePairs } from "./pairs.ts"
import { tracedAnalysis, tracedText } from "./traced-text.ts"
import { edgesOf, witnessesOf } from "./witnesses.ts"

export { closestPairs } from "./limits-hit.ts"

/**
 * The lineage of one story, its origins as persons ruled. No report, or one, gives no pairs and one row a report.
 * `known` are the pairs of the same reports, where they are at hand.
 */
export function traceLineage(
  analyses: readonly Analysis[],
  rulings: readonly Ruling[] = [],
  known: Lineage["pairs"] | null = null,
): Lineage {
  const reports = analyses.map(({ document }) => document.report)
  const pairs = known ?? comparePairs(analyses.map(tracedAnalysis))
  const { origins, crowded } = originsOf(analyses, rulings)
  return {
    pairs,
    origins,
    edges: edgesOf(reports, pairs, origins),
    witnesses: witnessesOf(
      reports.map(({ id }) => id),
      pairs,
    ),
    findings: [...pairsCut(reports.length, pairs), ...sayingsCut(crowded)],
  }
}

/** Shared passages and witnesses of reports of one story or of many, without understanding them first. */
export function compareReports(reports: readonly Report[]): {
  readonly pairs: readonly SharedProse[]
  readonly witnesses: Lineage["witnesses"]
  readonly findings: Lineage["findings"]
} {
  const pairs = comparePairs(reports.map((report) => tracedText(report)))
  return {
    pairs,
    witnesses: witnessesOf(
      reports.map(({ id }) => id),
      pairs,
    ),
    findings: pairsCut(reports.length, pairs),
  }
}
