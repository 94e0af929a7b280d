/** When an undated report was published, by the weekdays it names and the dates of the other reports. */
import { byText } from "../base/order.ts"
import type { Analysis, Publication } from "../model/types.ts"

/** Days before the first and after the last dated report of a story in which an undated one is looked for. */
const searchDays = 4

const dayLength = 86_400_000
const weekdays = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ")

const numberOf = (day: string): number => Math.round(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / dayLength)
const isoOf = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10)
const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7

/** Weekdays that a report names for what has happened, 0 = Sunday; furniture and reported plans aside. */
function namedWeekdays(analysis: Analysis): readonly number[] {
  const { document } = analysis
  const said = document.sentences.filter(({ part }) => part === "body" || part === "standfirst")
  return document.mentions.flatMap((mention) => {
    if (mention.kind !== "time" || !said.some(({ from, to }) => from <= mention.from && mention.to <= to)) return []
    const word = document.report.text.slice(mention.from, mention.to)
    const index = weekdays.findIndex((name) => new RegExp(`\\b${name}\\b`, "i").test(word))
    return index < 0 || /\b(?:next|last|previous)\b/i.test(word) ? [] : [index]
  })
}

/** How long ago the oldest of the weekdays was on a day; each means the last one before it or the day itself. */
const oldest = (day: number, named: readonly number[]): number =>
  Math.max(...named.map((weekday) => (weekdayOf(day) - weekday + 7) % 7))

/** Days between two dated reports that are still of one burst of news. */
const burstGap = 3

/** A report dated this many days after the burst bears the day of a later edit, as the words of news in it go. */
const editedAfter = 7

/** The longest burst of days, when it holds half of the dates or more. */
function burstOf(days: readonly number[]): readonly number[] {
  const bursts: number[][] = []
  for (const day of [...days].sort((a, b) => a - b)) {
    const last = bursts.at(-1)
    if (last !== undefined && day - (last.at(-1) ?? day) <= burstGap) last.push(day)
    else bursts.push([day])
  }
  const longest = bursts.reduce((best, each) => (each.length > best.length ? each : best), [])
  return longest.length * 2 >= days.length ? longest : []
}

function dateOf(named: readonly number[], known: readonly number[]): number | null {
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined || named.length === 0) return null
  let best: number | null = null
  for (let day = first - searchDays; day <= last + searchDays; day += 1) {
    const distance = (each: number): number => Math.max(first - each, each - last, 0)
    if (best === null) best = day
    const [x, y] = [oldest(day, named), oldest(best, named)]
    if (x < y || (x === y && distance(day) < distance(best))) best = day
  }
  return best
}

/**
 * Publication days that can be worked out, by report id: for reports without a date, when others of the story have one
 * and the report names weekdays. The day is the one on which the weekdays it names are most recent (news tells of the
 * last days), near the dates that are known; `basis` says so.
 */
export function inferredDates(analyses: readonly Analysis[]): ReadonlyMap<string, Publication> {
  const given = analyses.flatMap(({ document }) => document.report.published?.value?.slice(0, 10) ?? [])
  const burst = burstOf(given.map(numberOf))
  const end = burst.at(-1) ?? Number.POSITIVE_INFINITY
  const kept = [...new Set(given)].sort(byText).filter((day) => numberOf(day) <= end + editedAfter)
  const dates = new Map<string, Publication>()
  for (const analysis of analyses) {
    const { report } = analysis.document
    const own = report.published?.value?.slice(0, 10) ?? null
    if (own !== null && numberOf(own) <= end + editedAfter) continue
    const named = namedWeekdays(analysis)
    const day = dateOf(named, own === null ? kept.map(numberOf) : burst)
    if (day === null) continue
    const names = [...new Set(named)].map((index) => weekdays[index]).join(" and ")
    const value = isoOf(day)
    const why = own === null ? "" : `dated ${own}, long after the others; `
    const basis = `inferred: ${why}it names ${names}, and other reports of the story are of ${kept.join(", ")}`
    dates.set(report.id, { value, span: null, basis, earliest: value, latest: value })
  }
  return dates
}
