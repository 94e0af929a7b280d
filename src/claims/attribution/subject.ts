/** Who a verb's subject is, by the words around it. */

import { monthNames } from "../../base/months.ts"
import { timeWords } from "../english/attribution-words.ts"
import { frameOf } from "./frames.ts"
import {
  beforeBracket,
  fullPhraseEnd,
  isCore,
  isSubjectWord,
  phraseEnd,
  phraseStart,
  phraseStartBeforeComma,
} from "./phrases.ts"
import { type VerbGroup, verbGroup } from "./verb-group.ts"
import { isSign, lemma, outside, pos, type Run, type Words, word } from "./words.ts"

const OBJECTS = new Set(["him", "them", "me", "us", "himself", "herself", "themselves", "itself"])
const TIMES = new Set([...timeWords, ...monthNames.map((month) => month.toLowerCase())])
const BEFORE_TIMES = new Set(["this", "last", "past", "the", "late", "early", "earlier", "next", "that", "recent"])
const REFLEXIVES = new Set(["himself", "herself", "itself", "themselves"])
const RELATIVES = new Set(["who", "which", "that"])

const isRelative = (words: Words, at: number): boolean => RELATIVES.has(word(words, at)) && pos(words, at) !== "SCONJ"

/** The subject when only an adverb or a preposition stands between two commas: "Moor, meanwhile, said". */
function beforeInsertion(words: Words, comma: number, floor: number): Run | null {
  for (let at = comma - 1; at > floor && comma - at < 16; at -= 1) {
    if (word(words, at) !== "," || !outside(words, at)) continue
    const start = phraseStart(words, at - 1, floor)
    return start < 0 || isCore(words, at + 1) ? null : { first: start, end: at }
  }
  return null
}

/** "[The army], in a message, [claimed] the hill": what opens the sentence is the subject, and the hill an object. */
function isInserted(words: Words, comma: number, floor: number): boolean {
  const subject = beforeInsertion(words, comma, floor)
  return subject !== null && startsSentence(words, subject.first, floor) && pos(words, subject.end + 1) === "ADP"
}

/** Start of "on Tuesday", "this week" when the words before `end` are one of these; `end` when they are not. */
function timeBefore(words: Words, end: number, floor: number): number {
  if (!TIMES.has(word(words, end - 1)) || end - 1 <= floor) return end
  let at = end - 1
  while (at - 1 > floor && end - at < 4 && (TIMES.has(word(words, at - 1)) || BEFORE_TIMES.has(word(words, at - 1))))
    at -= 1
  return at - 1 > floor && pos(words, at - 1) === "ADP" && word(words, at - 1) !== "of" ? at - 1 : at
}

/**
 * Start of a phrase that ends in a participle and what hangs on it: "a letter written by", "a poll released". -1
 * when there is none.
 */
function beforeParticiple(words: Words, last: number, floor: number): number {
  let at = last
  for (let steps = 0; steps < 2; steps += 1) {
    const start = phraseStart(words, at, floor)
    if (start <= floor || pos(words, start - 1) !== "ADP") break
    at = start - 2
  }
  const participle =
    pos(words, at) === "VERB" && /(?:ed|en|ing|own|ade)$/.test(word(words, at)) && isCore(words, at - 1)
  return participle && at - 1 >= floor ? phraseStart(words, at - 1, floor) : -1
}

function phraseBefore(words: Words, group: Run, floor: number): Run | null {
  const time = timeBefore(words, group.first, floor)
  if (time < group.first) {
    const rest = subjectBefore(words, { first: time, end: group.end }, floor)
    const participle = rest === null ? beforeParticiple(words, time - 1, floor) : -1
    return participle >= 0 ? { first: participle, end: group.first } : rest
  }
  const last = group.first - 1
  const sign = word(words, last)
  if (sign === ",") {
    const start = phraseStartBeforeComma(words, last, floor)
    return start >= 0 ? { first: start, end: group.first } : beforeInsertion(words, last, floor)
  }
  const start = sign === ")" ? beforeBracket(words, last, floor) : phraseStart(words, last, floor)
  if (start < 0) return null
  const participle = pos(words, start - 1) === "ADP" ? beforeParticiple(words, last, floor) : -1
  const whole = participle >= 0 ? participle : start
  const relative = beforeRelative(words, whole, floor)
  return { first: relative >= 0 ? relative : whole, end: group.first }
}

/**
 * Start of a phrase with a relative clause that no comma sets off: "an official who saw the list said". -1 when
 * there is none.
 */
