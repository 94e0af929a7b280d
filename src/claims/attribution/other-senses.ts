/** Where a verb that may report does something else: "claimed 12 lives", "ruled Norland", "continued to rain". */
import { otherVerb } from "../english/grammar.ts"
import type { Frame } from "./frames.ts"
import type { VerbGroup } from "./verb-group.ts"
import { lemma, pos, type Words, word } from "./words.ts"

/** "The fire claimed 12 lives" says nothing of what anybody claimed. */
function takesLives(words: Words, first: number, ceiling: number): boolean {
  for (let at = first; at < Math.min(ceiling, first + 8); at += 1) {
    if (["life", "victim"].includes(lemma(words, at))) return true
    if (pos(words, at) === "VERB" || word(words, at) === "that") return false
  }
  return false
}

/** "A bus, [believed] to be full, fell": of what is believed, and no one before it believes. */
const isReduced = (words: Words, head: number): boolean =>
  word(words, head - 1) === "," &&
  word(words, head + 1) === "to" &&
  /^(?:believed|thought|said|reported|known|alleged|understood|rumou?red)$/.test(word(words, head))

/** "Hundreds feared dead" in a headline: it is they who are feared for. */
const isFearedFor = (words: Words, frame: Frame, at: number): boolean =>
  (frame.class !== "speech" || frame.lemma === "confirm") &&
  /^(?:dead|missing|trapped|drowned|killed|injured|lost)$/.test(word(words, at))

/** "Not 212, as first [reported]": nobody is said to report. */
const isBare = (words: Words, { first, end }: VerbGroup): boolean =>
  /^(?:as|than)$/.test(word(words, first - 1)) && word(words, end) !== "by"

/** "Ruled Norland with an iron hand", "continued to burn". */
const isNoSaying = (words: Words, frame: Frame, at: number): boolean =>
  (frame.lemma === "rule" && pos(words, at) === "PROPN") || (frame.lemma === "continue" && word(words, at) === "to")

/** True where the verb does not report, by the words beside it. */
export function hasOtherSense(words: Words, frame: Frame, group: VerbGroup, ceiling: number): boolean {
  const { head, end } = group
  return (
    otherVerb(frame.lemma, word(words, head + 1)) ||
    isBare(words, group) ||
    (frame.lemma === "claim" && takesLives(words, end, ceiling)) ||
    isFearedFor(words, frame, end) ||
    isNoSaying(words, frame, end) ||
    isReduced(words, head)
  )
}
