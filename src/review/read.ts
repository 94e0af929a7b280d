/** Reviews from outside: a JSON value in, a review or the sentences that say why not out. */
import type { Anchor, Review, ReviewAction } from "../model/types.ts"
import { isAction } from "./actions.ts"
import {
  type Check,
  instant,
  inTurn,
  isRecord,
  listOf,
  notNegative,
  orNull,
  place,
  prose,
  shaped,
  words,
} from "./check.ts"
import { reviewId } from "./id.ts"

/** What was read: exactly one of the two says something. */
export interface ReadReview {
  readonly review: Review | null
  /** One sentence a fault. */
  readonly faults: readonly string[]
}

const person: Check = inTurn(words, (value, path) =>
  /^person:\S/.test(value as string) ? [] : [`${path} should begin with "person:" and a name.`],
)

const text: Check = (value, path) => (typeof value === "string" ? [] : [`${path} should be a text.`])

const isReview = shaped({
  fields: {
    id: words,
    story: words,
    by: person,
    at: instant,
    reason: orNull(prose),
    seconds: orNull(notNegative),
    coding: orNull(words),
    anchors: listOf(shaped({ fields: { report: words, from: place, to: place, quote: text } })),
    action: isAction,
  },
  optional: ["id", "reason", "seconds", "coding", "anchors"],
})

/** A review whose fields are known to be right, with its id. */
export function madeReview(parts: Omit<Review, "id">): Review {
  const { story, by, at, reason, seconds, coding, anchors, action } = parts
  const rest = { story, by, at, reason, seconds, coding, anchors, action }
  return { id: reviewId(rest), ...rest }
}

/**
 * A review from a JSON value. Absent `reason`, `seconds` and `coding` are null, absent `anchors` none; an absent `id`
 * is worked out, a wrong one is a fault. Never throws.
 */
export function readReview(value: unknown): ReadReview {
  const faults = isReview(value, "review")
  if (faults.length > 0 || !isRecord(value)) return { review: null, faults }
  const review = madeReview({
    story: value["story"] as string,
    by: value["by"] as string,
    at: value["at"] as string,
    reason: (value["reason"] ?? null) as string | null,
    seconds: (value["seconds"] ?? null) as number | null,
    coding: (value["coding"] ?? null) as string | null,
    anchors: (value["anchors"] ?? []) as readonly Anchor[],
    action: value["action"] as ReviewAction,
  })
  if (value["id"] !== undefined && value["id"] !== review.id) {
    const fault = `review.id is not that of its content, ${review.id}: leave it out and it is worked out.`
    return { review: null, faults: [fault] }
  }
  return { review, faults: [] }
}
