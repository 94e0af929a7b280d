/** Names that the words around them tell, where the model found none or only a part. */
import type { Token } from "../../model/types.ts"
import {
  arabicArticles,
  armedPeople,
  calendarWords,
  groupNouns,
  groupPeople,
  legalForms,
  memberNouns,
  nameParticles,
  organizationHeads,
  ownMembers,
  personTitles,
  placeHeads,
} from "../english/names.ts"
import { shapes } from "../wordcodes.ts"
import type { NameView } from "./features.ts"
import { isPeople } from "./nationalities.ts"
import { phraseKinds } from "./phrases.ts"
import type { FoundName } from "./recognizer.ts"
import { isTitled } from "./titled.ts"

export interface ReadView extends NameView {
  readonly text: string
  readonly words: readonly Token[]
}

interface Sentence {
  readonly first: number
  readonly end: number
}

const wordsMax = 4

const told = {
  PER: [2_000, 0, 0],
  ORG: [0, 2_000, 0],
} as const

const wordAt = ({ text, words }: ReadView, at: number): string => {
  const word = words[at]
  return word === undefined ? "" : text.slice(word.from, word.to)
}

const lowerAt = (view: ReadView, at: number): string => wordAt(view, at).toLowerCase()

/** A title with or without its period: "Dr", "Dr.". */
const isTitle = (word: string): boolean => personTitles.has(word.toLowerCase().replace(/\.$/, ""))

const spaced = ({ text, words }: ReadView, at: number): boolean =>
  /^\s$/.test(text.slice(words[at - 1]?.to ?? 0, words[at]!.from))

const isInitial = (word: string): boolean => /^\p{Lu}\.(?:\p{Lu}\.){0,2}$/u.test(word)

/** Capital, digit or a mix of both, and a name by its tag; no people, title, day. */
function isProper(view: ReadView, at: number, taken: Uint8Array): boolean {
  if (taken[at] !== 0 || view.nameable[at] !== 2 || view.codes.shape[at]! & (shapes.sign | shapes.numeric)) return false
  const word = wordAt(view, at)
  if (isInitial(word)) return true
  const named = /^NNPS?$/.test(view.words[at]!.tag) || /^\p{Lu}+\d/u.test(word)
  return named && /^\p{Lu}/u.test(word) && !isPeople(word) && !isTitle(word) && !calendarWords.has(word.toLowerCase())
}

/** A word with a capital that can be part of a person's name. */
function isNameWord(view: ReadView, at: number, taken: Uint8Array): boolean {
  const lower = lowerAt(view, at)
  return isProper(view, at, taken) && !organizationHeads.has(lower) && !placeHeads.has(lower)
}

const isLink = (view: ReadView, at: number): boolean => nameParticles.has(lowerAt(view, at)) || wordAt(view, at) === "-"

/** Where a name goes on behind small words: at "Cruz" in "de la Cruz"; -1 when it does not. */
function behindParticles(view: ReadView, at: number, end: number, taken: Uint8Array): number {
  let to = at
  while (to < end && to - at < 3 && taken[to] === 0 && isLink(view, to)) to += 1
  return to > at && to < end && isNameWord(view, to, taken) ? to : -1
}

/** Where a run of words that `fits` ends; at most `wordsMax` with capitals, small words of names between them. */
function runEnd(view: ReadView, at: number, end: number, taken: Uint8Array, fits: typeof isNameWord): number {
  let to = at
  for (let words = 0; to < end && words < wordsMax; words += 1) {
    if (to > at && !spaced(view, to)) {
      if (wordAt(view, to) !== "-") break
    }
    if (fits(view, to, taken)) to += 1
    else {
      const next = to === at ? -1 : behindParticles(view, to, end, taken)
      if (next < 0) break
      to = next + 1
    }
  }
  return to
}

