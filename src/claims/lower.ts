/** The words of a document in small letters. */
import { once } from "../base/once.ts"
import type { Document } from "../model/types.ts"

/**
 * The words of a document in small letters, curly apostrophes made straight, one a token. Made once for all who ask
 * for those of the same document: the same strings, which know their hashes by then.
 */
export const lowerWords = once(({ report: { text }, tokens }: Document): readonly string[] =>
  tokens.map(({ from, to }) => {
    const word = text.slice(from, to).toLowerCase()
    return word.includes("’") ? word.replaceAll("’", "'") : word
  }),
)
