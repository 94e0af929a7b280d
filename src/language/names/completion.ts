/** Makes whole the names of organizations that the model cut or found a part of. */
import type { Span } from "../../model/types.ts"
import { collectiveOwners, organizationHeads, placeHeads, seatHeads } from "../english/names.ts"
import { hashWord, shapes } from "../wordcodes.ts"
import { chainEnd } from "./chains.ts"
import type { NameView } from "./features.ts"
import { isPeople } from "./nationalities.ts"
import type { FoundName } from "./recognizer.ts"
import { neverNamed } from "./recovery.ts"
import { isTitled } from "./titled.ts"

interface View extends NameView {
  readonly text: string
  readonly words: readonly Span[]
}

interface Sentence {
  readonly first: number
  readonly end: number
}

/** A run of words that is one organization. */
interface Whole {
  readonly first: number
  readonly end: number
}

const determiners = new Set("the this that these those a an our their his her its".split(" ").map(hashWord))
/** Found names by their first word. */
type Starts = ReadonlyMap<number, FoundName>

const seats = new Set([...seatHeads].map(hashWord))
const heads = new Set([...organizationHeads].map(hashWord))
const placeWords = new Set([...placeHeads].map(hashWord))
const [of, the, and] = ["of", "the", "and"].map(hashWord) as [number, number, number]
const [open, close] = ["(", ")"].map(hashWord) as [number, number]
/** Collective owners in names: "People's Party", "Workers' Union". */
const owners = new Set([...collectiveOwners].map(hashWord))
/** Small words inside long names, which may give a letter to the acronym or none. */
const joints = new Set(["of", "the", "for", "and", "in", "on", "to", "de", "&", "-"].map(hashWord))

const isCapital = ({ codes }: NameView, at: number): boolean =>
  (codes.shape[at]! & (shapes.capital | shapes.shouted)) !== 0