/** Whether the word that ends before `at` says that a person's name follows: "Mr", "Col.", "a spokesman". */
function introducesPerson(view: ReadView, at: number, words: number): boolean {
  const before = view.words[at - 1]
  if (before === undefined || !spaced(view, at)) return false
  const word = wordAt(view, at - 1)
  if (isTitle(word)) return words > 1 || /^\p{Lu}/u.test(word)
  return words > 1 && before.thing === "person" && /^NNS?$/.test(before.tag) && /^\p{Ll}/u.test(word)
}

/** "his widow, Ana Solis Rivera, said": a name beside a noun that says who it is. */
function standsBeside(view: ReadView, at: number, end: number): boolean {
  if (end - at < 2 || lowerAt(view, at - 1) !== "," || !/^[,.]$/.test(wordAt(view, end))) return false
  const noun = view.words[at - 2]
  return noun?.thing === "person" && noun.tag === "NN"
}

/** ", 45,": an age after a name. */
const hasAge = (view: ReadView, end: number): boolean =>
  lowerAt(view, end) === "," &&
  /^(?:[1-9]\d?|10\d)$/.test(wordAt(view, end + 1)) &&
  /^[,.]$/.test(wordAt(view, end + 2))

/** How far the noun of an apposition may stand behind its article. */
const appositionMax = 5

/** ", a far-right group": what stands beside a name says that it is an organization. */
function isCalledGroup(view: ReadView, end: number): boolean {
  if (lowerAt(view, end) !== "," || !/^(?:an?|the)$/.test(lowerAt(view, end + 1))) return false
  for (let at = end + 2; at < end + 2 + appositionMax; at += 1) {
    const tag = view.words[at]?.tag ?? ""
    const next = view.words[at + 1]?.tag ?? ""
    if (groupNouns.has(lowerAt(view, at)) && !/^(?:NN|POS|HYPH)/.test(next)) return true
    if (!/^(?:NN|NNS|JJ|JJR|JJS|RB|HYPH|VBN|NNP|CD)$/.test(tag)) return false
  }
  return false
}

/** "By Ana Solis and Tomas Berger in Oslo": the line that says who wrote a report. */
const isByline = (view: ReadView, { first, end }: Sentence): boolean =>
  lowerAt(view, first) === "by" && end - first <= bylineMax && !/^[.!?]$/.test(wordAt(view, end - 1))

const bylineMax = 20

/** "(Dagen) -": the agency or newspaper behind the place where a report was written. */
const isDateline = (view: ReadView, at: number, end: number): boolean =>
  lowerAt(view, at - 1) === "(" && lowerAt(view, end) === ")" && /^[-–—_]{1,2}$/.test(wordAt(view, end + 1))

/** "a member of Rodwen". */
const isOfMember = (view: ReadView, at: number, nouns: ReadonlySet<string>): boolean =>
  lowerAt(view, at - 1) === "of" && nouns.has(lowerAt(view, at - 2))

/** "the newspaper Dagen", "Nyatt militias": a noun right before or after a name says that it is an organization. */
function besideGroupNoun(view: ReadView, at: number, end: number): boolean {
  const before = lowerAt(view, at - 1)
  if (groupNouns.has(before) && spaced(view, at) && view.words[at - 1]!.tag === "NN") return true
  return groupPeople.has(lowerAt(view, end)) && view.words[end]!.tag !== "NNP" && spaced(view, end)
}

/** "Tasac director Ana Solis": what stands before somebody's post and name is where they hold it. */
function holdsPost(view: ReadView, end: number): boolean {
  const post = view.words[end]
  return post?.thing === "person" && post.tag === "NN" && /^(?:NNP|NN|JJ)$/.test(view.words[end + 1]?.tag ?? "")
}

const isHeaded = (view: ReadView, at: number, end: number): boolean =>
  end - at > 1 && organizationHeads.has(lowerAt(view, end - 1).replace(/\.$/, ""))

