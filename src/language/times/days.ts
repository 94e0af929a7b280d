/** Rules for single days and their parts: weekdays, "yesterday morning", "tonight", "Friday of last week". */
import { table } from "../../base/table.ts"
import { isoDay, parseDay, weekdayOf } from "../../model/time.ts"
import type { TimePart } from "../../model/types.ts"
import type { Context } from "./context.ts"
import { numberOf, phaseOf, type Reading, type Rule, unknownBase, weekdayAround, wordOf } from "./reading.ts"
import type { Term } from "./terms.ts"

/** "morning" or "night" after a day: its TIMEX3 letters, "" when there is none. */
export function partOf(terms: readonly Term[]): string {
  const noon = wordOf(terms, "p")
  if (noon !== "") return noon
  const part = wordOf(terms, "P")
  if (part !== "") return part
  return wordOf(terms, "U") === "night" || wordOf(terms, "V") === "night" ? "NI" : ""
}

/** The value of a day with a part of it; a clock time or two letters after a T. */
const withPart = (value: string, part: string): string => (part === "" ? value : `${value}T${part}`)

/** The day number of a weekday said at that place, and why. */
function weekdayDay(
  terms: readonly Term[],
  context: Context,
): { day: number; by: Reading["by"]; reason: string; other: number | null } {
  const weekday = numberOf(terms, "W")
  // "This coming Sunday": the last tells.
  const relative = String(terms.findLast(({ type }) => type === "R")?.value ?? "")
  // "He was held on 4 May and freed the following Tuesday": counted from the day in focus.
  const focus = /^(?:following|preceding)$/.test(relative) ? (context.focus?.day ?? null) : null
  const reference = focus ?? context.reference ?? 0
  const around = weekdayAround(reference, weekday)
  const from = focus === null ? "the publication" : "the time in focus"
  const by = focus === null ? "published" : "mention"
  if (/^(?:last|past|previous|preceding)$/.test(relative))
    return {
      day: around.past === reference ? reference - 7 : around.past,
      by,
      reason: `the last one before ${from}`,
      other: null,
    }
  if (/^(?:next|coming|following|upcoming)$/.test(relative))
    return {
      day: around.ahead === reference ? reference + 7 : around.ahead,
      by,
      reason: `the next one after ${from}`,
      other: null,
    }
  const direction = context.direction(terms[0]!.from)
  if (direction === "ahead") return { day: around.ahead, by, reason: "the verb looks ahead", other: around.past }
  const reason = direction === "past" ? "the verb is in the past" : "news tells of the past"
  return { day: around.past, by, reason, other: around.ahead }
}

function readWeekday(terms: readonly Term[], context: Context): Reading | null {
  const weekday = numberOf(terms, "W")
  const part = partOf(terms)
  const known: TimePart[] = part === "" ? ["weekday"] : ["weekday", "daypart"]
  const type = part === "" ? "DATE" : "TIME"
  const mod = phaseOf(terms)
  if (context.reference === null)
    return { type, value: withPart(`XXXX-WXX-${weekday}`, part), by: "unresolved", reason: unknownBase, known, mod }
  const { day, by, reason, other } = weekdayDay(terms, context)
  const others = other === null || other === day ? [] : [withPart(isoDay(other), part)]
  return { type, value: withPart(isoDay(day), part), by, reason, known, mod, others }
}

/** "Friday of last week", "Monday next week". */
function readWeekdayOfWeek(terms: readonly Term[], context: Context): Reading | null {
  if (wordOf(terms, "U") !== "week" || context.reference === null) return null
  const relative = wordOf(terms, "R")
  const count = /^(?:last|past|previous)$/.test(relative) ? -1 : /^(?:next|coming|following)$/.test(relative) ? 1 : 0
  const monday = context.reference - weekdayOf(context.reference) + 1 + count * 7
  const value = isoDay(monday + numberOf(terms, "W") - 1)
  return { type: "DATE", value, by: "published", reason: `weekday of ${relative} week`, known: ["weekday"] }
}

