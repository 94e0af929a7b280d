/** Does the one who speaks assert, allow, deny or dispute what follows. */
import type { Attribution } from "../../model/types.ts"
import { allowing, denying, disputing } from "../english/reporting.ts"
import type { VerbGroup } from "./verb-group.ts"
import { lemma, type Words } from "./words.ts"

const NEGATIVE = new Set(["not", "n't", "never", "no"])

/** The stance of a verb; "did not say", "did not confirm" allow nothing and assert nothing: they dispute. */
export function stanceOf(words: Words, group: VerbGroup): Attribution["stance"] {
  const verb = lemma(words, group.head)
  const negative = words.lower.slice(group.first, group.head).some((part) => NEGATIVE.has(part))
  if (denying.has(verb)) return negative ? "allows" : "denies"
  if (disputing.has(verb)) return negative ? "allows" : "disputes"
  if (negative) return "disputes"
  // "Agreed to withdraw" announces, and admits nothing.
  return allowing.has(verb) && words.lower[group.end] !== "to" ? "allows" : "asserts"
}
