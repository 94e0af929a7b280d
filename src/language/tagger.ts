/** Part-of-speech tagger: greedy averaged perceptron (Collins 2002) over Universal and Penn tags at once. */
import { addFeatures, type LinearModel, readLinear } from "./linear.ts"
import { featureKey, find, type Lookup, lookupOf } from "./lookup.ts"
import { type ModelFile, readAscending, readNumbers, section } from "./modelfile.ts"
import { shapes, type WordCodes } from "./wordcodes.ts"

/** A tagger, loaded. Tags are numbers; `tags[number]` says which. */
export interface Tagger {
  readonly linear: LinearModel
  readonly tags: readonly { readonly pos: string; readonly tag: string }[]
  readonly lexicon: Lexicon
}

/** Words seen often enough in training that no other tags are thought of. */
interface Lexicon {
  readonly lookup: Lookup
  /** Number of the set of tags, by row. */
  readonly setOf: Int32Array
  readonly sets: readonly Uint8Array[]
}

/** The tagger in a model file. Throws a `RangeError` when a section is missing or does not fit. */
export function readTagger(file: ModelFile): Tagger {
  const tags = (file.header["tags"] as readonly string[]).map((pair) => {
    const [pos, tag] = pair.split(" ")
    return { pos: pos!, tag: tag! }
  })
  const sets: Uint8Array[] = []
  const flat = readNumbers(section(file, "sets"))
  for (let at = 0; at < flat.length; at += flat[at]! + 1)
    sets.push(Uint8Array.from(flat.slice(at + 1, at + 1 + flat[at]!)))
  const lexicon = {
    lookup: lookupOf(readAscending(section(file, "words"))),
    setOf: readNumbers(section(file, "setOf")),
    sets,
  }
  return { linear: readLinear(file), tags, lexicon }
}

/** The key of a word in the lexicon: its form, and whether it is written with a capital letter. */
export const wordKey = (codes: WordCodes, index: number): number =>
  featureKey(255, codes.lower[index]!, codes.shape[index]! & shapes.capital)

/** Number of the set of tags of each word, plus one; 0 = unknown word. */
export function tagSets(lexicon: Lexicon, codes: WordCodes): Int32Array {
  const sets = new Int32Array(codes.count)
  for (let index = 0; index < codes.count; index += 1) {
    const row = find(lexicon.lookup, wordKey(codes, index))
    sets[index] = row < 0 ? 0 : lexicon.setOf[row]! + 1
  }
  return sets
}

/** The words around one word of a sentence, as far as the sentence goes. */
export interface TagView {
  readonly codes: WordCodes
  /** From `tagSets`. */
  readonly sets: Int32Array
  /** The sentence holds the words `first` to `end - 1`. */
  readonly first: number
  readonly end: number
}

/** Number of features that depend on words alone, and of those that depend on the tags before. */
export const wordFeatures = 33
export const historyFeatures = 8

const case_ = shapes.capital | shapes.shouted

