/** The words of a document in small letters. */
import type { Document } from "../model/types.ts"

const known = new WeakMap<Document, readonly string[]>()

/**
 * The words of a document in small letters, curly apostrophes made straight, one a token. Made once for all who ask
 * for those of the same document: the same strings, which know their hashes by then.
 */
export function lowerWords(document: Document): readonly string[] {
  const made = known.get(document)
  if (made !== undefined) return made
  const { text } = document.report
  const lower = document.tokens.map(({ from, to }) => {
    const word = text.slice(from, to).toLowerCase()
    return word.includes("’") ? word.replaceAll("’", "'") : word
  })
  known.set(document, lower)
  return lower
}
