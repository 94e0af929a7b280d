/** Reviews that join and part stories, as the judgements that grouping obeys. */
import type { Judgement, Review } from "../model/types.ts"
import { effective } from "./effective.ts"

/** Judgements of persons on pairs of reports, in the order of the reviews; those taken back are left out. */
export function judgementsOf(reviews: readonly Review[]): readonly Judgement[] {
  return effective(reviews).flatMap(({ id, by, reason, action }): readonly Judgement[] => {
    if (action.do !== "join stories" && action.do !== "part stories") return []
    const [left, right] = action.reports
    const verdict = action.do === "join stories" ? "same" : "different"
    const reasons = [{ rule: `review ${id}`, score: 1, detail: reason ?? `${verdict} story`, evidence: [] }]
    return [{ left, right, verdict, score: verdict === "same" ? 1 : 0, reasons, by }]
  })
}
