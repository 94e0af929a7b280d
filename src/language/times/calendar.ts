/**
 * Rules for what the words put on the calendar themselves: dates, months, years, decades, quarters, seasons,
 * feasts.
 */
import { calendarDay, dayNumber, monthDays, pad, weekdayOf } from "../../model/time.ts"
import type { TimePart } from "../../model/types.ts"
import { countedWords, monthVerbs, verbsInS } from "../english/times.ts"
import type { Context } from "./context.ts"
import { readFeast } from "./feasts.ts"
import { monthPartRules } from "./month-parts.ts"
import { pairedYear } from "./paired.ts"
import {
  impliedYear,
  isUnit,
  numberOf,
  phaseOf,
  type Reading,
  type Rule,
  termOf,
  unitValue,
  wordOf,
} from "./reading.ts"
import { readSeason } from "./seasons.ts"
import type { Term } from "./terms.ts"

const attackWords = /^\W{0,3}(?:terror|attack|hijack|suicide)/i

/** A day with or without a year; the second day, when there is one, ends a stretch. */
function readDay(terms: readonly Term[], context: Context, after: Term | null): Reading | null {
  const days = terms.filter((term) => term.type === "D" || term.type === "O").map((term) => Number(term.value))
  const month = numberOf(terms, "M")
  const [first = 0, last = first] = days
  const written = termOf(terms, "Y")
  if (first < 1 || last > 31 || last < first) return null
  const known: TimePart[] = ["month", "day"]
  if (termOf(terms, "W") !== undefined) known.push("weekday")
  const at = terms[0]!.from
  const named =
    month === 9 && first === 11 && attackWords.test(context.text.slice(after?.from ?? at, (after?.from ?? at) + 14))
  if (written === undefined && !named && context.reference === null) {
    const value = `XXXX-${pad(month)}-${pad(first)}`
    return {
      type: "DATE",
      value,
      by: "unresolved",
      reason: "no year stated and the publication time is unknown",
      known,
    }
  }
  const year = written !== undefined ? Number(written.value) : named ? 2001 : dayYear(terms, context, month, first)
  if (last > monthDays(year, month)) return null
  const value = `${pad(year, 4)}-${pad(month)}-${pad(first)}`
  const stretch = last > first ? { begin: value, end: `${value.slice(0, 8)}${pad(last)}`, grain: "day" as const } : {}
  if (written !== undefined)
    return { type: "DATE", value, by: "stated", reason: "date stated", known: ["year", ...known], ...stretch }
  const reason = named ? "name of the attacks of 2001" : "year implied by the publication and the verb"
  return { type: "DATE", value, by: named ? "stated" : "published", reason, known, ...stretch }
}

/** A weekday before the date decides the year when it fits one year near the publication. */
function dayYear(terms: readonly Term[], context: Context, month: number, day: number): number {
  const paired = pairedYear(context.text, terms.at(-1)!.to, month)
  if (paired !== null) return paired
  const weekday = numberOf(terms, "W")
  const { year } = calendarDay(context.reference ?? 0)
  const fitting = [year, year - 1, year + 1].find(
    (candidate) => day <= monthDays(candidate, month) && weekdayOf(dayNumber(candidate, month, day)) === weekday,
  )
  return fitting ?? impliedYear(context.reference ?? 0, month, day, context.direction(terms[0]!.from))
}

/** Words that a month or a year follows. */
const yearBefore =
  /^(?:in|on|at|during|since|from|until|till|by|before|after|through|throughout|to|and|or|between|about|around)$/

