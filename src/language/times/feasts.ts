/** Days with a name: fixed dates, the n-th weekday of a month, and what counts from Easter. */
import { calendarDay, dayNumber, isoDay, monthDays, weekdayOf } from "../../model/time.ts"
import type { Context } from "./context.ts"
import { type Reading, termOf, wordOf } from "./reading.ts"
import type { Term } from "./terms.ts"

/** Gregorian Easter Sunday; the anonymous algorithm in Meeus, "Astronomical Algorithms" (1991). */
function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return dayNumber(year, Math.floor(f / 31), (f % 31) + 1)
}

/** The day of a feast in a year, by its rule; see english/times.ts. */
function feastDay(rule: string, year: number): number {
  const fixed = /^(\d\d)-(\d\d)$/.exec(rule)
  if (fixed !== null) return dayNumber(year, Number(fixed[1]), Number(fixed[2]))
  if (rule.startsWith("easter")) return easter(year) + Number(rule.slice(6))
  if (rule === "election") return nthWeekday(year, 11, 1, 1) + 1
  const [count = 1, weekday = 1, month = 1] = rule.split("/").map(Number)
  return nthWeekday(year, month, weekday, count)
}

/** The n-th weekday of a month as a day number, -1 the last; ISO weekdays. */
export function nthWeekday(year: number, month: number, weekday: number, count: number): number {
  const first = dayNumber(year, month, 1)
  const forward = first + ((weekday - weekdayOf(first) + 7) % 7)
  if (count > 0) return forward + (count - 1) * 7
  const last = first + monthDays(year, month) - 1
  return last - ((weekdayOf(last) - weekday + 7) % 7)
}

/** A feast with its year, or the year that the publication and the verb imply. */
export function readFeast(terms: readonly Term[], context: Context): Reading | null {
  const rule = wordOf(terms, "H")
  const written = termOf(terms, "Y")
  if (written !== undefined)
    return {
      type: "DATE",
      value: isoDay(feastDay(rule, Number(written.value))),
      by: "stated",
      reason: "feast and year stated",
      known: ["year", "day"],
    }
  if (context.reference === null)
    return { type: "DATE", value: "XXXX-XX-XX", by: "unresolved", reason: "publication time unknown", known: ["day"] }
  const { reference } = context
  const { year } = calendarDay(reference)
  const relative = wordOf(terms, "R")
  const direction = relative === "last" ? "past" : relative === "next" ? "ahead" : context.direction(terms[0]!.from)
  const days = [year - 1, year, year + 1].map((candidate) => feastDay(rule, candidate))
  const far = (day: number): number => Math.abs(day - reference)
  const nearest = days.reduce((best, day) => (far(day) < far(best) ? day : best))
  const past = days.findLast((day) => (relative === "last" ? day < reference : day <= reference))
  const chosen = direction === "past" ? past : direction === "ahead" ? days.find((day) => day >= reference) : nearest
  return {
    type: "DATE",
    value: isoDay(chosen ?? nearest),
    by: "published",
    reason: "year implied by the publication",
    known: ["day"],
  }
}
