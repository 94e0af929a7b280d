/** Seasons, where the words mean them: "the fall of 2009", "by fall", never "the fall of the city". */
import { calendarDay, pad } from "../../model/time.ts"
import type { Context } from "./context.ts"
import { phaseOf, type Reading, termOf, unknownBase, wordOf } from "./reading.ts"
import type { Term } from "./terms.ts"

/** Prepositions before a season with its article, and before one without; what comes "from the spring" is water. */
const before = /\b(?:in|into|during|by|until|till|since|through|throughout|over|before|after) $/i
const bareBefore = /\b(?:in|by|until|till|since|through|before|after|from) $/i
/** What may follow a season that has nothing but a preposition: the end of a phrase, a verb, a word that opens one. */
const bareAfter =
  /^(?:[,.;:!?)\n]|$|[’']|\s(?:and|or|when|as|but|with|to|for|at|on|after|before|because|while|if|than)\b)/

const measured =
  "prices?|values?|demand|output|sales|shares?|stocks?|temperatures?|numbers?|crime|exports|imports|profits?|" +
  "revenues?|rates?|inflation|support|spending|production"
/** A fall of something: "the fall of the town", "a fall from a roof", "this fall in prices". */
const fallOf = new RegExp(
  `^ (?:of|from|off|down) (?:[^\\d]|\\d\\d?\\b)|^ (?:guy|line|risk|victim)\\b|^ in (?:the )?(?:${measured})\\b`,
)

const falling =
  "fell|falls|fallen|falling|slip(?:s|ped)?|trip(?:s|ped)?|tumble[sd]?|plunge[sd]?|dropped|collapse[sd]?|toppled"
const heights = "roof|ladder|cliff|stairs|balcony|scaffold(?:ing)?|horse"
const harm = "injur(?:y|ies|ed|ing)|wound(?:s|ed)?|hurt|broke|broken|bruised|fractured?|survive[sd]?|died|killed"
/** Words near "the fall" that tell of something or somebody that fell or was hurt by it. */
const fell = new RegExp(`\\b(?:${falling}|${heights}|${harm})\\b`, "i")
const [unitsBefore, unitsAfter] = [200, 80]

/** Whether "fall" is a season here: nothing near it fell, or the words before it are said of time only. */
function isAutumn(terms: readonly Term[], context: Context): boolean {
  const { text } = context
  const [from, to] = [terms[0]!.from, terms.at(-1)!.to]
  if (fallOf.test(text.slice(to, to + 24))) return false
  if (termOf(terms, "R") !== undefined || termOf(terms, "E") !== undefined || termOf(terms, "t") === undefined)
    return true
  if (!/\b(?:in|by|during|until|till|through|throughout|into) $/i.test(text.slice(Math.max(0, from - 12), from)))
    return false
  if (/\bby $/i.test(text.slice(Math.max(0, from - 4), from))) return true
  return !fell.test(text.slice(Math.max(0, from - unitsBefore), from)) && !fell.test(text.slice(to, to + unitsAfter))
}

/** A season without a year and without "last" or "this" needs a preposition that makes it a time. */
function isSaid(terms: readonly Term[], context: Context): boolean {
  if (termOf(terms, "R") !== undefined || termOf(terms, "E") !== undefined) return true
  const [from, to] = [terms[0]!.from, terms.at(-1)!.to]
  const left = context.text.slice(Math.max(0, from - 12), from)
  if (termOf(terms, "t") !== undefined) return before.test(left)
  return bareBefore.test(left) && bareAfter.test(context.text.slice(to, to + 10))
}

/** A hot spring, a coiled one: what "spring" and "fall" count for with an article alone. */
const isSeason = (terms: readonly Term[], context: Context): boolean => {
  const term = termOf(terms, "S")!
  const word = context.text.slice(term.from, term.to).toLowerCase()
  return isSaid(terms, context) && (word !== "fall" || isAutumn(terms, context))
}

function impliedSeason(terms: readonly Term[], context: Context, reference: number): string {
  const season = wordOf(terms, "S")
  const relative = wordOf(terms, "R")
  const now = calendarDay(reference)
  const middle = { SP: 4, SU: 7, FA: 10, WI: 13 }[season] ?? 7
  const past =
    relative === "last" ||
    relative === "past" ||
    (!/^(?:next|this|coming)$/.test(relative) && context.direction(terms[0]!.from) === "past")
  const shift = relative === "this" ? 0 : past ? (middle - 1 < now.month ? 0 : -1) : middle >= now.month ? 0 : 1
  const year = season === "WI" && now.month <= 3 && shift === 0 ? now.year - 1 : now.year + shift
  return `${pad(year, 4)}-${season}`
}

/** "the winter of 1998-99", "last fall", "early summer", "in the spring"; null where no season is meant. */
export function readSeason(terms: readonly Term[], context: Context): Reading | null {
  const season = wordOf(terms, "S")
  const written = termOf(terms, "Y")
  const mod = phaseOf(terms)
  const type = "DATE" as const
  if (written !== undefined) {
    const second = terms.at(-2)?.type === "-" ? Number(terms.at(-1)!.value) : null
    // Only a winter lies in two years.
    if (second !== null && (season !== "WI" || second % 100 !== (Number(written.value) + 1) % 100)) return null
    const value = `${pad(Number(written.value), 4)}-${season}`
    return { type, value, by: "stated", reason: "season and year stated", known: ["year", "season"], mod }
  }
  if (!isSeason(terms, context)) return null
  if (context.reference === null)
    return { type, value: `XXXX-${season}`, by: "unresolved", reason: unknownBase, known: ["season"], mod }
  const value = impliedSeason(terms, context, context.reference)
  return { type, value, by: "published", reason: "year implied by the publication", known: ["season"], mod }
}