const isPossessive = ({ text, words }: View, at: number): boolean =>
  /^['’]s?$/.test(text.slice(words[at]!.from, words[at]!.to))

const lettersMin = 2
const lettersMax = 8

/** The letters of an acronym that stands alone between round brackets at `at`; "" when there is none. */
function acronymAt({ text, words, codes }: View, at: number, end: number): string {
  if (at + 2 >= end || codes.lower[at] !== open || codes.lower[at + 2] !== close) return ""
  if (!(codes.shape[at + 1]! & shapes.shouted)) return ""
  const word = text.slice(words[at + 1]!.from, words[at + 1]!.to)
  return word.length >= lettersMin && word.length <= lettersMax && /^\p{Lu}+$/u.test(word) ? word : ""
}

/**
 * The first of the words that end before `end` and spell an acronym with their first letters; -1 when they do not.
 * Every word with a capital gives its letter, small words may. After Schwartz and Hearst 2003, "A simple algorithm for
 * identifying abbreviation definitions", who allow letters inside words too and look back as far.
 */
function spelledFrom(view: View, acronym: string, first: number, end: number): number {
  const far = Math.max(first, end - Math.min(acronym.length + 5, acronym.length * 2))
  let left = acronym.length
  for (let at = end - 1; at >= far; at -= 1) {
    const letter = view.text.charAt(view.words[at]!.from).toUpperCase()
    const gives = letter === acronym[left - 1]
    const small = !isCapital(view, at)
    if (small && !joints.has(view.codes.lower[at]!)) return -1
    if (!small && !gives) return -1
    // A small word that could give its letter does so only where no capital stands for it.
    if (!small) left -= 1
    else if (gives && !capitalGives(view, acronym[left - 1]!, far, at)) left -= 1
    if (left === 0) return small ? -1 : at
  }
  return -1
}

/** Whether the next word with a capital to the left of `at` begins with the letter. */
function capitalGives(view: View, letter: string, far: number, at: number): boolean {
  for (let left = at - 1; left >= far; left -= 1) {
    if (isCapital(view, left)) return view.text.charAt(view.words[left]!.from).toUpperCase() === letter
  }
  return false
}

/** "Office of the High Commissioner for Human Rights (OHCHR)": both, where part of the long form is an organization. */
function spelledOut(view: View, { first, end }: Sentence, kinds: Uint8Array): readonly Whole[] {
  const wholes: Whole[] = []
  for (let at = first + lettersMin; at < end; at += 1) {
    const acronym = acronymAt(view, at, end)
    const from = acronym === "" ? -1 : spelledFrom(view, acronym, first, at)
    if (from < 0 || placeWords.has(view.codes.lower[from]!)) continue
    let organized = false
    for (let word = from; word < at; word += 1) {
      organized ||= kinds[word] === organization || heads.has(view.codes.lower[word]!)
    }
    if (organized) wholes.push({ first: from, end: at }, { first: at + 1, end: at + 2 })
  }
  return wholes
}

/** "(JNM)" right behind an organization: letters that stand for it, though they do not spell its words in English. */
function bracketed(view: View, { first, end }: Sentence, kinds: Uint8Array): readonly Whole[] {
  const wholes: Whole[] = []
  for (let at = first + 1; at < end; at += 1) {
    const short = kinds[at - 1] === organization && kinds[at + 1] === 0 && acronymAt(view, at, end) !== ""
    if (short) wholes.push({ first: at + 1, end: at + 2 })
  }
  return wholes
}

/** "Party of the Norland Workers": from the words with capitals before its head. */
function chained(view: View, at: number, { first, end }: Sentence, kinds: Uint8Array): Whole | null {
  const to = chainEnd(
    view,
    at,
    end,
    (word) => kinds[word] !== person && mayBegin(view, word),
    (word) => kinds[word] !== 0,
  )
  if (to < 0) return null
  const whole = leftOf(view, { first: at, end: at + 1 }, first, kinds)
  const from = whole === null ? at : whole.first
  // A capital says nothing at the start of a sentence.
  return from === first && from === at ? null : { first: from, end: to }
}

/** "the Government of Norway": a seat with a capital, and the name it is of. */
function seatOf({ codes: { lower } }: View, at: number, found: Starts): Whole | null {
  if (lower[at + 1] !== of) return null
  const name = found.get(lower[at + 2] === the ? at + 3 : at + 2)
  return name === undefined || name.kind === "PER" ? null : { first: at, end: name.end }
}

/** Words that a name is made longer by on either side. */
const wordsAroundMax = 4

/** "Oslo Regional Government": a place, and words with capitals up to the head of an organization. */
function placeHeaded(view: View, name: FoundName, end: number, kinds: Uint8Array): Whole | null {
  const far = Math.min(end, name.end + wordsAroundMax)
  let last = -1
  for (let at = name.end; at < far && isCapital(view, at) && kinds[at] !== person; at += 1) {
    if (kinds[at] === place) break
    if (heads.has(view.codes.lower[at]!)) last = at
  }
  return last < 0 ? null : { first: name.first, end: last + 1 }
}

/** "Regional Government" of "the Sunnfjord Regional Government": words with capitals before the head of a name. */
function leftOf(view: View, name: Whole, first: number, kinds: Uint8Array): Whole | null {
  if (!heads.has(view.codes.lower[name.end - 1]!)) return null
  const far = Math.max(first, name.first - wordsAroundMax - 1)
  let from = name.first
  for (;;) {
    // "National People's Congress": whose it is stands inside the name.
    const owned = from - 2 > far && isPossessive(view, from - 1) && owners.has(view.codes.lower[from - 2]!)
    const word = owned ? from - 2 : from - 1
    if (word <= far || !isCapital(view, word) || kinds[word] === person || kinds[word] === place) break
    if (!mayBegin(view, word)) break
    from = word
  }
  const joined = joinedFrom(view, from, first, kinds)
  return joined === name.first ? null : { first: joined, end: name.end }
}

/** "the National Planning and Security Agency": from "National", where "the" stands before it and no head after it. */
function joinedFrom(view: View, from: number, first: number, kinds: Uint8Array): number {
  const { lower } = view.codes
  if (lower[from - 1] !== and) return from
  let begin = from - 1
  while (begin - 1 > first && from - begin < wordsAroundMax && isCapital(view, begin - 1) && kinds[begin - 1] === 0) {
    if (heads.has(lower[begin - 1]!) || !mayBegin(view, begin - 1)) return from
    begin -= 1
  }
  return begin < from - 1 && lower[begin - 1] === the ? begin : from
}

/** The organization that begins with a found name, or with words before it. */
function aroundName(view: View, name: FoundName, { first, end }: Sentence, kinds: Uint8Array): Whole | null {
  if (name.kind === "LOC") return placeHeaded(view, name, end, kinds)
  return name.kind === "ORG" ? leftOf(view, name, first, kinds) : null
}

/** The organization that a seat with a capital stands in, where no name was found at `at`. */
function aroundSeat(view: View, at: number, { first }: Sentence, kinds: Uint8Array, found: Starts): Whole | null {
  if (kinds[at] !== 0 || !seats.has(view.codes.lower[at]!) || !isCapital(view, at)) return null
  // A capital says nothing at the start of a sentence.
  if (at === first) return null
  return seatOf(view, at, found) ?? leftOf(view, { first: at, end: at + 1 }, first, kinds)
}

/** Nationalities, days and articles are no part of the name, and titles stand before the name of somebody. */
function mayBegin({ text, words, codes }: View, at: number): boolean {
  const word = codes.lower[at]!
  return !neverNamed.has(word) && !determiners.has(word) && !isPeople(text.slice(words[at]!.from, words[at]!.to))
}

const person = 1
const organization = 2
const place = 3
const kindNumbers = { PER: person, ORG: organization, LOC: place } as const

/** Votes for an organization that its own words tell. */
const wholeVotes = [0, 2_000, 0] as const

/** The names found, those that are part of a longer organization replaced by it; in order. */
export function complete(
  view: View,
  sentences: readonly Sentence[],
  found: readonly FoundName[],
): readonly FoundName[] {
  const kinds = new Uint8Array(view.codes.count)
  for (const { first, end, kind } of found) kinds.fill(kindNumbers[kind], first, end)
  const starts = new Map(found.map((name) => [name.first, name]))
  const wholes: Whole[] = []
  for (const sentence of sentences) {
    wholes.push(...spelledOut(view, sentence, kinds))
    if (isTitled(view, sentence)) continue
    for (let at = sentence.first; at < sentence.end; at += 1) {
      const name = starts.get(at)
      const whole =
        name === undefined ? aroundSeat(view, at, sentence, kinds, starts) : aroundName(view, name, sentence, kinds)
      if (whole !== null) wholes.push(whole)
      const chain = chained(view, at, sentence, kinds)
      if (chain !== null) wholes.push(chain)
    }
  }
  for (const { first, end } of wholes) kinds.fill(organization, first, end)
  for (const sentence of sentences) wholes.push(...bracketed(view, sentence, kinds))
  return wholes.length === 0 ? found : withWholes(view.codes.count, found, wholes)
}

/** The names with the wholes in place of their parts. */
function withWholes(count: number, found: readonly FoundName[], wholes: readonly Whole[]): readonly FoundName[] {
  const kept: Whole[] = []
  const covered = new Uint8Array(count)
  const isApart = ({ first, end }: Whole) => !covered.subarray(first, end).includes(1)
  const ends = new Int32Array(count)
  for (const { first, end, kind } of found) if (kind === "ORG") ends.fill(end, first, end)
  // What the model has whole already is not cut.
  const inside = (whole: Whole) => ends[whole.first]! >= whole.end
  for (const whole of [...wholes].sort((a, b) => b.end - b.first - (a.end - a.first))) {
    if (!isApart(whole) || inside(whole)) continue
    kept.push(whole)
    covered.fill(1, whole.first, whole.end)
  }
  const named = kept.map((whole): FoundName => ({ ...whole, kind: "ORG", votes: wholeVotes }))
  return [...found.filter(isApart), ...named].sort((a, b) => a.first - b.first)
}
