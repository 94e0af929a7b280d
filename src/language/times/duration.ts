/**
 * Rules for stretches without a place on the calendar and for what comes again: "three days", "the last 24 hours",
 * "daily".
 */
import { table } from "../../base/table.ts"
import { isoDay } from "../../model/time.ts"
import { fillers, rateBefore } from "../english/times.ts"
import type { Context } from "./context.ts"
import { numberOf, type Reading, type Rule, shiftDay, termOf, wordOf } from "./reading.ts"
import type { Term } from "./terms.ts"

const letters: Readonly<Record<string, readonly [letters: string, times: number]>> = table({
  second: ["TS", 1],
  minute: ["TM", 1],
  hour: ["TH", 1],
  day: ["D", 1],
  night: ["D", 1],
  week: ["W", 1],
  weekend: ["WE", 1],
  fortnight: ["W", 2],
  month: ["M", 1],
  quarter: ["M", 3],
  year: ["Y", 1],
  decade: ["Y", 10],
  century: ["Y", 100],
  millennium: ["Y", 1000],
})

/** "P3D", "PT2H30M", "P2Y6M", "PXW"; null for what has no length. */
function period(count: number | null, unit: string): string | null {
  const [code, times] = letters[unit] ?? ["", 1]
  if (code === "") return null
  const time = code.length === 2 && code[0] === "T" ? "T" : ""
  const letter = time === "" ? code : code.slice(1)
  if (count === null) return times === 1 ? `P${time}X${letter}` : unit === "decade" ? "PXDE" : "PXY"
  const all = count * times
  const whole = Math.floor(all)
  const rest = all - whole
  if (rest === 0) return `P${time}${all}${letter}`
  const finer: Readonly<Record<string, readonly [string, number]>> = table({
    TH: ["M", 60],
    TM: ["S", 60],
    Y: ["M", 12],
    D: ["TH", 24],
    W: ["D", 7],
  })
  const fine = finer[time + letter]
  const part = fine === undefined ? 0 : rest * fine[1]
  const tidy = Math.abs(part - Math.round(part)) < 1e-6 && part > 0
  if (fine === undefined || !tidy) return `P${time}${Number(all.toFixed(3))}${letter}`
  const inTime = fine[0].startsWith("T")
  const head = whole === 0 ? "" : `${whole}${letter}`
  return `P${time}${head}${inTime ? "T" : ""}${Math.round(part)}${inTime ? fine[0].slice(1) : fine[0]}`
}

const unitOf = (terms: readonly Term[]): string => wordOf(terms, "U") || wordOf(terms, "V")

function countOf(terms: readonly Term[]): number | null {
  const term = terms.find(({ type }) => type === "N" || type === "D" || type === "Y")
  const half = termOf(terms, "h") === undefined ? 1 : 0.5
  if (term === undefined) return termOf(terms, "U") === undefined ? null : half
  return term.vague ? null : Number(term.value)
}

const duration = (value: string | null, reason: string): Reading | null =>
  value === null ? null : { type: "DURATION", value, by: "stated", reason, known: [] }

const old = /^[\s-]{1,2}(?:old|olds|of age)\b/i

/** "three days", "a week", "16-hour", "half an hour"; ages are left to the quantities. */
function readLength(terms: readonly Term[], context: Context, after: Term | null, before: Term | null): Reading | null {
  const unit = unitOf(terms)
  const end = terms.at(-1)!.to
  if (old.test(context.text.slice(end, end + 8))) return null
  if (termOf(terms, "a") !== undefined && termOf(terms, "h") === undefined)
    return readOne(terms, context, after, before)
  if (terms.length === 1) return readMany(terms, before)
  if (/[$£€]\s?$/.test(context.text.slice(Math.max(0, terms[0]!.from - 2), terms[0]!.from))) return null
  return duration(period(countOf(terms), unit), "a stretch of time")
}

const endsInAmount = /(?:[\d%)]|\p{L}{1,20})(?=\s$)/u

/** Whether the words before the offset are an amount: "300 a day", "$2 million a year", "twice a week". */
function followsAmount(text: string, offset: number): boolean {
  const word = endsInAmount.exec(text.slice(Math.max(0, offset - 22), offset))?.[0].toLowerCase() ?? ""
  return /^[\d%)]$/.test(word) || rateBefore.has(word)
}

/** "a day": a length, or a rate when an amount stands before it. */
function readOne(terms: readonly Term[], context: Context, after: Term | null, before: Term | null): Reading | null {
  const unit = unitOf(terms)
  if (
    unit === "second" ||
    unit === "quarter" ||
    unit === "night" ||
    unit === "weekend" ||
    (after?.type === "-" && after.glued)
  )
    return null
  const from = terms[0]!.from
  const rate = followsAmount(context.text, from) || before?.type === "D" || before?.type === "N"
  const value = period(1, unit)
  if (rate && value !== null) return { type: "SET", value, by: "stated", reason: "a rate", known: [] }
  return duration(value, "a stretch of time")
}

const loose = /^(?:for|in|over|within|after|during|of|through|throughout)$/

/** "for weeks", "in years": a plural alone, only where a preposition makes it a length. */
function readMany(terms: readonly Term[], before: Term | null): Reading | null {
  if (before?.type !== "i" && before?.type !== "o" && before?.type !== "A") return null
  if (before.type === "i" && !loose.test(String(before.value))) return null
  return duration(period(null, unitOf(terms)), "a stretch of unknown length")
}

