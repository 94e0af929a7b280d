/** What the parser looks at before each step: words near the top of the stack and the next ones, and what they have. */
import type { ParserState } from "./transitions.ts"

/** The words of one sentence as the features need them. Index 0 of every array is "no word". */
export interface ParserWords {
  /** Number of the word's form, from 1; by word + 1. */
  readonly forms: Int32Array
  /** Number of the tag, from 1; by word + 1. */
  readonly tags: Int32Array
  /** Bits of `betweenBits` of the tags before each word: four counts of a byte each, packed; by word + 1. */
  readonly passed: Int32Array
}

/** Places whose word is looked at, whose tag, whose relation; and odds and ends of up to 16 values. */
export const slots = { forms: 14, tags: 27, relations: 12, sundries: 9 } as const

/** Where each kind begins in the list of features. */
export const tagsFrom = slots.forms
export const relationsFrom = tagsFrom + slots.tags
export const sundriesFrom = relationsFrom + slots.relations
export const featureCount = sundriesFrom + slots.sundries

/** Values of each of the odds and ends. */
export const sundryValues = 16

/** How far two words are apart, in eight steps; 0 = one of them is none. */
function distance(from: number, to: number): number {
  if (from < 0 || to < 0) return 0
  const apart = to - from
  return apart < 5 ? apart : apart < 7 ? 5 : apart < 11 ? 6 : 7
}

/** Which of four kinds of words stand between two words: commas, verbs, conjunctions, other signs. Four bits. */
function between(passed: Int32Array, from: number, to: number): number {
  if (from < 0 || to < 0) return 0
  const before = passed[from + 2]!
  const after = passed[to + 1]!
  const changed = before ^ after
  return (
    (changed & 0xff ? 1 : 0) |
    (changed & 0xff00 ? 2 : 0) |
    (changed & 0xff0000 ? 4 : 0) |
    (changed & 0x7f000000 ? 8 : 0)
  )
}

const upTo3 = (count: number): number => (count < 3 ? count : 3)

/** The child of a word, or none. */
const of = (children: Int32Array, word: number): number => (word < 0 ? -1 : children[word]!)

const places = new Int32Array(32)

/** Fills `places` with the words that stand where the parser looks; -1 = none there. */
function findPlaces(state: ParserState): void {
  const { stack, size, next, count, left, left2, right, right2 } = state
  const top = size > 0 ? stack[size - 1]! : -1
  const second = size > 1 ? stack[size - 2]! : -1
  const third = size > 2 ? stack[size - 3]! : -1
  const first = next < count ? next : -1
  places[0] = top
  places[1] = second
  places[2] = third
  places[3] = first
  places[4] = next + 1 < count ? next + 1 : -1
  places[5] = next + 2 < count ? next + 2 : -1
  places[6] = next + 3 < count ? next + 3 : -1
  places[7] = of(left, top)
  places[8] = of(right, top)
  places[9] = of(left, second)
  places[10] = of(right, second)
  places[11] = of(left, first)
  places[12] = top > 0 ? top - 1 : -1
  places[13] = top >= 0 && top + 1 < count ? top + 1 : -1
  places[14] = size > 3 ? stack[size - 4]! : -1
  places[15] = next + 4 < count ? next + 4 : -1
  places[16] = of(left2, top)
  places[17] = of(right2, top)
  places[18] = of(left2, second)
  places[19] = of(right2, second)
  places[20] = of(left2, first)
  places[21] = second > 0 ? second - 1 : -1
  places[22] = second >= 0 ? second + 1 : -1
  places[23] = first > 0 ? first - 1 : -1
  places[24] = of(right, places[8]!)
  places[25] = of(left, places[8]!)
  places[26] = of(right, third)
}

/** Places whose relation is looked at. */
const related = Int32Array.of(7, 16, 8, 17, 9, 18, 10, 19, 11, 20, 26, 24)

/**
 * Writes the features of a state into `features`: one number a slot, 0 = nothing there. Slots of forms come first,
 * then tags, relations (number + 1) and odds and ends.
 */
export function writeFeatures(state: ParserState, words: ParserWords, features: Int32Array): void {
  const { forms, tags, passed } = words
  findPlaces(state)
  for (let slot = 0; slot < slots.forms; slot += 1) features[slot] = forms[places[slot]! + 1]!
  for (let slot = 0; slot < slots.tags; slot += 1) features[tagsFrom + slot] = tags[places[slot]! + 1]!
  for (let slot = 0; slot < slots.relations; slot += 1) {
    const word = places[related[slot]!]!
    features[relationsFrom + slot] = word < 0 ? 0 : state.relations[word]! + 1
  }
  const top = places[0]!
  const second = places[1]!
  const first = places[3]!
  const waiting = state.count - state.next
  const { leftCount, rightCount } = state
  features[sundriesFrom] = distance(top, first)
  features[sundriesFrom + 1] = distance(second, top)
  features[sundriesFrom + 2] = top < 0 ? 0 : upTo3(leftCount[top]!) * 4 + upTo3(rightCount[top]!)
  features[sundriesFrom + 3] = second < 0 ? 0 : upTo3(leftCount[second]!) * 4 + upTo3(rightCount[second]!)
  features[sundriesFrom + 4] = first < 0 ? 0 : upTo3(leftCount[first]!) * 4 + upTo3(state.size)
  features[sundriesFrom + 5] = between(passed, top, first)
  features[sundriesFrom + 6] = between(passed, second, top)
  features[sundriesFrom + 7] = (waiting < 3 ? waiting : waiting < 6 ? 3 : 4) + (state.size < 3 ? state.size * 5 : 0)
  features[sundriesFrom + 8] = between(passed, places[2]!, second)
}

/** The kind of a word that matters when it stands between two others, by its two tags: 1, 2, 4 or 8; else 0. */
export function betweenKind(pos: string, tag: string): number {
  if (tag === ",") return 1
  if (pos === "VERB" || (pos === "AUX" && tag !== "MD")) return 2
  if (tag === "CC") return 4
  return pos === "PUNCT" ? 8 : 0
}

const step = (kind: number): number =>
  kind === 1 ? 1 : kind === 2 ? 0x100 : kind === 4 ? 0x10000 : kind === 8 ? 0x1000000 : 0

/** Adds a word of a kind to the packed counts of what has passed; each count wraps round by itself. */
export function pass(passed: number, kind: number): number {
  const one = step(kind)
  if (one === 0) return passed
  const room = one === 0x1000000 ? 0x7f000000 : one * 0xff
  return (passed & ~room) | ((passed + one) & room)
}
