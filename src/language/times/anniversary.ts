/**
 * Anniversaries: "the 30th anniversary", "its third birthday", "a centenary", "two years on". What they recall lies so
 * many years before; a date said beside them settles both.
 */
import { pad, parseDay, stretchOf } from "../../model/time.ts"
import type { TimeMention } from "../../model/types.ts"
import type { Context } from "./context.ts"
import { isUnit, type Reading, type Rule, shiftDay, termOf, unitValue, unknownBase, wordOf } from "./reading.ts"
import type { Term } from "./terms.ts"

/** The value so many years before, as fine as it is: a day, a month or a year; "" for others. */
function yearsBefore(value: string, years: number): string {
  const parts = /^(\d{4})((?:-(?:\d\d|[A-Z][A-Z0-9]))?(?:-\d\d)?)$/.exec(value)
  const year = Number(parts?.[1]) - years
  if (parts === null || !(year >= 1 && year <= 9999)) return ""
  // 29 February is kept on the 28th in other years.
  const moved = `${pad(year, 4)}${parts[2]}`
  return moved.length === 10 && parseDay(moved) === null ? `${moved.slice(0, 8)}28` : moved
}

const yearsMost = 5000

function reading(context: Context, years: number, birthday: boolean, at: number): Reading | null {
  if (!(years >= 1 && years <= yearsMost) || !Number.isInteger(years)) return null
  const told = context.reference !== null && !(birthday && context.direction(at) === "past")
  const reason = birthday && context.reference !== null ? "which year it was is not told" : unknownBase
  if (!told || context.reference === null)
    return { type: "DATE", value: "XXXX", by: "unresolved", reason, known: [], years }
  const value = unitValue(context.reference, "year", 0)
  const recalls = yearsBefore(value, years)
  const why = `the year of the publication; what it recalls is ${years} ${years === 1 ? "year" : "years"} older`
  return { type: "DATE", value, by: "published", reason: why, known: [], recalls, years }
}

/** "the 30th anniversary", "a 10-year anniversary", "its centenary". */
function readAnniversary(terms: readonly Term[], context: Context): Reading | null {
  const word = termOf(terms, "y")!
  const unit = wordOf(terms, "U")
  if (unit !== "" && unit !== "year") return null
  // "Centennial Tower" is a name.
  if (/\p{Lu}/u.test(context.text.charAt(word.from))) return null
  const ordinal = termOf(terms, "O")
  const count =
    typeof word.value === "number" ? word.value : ordinal === undefined ? countOf(terms) : Number(ordinal.value)
  return reading(context, count, word.value === "birthday", terms[0]!.from)
}

const countOf = (terms: readonly Term[]): number => {
  const term = terms.find(({ type }) => type === "N" || type === "D")
  return term === undefined || term.vague ? Number.NaN : Number(term.value)
}

const closes = /^(?:[,.;:!?)—–]| from\b|$)/

/** "Two years on, nobody was charged": now, or counted from the time in focus when it is told as past. */
function readOn(terms: readonly Term[], context: Context): Reading | null {
  const unit = wordOf(terms, "U") || wordOf(terms, "V")
  const count = countOf(terms)
  const end = terms.at(-1)!.to
  if (wordOf(terms, "i") !== "on" || !isUnit(unit) || !closes.test(context.text.slice(end, end + 6))) return null
  if (context.reference === null)
    return { type: "DATE", value: unitValue(null, unit, 0), by: "unresolved", reason: unknownBase, known: [] }
  const focus = context.focus?.day ?? null
  const since = focus === null ? null : shiftDay(focus, unit, count)
  const past = since !== null && since < context.reference && context.direction(end) === "past"
  const day = past ? since : context.reference
  const value = unitValue(day, unit, 0)
  const from = shiftDay(day, unit, -count)
  if (from === null) return null
  const reason = past ? "counted from the time in focus" : "now; what it recalls is so much older"
  return {
    type: "DATE",
    value,
    by: past ? "mention" : "published",
    reason,
    known: [],
    recalls: unitValue(from, unit, 0),
  }
}

/** In any order: the longest match wins, then the first. */
export const anniversaryRules: readonly Rule[] = [
  { name: "anniversary", starts: "tgaOND", pattern: /[tga]?(?:O-?|[ND]-?U-?)y/y, read: readAnniversary },
  { name: "centenary", starts: "tga", pattern: /[tga]y/y, read: readAnniversary },
  { name: "years-on", starts: "ND", pattern: /[ND][UV]i/y, read: readOn },
]

const verbs = "(?:which )?(?:is|was|will be|would be|being|marks?|marked) "
/** Between a day and its anniversary: "today, the 39th", "Sunday was the tenth", "in May, when it marks its 20th". */
const joins = new RegExp(`^(?:['’]s)? ?,? ?(?:${verbs}|on |at |when \\p{L}[^,;.:!?]{0,40} )?$`, "u")
/** What may not stand between the anniversary and its day or what it recalls. */
const parts = /[,.;:!?\n]| (?:said|says|told|who|which|after|before|since) /
const reachUnits = 80

interface Dated {
  /** The year or day of the anniversary itself, or of what it recalls. */
  readonly mention: TimeMention
  readonly founding: boolean
}

/** The date beside the anniversary that settles it, or null. */
function datedBy(
  text: string,
  own: TimeMention,
  years: number,
  near: readonly (TimeMention | undefined)[],
): Dated | null {
  const [before, after] = near
  const isDate = (one: TimeMention | undefined): one is TimeMention =>
    one !== undefined && one.type === "DATE" && /^\d{4}(?:-\d\d){0,2}$/.test(one.value)
  if (isDate(after) && after.from - own.to < reachUnits && !parts.test(text.slice(own.to, after.from))) {
    const year = Number(after.value.slice(0, 4))
    const now = Number(own.value.slice(0, 4))
    const founding = after.known.includes("year") && (Number.isNaN(now) || year + years / 2 < now)
    const stated = after.resolvedBy === "stated" && (Number.isNaN(now) || year + years / 2 < now)
    return { mention: after, founding: founding || stated }
  }
  const joined = isDate(before) && joins.test(text.slice(before.to, own.from))
  return joined ? { mention: before, founding: false } : null
}

/** What an anniversary recalls, with its place on the calendar. */
export const recalled = (value: string): TimeMention["recalls"] => {
  const stretch = stretchOf(value)
  return { value, begin: stretch?.begin ?? null, end: stretch?.end ?? null }
}

/** The anniversary of so many years with what the dates beside it tell; `near`: the time before it and after it. */
export function settleAnniversary(
  own: TimeMention,
  years: number,
  text: string,
  near: readonly (TimeMention | undefined)[],
): TimeMention {
  const dated = datedBy(text, own, years, near)
  if (dated === null) return own
  const { mention, founding } = dated
  const value = founding ? yearsBefore(mention.value, -years) : mention.value
  const origin = founding ? mention.value : yearsBefore(mention.value, years)
  const stretch = stretchOf(value)
  if (stretch === null || origin === "") return own
  const words = text.slice(mention.from, mention.to)
  const reason = founding ? `${years} years after what it recalls, “${words}”` : `the time named beside it, “${words}”`
  return { ...own, value, ...stretch, resolvedBy: mention.resolvedBy, recalls: recalled(origin), reason }
}
