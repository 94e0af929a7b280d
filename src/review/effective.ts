/** Which reviews count: after undo and redo, for everybody or for one blind coding. */
import type { Review } from "../model/types.ts"

/**
 * The reviews in effect, in the order given (the order in which they were appended), each once; undo and redo
 * themselves are left out. `coding` null: everybody's, without blind codings; a name: that coding alone. The last word
 * on a review counts: undone, or put back.
 */
export function effective(reviews: readonly Review[], coding: string | null = null): readonly Review[] {
  const own = [...new Map(reviews.map((review) => [review.id, review])).values()].filter(
    (review) => review.coding === coding,
  )
  const said = new Map<string, "undo" | "redo">()
  // From the last to the first: whether an undo itself was taken back is known before it is looked at.
  for (const { id, action } of [...own].reverse()) {
    if (action.do !== "undo" && action.do !== "redo") continue
    if (said.get(id) !== "undo" && !said.has(action.review)) said.set(action.review, action.do)
  }
  return own.filter(({ id, action }) => action.do !== "undo" && action.do !== "redo" && said.get(id) !== "undo")
}
