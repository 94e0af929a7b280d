/** Rules for parts of named days: "the night of 8-9 May", "dawn on Tuesday", "the early hours of Sunday". */
import { isoDay, parseDay } from "../../model/time.ts"
import { type DayReader, datePattern } from "./clock.ts"
import type { Context } from "./context.ts"
import { partOf, partOfDay } from "./days.ts"
import { type Reading, type Rule, wordOf } from "./reading.ts"
import type { Term } from "./terms.ts"

/** "the night of 8-9 May", "dawn on Tuesday". */
function partOfNamedDay(terms: readonly Term[], context: Context, readDay: DayReader): Reading | null {
  const of = terms.findIndex((term) => term.type === "o" || term.type === "i")
  const part = partOf(terms.slice(0, of))
  const day = part === "" ? null : readDay(terms.slice(of + 1), context)
  return day && partOfDay(day, part)
}

const isNight = (terms: readonly Term[]): boolean => partOf(terms) === "NI" || wordOf(terms, "T") === "overnight"

/** "the night of Saturday to Sunday", "overnight Saturday to Sunday": the night of the first. */
function nightBetween(terms: readonly Term[], context: Context, readDay: DayReader): Reading | null {
  const [first, second] = terms.filter(({ type }) => type === "W")
  const follows = (Number(first?.value) % 7) + 1 === Number(second?.value)
  const day = follows && isNight(terms) ? readDay([first!], context) : null
  return day && partOfDay(day, "NI")
}

/** "The night to Tuesday", "overnight into Tuesday": what ends on that day; "overnight on Tuesday": its own. */
function nightInto(terms: readonly Term[], context: Context, readDay: DayReader): Reading | null {
  const joint = wordOf(terms, "i")
  if (!isNight(terms) || (joint !== "to" && joint !== "into" && joint !== "on")) return null
  const day = readDay(terms.slice(-1), context)
  if (joint === "on") return day && partOfDay(day, "NI")
  const number = day === null ? null : parseDay(day.value)
  if (day === null || number === null) return null
  const others = (day.others ?? []).map((other) => isoDay((parseDay(other) ?? 0) - 1))
  return partOfDay({ ...day, value: isoDay(number - 1), others }, "NI")
}

/** "the early hours", "the early morning hours of Sunday": from midnight to the morning. */
function smallHours(terms: readonly Term[], context: Context, readDay: DayReader): Reading | null {
  const word = terms.find(({ type }) => type === "E" || type === "x")
  const said = word === undefined ? "" : context.text.slice(word.from, word.to).toLowerCase()
  if (wordOf(terms, "V") !== "hour" || !/^(?:early|small|wee)$/.test(said)) return null
  const of = terms.findIndex((term) => term.type === "o")
  const base = context.focus?.day ?? context.reference
  const by = context.focus === null ? ("published" as const) : ("mention" as const)
  const focus = base === null ? null : { type: "TIME" as const, value: isoDay(base), by, reason: "the day in focus" }
  const day = of < 0 ? focus && { ...focus, known: [] } : readDay(terms.slice(of + 1), context)
  const date = day?.value.slice(0, 10) ?? ""
  const reading = day === null || parseDay(date) === null ? null : partOfDay({ ...day, value: date }, "MO")
  const ends = { begin: `${date}T00:00`, end: `${date}T05:59`, grain: "daypart" as const }
  return reading && { ...reading, ...ends, mod: "START" }
}

/** "Monday 4 July, night": the part behind its day. */
function dayThenPart(terms: readonly Term[], context: Context, readDay: DayReader): Reading | null {
  const last = terms.at(-1)!
  const part = partOf([last])
  const day = part === "" ? null : readDay(terms.slice(0, terms.at(-2)?.type === "," ? -2 : -1), context)
  return day && partOfDay(day, part)
}

/** The rules of parts of named days; they ask `readDay` for the day. */
export function daypartRules(readDay: DayReader): readonly Rule[] {
  const ask =
    (read: (terms: readonly Term[], context: Context, readDay: DayReader) => Reading | null): Rule["read"] =>
    (terms, context) =>
      read(terms, context, readDay)
  const parted = `t?[PU]o(?:t?${datePattern}|[DO]-[DO]M(?:,?Y)?|M[DO]-[DO](?:,?Y)?)`
  return [
    { name: "part-of-day", starts: "tPU", pattern: new RegExp(parted, "y"), read: ask(partOfNamedDay) },
    { name: "part-on-day", starts: "tP", pattern: new RegExp(`t?Pi${datePattern}`, "y"), read: ask(partOfNamedDay) },
    { name: "night-between", starts: "tPUT", pattern: /(?:t?[PU](?:[oi]t?)?|Ti?)W(?:i|-)W/y, read: ask(nightBetween) },
    { name: "night-into", starts: "tPUT", pattern: /(?:t?[PU]|T)iW/y, read: ask(nightInto) },
    {
      name: "small-hours",
      starts: "t",
      pattern: new RegExp(`t(?:EP?|x)V(?:o${datePattern}[PU]?)?`, "y"),
      read: ask(smallHours),
    },
    {
      name: "date-part",
      starts: "WMDO",
      pattern: /(?:(?:W,?)?M[DO](?:,?Y)?|(?:W,?)?[DO]o?M(?:,?Y)?)(?:P|U)/y,
      read: ask(dayThenPart),
    },
  ]
}
