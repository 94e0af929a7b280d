/** Ids of reviews and of the claims that they add: hashes of what they say. */
import { hash } from "../base/hash.ts"
import { byText } from "../base/order.ts"
import type { AddedClaim, Review } from "../model/types.ts"

/** JSON with sorted keys, so that a store that sorts them gives back the same review. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).filter(([, item]) => item !== undefined)
  return `{${fields
    .sort(([a], [b]) => byText(a, b))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`)
    .join(",")}}`
}

/** The id of a review by all its other fields. */
export const reviewId = (rest: Omit<Review, "id">): string => hash("review", canonical(rest))

/** The id of a claim that a person added: the same words with the same figure are one claim, whoever adds it. */
export const addedClaimId = (claim: AddedClaim): string => hash("added", canonical(claim))
