/** Blind codings stay blind: who codes sees nobody else's coding, an admin, who settles differences, sees all. */
import type { Review } from "../model/types.ts"
import type { Library } from "../run/library.ts"
import type { Who } from "./guard/tokens.ts"
import { Refusal } from "./refusal.ts"

/** Whether a decision may be shown: everybody's, one's own, and to an admin every one. */
export const mayRead = (who: Who, { coding, by }: Review): boolean =>
  coding === null || who.role === "admin" || by === `person:${who.name}`

/** Throws a `Refusal` (403) when the coding holds decisions that may not be shown; a new or an own one passes. */
export async function refuseUnseen(
  library: Library,
  story: string,
  coding: string | undefined,
  who: Who,
): Promise<void> {
  if (coding === undefined || who.role === "admin") return
  const reviews = await library.reviews(story)
  if (reviews.some((review) => review.coding === coding && !mayRead(who, review)))
    throw new Refusal(403, "This coding is blind: only who made it and an admin may read it.")
}
