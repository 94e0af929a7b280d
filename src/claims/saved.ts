/** What a figure is said to be by how people were saved or lost: under rubble, alive but hurt, beyond help. */
import type { Context, Figure } from "./context.ts"
import { stateOf } from "./property-words.ts"
import { found, type Said } from "./said.ts"

/** "Leaving 47 people under the mud", "six people beneath the rubble". */
export function underneath({ lower, lemmas }: Context, figure: Figure): Said | null {
  if (!/^(?:under|beneath)$/.test(lower[figure.end] ?? "") || figure.head < 0) return null
  const at = figure.end + (lower[figure.end + 1] === "the" ? 2 : 1)
  return /^(?:rubble|debris|mud|snow|ruin|wreckage|earth|avalanche)$/.test(lemmas[at] ?? "")
    ? found(stateOf("trapped")!, figure.end)
    : null
}

/** "Four others survived with serious injuries". */
export function survivedHurt({ clauses, lemmas, lower }: Context, { clause, first }: Figure): Said | null {
  const { verb, groupFirst, groupEnd } = clauses[clause]!
  if (verb === null || lemmas[verb] !== "survive" || first > groupFirst || lower[groupEnd] !== "with") return null
  const at = lemmas
    .slice(groupEnd, groupEnd + 5)
    .findIndex((lemma) => /^(?:injury|wound|burn|bruise|fracture)$/.test(lemma))
  return at < 0 ? null : found(stateOf("injured")!, groupEnd + at)
}

/** "Two men were dug out but could not be revived". */
export function notRevived({ clauses, lemmas }: Context, { clause, first }: Figure): Said | null {
  for (const { verb, passive, negative, subject } of clauses.slice(clause, clause + 3)) {
    if (verb === null || subject === null || first < subject[0] || first >= subject[1]) continue
    if (passive && negative && /^(?:revive|resuscitate|save)$/.test(lemmas[verb]!)) return found(stateOf("dead")!, verb)
  }
  return null
}

/** "Four people were brought in dead", "two were carried out dead". */
export function broughtDead({ clauses, lemmas, lower }: Context, { clause, first }: Figure): Said | null {
  const { verb, groupEnd, passive } = clauses[clause]!
  if (verb === null || !passive || first > verb || !/^(bring|carry|pull|take)$/.test(lemmas[verb]!)) return null
  const at = lower.slice(groupEnd, groupEnd + 3).indexOf("dead")
  return at < 0 ? null : found(stateOf("dead")!, groupEnd + at)
}