/** "the last 24 hours", "the next few days", "recent months", "the first nine months". */
function readRelativeLength(terms: readonly Term[], context: Context): Reading | null {
  const unit = unitOf(terms)
  const relative = wordOf(terms, "R")
  const count = countOf(terms)
  if (relative === "this" || relative === "that" || relative === "same") return null
  const value = period(termOf(terms, "V") !== undefined && count === 1 && !hasNumber(terms) ? null : count, unit)
  if (value === null) return null
  const back = /^(?:last|past|previous|preceding|prior|recent|latest)$/.test(relative)
  const ahead = /^(?:next|coming|following|upcoming|forthcoming)$/.test(relative)
  if ((!back && !ahead) || count === null) return duration(value, "a stretch of time")
  return { ...bounded(context, unit, count, back), type: "DURATION", value, known: [] }
}

const hasNumber = (terms: readonly Term[]): boolean => terms.some(({ type }) => type === "N" || type === "D")

/** Where the stretch up to or from the publication lies. */
function bounded(
  context: Context,
  unit: string,
  count: number,
  back: boolean,
): Omit<Reading, "type" | "value" | "known"> {
  const day = context.reference
  if (day === null) return { by: "unresolved", reason: "the publication time is unknown" }
  const sign = back ? -1 : 1
  const other =
    unit === "hour" || unit === "minute" || unit === "second"
      ? hours(day, unit, count * sign)
      : shiftDay(day, unit, count * sign)
  if (other === null) return { by: "published", reason: "counted from the publication" }
  const [begin, end] = back ? [other, day] : [day, other]
  return {
    by: "published",
    reason: `${count} ${unit}s ${back ? "up to" : "from"} the publication`,
    begin: isoDay(begin),
    end: isoDay(end),
    grain: "day",
  }
}

const hours = (day: number, unit: string, count: number): number =>
  day + (unit === "hour" ? Math.trunc(count / 24) || Math.sign(count) : 0)

/** "every day", "each Thursday", "every two weeks", "each of the past three years". */
function readEach(terms: readonly Term[]): Reading | null {
  const set = (value: string): Reading => ({ type: "SET", value, by: "stated", reason: "comes again", known: [] })
  const weekday = termOf(terms, "W") ?? termOf(terms, "w")
  const part = wordOf(terms, "P") || (wordOf(terms, "U") === "night" || wordOf(terms, "V") === "night" ? "NI" : "")
  if (weekday !== undefined) return set(`XXXX-WXX-${weekday.value}${part === "" ? "" : `T${part}`}`)
  if (termOf(terms, "M") !== undefined) return set(`XXXX-${String(numberOf(terms, "M")).padStart(2, "0")}`)
  if (part !== "") return set(`XXXX-XX-XXT${part}`)
  const season = wordOf(terms, "S")
  if (season !== "") return set(`XXXX-${season}`)
  const value = period(countOf(terms), unitOf(terms))
  return value === null ? null : set(value)
}

/** "an hour and a half", "a year and a half". */
function readAndHalf(terms: readonly Term[]): Reading | null {
  return wordOf(terms, "i") === "and" ? duration(period(1.5, unitOf(terms)), "a stretch of time") : null
}

/** "every other Friday", "every second week", "every third day". */
function readEachOther(terms: readonly Term[], context: Context): Reading | null {
  const [each, word, last] = [terms[0]!, terms[1]!, terms[2]!]
  const other = context.text.slice(word.from, word.to).toLowerCase() === "other"
  if (each.value !== "every" || (word.type === "x" && !other)) return null
  const count = other ? 2 : Number(word.value)
  const reason = `comes again, one in ${count}`
  if (last.type === "W")
    return { type: "SET", value: `XXXX-WXX-${last.value}`, by: "stated", reason, known: ["weekday"] }
  const value = period(count, String(last.value))
  return value === null ? null : { type: "SET", value, by: "stated", reason, known: [] }
}

function readDaily(terms: readonly Term[]): Reading | null {
  return { type: "SET", value: wordOf(terms, "J"), by: "stated", reason: "comes again", known: [] }
}

/** "two or three years", "five to six weeks": the first number, softly. */
function readEither(terms: readonly Term[], context: Context, after: Term | null, before: Term | null): Reading | null {
  const joint = wordOf(terms, "i")
  if (joint !== "" && joint !== "or" && joint !== "to") return null
  const reading = readLength(terms.slice(-2), context, after, before)
  return reading && { ...reading, mod: "APPROX" }
}

/** "two more weeks", "five straight days". */
function readFilled(terms: readonly Term[], context: Context, after: Term | null, before: Term | null): Reading | null {
  const word = terms.find(({ type }) => type === "x")!
  if (!fillers.has(context.text.slice(word.from, word.to).toLowerCase())) return null
  return readLength(
    terms.filter(({ type }) => type !== "x"),
    context,
    after,
    before,
  )
}

/** In any order: the longest match wins, then the first. */
export const durationRules: readonly Rule[] = [
  { name: "length", starts: "DNYVah", pattern: /[DNY]-?[UV]|a[UV]|ahU|haU|V/y, read: readLength },
  { name: "and-a-half", starts: "a", pattern: /aUiah/y, read: readAndHalf },
  { name: "filled", starts: "DNa", pattern: /[DNa]x[UV]/y, read: readFilled },
  { name: "either", starts: "DN", pattern: /[DN](?:i|-i-|-)[DN]-?[UV]/y, read: readEither },
  { name: "relative-length", starts: "tRO", pattern: /t?(?:R[NDa]?-?V|O[ND]?V|[ND]RV)/y, read: readRelativeLength },
  { name: "each", starts: "ew", pattern: /e(?:[ND]V|[UWPMS]|otR[ND]?V|W[PU])|w[PVU]?/y, read: readEach },
  { name: "each-other", starts: "e", pattern: /e(?:x|O)[UW]/y, read: readEachOther },
  { name: "daily", starts: "J", pattern: /J/y, read: readDaily },
]
