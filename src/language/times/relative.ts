/**
 * Rules for what counts from the publication or from the time in focus: weekdays, "last week", "the next day", "two
 * weeks ago".
 */
import { table } from "../../base/table.ts"
import { isoDay, pad, weekdayOf } from "../../model/time.ts"
import { type Context, dayOfClock } from "./context.ts"
import { partOf } from "./days.ts"
import {
  isUnit,
  phaseOf,
  type Reading,
  type Rule,
  shiftDay,
  termOf,
  type UnitName,
  unitValue,
  unknownBase,
  wordOf,
} from "./reading.ts"
import type { Term } from "./terms.ts"

const backward = /^(?:last|past|previous|preceding|prior)$/
const forward = /^(?:next|coming|following|upcoming|forthcoming)$/

/**
 * Whether the word counts from the time in focus ("the previous day") rather than from the publication ("last
 * week").
 */
function countsFromFocus(relative: string, terms: readonly Term[], unit: string): boolean {
  if (/^(?:previous|preceding|prior|following|that|same)$/.test(relative)) return true
  return relative === "next" && unit === "day" && termOf(terms, "t") !== undefined
}

function steps(relative: string): number {
  return backward.test(relative) ? -1 : forward.test(relative) ? 1 : 0
}

/** The weekend that is meant: on a weekday "the weekend" is the last one, or the next one when the verb looks ahead. */
function weekendShift(relative: string, context: Context, offset: number): number {
  const onWeekend = weekdayOf(context.reference ?? 0) >= 6
  if (relative === "last") return -1
  if (relative === "next") return 1
  if (relative === "this" || relative === "coming") return 0
  return onWeekend || context.direction(offset) === "ahead" ? 0 : -1
}

function unitReading(context: Context, unit: UnitName, count: number, focus: boolean, relative: string): Reading {
  const day = focus ? (context.focus?.day ?? context.reference) : context.reference
  const value = unitValue(day, unit, count)
  const type = unit === "night" ? "TIME" : "DATE"
  if (day === null) return { type, value, by: "unresolved", reason: unknownBase, known: [] }
  const from = focus && context.focus !== null
  const reason = `${relative} ${unit}, counted from ${from ? `the time in focus, ${isoDay(day)}` : "the publication"}`
  return { type, value, by: from ? "mention" : "published", reason, known: [] }
}

/** "last week", "this year", "the previous day", "early next month", "the end of the year", "that night". */
function readRelativeUnit(terms: readonly Term[], context: Context): Reading | null {
  const unit = wordOf(terms, "U")
  const relative = wordOf(terms, "R")
  if (!isUnit(unit) || relative === "recent") return null
  const mod = phaseOf(terms)
  const offset = terms[0]!.from
  if (unit === "weekend") {
    const reading = unitReading(context, unit, weekendShift(relative, context, offset), relative === "that", relative)
    return { ...reading, mod }
  }
  if (relative === "latest" || relative === "current" || relative === "present") {
    const count = relative === "latest" && unit === "quarter" ? -1 : 0
    return { ...unitReading(context, unit, count, false, relative), mod }
  }
  if (relative === "past" && unit !== "night") return pastOne(unit, context)
  if (unit === "day" && relative === "this") return null
  return { ...unitReading(context, unit, steps(relative), countsFromFocus(relative, terms, unit), relative), mod }
}

const letters: Readonly<Record<string, string>> = table({
  day: "D",
  week: "W",
  weekend: "WE",
  month: "M",
  year: "Y",
  decade: "DE",
  century: "CE",
})

/** "the past year": a stretch that ends with the publication, not the year before. */
function pastOne(unit: UnitName, context: Context): Reading {
  const lengths: Readonly<Record<string, string>> = table({
    decade: "P10Y",
    century: "P100Y",
    quarter: "P3M",
    weekend: "P2D",
  })
  const value = lengths[unit] ?? `P1${letters[unit] ?? "D"}`
  const reference = context.reference
  if (reference === null) return { type: "DURATION", value, by: "unresolved", reason: unknownBase, known: [] }
  const first = shiftDay(reference, unit, -1)
  const begin = first === null ? null : isoDay(first)
  return {
    type: "DURATION",
    value,
    by: "published",
    reason: `the ${unit} up to the publication`,
    known: [],
    begin,
    end: isoDay(reference),
    grain: "day",
  }
}

