/** Questions of time made over to obey what persons ruled. */
import { type Ruling, ruledGroups, rulingWords, verdictsOf } from "../model/rulings.ts"
import { figureHandle } from "./lift.ts"
import type { Occasion } from "./occasion.ts"
import { answersTogether, nearByClock, type TimeQuestion } from "./time-questions.ts"

/** The handle of a time: "when" or "clock" of the claim it was found with; a second time of a claim by its place. */
export function timeHandle({ analysis, claim, mention }: Occasion, daily: boolean): string {
  const name = daily ? "when" : "clock"
  const isOwn = claim.time !== null && analysis.document.mentions[claim.time] === mention
  return figureHandle(claim, isOwn ? name : `${name} ${mention.from - claim.from}`)
}

function obeying(
  questions: readonly TimeQuestion[],
  rulings: readonly Ruling[],
  daily: boolean,
): readonly TimeQuestion[] {
  const own = new Map(
    questions.flatMap((question) => (question.daily === daily ? [[question.occasions, question]] : [])),
  )
  const groups = ruledGroups([...own.keys()], {
    verdicts: verdictsOf(rulings),
    keysOf: (occasion) => [timeHandle(occasion, daily)],
    likeness: (a, b) => ((daily ? answersTogether(a, b) : nearByClock(a, b)) ? 1 : null),
    mayJoin: () => true,
  })
  return groups.map(({ members, rulings: obeyed }) => {
    const known = own.get(members)
    const model = known ?? ([...own.values()].find(({ occasions }) => occasions.includes(members[0]!)) as TimeQuestion)
    return { ...model, occasions: members, ruled: rulingWords(obeyed) }
  })
}

/** The questions by day and those by the clock, as persons ruled; as they are when nobody did. */
export const obeyingTimes = (
  questions: readonly TimeQuestion[],
  rulings: readonly Ruling[],
): readonly TimeQuestion[] =>
  rulings.length === 0 ? questions : [true, false].flatMap((daily) => obeying(questions, rulings, daily))
