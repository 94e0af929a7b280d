/** The names of the written rules for low / best / high, where who only names them need not load the rules. */
import type { PolicyName } from "./types.ts"

/** All policies, ours first. */
export const policyNames: readonly PolicyName[] = [
  "origins",
  "ucdp",
  "acled",
  "airwars",
  "ibc",
  "conservative",
  "informative",
  "representative",
]
