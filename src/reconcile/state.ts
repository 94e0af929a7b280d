/** The state of an answer: what its relations come to. */
import type { AnswerState, Relation } from "../model/types.ts"
import { conflictingSets } from "./conflicts.ts"
import type { Held } from "./readings.ts"
import { figureText } from "./wording.ts"

/** The state and what decided it, in words. */
export interface Stated {
  readonly state: AnswerState
  readonly why: string
}

/** Most conflicting pairs that are told in words. */
const toldConflicts = 3

function conflictText(held: readonly Held[], conflicts: readonly (readonly [number, number])[]): string {
  const text = (index: number): string => (held[index] === undefined ? "" : figureText(held[index]))
  const told = [...new Set(conflicts.map(([a, b]) => `${text(a)} and ${text(b)}`))]
  const more = told.length > toldConflicts ? `, and ${told.length - toldConflicts} more pairs` : ""
  return `these cannot both hold: ${told.slice(0, toldConflicts).join("; ")}${more}`
}

/**
 * Conflict before update before refinement before agreement; one witness alone (a report and its copies) is a single
 * source.
 */
export function stateOf(held: readonly Held[], relations: readonly Relation[]): Stated {
  const find = (...kinds: readonly Relation["relation"][]): Relation | undefined =>
    relations.find(({ relation }) => kinds.includes(relation))
  const entries = held.flatMap((each) => each.entries)
  const witnesses = new Set(entries.map(({ source }) => source.witness))
  const conflicts = conflictingSets(relations)
  if (conflicts.length > 0) return { state: "disputed", why: conflictText(held, conflicts) }
  if (witnesses.size <= 1) return { state: "single", why: "one witness alone answers it" }
  const update = find("update")
  if (update !== undefined) return { state: "updated", why: update.why }
  const refined = find("refines", "entails")
  if (refined !== undefined) return { state: "refined", why: refined.why }
  const scope = find("different scope")
  if (scope !== undefined) return { state: "unresolved", why: `the figures differ in scope: ${scope.why}` }
  return { state: "agreed", why: `${witnesses.size} witnesses give one figure` }
}
