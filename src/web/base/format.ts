/** Numbers, dates and values in the reader's own format. */
import { modifierWords } from "../../model/modifier-words.ts"
import type { Estimate, Modifier } from "../../model/types.ts"
import type { NumberValue, ReadingJson } from "../data/shapes.ts"

const languages: readonly string[] =
  typeof navigator === "undefined" ? ["en"] : (navigator.languages ?? [navigator.language])
const numbers = new Intl.NumberFormat(languages as string[], { maximumFractionDigits: 3 })

/** "2,041" or "2 041", as the reader writes it; "–" for what is unknown. */
export const number = (value: number | null): string => (value === null ? "–" : numbers.format(value))

/** "1 report", "3 reports". */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${number(count)} ${count === 1 ? noun : plural}`

const formats = new Map<string, Intl.DateTimeFormat>()
function dateFormat(grain: "year" | "month" | "day"): Intl.DateTimeFormat {
  const made = formats.get(grain)
  if (made !== undefined) return made
  const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric" }
  if (grain !== "year") options.month = grain === "day" ? "short" : "long"
  if (grain === "day") options.day = "numeric"
  const format = new Intl.DateTimeFormat(languages as string[], options)
  formats.set(grain, format)
  return format
}

/** A date as precise as it is known: "5 Jul 2021", "July 2021", "5 Jul 2021, 16:20". */
export function date(iso: string | null): string {
  if (iso === null) return "–"
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d)(Z$|[+-]\d\d:\d\d$)?)?/.exec(iso)
  if (found === null) return iso
  const [, year, month, day, clock, zone] = found
  const at = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)))
  const shown = dateFormat(day !== undefined ? "day" : month !== undefined ? "month" : "year").format(at)
  if (clock === undefined) return shown
  return `${shown}, ${clock}${zone === undefined ? "" : ` UTC${zone === "Z" ? "" : zone}`}`
}

/** Whether two days are the first and the last of one month. */
function isMonth(begin: string, end: string): boolean {
  if (begin.length !== 10 || !begin.endsWith("-01") || begin.slice(0, 7) !== end.slice(0, 7)) return false
  const after = new Date(Date.parse(end) + 86_400_000)
  return after.getUTCDate() === 1
}

/** "13–14 Mar 2023", "from ...", "by ...", one day, or "time unknown". */
export function stretch(begin: string | null, end: string | null): string {
  if (begin === null && end === null) return "time unknown"
  if (begin === null) return `by ${date(end)}`
  if (end === null) return `from ${date(begin)}`
  if (begin === end) return date(begin)
  if (begin.endsWith("-01-01") && end === `${begin.slice(0, 4)}-12-31`) return date(begin.slice(0, 4))
  if (isMonth(begin, end)) return date(begin.slice(0, 7))
  if (begin.slice(0, 10) === end.slice(0, 10)) return `${date(begin)}–${end.slice(11, 16)}`
  const days = begin.length === 10 && end.length === 10
  if (days) return dateFormat("day").formatRange(new Date(begin), new Date(end))
  return `${date(begin)} – ${date(end)}`
}

/** A set of numbers in words: "2,041", "more than 300", "5 to 7". */
export function numberWords(value: NumberValue, modifier: Modifier | null): string {
  const { low, high } = value
  if (low !== null && low === high) return `${modifier === null ? "" : modifierWords[modifier]}${number(low)}`
  if (low !== null && high !== null) {
    if (modifier === "about") return `about ${number((low + high) / 2)}`
    if (modifier === "nearly") return `nearly ${number(high)}`
    return `${number(low)} to ${number(high)}`
  }
  if (low !== null) return `${value.lowOpen || modifier === "more than" ? "more than" : "at least"} ${number(low)}`
  if (high !== null) return `${value.highOpen || modifier === "less than" ? "fewer than" : "up to"} ${number(high)}`
  return "unknown"
}

const units = ["year", "month", "week", "day", "hour", "minute", "second", "mile", "metre", "kilometre"]

/** A reading's value in words. */
export function readingWords(reading: Pick<ReadingJson, "value" | "modifier">, unit = ""): string {
  const { value } = reading
  if ("text" in value) return value.text
  if ("begin" in value) return stretch(value.begin, value.end)
  const words = numberWords(value, reading.modifier)
  const many = value.low !== 1 || value.high !== 1
  return unit === "" ? words : `${words} ${many && units.includes(unit) ? `${unit}s` : unit}`
}

/** The estimate as its parts: the best figure, and the range around it when there is one. */
export function estimateWords(estimate: Estimate | undefined): {
  readonly best: string
  readonly range: string | null
} {
  if (estimate === undefined) return { best: "–", range: null }
  const { value } = estimate
  if (value.kind === "text") return { best: value.text === "" ? "–" : value.text, range: null }
  if (value.kind === "time") return { best: stretch(value.begin, value.end), range: null }
  const { low, best, high } = value
  if (low === best && best === high) return { best: number(best), range: null }
  if (best === null) return { best: numberWords({ low, high }, null), range: null }
  return { best: number(best), range: numberWords({ low, high }, null) }
}

/** "3 minutes ago", "yesterday", or the date when it is long ago. */
export function since(iso: string, now = Date.now()): string {
  const seconds = (Date.parse(iso) - now) / 1000
  if (Number.isNaN(seconds)) return iso
  const relative = new Intl.RelativeTimeFormat(languages as string[], { numeric: "auto" })
  if (Math.abs(seconds) < 60) return relative.format(Math.round(seconds), "second")
  if (Math.abs(seconds) < 3600) return relative.format(Math.round(seconds / 60), "minute")
  if (Math.abs(seconds) < 86_400) return relative.format(Math.round(seconds / 3600), "hour")
  if (Math.abs(seconds) < 30 * 86_400) return relative.format(Math.round(seconds / 86_400), "day")
  return date(iso.slice(0, 10))
}

/** A sentence with its ISO dates and instants in the reader's format. */
export const withDates = (text: string): string =>
  text.replace(/\b\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?/g, (iso) => date(iso))

/** Words on one line. */
export const flat = (text: string): string => text.replace(/\s+/g, " ").trim()