const phraseBefore = /^(?:in|for|of|during|over|on|by|at|within|through|throughout|until|since|to)$/

/** "the quarter", "the weekend", "the end of the year": without a word of relation. */
function readPlainUnit(
  terms: readonly Term[],
  context: Context,
  after: Term | null,
  before: Term | null,
): Reading | null {
  const unit = wordOf(terms, "U")
  if (!isUnit(unit) || unit === "night" || unit === "century" || unit === "decade") return null
  const phase = phaseOf(terms)
  if (phase === null && unit === "day") return null
  const said = before?.type === "i" && phraseBefore.test(String(before.value))
  if (phase === null && unit !== "weekend" && unit !== "quarter" && !said) return null
  if (after?.type === "o" || (after?.type === "-" && after.glued)) return null
  if (unit === "weekend") return unitReading(context, unit, weekendShift("the", context, terms[0]!.from), false, "the")
  if (unit !== "quarter") return { ...unitReading(context, unit, 0, false, "the"), mod: phase }
  if (context.quarter !== null)
    return { type: "DATE", value: context.quarter, by: "mention", reason: "the quarter in focus", known: [] }
  const ahead = context.direction(terms[0]!.from) === "ahead"
  return { ...unitReading(context, unit, ahead ? 0 : -1, false, "the"), mod: phase }
}

/** "this morning", "last night", "the next morning", "that evening", "Monday's morning". */
function readRelativePart(terms: readonly Term[], context: Context): Reading | null {
  const relative = wordOf(terms, "R")
  const part = partOf(terms)
  const focus = countsFromFocus(relative, terms, "day") || (relative === "next" && termOf(terms, "t") !== undefined)
  const day = focus ? (context.focus?.day ?? context.reference) : context.reference
  const mod = phaseOf(terms)
  if (day === null)
    return { type: "TIME", value: `XXXX-XX-XXT${part}`, by: "unresolved", reason: unknownBase, known: ["daypart"], mod }
  const value = `${isoDay(day + steps(relative))}T${part}`
  const by = focus && context.focus !== null ? "mention" : "published"
  return { type: "TIME", value, by, reason: `${relative}: counted from ${isoDay(day)}`, known: ["daypart"], mod }
}

/** "in the morning", "at night", "at noon": a part of the day in focus. */
function readPlainPart(
  terms: readonly Term[],
  context: Context,
  _after: Term | null,
  before: Term | null,
): Reading | null {
  const part = partOf(terms)
  if (before?.type !== "i" && phaseOf(terms) === null) return null
  const day = dayOfClock(context, part === "MO" ? "06:00" : "19:00")
  if (day === null && context.reference === null)
    return { type: "TIME", value: `XXXX-XX-XXT${part}`, by: "unresolved", reason: unknownBase, known: ["daypart"] }
  const base = day ?? context.reference ?? 0
  const by = day === null ? "published" : "mention"
  return {
    type: "TIME",
    value: `${isoDay(base)}T${part}`,
    by,
    reason: `of the day in focus, ${isoDay(base)}`,
    known: ["daypart"],
  }
}

/** The value some units before or after a day, in the grain that the unit has. */
function countedValue(day: number, unit: string, count: number): string | null {
  const moved = shiftDay(day, unit, count)
  if (moved === null) return null
  if (unit === "day" || unit === "night" || unit === "fortnight" || (unit === "week" && Math.abs(count) <= 2))
    return isoDay(moved)
  const grain = unit === "week" ? "week" : unit === "month" ? "month" : unit === "quarter" ? "quarter" : "year"
  return unitValue(moved, grain, 0)
}

/** The quarter a year before the one in focus, or null when none is. */
function yearBeforeQuarter(context: Context): Reading | null {
  if (context.quarter === null) return null
  const value = `${pad(Number(context.quarter.slice(0, 4)) - 1, 4)}${context.quarter.slice(4)}`
  return { type: "DATE", value, by: "mention", reason: "a year before the quarter in focus", known: [] }
}

