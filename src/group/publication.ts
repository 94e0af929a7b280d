/**
 * When the reports of a story that have no date, or one of long after the others, were published: their own weekdays
 * and dates, held against the reports that have one.
 * A report names the days of its last week by their weekdays, so its latest weekday is the earliest day on which it
 * can have come out, and
 * the day a week after its earliest weekday the latest. Which week is meant is told by the dated reports of the story.
 */
import type { Publication, Report } from "../model/types.ts"
import { isDay, isoDay, type WrittenDate } from "../read/dates.ts"
import { weekdayNumbers } from "./english/weekdays.ts"
import { gistWords } from "./gist.ts"
import { pastDates, pastWeekdays, pastWeekdaysTold } from "./weekdays.ts"

const DAY = 86_400_000

/** A report of a story comes within so many days of a dated one, for its weekdays to be told. */
const NEAR_DAYS = 10

/**
 * A day of distance from the dated reports weighs less than a day between the weekdays and the report; more where the
 * dated reports are many enough to show when the story was news.
 */
const distanceWeight = (dated: readonly number[]): number => (dated.length > 2 ? 2 : 0.6)

/** Days since 1970-01-01 of the day that an ISO time begins with. */
const dayNumber = (iso: string): number => Math.floor(Date.parse(iso.slice(0, 10)) / DAY)

const isoOfNumber = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)

/** 1 Monday to 7 Sunday. */
const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

/** How many days before `day` the weekday last was; 0 for the day itself. */
const daysSince = (weekday: number, day: number): number => (weekdayOf(day) - weekday + 7) % 7

const distance = (day: number, dated: readonly number[]): number =>
  dated.reduce((least, each) => Math.min(least, Math.abs(day - each)), Number.MAX_SAFE_INTEGER)

/** The candidate day that lies nearest behind the weekdays named and nearest to the dated reports. */
function likeliestDay(weekdays: readonly number[], dated: readonly number[], known: Publication | null): number | null {
  const from = Math.min(...dated) - NEAR_DAYS
  const to = Math.max(...dated) + NEAR_DAYS
  let best: { readonly day: number; readonly cost: number } | null = null
  for (let day = from; day <= to; day += 1) {
    if (distance(day, dated) > NEAR_DAYS || !within(day, known)) continue
    const since = weekdays.reduce((sum, weekday) => sum + daysSince(weekday, day), 0) / weekdays.length
    const cost = since + distanceWeight(dated) * distance(day, dated)
    if (best === null || cost < best.cost) best = { day, cost }
  }
  return best?.day ?? null
}

/** True when a day lies in what is already known of the report (the month of its address). */
const within = (day: number, known: Publication | null): boolean =>
  (known?.earliest == null || day >= dayNumber(known.earliest)) &&
  (known?.latest == null || day <= dayNumber(known.latest))

const nameOf = (weekday: number): string =>
  Object.entries(weekdayNumbers).find(([, number]) => number === weekday)?.[0] ?? ""

