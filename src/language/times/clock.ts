/**
 * Rules for times of day, alone or beside the day they belong to: "5.10am", "10 p.m. EST Thursday", "the night of
 * 4-5 July".
 */
import { isoDay } from "../../model/time.ts"
import type { Context } from "./context.ts"
import { partOf, partOfDay } from "./days.ts"
import { type Reading, type Rule, termOf, wordOf } from "./reading.ts"
import type { Term } from "./terms.ts"

/** Reads the terms of a day by the other rules; null when they are none. */
type DayReader = (terms: readonly Term[], context: Context) => Reading | null

/** "4 in the morning": the hour in that part of the day. */
function clockOf(terms: readonly Term[]): string {
  const clock = wordOf(terms, "C")
  if (clock !== "") return clock
  return wordOf(terms, "p")
}

function withClock(day: Reading | null, clock: string, context: Context): Reading | null {
  if (day !== null) return partOfDay(day, clock)
  const base = context.focus?.day ?? context.reference
  if (base === null)
    return {
      type: "TIME",
      value: `XXXX-XX-XXT${clock}`,
      by: "unresolved",
      reason: "the day is unknown",
      known: ["hour", "minute"],
    }
  const by = context.focus === null ? "published" : "mention"
  const reason = `clock time of the day in focus, ${isoDay(base)}`
  return { type: "TIME", value: `${isoDay(base)}T${clock}`, by, reason, known: ["hour", "minute"] }
}

const dayLetters = /[WTMDOYLRUPHt]/

/** The rules of clock times; they ask `readDay` for the day beside them. */
export function clockRules(readDay: DayReader): readonly Rule[] {
  const beside = (terms: readonly Term[], context: Context): Reading | null => {
    const clock = terms.findIndex((term) => term.type === "C" || term.type === "p")
    const after = terms.slice(clock + 1)
    const first = after.findIndex((term) => dayLetters.test(term.type))
    const rest = first < 0 ? [] : after.slice(first)
    const before = terms.slice(0, clock).filter((term) => term.type !== "i" && term.type !== ",")
    const day = rest.length > 0 ? rest : before
    return withClock(day.length === 0 ? null : readDay(day, context), clockOf(terms), context)
  }
  const hourInPart = (terms: readonly Term[], context: Context): Reading | null => {
    const hour = Number(terms[0]!.value)
    const part = partOf(terms)
    if (hour > 12 || part === "" || termOf(terms, "i")?.value !== "in") return null
    const clock = `${String(part === "MO" ? hour % 12 : (hour % 12) + 12).padStart(2, "0")}:00`
    return withClock(null, clock, context)
  }
  const partOfNamedDay = (terms: readonly Term[], context: Context): Reading | null => {
    const of = terms.findIndex((term) => term.type === "o")
    const part = partOf(terms.slice(0, of))
    const day = part === "" ? null : readDay(terms.slice(of + 1), context)
    return day && partOfDay(day, part)
  }
  const dayThenPart = (terms: readonly Term[], context: Context): Reading | null => {
    const last = terms.at(-1)!
    const part = partOf([last])
    const day = part === "" ? null : readDay(terms.slice(0, terms.at(-2)?.type === "," ? -2 : -1), context)
    return day && partOfDay(day, part)
  }
  const date = "(?:(?:W,?)?M[DO](?:,?Y)?|(?:W,?)?[DO]o?M(?:,?Y)?|R?W|T|L)"
  return [
    { name: "clock-day", starts: "Cp", pattern: new RegExp(`[Cp]z?,?i?${date}`, "y"), read: beside },
    { name: "day-clock", starts: "WMDOTLR", pattern: new RegExp(`${date},?i?[Cp]z?`, "y"), read: beside },
    { name: "clock", starts: "C", pattern: /Cz?/y, read: beside },
    { name: "hour-in-part", starts: "DN", pattern: /[DN]it(?:P|U)/y, read: hourInPart },
    {
      name: "part-of-day",
      starts: "tPU",
      pattern: new RegExp(`t?[PU]o(?:t?${date}|[DO]-[DO]M(?:,?Y)?|M[DO]-[DO](?:,?Y)?)`, "y"),
      read: partOfNamedDay,
    },
    {
      name: "date-part",
      starts: "WMDO",
      pattern: /(?:(?:W,?)?M[DO](?:,?Y)?|(?:W,?)?[DO]o?M(?:,?Y)?)(?:P|U)/y,
      read: dayThenPart,
    },
  ]
}
