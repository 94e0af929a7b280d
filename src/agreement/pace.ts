/** How long a person takes for a claim: for the person alone, from the seconds that reviews carry. */
import { by } from "../base/order.ts"
import type { Review } from "../model/types.ts"

/** One person's pace in one story. */
interface Pace {
  readonly by: string
  /** Claims decided on, and reviews made. */
  readonly claims: number
  readonly reviews: number
  /** Seconds in all reviews that were timed; null when none was. */
  readonly seconds: number | null
  /** Seconds for one claim, all its timed reviews together: the middle one, and nine in ten are below the second. */
  readonly median: number | null
  readonly ninetieth: number | null
}

function claimOf({ action, id }: Review): string | null {
  if (action.do === "accept" || action.do === "reject" || action.do === "edit") return action.claim
  return action.do === "add" ? id : null
}

const at = (sorted: readonly number[], share: number): number | null =>
  sorted.length === 0 ? null : (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number)

function paceIn(person: string, own: readonly Review[]): Pace {
  const perClaim = new Map<string, number>()
  const claims = new Set<string>()
  let seconds: number | null = null
  for (const review of own) {
    const claim = claimOf(review)
    if (claim !== null) claims.add(claim)
    if (review.seconds === null) continue
    seconds = (seconds ?? 0) + review.seconds
    if (claim !== null) perClaim.set(claim, (perClaim.get(claim) ?? 0) + review.seconds)
  }
  const sorted = [...perClaim.values()].sort((a, b) => a - b)
  return {
    by: person,
    claims: claims.size,
    reviews: own.length,
    seconds,
    median: at(sorted, 0.5),
    ninetieth: at(sorted, 0.9),
  }
}

/** The pace of each person, by name; reviews taken back count, for they took time. */
export const pacesOf = (reviews: readonly Review[]): readonly Pace[] =>
  [...Map.groupBy(reviews, (review) => review.by)]
    .map(([person, own]) => paceIn(person, own))
    .sort(by((pace) => pace.by))