/** Names in the order of the week before the day, "Sunday and Monday". */
function listed(weekdays: readonly number[], day: number): string {
  const names = [...new Set(weekdays)].sort((a, b) => daysSince(b, day) - daysSince(a, day)).map(nameOf)
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`
}

/** A date of the text as a day: its own year, else the one that brings it nearest to the dated reports. */
function dayOfDate({ year, month, day }: WrittenDate, dated: readonly number[]): number | null {
  const years = year === null ? dated.flatMap((each) => yearsAround(each)) : [year]
  const days = years.filter((each) => isDay(each, month, day)).map((each) => dayNumber(isoDay(each, month, day)))
  return days.sort((a, b) => distance(a, dated) - distance(b, dated))[0] ?? null
}

function yearsAround(day: number): readonly number[] {
  const year = new Date(day * DAY).getUTCFullYear()
  return [year - 1, year, year + 1]
}

/** The latest day that the text dates and that is no farther from the dated reports than reports of a story are. */
function latestDated(report: Report, dated: readonly number[]): number | null {
  const days = pastDates(report).flatMap((date) => dayOfDate(date, dated) ?? [])
  const near = days.filter((day) => distance(day, dated) <= NEAR_DAYS)
  return near.length === 0 ? null : Math.max(...near)
}

/** A dateline or stamp that lacks its year gets it from the dated reports. */
function withYear(report: Report, dated: readonly number[]): Publication | null {
  const { published } = report
  if (published?.span == null || published.value !== null || published.earliest !== null) return null
  const stated = pastDates({
    ...report,
    text: report.text.slice(published.span.from, published.span.to),
    furniture: [],
  })
  const day = stated[0] ? dayOfDate(stated[0], dated) : null
  if (day === null || distance(day, dated) > 200) return null
  const value = isoOfNumber(day)
  const basis = `${published.basis.replace(", without a year", "")}, year from the other reports`
  return { value, span: published.span, basis, earliest: value, latest: value }
}

/** What can be said of one report without a date. */
function bounded(report: Report, dated: readonly number[]): Publication | null {
  const completed = withYear(report, dated)
  if (completed) return completed
  const weekdays = pastWeekdays(report)
  const stated = latestDated(report, dated)
  const day = weekdays.length === 0 ? null : likeliestDay(weekdays, dated, report.published)
  const span = report.published?.span ?? null
  if (day === null) {
    if (stated === null || report.published?.earliest) return report.published
    const basis = `inferred: it tells of ${isoOfNumber(stated)}; nothing says how long after`
    return { value: null, span, basis, earliest: isoOfNumber(stated), latest: report.published?.latest ?? null }
  }
  const since = weekdays.map((weekday) => daysSince(weekday, day))
  const latest = day - Math.max(...since) + 6
  const earliest = stated !== null && stated <= latest ? Math.max(day, stated) : day
  const days = listed(weekdays, day)
  const near = isoOfNumber(dated.toSorted((a, b) => Math.abs(a - day) - Math.abs(b - day))[0]!)
  const basis = `inferred: it names ${days} as just past, and the nearest dated report of the story is of ${near}`
  const value = isoOfNumber(earliest)
  return { value, span, basis, earliest: value, latest: isoOfNumber(Math.max(latest, earliest)) }
}

/** Days between two dated reports that are still of one burst of news. */
const BURST_GAP_DAYS = 3

/** A report dated this many days after the burst bears the day of a later edit, as the words of news in it go. */
const EDITED_AFTER_DAYS = 7

/** The longest burst of days, when it holds two dates and half of them or more. */
function burstOf(dated: readonly number[]): readonly number[] {
  const bursts: number[][] = []
  for (const day of [...dated].sort((a, b) => a - b)) {
    const last = bursts.at(-1)
    if (last !== undefined && day - (last.at(-1) ?? day) <= BURST_GAP_DAYS) last.push(day)
    else bursts.push([day])
  }
  const longest = bursts.reduce((best, each) => (each.length > best.length ? each : best), [])
  return longest.length > 1 && longest.length * 2 >= dated.length ? longest : []
}

/** Dated reports of a burst before it can speak against a date that was given. */
const BURST_REPORTS = 3

/** Reports of which the days are held against those of late ones. */
const DAYS_OF_REPORTS = 200

/** Two sentences say the same when they share so many words and such a part of the words of the shorter. */
const SAME_WORDS = 5
const SAME_SHARE = 0.5

/** A weekday that a report names bare, and the words that it says of it. */
interface ToldDay {
  readonly weekday: number
  readonly words: Int32Array
}

const toldDays = (report: Report): readonly ToldDay[] =>
  pastWeekdaysTold(report).map(({ weekday, sentence }) => ({ weekday, words: gistWords(sentence).codes }))

/** True when all weekdays that a report names bare, and there are some, are among those of others. */
const namesTheirDays = (named: readonly ToldDay[], others: readonly ToldDay[]): boolean =>
  named.length > 0 && named.every(({ weekday }) => others.some((other) => other.weekday === weekday))

/** True when a report says of a weekday what one of the others says of it. */
const saysTheirs = (named: readonly ToldDay[], others: readonly ToldDay[]): boolean =>
  named.some(({ weekday, words }) => {
    const own = new Set(words)
    return others.some((other) => {
      if (other.weekday !== weekday) return false
      let common = 0
      for (const code of other.words) if (own.has(code)) common += 1
      return common >= SAME_WORDS && common >= SAME_SHARE * Math.min(words.length, other.words.length)
    })
  })

/** What a story knows of a report that is dated long after the others. */
interface Late {
  readonly burst: readonly number[]
  /** The weekdays that the reports of then name. */
  readonly others: readonly ToldDay[]
  /** Another one has its time to the second: a machine gave it to both. */
  readonly stamped: boolean
}

/**
 * The day of a report that is dated long after the others. A date that was given is believed: what comes months later
 * mostly follows up, has days of its own and dates what it goes back to. Only where it names the weekdays of then and
 * no others, and tells of them in the words of then or bears the very time of another late one, is its date the day
 * of an edit or that on which pages were fetched.
 */
function redated(report: Report, { burst, others, stamped }: Late): Publication | null {
  const named = toldDays(report)
  const isTheirs = burst.length >= BURST_REPORTS && namesTheirDays(named, others)
  if (!isTheirs || !(stamped || saysTheirs(named, others))) return report.published
  const known = bounded({ ...report, published: null }, burst)
  if (known === null || known.value === null) return report.published
  const words = `inferred: dated ${report.published?.value?.slice(0, 10)}, long after the others, but `
  return { ...known, basis: known.basis.replace("inferred: ", words) }
}

/** Times of day, which a day alone is not, that several reports bear. */
function sharedTimes(reports: readonly Report[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const { published } of reports) {
    const time = published?.value ?? ""
    if (time.length > 10 && seen.has(time)) shared.add(time)
    seen.add(time)
  }
  return shared
}

/**
 * The time of publication of every report of one story, in their order. What a report states or was given stays as
 * it is, unless it is of long after the others and the report tells their news in their words: then it is the day of
 * an edit. One without a date gets a missing year, or the day that its weekdays make likeliest as `value` with
 * `earliest` and `latest` around it and the reasons in `basis`; where nothing bounds it, what it had (mostly null).
 * The order of the reports changes nothing.
 */
export function boundPublications(reports: readonly Report[]): readonly (Publication | null)[] {
  const days = reports.map(({ published }) => (published?.value ? dayNumber(published.value) : null))
  const all = days.flatMap((day) => day ?? [])
  if (all.length === 0) return reports.map(({ published }) => published)
  const burst = burstOf(all)
  const last = (burst.at(-1) ?? Number.MAX_SAFE_INTEGER) + EDITED_AFTER_DAYS
  const dated = all.filter((day) => day <= last)
  const isLate = days.map((day) => day !== null && day > last)
  const early = reports.filter((_, index) => days[index] != null && !isLate[index])
  const others = isLate.includes(true) ? early.slice(-DAYS_OF_REPORTS).flatMap(toldDays) : []
  const stamps = sharedTimes(reports.filter((_, index) => isLate[index]))
  return reports.map((report, index) => {
    if (days[index] == null) return bounded(report, dated)
    if (!isLate[index]) return report.published
    return redated(report, { burst, others, stamped: stamps.has(report.published?.value ?? "") })
  })
}
