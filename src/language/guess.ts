/** Tags without a model: closed classes, capital letters and endings. Stands in when no tagger is loaded. */
import { closedClasses } from "./english/closed.ts"

/** Universal and Penn part of speech. */
interface Guess {
  readonly pos: string
  readonly tag: string
}

const guess = (pair: string): Guess => {
  const [pos, tag] = pair.split(" ")
  return { pos: pos!, tag: tag! }
}

const closed: ReadonlyMap<string, Guess> = new Map(
  Object.entries(closedClasses).flatMap(([pair, words]) =>
    words.split(" ").map((word) => [word, guess(pair)] as const),
  ),
)

const endings: readonly (readonly [RegExp, Guess])[] = [
  [/^[^\p{L}\p{N}]+$/u, guess("PUNCT :")],
  [/^[.!?]+$/, guess("PUNCT .")],
  [/^\d/, guess("NUM CD")],
  [/ly$/, guess("ADV RB")],
  [/ing$/, guess("VERB VBG")],
  [/ed$/, guess("VERB VBD")],
  [/(?:ous|ful|ive|able|ible|ical|ic|al|ary)$/, guess("ADJ JJ")],
  [/[^s]s$/, guess("NOUN NNS")],
]

/** A likely tag for a word; `opens` says that it begins a sentence, where a capital letter says little. */
export function guessTag(word: string, opens: boolean): Guess {
  const known = closed.get(word.toLowerCase())
  if (known !== undefined) return known
  if (!opens && /^\p{Lu}/u.test(word)) return guess("PROPN NNP")
  return endings.findLast(([pattern]) => pattern.test(word))?.[1] ?? guess("NOUN NN")
}
