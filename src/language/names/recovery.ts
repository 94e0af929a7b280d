/** Finds again, all through a report, the names that the model found in one place and missed in another. */
import { calendarWords, personTitles } from "../english/names.ts"
import { hashWord, shapes } from "../wordcodes.ts"
import { type NameView, seenCapital, seenSmall } from "./features.ts"
import type { FoundName } from "./recognizer.ts"

/** A name known from elsewhere in the report, as the hashes of its words. */
interface Known {
  readonly words: readonly number[]
  readonly name: FoundName
}

const wordsMax = 6

const never = new Set([...calendarWords, ...personTitles].map(hashWord))

/** Names by their first word, longest first; of a person's full name also the surname alone. */
function knownNames(view: NameView, found: readonly FoundName[]): ReadonlyMap<number, readonly Known[]> {
  const known = new Map<number, Known[]>()
  const add = (words: readonly number[], name: FoundName) => {
    const list = known.get(words[0]!) ?? []
    if (!list.some((other) => other.words.join() === words.join())) list.push({ words, name })
    known.set(words[0]!, list)
  }
  for (const name of found) {
    const words = [...view.codes.lower.subarray(name.first, name.end)]
    if (words.length > wordsMax) continue
    add(words, name)
    if (name.kind === "PER" && words.length > 1 && words.length < 5) add(words.slice(-1), name)
  }
  for (const list of known.values()) list.sort((a, b) => b.words.length - a.words.length)
  return known
}

/** One capitalised word may be the name again where it cannot be a common word at the start of a sentence. */
function mayStandAlone(view: NameView, at: number, first: number): boolean {
  const elsewhere = view.elsewhere[at]!
  if (never.has(view.codes.lower[at]!) || elsewhere & seenSmall) return false
  return at > first || (elsewhere & seenCapital) !== 0
}

/** The names found, and between them those found again; in order. */
export function recover(
  view: NameView,
  sentences: readonly { readonly first: number; readonly end: number }[],
  found: readonly FoundName[],
): readonly FoundName[] {
  const { codes } = view
  const known = knownNames(view, found)
  const covered = new Uint8Array(codes.count)
  for (const { first, end } of found) covered.fill(1, first, end)
  const again: FoundName[] = []
  const fits = (words: readonly number[], at: number, end: number): boolean =>
    at + words.length <= end &&
    words.every((word, index) => codes.lower[at + index] === word && covered[at + index] === 0)
  for (const { first, end } of sentences) {
    for (let at = first; at < end; at += 1) {
      if (covered[at] !== 0 || !(codes.shape[at]! & (shapes.capital | shapes.shouted))) continue
      const match = known.get(codes.lower[at]!)?.find(({ words }) => fits(words, at, end))
      if (match === undefined || (match.words.length === 1 && !mayStandAlone(view, at, first))) continue
      again.push({ ...match.name, first: at, end: at + match.words.length })
      covered.fill(1, at, at + match.words.length)
    }
  }
  return again.length === 0 ? found : [...found, ...again].sort((a, b) => a.first - b.first)
}
