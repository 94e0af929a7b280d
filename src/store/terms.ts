/**
 * Search terms: the same words for every implementation, so that each finds the same. Texts and queries are cut and
 * stemmed here; the databases index the terms as they are.
 */
import { limits } from "../base/limits.ts"
import { stem } from "../base/stem.ts"
import { fold } from "../base/text.ts"
import { wordsOf } from "../base/words.ts"
import type { Span } from "../model/types.ts"

/** A word of a text as it is searched, and where it stands. */
export interface Term {
  readonly term: string
  readonly from: number
  readonly to: number
}

const plain = /^[a-z0-9]+$/

const termUnitsMost = 60

/** The term of one word; "" for what holds neither letter nor digit. */
function termOf(word: string): string {
  const lower = word.toLowerCase()
  const folded = plain.test(lower) ? lower : fold(word).replaceAll(" ", "")
  return stem(folded).slice(0, termUnitsMost)
}

/** The terms of a text, in order. */
export function termsOf(text: string): readonly Term[] {
  const { count, from, to } = wordsOf(text)
  const terms: Term[] = []
  for (let at = 0; at < count; at += 1) {
    const term = termOf(text.slice(from[at]!, to[at]!))
    if (term !== "") terms.push({ term, from: from[at]!, to: to[at]! })
  }
  return terms
}

/** Terms as one text with single spaces: what a full-text index is given. */
export const termText = (terms: readonly Term[]): string => terms.map(({ term }) => term).join(" ")

/** The terms of a text that a span of it touches. */
export function termsWithin(terms: readonly Term[], { from, to }: Span): readonly Term[] {
  let low = 0
  let high = terms.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (terms[middle]!.to <= from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < terms.length && terms[end]!.from < to) end += 1
  return terms.slice(low, end)
}

/** Terms that stand one after the other; with `prefix`, the last one is a beginning. */
export interface Phrase {
  readonly terms: readonly string[]
  readonly prefix: boolean
}

/** What a query asks for: all of `all`, none of `none`. */
export interface TermQuery {
  readonly all: readonly Phrase[]
  readonly none: readonly Phrase[]
}

function phraseOf(words: string, prefix: boolean): Phrase | null {
  const { count, from, to } = wordsOf(words)
  const terms: string[] = []
  for (let at = 0; at < count; at += 1) {
    const term = termOf(words.slice(from[at]!, to[at]!))
    if (term !== "") terms.push(term)
  }
  return terms.length === 0 ? null : { terms, prefix }
}

/** The words and phrases of a query, in order, those beyond `limits.queryTerms` as well. */
function* phrasesIn(q: string): Generator<Phrase & { readonly excluded: boolean }> {
  const parts = q.slice(0, limits.queryUnits.value).matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/g)
  for (const [, minus, quoted, word] of parts) {
    const text = quoted ?? word ?? ""
    const phrase = phraseOf(text, text.endsWith("*"))
    if (phrase !== null) yield { ...phrase, excluded: minus === "-" }
  }
}

/**
 * Reads what a person types: words, "phrases", -excluded, beginnings*. Any string is a query; what is no word is
 * passed over, and so is what goes beyond `limits.queryTerms`.
 */
export function readQuery(q: string): TermQuery {
  const all: Phrase[] = []
  const none: Phrase[] = []
  for (const { terms, prefix, excluded } of phrasesIn(q)) {
    if (all.length + none.length >= limits.queryTerms.value) break
    ;(excluded ? none : all).push({ terms, prefix })
  }
  return { all, none }
}

/** True when something is typed in which no word is to be found: "?!" asks for nothing, and "" for everything. */
export function asksNothing(q: string): boolean {
  const { all, none } = readQuery(q)
  return q.trim() !== "" && all.length + none.length === 0
}

/** What of a query is not searched for, a sentence each; none when all of it is. */
export function queryFindings(q: string): readonly string[] {
  const [units, terms] = [limits.queryUnits.value, limits.queryTerms.value]
  if (asksNothing(q)) return ["There is no word to search for: give letters or digits."]
  const isLong = q.trimEnd().length > units
  const isMany = [...phrasesIn(q)].length > terms
  return [
    ...(isLong ? [`Only the first ${units} characters of the words are searched for.`] : []),
    ...(isMany ? [`Only the first ${terms} words or phrases are searched for.`] : []),
  ]
}
