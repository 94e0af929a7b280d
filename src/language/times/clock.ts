/**
 * Rules for times of day, alone or beside the day they belong to: "5.10am", "10 p.m. EST Thursday", "half past four in
 * the morning".
 */
import { isoDay, pad, parseDay } from "../../model/time.ts"
import { type Context, dayOfClock } from "./context.ts"
import { partOf, partOfDay } from "./days.ts"
import { type Reading, type Rule, termOf, wordOf } from "./reading.ts"
import type { Term } from "./terms.ts"
import { impliedOffset, offsetsOf } from "./zone.ts"

/** Reads the terms of a day by the other rules; null when they are none. */
export type DayReader = (terms: readonly Term[], context: Context) => Reading | null

/** A clock time as "16:30"; `other`: the same twelve hours away, when the words allow both. */
interface Clock {
  readonly time: string
  readonly other: string | null
}

const hourMoved = (time: string, hours: number): string =>
  `${pad((Number(time.slice(0, 2)) + hours) % 24)}${time.slice(2)}`

/** "4:30" in the afternoon is 16:30, "11" at night 23:00, "2" at night 02:00. */
function inPart(time: string, part: string): string {
  const hour = Number(time.slice(0, 2))
  if (hour > 12 || part === "") return time
  if (part === "MO") return hour === 12 ? hourMoved(time, 12) : time
  if (part === "NI") return hour > 5 ? hourMoved(time, 12) : time
  return hour < 12 && hour > 0 ? hourMoved(time, 12) : time
}

function clockOf(terms: readonly Term[], part: string): Clock {
  const term = termOf(terms, "C")
  if (term === undefined) return { time: wordOf(terms, "p"), other: null }
  const time = String(term.value)
  if (!term.vague) return { time, other: null }
  if (part !== "") return { time: inPart(time, part), other: null }
  return { time, other: termOf(terms, "z") === undefined ? hourMoved(time, 12) : null }
}

/** The clock time of the day, or of the day in focus when none stands beside it. */
function withClock(day: Reading | null, { time, other }: Clock, context: Context): Reading | null {
  if (day !== null) {
    const reading = partOfDay(day, time)
    if (reading === null || other === null) return reading
    return { ...reading, others: [`${reading.value.slice(0, 10)}T${other}`, ...(reading.others ?? [])] }
  }
  const known = ["hour", "minute"] as const
  const base = dayOfClock(context, time) ?? context.reference
  if (base === null)
    return { type: "TIME", value: `XXXX-XX-XXT${time}`, by: "unresolved", reason: "the day is unknown", known }
  const by = context.focus === null ? "published" : "mention"
  const reason = `clock time of the day in focus, ${isoDay(base)}`
  const others = other === null ? [] : [`${isoDay(base)}T${other}`]
  return { type: "TIME", value: `${isoDay(base)}T${time}`, by, reason, known, others }
}

/** The reading with the zone that stands beside the clock time. */
function inZone(reading: Reading | null, terms: readonly Term[], context: Context): Reading | null {
  const zone = wordOf(terms, "z")
  const day = reading === null ? null : parseDay(reading.value)
  if (reading === null || zone === "" || zone === "local") return reading
  const offsets = offsetsOf(zone, day ?? context.reference, context)
  const reason = `${reading.reason}; zone ${offsets.length === 1 ? offsets[0] : "of several countries"}`
  return offsets.length === 0 ? reading : { ...reading, offsets, reason }
}

