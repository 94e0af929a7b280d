/** Numbers, dates and values as a reader wants them. English, the same on every machine. */
import { monthNames } from "../base/months.ts"
import { table } from "../base/table.ts"
import { modifierWords } from "../model/modifier-words.ts"
import type { Answer, Estimate, Modifier, Reading, Value } from "../model/types.ts"
import { lastPart, unitPlural, wholePeriod } from "../reconcile/wording.ts"

/** "2,041"; up to three decimals, without trailing zeros; "none known" never: null is "–". */
export function showNumber(value: number | null): string {
  if (value === null) return "–"
  const [whole = "", fraction = ""] = Math.abs(value).toFixed(3).split(".")
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",")
  const decimals = fraction.replace(/0+$/, "")
  return `${value < 0 ? "−" : ""}${grouped}${decimals === "" ? "" : `.${decimals}`}`
}

interface Moment {
  readonly year: string
  readonly month: string
  readonly day: string
  readonly clock: string
}

function momentOf(iso: string): Moment {
  const [, year = iso, month = "", day = "", clock = "", zone = ""] =
    /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d)(Z$|[+-]\d\d:\d\d$)?)?/.exec(iso) ?? []
  return {
    year,
    month: month === "" ? "" : (monthNames[Number(month) - 1] ?? month),
    day: day.replace(/^0/, ""),
    clock: zone === "" ? clock : `${clock} UTC${zone === "Z" ? "" : zone}`,
  }
}

/** "5 July 2021", "July 2021", "5 July 2021, 16:20 UTC+05:30"; words that are no ISO date stay as they are. */
export function showDate(iso: string | null): string {
  if (iso === null) return "–"
  if (iso.includes("/")) return showStretch(iso.split("/")[0] ?? null, iso.split("/")[1] ?? null)
  const { year, month, day, clock } = momentOf(iso)
  const date = [day, month, year].filter((part) => part !== "").join(" ")
  return clock === "" ? date : `${date}, ${clock}`
}

/** Parts of days by the clock times that they stand for. */
const dayparts: readonly (readonly [begin: string, end: string, words: string])[] = [
  ["00:00", "05:59", "small hours of"],
  ["05:00", "11:59", "morning of"],
  ["11:00", "13:59", "around noon on"],
  ["12:00", "17:59", "afternoon of"],
  ["17:00", "22:59", "evening of"],
  ["06:00", "17:59", "daytime of"],
]

/** "morning of 5 July 2021", "night of 4 to 5 July 2021"; null for what is no part of a day. */
function showDaypart(begin: string, end: string): string | null {
  const [first, last] = [begin.slice(0, 10), end.slice(0, 10)]
  const [from, to] = [begin.slice(11), end.slice(11)]
  if (first !== last) return from === "18:00" && to === "05:59" ? `night of ${showStretch(first, last)}` : null
  const part = dayparts.find(([a, b]) => a === from && b === to)
  return part === undefined ? null : `${part[2]} ${showDate(first)}`
}

/** "the morning of 5 July 2021" for the last minute of a part of a day; the date for others. */
const showEnd = (end: string): string =>
  lastPart(end) === "" ? showDate(end) : `${lastPart(end)}${showDate(end.slice(0, "2000-01-01".length))}`

/** A stretch of time: "4 to 5 July 2021", "28 June to 2 July 2021", "from 4 July 2021", "by 5 July 2021". */
export function showStretch(begin: string | null, end: string | null): string {
  if (begin === null) return end === null ? "unknown" : `by ${showEnd(end)}`
  if (end === null) return `from ${showDate(begin)}`
  if (begin === end) return showDate(begin)
  const part = showDaypart(begin, end)
  if (part !== null) return part
  const [a, b] = [momentOf(begin), momentOf(end)]
  if (a.clock !== "" || b.clock !== "") {
    const sameDay = a.year === b.year && a.month === b.month && a.day === b.day
    const zone = / UTC.*$/.exec(a.clock)?.[0] ?? ""
    const from = b.clock.endsWith(zone) ? showDate(begin).replace(zone, "") : showDate(begin)
    return sameDay ? `${from} to ${b.clock}` : `${showDate(begin)} to ${showDate(end)}`
  }
  const period = wholePeriod(begin, end)
  if (period !== null) return showDate(period)
  if (begin.slice(4) === "-01-01" && end.slice(4) === "-12-31") return `${a.year} to ${b.year}`
  if (a.year !== b.year) return `${showDate(begin)} to ${showDate(end)}`
  if (a.month !== b.month) return `${[a.day, a.month].filter(Boolean).join(" ")} to ${showDate(end)}`
  return a.day === "" || b.day === "" ? `${showDate(begin)} to ${showDate(end)}` : `${a.day} to ${showDate(end)}`
}

