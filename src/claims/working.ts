/** A claim while the refiners fill it in. */
import type { Claim } from "../model/types.ts"
import type { Context } from "./context.ts"
import type { Draft } from "./draft.ts"

/** A claim without its id, as far as the refiners before have come, beside the draft it came from. */
export interface Working {
  readonly draft: Draft
  readonly claim: Omit<Claim, "id">
}

/** What a refiner changes of the claim; null when it has nothing to say. */
export type Refiner = (context: Context, working: Working) => Partial<Omit<Claim, "id">> | null
