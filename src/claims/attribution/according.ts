/**
 * "According to ...", "in the words of ...", "in a poll": attribution by a preposition; and "reportedly", which
 * names nobody.
 */
import { hearsay, surveys } from "../english/attribution-words.ts"
import { clauseEnd, clauseStart, hasVerb } from "./content.ts"
import type { Finder, Found } from "./found.ts"
import { frameOf } from "./frames.ts"
import { fullPhraseEnd, headIn, phraseEnd } from "./phrases.ts"
import { subjectBefore } from "./subject.ts"
import { lemma, outside, pos, type Run, type Words, word } from "./words.ts"

const told =
  /^(?:reported|confirmed|stated|announced|noted|documented|described|quoted|relayed|told|published|claimed)$/

/** Number of words of the cue that starts here: "according to" 2; 0 when none does. */
function cueLength(words: Words, at: number): number {
  if (word(words, at) === "according" && word(words, at + 1) === "to") return 2
  // "A drone killed two, as reported by the monitor".
  if (word(words, at) === "as" && word(words, at + 2) === "by" && told.test(word(words, at + 1))) return 3
  if (word(words, at) === "per" && pos(words, at + 1) === "PROPN" && !isFirstName(words, at)) return 1
  return 0
}

/** "Her husband Per Holt": a capital inside a sentence. */
function isFirstName({ document, tokens }: Words, at: number): boolean {
  const [before, own] = [tokens[at - 1], tokens[at]]
  const isCapital = own !== undefined && /\p{Lu}/u.test(document.report.text.charAt(own.from))
  return isCapital && before !== undefined && /^(?:NOUN|PROPN|VERB|ADJ|DET|ADP|CCONJ)$/.test(before.pos)
}

/**
 * Start of the clause that a phrase after it belongs to: after a semicolon or a comma with "and" or "but", else
 * the sentence's start.
 */
function clauseBefore(words: Words, at: number, floor: number): number {
  for (let back = at - 1; back > floor; back -= 1) {
    const sign = word(words, back)
    if (!outside(words, back)) continue
    if (sign === ";") return back + 1
    if (["and", "but", "while", "although"].includes(sign) && word(words, back - 1) === ",") return back + 1
  }
  return outside(words, floor) ? clauseStart(words, floor) : floor
}

/** The end of the source: to the comma after it, or, at the end of the sentence, with its relative clause. */
function sourceEnd(words: Words, first: number, opens: boolean, ceiling: number): number {
  const full = fullPhraseEnd(words, first, ceiling)
  // Before its content a source with an apposition ends with a second comma; else the words after the first are the
  // content.
  const end = opens && word(words, full) !== "," ? phraseEnd(words, first, ceiling) : full
  const relative = ["who", "that", "which"].includes(word(words, end)) || ["VERB", "ADP"].includes(pos(words, end))
  if (!relative) return end
  let at = end
  while (at < ceiling && outside(words, at) && ![",", ".", ";", "--", "\u2014"].includes(word(words, at))) at += 1
  return at
}

function around(words: Words, cue: Run, end: number, floor: number, ceiling: number): readonly Run[] {
  const next = word(words, end) === "," ? end + 1 : end
  const opens = cue.first === floor || (cue.first === floor + 1 && pos(words, floor) === "CCONJ")
  if (opens) {
    const stop = clauseEnd(words, next, ceiling)
    return stop > next ? [{ first: next, end: stop }] : []
  }
  const start = clauseBefore(words, cue.first, floor)
  const last = word(words, cue.first - 1) === "," && outside(words, cue.first - 1) ? cue.first - 1 : cue.first
  const early = last > start ? [{ first: start, end: last }] : []
  const goesOn = word(words, end) === "," && !frameOf(lemma(words, next)) && pos(words, next) !== "CCONJ"
  const stop = goesOn ? clauseEnd(words, next, ceiling) : next
  const late = goesOn && stop > next + 1 && word(words, next) !== "which" && word(words, next) !== "who"
  return late ? [...early, { first: next, end: stop }] : early
}

/** Finds "according to X" in one sentence. */
export const findAccording: Finder = (words, sentence) => {
  const { first: floor, end: ceiling } = words.document.sentences[sentence]!
  const found: Found[] = []
  for (let at = floor; at < ceiling; at += 1) {
    const length = outside(words, at) ? cueLength(words, at) : 0
    if (length === 0) continue
    const cue = { first: at, end: at + length }
    const end = sourceEnd(words, cue.end, at <= floor + 1, ceiling)
    if (end <= cue.end) continue
    const content = around(words, cue, end, floor, ceiling)
    if (content.length === 0) continue
    found.push({
      source: [{ first: cue.end, end }],
      cue: [cue],
      content,
      stance: "asserts",
      told: null,
      by: "according",
    })
  }
  return found
}

/** True when the run speaks of shares or of who leads: what surveys tell. */
function hasShare(words: Words, run: Run): boolean {
  for (let at = run.first; at < run.end; at += 1) {
    if (/^(?:%|percent|percentage|points?|per|lead|leads|leading|led|trails?|favou?red)$/.test(word(words, at)))
      return true
  }
  return false
}

/** Finds "in a new poll": figures of a survey, given by it. */
export const findSurveys: Finder = (words, sentence) => {
  const { first: floor, end: ceiling } = words.document.sentences[sentence]!
  for (let at = floor; at < ceiling; at += 1) {
    if (word(words, at) !== "in" || !outside(words, at)) continue
    const end = phraseEnd(words, at + 1, ceiling)
    const source = { first: at + 1, end }
    if (end <= at + 1 || !headIn(words, source, surveys)) continue
    const cue = { first: at, end: at + 1 }
    const content = around(words, cue, end, floor, ceiling)
    if (!content.some((run) => hasVerb(words, run) && hasShare(words, run))) continue
    return [{ source: [source], cue: [cue], content, stance: "asserts", told: null, by: "survey" }]
  }
  return []
}

/** Finds "reportedly" and its like where no verb of saying follows. */
export const findHearsay: Finder = (words, sentence) => {
  const { first: floor, end: ceiling } = words.document.sentences[sentence]!
  for (let at = floor; at < ceiling; at += 1) {
    if (!hearsay.has(word(words, at)) || !outside(words, at) || frameOf(lemma(words, at + 1))?.class === "speech")
      continue
    const cue = { first: at, end: at + 1 }
    const next = word(words, at + 1) === "," ? at + 2 : at + 1
    const end = clauseEnd(words, next, ceiling)
    const auxiliary = pos(words, at - 1) === "AUX" ? at - 1 : at
    const subject = subjectBefore(words, { first: auxiliary, end: at }, floor)
    const early = subject === null ? [] : [{ first: subject.first, end: at }]
    if (end <= next) continue
    const content = [...early, { first: next, end }]
    return [{ source: [], cue: [cue], content, stance: "asserts", told: null, by: `hearsay: ${word(words, at)}` }]
  }
  return []
}
