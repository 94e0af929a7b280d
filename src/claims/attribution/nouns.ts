/** Nouns that report: "his plan to leave", "the claim that ...", "support for ...". */
import { nounsOfIntention, nounsOfJudgement, nounsOfSaying } from "../english/attribution-words.ts"
import { clauseEnd, objectEnd } from "./content.ts"
import type { Finder, Found } from "./found.ts"
import { phraseStart } from "./phrases.ts"
import { lemma, outside, pos, type Run, type Words, word } from "./words.ts"

const OWN = new Set(["his", "her", "its", "their", "my", "our", "your", "whose"])
const isGenitive = (words: Words, at: number): boolean =>
  ["'s", "'"].includes(word(words, at)) && pos(words, at) !== "AUX"

/**
 * The possessor before the noun: "his", "the mayor's"; the marks of the genitive belong to it. Null when there is
 * none.
 */
function possessor(words: Words, noun: number, floor: number): Run | null {
  for (let at = noun - 1; at >= floor && noun - at < 4; at -= 1) {
    if (!outside(words, at)) return null
    if (OWN.has(word(words, at))) return { first: at, end: at + 1 }
    if (isGenitive(words, at)) {
      const start = phraseStart(words, at - 1, floor)
      return start < 0 ? null : { first: start, end: at + 1 }
    }
    if (!["ADJ", "NOUN", "PROPN", "NUM"].includes(pos(words, at))) return null
  }
  return null
}

/** What follows the noun, by shape: the end of the cue and of the content; null when nothing fits. */
function complementOf(
  words: Words,
  noun: number,
  ceiling: number,
): { cueEnd: number; content: Run; own: boolean } | null {
  const next = noun + 1
  const base = lemma(words, noun)
  if (word(words, next) === "that" && nounsOfSaying.has(base) && pos(words, next + 1) !== "VERB") {
    return { cueEnd: next, content: { first: next, end: clauseEnd(words, next, ceiling) }, own: false }
  }
  const to = word(words, next) === "not" ? next + 1 : next
  if (
    word(words, to) === "to" &&
    nounsOfIntention.has(base) &&
    (pos(words, to + 1) === "VERB" || pos(words, to + 1) === "AUX")
  ) {
    return { cueEnd: next, content: { first: next, end: objectEnd(words, next, ceiling) }, own: false }
  }
  if (nounsOfJudgement[base]?.split(" ").includes(word(words, next)) === true) {
    return { cueEnd: next + 1, content: { first: next + 1, end: objectEnd(words, next + 1, ceiling) }, own: true }
  }
  return null
}

/** Finds nouns of one sentence that report; those of judgement only with a possessor. */
export const findNouns: Finder = (words, sentence) => {
  const { first: floor, end: ceiling } = words.document.sentences[sentence]!
  const found: Found[] = []
  for (let at = floor; at < ceiling; at += 1) {
    if (pos(words, at) !== "NOUN" || !outside(words, at)) continue
    const what = complementOf(words, at, ceiling)
    if (what === null || what.content.end <= what.content.first) continue
    const source = possessor(words, at, floor)
    if (source === null && what.own) continue
    const cue = [{ first: at, end: what.cueEnd }]
    const by = `noun: ${lemma(words, at)}`
    found.push({
      source: source === null ? [] : [source],
      cue,
      content: [what.content],
      stance: "asserts",
      told: null,
      by,
    })
  }
  return found
}
