/** Reviews of claims, folded into one decision for each claim: of each field the last word. */
import type { AddedClaim, ClaimChange, Review, ReviewState } from "../model/types.ts"
import { figureFields } from "./actions.ts"
import { addedClaimId } from "./id.ts"

/** What persons decided about one claim. */
export interface Decision {
  readonly claim: string
  /** What to change, the fields of figures aside. */
  readonly change: ClaimChange
  /** What to change in each figure, by its index. */
  readonly figures: ReadonlyMap<number, ClaimChange>
  /** The claim itself, when a person added it. */
  readonly added: AddedClaim | null
  readonly rejected: boolean
  /** The reviews behind it, in their order; never empty. */
  readonly reviews: readonly Review[]
}

const untouched = (claim: string): Decision => ({
  claim,
  change: {},
  figures: new Map(),
  added: null,
  rejected: false,
  reviews: [],
})

/** A later value replaces an earlier one whole: its open ends, and who passed it on, too. */
function merged(old: ClaimChange, change: ClaimChange): ClaimChange {
  const ends = change.low === undefined ? {} : { lowOpen: false, highOpen: false }
  const voice = change.speaker === undefined ? {} : { via: [] }
  return { ...old, ...ends, ...voice, ...change }
}

const figureKeys: ReadonlySet<string> = new Set(figureFields)

function edited(decision: Decision, change: ClaimChange): Decision {
  const { figure = 0, ...rest } = change
  const fields = Object.entries(rest)
  const own = Object.fromEntries(fields.filter(([name]) => figureKeys.has(name))) as ClaimChange
  const others = Object.fromEntries(fields.filter(([name]) => !figureKeys.has(name))) as ClaimChange
  const figures = new Map(decision.figures)
  if (Object.keys(own).length > 0) figures.set(figure, merged(figures.get(figure) ?? {}, own))
  return { ...decision, change: merged(decision.change, others), figures, rejected: false }
}

function claimOf({ action }: Review): string | null {
  if (action.do === "add") return addedClaimId(action.claim)
  return action.do === "accept" || action.do === "reject" || action.do === "edit" ? action.claim : null
}

function after(decision: Decision, review: Review): Decision {
  const { action } = review
  const next = { ...decision, reviews: [...decision.reviews, review] }
  if (action.do === "edit") return edited(next, action.change)
  if (action.do === "add") return { ...next, added: action.claim, rejected: false }
  return { ...next, rejected: action.do === "reject" }
}

/** One decision for each claim that reviews in effect name, in the order of the first review of each. */
export function decisionsOf(reviews: readonly Review[]): readonly Decision[] {
  const decisions = new Map<string, Decision>()
  for (const review of reviews) {
    const claim = claimOf(review)
    if (claim !== null) decisions.set(claim, after(decisions.get(claim) ?? untouched(claim), review))
  }
  return [...decisions.values()]
}

/** Where a decision leaves its claim. */
export function stateOf({ rejected, added, change, figures }: Decision): ReviewState {
  if (rejected) return "rejected"
  if (added !== null) return "added"
  return Object.keys(change).length > 0 || figures.size > 0 ? "edited" : "accepted"
}
