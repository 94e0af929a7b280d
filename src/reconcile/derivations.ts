/**
 * Figures that no report writes and that its words come to. Every rule is one of arithmetic over one report: what it
 * reads is in its file, and its figure says how it came about and is anchored at all its parts.
 */
import type { Analysis } from "../model/types.ts"
import type { Entry } from "./entry.ts"
import type { Sources } from "./lift.ts"
import { withMultiples } from "./multiples.ts"
import { withSums } from "./on-top.ts"
import { ordinalCounts } from "./ordinals.ts"
import { allButSome, asTollParts, everyoneAboard, theOthers } from "./remainders.ts"
import { asWhole, sharesOfWholes } from "./shares.ts"

/** The entries of a story with those that the words of their own report come to. */
export function withDerivations(
  analyses: readonly Analysis[],
  entries: readonly Entry[],
  sources: Sources,
): readonly Entry[] {
  const byReport = Map.groupBy(entries, ({ report }) => report)
  return analyses.flatMap((analysis) => {
    const told = byReport.get(analysis.document.report.id) ?? []
    const shares = Map.groupBy(
      told.filter(({ share }) => share),
      ({ claim }) => claim,
    )
    const plain = told
      .flatMap((entry) => allButSome(analysis, entry, told))
      .map((entry) => asWhole(analysis, entry, shares.get(entry.claim) ?? []))
    const own = withMultiples(analysis, withSums(analysis, asTollParts(analysis, plain)), sources)
    return [
      ...own,
      ...ordinalCounts(analysis, sources),
      ...everyoneAboard(analysis, own, sources),
      ...theOthers(analysis, own, sources),
      ...sharesOfWholes(analysis, own),
    ]
  })
}
