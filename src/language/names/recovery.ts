/** Finds again, all through a report, the names that the model found in one place and missed in another. */
import { forceNames } from "../english/groups.ts"
import { calendarWords, personTitles } from "../english/names.ts"
import { hashWord, shapes } from "../wordcodes.ts"
import { type NameView, seenCapital, seenSmall } from "./features.ts"
import { type ReadView, wholePerson } from "./introduced.ts"
import { phraseKinds } from "./phrases.ts"
import type { FoundName } from "./recognizer.ts"
import { isTitled } from "./titled.ts"

/** A name known from elsewhere in the report, as the hashes of its words. */
interface Known {
  readonly words: readonly number[]
  readonly name: FoundName
}

const wordsMax = 6
/** Names with the same first word; more are no news report. */
const namesMax = 50

/** Words that are no name by themselves: days, months, titles. */
export const neverNamed = new Set([...calendarWords, ...personTitles].map(hashWord))

/** Armed groups by name, which need no other place in the report: "al-Qaeda", tokens "al", "-", "Qaeda". */
const forces: readonly (readonly number[])[] = [...forceNames].map((name) =>
  name.split(/(-)/).map((word) => hashWord(word)),
)
const forceVotes = [0, 4_000, 0] as const

/** A word that is known as a family's name and as no given name: "Zhang" of "Zhang Weimin". */
const isFamily = (mark: number): boolean =>
  (mark & (phraseKinds.surname | phraseKinds.given | phraseKinds.nationality)) === phraseKinds.surname

/** Names by their first word, longest first; of a person's full name also the surname alone, which may stand first. */
function knownNames(view: NameView, found: readonly FoundName[]): ReadonlyMap<number, readonly Known[]> {
  const known = new Map<number, Known[]>()
  const seen = new Set<string>()
  const add = (words: readonly number[], name: FoundName) => {
    const list = known.get(words[0]!) ?? []
    const form = words.join()
    if (list.length >= namesMax || seen.has(form)) return
    seen.add(form)
    list.push({ words, name })
    known.set(words[0]!, list)
  }
  for (const name of found) {
    const words = [...view.codes.lower.subarray(name.first, name.end)]
    if (words.length > wordsMax) continue
    add(words, name)
    if (name.kind === "PER" && words.length > 1 && words.length < 5) {
      add(words.slice(-1), name)
      if (isFamily(view.marks[name.first]!)) add(words.slice(0, 1), name)
    }
  }
  const group = { first: 0, end: 0, kind: "ORG", votes: forceVotes } as const
  for (const words of forces) add(words, group)
  for (const list of known.values()) list.sort((a, b) => b.words.length - a.words.length)
  return known
}

/** One capitalised word may be the name again where it cannot be a common word at the start of a sentence. */
function mayStandAlone(view: NameView, at: number, first: number): boolean {
  const elsewhere = view.elsewhere[at]!
  if (neverNamed.has(view.codes.lower[at]!) || elsewhere & seenSmall) return false
  return at > first || (elsewhere & seenCapital) !== 0
}

/** Headlines stand here; further on, lines of names and results look the same. */
const headSentences = 3

/**
 * The names without those of several words that stand only in headlines with capitals throughout, where the report
 * has others: there the model takes verbs for names.
 */
export function withoutTitled(
  view: NameView,
  sentences: readonly { readonly first: number; readonly end: number }[],
  found: readonly FoundName[],
): readonly FoundName[] {
  const titled = new Uint8Array(view.codes.count)
  for (const sentence of sentences.slice(0, headSentences)) {
    if (isTitled(view, sentence)) titled.fill(1, sentence.first, sentence.end)
  }
  const inTitle = ({ first }: FoundName) => titled[first] === 1
  const keyOf = ({ first, end }: FoundName) => view.codes.lower.subarray(first, end).join()
  const elsewhere = new Set(found.filter((name) => !inTitle(name)).map(keyOf))
  if (elsewhere.size === 0) return found
  return found.filter((name) => name.end - name.first === 1 || !inTitle(name) || elsewhere.has(keyOf(name)))
}

/** Whether one of the words is written with a capital letter: the first, or of "al-Qaeda" the last. */
const hasCapital = ({ shape }: NameView["codes"], at: number, { length }: readonly number[]): boolean =>
  ((shape[at]! | (length === 3 ? shape[at + 2]! : 0)) & (shapes.capital | shapes.shouted)) !== 0

/** The names found, and between them those found again; in order. */
export function recover(
  view: ReadView,
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
  for (const sentence of sentences) {
    const { first, end } = sentence
    const titled = isTitled(view, sentence)
    for (let at = first; at < end; at += 1) {
      if (covered[at] !== 0) continue
      const match = known
        .get(codes.lower[at]!)
        ?.find(({ words }) => fits(words, at, end) && hasCapital(codes, at, words))
      if (match === undefined) continue
      const sure = match.words.length > 1 || match.name.votes === forceVotes
      if (!sure && !mayStandAlone(view, at, first)) continue
      const name = { ...match.name, first: at, end: at + match.words.length }
      // "Ana Solis" in one place and "Tomas Solis" in another are two persons.
      const own = titled ? name : wholePerson(view, name, sentence, covered)
      again.push(own)
      covered.fill(1, own.first, own.end)
    }
  }
  return again.length === 0 ? found : [...found, ...again].sort((a, b) => a.first - b.first)
}