const dayShift: Readonly<Record<string, number>> = table({
  today: 0,
  tonight: 0,
  overnight: 0,
  yesterday: -1,
  tomorrow: 1,
})

/**
 * A night "overnight" or "last night" is the one that ends on the morning of the publication, unless the verb looks
 * ahead.
 */
function readDayWord(terms: readonly Term[], context: Context): Reading | null {
  const word = wordOf(terms, "T")
  const part = word === "tonight" || word === "overnight" ? "NI" : partOf(terms)
  const mod = phaseOf(terms)
  const type = part === "" ? "DATE" : "TIME"
  const known: TimePart[] = part === "" ? ["day"] : ["day", "daypart"]
  if (context.reference === null)
    return { type, value: withPart("XXXX-XX-XX", part), by: "unresolved", reason: unknownBase, known, mod }
  const back = word === "overnight" && context.direction(terms[0]!.from) !== "ahead" ? -1 : 0
  const day = context.reference + (dayShift[word] ?? 0) + back
  return {
    type,
    value: withPart(isoDay(day), part),
    by: "published",
    reason: `"${word}" seen from the publication`,
    known,
    mod,
  }
}

/** "Clashes during the night": the one that ends on the morning of the publication. */
function readTheNight(
  terms: readonly Term[],
  context: Context,
  after: Term | null,
  before: Term | null,
): Reading | null {
  const said = before !== null && /^(?:during|through|throughout|in)$/.test(String(before.value))
  if (!said || wordOf(terms, "U") !== "night" || context.reference === null) return null
  // "The night of 4 May", "the night to Tuesday": which night it is stands behind.
  if (after !== null && /^[oi]$/.test(after.type) && after.value !== "and") return null
  const value = withPart(isoDay(context.reference - 1), "NI")
  return { type: "TIME", value, by: "published", reason: "the night before the publication", known: ["daypart"] }
}

/** The value of a part of a day said of a day: "the night of 4-5 July". */
export function partOfDay(day: Reading, part: string): Reading | null {
  const number = parseDay(day.value)
  if (number === null && !/^XXXX/.test(day.value)) return null
  const of = (value: string): string => `${value.slice(0, 10)}T${part}`
  const known: readonly TimePart[] = part.includes(":") ? ["hour", "minute"] : ["daypart"]
  const { begin, end, grain, ...rest } = day
  return {
    ...rest,
    type: "TIME",
    value: of(day.value),
    known: [...day.known, ...known],
    others: day.others?.map(of) ?? [],
  }
}

function readWeekdayChecked(terms: readonly Term[], context: Context): Reading | null {
  const unit = wordOf(terms, "U")
  const { to } = terms.at(-1)!
  if (papers.test(context.text.slice(to, to + 14))) return null
  return unit === "" || unit === "night" ? readWeekday(terms, context) : null
}

/** "The Sunday Post": names of papers and programmes. */
const papers = /^ (?:Times|Post|Mail|Telegraph|Mirror|Herald|Express|Tribune|Star|Independent|Mercury|Night L)\b/

function readDayWordChecked(terms: readonly Term[], context: Context): Reading | null {
  const unit = wordOf(terms, "U")
  return unit === "" || unit === "night" ? readDayWord(terms, context) : null
}

/** In any order: the longest match wins, then the first. */
export const dayRules: readonly Rule[] = [
  { name: "weekday", starts: "ERtW", pattern: /E?t?R{0,2}W(?:P|p|U)?/y, read: readWeekdayChecked },
  { name: "weekday-of-week", starts: "W", pattern: /Wo?RU/y, read: readWeekdayOfWeek },
  { name: "the-night", starts: "t", pattern: /tU/y, read: readTheNight },
  { name: "day-word", starts: "EPT", pattern: /(?:E-?)?(?:T(?:P|p|U)?|P,?T)/y, read: readDayWordChecked },
]