/** "two weeks ago", "three days later", "a year earlier", "years ago". */
function readCounted(terms: readonly Term[], context: Context): Reading | null {
  const word = wordOf(terms, "A")
  const unit = wordOf(terms, "U") || wordOf(terms, "V")
  const numberTerm = terms.find((term) => /[NDY]/.test(term.type))
  const count = numberTerm === undefined ? 1 : Number(numberTerm.value)
  const back = word === "ago" || word === "earlier" || word === "before" || word === "previously"
  if (word === "before" || word === "after") return null
  const oneYear = unit === "year" && count === 1 && (word === "ago" || word === "earlier")
  const quarter = oneYear ? yearBeforeQuarter(context) : null
  if (quarter !== null) return quarter
  const vague = numberTerm?.vague === true || (numberTerm === undefined && termOf(terms, "U") === undefined)
  if (vague)
    return { type: "DATE", value: back ? "PAST_REF" : "FUTURE_REF", by: "stated", reason: "not counted", known: [] }
  const focus = word !== "ago" && word !== "hence" && word !== ""
  const day = focus ? (context.focus?.day ?? context.reference) : context.reference
  if (unit === "hour" || unit === "minute" || unit === "second") return hoursAway(context, unit, count, back, word)
  const by = focus && context.focus !== null ? "mention" : "published"
  if (day === null)
    return { type: "DATE", value: back ? "PAST_REF" : "FUTURE_REF", by: "unresolved", reason: unknownBase, known: [] }
  const value = countedValue(day, unit, back ? -count : count)
  return value === null
    ? null
    : { type: "DATE", value, by, reason: `${count} ${unit} ${word}, counted from ${isoDay(day)}`, known: [] }
}

/** "two hours ago": a clock time when the publication has one; "hours later" is a duration. */
function hoursAway(context: Context, unit: string, count: number, back: boolean, word: string): Reading | null {
  const value = `PT${count}${unit[0]!.toUpperCase()}`
  if (word !== "ago" || context.minutes === null || context.reference === null || unit === "second")
    return { type: "DURATION", value, by: "stated", reason: `a stretch of ${unit}s`, known: [] }
  const minutes = context.minutes + (back ? -1 : 1) * count * (unit === "hour" ? 60 : 1)
  const day = context.reference + Math.floor(minutes / 1440)
  const inDay = ((Math.round(minutes) % 1440) + 1440) % 1440
  const clock = `${pad(Math.floor(inDay / 60))}:${pad(inDay % 60)}`
  return {
    type: "TIME",
    value: `${isoDay(day)}T${clock}`,
    by: "published",
    reason: "counted from the publication",
    known: ["hour"],
  }
}

/** "a week from Friday", "two weeks from now" */
function readFromNow(terms: readonly Term[], context: Context): Reading | null {
  const preposition = wordOf(terms, "i")
  if (preposition !== "from" || wordOf(terms, "G") !== "PRESENT_REF" || context.reference === null) return null
  const numberTerm = terms.find((term) => /[NDY]/.test(term.type))
  const unit = wordOf(terms, "U") || wordOf(terms, "V")
  const value = countedValue(context.reference, unit, numberTerm === undefined ? 1 : Number(numberTerm.value))
  return value === null
    ? null
    : { type: "DATE", value, by: "published", reason: "counted from the publication", known: [] }
}

/** "year-ago", "year-earlier": the same stretch of the year before. */
function readYearAgo(terms: readonly Term[], context: Context): Reading | null {
  const word = wordOf(terms, "A")
  if (wordOf(terms, "U") !== "year" || (word !== "ago" && word !== "earlier")) return null
  const quarter = yearBeforeQuarter(context)
  if (quarter !== null) return quarter
  return unitReading(context, "year", -1, false, "ago")
}

/** "the day before yesterday", "the day after tomorrow". */
function readDayBeside(terms: readonly Term[], context: Context): Reading | null {
  const anchor = { yesterday: -1, tomorrow: 1 }[wordOf(terms, "T")]
  const word = wordOf(terms, "A")
  const step = word === "before" ? -1 : word === "after" ? 1 : 0
  if (wordOf(terms, "U") !== "day" || anchor === undefined || step === 0) return null
  const reading = unitReading(context, "day", anchor + step, false, `the day ${word} that of`)
  return { ...reading, reason: `the day ${word} ${anchor < 0 ? "yesterday" : "tomorrow"}` }
}

