/** Stretches of the calendar: begin and end are ISO days or instants, inclusive; null is unknown. */

import { table } from "../base/table.ts"
import type { TimeMention } from "../model/types.ts"

/** A stretch of the calendar. */
export interface Stretch {
  readonly begin: string | null
  readonly end: string | null
}

const dayLength = 86_400_000

/** First (or last) day of an ISO year, month, day or instant; null when it is none. */
export function dayOf(date: string | null, last = false): string | null {
  const parts = date === null ? null : /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date)
  if (parts === null) return null
  const [, year = "", month, day] = parts
  if (day !== undefined) return parts[0]
  const first = Date.UTC(Number(year), last ? Number(month ?? 12) : Number(month ?? 1) - 1, last ? 0 : 1)
  return new Date(first).toISOString().slice(0, 10)
}

/** First or last day of what the words name, their open end aside; null when that is no calendar date. */
export function valueDay({ value }: TimeMention, last: boolean): string | null {
  if (/^\d{3}$/.test(value)) return last ? `${value}9-12-31` : `${value}0-01-01`
  return /^\d{4}(?:-\d\d){0,2}(?:T|$)/.test(value) ? dayOf(value.slice(0, 10), last) : null
}

/** The days that a stretch touches. */
export const days = ({ begin, end }: Stretch): Stretch => ({ begin: dayOf(begin), end: dayOf(end, true) })

/** A whole year or month by its name ("1995", "2021-05"), both ends alike; other stretches as they are. */
export function named({ begin, end }: Stretch): Stretch {
  if (begin === null || end === null || begin.length !== 10 || end.length !== 10) return { begin, end }
  for (const length of [4, 7]) {
    const name = begin.slice(0, length)
    if (dayOf(name) === begin && dayOf(name, true) === end) return { begin: name, end: name }
  }
  return { begin, end }
}

/** Numbers of first and last days that were asked for: a story has few days and holds each against all others. */
const dayNumbers = { first: new Map<string, number | null>(), last: new Map<string, number | null>() }

/** Days whose numbers are kept; then all are forgotten. */
const daysKept = 10_000

/** The number of the first (or last) day; null when it is none. */
function dayNumber(date: string | null, last: boolean): number | null {
  if (date === null) return null
  const kept = last ? dayNumbers.last : dayNumbers.first
  const known = kept.get(date)
  if (known !== undefined) return known
  const day = dayOf(date, last)
  const time = day === null ? Number.NaN : Date.parse(`${day}T00:00:00Z`)
  const number = Number.isNaN(time) ? null : Math.round(time / dayLength)
  if (kept.size >= daysKept) kept.clear()
  kept.set(date, number)
  return number
}

/** The day so many days after the one that an ISO time begins with; before it when the number is negative. */
export const shifted = (date: string, by: number): string =>
  new Date((Math.round(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / dayLength) + by) * dayLength)
    .toISOString()
    .slice(0, 10)

/** The instant so many minutes after another, in its zone. */
export function minutesLater(instant: string, minutes: number): string {
  const [, clock = instant, zone = ""] = /^(.{16})(.*)$/.exec(instant) ?? []
  return `${new Date(Date.parse(`${clock}Z`) + minutes * 60_000).toISOString().slice(0, 16)}${zone}`
}

/** Days between two stretches: 0 when they share a day, null when either has no end in common to measure by. */
export function gapInDays(a: Stretch, b: Stretch): number | null {
  const [aBegin, aEnd] = [dayNumber(a.begin, false), dayNumber(a.end, true)]
  const [bBegin, bEnd] = [dayNumber(b.begin, false), dayNumber(b.end, true)]
  if ((aBegin === null && aEnd === null) || (bBegin === null && bEnd === null)) return null
  if (aEnd !== null && bBegin !== null && aEnd < bBegin) return bBegin - aEnd
  if (bEnd !== null && aBegin !== null && bEnd < aBegin) return aBegin - bEnd
  return 0
}

/** Whole days a stretch covers; null when an end is unknown. */
export function lengthInDays(stretch: Stretch): number | null {
  const [begin, end] = [dayNumber(stretch.begin, false), dayNumber(stretch.end, true)]
  return begin === null || end === null ? null : end - begin + 1
}

