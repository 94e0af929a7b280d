/** Names in a draft, with one kind for one name all through the report. */

import type { Span } from "../../model/types.ts"
import type { NameCandidate } from "../draft.ts"
import { officeSubjects } from "../english/groups.ts"
import { officeTitles, titleModifiers } from "../english/names.ts"
import { kindsBefore, nearWords } from "../english/place-words.ts"
import { agree, type Vote } from "./agreement.ts"
import { joinNames } from "./joining.ts"
import { isPeople } from "./nationalities.ts"
import type { FoundName } from "./recognizer.ts"

const types = ["person", "organization", "place"] as const

/** A name without the articles and marks at its edges that the model may have taken in. */
function trimmed(text: string, words: readonly Span[], { first, end }: FoundName): Span | null {
  let from = first
  let to = end
  const word = (at: number) => text.slice(words[at]!.from, words[at]!.to)
  while (to > from && !/[\p{L}\p{N}.)!]$/u.test(word(to - 1))) to -= 1
  while (to > from && /^['’]s$/.test(word(to - 1))) to -= 1
  while (from < to && !/^[\p{L}\p{N}]/u.test(word(from))) from += 1
  return from === to ? null : { from: words[from]!.from, to: words[to - 1]!.to }
}

const titleWordsMax = 5

/** States and unions by their letters, before a title: "U.S. President". */
const shortState = /^(?:u\.?s|u\.?k|e\.?u|u\.?n)$/

/** What stands behind names with a hyphen and is no part of them: "Berg-led". */
const suffixes: ReadonlySet<string> = new Set(
  (
    "led run era born style owned like based held old made type fed ruled built wide ish ism ite ites esque free " +
    "ally aide foe fan"
  ).split(" "),
)

/** Where a person's name ends with the second half of a given name in small letters: "Lin Fen-ho". */
function withSecondHalf(text: string, from: number, to: number): number {
  if (!text.slice(from, to).includes(" ")) return to
  const half = /^-(\p{Ll}{2,5})(?![\p{L}\p{N}-])/u.exec(text.slice(to, to + 8))?.[1]
  return half === undefined || suffixes.has(half) ? to : to + half.length + 1
}

/** Where a person's name begins after the titles that the model took in: "Prime Minister Berger" gives "Berger". */
function withoutTitles(text: string, from: number, to: number): number {
  let at = from
  let begin = from
  for (let words = 0; words < titleWordsMax; words += 1) {
    const [word, gap] = /^(\S{1,30})(\s{1,5})(?=\p{Lu})/u.exec(text.slice(at, to))?.slice(1) ?? []
    if (word === undefined) return begin
    const lower = word.toLowerCase().replace(/\.$/, "")
    at += word.length + gap!.length
    if (officeTitles.has(lower)) begin = at
    else if (!titleModifiers.has(lower) && !officeSubjects.has(lower) && !shortState.test(lower)) return begin
  }
  return begin
}

/** What stands before a name and speaks for a place, as votes: "the town of", "near". */
function placeCue(text: string, words: readonly Span[], first: number): number {
  const word = (at: number) => text.slice(words[at]?.from, words[at]?.to).toLowerCase()
  if (first > 1 && word(first - 1) === "of" && kindsBefore.has(word(first - 2))) return kindCue
  return first > 0 && nearWords.has(word(first - 1)) ? nearCue : 0
}

const kindCue = 4_000
const nearCue = 1_000

/** How sure a winner is, from 0 to 1, by its lead over the next kind. */
const scoreOf = (votes: Vote, words: number): number => {
  const sorted = [...votes].sort((a, b) => b - a)
  return 1 / (1 + Math.exp(-(sorted[0]! - sorted[1]!) / (40 * Math.sqrt(words))))
}

/** The candidates of a report, in order; `words` are its tokens. Nationalities are none: groups finds them. */
export function candidatesOf(
  text: string,
  words: readonly Span[],
  found: readonly FoundName[],
): readonly NameCandidate[] {
  const spans = joinNames(text, words, found).flatMap((name) => {
    const span = trimmed(text, words, name)
    if (span === null || isPeople(text.slice(span.from, span.to))) return []
    return [{ ...span, votes: name.votes, words: name.end - name.first, first: name.first }]
  })
  const votes = agree(
    spans.map(({ from, to, votes, first }) => ({
      name: text.slice(from, to),
      votes,
      place: placeCue(text, words, first),
    })),
  )
  return spans.map(({ from, to, words }, index) => {
    const own = votes[index]!
    const top = own.indexOf(Math.max(...own))
    const untitled = top === 0 ? withoutTitles(text, from, to) : from
    const end = top === 0 ? withSecondHalf(text, untitled, to) : to
    return { from: untitled, to: end, type: types[top]!, score: scoreOf(own, words) }
  })
}
