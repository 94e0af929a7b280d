/**
 * Claims and lineage -> answers: what the reports say to each question, how that fits together, and what it comes to.
 */
import { by, inOrder } from "../base/order.ts"
import { policyNames } from "../model/policies.ts"
import type { Ruling } from "../model/rulings.ts"
import type { Analysis, Answer, Happening, Lineage, PolicyName } from "../model/types.ts"
import { figureAnswers, type PolicyOrder, sumAnswer } from "./answers.ts"
import { toldApart } from "./apart.ts"
import { withBodies } from "./bodies.ts"
import { withDerivations } from "./derivations.ts"
import { liftDurations } from "./durations.ts"
import type { Entry } from "./entry.ts"
import { liftEntries, sourcesOf } from "./lift.ts"
import { timeAnswers } from "./occasions.ts"
import { namingPersons, nothingReviewed, type Reviewed, rejectionWords } from "./persons.ts"
import { groupEntries } from "./questions.ts"
import { liftSinceLast } from "./since-last.ts"
import { sumsOf, withoutParts, withTotals } from "./sums.ts"
import { textAnswers } from "./text-questions.ts"
import { waveAnswer } from "./wave-answers.ts"
import { wavesOf } from "./waves.ts"

/** How to reconcile: the policy whose estimate comes first, all others follow it; and what persons decided. */
interface ReconcileOptions {
  readonly policy?: PolicyName
  /** What persons ruled on which figures answer one question. */
  readonly rulings?: readonly Ruling[]
  readonly reviewed?: Reviewed
}

const inOrderOf = (policy: PolicyName): PolicyOrder => [policy, ...policyNames.filter((name) => name !== policy)]

/** Who denies a figure does not give it. */
const counted = (entry: Entry): boolean => entry.certainty !== "denied"

const sorts = ["number", "text", "time"]

const sortOf = ({ readings }: Answer): number => sorts.indexOf(readings[0]?.value.kind ?? "number")

/** Most important first: figures, then places, then times; then many reports, then many readings, then the text. */
const byWeight = inOrder<Answer>(
  by(sortOf),
  (a, b) => reportsOf(b) - reportsOf(a),
  (a, b) => b.readings.length - a.readings.length,
  by(({ question }) => question),
  by(({ id }) => id),
)

const reportsOf = ({ readings }: Answer): number => new Set(readings.flatMap(({ reports }) => reports)).size

/**
 * All questions that the reports of one story answer, with their readings, relations and estimates, most widely
 * reported first. The order of the reports changes nothing; a copy adds a report to a reading and changes no estimate,
 * origin count or state.
 */
export function reconcile(
  analyses: readonly Analysis[],
  lineage: Lineage,
  happenings: readonly Happening[],
  options: ReconcileOptions = {},
): readonly Answer[] {
  const { policy = "origins", rulings = [], reviewed = nothingReviewed } = options
  const policies = inOrderOf(policy)
  const ordered = [...analyses].sort(by(({ document }) => document.report.id))
  const sources = sourcesOf(ordered, lineage, happenings)
  const lifted = withBodies(liftEntries(ordered, sources).filter(counted))
  const sums = sumsOf(ordered, lifted)
  const counts = withDerivations(ordered, withTotals(ordered, withoutParts(sums, lifted)), sources)
  const entries = [...counts, ...liftDurations(ordered, sources), ...liftSinceLast(ordered, sources)]
  const groups = groupEntries(entries, rulings)
  const rejected = rejectionWords(groups, reviewed, sources)
  const ruled = groups.map((group) => ({ ...group, ruled: [...group.ruled, ...(rejected.get(group.key) ?? [])] }))
  const figures = figureAnswers(ruled, policies)
  const times = timeAnswers(ordered, sources, happenings, groups, policies, rulings)
  const texts = textAnswers(ordered, sources, happenings, policies, rulings)
  const waves = wavesOf(groups).flatMap((wave) => waveAnswer(wave, policies) ?? [])
  const answers = [...figures, ...waves, ...sums.map((sum) => sumAnswer(sum, policies)), ...texts, ...times]
  return toldApart(namingPersons(answers, reviewed), ordered).toSorted(byWeight)
}
