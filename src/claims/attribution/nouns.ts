/** Nouns that report: "his plan to leave", "the claim that ...", "support for ...". */
import { lightVerbs, nounsOfIntention, nounsOfJudgement, nounsOfSaying } from "../english/attribution-words.ts"
import { denying } from "../english/reporting.ts"
import { clauseEnd, objectEnd } from "./content.ts"
import type { Finder, Found } from "./found.ts"
import { phraseStart } from "./phrases.ts"
import { subjectBefore, subjectShared } from "./subject.ts"
import { verbGroup } from "./verb-group.ts"
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
function complementOf(words: Words, noun: number, ceiling: number): { cueEnd: number; content: Run } | null {
  const next = noun + 1
  const base = lemma(words, noun)
  if (word(words, next) === "that" && nounsOfSaying.has(base) && pos(words, next + 1) !== "VERB") {
    return { cueEnd: next, content: { first: next, end: clauseEnd(words, next, ceiling) } }
  }
  const to = word(words, next) === "not" ? next + 1 : next
  if (
    word(words, to) === "to" &&
    nounsOfIntention.has(base) &&
    (pos(words, to + 1) === "VERB" || pos(words, to + 1) === "AUX")
  ) {
    return { cueEnd: next, content: { first: next, end: objectEnd(words, next, ceiling) } }
  }
  if (nounsOfJudgement[base]?.split(" ").includes(word(words, next)) === true) {
    return { cueEnd: next + 1, content: { first: next + 1, end: objectEnd(words, next + 1, ceiling) } }
  }
  return null
}

/**
 * "made the claim", "renewed her call": the verb that only carries the noun, with its auxiliaries; -1 when another
 * stands there.
 */
function carrier(words: Words, noun: number, floor: number): number {
  let at = noun - 1
  while (at > floor && noun - at < 5 && (["DET", "ADJ"].includes(pos(words, at)) || OWN.has(word(words, at)))) at -= 1
  return lightVerbs.has(lemma(words, at)) && pos(words, at) === "VERB" && outside(words, at) ? at : -1
}

interface Holder {
  readonly source: Run
  readonly cueFirst: number
  /** "Rejected the claim": who holds it not. */
  readonly denies: boolean
}

/** Who holds the view: the subject of the carrying verb, else the possessor; null when neither is there. */
function holderOf(words: Words, noun: number, floor: number): Holder | null {
  const verb = carrier(words, noun, floor)
  if (verb >= 0) {
    const group = verbGroup(words, verb, floor)
    const subject = subjectBefore(words, group, floor) ?? subjectShared(words, group, floor)
    if (subject !== null && !group.passive) {
      return { source: subject, cueFirst: group.first, denies: denying.has(lemma(words, verb)) }
    }
  }
  const source = possessor(words, noun, floor)
  return source === null ? null : { source, cueFirst: source.end, denies: false }
}

/** Finds nouns of one sentence that report, where the text says whose they are. */
export const findNouns: Finder = (words, sentence) => {
  const { first: floor, end: ceiling } = words.document.sentences[sentence]!
  const found: Found[] = []
  for (let at = floor; at < ceiling; at += 1) {
    if (pos(words, at) !== "NOUN" || !outside(words, at)) continue
    const what = complementOf(words, at, ceiling)
    if (what === null || what.content.end <= what.content.first) continue
    const holder = holderOf(words, at, floor)
    if (holder === null) continue
    const cue = [{ first: holder.cueFirst, end: what.cueEnd }]
    const by = `noun: ${lemma(words, at)}`
    const stance = holder.denies ? "denies" : "asserts"
    found.push({ source: [holder.source], cue, content: [what.content], stance, told: null, by })
  }
  return found
}
