/** Persons: their names in full, and the titles beside them. */

import type { PersonMention, Span, Token } from "../../model/types.ts"
import type { Draft, NameCandidate } from "../draft.ts"
import { personTitles } from "../english/names.ts"
import { freeNames, touchesName } from "./free.ts"
import { isPartOf, samePerson } from "./variants.ts"

const titleWordsMax = 6
/** Names that are compared with one name; no report has more persons. */
const lookBack = 500

/** Index of the first token that ends after a position. */
export function tokenAt(tokens: readonly Token[], position: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.to <= position) low = middle + 1
    else high = middle
  }
  return low
}

const isTitle = (text: string, { from, to }: Span): boolean =>
  personTitles.has(text.slice(from, to).toLowerCase().replace(/\.$/, ""))

/** Title right before a name: "Gen.", "district governor", "Defence Minister". */
function titleBefore(draft: Draft, from: number): Span | null {
  const { tokens, report } = draft
  const at = tokenAt(tokens, from)
  const last = tokens[at - 1]
  if (last === undefined || !isTitle(report.text, last)) return null
  let first = at - 1
  while (first > 0 && at - first < titleWordsMax) {
    const word = tokens[first - 1]!
    const joined = isTitle(report.text, word) || /^(?:NOUN|PROPN|ADJ)$/.test(word.pos)
    const gap = report.text.slice(word.to, tokens[first]!.from)
    if (!joined || /\n/.test(gap) || touchesName(draft, word)) break
    first -= 1
  }
  return { from: tokens[first]!.from, to: last.to }
}

/** Title after a name and a comma: "Mara Orlo, the deputy mayor of". */
function titleAfter(draft: Draft, to: number): Span | null {
  const { tokens, report } = draft
  const at = tokenAt(tokens, to)
  if (tokens[at] === undefined || report.text.slice(tokens[at].from, tokens[at].to) !== ",") return null
  let first = at + 1
  if (/^(?:the|a|an|his|her|its)$/i.test(report.text.slice(tokens[first]?.from, tokens[first]?.to))) first += 1
  for (let last = first; last < tokens.length && last < first + titleWordsMax; last += 1) {
    const word = tokens[last]!
    if (word.pos === "PUNCT" && report.text.slice(word.from, word.to) !== "-") return null
    if (isTitle(report.text, word) && tokens[last + 1]?.pos !== "NOUN")
      return { from: tokens[first]!.from, to: word.to }
    if (!/^(?:NOUN|PROPN|ADJ|PUNCT|ADV)$/.test(word.pos)) return null
  }
  return null
}

/** The words of a name without the titles that the model took in. */
function nameWords(text: string, { from, to }: Span): readonly string[] {
  const words = text.slice(from, to).split(/\s+/)
  while (words.length > 1 && personTitles.has(words[0]!.toLowerCase().replace(/\.$/, ""))) words.shift()
  return words
}

/**
 * The full name a shorter one stands for: the nearest before it in the report that fits, else the first that fits
 * at all; itself when none does. A surname is asked for before the other parts of names.
 */
function fullName(words: readonly string[], known: readonly (readonly string[])[], at: number): readonly string[] {
  const before = known.slice(Math.max(0, at - lookBack), at)
  const after = known.slice(0, lookBack)
  for (const stands of [samePerson, isPartOf]) {
    const fits = (other: readonly string[]) => other.length > words.length && stands(words, other)
    const full = before.findLast(fits) ?? after.find(fits)
    if (full !== undefined) return full
  }
  return words
}

/** The spelling that came first of a full name: "Emil Rakhimov" for a later "Emil Rahimov". */
function firstSpelling(words: readonly string[], known: readonly (readonly string[])[]): readonly string[] {
  if (words.length < 2) return words
  const first = known.slice(0, lookBack)
  return first.find((other) => other.length === words.length && samePerson(words, other)) ?? words
}

/** A person's mention for each candidate that is one and stands for no place. */
export function findPersons(draft: Draft): readonly PersonMention[] {
  const persons: readonly NameCandidate[] = freeNames(draft, "person")
  const names = persons.map((person) => nameWords(draft.report.text, person))
  return persons.map(({ from, to }, index) => {
    const full = firstSpelling(fullName(names[index]!, names, index), names)
    const title = titleBefore(draft, from) ?? titleAfter(draft, to)
    return { kind: "person", from, to, name: full.join(" "), title }
  })
}
