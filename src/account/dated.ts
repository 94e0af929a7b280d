/** The day of what a figure counts, where another answer settles it. */
import type { Anchor, Answer, Happening, Reading } from "../model/types.ts"
import { lengthInDays } from "../reconcile/times.ts"
import { stretchText } from "../reconcile/wording.ts"

/** Words for a day with what bears them out, and the answer that they tell. */
export interface DayWords {
  readonly words: string
  readonly anchors: readonly Anchor[]
  readonly answer: string
}

/** Longest stretch that is a day of something, in days: a night, a weekend, days that reports differ by. */
const daysMost = 4

/** When something was; not since when, until when, or when it began or ended. */
const isOfWhole = ({ scope: { property }, question, state }: Answer): boolean =>
  property === "day" &&
  question.startsWith("When ") &&
  !/\b(?:begin|end)\?$/.test(question) &&
  state !== "disputed" &&
  state !== "unresolved"

/** Readings that lie in a stretch and name one of its ends. */
function bearing({ readings }: Answer, first: string, last: string): readonly Reading[] {
  return readings.filter(({ value }) => {
    if (value.kind !== "time" || value.begin === null || value.end === null) return false
    const [begin, end] = [value.begin.slice(0, 10), value.end.slice(0, 10)]
    return begin >= first && end <= last && (begin === first || end === last)
  })
}

/**
 * " from 4 to 5 July 2021": when that was which a figure's claims tell of, by an answer of when that shares a claim or
 * a happening with them; no words where none is settled to three days.
 */
export function dayOf(
  claims: readonly string[],
  answers: readonly Answer[],
  happenings: readonly Happening[],
): DayWords | null {
  const own = new Set(claims)
  const events = new Set(happenings.filter((each) => each.claims.some((id) => own.has(id))).map(({ id }) => id))
  const isTold = (answer: Answer): boolean =>
    answer.readings.some((reading) => reading.claims.some((id) => own.has(id)))
  const dated = answers.filter(isOfWhole)
  const answer =
    dated.find(isTold) ?? dated.find(({ scope }) => scope.happening !== null && events.has(scope.happening))
  const value = answer?.estimates[0]?.value
  if (answer === undefined || value?.kind !== "time" || value.begin === null || value.end === null) return null
  const [first, last] = [value.begin.slice(0, 10), value.end.slice(0, 10)]
  if ((lengthInDays({ begin: first, end: last }) ?? 0) > daysMost) return null
  const anchors = bearing(answer, first, last).flatMap((reading) => reading.anchors.slice(0, 1))
  return anchors.length === 0 ? null : { words: ` ${stretchText(first, last)}`, anchors, answer: answer.id }
}
