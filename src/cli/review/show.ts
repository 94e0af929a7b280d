/** Claims, questions, reviews and agreement as lines to read, with the ids that reviews name. */
import type { Agreement } from "../../agreement/agreement.ts"
import { pacesOf } from "../../agreement/pace.ts"
import type { Account, Anchor, Review, ReviewAction } from "../../model/types.ts"
import { effective } from "../../review/effective.ts"
import type { ToldStory } from "../../run/engine.ts"
import { printable } from "../../view/plain.ts"
import { counted, showEstimate, showReading, showState } from "../../view/show.ts"
import { cut } from "../../view/wrap.ts"

const quoteWidth = 90

const quoted = (quote: string): string => `“${cut(printable(quote.replace(/\s+/g, " ")), quoteWidth)}”`

const where = ({ report, from, to }: Anchor): string => `${printable(report)} ${from}-${to}`

/** Every claim with its id, rejected ones at the end of their report. */
export function claimLines({ account, analyses }: ToldStory): readonly string[] {
  const reviewed = new Map(account.reviewed.map((each) => [each.claim, each]))
  const state = (id: string): string => {
    const own = reviewed.get(id)
    return own === undefined ? "" : `  [${own.state} by ${printable(own.by)}]`
  }
  return analyses.flatMap(({ document: { report }, claims }) => {
    const lines = claims.map(({ id, kind, from, to }) => {
      const anchor = { report: report.id, from, to, quote: report.text.slice(from, to) }
      return `${id}  ${kind}  ${where(anchor)}  ${quoted(anchor.quote)}${state(id)}`
    })
    const gone = account.reviewed.filter(({ state: of, anchor }) => of === "rejected" && anchor.report === report.id)
    return [
      ...lines,
      ...gone.map(({ claim, anchor }) => `${claim}  ${where(anchor)}  ${quoted(anchor.quote)}${state(claim)}`),
    ]
  })
}

/** A question with its estimate. */
const questionLine = (answer: Account["answers"][number]): string =>
  `${answer.id}  ${answer.question}  ${showEstimate(answer.estimates[0], answer.unit)} (${showState(answer)})`

/** Every question, its readings below it with the handles of their figures. */
export const questionLines = ({ answers }: Account): readonly string[] =>
  answers.flatMap((answer) => [
    questionLine(answer),
    ...answer.readings.map((reading) => `    ${showReading(reading, answer.unit)}: ${reading.figures.join(" ")}`),
  ])

/** Ids of claims, and names of a speaker, that stand on a line. */
const groupedMost = 4

/** The first of a list, and how many more there are. */
function firstOf(all: readonly string[], between: string): string {
  const more = all.length > groupedMost ? ` and ${all.length - groupedMost} more` : ""
  return `${all.slice(0, groupedMost).join(between)}${more}`
}

const daysOf = ({ begin, end }: Account["happenings"][number]): string => {
  const [first, last] = [begin?.slice(0, 10) ?? null, end?.slice(0, 10) ?? null]
  if (first === null && last === null) return "no day known"
  return first === last ? first! : `${first ?? "?"} to ${last ?? "?"}`
}

/** Happenings with their days and first claims, then speakers, each with its id. */
export const groupLines = ({ happenings, lineage }: Account): readonly string[] => [
  ...happenings.flatMap((one) => [
    `${one.id}  ${printable(one.name)} (${daysOf(one)}, ${counted(one.claims.length, "claim")})`,
    `    ${firstOf(one.claims, " ")}`,
  ]),
  ...lineage.origins.map(({ id, names }) => `${id}  ${firstOf(names.map(printable), " / ")}`),
]

/** Questions that a claim answers now. */
export const answeredBy = ({ answers }: Account, claims: readonly string[]): readonly string[] =>
  answers
    .filter(({ readings }) => readings.some((reading) => reading.claims.some((claim) => claims.includes(claim))))
    .map((answer) => `    ${questionLine(answer)}`)

function actionWords(action: ReviewAction): string {
  const { do: verb, ...rest } = action
  return `${verb} ${cut(printable(JSON.stringify(rest)), 120)}`
}

/** One review on a line. */
export function reviewLine({ id, at, by, coding, action, reason }: Review, counts: boolean): string {
  const blind = coding === null ? "" : ` (coding ${printable(coding)})`
  const why = reason === null ? "" : `  ${quoted(reason)}`
  const undone = counts || action.do === "undo" || action.do === "redo" ? "" : "  [undone]"
  return `${id}  ${at.slice(0, 19)}  ${printable(by)}${blind}  ${actionWords(action)}${why}${undone}`
}

/** All reviews in their order, then how long each person took. */
export function reviewLines(reviews: readonly Review[]): readonly string[] {
  const codings = [...new Set(reviews.map(({ coding }) => coding))]
  const counting = new Set(codings.flatMap((coding) => effective(reviews, coding)).map(({ id }) => id))
  const paces = pacesOf(reviews).flatMap(({ by, claims, median }) =>
    median === null
      ? []
      : [`${printable(by)}: ${claims} claims, ${Math.round(median * 10) / 10} seconds a claim (median)`],
  )
  return [...reviews.map((review) => reviewLine(review, counting.has(review.id))), ...paces]
}

const rounded = (value: number | null): string => (value === null ? "–" : value.toFixed(3))

/** Alpha by variable, then the differences that nobody has settled. */
export function agreementLines({ codings, variables, differences }: Agreement): readonly string[] {
  if (codings.length < 2) return ["There are not two blind codings: let each coder review with --coding NAME."]
  const head = `variable          alpha  95 % interval     alike of units`
  const rows = variables.map(({ name, alpha, low, high, alike, units }) => {
    const interval = (low === null ? "" : `${rounded(low)} to ${rounded(high)}`).padEnd(16)
    return `${name.padEnd(16)}${rounded(alpha).padStart(7)}  ${interval}${String(alike).padStart(7)} of ${units}`
  })
  const open = differences
    .filter(({ settled }) => !settled)
    .map(({ claim, report, variable, sides, quote }) => {
      const said = sides.map(({ coding, value }) => `${printable(coding)}: ${cut(printable(value), 60)}`).join("; ")
      return `${claim ?? printable(report)}  ${variable}: ${said}${quote === "" ? "" : `  ${quoted(quote)}`}`
    })
  return [
    `Codings: ${codings.map(printable).join(", ")}`,
    head,
    ...rows,
    `${open.length} ${open.length === 1 ? "difference" : "differences"} not settled`,
    ...open,
  ]
}
