/**
 * Words as they are compared for paraphrase: other forms and near synonyms are one meaning, words of grammar are
 * none.
 */

import { stem } from "../base/stem.ts"
import { codeOf } from "../base/words.ts"
import { functionWords } from "../language/english/function-words.ts"
import { cardinals } from "../language/english/numbers.ts"
import { families } from "./english/synonyms.ts"
import type { TracedText } from "./traced-text.ts"

/** Words of a sentence: from `first` up to `end`. */
export interface Stretch {
  readonly first: number
  readonly end: number
}

interface Meanings {
  /** One code a word; 0 for words of grammar. */
  readonly code: Int32Array
  readonly sentences: readonly Stretch[]
}

const grammar = new Set(functionWords)

const familyOf = new Map<string, number>()
for (const line of families.split("\n")) {
  const [first, ...others] = line.split(" ").filter((word) => word !== "")
  if (first === undefined) continue
  for (const word of [first, ...others]) if (!familyOf.has(stem(word))) familyOf.set(stem(word), codeOf(stem(first)))
}

/** The meaning of a word as written; 0 for grammar. "US" is a country, "us" a pronoun. */
function meaningOf(word: string): number {
  const plain = word.toLowerCase().replace(/['\u2019]s?$|[.,]/g, "")
  if (plain === "us" && word.startsWith("U")) return familyOf.get("america") ?? codeOf("us")
  if (grammar.has(plain)) return 0
  // "one" and "zero" are too common to speak for a shared figure.
  const numeral = plain === "one" || plain === "zero" ? undefined : cardinals.get(plain)
  if (numeral !== undefined) return codeOf(String(numeral))
  const base = stem(plain)
  return familyOf.get(base) ?? codeOf(base)
}

/** Sentences longer than this are cut, so that aligning two stays small work. */
const sentenceWordsMax = 60

/** Signs that end a sentence, or a half of one. */
const endsAt = (between: string): boolean => /[.!?;\n]/.test(between)

function sentencesOf({ report, words }: TracedText): readonly Stretch[] {
  const sentences: Stretch[] = []
  let first = 0
  for (let at = 1; at <= words.count; at += 1) {
    const between = at === words.count ? "\n" : report.text.slice(words.to[at - 1]!, words.from[at]!)
    if (at - first < sentenceWordsMax && !endsAt(between)) continue
    sentences.push({ first, end: at })
    first = at
  }
  return sentences
}

function meaningsOf(text: TracedText): Meanings {
  const { report, words } = text
  const code = new Int32Array(words.count)
  for (let at = 0; at < words.count; at += 1)
    code[at] = meaningOf(report.text.slice(words.from[at]!, Math.min(words.to[at]!, words.from[at]! + 40)))
  return { code, sentences: sentencesOf(text) }
}

/** The meanings of a text with how much each says among the texts it is compared with. */
export interface WeighedMeanings extends Meanings {
  /** One a word, 0..1: the more sentences hold the meaning, the less (inverse sentence frequency). */
  readonly weight: Float32Array
  /** Sentences by the meanings they hold; the commonest meanings lead to none. */
  readonly holders: ReadonlyMap<number, readonly number[]>
}

const codesOf = (code: Int32Array, { first, end }: Stretch): ReadonlySet<number> => {
  const codes = new Set(code.subarray(first, end))
  codes.delete(0)
  return codes
}

/** Below this a shared meaning alone makes no candidate: every sentence of the story holds it. */
const leadingWeight = 0.3

function holdersOf(
  { code, sentences }: Meanings,
  weightOf: ReadonlyMap<number, number>,
): ReadonlyMap<number, number[]> {
  const holders = new Map<number, number[]>()
  sentences.forEach((stretch, at) => {
    for (const meaning of codesOf(code, stretch)) {
      if (weightOf.get(meaning)! < leadingWeight) continue
      const list = holders.get(meaning)
      if (list === undefined) holders.set(meaning, [at])
      else list.push(at)
    }
  })
  return holders
}

/** The meanings of all texts compared, weighed over all their sentences. */
export function weighedMeanings(texts: readonly TracedText[]): readonly WeighedMeanings[] {
  const all = texts.map(meaningsOf)
  const held = new Map<number, number>()
  let count = 0
  for (const { code, sentences } of all) {
    count += sentences.length
    for (const stretch of sentences)
      for (const meaning of codesOf(code, stretch)) held.set(meaning, (held.get(meaning) ?? 0) + 1)
  }
  const most = 0.75 * Math.log(1 + count)
  const weightOf = new Map([...held].map(([code, of]) => [code, Math.min(1, Math.log(1 + count / of) / most)]))
  return all.map((meanings) => ({
    ...meanings,
    weight: Float32Array.from(meanings.code, (code) => weightOf.get(code) ?? 0),
    holders: holdersOf(meanings, weightOf),
  }))
}
