/** Treebank sentences as numbers: forms, tags, trees. */
import type { Clusters } from "../../src/language/clusters.ts"
import { betweenKind, type ParserWords, pass } from "../../src/language/parser/features.ts"
import { keptRelation } from "../../src/language/parser/relations.ts"
import { codeWords, type WordCodes } from "../../src/language/wordcodes.ts"
import type { TreeSentence } from "../treebank.ts"
import { type TrueTree, treeOf } from "./oracle.ts"
import type { WordVectors } from "./vectors.ts"

/** A sentence to learn from or to test on. */
export interface Example {
  readonly count: number
  readonly words: ParserWords
  readonly tree: TrueTree
}

/** Numbers of words, endings, tags and relations; made from the sentences that are learned from. */
export interface Vocabulary {
  /** Rows of words by the hash of their lower-case form; rows below `wordsFrom` have a meaning of their own. */
  readonly words: ReadonlyMap<number, number>
  readonly endings: ReadonlyMap<number, number>
  readonly tags: readonly string[]
  readonly relations: readonly string[]
}

/** Rows of words: never seen and without a vector; no word at all; seen once or never, but with a vector. */
export const wordRows = { unknown: 0, none: 1, rare: 2 } as const
export const wordsFrom = 3

/** Forms with a meaning of their own: no word at all; a word of which nothing is known. */
export const formNumbers = { none: 0, unknown: 1 } as const

/** Everything known of one form, as rows: its word, its vector, its ending, its shape. One entry a form, from 0. */
export interface Forms {
  readonly words: number[]
  readonly vectors: number[]
  readonly endings: number[]
  readonly shapes: number[]
}

/** Bits of a shape that the parser looks at: capital, shouted, digit, hyphen, period. */
export const shapeBits = 31

const wordLeast = 2
const endingLeast = 8

/** Keys that occur at least so often, numbered from `from`, in ascending order. */
function numbered(counts: ReadonlyMap<number, number>, least: number, from: number): ReadonlyMap<number, number> {
  const kept = [...counts].flatMap(([key, count]) => (count >= least ? [key] : [])).sort((a, b) => a - b)
  return new Map(kept.map((key, index) => [key, index + from]))
}

/** Codes of the words of each sentence. */
export const codesOf = (sentences: readonly TreeSentence[], clusters: Clusters): readonly WordCodes[] =>
  sentences.map(({ text, words }) => codeWords(text, words, clusters))

/** The vocabulary of sentences with the tags they are learned with. */
export function vocabularyOf(
  sentences: readonly TreeSentence[],
  codes: readonly WordCodes[],
  tags: readonly (readonly string[])[],
): Vocabulary {
  const words = new Map<number, number>()
  const endings = new Map<number, number>()
  for (const { lower, endings: ends } of codes) {
    for (const key of lower) words.set(key, (words.get(key) ?? 0) + 1)
    for (const key of ends[2]) endings.set(key, (endings.get(key) ?? 0) + 1)
  }
  const relations = new Set(sentences.flatMap((sentence) => sentence.relations.map(keptRelation)))
  return {
    words: numbered(words, wordLeast, wordsFrom),
    endings: numbered(endings, endingLeast, 1),
    tags: [...new Set(tags.flat())].sort(),
    relations: [...relations].filter((relation) => relation !== "root").sort(),
  }
}

/** Makes examples; new forms are added to `forms`, whose first entries are those of `formNumbers`. */
export function exampleMaker(vocabulary: Vocabulary, vectors: WordVectors) {
  const forms: Forms = { words: [wordRows.none, wordRows.unknown], vectors: [0, 0], endings: [0, 0], shapes: [0, 0] }
  const numbers = new Map<string, number>()
  const tagNumbers = new Map(vocabulary.tags.map((tag, index) => [tag, index + 1]))
  const relationNumbers = new Map(vocabulary.relations.map((relation, index) => [relation, index]))
  const formOf = (codes: WordCodes, at: number): number => {
    const lower = codes.lower[at]!
    const shape = codes.shape[at]! & shapeBits
    const name = `${lower} ${shape}`
    const known = numbers.get(name)
    if (known !== undefined) return known
    const vector = vectors.rowOf.get(lower) ?? 0
    numbers.set(name, forms.words.length)
    forms.words.push(vocabulary.words.get(lower) ?? (vector > 0 ? wordRows.rare : wordRows.unknown))
    forms.vectors.push(vector)
    forms.endings.push(vocabulary.endings.get(codes.endings[2][at]!) ?? 0)
    forms.shapes.push(shape)
    return forms.words.length - 1
  }
  const make = (sentence: TreeSentence, codes: WordCodes, tags: readonly string[]): Example => {
    const count = tags.length
    const passed = new Int32Array(count + 2)
    tags.forEach((both, at) => {
      const [pos = "", tag = ""] = both.split(" ")
      passed[at + 2] = pass(passed[at + 1]!, betweenKind(pos, tag))
    })
    const words = {
      forms: Int32Array.from({ length: count + 1 }, (_, at) => (at === 0 ? 0 : formOf(codes, at - 1))),
      tags: Int32Array.from({ length: count + 1 }, (_, at) => tagNumbers.get(tags[at - 1] ?? "") ?? 0),
      passed,
    }
    const relations = Uint8Array.from(sentence.relations, (name) => relationNumbers.get(keptRelation(name)) ?? 0)
    return { count, words, tree: treeOf(Int32Array.from(sentence.heads), relations) }
  }
  return { forms, make }
}
