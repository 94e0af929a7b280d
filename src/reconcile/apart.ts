/** Questions that would read the same, told apart by words of the reports: "When was the launch (“the third test”)?" */
import { by, inOrder } from "../base/order.ts"
import { contains } from "../model/span.ts"
import type { Analysis, Answer } from "../model/types.ts"
import { wordsAround } from "./surroundings.ts"

/** Words that can stand in a question, with what decides which of them do. */
interface Candidate {
  readonly words: string
  /** They are of a claim that decides the estimate, give no round words, and stand in the prose of a report. */
  readonly isDeciding: boolean
  /** Cut at the front. */
  readonly isCut: boolean
}

const plainest = inOrder<Candidate>(
  by(({ isDeciding }) => Number(!isDeciding)),
  by(({ isCut }) => Number(isCut)),
  by(({ words }) => words.length),
  by(({ words }) => words),
)

/** Quotation marks and brackets are those of the question. */
const unquotable = /["“”()]/u

/** The same words whatever copies there are: of the claims that decide, the shortest that begin a clause. */
function wordsFor({ readings, estimates }: Answer, byReport: ReadonlyMap<string, Analysis>): string | null {
  const deciding = new Set(estimates[0]?.claims)
  const found = readings.flatMap(({ anchors, claims, modifier }) =>
    anchors.flatMap((place): Candidate[] => {
      const { document, claims: told = [] } = byReport.get(place.report) ?? {}
      if (document === undefined) return []
      const claim = told.find((each) => claims.includes(each.id) && contains(each, place))
      const words = wordsAround(document, claim ?? place, place)
      const isPlain = claim !== undefined && claim.part === "body" && modifier !== "vague"
      const isDeciding = isPlain && deciding.has(claim.id)
      return unquotable.test(words) ? [] : [{ words, isDeciding, isCut: words.startsWith("…") }]
    }),
  )
  return found.toSorted(plainest)[0]?.words ?? null
}

/**
 * The answers in their order; where several have one question, each question ends in words of a report that answers
 * it, in brackets and quotation marks. Those whose words are alike too, or cannot be quoted, stay as they are.
 */
export function toldApart(answers: readonly Answer[], analyses: readonly Analysis[]): readonly Answer[] {
  const alike = [...Map.groupBy(answers, ({ question }) => question).values()].filter(({ length }) => length > 1)
  if (alike.length === 0) return answers
  const byReport = new Map(analyses.map((analysis) => [analysis.document.report.id, analysis]))
  const words = new Map(alike.flatMap((group) => [...wordsOfEach(group, byReport)]))
  return answers.map((answer) => {
    const own = words.get(answer)
    return own === undefined ? answer : { ...answer, question: `${answer.question.replace(/\?$/u, "")} (“${own}”)?` }
  })
}

/** Words for each of the answers that no other of them has. */
function wordsOfEach(group: readonly Answer[], byReport: ReadonlyMap<string, Analysis>): ReadonlyMap<Answer, string> {
  const byWords = Map.groupBy(group, (answer) => wordsFor(answer, byReport))
  return new Map(
    [...byWords].flatMap(([words, [answer, ...more]]) =>
      words === null || answer === undefined || more.length > 0 ? [] : [[answer, words] as const],
    ),
  )
}

/** A question without the words that tell it apart from others. */
export const withoutWords = (question: string): string => question.replace(/ \(“[^“”]{1,200}”\)\?$/u, "?")
