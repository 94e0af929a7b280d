/** A claim while the refiners fill it in. */
import type { Claim } from "../model/types.ts"
import type { Context } from "./context.ts"
import type { Draft } from "./draft.ts"

/** A claim without an id yet, beside the draft it came from. */
export interface Working {
  readonly draft: Draft
  readonly claim: Omit<Claim, "id">
}

/** Returns the same object when it has nothing to say. Never changes `draft`. */
export type Refiner = (context: Context, working: Working) => Working

/** The same working object with some of its claim changed. */
export const withClaim = (working: Working, change: Partial<Omit<Claim, "id">>): Working => ({
  ...working,
  claim: { ...working.claim, ...change },
})
