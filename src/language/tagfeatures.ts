/** What the tagger looks at: a word, its neighbours, the tags before it. */
import type { FormPart, FormView } from "./formmemory.ts"
import { featureKey } from "./lookup.ts"
import { shapes, type WordCodes } from "./wordcodes.ts"

/** The words around one word of a sentence. */
export interface TagView extends FormView {
  /** From `tagSets`. */
  readonly sets: Int32Array
}

/** Number of features that depend on words alone, and of those that depend on the tags before. */
export const wordFeatures = 33
export const historyFeatures = 8

const case_ = shapes.capital | shapes.shouted

/** Features by what they look at: the word, its neighbours one by one, two words at once. */
export const parts = { own: 15, before: 3, before2: 1, after: 3, after2: 1, pairs: 10 } as const

/** Writes the keys of the features of a word that depend on nothing but its form and whether it opens a sentence. */
export function writeOwnFeatures(codes: WordCodes, at: number, set: number, opens: number, keys: Int32Array): void {
  const { lower, endings, openings, shape, outline, cluster } = codes
  const word = lower[at]!
  const cased = shape[at]! & case_
  keys[0] = featureKey(0, 0, 0)
  keys[1] = featureKey(1, word, 0)
  keys[2] = featureKey(2, word, cased + opens * 1024)
  keys[3] = featureKey(3, endings[1][at]!, cased)
  keys[4] = featureKey(4, endings[2][at]!, cased)
  keys[5] = featureKey(5, endings[3][at]!, 0)
  keys[6] = featureKey(6, endings[4][at]!, 0)
  keys[7] = featureKey(7, endings[0][at]!, cased)
  keys[8] = featureKey(8, openings[2][at]!, 0)
  keys[9] = featureKey(9, openings[3][at]!, 0)
  keys[10] = featureKey(10, outline[at]!, opens)
  keys[11] = featureKey(11, shape[at]!, opens)
  keys[12] = featureKey(12, cluster[at]!, 0)
  keys[13] = featureKey(13, cluster[at]! >> 4, cased)
  keys[14] = featureKey(24, set, cased)
}

/** Codes of what stands beyond the edges of a sentence: before its first word, and after its last. */
const edges = { before: 1, after: 2 } as const

/** The keys that word `at` gives to the word after it; -1 = the edge of the sentence. */
export function writeBefore({ lower, cluster, endings }: WordCodes, at: number, keys: Int32Array): void {
  keys[0] = featureKey(14, at < 0 ? edges.before : lower[at]!, 0)
  keys[1] = featureKey(18, at < 0 ? edges.before : cluster[at]!, 0)
  keys[2] = featureKey(21, at < 0 ? edges.before : endings[2][at]!, 0)
}

/** The key that word `at` gives to the second word after it; -1 = the edge. */
export function writeBefore2({ lower }: WordCodes, at: number, keys: Int32Array): void {
  keys[0] = featureKey(16, at < 0 ? edges.before : lower[at]!, 0)
}

/** The keys that word `at` gives to the word before it; -1 = the edge. */
export function writeAfter({ lower, cluster, endings }: WordCodes, at: number, keys: Int32Array): void {
  keys[0] = featureKey(15, at < 0 ? edges.after : lower[at]!, 0)
  keys[1] = featureKey(19, at < 0 ? edges.after : cluster[at]!, 0)
  keys[2] = featureKey(20, at < 0 ? edges.after : endings[2][at]!, 0)
}

/** The key that word `at` gives to the second word before it; -1 = the edge. */
export function writeAfter2({ lower }: WordCodes, at: number, keys: Int32Array): void {
  keys[0] = featureKey(17, at < 0 ? edges.after : lower[at]!, 0)
}

/** The parts of a word's features that depend on one form each. */
export const tagForms: readonly FormPart<TagView>[] = [
  {
    offset: 0,
    count: parts.own,
    write: ({ codes, sets, first }, at, keys) => writeOwnFeatures(codes, at, sets[at]!, at === first ? 1 : 0, keys),
  },
  { offset: -1, count: parts.before, write: ({ codes }, at, keys) => writeBefore(codes, at, keys) },
  { offset: -2, count: parts.before2, write: ({ codes }, at, keys) => writeBefore2(codes, at, keys) },
  { offset: 1, count: parts.after, write: ({ codes }, at, keys) => writeAfter(codes, at, keys) },
  { offset: 2, count: parts.after2, write: ({ codes }, at, keys) => writeAfter2(codes, at, keys) },
]

/** Writes the keys of the features that look at two words at once, from `from` on. */
export function writePairs({ codes, sets, first, end }: TagView, at: number, keys: Int32Array, from: number): void {
  const { lower, endings, shape, cluster } = codes
  const word = lower[at]!
  const set = sets[at]!
  const cased = shape[at]! & case_
  const before = at > first ? lower[at - 1]! : edges.before
  const inside = at + 1 < end
  const after = inside ? lower[at + 1]! : edges.after
  const clusterAfter = inside ? cluster[at + 1]! : edges.after
  const setAfter = inside ? sets[at + 1]! : -1
  const setAfter2 = at + 2 < end ? sets[at + 2]! : -1
  keys[from] = featureKey(22, setAfter, set)
  keys[from + 1] = featureKey(23, setAfter, setAfter2)
  keys[from + 2] = featureKey(25, word, after)
  keys[from + 3] = featureKey(26, before, word)
  keys[from + 4] = featureKey(
    27,
    inside ? shape[at + 1]! & case_ : 4,
    cased + (at > first ? shape[at - 1]! & case_ : 4) * 16,
  )
  keys[from + 5] = featureKey(28, clusterAfter >> 4, cluster[at]! >> 4)
  keys[from + 6] = featureKey(29, endings[2][at]!, after)
  keys[from + 7] = featureKey(40, word, setAfter)
  keys[from + 8] = featureKey(41, word, inside ? endings[2][at + 1]! : edges.after)
  keys[from + 9] = featureKey(42, word, clusterAfter >> 4)
}

/** Writes the keys of the features that also depend on the two tags before into `keys`, from `from` on. */
export function writeHistoryFeatures(
  { codes, sets, end }: TagView,
  at: number,
  last: number,
  last2: number,
  keys: Int32Array,
  from: number,
): void {
  const word = codes.lower[at]!
  const setAfter = at + 1 < end ? sets[at + 1]! : -1
  keys[from] = featureKey(30, last, 0)
  keys[from + 1] = featureKey(31, last, last2)
  keys[from + 2] = featureKey(32, last, word)
  keys[from + 3] = featureKey(33, last, setAfter)
  keys[from + 4] = featureKey(34, last, codes.cluster[at]!)
  keys[from + 5] = featureKey(35, last2, 0)
  keys[from + 6] = featureKey(36, last * 128 + last2, sets[at]!)
  keys[from + 7] = featureKey(37, last, codes.endings[2][at]!)
}
