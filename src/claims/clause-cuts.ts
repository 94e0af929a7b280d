/** Where one clause of a sentence ends and the next begins: between two groups of verbs. */
import type { Token } from "../model/types.ts"
import { timeWords } from "./english/attribution-words.ts"
import { openers, relatives, speaking } from "./english/grammar.ts"

/** The words of one verb and its helpers: "have reportedly been forced to flee". */
export interface Group {
  readonly first: number
  readonly end: number
  readonly verbs: readonly number[]
}

/** What the cutter needs: the tokens and their words in small letters. */
export interface Words {
  readonly tokens: readonly Token[]
  readonly lower: readonly string[]
}

export const isNoun = (token: Token | undefined): boolean => token?.tag.startsWith("NN") === true

const breaks = new Set(';:—–"“”()')

/** A sign that parts clauses; a hyphen only between spaces ("year-old" is one word). */
export function isBreakAt({ tokens, lower }: Words, at: number): boolean {
  const word = lower[at]!
  if (word === "-") return tokens[at - 1]?.to !== tokens[at]!.from
  return breaks.has(word) || (word.startsWith("--") && /^--+$/.test(word))
}

/** Where the clause of the second group begins, somewhere after the first group. */
export function cutBetween(words: Words, before: Group, after: Group): number {
  const { tokens, lower } = words
  const comma = (at: number): boolean => lower[at] === ","
  let hard = -1
  for (let at = before.end; at < after.first; at += 1) if (isBreakAt(words, at)) hard = at
  const start = hard < 0 ? before.end : hard + 1
  for (let at = after.first - 1; at >= start; at -= 1) {
    if (comma(at)) break
    if (openers.has(lower[at]!) && !(lower[at] === "as" && isNumberLike(words, at)))
      return openerStart(words, at, start)
  }
  for (let at = after.first - 1; at > start; at -= 1) if (tokens[at]!.tag === "CC" && comma(at - 1)) return at - 1
  for (let at = start; at < after.first; at += 1) if (comma(at)) return at + 1
  if (hard < 0 && saysOfTwo(words, before, after)) return before.end
  for (let at = after.first - 1; at >= start; at -= 1) {
    if (tokens[at]!.tag === "CC" && !joinsNouns(words, at, after)) return at
  }
  if (hard >= 0) return start
  if (tokens[after.first]!.tag === "TO") return after.first
  if (/^VB[NG]$/.test(tokens[after.verbs[0]!]!.tag)) {
    return after.first > before.end && tokens[after.first - 1]!.tag === "IN" ? after.first - 1 : after.first
  }
  return contentCut(words, before, after)
}

/**
 * "killed six drivers and nine guards yet [to be named]", "a cook and waiter were hurt": the conjunction stands inside
 * the noun phrase of the first verb or of the second, and parts no clauses.
 */
function joinsNouns({ tokens, lower }: Words, at: number, after: Group): boolean {
  if (!isNoun(tokens[at - 1]) || at + 1 >= after.first) return false
  const infinite = tokens[after.first]!.tag === "TO" || /^VB[NG]$/.test(tokens[after.first]!.tag)
  if (infinite) return /^(CD|JJ|NN|NNS|NNP|DT)$/.test(tokens[at + 1]!.tag)
  const single = /^(NN|NNP)$/.test(tokens[after.first - 1]!.tag) && after.first - at <= 3
  return single && /^(were|are|have)$/.test(lower[after.first]!)
}

/** "Police said [the boy and a woman] died": two nouns behind a verb of saying are the subject of the next verb. */
function saysOfTwo({ tokens, lower }: Words, before: Group, after: Group): boolean {
  const says = tokens[before.verbs.at(-1)!]!.lemma.toLowerCase()
  const finite = /^(VBD|VBZ|VBP|MD)$/.test(tokens[after.first]!.tag)
  if (!/^(say|confirm|announce|add|state)$/.test(says) || !finite || before.end + 3 > after.first) return false
  let joined = 0
  for (let at = before.end; at < after.first; at += 1) {
    const { tag } = tokens[at]!
    if (tag === "CC") joined += 1
    else if (!/^(DT|PRP\$|NN|NNS|NNP|NNPS|JJ|CD|POS)$/.test(tag) && lower[at] !== "-") return false
  }
  return joined === 1 && tokens[before.end]!.tag !== "CC" && isNoun(tokens[after.first - 1])
}

const isNumberLike = ({ lower }: Words, at: number): boolean => /^(many|much|few|well|soon)$/.test(lower[at + 1] ?? "")

/** "in which", "of whom", "even though" open with the word before. */
function openerStart({ tokens, lower }: Words, at: number, start: number): number {
  if (at > start && tokens[at - 1]!.tag === "IN" && /^(which|whom)$/.test(lower[at]!)) return at - 1
  return at
}

/**
 * No word and no sign parts the two: "said 512 men crossed" is cut after the verb of saying, "people who came
 * say" right
 * before the second verb, "killed five people a monitor said" before the noun phrase that the second verb needs.
 */
function contentCut(words: Words, before: Group, after: Group): number {
  const { tokens, lower } = words
  const opened = lower[before.first - 1]
  const says = speaking.has(tokens[after.verbs.at(-1)!]!.lemma.toLowerCase())
  if (opened !== undefined && relatives.has(opened) && !says) return after.first
  if (speaking.has(tokens[before.verbs.at(-1)!]!.lemma.toLowerCase())) return before.end
  // "the 50 people taken from a school were freed": what stands behind a participle is not the next verb's subject.
  const reduced = before.verbs.length === 1 && tokens[before.first]!.tag === "VBN" && isNoun(tokens[before.first - 1])
  if (reduced && /^(was|were|has|have|had|is|are|will)$/.test(lower[after.first]!)) return after.first
  if (says && /^(DT|NNPS?|PRP\$)$/.test(tokens[after.end]?.tag ?? "")) return after.first
  let at = after.first
  while (at > before.end && /^(NN|NNS|NNP|NNPS|JJ|POS|PRP|DT|PRP\$|RB|VBG)$/.test(tokens[at - 1]!.tag)) {
    at -= 1
    if (/^(DT|PRP|PRP\$)$/.test(tokens[at]!.tag)) break
  }
  // "The man shot on Sunday died": a day does nothing.
  return after.first - at === 1 && timeWords.has(lower[at]!) ? after.first : at
}
