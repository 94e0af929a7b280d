/** The state of an answer: what its relations come to. */
import type { AnswerState, Relation } from "../model/types.ts"
import { conflictingSets } from "./conflicts.ts"
import type { Entry } from "./entry.ts"

/** The state and what decided it, in words. */
export interface Stated {
  readonly state: AnswerState
  readonly why: string
}

/** Readings as the state needs them: who stands behind each. */
interface Backed {
  readonly entries: readonly Pick<Entry, "source">[]
}

/** How readings are told: each by its index, and what they are called. */
interface ReadingWords {
  readonly textOf: (index: number) => string
  readonly noun: string
}

/** Most conflicting pairs that are told in words. */
const toldConflicts = 3

function conflictText(conflicts: readonly (readonly [number, number])[], { textOf }: ReadingWords): string {
  const told = [...new Set(conflicts.map(([a, b]) => `${textOf(a)} and ${textOf(b)}`))]
  const more = told.length > toldConflicts ? `, and ${told.length - toldConflicts} more pairs` : ""
  return `these cannot both hold: ${told.slice(0, toldConflicts).join("; ")}${more}`
}

/** How many reports agree, and what their agreement is worth: "3 reports give one figure, all after one text". */
export function agreement(entries: readonly Pick<Entry, "source">[], what: string): string {
  const editions = new Set(entries.map(({ source }) => source.edition)).size
  const witnesses = new Set(entries.map(({ source }) => source.witness)).size
  const worth = witnesses < editions ? `, after ${witnesses === 1 ? "one text" : `${witnesses} texts`}` : ""
  return `${editions} reports give one ${what}${worth}`
}

/** Conflicts between readings of which no later one replaces either: what was put right is quarrelled over no more. */
function liveConflicts(relations: readonly Relation[]): readonly (readonly [number, number])[] {
  const replaced = new Set(relations.filter(({ relation }) => relation === "update").map(({ b }) => b))
  return conflictingSets(relations).filter((pair) => !pair.some((index) => replaced.has(index)))
}

/** Two bounds that one figure satisfies ("more than 500", "more than 550", 562) are no two states of a count. */
function isCovered({ a, b }: Relation, relations: readonly Relation[]): boolean {
  const narrower = (index: number): readonly number[] =>
    relations.flatMap((each) =>
      each.b === index && (each.relation === "entails" || each.relation === "refines") ? [each.a] : [],
    )
  return narrower(a).some((index) => narrower(b).includes(index))
}

/** The update to a reading that is replaced by none, a correction before others; else the first. */
function lastUpdate(relations: readonly Relation[]): Relation | undefined {
  const updates = relations.filter((each) => each.relation === "update" && !isCovered(each, relations))
  const replaced = new Set(updates.map(({ b }) => b))
  const last = updates.filter(({ a }) => !replaced.has(a))
  return last.find(({ why }) => why.includes(" corrects ")) ?? last[0] ?? updates[0]
}

/**
 * Conflict before update before refinement before agreement; one report alone (with its verbatim copies) is a single
 * source. Two edited versions of one text are two reports; their agreement says that they lean on one text.
 */
export function stateOf(held: readonly Backed[], relations: readonly Relation[], words: ReadingWords): Stated {
  const find = (...kinds: readonly Relation["relation"][]): Relation | undefined =>
    relations.find(({ relation }) => kinds.includes(relation))
  const entries = held.flatMap((each) => each.entries)
  const editions = new Set(entries.map(({ source }) => source.edition))
  const conflicts = liveConflicts(relations)
  if (conflicts.length > 0) return { state: "disputed", why: conflictText(conflicts, words) }
  if (editions.size <= 1) return { state: "single", why: "one report alone answers it" }
  const update = lastUpdate(relations)
  if (update !== undefined) return { state: "updated", why: update.why }
  const refined = find("refines", "entails")
  if (refined !== undefined) return { state: "refined", why: refined.why }
  const scope = find("different scope")
  if (scope !== undefined) return { state: "unresolved", why: `the ${words.noun}s differ in scope: ${scope.why}` }
  return { state: "agreed", why: agreement(entries, words.noun) }
}
