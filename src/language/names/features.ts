/** What the name model looks at: the word, its neighbours, the run of capitals it stands in, known phrases. */

import { innerWords } from "../english/names.ts"
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

/** Number of keys that `writeNameFeatures` writes. */
export const nameFeatures = 50

/** Codes of a neighbour, or of the edge of the sentence. */
const near = (column: Int32Array | Uint8Array, at: number, first: number, end: number): number =>
  at < first ? 1 : at >= end ? 2 : column[at]!

/** Writes the keys of the features of word `at` of the sentence `[first, end)`. */
export function writeNameFeatures(view: NameView, at: number, first: number, end: number, keys: Int32Array): void {
  const { codes, marks, tags, elsewhere } = view
  const { lower, shape, outline, cluster, endings, openings } = codes
  const word = lower[at]!
  const before = near(lower, at - 1, first, end)
  const after = near(lower, at + 1, first, end)
  const cased = shape[at]! & capitalOrShouted
  const opens = at === first ? 1 : 0
  const tag = tags[at]!
  const tagBefore = near(tags, at - 1, first, end)
  const tagAfter = near(tags, at + 1, first, end)
  const mark = marks[at]!
  const markBefore = near(marks, at - 1, first, end)
  const markAfter = near(marks, at + 1, first, end)
  const clusterBefore = near(cluster, at - 1, first, end)
  const clusterAfter = near(cluster, at + 1, first, end)
  keys[0] = featureKey(100, word, 0)
  keys[1] = featureKey(101, word, cased)
  keys[2] = featureKey(102, before, 0)
  keys[3] = featureKey(103, after, 0)
  keys[4] = featureKey(104, near(lower, at - 2, first, end), 0)
  keys[5] = featureKey(105, near(lower, at + 2, first, end), 0)
  keys[6] = featureKey(106, before, word)
  keys[7] = featureKey(107, word, after)
  keys[8] = featureKey(108, outline[at]!, opens)
  keys[9] = featureKey(109, outline[at]!, near(outline, at - 1, first, end))
  keys[10] = featureKey(110, outline[at]!, near(outline, at + 1, first, end))
  keys[11] = featureKey(111, endings[1][at]!, cased)
  keys[12] = featureKey(112, endings[2][at]!, cased)
  keys[13] = featureKey(113, endings[3][at]!, cased)
  keys[14] = featureKey(114, openings[2][at]!, cased)
  keys[15] = featureKey(115, openings[3][at]!, cased)
  keys[16] = featureKey(116, cluster[at]!, cased)
  keys[17] = featureKey(117, cluster[at]! >> 4, cased)
  keys[18] = featureKey(118, clusterBefore, 0)
  keys[19] = featureKey(119, clusterAfter, 0)
  keys[20] = featureKey(120, clusterBefore >> 4, cluster[at]! >> 4)
  keys[21] = featureKey(121, clusterAfter >> 4, cluster[at]! >> 4)
  keys[22] = featureKey(122, tag, opens)
  keys[23] = featureKey(123, tag, tagBefore)
  keys[24] = featureKey(124, tag, tagAfter)
  keys[25] = featureKey(125, tag + tagBefore * 128, tagAfter)
  keys[26] = featureKey(126, mark, cased)
  keys[27] = featureKey(127, markBefore, mark)
  keys[28] = featureKey(128, markAfter, mark)
  keys[29] = featureKey(129, mark & 4095, tag)
  keys[30] = featureKey(130, mark >> 12, 0)
  keys[31] = featureKey(131, markBefore & 896, cased)
  keys[32] = featureKey(132, elsewhere[at]!, cased + opens * 1024)
  keys[33] = featureKey(133, elsewhere[at]!, tag)
  keys[34] = featureKey(134, clusterBefore >> 7, clusterAfter >> 7)
  keys[35] = featureKey(135, near(cluster, at - 2, first, end) >> 4, 0)
  keys[36] = featureKey(136, near(cluster, at + 2, first, end) >> 4, 0)
  keys[37] = featureKey(137, 0, 0)
  writeRunFeatures(view, at, first, end, keys)
}

/** Features of the run of capitals around a word: what stands before and after it, its first and last word. */
function writeRunFeatures(view: NameView, at: number, first: number, end: number, keys: Int32Array): void {
  const { codes, marks, runFirst, runEnd } = view
  const { lower, cluster, endings } = codes
  const from = runFirst[at]!
  if (from < 0) {
    for (let index = 38; index < nameFeatures; index += 1) keys[index] = featureKey(138, 0, 0)
    return
  }
  const to = runEnd[at]!
  const place = at === from ? (at + 1 === to ? 3 : 0) : at + 1 === to ? 2 : 1
  const before = near(lower, from - 1, first, end)
  const after = near(lower, to, first, end)
  keys[38] = featureKey(138, place, Math.min(to - from, 6))
  keys[39] = featureKey(139, before, place)
  keys[40] = featureKey(140, after, place)
  keys[41] = featureKey(141, near(cluster, from - 1, first, end), 0)
  keys[42] = featureKey(142, near(cluster, to, first, end), 0)
  keys[43] = featureKey(143, lower[to - 1]!, place)
  keys[44] = featureKey(144, lower[from]!, place)
  keys[45] = featureKey(145, endings[2][to - 1]!, place)
  keys[46] = featureKey(146, marks[to - 1]!, place)
  keys[47] = featureKey(147, marks[from]!, place)
  keys[48] = featureKey(148, marks[to - 1]! & 4095, marks[from]! & 4095)
  keys[49] = featureKey(149, near(marks, to, first, end) & 4095, near(marks, from - 1, first, end) & 4095)
}
