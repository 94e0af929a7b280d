/** Who of the persons that reviewed claims stands behind an answer: said in its `why` and in those of its estimates. */
import { by } from "../base/order.ts"
import type { Analysis, Answer, ReviewedClaim } from "../model/types.ts"
import { withWords } from "./answers.ts"
import type { Entry } from "./entry.ts"
import { liftEntries, type Sources } from "./lift.ts"
import type { QuestionGroup } from "./questions.ts"
import { comparableKey, scopeDifference } from "./scope.ts"

/** What persons did with the claims of a story. */
export interface Reviewed {
  readonly claims: readonly ReviewedClaim[]
  /** The reports with the claims that persons rejected, and no others. */
  readonly rejected: readonly Analysis[]
}

/** Nobody reviewed anything. */
export const nothingReviewed: Reviewed = { claims: [], rejected: [] }

const words = (state: string, person: string, claims: number): string =>
  `${state} by ${person}: ${claims === 1 ? "1 claim" : `${claims} claims`}`

/** "accepted by person:Ann: 2 claims", in a fixed order. */
function notesOn(reviewed: readonly ReviewedClaim[]): readonly string[] {
  const groups = Map.groupBy(reviewed, ({ state, by: person }) => `${state}\n${person}`)
  return [...groups]
    .sort(by(([key]) => key))
    .map(([, group]) => words(group[0]!.state, group[0]!.by, new Set(group.map(({ claim }) => claim)).size))
}

/** The rejected figures that would have answered the question of a group. */
function rejectedOf(group: QuestionGroup, rejected: readonly Entry[]): readonly Entry[] {
  return rejected.filter((entry) =>
    group.entries.some((other) => {
      if (comparableKey(entry) !== comparableKey(other)) return false
      const difference = scopeDifference(entry, other)
      return difference === null || difference.together
    }),
  )
}

/** Words about rejected claims for each group that they would have stood in, by the key of the group. */
export function rejectionWords(
  groups: readonly QuestionGroup[],
  { claims, rejected }: Reviewed,
  sources: Sources,
): ReadonlyMap<string, readonly string[]> {
  if (rejected.length === 0) return new Map()
  const entries = liftEntries(rejected, sources)
  const reviewed = new Map(claims.map((each) => [each.claim, each]))
  return new Map(
    groups.map((group) => [
      group.key,
      notesOn(rejectedOf(group, entries).flatMap(({ claim }) => reviewed.get(claim) ?? [])),
    ]),
  )
}

/** The answers with the persons named who accepted, edited or added what decides them. */
export function namingPersons(answers: readonly Answer[], { claims }: Reviewed): readonly Answer[] {
  if (claims.length === 0) return answers
  const reviewed = new Map(claims.map((each) => [each.claim, each]))
  const notes = (ids: readonly string[]): readonly string[] => notesOn(ids.flatMap((id) => reviewed.get(id) ?? []))
  return answers.map((answer) => ({
    ...withWords(answer, notes([...new Set(answer.readings.flatMap((reading) => reading.claims))])),
    estimates: answer.estimates.map((estimate) => withWords(estimate, notes(estimate.claims))),
  }))
}
