/** Rulings of persons that came to nothing, because what they are about is gone or cannot be one. */
import { by } from "../base/order.ts"
import type { Answer, Finding, Happening, Lineage, Review, ReviewAction, Sides } from "../model/types.ts"
import { misfit } from "./apply.ts"

/** What an account was put together from, where rulings show. */
interface Outcome {
  readonly answers: readonly Answer[]
  readonly happenings: readonly Happening[]
  readonly lineage: Lineage
}

/** For each thing that an action joins or parts, the groups it is in now. */
type Groups = (key: string) => readonly string[]

function index(rows: readonly (readonly [key: string, group: string])[]): Groups {
  const groups = new Map<string, string[]>()
  for (const [key, group] of rows) groups.set(key, [...(groups.get(key) ?? []), group])
  return (key) => groups.get(key) ?? []
}

const questionRows = (answers: readonly Answer[]): readonly (readonly [string, string])[] =>
  answers.flatMap(({ id, readings }) =>
    readings.flatMap(({ figures }) => figures.map((figure) => [figure, id] as const)),
  )

const happeningRows = (happenings: readonly Happening[]): readonly (readonly [string, string])[] =>
  happenings.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const))

/** Why two sides are not as they should be; null when they are. */
function trouble([left, right]: Sides<string>, groups: Groups, what: string, isJoin: boolean): string | null {
  const [a, b] = [left.flatMap(groups), right.flatMap(groups)]
  if (a.length === 0 || b.length === 0) return `one side of it is in no ${what} any more`
  const together = a.some((group) => b.includes(group))
  return isJoin && !together ? `the ${what}s stay apart: they are not of one kind, or a later review parts them` : null
}

/** Names are looked for as the chains have them. */
function originTrouble(action: ReviewAction, { lineage }: Outcome): string | null {
  if (action.do !== "join origins" && action.do !== "part origin") return null
  const names = new Set(lineage.origins.flatMap((origin) => origin.names))
  const gone = action.sides.some((side) => side.every(({ name }) => !names.has(name)))
  return gone ? "one side of it names no speaker of the story any more" : null
}

/** One finding for each join or part, among the reviews in effect, that finds nothing to join or to part. */
export function unmetRulings(reviews: readonly Review[], outcome: Outcome): readonly Finding[] {
  if (reviews.length === 0) return []
  const questions = index(questionRows(outcome.answers))
  const happenings = index(happeningRows(outcome.happenings))
  const found = reviews.flatMap((review) => {
    const { action } = review
    const isJoin = action.do.startsWith("join")
    const why =
      action.do === "join questions" || action.do === "part question"
        ? trouble(action.sides, questions, "question", isJoin)
        : action.do === "join happenings" || action.do === "part happening"
          ? trouble(action.sides, happenings, "happening", isJoin)
          : originTrouble(action, outcome)
    return why === null ? [] : [misfit(review, why)]
  })
  return found.sort(by(({ message }) => message))
}
