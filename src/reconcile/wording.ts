/** Questions and figures in words. */
import { monthNames } from "../base/months.ts"
import { table } from "../base/table.ts"
import { grades } from "../claims/english/properties.ts"
import { pluralNoun } from "../language/inflect.ts"
import type { Aspect } from "../model/types.ts"
import { measurePatterns, patterns, plurals, standing, stillPatterns } from "./english/properties.ts"
import { atPlace, inPlace } from "./facilities.ts"
import { nationalityOf } from "./nationalities.ts"
import { isNamedSum } from "./owners.ts"
import { isPlain } from "./properties.ts"
import type { Held } from "./readings.ts"
import { inAll } from "./scope.ts"
import { isPoint } from "./sets.ts"

/** "2041" -> "2,041"; up to three decimals. */
export function numberText(value: number): string {
  const [whole = "0", fraction] = String(Number(value.toFixed(3))).split(".")
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",")
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** A figure in the words of its modifier: "more than 1,000", "24 to 99", "2,041". */
export function figureText(held: Pick<Held, "value" | "modifier" | "written" | "entries">): string {
  const quote = held.entries[0]?.anchor.quote.trim()
  const { low, high } = held.value
  if (isPoint(held.value) && low !== null) return numberText(low)
  if (held.modifier === "vague" && quote !== undefined) return `“${quote}”`
  if (held.written !== null && held.modifier !== "range") return `${held.modifier} ${numberText(held.written)}`
  if (low !== null && high !== null) return `${numberText(low)} to ${numberText(high)}`
  return low !== null ? `at least ${numberText(low)}` : `at most ${numberText(high ?? 0)}`
}

/** "2021-07-04" -> "4 July 2021"; months and years as they are; times kept with their day. */
function dateText(date: string): string {
  const [, year = "", month, day, time, zone = ""] =
    /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d)(Z$|[+-]\d\d:\d\d$)?)?/.exec(date) ?? []
  const name = month === undefined ? null : monthNames[Number(month) - 1]
  const text = [day === undefined ? null : String(Number(day)), name, year].filter((part) => part != null).join(" ")
  const clock = `${time ?? ""}${zone === "" ? "" : ` UTC${zone === "Z" ? "" : zone}`}`
  return time === undefined ? text : `${clock} on ${text}`
}

/** The year or the month that two days begin and end: "2021", "2021-07"; null for other stretches. */
export function wholePeriod(first: string, last: string): string | null {
  const year = first.slice(0, 4)
  if (first === `${year}-01-01` && last === `${year}-12-31`) return year
  const month = first.slice(0, 7)
  const days = new Date(Date.UTC(Number(year), Number(first.slice(5, 7)), 0)).getUTCDate()
  return first === `${month}-01` && last === `${month}-${days}` ? month : null
}

/** "on 4 July 2021", "from 4 to 5 July 2021", "by 3 July 2021"; "" when nothing is known. */
export function stretchText(begin: string | null, end: string | null): string {
  if (begin === null && end === null) return ""
  if (begin === null) return `by ${endText(end ?? "")}`
  if (end === null) return `since ${dateText(begin)}`
  const [first, last] = [begin.slice(0, 10), end.slice(0, 10)]
  const period = wholePeriod(first, last)
  if (period !== null) return `in ${dateText(period)}`
  if (first === last) return first.length === 10 ? `on ${dateText(first)}` : `in ${dateText(first)}`
  const sameMonth = first.slice(0, 7) === last.slice(0, 7) && first.length === 10 && last.length === 10
  return sameMonth
    ? `from ${Number(first.slice(8))} to ${dateText(last)}`
    : `from ${dateText(first)} to ${dateText(last)}`
}

/** Parts of days by the clock time of their last minute. */
const partsByEnd: Readonly<Record<string, string>> = table({
  "05:59": "the small hours of ",
  "11:59": "the morning of ",
  "13:59": "noon on ",
  "17:59": "the afternoon of ",
  "22:59": "the evening of ",
})

/** "the morning of " for an instant that is the last minute of a part of a day; "" for others. */
export const lastPart = (instant: string): string => partsByEnd[instant.slice("2000-01-01T".length)] ?? ""

const endText = (end: string): string =>
  lastPart(end) === "" ? dateText(end) : `${lastPart(end)}${dateText(end.slice(0, "2000-01-01".length))}`

/** The plural of a class of things: "soldiers", "people", "districts". */
export function pluralOf(thing: string): string {
  const words = thing.split(" ")
  // A name in the plural: "Infinity Stones".
  if (/[^siu]s$/.test(thing) && words.length === 1 && thing.length > 4) return plurals[thing] ?? thing
  return plurals[thing] ?? [...words.slice(0, -1), pluralNoun(words.at(-1) ?? "")].join(" ")
}

/** What a question needs to be worded. */
interface QuestionWords {
  readonly property: string
  readonly thing: string
  readonly of: readonly string[]
  readonly dimension: string
  readonly unit: string
  /** A part of the things is told as a share of them. */
  readonly share: boolean
  readonly aspect: Aspect
  readonly place: string | null
  readonly begin: string | null
  readonly end: string | null
  /** Words of a report around the figure; "" = none. */
  readonly around: string
  /** "women": the noun by which all reports count people, where it says more than that they are people. */
  readonly noun: string | null
}