/** What its own words and those around it say that a free run is; null when they say nothing. */
function kindOf(view: ReadView, at: number, end: number, sentence: Sentence): "PER" | "ORG" | null {
  if (isHeaded(view, at, end) || isDateline(view, at, end) || isOfMember(view, at, memberNouns)) return "ORG"
  if (isCalledGroup(view, end) || besideGroupNoun(view, at, end)) return "ORG"
  if (end - at > 1 && holdsPost(view, end) && view.words[end + 1]!.tag === "NNP") return "ORG"
  if (end - at > 1 && /^(?:by|and)$/.test(lowerAt(view, at - 1)) && isByline(view, sentence)) return "PER"
  if (introducesPerson(view, at, end - at) || standsBeside(view, at, end)) return "PER"
  return end - at > 1 && hasAge(view, end) ? "PER" : null
}

/** The agency in a dateline, also among capitals only: "OSLO, Norway (Dagen News Service) -". */
function agencyAt(view: ReadView, at: number, { end }: Sentence, taken: Uint8Array): FoundName | null {
  const to = runEnd(view, at, end, taken, isProper)
  return to > at && isDateline(view, at, to) ? { first: at, end: to, kind: "ORG", votes: told.ORG } : null
}

/** The name that the words around it tell at `at`, where the model found none. */
function toldAt(view: ReadView, at: number, sentence: Sentence, taken: Uint8Array): FoundName | null {
  const { first, end } = sentence
  for (const fits of [isProper, isNameWord]) {
    const to = runEnd(view, at, end, taken, fits)
    if (to === at || (at === first && to === at + 1)) continue
    const kind = kindOf(view, at, to, sentence)
    if (kind !== null && (kind === "ORG" || fits === isNameWord)) return { first: at, end: to, kind, votes: told[kind] }
  }
  return null
}

/** The Arabic article before a name belongs to it: "al-Nusra". */
function withArticle(view: ReadView, name: FoundName, { first }: Sentence, taken: Uint8Array): FoundName {
  const at = name.first - 2
  if (at < first || wordAt(view, at + 1) !== "-" || taken[at] !== 0 || !arabicArticles.has(lowerAt(view, at)))
    return name
  const joined = view.words[at]!.to === view.words[at + 1]!.from && view.words[at + 1]!.to === view.words[at + 2]!.from
  return joined ? { ...name, first: at } : name
}

/** Only princes are "of" something: "Abbas Rahal of Dar Amal Hospital" ends before "of", and an organization begins. */
function dividedAtOf(view: ReadView, name: FoundName): readonly FoundName[] {
  if (name.kind !== "PER" || isTitle(wordAt(view, name.first))) return [name]
  for (let at = name.first + 2; at < name.end - 1; at += 1) {
    if (lowerAt(view, at) !== "of") continue
    return [
      { ...name, end: at },
      { ...name, first: at + 1, kind: "ORG", votes: told.ORG },
    ]
  }
  return [name]
}

/** "Amnesty International and Human Rights Watch": two organizations, where the lists know both and not the whole. */
function dividedAtAnd(view: ReadView, name: FoundName): readonly FoundName[] {
  if (name.kind !== "ORG") return [name]
  const known = (from: number, to: number) => {
    for (let at = from; at < to; at += 1) if (!(view.marks[at]! & (phraseKinds.organization << 12))) return false
    return to > from
  }
  for (let at = name.first + 1; at < name.end - 1; at += 1) {
    const apart = lowerAt(view, at) === "and" && !known(at, at + 1)
    if (!apart || !known(name.first, at) || !known(at + 1, name.end)) continue
    return [
      { ...name, end: at },
      { ...name, first: at + 1 },
    ]
  }
  return [name]
}

/** "Sundal Chemical Co., Ltd.". */
function withLegalForm(view: ReadView, name: FoundName, { end }: Sentence, taken: Uint8Array): FoundName {
  const at = name.end + 1
  const behind = at < end && taken[at] === 0 && lowerAt(view, at - 1) === "," && legalForms.has(lowerAt(view, at))
  return name.kind === "ORG" && behind ? { ...name, end: at + 1 } : name
}

