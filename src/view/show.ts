/** Numbers, dates and values as a reader wants them. English, the same on every machine. */
import type { Answer, Estimate, Modifier, Reading, Value } from "../model/types.ts"
import { unitPlural } from "../reconcile/wording.ts"

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
]

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

/** A stretch of time: "4 to 5 July 2021", "28 June to 2 July 2021", "from 4 July 2021", "by 5 July 2021". */
export function showStretch(begin: string | null, end: string | null): string {
  if (begin === null) return end === null ? "unknown" : `by ${showDate(end)}`
  if (end === null) return `from ${showDate(begin)}`
  if (begin === end) return showDate(begin)
  const [a, b] = [momentOf(begin), momentOf(end)]
  if (a.clock !== "" || b.clock !== "") {
    const sameDay = a.year === b.year && a.month === b.month && a.day === b.day
    return sameDay ? `${showDate(begin)} to ${b.clock}` : `${showDate(begin)} to ${showDate(end)}`
  }
  const wholeMonth = a.day === "1" && a.month === b.month && a.year === b.year && Number(b.day) >= 28 && isLastDay(end)
  if (wholeMonth) return `${a.month} ${a.year}`
  if (begin === `${a.year}-01-01` && end === `${a.year}-12-31`) return a.year
  if (a.year !== b.year) return `${showDate(begin)} to ${showDate(end)}`
  if (a.month !== b.month) return `${[a.day, a.month].filter(Boolean).join(" ")} to ${showDate(end)}`
  return a.day === "" || b.day === "" ? `${showDate(begin)} to ${showDate(end)}` : `${a.day} to ${showDate(end)}`
}

/** True for the last day of a month ("2024-02-29"). */
function isLastDay(iso: string): boolean {
  const [year = 0, month = 0, day = 0] = iso.slice(0, 10).split("-").map(Number)
  return day === new Date(Date.UTC(year, month, 0)).getUTCDate()
}

const modifierWords: Readonly<Record<Modifier, string>> = {
  exact: "",
  "more than": "more than ",
  "at least": "at least ",
  about: "about ",
  nearly: "nearly ",
  "up to": "up to ",
  "less than": "fewer than ",
  range: "",
  vague: "",
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
function withUnit(shown: string, unit: string, one: boolean): string {
  if (unit === "") return shown
  if (!one) return `${shown} ${unitPlural(unit)}`
  return `${shown} ${unit === "people" ? "person" : unit.replace(/s$/, "")}`
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

/** What someone said: in quotation marks when the words are theirs and do not stand in marks already. */
export const showSaid = (text: string, direct: boolean): string =>
  direct && !/^["“‘']/.test(text) ? `“${text}”` : text
