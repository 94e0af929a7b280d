/**
 * All pairs of reports that share wording, through one index: a report is compared only with those that share a seed
 * with it.
 */
import { by } from "../base/order.ts"
import type { Words } from "../base/words.ts"
import type { Passage, Reason, SharedProse } from "../model/types.ts"
import { directionOf } from "./direction.ts"
import { weighedMeanings } from "./meanings.ts"
import { paraphrases, type Read } from "./paraphrase.ts"
import { addWords, passageIndex, type Run, runsWith } from "./passage-index.ts"
import { type SharedWords, sharedWords, withParaphrases } from "./passages.ts"
import type { TracedText } from "./traced-text.ts"

/**
 * Evidence, over the square root of the shorter text's prose, at which copying is as likely as not. Set on open wire
 * pairs.
 */
const evenEvidence = 0.42

/** Texts shorter than this are weighed as if they had so many words: one phrase is not the whole of a headline. */
const proseWordsLeast = 40

/**
 * Words in other words weigh less than equal ones, and no more than a few times what is equal: independent reports of
 * one event say much the same.
 */
const rewordedWeight = 0.3
const rewordedMost = 6

/** 0..1: that narrator's prose was taken over. */
const copyScore = (evidence: number, prose: number): number =>
  1 - 2 ** (-evidence / evenEvidence / Math.sqrt(Math.max(proseWordsLeast, prose)))

function kindOf(score: number, shared: SharedWords): SharedProse["kind"] {
  if (shared.prose === 0 && score < 0.5) {
    if (shared.quoted === 0 && shared.captioned === 0) return "paraphrased"
    return shared.quoted >= shared.captioned ? "quotations only" : "captions only"
  }
  const sorts = shared.passages.filter((passage) => passage.of === "prose")
  const words = (kind: Passage["kind"]): number =>
    sorts.reduce((sum, passage) => sum + (passage.kind === kind ? passage.a.to - passage.a.from : 0), 0)
  if (words("paraphrased") > words("verbatim") + words("edited")) return "paraphrased"
  return words("edited") > words("verbatim") ? "edited" : "verbatim"
}

function reasonsOf(score: number, shared: SharedWords, prose: number, kept: Map<string, Reason>): readonly Reason[] {
  // In a large story many pairs have the same reason: it is kept once.
  const reason = (rule: string, points: number, detail: string): Reason => {
    const key = `${rule} ${points} ${detail}`
    const known = kept.get(key)
    if (known !== undefined) return known
    const made: Reason = { rule, score: points, detail, evidence: noEvidence }
    if (kept.size < reasonsKept) kept.set(key, made)
    return made
  }
  const percent = Math.round((100 * shared.prose) / Math.max(1, prose))
  const detail =
    shared.prose > 0
      ? `${shared.prose} words of prose are the same, ${percent} per cent of the shorter text; ` +
        `the longest run has ${shared.longest}`
      : "no run of the narrator's own prose is the same"
  const aside = `${shared.quoted} words of quotations and ${shared.captioned} of captions are the same and do not count`
  const reasons = [reason("lineage/prose", score, detail)]
  const count = shared.passages.filter(({ kind }) => kind === "paraphrased").length
  const reworded = `${count} ${count === 1 ? "passage says" : "passages say"} the same in other words`
  if (shared.reworded > 0) reasons.push(reason("lineage/reworded", shared.reworded, reworded))
  if (shared.quoted + shared.captioned > 0) reasons.push(reason("lineage/aside", 0, aside))
  return reasons
}

const noEvidence: Reason["evidence"] = []

/** Reasons that are kept to be shared by pairs; further ones are each pair's own. */
const reasonsKept = 20_000

/** What two texts share, or null when it is nothing worth a line. */
function sharedProse(a: TracedText, b: TracedText, shared: SharedWords, kept: Map<string, Reason>): SharedProse | null {
  if (shared.passages.length === 0) return null
  const prose = Math.min(a.prose, b.prose)
  const reworded = rewordedWeight * Math.min(shared.reworded, shared.evidence + rewordedMost)
  const score = copyScore(shared.evidence + reworded, prose)
  const direction = directionOf(a, b, score, shared)
  return {
    a: a.report.id,
    b: b.report.id,
    score,
    kind: kindOf(score, shared),
    direction: direction.direction,
    passages: shared.passages,
    // Joined this way a list has no room to spare.
    reasons: reasonsOf(score, shared, prose, kept).concat(direction.reasons),
  }
}