/** A person, a verb or a modal rather than a month: "Theresa May", "March on", "May I". */
function isNoMonth(month: Term, context: Context, after: Term | null, before: Term | null): boolean {
  const { text } = context
  const word = text.slice(month.from, month.to).toLowerCase().replace(/\.$/, "")
  if (!/^(?:may|march|april|june|august|jan|sep|dec|mar)$/.test(word)) return false
  const next = /^[\s,]{0,2}([\p{L}']{1,20})/u.exec(text.slice(month.to, month.to + 24))?.[1] ?? ""
  const said = before?.type === "i" && yearBefore.test(String(before.value))
  if (word === "may" && monthVerbs.has(next.toLowerCase()) && !said) return true
  if (word === "march" && /^(?:on|to|toward|towards|against|through)$/.test(next)) return true
  // "Torre del Mar": a place by the sea.
  if (word === "mar" && /\b(?:del|de|do|la|el) $/iu.test(text.slice(Math.max(0, month.from - 5), month.from)))
    return true
  const left = /(\p{Lu}[\p{L}.'-]{1,30}) $/u.exec(text.slice(Math.max(0, month.from - 34), month.from))?.[1]
  const name = left !== undefined && (before === null || before.type === "x" || before.type === ".")
  const opens =
    /^(?:In|On|Since|By|Until|From|Last|Next|This|Early|Late|Mid|During|For|The|Between|Before|After)$/.test(left ?? "")
  if (name && !opens) return true
  const capital =
    /^\p{Lu}\p{Ll}/u.test(next) && after?.type === "x" && /^ \p{Lu}/u.test(text.slice(month.to, month.to + 2))
  return capital && before?.type !== "i" && before?.type !== "R" && before?.type !== "o"
}

function readMonth(terms: readonly Term[], context: Context, after: Term | null, before: Term | null): Reading | null {
  const term = termOf(terms, "M")!
  const month = Number(term.value)
  const written = termOf(terms, "Y")
  const mod = phaseOf(terms)
  if (written !== undefined) {
    const value = `${pad(Number(written.value), 4)}-${pad(month)}`
    return { type: "DATE", value, by: "stated", reason: "month and year stated", known: ["year", "month"], mod }
  }
  const paired = pairedYear(context.text, term.to, month)
  if (paired !== null) {
    const value = `${pad(paired, 4)}-${pad(month)}`
    return { type: "DATE", value, by: "stated", reason: "the year of the month told with it", known: ["month"], mod }
  }
  if (terms.length === 1 && isNoMonth(term, context, after, before)) return null
  if (context.reference === null) {
    const value = `XXXX-${pad(month)}`
    return {
      type: "DATE",
      value,
      by: "unresolved",
      reason: "no year stated, publication time unknown",
      known: ["month"],
      mod,
    }
  }
  const year = monthYear(terms, context, month, before)
  const value = `${pad(year, 4)}-${pad(month)}`
  return {
    type: "DATE",
    value,
    by: "published",
    reason: "year implied by the publication and the verb",
    known: ["month"],
    mod,
  }
}

function monthYear(terms: readonly Term[], context: Context, month: number, before: Term | null): number {
  const reference = context.reference ?? 0
  const now = calendarDay(reference)
  const relative = wordOf(terms, "R")
  const unit = wordOf(terms, "U")
  if (unit === "year") return now.year + (relative === "last" ? -1 : relative === "next" ? 1 : 0)
  if (relative === "last" || relative === "past") return month < now.month ? now.year : now.year - 1
  if (relative === "next" || relative === "coming") return month > now.month ? now.year : now.year + 1
  if (relative === "this") return now.year
  const direction =
    before?.value === "since" ? "past" : before?.value === "until" ? "ahead" : context.direction(terms[0]!.from)
  return impliedYear(reference, month, null, direction)
}

const countedAfter = /^ (\p{Ll}[\p{Ll}-]{1,30})/u

/** A word after four digits that they count: "2000 soldiers", "1800 mph". */
function isCounted(next: string): boolean {
  const word = countedAfter.exec(next)?.[1] ?? ""
  return countedWords.has(word) || (word.endsWith("s") && !verbsInS.has(word))
}

/** Four digits are a year when a preposition, a bracket or a phrase of time says so, or nothing speaks for a count. */
function readYear(terms: readonly Term[], context: Context, _after: Term | null, before: Term | null): Reading | null {
  const term = termOf(terms, "Y")!
  const year = Number(term.value)
  const { text } = context
  const next = text.slice(term.to, term.to + 34)
  const said = before !== null && before.type === "i" && yearBefore.test(String(before.value))
  if (
    terms.length === 1 &&
    (/^(?: ?%|[-–]?\p{Ll}|\.\d|,\d{3}|:\d| ?[-–] ?\d)/u.test(next) || (isCounted(next) && !said))
  )
    return null
  if (terms.length === 1 && countedWords.has(countedAfter.exec(next)?.[1] ?? "")) return null
  const left = text.slice(Math.max(0, term.from - 14), term.from)
  if (
    terms.length === 1 &&
    /(?:[$£€¥#:]|\bNo\.|\bRoute|\bHighway|\bFlight|\bRoom|\bpage|\bLevel|\bResolution)\s?$/i.test(left)
  )
    return null
  if (
    terms.length === 1 &&
    !said &&
    (year < 1900 || year > 2050) &&
    /[xo]/.test(before?.type ?? "x") &&
    !/[(,]\s?$/.test(left)
  )
    return null
  const mod = phaseOf(terms)
  const second = terms.length > 2 && terms.at(-2)?.type === "-" ? Number(terms.at(-1)!.value) : null
  const known: TimePart[] = ["year"]
  const reading = {
    type: "DATE" as const,
    value: pad(year, 4),
    by: "stated" as const,
    reason: "year stated",
    known,
    mod,
  }
  if (second === null) return reading
  const end = second < 100 ? Math.floor(year / 100) * 100 + second : second
  if (end <= year || end > year + 99) return null
  return { ...reading, begin: `${pad(year, 4)}-01-01`, end: `${pad(end, 4)}-12-31`, grain: "year" }
}

function readDecade(terms: readonly Term[], context: Context): Reading | null {
  const value = numberOf(terms, "K")
  const own = /(?:his|her|their|my|your|our)(?: (?:early|mid|late)[ -]?|-| ){1,2}$/i
  if (own.test(context.text.slice(Math.max(0, terms[0]!.from - 12), terms[0]!.from))) return null
  const decade = value < 10 ? 190 + value : value
  return {
    type: "DATE",
    value: pad(decade, 3),
    by: "stated",
    reason: "decade stated",
    known: ["year"],
    mod: phaseOf(terms),
  }
}

const beforeChrist = /^ ?B\.?C\b/

function readCentury(terms: readonly Term[], context: Context): Reading | null {
  if (wordOf(terms, "U") !== "century") return null
  const { to } = terms.at(-1)!
  const christ = beforeChrist.test(context.text.slice(to, to + 4)) ? "BC" : ""
  const value = christ + pad(numberOf(terms, "O") - 1)
  return { type: "DATE", value, by: "stated", reason: "century stated", known: ["year"], mod: phaseOf(terms) }
}

/**
 * The year of a quarter or a half: stated, relative, or that of the last one that is over (the next one when the
 * verb looks ahead).
 */
function partYear(terms: readonly Term[], context: Context, endMonth: number): number | null {
  const written = termOf(terms, "Y")
  if (written !== undefined) return Number(written.value)
  if (context.reference === null) return null
  const now = calendarDay(context.reference)
  const relative = wordOf(terms, "R")
  if (relative === "last" || relative === "previous") return now.year - 1
  if (relative === "next" || relative === "coming") return now.year + 1
  if (relative === "this" || relative === "current") return now.year
  if (context.direction(terms[0]!.from) === "ahead") return endMonth >= now.month ? now.year : now.year + 1
  return endMonth - 2 <= now.month ? now.year : now.year - 1
}

function readQuarter(terms: readonly Term[], context: Context): Reading | null {
  const sign = wordOf(terms, "q")
  const half = termOf(terms, "h") !== undefined
  const number = sign === "" ? numberOf(terms, "O") : Number(sign[1])
  if (sign === "" && !half && wordOf(terms, "U") !== "quarter") return null
  const letter = sign === "" ? (half ? "H" : "Q") : sign[0]!
  if (number < 1 || number > (letter === "H" ? 2 : 4)) return null
  if (half && termOf(terms, "Y") === undefined && termOf(terms, "R") === undefined) return null
  const year = partYear(terms, context, letter === "H" ? number * 6 : number * 3)
  const value = `${year === null ? "XXXX" : pad(year, 4)}-${letter}${number}`
  const stated = termOf(terms, "Y") !== undefined
  const by = stated ? "stated" : year === null ? "unresolved" : "published"
  return {
    type: "DATE",
    value,
    by,
    reason: stated ? "quarter and year stated" : "year implied by the publication",
    known: stated ? ["year"] : [],
  }
}

/** A unit that the words number: "the year 2000", "fiscal 1989". */
function readNamedYear(terms: readonly Term[]): Reading | null {
  const unit = wordOf(terms, "U")
  if (unit !== "" && !(isUnit(unit) && unit === "year")) return null
  return { type: "DATE", value: pad(numberOf(terms, "Y"), 4), by: "stated", reason: "year stated", known: ["year"] }
}

function readWhole(terms: readonly Term[]): Reading | null {
  return {
    type: "DATE",
    value: wordOf(terms, "L"),
    by: "stated",
    reason: "date stated in digits",
    known: ["year", "month", "day"],
  }
}

/** "the 2018-19 fiscal year": the years named. */
function readFiscalYear(terms: readonly Term[], context: Context): Reading | null {
  if (wordOf(terms, "U") !== "year") return null
  return readYear(
    terms.filter(({ type }) => /[YDN-]/.test(type)),
    context,
    null,
    terms[0]!,
  )
}

function readFiscal(terms: readonly Term[], context: Context): Reading | null {
  const relative = wordOf(terms, "R")
  const count = relative === "last" || relative === "previous" ? -1 : relative === "next" ? 1 : 0
  const by = context.reference === null ? "unresolved" : "published"
  return {
    type: "DATE",
    value: unitValue(context.reference, "year", count),
    by,
    reason: "fiscal year of the publication",
    known: [],
  }
}

/** In any order: the longest match wins, then the first. */
export const calendarRules: readonly Rule[] = [
  { name: "month-day", starts: "WEM", pattern: /(?:W,?)?E?-?M[DO](?:[-i][DO](?![UV]))?(?:,?Y)?/y, read: readDay },
  { name: "day-month", starts: "WtDO", pattern: /(?:W,?)?t?[DO](?:[-i/][DO])?o?M(?:,?Y)?/y, read: readDay },
  { name: "month", starts: "tEM", pattern: /(?:t?Eo|E-?)?M(?:,?o?Y)?/y, read: readMonth },
  { name: "month-of-year", starts: "tEM", pattern: /(?:t?Eo|E-?)?Mo?RU/y, read: readMonth },
  { name: "relative-month", starts: "tER", pattern: /(?:t?Eo|E-?)?RM/y, read: readMonth },
  { name: "year", starts: "tEY", pattern: /(?:t?Eo|E-?)?Y(?:-[YDN])?/y, read: readYear },
  { name: "named-year", starts: "tF", pattern: /t?(?:F|U)Y|t?FUY/y, read: readNamedYear },
  { name: "fiscal-year", starts: "tgR", pattern: /[tg]?R?FU/y, read: readFiscal },
  { name: "year-fiscal", starts: "tY", pattern: /t?Y(?:-[YDN])?FU/y, read: readFiscalYear },
  { name: "decade", starts: "tEK", pattern: /t?(?:E-?)?K/y, read: readDecade },
  { name: "century", starts: "tEO", pattern: /t?(?:E-?)?O-?U/y, read: readCentury },
  {
    name: "quarter",
    starts: "tgOYq",
    pattern: /[tg]?(?:O-?[Uh](?:[,o]?F?Y|o?t?RU)?|YO-?U|q(?:,?o?Y)?|Yq)/y,
    read: readQuarter,
  },
  { name: "season", starts: "tERS", pattern: /(?:t?Eo|t?E-?)?(?:t|t?R{0,2})S(?:,?o?Y(?:-[YDN])?)?/y, read: readSeason },
  ...monthPartRules,
  { name: "feast", starts: "RH", pattern: /R?H(?:,?Y)?/y, read: readFeast },
  { name: "digits", starts: "WL", pattern: /(?:W,?)?L/y, read: readWhole },
]
