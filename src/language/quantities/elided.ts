/** What is counted when no noun follows the number: "58 were killed", "Town (312)", "Evacuated people: 3,614". */
import type { QuantityMention, Span } from "../../model/types.ts"
import type { Draft } from "../draft.ts"
import { fatesAfter, fatesBefore } from "../english/amounts.ts"
import { type Piece, pieceAt } from "../numerals/pieces.ts"
import { sentenceEnd, tokenFrom } from "../sentence.ts"

/** The noun phrase and its head word, elsewhere in the sentence. */
interface Elided {
  readonly phrase: Span
  readonly head: Span
}

/** "13 in Aldra, three in Bense": a share of what was counted before, at a place. */
function isListed(text: string, pieces: readonly Piece[], end: number): boolean {
  const next = pieceAt(pieces, end)
  const name = pieceAt(pieces, end + 1)
  return (next.text === "in" || next.text === "from") && /\p{Lu}/u.test(text.charAt(name.from)) && next.gap < 2
}

/** Whether the words around the pieces `first` to `end - 1` say that a noun was left out. */
function leavesOut(text: string, pieces: readonly Piece[], first: number, end: number): boolean {
  const before = pieceAt(pieces, first - 1)
  const after = pieceAt(pieces, end)
  if (after.gap < 2 && fatesAfter.has(after.text)) return true
  if (before.text === "(" && after.text === ")") return true
  return fatesBefore.has(before.text) || isListed(text, pieces, end)
}

/** "300 stayed", "50 will stay": the number is the subject of the verb right behind it. */
function opensVerb(draft: Draft, to: number): boolean {
  const token = draft.tokens[tokenFrom(draft.tokens, to)]
  return token !== undefined && /^(?:VBD|VBP|MD)$/.test(token.tag)
}

/** "Two gunmen entered a bar, killing five": those who act in the sentence are not those it befell. */
function isActor({ tokens }: Draft, head: Span, offset: number): boolean {
  const at = tokenFrom(tokens, offset)
  if (tokens[at - 1]?.tag !== "VBG") return false
  let verb = tokenFrom(tokens, head.to)
  while (verb < at - 1 && !/^(?:VB|,)/.test(tokens[verb]!.tag)) verb += 1
  return verb < at - 1 && tokens[verb]!.tag === "VBD" && isFirst(tokens, tokenFrom(tokens, head.from))
}

/** Nothing is done before that word in its sentence: it stands in the subject. */
function isFirst(tokens: Draft["tokens"], word: number): boolean {
  for (let at = word - 1; at >= 0 && !/^[.:]$/.test(tokens[at]!.tag); at -= 1)
    if (tokens[at]!.tag.startsWith("VB")) return false
  return true
}

/** Words before those who are named as a part of others, and how far they reach, in code units. */
const inserted = /\b(?:including|among (?:them|whom|those)|counting)\s[^.,;:]*$/i
const insertedReach = 60

/** The phrase of the nearest count before it in the same sentence that is no part of another. */
function antecedent(draft: Draft, offset: number, found: readonly QuantityMention[]): Elided | null {
  const { tokens } = draft
  const end = sentenceEnd(draft, tokenFrom(tokens, offset))
  for (let index = found.length - 1; index >= Math.max(0, found.length - 8); index -= 1) {
    const mention = found[index]!
    if (sentenceEnd(draft, tokenFrom(tokens, mention.from)) !== end) return null
    if (mention.dimension !== "count" || mention.ordinal || mention.counts === null || mention.countsHead === null)
      continue
    // "Four civilians, two of them boys, were killed and 11 wounded": the 11 are no boys.
    const { text } = draft.report
    if (/^ of (?:them|whom|those|these)\b/.test(text.slice(mention.to, mention.to + 10))) continue
    // "Nine people died, among them three children, and 40 were hurt": nor are the 40 children.
    if (inserted.test(text.slice(Math.max(0, mention.from - insertedReach), mention.from))) continue
    return isActor(draft, mention.countsHead, offset) ? null : { phrase: mention.counts, head: mention.countsHead }
  }
  return null
}

const isNominal = (pos: string): boolean => pos === "NOUN" || pos === "PROPN" || pos === "ADJ"

/** "Evacuated people: 3,614", "Number of displaced: 452": the words before a number that ends its sentence. */
function heading(draft: Draft, from: number, to: number): Elided | null {
  const { tokens } = draft
  const at = tokenFrom(tokens, from)
  const end = sentenceEnd(draft, at)
  const next = tokens[tokenFrom(tokens, to)]
  const last = tokenFrom(tokens, to) >= end || next?.pos === "PUNCT"
  const colon = draft.report.text.slice(tokens[at - 1]?.from ?? 0, tokens[at - 1]?.to ?? 0) === ":"
  const head = colon ? at - 2 : at - 1
  if (!last || head < 0 || sentenceEnd(draft, head) !== end) return null
  const nominal = colon ? isNominal(tokens[head]!.pos) || tokens[head]!.tag === "VBN" : tokens[head]!.tag === "NNS"
  if (!nominal) return null
  let first = head
  while (first > 0 && head - first < 6 && sentenceEnd(draft, first - 1) === end && isNominal(tokens[first - 1]!.pos))
    first -= 1
  const bare = { from: tokens[head]!.from, to: tokens[head]!.to }
  return { phrase: { from: tokens[first]!.from, to: bare.to }, head: bare }
}

/** "another boat or two": the noun right before the "or". */
function alternative(draft: Draft, pieces: readonly Piece[], first: number): Elided | null {
  const joint = pieceAt(pieces, first - 1)
  if (joint.text !== "or" || joint.gap === 2) return null
  const noun = draft.tokens[tokenFrom(draft.tokens, joint.from) - 1]
  if (noun === undefined || noun.pos !== "NOUN" || noun.tag === "NNS") return null
  const bare = { from: noun.from, to: noun.to }
  return { phrase: bare, head: bare }
}

/**
 * What the number in the pieces `first` to `end - 1` counts without saying so, or null. `found`: the mentions
 * before it.
 */
export function countedElsewhere(
  draft: Draft,
  pieces: readonly Piece[],
  first: number,
  end: number,
  found: readonly QuantityMention[],
): Elided | null {
  const from = pieceAt(pieces, first).from
  const { to } = pieceAt(pieces, end - 1)
  if (leavesOut(draft.report.text, pieces, first, end) || opensVerb(draft, to)) return antecedent(draft, from, found)
  return alternative(draft, pieces, first) ?? heading(draft, from, to)
}
