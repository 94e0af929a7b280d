/** Attribution by a colon: "Ministry: half done", a transcript's speaker, a name before quoted words. */
import { touching } from "../../model/near.ts"
import { documents, labels } from "../english/attribution-words.ts"
import { groupWords, manNames, offices, pointers, roleWords, womanNames } from "../english/sources.ts"
import { kindOfNoun } from "../trigger.ts"
import { clauseEnd, hasVerb, quotationsAfter } from "./content.ts"
import type { Finder, Found } from "./found.ts"
import { frameOf } from "./frames.ts"
import { isCore, phraseStart } from "./phrases.ts"
import { isHeadline, lemma, outside, pos, type Run, type Words, word } from "./words.ts"

/** How far into a sentence the colon of a headline, or of a transcript's speaker, may stand. */
const HEADLINE_WORDS = 9
const TRANSCRIPT_WORDS = 4

const CAMPS = new Set(["camp", "campaign", "team", "panel"])

const found = (source: Run, colon: number, content: readonly Run[]): readonly Found[] => [
  {
    source: [source],
    cue: [{ first: colon, end: colon + 1 }],
    content,
    stance: "asserts",
    told: null,
    by: "colon",
  },
]

/** Colons of a sentence that stand in no quotation and touch the word before them. */
function colons(words: Words, floor: number, ceiling: number): readonly number[] {
  const all: number[] = []
  for (let at = floor + 1; at < ceiling - 1; at += 1) {
    const touches = words.tokens[at]!.from === words.tokens[at - 1]!.to
    if (word(words, at) === ":" && outside(words, at) && touches) all.push(at)
  }
  return all
}

/** "Friday: they would not go back", "9:05 p.m.: ...": a day says nothing. */
function isTime(words: Words, at: number): boolean {
  const { from } = words.tokens[at]!
  return touching(words.document.mentions, { from, to: from }).some(
    (one) => one.kind === "time" && one.from <= from && from < one.to,
  )
}

/** "SFAX: Twelve people": a town before a colon in capitals is a dateline, where no person is called so. */
function isDateline(words: Words, floor: number, colon: number): boolean {
  const { from } = words.tokens[floor]!
  const { to } = words.tokens[colon - 1]!
  if (words.surnames.has(word(words, colon - 1))) return false
  return touching(words.document.mentions, { from, to }).some(
    (one) => one.kind === "place" && one.from === from && one.to === to,
  )
}

/** "Lind to the planners", "Moor on the bridge": whom or what the words before a headline's colon are for. */
function withoutTopic(words: Words, run: Run): Run {
  for (let at = run.first + 1; at < run.end; at += 1) {
    if (["to", "on"].includes(word(words, at)) && isCore(words, at - 1)) return { first: run.first, end: at }
  }
  return run
}

/** What the speaker before a headline's colon says; none when no one who can speak stands there. */
function ofHeadline(words: Words, floor: number, colon: number, ceiling: number): readonly Found[] {
  const source = withoutTopic(words, { first: floor, end: colon })
  const end = clauseEnd(words, colon + 1, ceiling)
  const content = { first: colon + 1, end }
  if (colon - floor > HEADLINE_WORDS || end <= colon + 2 || !speaks(words, source, content)) return []
  return found(source, colon, [content])
}

/** "ARMED ROBBERY: Two men", "UPDATE: One man": what happened, or a new edition, before a colon in capitals. */
function isLabel(words: Words, floor: number, colon: number): boolean {
  const last = word(words, colon - 1)
  const base = words.tokens[colon - 1]!.lemma.toLowerCase()
  if (words.surnames.has(last)) return false
  return labels.has(last) || labels.has(word(words, floor)) || kindOfNoun(base) !== null || kindOfNoun(last) !== null
}

/** "MOOR: We go on." and what follows in the paragraph. */
function ofTranscript(words: Words, floor: number, colon: number, sentence: number): readonly Found[] {
  const name = words.text.slice(words.tokens[floor]!.from, words.tokens[colon - 1]!.to)
  const end = paragraphEnd(words, sentence)
  if (isDateline(words, floor, colon) || isLabel(words, floor, colon)) return []
  if (colon - floor > TRANSCRIPT_WORDS || end <= colon + 2 || !/^[\p{Lu}][\p{Lu} .'-]*$/u.test(name)) return []
  return found({ first: floor, end: colon }, colon, [{ first: colon + 1, end }])
}

/** "It does not surprise the pollster Ada Moor: “It was so.”": quoted words right after a name and a colon. */
function ofQuotation(words: Words, floor: number, colon: number, sentence: number): readonly Found[] {
  const run = words.quoted.get(words.quotation[colon + 1] ?? -1)
  if (run === undefined || run.first !== colon + 1) return []
  for (let at = floor; at < colon; at += 1) {
    if (pos(words, at) === "VERB" && outside(words, at) && frameOf(lemma(words, at))?.class === "speech") return []
  }
  const first = phraseStart(words, colon - 1, floor)
  if (first < 0 || !(isSpeaker(words, colon - 1) || documents.has(lemma(words, colon - 1)))) return []
  return found({ first, end: colon }, colon, [run, ...quotationsAfter(words, run.end, sentence)])
}

/**
 * Finds a headline's colon ("Ministry: half done", "Moor to Norland: half done"), the speaker's name before a colon in
 * a transcript, and a name before a colon and quoted words.
 */
export const findColon: Finder = (words, sentence) => {
  const { first: floor, end: ceiling } = words.document.sentences[sentence]!
  if (pointers.has(word(words, floor)) || isTime(words, floor)) return []
  const headline = isHeadline(words.document, sentence)
  for (const colon of colons(words, floor, ceiling)) {
    const opened = headline ? ofHeadline(words, floor, colon, ceiling) : ofTranscript(words, floor, colon, sentence)
    const all = opened.length > 0 ? opened : ofQuotation(words, floor, colon, sentence)
    if (all.length > 0) return all
  }
  return []
}

/** End of the paragraph's last token: what a transcript's speaker says. */
function paragraphEnd(words: Words, sentence: number): number {
  const { sentences } = words.document
  let last = sentence
  while (last - sentence < 60 && sentences[last + 1]?.paragraph === sentences[sentence]!.paragraph) last += 1
  return sentences[last]!.end
}

/** Whether a headline's words before a colon can speak; a paper or a poll can only say what has a verb. */
function speaks(words: Words, run: Run, content: Run): boolean {
  for (let at = run.first; at < run.end; at += 1) {
    if (pos(words, at) === "VERB" || pos(words, at) === "AUX" || pos(words, at) === "NUM") return false
  }
  const last = run.end - 1
  if (isCore(words, last) && isSpeaker(words, last)) return true
  const paper =
    documents.has(lemma(words, last)) || /^(?:poll|report|study|survey|newspaper|sources?)$/.test(word(words, last))
  return paper && hasVerb(words, content)
}

/** Whether a word names who can speak ("Ministry: ...", not "Depot fire: ..."). */
function isSpeaker(words: Words, at: number): boolean {
  const { from, to, lemma: base } = words.tokens[at]!
  if ([roleWords, offices, groupWords].some((known) => known.has(base) || known.has(word(words, at)))) return true
  if (words.surnames.has(word(words, at)) || CAMPS.has(word(words, at))) return true
  const given = word(words, at - 1)
  if (pos(words, at) === "PROPN" && (manNames.has(given) || womanNames.has(given))) return true
  return words.document.mentions.some(
    (one) => (one.kind === "person" || one.kind === "group") && one.from <= from && to <= one.to,
  )
}
