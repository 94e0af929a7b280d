/** What is counted: a class that joins its words, and the words that narrow it. */
import { ordinals } from "../language/english/numbers.ts"
import { pluralNoun } from "../language/inflect.ts"
import type { Span, Token } from "../model/types.ts"
import { areas } from "./english/properties.ts"
import { classes, idle, persons } from "./english/things.ts"

/** The thing a figure counts. */
export interface Thing {
  /** "soldier", "person", "district"; the lemma of the head where no class is known; "" where nothing is named. */
  readonly thing: string
  /** Narrowing modifiers in small letters, sorted: nationality, side, "child". */
  readonly of: readonly string[]
}

const listed = new Map(classes.flatMap(([name, words]) => words.split(" ").map((word) => [word, name] as const)))
const personal = new Set(persons)
const idleWords = new Set(idle.split(" "))

/**
 * The class of a word by its lemma, also of a plural the tagger left as it stands; null when the lists know none.
 */
export function thingClass(word: string): string | null {
  const small = word.toLowerCase()
  const known = listed.get(small)
  if (known !== undefined) return known
  if (small.endsWith("men")) return listed.get(`${small.slice(0, -2)}an`) ?? "person"
  return small.endsWith("s") ? (listed.get(small.slice(0, -1)) ?? null) : null
}

/** The class of what a token names, by the lists, which know what news means by it, then by the lexicon. */
export const classOf = (token: Token): string | null => thingClass(token.lemma) ?? token.thing

/** True for what can fall to somebody: a town, a base. */
export const isArea = (token: Token): boolean => areas.has(classOf(token) ?? "") || areas.has(token.lemma.toLowerCase())

/** True for classes whose members are people. */
export const isPersonal = (thing: string): boolean => personal.has(thing)

/** Head words that hand over to the noun after "of": "members of the security forces", "a group of fighters". */
const transparent = new Set([
  "member",
  "group",
  "total",
  "number",
  "dozen",
  "hundred",
  "thousand",
  "team",
  "crowd",
  "lot",
])

const isContent = (token: Token): boolean => /^(NN|JJ|VBN|VBG|FW)/.test(token.tag)

/**
 * The thing of a counted noun phrase, given its tokens and the index of its head among them (-1 = the last noun).
 * "members of Afghanistan's security forces" is soldier-like only when its own words say so: the class is that of
 * the noun
 * after "of" when the head hands over.
 */
export function thingOf(tokens: readonly Token[], headAt: number): Thing {
  let at = headAt >= 0 ? headAt : lastNoun(tokens)
  if (at < 0) return { thing: "", of: [] }
  let start = 0
  const head = tokens[at]!.lemma.toLowerCase()
  if (transparent.has(head) && tokens[at + 1]?.lemma.toLowerCase() === "of") {
    const next = lastNoun(tokens.slice(at + 2))
    if (next >= 0) {
      start = at + 2
      at += 2 + next
    }
  }
  const own = classWithin(tokens.slice(start, at + 1))
  // "Six members of a church choir" are people.
  if (head === "member" && start > 0 && !isPersonal(own.thing)) return { thing: "person", of: own.of }
  const named = tokens[at]!.tag.startsWith("NNP") && classOf(tokens[at]!) === null
  // "35 Smugglers Near Tesk": in a headline the name behind may look like the head.
  const thing = named ? (lastClass(tokens.slice(start, at)) ?? own.thing) : own.thing
  const of = new Set<string>(own.of)
  for (let index = start; index < at; index += 1) {
    const token = tokens[index]!
    const word = token.lemma.toLowerCase()
    if (!isContent(token) || idleWords.has(word) || thingClass(word) === thing || isMeasured(tokens, index)) continue
    of.add(word)
  }
  return { thing, of: [...of].sort() }
}

/** "A 19-[year]-[old] rower", "three first-[class] passengers": bound to a number before it, which narrows nothing. */
function isMeasured(tokens: readonly Token[], index: number): boolean {
  let at = index
  while (tokens[at - 1]?.lemma === "-") at -= 2
  const first = tokens[at]
  return at < index && first !== undefined && (first.tag === "CD" || ordinals.has(first.lemma.toLowerCase()))
}

/** The class of the last word that has one. */
const lastClass = (tokens: readonly Token[]): string | null => {
  const last = tokens.findLast((token) => classOf(token) !== null)
  return last === undefined ? null : classOf(last)
}

/**
 * Security, armed and police "forces" are people: soldiers. Words that only the lexicon knows narrow their class, in
 * the plural, by which they are known for nouns: "six plumbers" are people, and plumbers.
 */
function classWithin(tokens: readonly Token[]): Thing {
  const last = tokens.at(-1)!
  const head = last.lemma.toLowerCase()
  const before = tokens.at(-2)?.lemma.toLowerCase() ?? ""
  if (/^forces?$/.test(head)) return { thing: before === "police" ? "police" : "soldier", of: [] }
  if (head === "officer" && /^(security|army|military)$/.test(before)) return { thing: "soldier", of: [] }
  if (head === "guard" && /^(border|national|coast)$/.test(before)) return { thing: "soldier", of: [] }
  // "Housing units" hold nobody in arms.
  if (head === "unit" && /^(housing|apartment|residential|storage|hotel)$/.test(before))
    return { thing: "house", of: [] }
  const listed = thingClass(head)
  // "Two crew members", "40 passenger deaths": the noun before says which people they are.
  const narrower = listed === "person" && tokens.at(-2)?.tag.startsWith("NN") ? (thingClass(before) ?? "") : ""
  if (isPersonal(narrower)) return { thing: narrower, of: [] }
  if (listed !== null || last.thing === null) return { thing: listed ?? head, of: [] }
  return { thing: last.thing, of: [pluralNoun(head)] }
}

function lastNoun(tokens: readonly Token[]): number {
  let found = -1
  for (const [index, token] of tokens.entries()) {
    if (/^NN/.test(token.tag)) found = index
    else if (found >= 0 && /^(IN|VB|WDT|WP|,)/.test(token.tag)) break
  }
  return found
}

/** The tokens that lie inside a span, as [first, end) indexes; `hint` is any index at or before the first. */
export function tokensIn(tokens: readonly Token[], span: Span, hint = 0): readonly [number, number] {
  let low = hint
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.to <= span.from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < tokens.length && tokens[end]!.from < span.to) end += 1
  return [low, end]
}
