/** What a number counts: the noun phrase after it, its head, and the whole of a share. */
import type { Span, Token } from "../../model/types.ts"
import type { Draft } from "../draft.ts"
import { determiners, neverNoun, partitivePronouns } from "../english/amounts.ts"
import { sentenceEnd, tokenFrom } from "../sentence.ts"

/** The noun phrase and its head word; `partitive` when "of" stands before it ("two of the soldiers"). */
export interface Counted {
  readonly phrase: Span
  readonly head: Span
  readonly partitive: boolean
  /** Offset after the phrase. */
  readonly to: number
}

const phraseTokensMax = 12

const isNoun = (token: Token): boolean => token.pos === "NOUN" || token.pos === "PROPN"

interface Walk {
  readonly draft: Draft
  readonly word: (index: number) => string
  readonly end: number
}

/** Whether the token may stand before the head noun; `nouns` says that a noun has been passed. */
function mayModify(walk: Walk, index: number, nouns: boolean): boolean {
  const token = walk.draft.tokens[index]!
  const next = walk.draft.tokens[index + 1]
  const word = walk.word(index)
  if (token.pos === "ADJ")
    return (
      !nouns ||
      /^['’]s?$/.test(walk.word(index - 1)) ||
      /^\p{Lu}/u.test(walk.draft.report.text.slice(token.from, token.from + 1))
    )
  if (nouns)
    return (
      word === "'s" || word === "’s" || word === "&" || (word === "-" && next !== undefined && next.from === token.to)
    )
  if (word === "other" || word === "more" || word === "further" || word === "additional") return true
  if (token.pos === "VERB") return /(?:ed|en|ing|wn)$/.test(word) && next !== undefined && index + 1 < walk.end
  if (token.pos === "ADV") return /ly$/.test(word)
  if (token.pos === "CCONJ" || word === ",") return false
  return word === "-" || word === "'s" || token.pos === "PRON"
}

const textOf = (walk: Walk, index: number): string => {
  const token = walk.draft.tokens[index]
  return token === undefined ? "" : walk.draft.report.text.slice(token.from, token.to)
}

/** Words that are no nouns, but as a name in capital letters: "31 IS fighters". */
const isNever = (walk: Walk, index: number): boolean =>
  neverNoun.has(walk.word(index)) &&
  !(walk.draft.tokens[index]!.pos === "PROPN" && /^\p{Lu}{2,}$/u.test(textOf(walk, index)))

/** Index after the last noun of the phrase that begins at `start`, or `start` when there is none. */
function phraseEnd(walk: Walk, start: number): number {
  let last = start
  let nouns = false
  for (let index = start; index < Math.min(walk.end, start + phraseTokensMax); index += 1) {
    const token = walk.draft.tokens[index]!
    const word = walk.word(index)
    if ((isNoun(token) || (!nouns && isPluralVerb(walk, index))) && !isNever(walk, index)) {
      nouns = true
      last = index + 1
      if (closesPhrase(walk, index)) break
      continue
    }
    const joined = index > start && walk.word(index - 1) === "-" && walk.draft.tokens[index - 1]!.to === token.from
    if (joined && index + 1 < walk.end && !neverNoun.has(word)) continue
    const numbered = token.pos === "NUM" && nouns && /^\p{Lu}/u.test(textOf(walk, index - 1))
    if (numbered && index + 1 < walk.end && isNoun(walk.draft.tokens[index + 1]!)) continue
    if (token.pos === "CCONJ" && !nouns && index > start) continue
    if (token.pos === "CCONJ" && nouns && joinsModifiers(walk, index)) continue
    if (!nouns && opensSuperlative(walk, index)) continue
    if (neverNoun.has(word) && word !== "more") break
    if (!mayModify(walk, index, nouns)) break
  }
  return last
}

/** "one of the most experienced guards": "most" before an adjective is part of the phrase. */
function opensSuperlative(walk: Walk, index: number): boolean {
  const next = walk.draft.tokens[index + 1]
  const tagged = next !== undefined && index + 1 < walk.end && /^(?:ADJ|ADV|VERB)$/.test(next.pos)
  return tagged && /^(?:most|least)$/.test(walk.word(index))
}

const plural = /^(?:\p{Ll}.*[^su]s|people|\p{Ll}*men|children)$/u

/** "eight more picks": a plural that the tagger took for a verb, with nothing after it that a verb would have. */
function isPluralVerb(walk: Walk, index: number): boolean {
  const next = walk.draft.tokens[index + 1]
  const word = walk.word(index)
  if (walk.draft.tokens[index]!.tag !== "VBZ" || !/[^su]s$/.test(word) || word === "has" || word === "does")
    return false
  return next === undefined || index + 1 >= walk.end || !/^(?:NUM|PRON|PROPN)$/.test(next.pos)
}

/** A plural in small letters is the head, unless another plural follows ("sports cars"): "20 boats sank". */
function closesPhrase(walk: Walk, index: number): boolean {
  const token = walk.draft.tokens[index]!
  const text = walk.draft.report.text
  return plural.test(text.slice(token.from, token.to)) && !plural.test(walk.word(index + 1))
}

/** "Tajik and Uzbek guards": names joined before one head. */
function joinsModifiers(walk: Walk, index: number): boolean {
  const [before, after, last] = [
    walk.draft.tokens[index - 1],
    walk.draft.tokens[index + 1],
    walk.draft.tokens[index + 2],
  ]
  if (before === undefined || after === undefined || last === undefined || index + 2 >= walk.end) return false
  return before.pos === "PROPN" && after.pos === "PROPN" && last.pos === "NOUN"
}

function walkOf(draft: Draft, index: number, stop: number): Walk {
  const word = (at: number): string => {
    const token = draft.tokens[at]
    return token === undefined ? "" : draft.report.text.slice(token.from, token.to).toLowerCase()
  }
  return { draft, word, end: Math.min(sentenceEnd(draft, index), tokenFrom(draft.tokens, stop)) }
}

/** Passes over "of" and the articles after it. */
function opening(walk: Walk, index: number): { start: number; partitive: boolean } {
  let start = index
  const partitive = walk.word(start) === "of"
  if (partitive) start += 1
  for (let round = 0; partitive && round < 3; round += 1) {
    const token = walk.draft.tokens[start]
    if (token === undefined || start >= walk.end) break
    if (determiners.has(walk.word(start)) || token.pos === "NUM") start += 1
    else break
  }
  return { start, partitive }
}

/**
 * The noun phrase counted by the number that ends at the offset, or null when no noun follows ("58 were killed").
 * Nothing at or after the offset `stop` belongs to it.
 */
export function countedAfter(draft: Draft, offset: number, stop: number): Counted | null {
  let index = tokenFrom(draft.tokens, offset)
  const token = draft.tokens[index]
  if (token === undefined || /[\n\r]/.test(draft.report.text.slice(offset, token.from))) return null
  const walk = walkOf(draft, index, stop)
  const tied = walk.word(index) === "-" && token.from === offset
  // "A 5,000-strong force": the force is counted.
  const strong = tied && walk.word(index + 1) === "strong"
  const glued = tied && !strong
  if (tied) index += strong ? 2 : 1
  const { start, partitive } = opening(walk, index)
  const first = draft.tokens[start]
  if (first === undefined || start >= walk.end) return null
  const end = glued ? Math.min(phraseEnd(walk, start), start + 1) : phraseEnd(walk, start)
  if (end === start) {
    const before = draft.tokens[start - 1]!
    const pronoun = partitive && partitivePronouns.has(walk.word(start)) ? first : null
    const article = partitive && start > index + 1 && partitivePronouns.has(walk.word(start - 1)) ? before : null
    const found = pronoun ?? article
    return found && { phrase: bare(found), head: bare(found), partitive, to: found.to }
  }
  const head = draft.tokens[end - 1]!
  const phrase = { from: first.from, to: glued ? head.to : ofEnd(walk, end) }
  return { phrase, head: bare(head), partitive, to: phrase.to }
}

const bare = ({ from, to }: Span): Span => ({ from, to })

/** "members of the security forces": the phrase with its "of". */
function ofEnd(walk: Walk, end: number): number {
  const plain = walk.draft.tokens[end - 1]!.to
  if (walk.word(end) !== "of" || end >= walk.end) return plain
  const { start } = opening(walk, end)
  const last = phraseEnd(walk, start)
  return last === start || last > walk.end ? plain : walk.draft.tokens[last - 1]!.to
}
