/**
 * Dates and clock times as pages and agencies write them in datelines, stamps and headers. Not for running prose:
 * `language/times` reads that.
 */
import type { Span } from "../model/types.ts"
import { months, zones, zonesBySeason } from "./english/calendar.ts"
import { clockAfter, clockBefore, militaryAfter, writtenDate } from "./english/dates.ts"

/**
 * A date as written. `year` is null when it is not written ("July 5"); `swapped` is the other reading of
 * "05/07/2021".
 */
export interface WrittenDate extends Span {
  readonly year: number | null
  readonly month: number
  readonly day: number
  /** "16:20" or "16:20:05"; null when no clock time stands beside the date. */
  readonly time: string | null
  /** "Z", "+05:00" or null. */
  readonly zone: string | null
  readonly swapped: { readonly month: number; readonly day: number } | null
}

const pad = (number: number): string => String(number).padStart(2, "0")

/** "2021-07-05". */
export const isoDay = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, "0")}-${pad(month)}-${pad(day)}`

/** Days in a month of the Gregorian calendar. */
export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** True when the day exists; a missing year allows 29 February. Years outside 1800 to 2199 are no dates of reports. */
export function isDay(year: number | null, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  if (year !== null && (year < 1800 || year > 2199)) return false
  return day <= daysIn(year ?? 2000, month)
}

/**
 * The Sunday of a month counted from 1, as a day of the month: US summer time runs from the 2nd of March to the 1st
 * of November.
 */
function sundayOf(year: number, month: number, which: number): number {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay()
  return 1 + ((7 - first) % 7) + 7 * (which - 1)
}

function inAmericanSummer(year: number, month: number, day: number): boolean {
  if (month > 3 && month < 11) return true
  if (month === 3) return day >= sundayOf(year, 3, 2)
  return month === 11 && day < sundayOf(year, 11, 1)
}

/** "-04:00" for minutes east of Greenwich; "Z" for none. */
function isoOffset(minutes: number): string {
  if (minutes === 0) return "Z"
  const size = Math.abs(minutes)
  return `${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`
}

function isoZone(groups: Readonly<Record<string, string | undefined>>, day: DayParts): string | null {
  if (groups["offset"]) return groups["offset"].replace(/^([+-]\d\d):?(\d\d)$/, "$1:$2")
  const name = groups["zone"]?.toLowerCase()
  if (name === undefined) return null
  const added = /^([+-])(\d{1,2}):?(\d\d)?$/.exec(groups["added"] ?? "")
  if (added) return isoOffset((added[1] === "-" ? -1 : 1) * (Number(added[2]) * 60 + Number(added[3] ?? 0)))
  const winter = zonesBySeason[name]
  if (winter === undefined) return isoOffset(zones[name] ?? 0)
  if (day.year === null) return null
  return isoOffset(winter + (inAmericanSummer(day.year, day.month, day.day) ? 60 : 0))
}

/** "16:20" from the groups of CLOCK; null when they are no clock time ("5" alone is none). */
function isoTime(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { hour: written, minute, second, half } = groups
  if (written === undefined || (minute === undefined && half === undefined)) return null
  let hour = Number(written)
  if (half !== undefined && hour > 12) return hour < 24 && minute !== undefined ? `${pad(hour)}:${minute}` : null
  if (half !== undefined) hour = (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0)
  if (hour > 23) return null
  return `${pad(hour)}:${minute ?? "00"}${second === undefined ? "" : `:${second}`}`
}

interface DayParts {
  readonly year: number | null
  readonly month: number
  readonly day: number
  readonly swapped: WrittenDate["swapped"]
}

/** Year, month and day from a match of writtenDate; null when no such day exists. */
function dayParts(groups: Readonly<Record<string, string | undefined>>): DayParts | null {
  const number = (name: string): number => Number(groups[name])
  const parts = (year: number | null, month: number, day: number): DayParts | null =>
    isDay(year, month, day) ? { year, month, day, swapped: null } : null
  const named = groups["secondMonth"] ?? groups["firstMonth"]
  if (groups["isoYear"]) return parts(number("isoYear"), number("isoMonth"), number("isoDay"))
  if (named !== undefined) {
    const year = groups["thirdYear"] ?? groups["lastYear"]
    const day = Number(groups["firstDay"] ?? groups["secondDay"])
    return parts(year === undefined ? null : Number(year), months[named.toLowerCase()] ?? 0, day)
  }
  const year = number("partYear") + ((groups["partYear"]?.length ?? 0) === 2 ? 2000 : 0)
  const [one, two] = [number("partOne"), number("partTwo")]
  const american = parts(year, one, two)
  const european = parts(year, two, one)
  if (american === null || european === null || one === two) return american ?? european
  return { ...american, swapped: { month: european.month, day: european.day } }
}

/** The clock time beside a date, with the range that date and time cover together. */
function withClock(text: string, from: number, to: number, parts: DayParts): WrittenDate {
  const rest = text.slice(to, to + 40)
  const military = militaryAfter.exec(rest)
  const after = military ?? clockAfter.exec(rest)
  const timeAfter = after?.groups ? isoTime(after.groups) : null
  if (after?.groups && timeAfter !== null)
    return { from, to: to + after[0].length, ...parts, time: timeAfter, zone: isoZone(after.groups, parts) }
  const start = Math.max(0, from - 48)
  const before = clockBefore.exec(text.slice(start, from))
  const timeBefore = before?.groups ? isoTime(before.groups) : null
  if (before?.groups && timeBefore !== null)
    return { from: start + before.index, to, ...parts, time: timeBefore, zone: isoZone(before.groups, parts) }
  return { from, to, ...parts, time: null, zone: null }
}

/**
 * Every date in a short text (a line, a header, an attribute), in order. "Copyright 2023" and bare years are none.
 * Linear.
 */
export function findDates(text: string): readonly WrittenDate[] {
  const found: WrittenDate[] = []
  for (const match of text.matchAll(writtenDate)) {
    const parts = dayParts(match.groups ?? {})
    if (parts === null) continue
    found.push(withClock(text, match.index, match.index + match[0].length, parts))
  }
  return found
}

/**
 * ISO 8601 of a written date, as precise as written; null while its year is unknown or day and month cannot be told
 * apart.
 */
export function isoOf(date: WrittenDate, year: number | null = date.year): string | null {
  if (year === null || date.swapped !== null || !isDay(year, date.month, date.day)) return null
  const day = isoDay(year, date.month, date.day)
  return date.time === null ? day : `${day}T${date.time}${date.zone ?? ""}`
}