function beforeRelative(words: Words, start: number, floor: number): number {
  if (!["VERB", "ADP", "AUX"].includes(pos(words, start - 1))) return -1
  for (let at = start - 1; at > floor && start - at < 14; at -= 1) {
    if (isSign(words, at) || !outside(words, at)) return -1
    if (!isRelative(words, at)) continue
    const those = ["those", "people", "anyone"].includes(word(words, at - 1))
    return those ? at - 1 : isCore(words, at - 1) ? phraseStart(words, at - 1, floor) : -1
  }
  return -1
}

/** "Those around him say": a pronoun after a preposition ends the phrase. */
function aroundObject(words: Words, last: number, floor: number): Run | null {
  if (pos(words, last - 1) !== "ADP" || last - 2 < floor) return null
  const start = phraseStart(words, last - 2, floor)
  return start < 0 ? null : { first: start, end: last + 1 }
}

/** The subject that stands right before the group; null when none does. */
export function subjectBefore(words: Words, group: Run, floor: number): Run | null {
  const last = group.first - 1
  if (last < floor || !outside(words, last)) return null
  if (REFLEXIVES.has(word(words, last)) && isCore(words, last - 1)) {
    const start = phraseStart(words, last - 1, floor)
    return start < 0 ? null : { first: start, end: last + 1 }
  }
  if (OBJECTS.has(word(words, last))) return aroundObject(words, last, floor)
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

const QUOTES = new Set(['"', "\u201d", "''", "\u2019", "'"])

/**
 * True when words stand inverted: a quotation or a clause and a comma before the verb, and a noun phrase after it.
 * A verb that takes no clause ("the Senate, in a note, urged the army to leave") follows no mere comma so.
 */
export function isInverted(words: Words, group: VerbGroup, floor: number, ceiling: number): boolean {
  const last = group.first - 1
  const comma = word(words, last) === "," && frameOf(lemma(words, group.head))?.takes.includes("c") !== false
  const quotation = !outside(words, last) || QUOTES.has(word(words, last))
  if (last < 0 || !(comma || quotation) || group.end - group.first > 2 || group.participle || group.passive)
    return false
  if (/ing$/.test(word(words, group.head))) return false
  if (OBJECTS.has(word(words, group.end)) || word(words, group.end) === "that") return false
  const end = phraseEnd(words, group.end, ceiling)
  if (end === group.end) return false
  if (!outside(words, last) && group.end === group.first + 1) return true
  let next = end
  while (pos(words, next) === "ADV" && next < ceiling) next += 1
  if (isVerb(words, next) || word(words, next) === "that") return false
  if (quotation) return true
  if (phraseStartBeforeComma(words, last, floor) >= 0 || isInserted(words, last, floor)) return false
  const pronoun = pos(words, group.end) === "PRON" && end === group.end + 1
  return !pronoun || next >= ceiling || isSign(words, next)
}

/** No writer leaves a subject farther behind; the walk back stays short on any text. */
const VERBS_BACK_MAX = 12

/** True for a participle right after a noun ("marchers chanting"): the noun is its subject. */
const hangsOn = (words: Words, group: VerbGroup): boolean =>
  group.participle && group.first === group.head && isCore(words, group.first - 1)

/** The subject of one earlier verb, when it has one of its own that is no "that" or "which". */
function ownSubject(words: Words, head: number, at: number, floor: number): Run | null {
  const group = verbGroup(words, head, floor)
  if (group.participle || group.infinitive) return null
  if (isInverted(words, group, floor, at)) return subjectAfter(words, group.end, at)
  const subject = subjectBefore(words, group, floor)
  const relative =
    subject !== null && subject.end === subject.first + 1 && ["that", "which"].includes(word(words, subject.first))
  return relative ? null : subject
}

/**
 * The subject a participle or a second verb shares with an earlier verb of the sentence: after a comma or "and"
 * that of the first verb of saying ("Moor said ..., adding"), else that of the nearest verb. Null when there is
 * none.
 */
export function subjectShared(words: Words, group: VerbGroup, floor: number): Run | null {
  return sharedBy(words, group, floor)?.subject ?? null
}

/** "Oslo says 12 men died and [claims]": the verb is of one, so the men before it are not its subject. */
const isOfOne = (words: Words, group: VerbGroup): boolean =>
  word(words, group.first - 1) === "and" && words.tokens[group.first]?.tag === "VBZ"

/** The subject of the verb of saying before ", adding that": who goes on to speak. Null when nobody spoke before. */
export function subjectOfSpeech(words: Words, group: VerbGroup, floor: number): Run | null {
  const joined = word(words, group.first - 1) === "," || isOfOne(words, group)
  return joined ? subjectOfEarlierSpeech(words, group, floor) : null
}

/** The subject of the nearest verb of saying before a comma, "and" or "but"; null when none says anything. */
export function subjectOfEarlierSpeech(words: Words, group: VerbGroup, floor: number): Run | null {
  const shared = sharedBy(words, group, floor)
  return shared?.speech === true ? shared.subject : null
}

function sharedBy(words: Words, group: VerbGroup, floor: number): { subject: Run; speech: boolean } | null {
  if (hangsOn(words, group)) {
    const start = phraseStart(words, group.first - 1, floor)
    if (start >= 0) return { subject: { first: start, end: group.first }, speech: false }
  }
  let nearest: Run | null = null
  let seen = 0
  const joined = [",", "and", "but"].includes(word(words, group.first - 1))
  for (let head = group.first - 1; head > floor; head -= 1) {
    if (!isVerb(words, head) || !outside(words, head)) continue
    seen += 1
    if (seen > VERBS_BACK_MAX) break
    const subject = ownSubject(words, head, group.first, floor)
    if (subject === null) continue
    const speech = frameOf(lemma(words, head))?.class === "speech"
    if (!joined || speech) return { subject, speech }
    nearest ??= subject
  }
  return nearest === null ? null : { subject: nearest, speech: false }
}

/**
 * "Moor rejected claims that the roof fell, [saying] it held": behind a comma, the subject of the first verb that
 * denies, accepts or decides what is then said. Null when none does.
 */
export function subjectOfJudging(words: Words, group: VerbGroup, floor: number): Run | null {
  if (!group.participle || word(words, group.first - 1) !== ",") return null
  for (let head = floor + 1; head < group.first - 1; head += 1) {
    if (!isVerb(words, head) || !outside(words, head)) continue
    const kind = frameOf(lemma(words, head))?.class
    if (kind === undefined) return null
    return kind === "speech" ? null : ownSubject(words, head, group.first, floor)
  }
  return null
}

const DASHES = new Set(["--", "\u2014", "\u2013", "-", "\u2015"])

/**
 * Any words before a verb of saying back to a sign, a conjunction or the start: taken for its subject when no
 * phrase could be made out ("Nearly eight in 10 overall said"). Null when there are none, too many, or one of them
 * is a verb.
 */
export function subjectByPlace(words: Words, group: VerbGroup, floor: number): Run | null {
  let end = group.first
  if (DASHES.has(word(words, end - 1))) {
    const open = words.lower.slice(Math.max(floor, end - 30), end - 1).findLastIndex((form) => DASHES.has(form))
    if (open < 0) return null
    end = Math.max(floor, end - 30) + open
  }
  let first = end
  while (first > floor && end - first < 14) {
    const stops = (isSign(words, first - 1) && word(words, first - 1) !== "%") || !outside(words, first - 1)
    if (stops || ["CCONJ", "SCONJ"].includes(pos(words, first - 1)) || isVerb(words, first - 1)) break
    first -= 1
  }
  const early = first > floor && isVerb(words, first - 1)
  return first === end || early || end - first >= 14 ? null : { first, end }
}

/**
 * The subject of a participle beside its noun phrase: "[Moor], noting the rain, stayed" before it, "Noting the
 * rain, [Moor] stayed" behind the comma that ends it. Null when neither fits.
 */
export function subjectOfParticiple(words: Words, group: VerbGroup, floor: number, ceiling: number): Run | null {
  if (group.first === floor) {
    let comma = group.end
    while (comma < ceiling && !(word(words, comma) === "," && outside(words, comma))) comma += 1
    const end = comma < ceiling ? fullPhraseEnd(words, comma + 1, ceiling) : comma
    return end > comma + 1 ? { first: comma + 1, end } : null
  }
  if (word(words, group.first - 1) !== "," || !outside(words, group.first - 1)) return null
  const start = phraseStart(words, group.first - 2, floor)
  return start >= 0 && startsSentence(words, start, floor) ? { first: start, end: group.first - 1 } : null
}

const startsSentence = (words: Words, start: number, floor: number): boolean =>
  start === floor || (start === floor + 1 && pos(words, floor) === "CCONJ")
