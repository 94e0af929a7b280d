/** Verbs of reporting that taggers take for nouns: "Moor notes.", "a third support it", "records show he left". */
import type { Sentence, Token } from "../../model/types.ts"
import { frameOf } from "./frames.ts"

/** What the rule looks at: all tokens, their words in small letters, and the sentence. */
export interface Tagged {
  readonly tokens: readonly Token[]
  readonly lower: readonly string[]
  readonly sentence: Sentence
}

const NOMINATIVE = /^(?:i|he|she|we|they|it|there)$/
const SINGULAR_WORDS = /^(?:he|she|it|who|which)$/
const PLURAL_WORDS = /^(?:i|we|they|you|who|which|many|both|some|others|most|percent|%)$/
const STOPS = /^(?:[,;:"”“—–]|''|``|--)$/
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/

/** The noun phrase before the word is of the number its form asks for: "Moor notes", "voters support". */
function agrees({ tokens, lower, sentence }: Tagged, at: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined || at === sentence.first) return false
  const singularForm = lower[at]!.endsWith("s") && lower[at] !== tokens[at]!.lemma.toLowerCase()
  const word = lower[at - 1]!
  if (singularForm) return /^(?:NN|NNP)$/.test(before.tag) || SINGULAR_WORDS.test(word)
  return (
    /^(?:NNS|NNPS)$/.test(before.tag) ||
    PLURAL_WORDS.test(word) ||
    (before.tag === "VBN" && /^NNS/.test(tokens[at - 2]?.tag ?? ""))
  )
}

/** No finite verb stands between the last sign and the word: it lacks one. */
function lacksVerb({ tokens, lower, sentence }: Tagged, at: number): boolean {
  for (let back = at - 1; back >= sentence.first && !STOPS.test(lower[back]!); back -= 1) {
    if (FINITE.test(tokens[back]!.tag)) return false
    if (/^(?:and|but|that|while|as|because|although|if)$/.test(lower[back]!)) return true
  }
  return true
}

/** What follows could be what is said or judged, or nothing follows ("…,” Moor notes."). */
function leadsOn({ tokens, lower, sentence }: Tagged, at: number): boolean {
  const next = tokens[at + 1]
  if (next === undefined || at + 1 >= sentence.end) return true
  const word = lower[at + 1]!
  if (/^(?:that|[:"“]|``|'')$/.test(word)) return true
  if (/^[.,]$/.test(word)) return STOPS.test(lower[startOf(tokens, at, sentence) - 1] ?? "")
  if (word === "to") return lower[at]!.endsWith("s") && tokens[at + 2]?.tag === "VB"
  if (NOMINATIVE.test(word)) return frameOf(tokens[at]!.lemma.toLowerCase())?.class !== "intention"
  return /^(?:DT|PRP|PRP\$|NNP|NNPS|CD|VBG)$/.test(next.tag) && !later({ tokens, lower, sentence }, at)
}

/** Start of the run of names and nouns that ends before the word. */
function startOf(tokens: readonly Token[], at: number, sentence: Sentence): number {
  let first = at
  while (first > sentence.first && /^(?:NN|NNP|NNPS|NNS|PRP|DT|JJ)$/.test(tokens[first - 1]!.tag)) first -= 1
  return first
}

/** A finite verb before the next sign: then that one is the verb. */
function later({ tokens, lower, sentence }: Tagged, at: number): boolean {
  for (let next = at + 1; next < sentence.end && !STOPS.test(lower[next]!); next += 1) {
    if (FINITE.test(tokens[next]!.tag)) return true
    if (/^(?:that|who|which|when|if|as|because|after|before|while)$/.test(lower[next]!)) return false
  }
  return false
}

/** True when a word tagged as a noun is the sentence's verb of reporting. */
export function isNounVerb(tagged: Tagged, at: number): boolean {
  const { tag, lemma } = tagged.tokens[at]!
  if (!/^NNS?$/.test(tag) || frameOf(lemma.toLowerCase()) === null) return false
  return agrees(tagged, at) && lacksVerb(tagged, at) && leadsOn(tagged, at)
}
