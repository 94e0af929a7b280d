/** Where a verb that may report does something else: "claimed 12 lives", "ruled Norland", "continued to rain". */
import { otherVerb, punishing } from "../english/grammar.ts"
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

/** "A bus, [said] to be full, fell", "a jet [believed] to be lost": no one before it believes. */
const isReduced = (words: Words, head: number): boolean =>
  word(words, head + 1) === "to" &&
  (/^(?:believed|alleged|understood|rumou?red|suspected|known)$/.test(word(words, head)) ||
    (word(words, head - 1) === "," && /^(?:thought|said|reported|known)$/.test(word(words, head))))

/** "Sentenced a man for [ordering] a murder": what one is punished for is nothing that the court says. */
function isPunished(words: Words, { first, head }: VerbGroup, floor: number): boolean {
  if (word(words, first - 1) !== "for" || !word(words, head).endsWith("ing")) return false
  for (let at = first - 2; at >= floor; at -= 1) if (punishing.has(lemma(words, at))) return true
  return false
}

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
export function hasOtherSense(
  words: Words,
  frame: Frame,
  group: VerbGroup,
  { floor, ceiling }: { readonly floor: number; readonly ceiling: number },
): boolean {
  const { head, end } = group
  return (
    otherVerb(frame.lemma, word(words, head + 1)) ||
    isBare(words, group) ||
    (frame.lemma === "claim" && takesLives(words, end, ceiling)) ||
    isFearedFor(words, frame, end) ||
    isNoSaying(words, frame, end) ||
    isPunished(words, group, floor) ||
    isReduced(words, head)
  )
}
