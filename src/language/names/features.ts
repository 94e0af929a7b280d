/** What the name model looks at: the word, its neighbours, the run of capitals it stands in, known phrases. */

import { innerWords } from "../english/names.ts"
import type { FormPart } from "../formmemory.ts"
import { featureKey } from "../lookup.ts"
import { hashWord, shapes, type WordCodes } from "../wordcodes.ts"
import { markPhrases, type Phrases } from "./phrases.ts"

/** Everything about the words of a report that features are made from. */
export interface NameView {
  readonly codes: WordCodes
  /** Number of each word's tag. */
  readonly tags: Uint8Array
  /** From `markPhrases`. */
  readonly marks: Int32Array
  /** Bits: the word stands in lower case somewhere in the report; with a capital inside a sentence. */
  readonly elsewhere: Uint8Array
  /** First word of the run of capitals a word stands in, and the word after its last; -1 outside runs. */
  readonly runFirst: Int32Array
  readonly runEnd: Int32Array
  /** What a word can be: 0 never part of a name, 1 inside one, 2 anywhere in one. */
  readonly nameable: Uint8Array
}

/** Bits of `NameView.elsewhere`. */
export const seenSmall = 1
export const seenCapital = 2

interface Range {
  readonly first: number
  readonly end: number
}

const inner = new Set([...innerWords].map(hashWord))

const capitalOrShouted = shapes.capital | shapes.shouted

function nameableOf(codes: WordCodes, at: number): number {
  const shape = codes.shape[at]!
  if (shape & capitalOrShouted) return 2
  if (inner.has(codes.lower[at]!)) return 1
  // iPhone, al-Zaman, 9/11, 20th: a capital or a digit further on.
  if (shape & shapes.digit) return shape & shapes.numeric ? 1 : 2
  return codes.outline[at] === lowerOnly || shape & shapes.sign ? 0 : 2
}

/** The outline of a word of small letters only. */
const lowerOnly = Math.imul(0x811c9dc5 ^ 120, 0x01000193) | 0

/** Says of every word how it is written elsewhere in the report. */
function markElsewhere(codes: WordCodes, sentences: readonly Range[], elsewhere: Uint8Array): void {
  const seen = new Map<number, number>()
  for (const { first, end } of sentences) {
    for (let at = first; at < end; at += 1) {
      const shape = codes.shape[at]!
      if (shape & (shapes.sign | shapes.numeric | shapes.shouted)) continue
      const bit = shape & shapes.capital ? (at > first ? seenCapital : 0) : seenSmall
      if (bit !== 0) seen.set(codes.lower[at]!, (seen.get(codes.lower[at]!) ?? 0) | bit)
    }
  }
  for (let at = 0; at < codes.count; at += 1) elsewhere[at] = seen.get(codes.lower[at]!) ?? 0
}

/** Runs of words with capitals; "of", "the" and the like may join two of them but count for no run's end. */
function markRuns(view: Pick<NameView, "codes" | "runFirst" | "runEnd">, { first, end }: Range): void {
  let at = first
  while (at < end) {
    if (!(view.codes.shape[at]! & capitalOrShouted)) {
      at += 1
      continue
    }
    let last = at
    while (last + 1 < end && view.codes.shape[last + 1]! & capitalOrShouted) last += 1
    for (let inside = at; inside <= last; inside += 1) {
      view.runFirst[inside] = at
      view.runEnd[inside] = last + 1
    }
    at = last + 1
  }
}

/** Prepares a report (or a sentence on its own) for the name model. */
export function viewNames(codes: WordCodes, tags: Uint8Array, sentences: readonly Range[], phrases: Phrases): NameView {
  const view: NameView = {
    codes,
    tags,
    marks: new Int32Array(codes.count),
    elsewhere: new Uint8Array(codes.count),
    runFirst: new Int32Array(codes.count).fill(-1),
    runEnd: new Int32Array(codes.count).fill(-1),
    nameable: new Uint8Array(codes.count),
  }
  markElsewhere(codes, sentences, view.elsewhere)
  for (const { first, end } of sentences) {
    markPhrases(phrases, codes, first, end, view.marks)
    markRuns(view, { first, end })
    for (let at = first; at < end; at += 1) view.nameable[at] = nameableOf(codes, at)
  }
  return view
}

/** A sentence of a report, and what features are made from. */
export type NameSentence = NameView & Range

/** Codes of a neighbour, or of the edge of the sentence. */
const near = (column: Int32Array | Uint8Array, at: number, { first, end }: Range): number =>
  at < first ? edges.before : at >= end ? edges.after : column[at]!

/** Codes of what stands beyond the edges of a sentence: before its first word, and after its last. */
const edges = { before: 1, after: 2 } as const

/** Writes the keys that the form of a word gives to itself. */
function writeOwnFeatures({ codes, first }: NameSentence, at: number, keys: Int32Array): void {
  const { lower, shape, outline, cluster, endings, openings } = codes
  const cased = shape[at]! & capitalOrShouted
  keys[0] = featureKey(100, lower[at]!, 0)
  keys[1] = featureKey(101, lower[at]!, cased)
  keys[2] = featureKey(108, outline[at]!, at === first ? 1 : 0)
  keys[3] = featureKey(111, endings[1][at]!, cased)
  keys[4] = featureKey(112, endings[2][at]!, cased)
  keys[5] = featureKey(113, endings[3][at]!, cased)
  keys[6] = featureKey(114, openings[2][at]!, cased)
  keys[7] = featureKey(115, openings[3][at]!, cased)
  keys[8] = featureKey(116, cluster[at]!, cased)
  keys[9] = featureKey(117, cluster[at]! >> 4, cased)
}

