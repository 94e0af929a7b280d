/** A list of known phrases - countries, towns, given names, organizations, titles - by the hashes of their words. */
import { find, keyBits, type Lookup, readLookup } from "../lookup.ts"
import { type ModelFile, readNumbers, section } from "../modelfile.ts"
import { hashWord, shapes, type WordCodes } from "../wordcodes.ts"

/** What a phrase may be: one bit each. */
export const phraseKinds = {
  country: 1,
  nationality: 2,
  city: 4,
  place: 8,
  given: 16,
  surname: 32,
  organization: 64,
  title: 128,
  organizationHead: 256,
  placeHead: 512,
  calendar: 1024,
} as const

/** Known phrases; `bits` by row. */
export interface Phrases {
  readonly lookup: Lookup
  readonly bits: Int32Array
}

/** Words of the longest phrase that is looked up. */
export const phraseWordsMax = 5

/** The hash of a phrase that goes on with another word. */
const extend = (hash: number, lower: number): number => {
  const mixed = Math.imul(hash ^ lower, 0x2c1b3c6d)
  return mixed ^ (mixed >>> 13)
}

const keyOf = (hash: number): number => Math.imul(hash, 0x297a2d39) >>> (32 - keyBits)

/** The key of a phrase given as words. */
export const phraseKey = (words: readonly string[]): number =>
  keyOf(words.reduce((hash, word) => extend(hash, hashWord(word)), 1))

/** The phrases in a file's sections "phrases" and "kinds". */
export function readPhrases(file: ModelFile): Phrases {
  const lookup = readLookup(section(file, "phrases"))
  const bits = readNumbers(section(file, "kinds"))
  if (bits.length !== lookup.count) throw new RangeError("its phrases and kinds differ in number")
  return { lookup, bits }
}

/**
 * For each word: the kinds of all known phrases that hold it. Phrases of one word stand in the lower twelve bits,
 * longer ones in the next twelve. A phrase begins with a capital letter, titles and heads apart.
 */
export function markPhrases(phrases: Phrases, codes: WordCodes, first: number, end: number, marks: Int32Array): void {
  const heads = phraseKinds.title | phraseKinds.organizationHead | phraseKinds.placeHead
  for (let at = first; at < end; at += 1) {
    const capital = (codes.shape[at]! & shapes.capital) !== 0
    const longest = capital ? Math.min(end, at + phraseWordsMax) : at + 1
    let hash = 1
    for (let last = at; last < longest; last += 1) {
      hash = extend(hash, codes.lower[last]!)
      const row = find(phrases.lookup, keyOf(hash))
      if (row < 0) continue
      const bits = capital ? phrases.bits[row]! : phrases.bits[row]! & heads
      if (last === at) marks[at] = marks[at]! | bits
      else for (let inside = at; inside <= last; inside += 1) marks[inside] = marks[inside]! | (bits << 12)
    }
  }
}
