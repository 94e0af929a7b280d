/** Rules for parts of a month: "the first Monday of September", "the last week of May", "the second half of June". */
import { calendarDay, dayNumber, isoDay, monthDays, pad, weekOf } from "../../model/time.ts"
import type { Context } from "./context.ts"
import { nthWeekday } from "./feasts.ts"
import { impliedYear, numberOf, type Reading, type Rule, termOf, wordOf } from "./reading.ts"
import type { Term } from "./terms.ts"

/** 1 to 5, or -1 for the last; 0 for other words. */
function countOf(terms: readonly Term[]): number {
  if (termOf(terms, "R") !== undefined) return wordOf(terms, "R") === "last" ? -1 : 0
  const count = numberOf(terms, "O")
  return count >= 1 && count <= 5 ? count : 0
}

interface Month {
  readonly year: number
  readonly month: number
  readonly stated: boolean
}

/** The month said behind "of", its year stated or implied; null when the publication is unknown. */
function monthOf(terms: readonly Term[], context: Context): Month | null {
  const month = numberOf(terms, "M")
  const written = termOf(terms, "Y")
  if (written !== undefined) return { year: Number(written.value), month, stated: true }
  if (context.reference === null) return null
  const year = impliedYear(context.reference, month, null, context.direction(terms[0]!.from))
  return { year, month, stated: false }
}

const rest = ({ stated }: Month, words: string): Pick<Reading, "type" | "by" | "reason" | "known"> => ({
  type: "DATE",
  by: stated ? "stated" : "published",
  reason: `${words}${stated ? "" : ", its year implied by the publication"}`,
  known: stated ? ["year", "month"] : ["month"],
})

/** "the first Monday of September", "the last Sunday in May 2020". */
function readWeekday(terms: readonly Term[], context: Context): Reading | null {
  const count = countOf(terms)
  const found = monthOf(terms, context)
  if (found === null || count === 0) return null
  const day = nthWeekday(found.year, found.month, numberOf(terms, "W"), count)
  return calendarDay(day).month === found.month ? { value: isoDay(day), ...rest(found, "weekday of a month") } : null
}

/** "the first week of June": the ISO week that holds the middle of those seven days. */
function readWeek(terms: readonly Term[], context: Context): Reading | null {
  const count = countOf(terms)
  const found = monthOf(terms, context)
  if (wordOf(terms, "U") !== "week" || found === null || count === 0) return null
  const day = count < 0 ? monthDays(found.year, found.month) - 3 : 4 + (count - 1) * 7
  if (day > monthDays(found.year, found.month)) return null
  const { year, week } = weekOf(dayNumber(found.year, found.month, day))
  return { value: `${pad(year, 4)}-W${pad(week)}`, ...rest(found, "week of a month") }
}

/** "the first half of June": the first fifteen days, or those after. */
function readHalf(terms: readonly Term[], context: Context): Reading | null {
  const count = numberOf(terms, "O")
  const found = monthOf(terms, context)
  if (found === null || (count !== 1 && count !== 2)) return null
  const value = `${pad(found.year, 4)}-${pad(found.month)}`
  const [begin, end] = count === 1 ? ["01", "15"] : ["16", pad(monthDays(found.year, found.month))]
  const ends = { begin: `${value}-${begin}`, end: `${value}-${end}`, grain: "day" as const }
  return { value, ...ends, mod: count === 1 ? "START" : "END", ...rest(found, "half of a month") }
}

/** In any order: the longest match wins, then the first. */
export const monthPartRules: readonly Rule[] = [
  { name: "weekday-of-month", starts: "tOR", pattern: /t?[OR]W[oi]M(?:,?Y)?/y, read: readWeekday },
  { name: "week-of-month", starts: "tOR", pattern: /t?[OR]U[oi]M(?:,?Y)?/y, read: readWeek },
  { name: "half-of-month", starts: "tO", pattern: /t?Oh[oi]M(?:,?Y)?/y, read: readHalf },
]