/** "10:30 p.m. (1930 GMT)": the second tells the zone of the first, and its day is that of the same instant. */
function inBracket(terms: readonly Term[], context: Context): Reading | null {
  const { focus, text } = context
  if (focus === null || focus.clock === null || !/^ ?\($/.test(text.slice(focus.to, terms[0]!.from))) return null
  const [offset] = offsetsOf(wordOf(terms, "z"), focus.day, context)
  const gap = offset === undefined ? null : impliedOffset(focus.clock, wordOf(terms, "C"), offset)
  if (gap === null || offset === undefined) return null
  const value = `${isoDay(focus.day + gap.days)}T${wordOf(terms, "C")}`
  const reason = "the same instant as the clock time before the bracket"
  return { type: "TIME", value, by: "mention", reason, known: ["hour", "minute"], offsets: [offset] }
}

const dayLetters = /[WTMDOYLRUPHt]/

/** Terms of a part of the day at the clock: "in the morning", "this morning", "at night". */
function partAt(terms: readonly Term[]): string {
  const last = terms.at(-1)
  return last === undefined || (last.type !== "P" && last.type !== "U") ? "" : partOf([last])
}

/** The terms of a day without what stands only between it and the clock. */
function trimmed(terms: readonly Term[]): readonly Term[] {
  const first = terms.findIndex((term) => dayLetters.test(term.type))
  const last = terms.findLastIndex((term) => dayLetters.test(term.type))
  return first < 0 ? [] : terms.slice(first, last + 1)
}

/** "in the morning", "at night": which part it is, and nothing about the day. */
const isPartOnly = (codes: string): boolean => /^(?:i?t?[PU])$/.test(codes)

const codesOf = (terms: readonly Term[]): string => terms.map(({ type }) => type).join("")

function dayBeside(terms: readonly Term[], context: Context, readDay: DayReader): Reading | null | "none" {
  if (terms.length === 0 || isPartOnly(codesOf(terms))) return "none"
  // "on Sunday in the morning": the part belongs to the clock.
  const split = terms.findIndex(
    (term, index) => index > 0 && term.type === "i" && isPartOnly(codesOf(terms.slice(index))),
  )
  return readDay(split < 0 ? terms : terms.slice(0, split), context)
}

/** A day as terms, for the patterns of rules. */
export const datePattern = "(?:(?:W,?)?M[DO](?:,?Y)?|(?:W,?)?[DO]o?M(?:,?Y)?|R?W|T|L|H)"
const partAfter = "(?:[PU]|,?it[PU]|,?iU)?"

function beside(terms: readonly Term[], context: Context, readDay: DayReader): Reading | null {
  const clock = terms.findIndex((term) => term.type === "C" || term.type === "p")
  const after = trimmed(terms.slice(clock + 1))
  const before = trimmed(terms.slice(0, clock))
  const bracketed = before.length + after.length === 0 && termOf(terms, "z") !== undefined
  const same = bracketed ? inBracket(terms, context) : null
  if (same !== null) return same
  const part = partAt(after) || partAt(before)
  if (part === "" && termOf([...before, ...after], "U") !== undefined) return null
  const day = dayBeside(isPartOnly(codesOf(after)) ? before : [...before, ...after], context, readDay)
  if (day === null) return null
  return inZone(withClock(day === "none" ? null : day, clockOf(terms, part), context), terms, context)
}

/** "10:30 p.m. (1930 GMT) on Monday": the day behind the bracket. */
function beforeBracket(terms: readonly Term[], context: Context, readDay: DayReader): Reading | null {
  const open = terms.findIndex((term) => term.type === "x")
  const second = terms.slice(open + 1)
  const close = second.findIndex((term) => term.type === "x")
  const signs = [terms[open]!, second[close]!].map(({ from, to }) => context.text.slice(from, to)).join("")
  if (signs !== "()") return null
  const inside = second.slice(0, close)
  const day = trimmed(second.slice(close + 1))
  const reading = beside([...terms.slice(0, open), ...day], context, readDay)
  if (reading === null) return null
  const [offset] = offsetsOf(wordOf(inside, "z"), parseDay(reading.value) ?? context.reference, context)
  const gap = offset === undefined ? null : impliedOffset(reading.value.slice(11), wordOf(inside, "C"), offset)
  const zone = gap === null || reading.offsets !== undefined ? {} : { offsets: [gap.offset] }
  return { ...reading, ...zone, terms: open }
}

/** "9 to 11 a.m. on Monday": the first hour is in the same half of the day, or in the one before. */
function clockRange(terms: readonly Term[], context: Context, readDay: DayReader): Reading | null {
  const hour = Number(terms[0]!.value)
  const clock = terms.findIndex(({ type }) => type === "C")
  const joint = terms[1]!
  if (hour > 12 || hour < 1 || (joint.type === "i" && joint.value !== "to")) return null
  const reading = beside(terms.slice(clock), context, readDay)
  if (reading === null || terms[clock]!.vague || parseDay(reading.value) === null) return null
  const until = reading.value.slice(11)
  const early = `${pad(hour % 12)}:00`
  const late = hourMoved(early, 12)
  const from = late < until ? late : early
  if (!(from < until)) return null
  const day = reading.value.slice(0, 10)
  const ends = { begin: `${day}T${from}`, end: reading.value, grain: "minute" as const }
  return { ...reading, value: `${day}T${from}`, ...ends, reason: `${reading.reason}; from then to ${until}` }
}

/** "four in the morning", "at six on Sunday evening", "at 7 this morning", "at 10 tonight". */
function hourInPart(terms: readonly Term[], context: Context, isAt: boolean, readDay: DayReader): Reading | null {
  const hour = Number(terms[0]!.value)
  const part = wordOf(terms, "T") === "tonight" ? "NI" : partAt(terms)
  const said = termOf(terms, "i")?.value === "in" && termOf(terms, "W") === undefined
  if (hour > 12 || hour < 1 || terms[0]!.vague || part === "" || !(said || isAt)) return null
  const day = dayBeside(trimmed(terms.slice(1)), context, readDay)
  const time = inPart(`${pad(hour)}:00`, part)
  return day === null ? null : withClock(day === "none" ? null : day, { time, other: null }, context)
}

/** The rules of clock times; they ask `readDay` for the day beside them. */
export function clockRules(readDay: DayReader): readonly Rule[] {
  const read: Rule["read"] = (terms, context) => beside(terms, context, readDay)
  return [
    { name: "clock-day", starts: "Cp", pattern: new RegExp(`[Cp]z?,?i?${datePattern}${partAfter}`, "y"), read },
    { name: "day-clock", starts: "WMDOTLR", pattern: new RegExp(`${datePattern}[PU]?,?i?[Cp]z?`, "y"), read },
    { name: "clock", starts: "C", pattern: /Cz?(?:it[PU]|iU|,?R[PU])?/y, read },
    { name: "noon-zone", starts: "p", pattern: /pz/y, read },
    {
      name: "clock-bracket",
      starts: "Cp",
      pattern: new RegExp(`[Cp]z?xCz?x,?i?${datePattern}${partAfter}`, "y"),
      read: (terms, context) => beforeBracket(terms, context, readDay),
    },
    {
      name: "clock-range",
      starts: "DN",
      pattern: new RegExp(`[DN](?:i|-)Cz?(?:,?i?${datePattern}${partAfter})?`, "y"),
      read: (terms, context) => clockRange(terms, context, readDay),
    },
    {
      name: "hour-in-part",
      starts: "DN",
      pattern: /[DN](?:it[PU]|iU|R[PU]|i?W[PU]|T)/y,
      read: (terms, context, _after, before) => hourInPart(terms, context, before?.value === "at", readDay),
    },
  ]
}
