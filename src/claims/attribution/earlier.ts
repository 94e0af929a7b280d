/**
 * Content that stands before its verb or around it: "The bridge is lost, she said", "In the town, she said, it is
 * lost".
 */
import { clauseEnd, clauseStart, hasVerb, quotationsAfter } from "./content.ts"
import { frameOf } from "./frames.ts"
import { lemma, outside, type Run, type Words, word } from "./words.ts"

/** The verb's place: what stands before it ends at `edge`, what may follow it starts at `rest`. */
export interface Place {
  readonly floor: number
  readonly ceiling: number
  /** First token of the subject or of the verb, whichever comes first. */
  readonly edge: number
  /** First token after the verb, its inverted subject, who was told, days and places. */
  readonly rest: number
  readonly sentence: number
  /** Only quoted words may stand before this verb. */
  readonly quotedOnly: boolean
}

const OTHERS = new Set(["according", "who", "which", "and", "but", "while", "when", "though", "although", "where"])
const CONNECTIVES = new Set([
  "instead",
  "rather",
  "however",
  "moreover",
  "still",
  "meanwhile",
  "also",
  "then",
  "yet",
  "so",
])

const CLOSERS = new Set(['"', "\u201d", "''", "\u2019"])

const isComma = (words: Words, at: number): boolean => word(words, at) === "," && outside(words, at)

/** What goes on after a comma behind the verb, when that is no other reporter's. */
function goesOn(words: Words, place: Place): Run | null {
  const first = place.rest + 1
  if (!isComma(words, place.rest) || first + 1 >= place.ceiling) return null
  if (OTHERS.has(word(words, first)) || (frameOf(lemma(words, first)) !== null && /ing$/.test(word(words, first))))
    return null
  const end = clauseEnd(words, first, place.ceiling)
  return end > first + 1 ? { first, end } : null
}

/** The words before the verb without their comma; null when there are none. */
function opening(words: Words, place: Place, edge: number): Run | null {
  const first = clauseStart(words, place.floor)
  const end = isComma(words, edge - 1) ? edge - 1 : edge
  return end > first ? { first, end } : null
}

/**
 * The comma before the next quotation of the sentence ("..., he said late on Monday, "but ..."), else where the
 * rest begins.
 */
function nextQuotation(words: Words, place: Place): number {
  for (let at = place.rest; at + 1 < place.ceiling; at += 1) {
    if (!outside(words, at)) return place.rest
    if (isComma(words, at) && !outside(words, at + 1)) return at
  }
  return place.rest
}

function quotedPieces(words: Words, place: Place, run: Run): readonly Run[] {
  const near = quotationsAfter(words, nextQuotation(words, place), place.sentence)
  const more = near.length > 0 ? near : quotationsAfter(words, place.ceiling, place.sentence)
  if (more.length > 0) return [run, ...more]
  const late = goesOn(words, place)
  return late === null || hasVerbOnly(words, late) ? [run] : [run, late]
}

/** After a quotation a second piece is more of it only when it holds quoted words. */
const hasVerbOnly = (words: Words, run: Run): boolean => {
  for (let at = run.first; at < run.end; at += 1) if (!outside(words, at)) return false
  return true
}

/** The pieces of the content before and around the verb; empty when it does not stand there. */
export function earlierContent(words: Words, place: Place): readonly Run[] {
  const as = word(words, place.edge - 1) === "as" && place.edge - 1 >= place.floor
  const edge = as ? place.edge - 1 : place.edge
  const inQuotation = edge > place.floor && (!outside(words, edge - 1) || CLOSERS.has(word(words, edge - 1)))
  const run = isComma(words, edge - 1) || inQuotation ? opening(words, place, edge) : null
  if (run !== null && !outside(words, run.end - 1)) return quotedPieces(words, place, run)
  const opens = edge === place.floor || (edge === place.floor + 1 && ["and", "but"].includes(word(words, place.floor)))
  if (place.quotedOnly || (run === null && !(as && opens))) return []
  const late = goesOn(words, place)
  if (run !== null && hasVerb(words, run)) return late === null ? [run] : [run, late]
  if (late === null || !hasVerb(words, late)) return []
  const connective = run === null || (run.end - run.first === 1 && CONNECTIVES.has(word(words, run.first)))
  return connective ? [late] : [run, late]
}
