/** Headlines written In Title Case: their verbs look like names, and taggers take them for such. */
import type { Document, Sentence, Token } from "../../model/types.ts"
import { lightVerbs, nounLikeVerbs } from "../english/attribution-words.ts"
import { frameOf } from "./frames.ts"
import { isNounVerb } from "./noun-verbs.ts"

/** True when most long words of the sentence begin with a capital letter. */
function isTitleCase(text: string, tokens: readonly Token[]): boolean {
  const long = tokens.filter((token) => token.to - token.from > 3 && /\p{L}/u.test(text.charAt(token.from)))
  const capital = long.filter((token) => /\p{Lu}/u.test(text.charAt(token.from)))
  return long.length >= 3 && capital.length >= long.length * 0.7
}

/** The lemma of a reporting verb in the present or the past ("Slams", "Said"); null when the form is none. */
function verbLemma(form: string): string | null {
  const low = form.toLowerCase()
  if (low === "said" || low === "told") return low === "said" ? "say" : "tell"
  const stems = /(?:s|ed|d)$/.test(low) ? [low.slice(0, -1), low.slice(0, -2), `${low.slice(0, -3)}y`] : []
  const stem = stems.find((one) => frameOf(one) !== null && one.length > 2)
  return stem === undefined || nounLikeVerbs.has(stem) ? null : stem
}

function retagged(text: string, token: Token, index: number): Token {
  if (index === 0 || token.pos === "VERB" || token.pos === "AUX") return token
  const lemma = verbLemma(text.slice(token.from, token.to))
  return lemma === null ? token : { ...token, pos: "VERB", lemma }
}

/** What follows a participle of saying. */
const openers = new Set(["that", "to", ",", ":"])

/** Participles of saying that taggers take for nouns or adjectives: "noting that", "vowed to". */
function participle(tokens: readonly Token[], lower: readonly string[], at: number): Token {
  const token = tokens[at]!
  const opener = lower[at + 1]
  if (opener === undefined || !openers.has(opener) || !/^(?:NOUN|ADJ|PROPN)$/.test(token.pos)) return token
  if (at > 0 && /^(?:DET|ADJ|PART)$/.test(tokens[at - 1]!.pos)) return token
  const form = lower[at]!
  const stem = /ing$/.test(form) ? form.slice(0, -3) : /ed$/.test(form) ? form.slice(0, -2) : ""
  const lemma = [stem, `${stem}e`].find((one) => frameOf(one)?.class === "speech")
  if (stem === "" || lemma === undefined || (opener !== "that" && nounLikeVerbs.has(lemma))) return token
  return { ...token, pos: "VERB", lemma }
}

const mayBeHeadline = (sentence: Sentence, index: number): boolean =>
  index === 0 || sentence.part === "headline" || sentence.part === "crosshead"

/** The tokens of the document, with the reporting verbs that were taken for names and nouns tagged as verbs. */
export function withHeadlineVerbs(document: Document, lower: readonly string[]): readonly Token[] {
  const { text } = document.report
  const changed = new Map<number, Token>()
  document.sentences.forEach((sentence, index) => {
    const own = document.tokens.slice(sentence.first, sentence.end)
    if (!mayBeHeadline(sentence, index) || !isTitleCase(text, own)) return
    for (const [at, token] of own.entries()) changed.set(sentence.first + at, retagged(text, token, at))
  })
  const tokens = document.tokens.map((_, at, all) => changed.get(at) ?? participle(all, lower, at))
  return withNounVerbs(document, tokens, lower)
}

/** A word for what is said, right behind a finite verb that only carries it. */
const isCarried = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.pos === "VERB" &&
  nounLikeVerbs.has(tokens[at]!.lemma.toLowerCase()) &&
  /^VB[DPZ]$/.test(tokens[at - 1]!.tag) &&
  lightVerbs.has(tokens[at - 1]!.lemma.toLowerCase()) &&
  !/^(?:have|do)$/.test(tokens[at - 1]!.lemma.toLowerCase())

/** The tokens with nouns that are the verb of their sentence tagged as verbs. */
function withNounVerbs(document: Document, tokens: readonly Token[], lower: readonly string[]): readonly Token[] {
  const result = [...tokens]
  for (const sentence of document.sentences) {
    for (let at = sentence.first + 1; at < sentence.end; at += 1) {
      const noun = tokens[at]!.tag
      // "Owner rejects claim that": what a verb carries is its noun, not the next verb.
      if (isCarried(tokens, at)) result[at] = { ...tokens[at]!, pos: "NOUN", tag: "NN" }
      if ((noun !== "NN" && noun !== "NNS") || !isNounVerb({ tokens, lower, sentence }, at)) continue
      const tag = lower[at]!.endsWith("s") ? "VBZ" : "VBP"
      result[at] = { ...tokens[at]!, pos: "VERB", tag }
    }
  }
  return result
}
