/** A claim in the making: what a finder saw, before the refiners fill in the rest. */
import type { ImpliedMeasure, Measure, Role } from "../model/types.ts"
import type { Context } from "./context.ts"

/** What a finder hands on. */
export interface Draft {
  /** Tokens of the words that say it; half-open. */
  readonly first: number
  readonly end: number
  /** Index into `Context.clauses`: the clause it stands in. */
  readonly clause: number
  readonly kind: string
  /** Token that says it. */
  readonly predicate: number
  readonly measures: readonly Measure[]
  readonly implied: readonly ImpliedMeasure[]
  readonly roles: readonly Role[]
  /** The happening was denied or did not occur in the words of the draft itself ("no injuries"). */
  readonly negative: boolean
  readonly by: string
}

/** A finder: drafts of one sort, in the order of the text. Pure; a draft's ranges lie inside one sentence. */
export type Finder = (context: Context) => readonly Draft[]

/** A draft without figures and roles. */
export const plainDraft = (
  place: Pick<Draft, "first" | "end" | "clause" | "kind" | "predicate" | "by">,
  negative = false,
): Draft => ({ ...place, measures: [], implied: [], roles: [], negative })