/** Nationalities have a capital: "Afghan". */
const asWritten = (word: string): string =>
  nationalityOf(word) === null ? word : word.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase())

const countedUnits: ReadonlySet<string> = new Set(
  (
    "second minute hour day week month year decade mile yard metre meter kilometre kilometer hectare acre ton tonne " +
    "kilogram pound dollar euro litre liter gallon barrel knot degree"
  ).split(" "),
)

const unitWords: Readonly<Record<string, string>> = table({ foot: "feet", inch: "inches", h: "hours", min: "minutes" })

/** "years", "miles"; signs, short forms ("km", "%") and what is plural already stay as they are. */
export const unitPlural = (unit: string): string => (countedUnits.has(unit) ? `${unit}s` : (unitWords[unit] ?? unit))

/** What was done to the things, in a participle that says so: "cut", "planted"; not "waiting", not "happened". */
const isDoneTo = (property: string): boolean =>
  /(?:ed|en|n|t)$/.test(property) && !isPlain(property) && !standing.has(property)

/** The question about a property that no list knows: as the verb says it, else by a quotation. */
function unlistedPattern({ property, around }: QuestionWords): string {
  if (isDoneTo(property)) return `How many {things} were ${property}`
  if (around !== "") return "How many {things}"
  return isPlain(property) || property === "" ? "How many {things} were there" : `How many {things} (${property})`
}

/** "in Orn", "at Orn Hospital": names with their capitals. */
const placed = (where: string): string => {
  const before = where.startsWith(inPlace) ? inPlace : atPlace
  const name = where.slice(before.length).replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase())
  return `${before}${name}${before === atPlace ? " Hospital" : ""}`
}

/** "Serious", "slight": how badly people were injured, as an adverb in the question. */
const isGrade = (word: string): boolean => grades.some(([grade]) => grade === word)

/** The question of a part, where another question would read the same: "How many of them were killed?" */
export const ofThemText = (question: string): string => question.replace(/^How many people /, "How many of them ")

/** A sentence with a question mark that names the scope. */
export function questionText(words: QuestionWords): string {
  const isWhere = (word: string): boolean => word.startsWith(atPlace) || word.startsWith(inPlace)
  const where = words.of.filter(isWhere).map(placed)
  const grade = words.property === "injured" ? words.of.find((word) => isGrade(word)) : undefined
  const marks = ["still", inAll, grade]
  const who = words.of.filter((word) => !isWhere(word) && !marks.includes(word)).map(asWritten)
  const lasts = words.of.includes("still")
  // "guards": a noun that narrows people says what they are.
  const noun = who.findLast((word) => /(?:[^su]s|men)$/.test(word))
  const plain = words.thing === "person" ? (words.noun ?? pluralOf(words.thing)) : pluralOf(words.thing)
  const things = [...who.filter((word) => word !== noun), noun ?? plain, ...where].join(" ")
  const listed = words.dimension === "count" ? patterns[words.property] : undefined
  const isNamed = listed !== undefined || (words.dimension === "count" && isDoneTo(words.property))
  const quote =
    isNamed || isNamedSum(words.dimension, words.property, words.thing) || words.around === ""
      ? ""
      : `: “${words.around}”`
  const pattern = listed ?? (words.dimension === "count" ? unlistedPattern(words) : measureText(words))
  const place = words.place === null ? "" : ` (${words.place})`
  const time = stretchText(words.begin, words.end)
  const unit = words.dimension === "count" || words.unit === "" ? "" : `, in ${unitPlural(words.unit)}`
  const told = words.aspect === "plan" ? pattern.replace(/ were (?!there$|sent )/, " are to be ") : pattern
  const graded = grade === undefined ? told : told.replace(/ injured$/, ` ${grade}ly injured`)
  const shared = words.share
    ? graded.replace(/^How many /, "What share of the ").replace("were there", "was it")
    : graded
  const still = stillPatterns[words.property] ?? shared.replace(/ (were|are) /, " $1 still ")
  const asked = `${lasts ? still : shared}${words.of.includes(inAll) ? ` ${inAll}` : ""}`
  return `${asked.replace("{things}", things)}${place}${time === "" ? "" : ` ${time}`}${quote}${unit}?`
}

/** "How much money was paid", "How much money were the earnings", "How high was the rate". */
function sumText({ dimension, property, thing }: QuestionWords): string {
  const were = /[^s]s$/.test(thing) ? "were" : "was"
  if (dimension === "percent") return `How high ${were} the ${thing}`
  // "Paid a fine of 500 euros": the noun says more.
  const isNoun = thing !== "" && (property === "cost" || property === "paid")
  return isNoun ? `How much money ${were} the ${thing}` : `How much money was ${property}`
}

function measureText(words: QuestionWords): string {
  if (isNamedSum(words.dimension, words.property, words.thing)) return sumText(words)
  const known = measurePatterns[words.property] ?? measurePatterns[words.dimension] ?? "How much was it"
  const told = measurePatterns[words.property] !== undefined || words.around !== ""
  const of = [words.thing, told ? "" : words.property].filter((word) => word !== "" && word !== words.unit)
  return `${known}${of.length === 0 ? "" : ` (${of.join(", ")})`}`
}