/** A person's name with the words with capitals before and after it that the model left out: "Ana" of "Ana Solis". */
export function wholePerson(view: ReadView, name: FoundName, { first, end }: Sentence, taken: Uint8Array): FoundName {
  if (name.kind !== "PER") return name
  let from = name.first
  let to = name.end
  const given = (at: number) => (view.marks[at]! & phraseKinds.given) !== 0 || isInitial(wordAt(view, at))
  const joins = (at: number) =>
    spaced(view, at + 1) && isNameWord(view, at, taken) && view.words[at]!.tag !== "NNPS" && (at > first || given(at))
  while (from > first && name.first - from < wordsMax && joins(from - 1)) from -= 1
  if (to < end && (spaced(view, to) || wordAt(view, to) === "-")) {
    const next = behindParticles(view, to, end, taken)
    to = runEnd(view, next < 0 ? to : next, end, taken, isNameWord)
  }
  return from === name.first && to === name.end ? name : { ...name, first: from, end: to }
}

/** Whether the words around a person or a place as the model has it say that it is an organization. */
function isOrganization(view: ReadView, name: FoundName): boolean {
  const { first, end } = name
  if (isDateline(view, first, end) || isCalledGroup(view, end) || isHeaded(view, first, end)) return true
  if (groupNouns.has(lowerAt(view, first - 1)) && spaced(view, first)) return view.words[first - 1]!.tag === "NN"
  if (armedPeople.has(lowerAt(view, end)) && spaced(view, end)) return true
  const single = name.kind === "PER" && end - first === 1
  return (single && holdsPost(view, end)) || isOfMember(view, first, ownMembers)
}

/** Whether the words around several words say that they are a person. */
const isPerson = (view: ReadView, { first, end }: FoundName): boolean =>
  end - first > 1 && (introducesPerson(view, first, end - first) || standsBeside(view, first, end) || hasAge(view, end))

/** The name whole, with the kind that the words around it say. */
function madeWhole(view: ReadView, name: FoundName, sentence: Sentence, taken: Uint8Array): FoundName {
  if (name.kind === "ORG") return withLegalForm(view, name, sentence, taken)
  const person = wholePerson(view, { ...name, kind: "PER" }, sentence, taken)
  const long = name.kind === "PER" ? person : name
  if (isOrganization(view, long)) return { ...long, kind: "ORG", votes: told.ORG }
  return name.kind === "LOC" && isPerson(view, person) ? { ...person, votes: told.PER } : long
}

const divided = (view: ReadView, name: FoundName): readonly FoundName[] =>
  dividedAtOf(view, name).flatMap((one) => dividedAtAnd(view, one))

/** The names found, made whole, and between them those that the words around them tell; in order. */
export function introduce(
  view: ReadView,
  sentences: readonly Sentence[],
  found: readonly FoundName[],
): readonly FoundName[] {
  const taken = new Uint8Array(view.codes.count)
  for (const { first, end } of found) taken.fill(1, first, end)
  const names: FoundName[] = []
  let next = 0
  for (const sentence of sentences) {
    const titled = isTitled(view, sentence)
    const own = next
    while (next < found.length && found[next]!.first < sentence.end) next += 1
    for (const name of found.slice(own, next).flatMap((one) => divided(view, one))) {
      const made = titled ? name : withArticle(view, madeWhole(view, name, sentence, taken), sentence, taken)
      taken.fill(1, made.first, made.end)
      names.push(made)
    }
    for (let at = sentence.first; at < sentence.end; at += 1) {
      if (view.nameable[at] !== 2 || taken[at] !== 0) continue
      const name = titled ? agencyAt(view, at, sentence, taken) : toldAt(view, at, sentence, taken)
      if (name !== null) {
        taken.fill(1, name.first, name.end)
        names.push(withArticle(view, name, sentence, taken))
      }
      at = Math.max(at, (name === null ? runEnd(view, at, sentence.end, taken, isProper) : name.end) - 1)
    }
  }
  return names.sort((a, b) => a.first - b.first)
}
