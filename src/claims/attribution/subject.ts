/** Who a verb's subject is, by the words around it. */
import { fullPhraseEnd, isCore, isSubjectWord, phraseEnd, phraseStart, phraseStartBeforeComma } from "./phrases.ts"
import { type VerbGroup, verbGroup } from "./verb-group.ts"
import { outside, pos, type Run, type Words, word } from "./words.ts"

const OBJECTS = new Set(["him", "them", "me", "us", "himself", "herself", "themselves", "itself"])
const RELATIVES = new Set(["who", "which", "that"])

const isRelative = (words: Words, at: number): boolean => RELATIVES.has(word(words, at)) && pos(words, at) !== "SCONJ"

/**
 * Start of the phrase whose remark in brackets ends before `bracket`: "Ada Moor (R-North) said". -1 when there is
 * none.
 */
function beforeBracket(words: Words, bracket: number, floor: number): number {
  let at = bracket
  while (at > floor && word(words, at) !== "(" && bracket - at < 12) at -= 1
  return word(words, at) === "(" ? phraseStart(words, at - 1, floor) : -1
}

/** The subject when only an adverb or a preposition stands between two commas: "Moor, meanwhile, said". */
function beforeInsertion(words: Words, comma: number, floor: number): Run | null {
  for (let at = comma - 1; at > floor && comma - at < 16; at -= 1) {
    if (word(words, at) !== "," || !outside(words, at)) continue
    const start = phraseStart(words, at - 1, floor)
    return start < 0 || isCore(words, at + 1) ? null : { first: start, end: at }
  }
  return null
}

function phraseBefore(words: Words, group: Run, floor: number): Run | null {
  const last = group.first - 1
  const sign = word(words, last)
  if (sign === ",") {
    const start = phraseStartBeforeComma(words, last, floor)
    return start >= 0 ? { first: start, end: group.first } : beforeInsertion(words, last, floor)
  }
  const start = sign === ")" ? beforeBracket(words, last, floor) : phraseStart(words, last, floor)
  return start < 0 ? null : { first: start, end: group.first }
}

/** The subject that stands right before the group; null when none does. */
export function subjectBefore(words: Words, group: Run, floor: number): Run | null {
  const last = group.first - 1
  if (last < floor || !outside(words, last) || OBJECTS.has(word(words, last))) return null
  if (isRelative(words, last) || isSubjectWord(words, last)) {
    const start = isRelative(words, last) ? last : phraseStart(words, last, floor)
    return start < 0 ? null : { first: start, end: group.first }
  }
  return phraseBefore(words, group, floor)
}

/**
 * The subject that follows its verb (`"...," said the mayor, who had seen it`), with its appositions; null when
 * none does.
 */
export function subjectAfter(words: Words, first: number, ceiling: number): Run | null {
  if (OBJECTS.has(word(words, first))) return null
  const end = fullPhraseEnd(words, first, ceiling)
  return end > first ? { first, end } : null
}

const isVerb = (words: Words, at: number): boolean => pos(words, at) === "VERB" || pos(words, at) === "AUX"

/** True when words stand inverted: a quotation or a comma before the verb and a noun phrase after it. */
export function isInverted(words: Words, group: VerbGroup, ceiling: number): boolean {
  const last = group.first - 1
  const before = word(words, last) === "," || !outside(words, last)
  if (!before || group.end - group.first > 2 || group.participle || group.passive) return false
  const end = phraseEnd(words, group.end, ceiling)
  return end > group.end && !isVerb(words, end) && word(words, end) !== "that" && !OBJECTS.has(word(words, group.end))
}

/** The subject a participle or a second verb shares with an earlier verb of the sentence; null when there is none. */
export function subjectShared(words: Words, at: number, floor: number): Run | null {
  for (let head = at - 1; head > floor; head -= 1) {
    if (!isVerb(words, head) || !outside(words, head)) continue
    const group = verbGroup(words, head, floor)
    if (group.participle || group.infinitive) continue
    if (isInverted(words, group, at)) return subjectAfter(words, group.end, at)
    const subject = subjectBefore(words, group, floor)
    if (subject !== null) return subject
    head = Math.min(head, group.first + 1)
  }
  return null
}