/** A part of features from the form and the cluster of a neighbour, with the numbers of their templates. */
const neighbour = (offset: number, form: number, cluster: number, shift: number): FormPart<NameSentence> => ({
  offset,
  count: 2,
  write: ({ codes }, at, keys) => {
    const beyond = offset < 0 ? edges.before : edges.after
    keys[0] = featureKey(form, at < 0 ? beyond : codes.lower[at]!, 0)
    keys[1] = featureKey(cluster, (at < 0 ? beyond : codes.cluster[at]!) >> shift, 0)
  },
})

/** The parts of a word's features that depend on one form each. */
export const nameForms: readonly FormPart<NameSentence>[] = [
  { offset: 0, count: 10, write: writeOwnFeatures },
  neighbour(-1, 102, 118, 0),
  neighbour(1, 103, 119, 0),
  neighbour(-2, 104, 135, 4),
  neighbour(2, 105, 136, 4),
]

/** Number of keys that `writeContextFeatures` writes. */
export const contextFeatures = 32

/** Writes the keys of the features of word `at` that look at more than one form. */
export function writeContextFeatures(view: NameSentence, at: number, keys: Int32Array): void {
  const { codes, marks, tags, elsewhere } = view
  const { lower, shape, outline, cluster } = codes
  const word = lower[at]!
  const cased = shape[at]! & capitalOrShouted
  const opens = at === view.first ? 1 : 0
  const tag = tags[at]!
  const tagBefore = near(tags, at - 1, view)
  const tagAfter = near(tags, at + 1, view)
  const mark = marks[at]!
  const markBefore = near(marks, at - 1, view)
  const markAfter = near(marks, at + 1, view)
  const clusterBefore = near(cluster, at - 1, view)
  const clusterAfter = near(cluster, at + 1, view)
  keys[0] = featureKey(106, near(lower, at - 1, view), word)
  keys[1] = featureKey(107, word, near(lower, at + 1, view))
  keys[2] = featureKey(109, outline[at]!, near(outline, at - 1, view))
  keys[3] = featureKey(110, outline[at]!, near(outline, at + 1, view))
  keys[4] = featureKey(120, clusterBefore >> 4, cluster[at]! >> 4)
  keys[5] = featureKey(121, clusterAfter >> 4, cluster[at]! >> 4)
  keys[6] = featureKey(122, tag, opens)
  keys[7] = featureKey(123, tag, tagBefore)
  keys[8] = featureKey(124, tag, tagAfter)
  keys[9] = featureKey(125, tag + tagBefore * 128, tagAfter)
  keys[10] = featureKey(126, mark, cased)
  keys[11] = featureKey(127, markBefore, mark)
  keys[12] = featureKey(128, markAfter, mark)
  keys[13] = featureKey(129, mark & 4095, tag)
  keys[14] = featureKey(130, mark >> 12, 0)
  keys[15] = featureKey(131, markBefore & 896, cased)
  keys[16] = featureKey(132, elsewhere[at]!, cased + opens * 1024)
  keys[17] = featureKey(133, elsewhere[at]!, tag)
  keys[18] = featureKey(134, clusterBefore >> 7, clusterAfter >> 7)
  keys[19] = featureKey(137, 0, 0)
  writeRunFeatures(view, at, keys)
}

/** Features of the run of capitals around a word: what stands before and after it, its first and last word. */
function writeRunFeatures(view: NameSentence, at: number, keys: Int32Array): void {
  const { codes, marks, runFirst, runEnd } = view
  const { lower, cluster, endings } = codes
  const from = runFirst[at]!
  if (from < 0) {
    for (let index = 20; index < contextFeatures; index += 1) keys[index] = featureKey(138, 0, 0)
    return
  }
  const to = runEnd[at]!
  const place = at === from ? (at + 1 === to ? 3 : 0) : at + 1 === to ? 2 : 1
  const before = near(lower, from - 1, view)
  const after = near(lower, to, view)
  keys[20] = featureKey(138, place, Math.min(to - from, 6))
  keys[21] = featureKey(139, before, place)
  keys[22] = featureKey(140, after, place)
  keys[23] = featureKey(141, near(cluster, from - 1, view), 0)
  keys[24] = featureKey(142, near(cluster, to, view), 0)
  keys[25] = featureKey(143, lower[to - 1]!, place)
  keys[26] = featureKey(144, lower[from]!, place)
  keys[27] = featureKey(145, endings[2][to - 1]!, place)
  keys[28] = featureKey(146, marks[to - 1]!, place)
  keys[29] = featureKey(147, marks[from]!, place)
  keys[30] = featureKey(148, marks[to - 1]! & 4095, marks[from]! & 4095)
  keys[31] = featureKey(149, near(marks, to, view) & 4095, near(marks, from - 1, view) & 4095)
}