const phraseEnd = /^(?:[,.;:!?)]|$|\n)/

/** "The day before, a van had burnt": counted from the time in focus; only where nothing follows. */
function readDayBefore(terms: readonly Term[], context: Context): Reading | null {
  const word = wordOf(terms, "A")
  const step = word === "before" ? -1 : word === "after" ? 1 : 0
  const end = terms.at(-1)!.to
  if (wordOf(terms, "U") !== "day" || step === 0 || !phraseEnd.test(context.text.slice(end, end + 2))) return null
  return unitReading(context, "day", step, true, `the day ${word}: the`)
}

/** "now", "recently", "the future". */
function readReference(terms: readonly Term[], context: Context): Reading | null {
  const value = wordOf(terms, "G") || wordOf(terms, "f")
  const day = value === "PRESENT_REF" && context.reference !== null ? isoDay(context.reference) : null
  return {
    type: "DATE",
    value,
    by: "stated",
    reason: "a word for now, before or ahead",
    known: [],
    begin: day,
    end: day,
  }
}

/** "the past": not before a unit. */
function readPast(terms: readonly Term[], _context: Context, after: Term | null): Reading | null {
  if (wordOf(terms, "R") !== "past" || (after !== null && /[NDYUVMWPSoO]/.test(after.type))) return null
  return { type: "DATE", value: "PAST_REF", by: "stated", reason: "the past", known: [] }
}

/** In any order: the longest match wins, then the first. */
export const relativeRules: readonly Rule[] = [
  { name: "relative-unit", starts: "tER", pattern: /(?:t?Eo|E)?t?R{1,2}U/y, read: readRelativeUnit },
  { name: "later-unit", starts: "A", pattern: /A(?:R{1,2}U|RP)/y, read: readLater },
  { name: "plain-unit", starts: "tE", pattern: /(?:t?Eo|E)?[tg]U/y, read: readPlainUnit },
  { name: "year-end", starts: "tU", pattern: /[tg]?U-E/y, read: readYearEnd },
  { name: "relative-part", starts: "tER", pattern: /(?:E|E-)?t?R{1,2}(?:P|p)/y, read: readRelativePart },
  { name: "plain-part", starts: "tEPp", pattern: /(?:E-?)?t?[Pp]/y, read: readPlainPart },
  { name: "counted", starts: "aDNYVU", pattern: /(?:[NDY]-?[UV]|a[UV]|haU|ahU|V)(?:ix)?A(?:T|W)?/y, read: readCounted },
  { name: "from-now", starts: "aDN", pattern: /(?:[ND]-?[UV]|aU)iG/y, read: readFromNow },
  { name: "year-ago", starts: "tU", pattern: /t?U-?A(?:U)?/y, read: readYearAgo },
  { name: "day-beside", starts: "t", pattern: /tUAT/y, read: readDayBeside },
  { name: "day-before", starts: "t", pattern: /tUA/y, read: readDayBefore },
  { name: "reference", starts: "tGf", pattern: /G|tx?f/y, read: readReference },
  { name: "past", starts: "t", pattern: /tR/y, read: readPast },
]

/** "later this year", "earlier this week", "later that night". */
function readLater(terms: readonly Term[], context: Context): Reading | null {
  const word = wordOf(terms, "A")
  if (word !== "later" && word !== "earlier") return null
  const rest = terms.slice(1)
  const reading = termOf(rest, "P") === undefined ? readRelativeUnit(rest, context) : readRelativePart(rest, context)
  return reading && { ...reading, mod: word === "later" ? "END" : "START" }
}

/** "year-end", "month-end". */
function readYearEnd(terms: readonly Term[], context: Context): Reading | null {
  const unit = wordOf(terms, "U")
  if (wordOf(terms, "E") !== "end" || !isUnit(unit)) return null
  return { ...unitReading(context, unit, 0, false, "the end of the"), mod: "END" }
}