const unitDays: Readonly<Record<string, number>> = table({ Y: 365, M: 30, W: 7, D: 1 })

/** Days of an ISO 8601 duration as TIMEX3 writes it ("P2M", "PT24H"); hours round up to a day; null for others. */
export function daysOfDuration(value: string): number | null {
  const days = /^P(\d{1,6}(?:\.\d{1,3})?)([YMWD])$/.exec(value)
  if (days !== null) return Number(days[1]) * (unitDays[days[2] ?? ""] ?? 1)
  const hours = /^PT(\d{1,6}(?:\.\d{1,3})?)H$/.exec(value)
  return hours === null ? null : Math.ceil(Number(hours[1]) / 24)
}

const zonePattern = /T.{1,12}(?:Z|[+-]\d\d:?\d\d)$/

/** Whether each is an instant that names its zone; unknown ends do not count. */
export const areZoned = (...dates: readonly (string | null)[]): boolean =>
  dates.every((date) => date === null || zonePattern.test(date))

/**
 * Milliseconds of an instant, or of the start (or end) of a day. By the wall clock, zones are left aside: a day or a
 * clock time without a zone is of the place where it happened.
 */
function instant(date: string, last: boolean, wall: boolean): number {
  if (!date.includes("T")) return ((dayNumber(date, last) ?? 0) + (last ? 1 : 0)) * dayLength
  return Date.parse(wall || !zonePattern.test(date) ? `${date.slice(0, 16)}Z` : date)
}

/** By the wall clock, unless all ends name their zones. */
const byWall = (a: Stretch, b: Stretch): boolean => !areZoned(a.begin, a.end, b.begin, b.end)

/** Minutes between two instants: zones count when both name one. */
export const minutesApart = (a: string, b: string): number => Math.abs(minutesFrom(a, b))

/** Minutes from the first instant to the second, by zones when both name one; negative when the second is earlier. */
export const minutesFrom = (a: string, b: string): number =>
  (instant(b, false, !areZoned(a, b)) - instant(a, false, !areZoned(a, b))) / 60_000

/** How the first stretch stands to the second; "apart" when no instant satisfies both. */
export function compareTimes(a: Stretch, b: Stretch): "same" | "within" | "contains" | "overlaps" | "apart" {
  const wall = byWall(a, b)
  const from = (stretch: Stretch): number =>
    stretch.begin === null ? Number.NEGATIVE_INFINITY : instant(stretch.begin, false, wall)
  const to = (stretch: Stretch): number =>
    stretch.end === null ? Number.POSITIVE_INFINITY : instant(stretch.end, true, wall)
  const [aFrom, aTo, bFrom, bTo] = [from(a), to(a), from(b), to(b)]
  if (aFrom === bFrom && aTo === bTo) return "same"
  if (aFrom > bTo || bFrom > aTo || (aTo === bFrom && aFrom < aTo) || (bTo === aFrom && bFrom < bTo)) return "apart"
  if (bFrom <= aFrom && aTo <= bTo) return "within"
  if (aFrom <= bFrom && bTo <= aTo) return "contains"
  return "overlaps"
}

/** The days of both, where they share some; null otherwise. */
export function sharedStretch(a: Stretch, b: Stretch): Stretch | null {
  if (compareTimes(a, b) === "apart") return null
  const wall = byWall(a, b)
  const later = (x: string | null, y: string | null): string | null =>
    x === null ? y : y === null ? x : instant(x, false, wall) >= instant(y, false, wall) ? x : y
  const earlier = (x: string | null, y: string | null): string | null =>
    x === null ? y : y === null ? x : instant(x, true, wall) <= instant(y, true, wall) ? x : y
  return { begin: later(a.begin, b.begin), end: earlier(a.end, b.end) }
}

/** One stretch that holds both; an unknown end stays unknown. */
export function spanning(a: Stretch, b: Stretch): Stretch {
  const wall = byWall(a, b)
  const at = (date: string, last: boolean): number => instant(date, last, wall)
  const begin =
    a.begin === null || b.begin === null ? null : at(a.begin, false) <= at(b.begin, false) ? a.begin : b.begin
  const end = a.end === null || b.end === null ? null : at(a.end, true) >= at(b.end, true) ? a.end : b.end
  return { begin, end }
}