/** Copies of one text to the word that are compared with everything; a further one only with the first of them. */
const copiesCompared = 20

/** The first text with the same words, once there have been enough of them; null for the others. */
function knownCopy(words: Words, at: number, copies: Map<string, number[]>): number | null {
  let code = words.count
  let other = 1
  for (const word of words.code) {
    code = Math.imul(code, 31) + word
    other = Math.imul(other ^ word, 0x01000193)
  }
  const key = `${code} ${other}`
  const known = copies.get(key)
  if (known === undefined) copies.set(key, [at])
  else if (known.length < copiesCompared) known.push(at)
  else return known[0]!
  return null
}

/** Runs of every pair of texts that share a seed, as [first, second, runs]; each pair once, first before second. */
function* runsOfPairs(
  texts: readonly TracedText[],
): Generator<readonly [first: number, second: number, runs: readonly Run[]]> {
  const index = passageIndex()
  const numbers: number[] = []
  const copies = new Map<string, number[]>()
  const most = Math.max(24, Math.min(512, Math.floor(250_000 / Math.max(1, texts.length))))
  for (const [second, text] of texts.entries()) {
    const original = knownCopy(text.words, second, copies)
    if (original !== null) {
      yield [original, second, [{ a: 0, b: 0, length: text.words.count }]]
      continue
    }
    const found = [...runsWith(index, text.words, text.starts, most)].sort(by(([first]) => first))
    addWords(index, text.words, text.starts)
    numbers.push(second)
    for (const [first, runs] of found) yield [numbers[first]!, second, runs]
  }
}

/** Texts up to which every pair is read for paraphrase, and pairs that are beyond: those with most equal words. */
const textsRead = 120
const pairsRead = 2500
const pairsOfFew = (textsRead * (textsRead - 1)) / 2

interface Met {
  readonly first: number
  readonly second: number
  readonly shared: SharedWords
}

/** What all pairs share word for word; with few texts also the pairs that share no run. */
function metPairs(texts: readonly TracedText[]): Met[] {
  const met: Met[] = []
  const known = new Set<number>()
  for (const [first, second, runs] of runsOfPairs(texts)) {
    const shared = sharedWords(texts[first]!, texts[second]!, runs)
    if (shared.passages.length === 0) continue
    if (texts.length <= textsRead) known.add(first * texts.length + second)
    met.push({ first, second, shared })
  }
  if (texts.length > textsRead) return met
  for (let second = 1; second < texts.length; second += 1)
    for (let first = 0; first < second; first += 1)
      if (!known.has(first * texts.length + second))
        met.push({ first, second, shared: sharedWords(texts[first]!, texts[second]!, []) })
  return met
}

const strength = ({ shared }: Met): number => shared.evidence + 0.1 * shared.passages.length

/** So much evidence of equal prose that other wording adds nothing. */
const evidenceEnough = 60

/** The pairs that are read for paraphrase. */
function readClosely(all: readonly Met[], texts: number): ReadonlySet<Met> {
  const most = texts <= textsRead ? pairsOfFew : pairsRead
  const met = all.filter(({ shared }) => shared.evidence < evidenceEnough)
  if (met.length <= most) return new Set(met)
  return new Set([...met].sort((a, b) => strength(b) - strength(a)).slice(0, most))
}

/** Every pair of texts that share passages, in order of the texts. */
export function comparePairs(texts: readonly TracedText[]): readonly SharedProse[] {
  const met = metPairs(texts)
  const close = readClosely(met, texts.length)
  const meanings = weighedMeanings(texts)
  const read = (at: number): Read => ({ text: texts[at]!, meanings: meanings[at]! })
  const kept = new Map<string, Reason>()
  const pairs: SharedProse[] = []
  // From the end, so that what a pair shares is let go once its line is made.
  met.sort((x, y) => y.second - x.second || y.first - x.first)
  for (let one = met.pop(); one !== undefined; one = met.pop()) {
    const a = texts[one.first]!
    const b = texts[one.second]!
    const shared = close.has(one)
      ? withParaphrases(a, b, one.shared, paraphrases(read(one.first), read(one.second)))
      : one.shared
    const pair = sharedProse(a, b, shared, kept)
    if (pair !== null) pairs.push(pair)
  }
  return pairs
}
