/** Sources that are not named, and why. */
import type { Span } from "../../model/types.ts"
import { anonymityPhrases, creditPhrases } from "../english/sources.ts"

function firstOf(lower: string, phrases: readonly string[], from: number): Span | null {
  for (const phrase of phrases) {
    const at = lower.indexOf(phrase)
    if (at >= 0) return { from: from + at, to: from + at + phrase.length }
  }
  return null
}

/**
 * The words in a sentence that say why a source stays unnamed, to the end of their clause; null when there are
 * none.
 */
export function anonymityReason(text: string, sentence: Span): Span | null {
  const lower = text.slice(sentence.from, sentence.to).toLowerCase()
  const found = firstOf(lower, anonymityPhrases, sentence.from)
  if (found === null) return null
  const rest = text.slice(found.to, sentence.to)
  const stop = rest.search(/[,.;\u201d"]/)
  const to = stop < 0 ? found.to + rest.trimEnd().length : found.to + stop
  return { from: found.from, to }
}

/** True for a line of credit: "with files from", "photo by". */
export const isCredit = (text: string, sentence: Span): boolean =>
  firstOf(text.slice(sentence.from, sentence.to).toLowerCase(), creditPhrases, sentence.from) !== null
