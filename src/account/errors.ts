/** What reports say and cannot be right: sums that do not add up, weekdays that were others. Set aside, not mended. */
import { anchor } from "../model/span.ts"
import type { Analysis, Answer, Finding, TimeMention } from "../model/types.ts"
import { weekdayNames } from "./english/weekdays.ts"

/** A weekday in words, short or whole: "Mon", "Monday". */
const weekdayPatterns = weekdayNames.map((name) => new RegExp(`\\b${name.slice(0, 3)}`, "i"))

/** Sums that do not add up. */
const sums = (answers: readonly Answer[]): readonly Finding[] =>
  answers
    .filter(
      ({ relations, state }) => state === "disputed" && relations.some(({ relation }) => relation === "part of sum"),
    )
    .map(({ why, readings }) => ({
      rule: "account/sum",
      message: `The parts do not add up: ${why}.`,
      severity: "warning",
      report: readings[0]?.reports[0] ?? null,
      span: readings[0]?.anchors[0] ?? null,
    }))

/** Days around its report in which the year of a date may be taken from it. */
const nearDays = 60
const dayLength = 86_400_000

/** The day a mention names by date and weekday; null where the year is a guess. */
function namedDay({ known, grain, begin }: TimeMention, published: string | null): number | null {
  const isWhole = grain === "day" && begin !== null && known.includes("weekday") && known.includes("day")
  const day = isWhole ? Date.parse(begin.slice(0, 10)) : Number.NaN
  if (Number.isNaN(day)) return null
  const isNear = published !== null && Math.abs(Date.parse(published.slice(0, 10)) - day) <= nearDays * dayLength
  return known.includes("year") || isNear ? day : null
}

/** Dates whose weekday was another: "Monday, 4 July 2021", a Sunday. */
function weekdays({ document: { report, mentions } }: Analysis): readonly Finding[] {
  return mentions.flatMap((mention): readonly Finding[] => {
    const day = mention.kind === "time" ? namedDay(mention, report.published?.value ?? null) : null
    if (day === null) return []
    const words = report.text.slice(mention.from, mention.to)
    const was = weekdayNames[new Date(day).getUTCDay()] ?? ""
    const said = weekdayNames.filter((_, at) => weekdayPatterns[at]?.test(words))
    if (said.length !== 1 || said[0] === was) return []
    return [
      {
        rule: "account/weekday",
        message: `“${words.replace(/\s+/g, " ")}” was a ${was}.`,
        severity: "warning",
        report: report.id,
        span: anchor(report, mention),
      },
    ]
  })
}

/** One finding for each. */
export const tellErrors = (analyses: readonly Analysis[], answers: readonly Answer[]): readonly Finding[] => [
  ...sums(answers),
  ...analyses.flatMap(weekdays),
]
