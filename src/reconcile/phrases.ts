/** Noun phrases as answers: where they begin and end, and when two of them mean the same. */

import { offices } from "../claims/english/offices.ts"
import { isPersonal, thingClass } from "../claims/things.ts"
import { singularNoun } from "../language/inflect.ts"
import { firstFrom } from "../model/near.ts"
import type { Document, Span } from "../model/types.ts"
import { anyone, idleWords, numberWords, sortsOfBodies } from "./english/texts.ts"
import { nationalityOf } from "./nationalities.ts"

/** What a noun phrase says, in words that can be compared. */
export interface Phrase {
  /** Sorted words: two phrases with one key mean the same. */
  readonly key: string
  /** The class of the head ("fighter"), or the head itself in the singular. */
  readonly head: string
  readonly words: ReadonlySet<string>
  /** Words with a capital: names. */
  readonly names: ReadonlySet<string>
}

const idle: ReadonlySet<string> = new Set(idleWords.split(" "))
const numbers: ReadonlySet<string> = new Set(numberWords.split(" "))
const neutral: ReadonlySet<string> = new Set(anyone.split(" "))

/** Longest phrase that is an answer, in code units. */
const longestPhrase = 120

const plain = (word: string): string =>
  word
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}-]/gu, "")

/** The words before the first preposition, comma or relative pronoun hold the head. */
const beforeTail = (text: string): string =>
  text.split(/[,;:(–—]|\s(?:who|which|that|of|in|on|at|near|from|with|for|to|by|along|across|along)\s/u)[0] ?? text

/** A phrase in words that can be compared; null when no word tells anything. */
export function phraseOf(text: string): Phrase | null {
  const words = new Set<string>()
  const names = new Set<string>()
  const first = beforeTail(text)
  let head = ""
  for (const [at, part] of text
    .slice(0, longestPhrase)
    .split(/[\s/]+/u)
    .entries()) {
    const small = plain(part.replace(/['’]s$/u, ""))
    if (small === "" || idle.has(small) || numbers.has(small) || /^\d/.test(small)) continue
    const nation = nationalityOf(small)
    const word = nation ?? thingClass(small) ?? singularNoun(small)
    words.add(word)
    if (nation !== null || (/^["“'‘]?\p{Lu}/u.test(part) && thingClass(small) === null && (at > 0 || !isCommon(small))))
      names.add(word)
    if (first.includes(part)) head = word
  }
  if (words.size === 0) return null
  return { key: [...words].sort().join(" "), head, words, names }
}

/** A capital at the start of a sentence makes no name of a word that ends like a common noun. */
const isCommon = (word: string): boolean => /(?:ing|ers|ors|ists|ants|men|tion|ment)$/.test(word)

const within = (narrow: Phrase, wide: Phrase): boolean =>
  [...wide.words].every((word) => narrow.words.has(word)) &&
  (narrow.head === wide.head || wide.names.size === wide.words.size)

/** True when two parties have a word in common that says who they are. */
export const sharesWord = (a: Phrase, b: Phrase): boolean =>
  [...a.words].some((word) => b.words.has(word) && !neutral.has(word))

const isAnyone = ({ head, names }: Phrase): boolean => neutral.has(head) && names.size === 0

const isUnnamed = ({ names }: Phrase): boolean => names.size === 0

/** A name, and a word for what sort of people they are: "Orsk Front" and "rebels". */
const isNameOf = (name: Phrase, sort: Phrase): boolean =>
  !isUnnamed(name) &&
  isUnnamed(sort) &&
  (isPersonal(sort.head) || offices.has(sort.head) || sortsOfBodies.has(sort.head)) &&
  thingClass(name.head) === null

/**
 * How the first phrase stands to the second: "within" when it says the same more exactly; "apart" when they name
 * different parties; "open" when no rule tells.
 */
export function comparePhrases(a: Phrase, b: Phrase): "same" | "within" | "contains" | "open" | "apart" {
  if (a.key === b.key) return "same"
  if (within(a, b) || isNameOf(a, b)) return "within"
  if (within(b, a) || isNameOf(b, a)) return "contains"
  if (isAnyone(b) && !isAnyone(a)) return "within"
  if (isAnyone(a) && !isAnyone(b)) return "contains"
  const named = !isUnnamed(a) && !isUnnamed(b)
  if (named) return [...a.names].some((name) => b.names.has(name)) ? "open" : "apart"
  const sorts = isPersonal(a.head) && isPersonal(b.head) && a.head !== b.head
  return sorts && !isAnyone(a) && !isAnyone(b) ? "apart" : "open"
}

const isPart = /^(?:DT|PDT|JJ|JJR|JJS|NN|NNS|NNP|NNPS|CD|POS|PRP\$|VBG|VBN|FW)$/
const isNoun = /^(?:NN|CD|FW)/

/** The noun phrase that begins at an offset, over "of" and "and"; null when none begins there. */
export function phraseAt({ tokens, report }: Document, from: number): Span | null {
  let at = firstFrom(tokens, from)
  if (at < 0 || (tokens[at]?.from ?? 0) > from + 3) return null
  let last = -1
  const start = at
  for (; at < tokens.length; at += 1) {
    const { tag, from: begin, to } = tokens[at]!
    if (to - from > longestPhrase || /\n/.test(report.text.slice(from, begin))) break
    const word = report.text.slice(begin, to).toLowerCase()
    const joins =
      (word === "of" || word === "and" || word === "or") && last === at - 1 && isPart.test(tokens[at + 1]?.tag ?? "")
    const begins = last === at - 1 && /^(?:DT|PDT|PRP\$)$/.test(tag)
    const binds = word === "-" && at > start && tokens[at - 1]!.to === begin && tokens[at + 1]?.from === to
    // "The hills of Orn [leaving] no survivors".
    const acts = last === at - 1 && tag === "VBG" && !isNoun.test(tokens[at + 1]?.tag ?? "")
    if ((!isPart.test(tag) && !joins && !binds) || begins || acts) break
    if (isNoun.test(tag)) last = at
  }
  if (last < start) return null
  let first = start
  while (first < last && /^(?:DT|PDT|PRP\$)$/.test(tokens[first]?.tag ?? "")) first += 1
  return { from: tokens[first]!.from, to: tokens[last]!.to }
}

/** Prepositions that go on with a phrase: "a dispute [over allowances]", "a drop [in pressure]". */
const goingOn = /^\s(?:over|in|of|between|with|at|about|for|from|against)\s$/u

/** The noun phrase at an offset with up to two phrases that hang on it; null when none begins there. */
export function widePhraseAt(document: Document, from: number): Span | null {
  const first = phraseAt(document, from)
  if (first === null) return null
  let last = first
  for (let steps = 0; steps < 2; steps += 1) {
    const next = nextPhrase(document, last.to)
    if (next === null || next.to - first.from > longestPhrase) break
    last = next
  }
  return { from: first.from, to: last.to }
}

/** The phrase behind a preposition at an offset; none for a time. */
function nextPhrase(document: Document, at: number): Span | null {
  const { tokens, report, mentions } = document
  const preposition = tokens[firstFrom(tokens, at)]
  const behind = preposition === undefined ? undefined : tokens[firstFrom(tokens, preposition.to)]
  if (preposition === undefined || behind === undefined) return null
  if (!goingOn.test(report.text.slice(at, behind.from))) return null
  const phrase = phraseAt(document, behind.from)
  const isTime = mentions.some(
    ({ kind, from, to }) => kind === "time" && phrase !== null && from < phrase.to && behind.from < to,
  )
  return isTime ? null : phrase
}
