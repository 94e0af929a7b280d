/** The calendar without a clock: days as numbers, ISO weeks, what a TIMEX3 value covers, EDTF. Proleptic Gregorian. */
import { table } from "../base/table.ts"
import type { TimeMention } from "./types.ts"

/** A stretch of the calendar, ISO, both ends included, with its grain. */
export interface Stretch {
  readonly begin: string
  readonly end: string
  readonly grain: TimeMention["grain"]
}

/** A calendar date; month 1 to 12. */
interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Days since 1970-01-01. After Howard Hinnant, "chrono-compatible low-level date algorithms", public domain. */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** The date of a day number; the inverse of `dayNumber`. */
export function calendarDay(number: number): CalendarDay {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const part = dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)
  const yearOfEra = Math.floor(part / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** A whole number with leading zeros: pad(7) is "07", pad(1998, 4) "1998". */
export const pad = (value: number, width = 2): string => String(value).padStart(width, "0")

/** How many days the month has. */
export function monthDays(year: number, month: number): number {
  const next = month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)
  return next - dayNumber(year, month, 1)
}

/** "1998-02" and the months after or before it, over the ends of years. */
export function addMonths(year: number, month: number, months: number): { year: number; month: number } {
  const index = year * 12 + month - 1 + months
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
}

/** "2021-07-05" of a day number. */
export function isoDay(number: number): string {
  const { year, month, day } = calendarDay(number)
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`
}

/** The day number of an ISO date or instant, or null; "2021-07" and "2021" are no days. */
export function parseDay(iso: string): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:T|$)/.exec(iso)
  if (parts === null) return null
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= monthDays(year, month) ? dayNumber(year, month, day) : null
}

/** ISO 8601: Monday 1 to Sunday 7. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

/** ISO 8601 week and the year it belongs to. */
export function weekOf(number: number): { year: number; week: number } {
  const thursday = number - weekdayOf(number) + 4
  const { year } = calendarDay(thursday)
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 }
}

/** The Monday of an ISO week. */
export function weekStart(year: number, week: number): number {
  const fourth = dayNumber(year, 1, 4)
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7
}

/** First month of each season; meteorological, northern. Winter of a year begins in its December. */
const seasons: Readonly<Record<string, number>> = table({ SP: 3, SU: 6, FA: 9, AU: 9, WI: 12 })

/** First and last minute of the parts of a day; a night ends on the next morning. */
const dayparts: Readonly<Record<string, readonly [string, string]>> = table({
  MO: ["05:00", "11:59"],
  MI: ["11:00", "13:59"],
  AF: ["12:00", "17:59"],
  EV: ["17:00", "22:59"],
  NI: ["18:00", "05:59"],
  DT: ["06:00", "17:59"],
})

const months = (year: number, month: number, count: number): { begin: string; end: string } => {
  const next = addMonths(year, month, count)
  return { begin: isoDay(dayNumber(year, month, 1)), end: isoDay(dayNumber(next.year, next.month, 1) - 1) }
}

function yearPart(year: number, part: string): Stretch | null {
  const quarter = /^Q([1-4])$/.exec(part)
  if (quarter !== null) return { ...months(year, Number(quarter[1]) * 3 - 2, 3), grain: "quarter" }
  const half = /^H([12])$/.exec(part)
  if (half !== null) return { ...months(year, Number(half[1]) * 6 - 5, 6), grain: "month" }
  const season = seasons[part]
  return season === undefined ? null : { ...months(year, season, 3), grain: "season" }
}

function dayTime(number: number, time: string): Stretch | null {
  const day = isoDay(number)
  const part = dayparts[time]
  if (part !== undefined) {
    const end = part[1] < part[0] ? isoDay(number + 1) : day
    return { begin: `${day}T${part[0]}`, end: `${end}T${part[1]}`, grain: "daypart" }
  }
  const clock = /^(\d\d)(?::(\d\d))?/.exec(time)
  if (clock === null || Number(clock[1]) > 24 || Number(clock[2] ?? 0) > 59) return null
  const hour = Number(clock[1]) % 24
  const base = clock[1] === "24" ? isoDay(number + 1) : day
  const at = `${base}T${pad(hour)}:`
  if (clock[2] === undefined) return { begin: `${at}00`, end: `${at}59`, grain: "hour" }
  return { begin: at + clock[2], end: at + clock[2], grain: "minute" }
}

function weekStretch(year: number, week: number, rest: string | undefined): Stretch {
  const monday = weekStart(year, week)
  if (rest === "WE") return { begin: isoDay(monday + 5), end: isoDay(monday + 6), grain: "day" }
  if (rest !== undefined)
    return { begin: isoDay(monday + Number(rest) - 1), end: isoDay(monday + Number(rest) - 1), grain: "day" }
  return { begin: isoDay(monday), end: isoDay(monday + 6), grain: "week" }
}

/**
 * What a TimeML TIMEX3 value covers: "1998", "199", "19", "1998-02", "1998-Q1", "1998-SU", "1998-W06",
 * "1998-W06-WE", "1998-02-14", "1998-02-14TNI", "1998-02-14T10:30". Null for durations, sets, PRESENT_REF and
 * values that are not on the calendar ("XXXX-05").
 */
export function stretchOf(value: string): Stretch | null {
  const week = /^(\d{4})-W(\d\d)(?:-(WE|[1-7]))?$/.exec(value)
  if (week !== null) return weekStretch(Number(week[1]), Number(week[2]), week[3])
  const day = parseDay(value)
  if (day !== null) {
    const time = value.indexOf("T") === 10 ? value.slice(11) : null
    return time === null ? { begin: isoDay(day), end: isoDay(day), grain: "day" } : dayTime(day, time)
  }
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(value)
  if (month !== null) return { ...months(Number(month[1]), Number(month[2]), 1), grain: "month" }
  const part = /^(\d{4})-([A-Z][A-Z0-9])$/.exec(value)
  if (part !== null) return yearPart(Number(part[1]), part[2]!)
  if (!/^\d{2,4}$/.test(value)) return null
  const zeros = 10 ** (4 - value.length)
  const grain = (["century", "decade", "year"] as const)[value.length - 2]!
  const first = Number(value) * zeros
  return { begin: `${pad(first, 4)}-01-01`, end: `${pad(first + zeros - 1, 4)}-12-31`, grain }
}

/**
 * Extended Date/Time Format (Library of Congress, level 1) of a stretch: "2021-07-04", "2021-07-04/2021-07-05",
 * "2021-07-04/..".
 */
export function edtf(begin: string | null, end: string | null): string {
  if (begin === end) return begin ?? "../.."
  const year = begin?.slice(0, 4)
  if (begin !== null && end !== null && begin === `${year}-01-01` && end === `${year}-12-31`) return begin.slice(0, 4)
  const month = begin?.slice(0, 7) ?? ""
  if (begin === `${month}-01` && end !== null && stretchOf(month)?.end === end) return month
  return `${begin ?? ".."}/${end ?? ".."}`
}
