/** Adjectives that report: "is confident that", "worried about", and "made it clear that". */
import { adjectivesOfFeeling, adjectivesOfKnowing } from "../english/attribution-words.ts"
import { clauseEnd, objectEnd } from "./content.ts"
import type { Finder, Found } from "./found.ts"
import { subjectBefore, subjectShared } from "./subject.ts"
import { verbGroup } from "./verb-group.ts"
import { lemma, outside, pos, type Run, type Words, word } from "./words.ts"

const QUESTION = new Set(["what", "how", "why", "whether", "if", "who", "where", "when", "which"])
const adjectives = new Set([...Object.keys(adjectivesOfFeeling), ...adjectivesOfKnowing])
const COPULAS = new Set(["remain", "become", "feel", "seem", "sound", "grow", "look"])

interface Complement {
  readonly cueEnd: number
  readonly content: Run
}

function complementOf(words: Words, adjective: number, ceiling: number): Complement | null {
  const next = adjective + 1
  const opener = word(words, next)
  const base = word(words, adjective)
  const clause = opener === "that" || QUESTION.has(opener)
  const to = opener === "to" && pos(words, next + 1) === "VERB" && (adjectivesOfFeeling[base] ?? "").includes("to")
  if (clause || to) return { cueEnd: next, content: { first: next, end: clauseEnd(words, next, ceiling) } }
  if (adjectivesOfFeeling[base]?.split(" ").includes(opener) !== true || opener === "to") return null
  return { cueEnd: next + 1, content: { first: next + 1, end: objectEnd(words, next + 1, ceiling) } }
}

/** Where the cue begins: at the auxiliaries, or at the verb that joins the adjective to its subject. */
function cueStart(words: Words, adjective: number, floor: number): number {
  const group = verbGroup(words, adjective, floor)
  if (
    group.first < adjective &&
    words.lower.slice(group.first, adjective).some((form) => /^(?:'s|'re|'m|be|been|is|are|was|were|being)$/.test(form))
  ) {
    return group.first
  }
  const before = group.first - 1
  return COPULAS.has(lemma(words, before)) ? verbGroup(words, before, floor).first : group.first
}

/** "made clear", "makes it clear": start of the group; -1 when the words are others. */
function makeStart(words: Words, adjective: number, floor: number): number {
  const at = word(words, adjective - 1) === "it" ? adjective - 2 : adjective - 1
  return at >= floor && lemma(words, at) === "make" ? verbGroup(words, at, floor).first : -1
}

function foundAt(words: Words, at: number, floor: number, ceiling: number): Found | null {
  const what = complementOf(words, at, ceiling)
  if (what === null || what.content.end <= what.content.first) return null
  const knows = adjectivesOfKnowing.has(word(words, at))
  const make = knows ? makeStart(words, at, floor) : -1
  const start = make >= 0 ? make : cueStart(words, at, floor)
  const group = { first: start, end: at + 1 }
  const subject =
    subjectBefore(words, group, floor) ??
    (knows
      ? null
      : subjectShared(words, { ...group, head: start, passive: false, infinitive: false, participle: false }, floor))
  if (subject === null || (start === at && knows)) return null
  const it = word(words, subject.first) === "it" && subject.end === start
  const cue = [{ first: it ? subject.first : start, end: what.cueEnd }]
  const source = it ? [] : [{ first: subject.first, end: subject.end }]
  return { source, cue, content: [what.content], stance: "asserts", told: null, by: `adjective: ${word(words, at)}` }
}

/** Finds the adjectives of one sentence that report. */
export const findAdjectives: Finder = (words, sentence) => {
  const { first: floor, end: ceiling } = words.document.sentences[sentence]!
  const found: Found[] = []
  for (let at = floor + 1; at < ceiling; at += 1) {
    const form = word(words, at)
    if (!adjectives.has(form)) continue
    if (!outside(words, at) || pos(words, at) === "NOUN") continue
    const one = foundAt(words, at, floor, ceiling)
    if (one !== null) found.push(one)
  }
  return found
}