/** Writes the keys of the features of word `at` that depend on words alone into `keys`, from 0. */
export function writeWordFeatures({ codes, sets, first, end }: TagView, at: number, keys: Int32Array): void {
  const { lower, endings, openings, shape, outline, cluster } = codes
  const word = lower[at]!
  const before = at > first ? lower[at - 1]! : 1
  const before2 = at > first + 1 ? lower[at - 2]! : 1
  const after = at + 1 < end ? lower[at + 1]! : 2
  const after2 = at + 2 < end ? lower[at + 2]! : 2
  const clusterBefore = at > first ? cluster[at - 1]! : 1
  const clusterAfter = at + 1 < end ? cluster[at + 1]! : 2
  const setAfter = at + 1 < end ? sets[at + 1]! : -1
  const setAfter2 = at + 2 < end ? sets[at + 2]! : -1
  const set = sets[at]!
  const cased = shape[at]! & case_
  const opens = at === first ? 1 : 0
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
  keys[14] = featureKey(14, before, 0)
  keys[15] = featureKey(15, after, 0)
  keys[16] = featureKey(16, before2, 0)
  keys[17] = featureKey(17, after2, 0)
  keys[18] = featureKey(18, clusterBefore, 0)
  keys[19] = featureKey(19, clusterAfter, 0)
  keys[20] = featureKey(20, at + 1 < end ? endings[2][at + 1]! : 2, 0)
  keys[21] = featureKey(21, at > first ? endings[2][at - 1]! : 1, 0)
  keys[22] = featureKey(22, setAfter, set)
  keys[23] = featureKey(23, setAfter, setAfter2)
  keys[24] = featureKey(24, set, cased)
  keys[25] = featureKey(25, word, after)
  keys[26] = featureKey(26, before, word)
  keys[27] = featureKey(
    27,
    at + 1 < end ? shape[at + 1]! & case_ : 4,
    cased + (at > first ? shape[at - 1]! & case_ : 4) * 16,
  )
  keys[28] = featureKey(28, clusterAfter >> 4, cluster[at]! >> 4)
  keys[29] = featureKey(29, endings[2][at]!, after)
  keys[30] = featureKey(40, word, setAfter)
  keys[31] = featureKey(41, word, at + 1 < end ? endings[2][at + 1]! : 2)
  keys[32] = featureKey(42, word, clusterAfter >> 4)
}

/** Writes the keys of the features that also depend on the two tags before into `keys`, from `wordFeatures` on. */
export function writeHistoryFeatures(view: TagView, at: number, last: number, last2: number, keys: Int32Array): void {
  const { codes, sets, end } = view
  const word = codes.lower[at]!
  const setAfter = at + 1 < end ? sets[at + 1]! : -1
  keys[33] = featureKey(30, last, 0)
  keys[34] = featureKey(31, last, last2)
  keys[35] = featureKey(32, last, word)
  keys[36] = featureKey(33, last, setAfter)
  keys[37] = featureKey(34, last, codes.cluster[at]!)
  keys[38] = featureKey(35, last2, 0)
  keys[39] = featureKey(36, last * 128 + last2, sets[at]!)
  keys[40] = featureKey(37, last, codes.endings[2][at]!)
}

/** The best of the allowed labels; the lowest number wins a tie. */
function best(scores: Int32Array, allowed: Uint8Array): number {
  let top = allowed[0]!
  for (let index = 1; index < allowed.length; index += 1) {
    const label = allowed[index]!
    if (scores[label]! > scores[top]!) top = label
  }
  return top
}

/** Tag that stands before the first word. */
export const noTag = 127

/** The number of a tag for each word of the sentences `[first, end)`. Words outside all sentences keep 0. */
export function tagWords(
  tagger: Tagger,
  codes: WordCodes,
  sentences: readonly { readonly first: number; readonly end: number }[],
): Uint8Array {
  const found = new Uint8Array(codes.count)
  const sets = tagSets(tagger.lexicon, codes)
  const keys = new Int32Array(wordFeatures + historyFeatures)
  const scores = new Int32Array(tagger.tags.length)
  const every = Uint8Array.from(tagger.tags, (_, index) => index)
  for (const { first, end } of sentences) {
    const view = { codes, sets, first, end }
    let last = noTag
    let last2 = noTag
    for (let at = first; at < end; at += 1) {
      const allowed = sets[at] === 0 ? every : tagger.lexicon.sets[sets[at]! - 1]!
      let label = allowed[0]!
      if (allowed.length > 1) {
        scores.fill(0)
        writeWordFeatures(view, at, keys)
        writeHistoryFeatures(view, at, last, last2, keys)
        addFeatures(tagger.linear, keys, allowed, scores)
        label = best(scores, allowed)
      }
      found[at] = label
      last2 = last
      last = label
    }
  }
  return found
}