/** The bounds of a set of numbers: "2,041", "more than 300", "5 to 7", "up to 20". */
function showBounds(value: Extract<Value, { kind: "number" }>): string {
  const { low, high, lowOpen, highOpen } = value
  if (low !== null && low === high) return showNumber(low)
  if (low !== null && high !== null) return `${showNumber(low)} to ${showNumber(high)}`
  if (low !== null) return `${lowOpen ? "more than" : "at least"} ${showNumber(low)}`
  if (high !== null) return `${highOpen ? "fewer than" : "up to"} ${showNumber(high)}`
  return "unknown"
}

/** "about 230", "nearly 400": the number the writer named, which lies in the middle or at the upper edge of the set. */
function showSoft({ low, high }: Extract<Value, { kind: "number" }>, modifier: Modifier | null): string | null {
  if (low === null || high === null || low === high) return null
  if (modifier === "about") return `about ${showNumber((low + high) / 2)}`
  return modifier === "nearly" ? `nearly ${showNumber(high)}` : null
}

/** A reading's value in words, with its unit when it has one: "more than 1,000", "998 miles", "4 to 5 July 2021". */
export function showReading(reading: Pick<Reading, "value" | "modifier">, unit = ""): string {
  const { value, modifier } = reading
  if (value.kind === "text") return value.text
  if (value.kind === "time") return showStretch(value.begin, value.end)
  const bounds = showBounds(value)
  const single = value.low !== null && value.low === value.high
  const words = modifier !== null && single && !/^(more|at|up|fewer)/.test(bounds) ? modifierWords[modifier] : ""
  const shown = showSoft(value, modifier) ?? `${words}${bounds}`
  return withUnit(shown, unit, single && value.low === 1)
}

/** "5 people", "1 person", "1 soldier". */
const ofOne: Readonly<Record<string, string>> = table({
  people: "person",
  children: "child",
  feet: "foot",
  inches: "inch",
})

function withUnit(shown: string, unit: string, one: boolean): string {
  if (unit === "") return shown
  if (!one && !/^(?:at least|more than) 1$/.test(shown)) return `${shown} ${unitPlural(unit)}`
  return `${shown} ${ofOne[unit] ?? unit.replace(/s$/, "")}`
}

/** Low / best / high on one line: one number when all are equal, "–" for what is unknown. */
export function showEstimate(estimate: Estimate | undefined, unit = ""): string {
  if (estimate === undefined) return "–"
  const { value } = estimate
  if (value.kind === "text") return value.text === "" ? "–" : value.text
  if (value.kind === "time") return showStretch(value.begin, value.end)
  const { low, best, high } = value
  const same = low !== null && low === best && best === high
  const shown = same ? showNumber(best) : [low, best, high].map(showNumber).join(" / ")
  return withUnit(shown, unit, same && best === 1)
}

/** "1 origin", "3 reports": a count with its noun. */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${showNumber(count)} ${count === 1 ? noun : plural}`

/** "A", "A and B", "A, B and C". */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join("")
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`
}

const states: Readonly<Record<Answer["state"], string>> = {
  single: "one source",
  agreed: "agreed",
  refined: "agreed, some less exact",
  updated: "updated over time",
  disputed: "disputed",
  unresolved: "not settled",
}

/** The state of an answer in a reader's words. */
export const showState = (answer: Answer): string => states[answer.state]

const outerMarks = /^["“‘']+|[,\s]*["”’']*$/gu

/** A mark of quotation inside words that do not stand whole in marks of their own. */
const isMarkedInside = (text: string): boolean => /["“”]/u.test(text.slice(1, -1))

/**
 * What someone said: in quotation marks when the words are theirs. Marks of the report around them go, and the comma
 * that leads on to the speaker.
 */
export function showSaid(text: string, direct: boolean): string {
  if (!direct || (isMarkedInside(text) && !/[”"]\s…\s[“"]/u.test(text))) return text.replace(/,$/u, "")
  const inside = text.replace(outerMarks, "")
  return `“${inside}”`
}
