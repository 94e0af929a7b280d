/** What a rule says of an expression, and the values that rules share. */
import { table } from "../../base/table.ts"
import { addMonths, calendarDay, dayNumber, isoDay, monthDays, pad, weekdayOf, weekOf } from "../../model/time.ts"
import type { TimeMention, TimePart } from "../../model/types.ts"
import type { Context, Direction } from "./context.ts"
import type { Term } from "./terms.ts"

/** A TIMEX3 value with what is known of it; the mention follows from it. */
export interface Reading {
  readonly type: TimeMention["type"]
  readonly value: string
  readonly by: TimeMention["resolvedBy"]
  readonly reason: string
  readonly known: readonly TimePart[]
  readonly mod?: TimeMention["mod"]
  /** Only where the value does not say it: "the last 24 hours", "July 4-5". */
  readonly begin?: string | null
  readonly end?: string | null
  readonly grain?: TimeMention["grain"]
  /** Other TIMEX3 values it may have. */
  readonly others?: readonly string[]
  /** Of a clock time: what the zone it names may add to it ("Z", "-05:00"); several when the zone is in doubt. */
  readonly offsets?: readonly string[]
  /** How many of the terms belong to it, when the rest only told its day. */
  readonly terms?: number
  /** What it recalls, as a TIMEX3 value: "1991" for "the 30th anniversary" in 2021. */
  readonly recalls?: string
  /** Of an anniversary: how many years it is. */
  readonly years?: number
}

/** A rule: the letters an expression is made of, and what it says; null when it is none after all. */
export interface Rule {
  readonly name: string
  /** Letters it may begin with. */
  readonly starts: string
  readonly pattern: RegExp
  readonly read: (terms: readonly Term[], context: Context, after: Term | null, before: Term | null) => Reading | null
}

/** The reason of every value that stays relative. */
export const unknownBase = "the publication time is unknown"

/** The first term of that letter. */
export const termOf = (terms: readonly Term[], type: string): Term | undefined =>
  terms.find((term) => term.type === type)

/** Its value as a number; NaN when it is not there. */
export const numberOf = (terms: readonly Term[], type: string): number =>
  Number(termOf(terms, type)?.value ?? Number.NaN)

/** Its value as a word; "" when it is not there. */
export const wordOf = (terms: readonly Term[], type: string): string => String(termOf(terms, type)?.value ?? "")

const phases: Readonly<Record<string, TimeMention["mod"]>> = table({
  early: "START",
  beginning: "START",
  start: "START",
  turn: "START",
  mid: "MID",
  middle: "MID",
  late: "END",
  end: "END",
  close: "END",
})

/** "early", "mid", "the end of" as a TIMEX3 modifier. */
export const phaseOf = (terms: readonly Term[]): TimeMention["mod"] => phases[wordOf(terms, "E")] ?? null

export type UnitName = "day" | "week" | "weekend" | "month" | "quarter" | "year" | "decade" | "century" | "night"

const blanks: Readonly<Record<UnitName, string>> = {
  day: "XXXX-XX-XX",
  night: "XXXX-XX-XXTNI",
  week: "XXXX-WXX",
  weekend: "XXXX-WXX-WE",
  month: "XXXX-XX",
  quarter: "XXXX-QX",
  year: "XXXX",
  decade: "XXX",
  century: "XX",
}

/** Narrows a word to a unit that has a place on the calendar; hours and minutes have none here. */
export const isUnit = (word: string): word is UnitName => word in blanks

/** The unit that lies `count` units from the day; the blank value when the day is unknown. */
export function unitValue(day: number | null, unit: UnitName, count: number): string {
  if (day === null) return blanks[unit]
  const { year, month } = calendarDay(day)
  if (unit === "day") return isoDay(day + count)
  if (unit === "night") return `${isoDay(day + count)}TNI`
  if (unit === "week" || unit === "weekend") {
    const week = weekOf(day + count * 7)
    return `${pad(week.year, 4)}-W${pad(week.week)}${unit === "weekend" ? "-WE" : ""}`
  }
  if (unit === "month") {
    const moved = addMonths(year, month, count)
    return `${pad(moved.year, 4)}-${pad(moved.month)}`
  }
  if (unit === "quarter") {
    const moved = addMonths(year, month, count * 3)
    return `${pad(moved.year, 4)}-Q${Math.ceil(moved.month / 3)}`
  }
  if (unit === "year") return pad(year + count, 4)
  return unit === "decade" ? pad(Math.floor(year / 10) + count, 3) : pad(Math.floor(year / 100) + count)
}

/** The day some units away; months and years keep the day of the month where they can. */
export function shiftDay(day: number, unit: string, count: number): number | null {
  const whole = Math.round(count)
  if (unit === "day" || unit === "night") return day + whole
  if (unit === "week") return day + Math.round(count * 7)
  if (unit === "fortnight") return day + Math.round(count * 14)
  const { year, month, day: dayOfMonth } = calendarDay(day)
  const months = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }[unit]
  if (months === undefined) return null
  const moved = addMonths(year, month, Math.round(count * months))
  if (moved.year < 1 || moved.year > 9999) return null
  return dayNumber(moved.year, moved.month, Math.min(dayOfMonth, monthDays(moved.year, moved.month)))
}

/** Day numbers of a weekday: the latest on or before, and the first on or after the reference. */
export function weekdayAround(reference: number, weekday: number): { past: number; ahead: number } {
  const back = (((weekdayOf(reference) - weekday) % 7) + 7) % 7
  return { past: reference - back, ahead: back === 0 ? reference : reference - back + 7 }
}

/** Farther away than so many days, a writer says the year; nearer than so many, nobody needs to. */
const yearNeeded = 250
const noYearNeeded = 110

/** The year of a month or a day given without one: by the direction of the verb, else the nearest to the reference. */
export function impliedYear(reference: number, month: number, day: number | null, direction: Direction): number {
  const { year } = calendarDay(reference)
  const middle = (candidate: number): number => dayNumber(candidate, month, Math.min(day ?? 15, 28))
  const begin = (candidate: number): number => dayNumber(candidate, month, day ?? 1)
  const end = (candidate: number): number => dayNumber(candidate, month, day ?? monthDays(candidate, month))
  const years = [year - 1, year, year + 1]
  const far = (candidate: number): number => Math.abs(middle(candidate) - reference)
  const nearest = years.reduce((best, candidate) => (far(candidate) < far(best) ? candidate : best))
  const told = (found: number | undefined): number =>
    found === undefined || (far(found) > yearNeeded && far(nearest) < noYearNeeded) ? nearest : found
  // A month that the verb puts behind us lies behind us: nobody was convicted in a December to come.
  const before = years.findLast((candidate) => begin(candidate) <= reference)
  if (direction === "past") return day === null && before !== undefined ? before : told(before)
  if (direction === "ahead") return told(years.find((candidate) => end(candidate) >= reference))
  return nearest
}
