/** Numbers that stand for words: hashes of forms and endings, shapes, clusters. No strings are built. */
import type { Span } from "../model/types.ts"
import type { Clusters } from "./clusters.ts"
import { clusterOf } from "./clusters.ts"

/** One entry a word. Digits count as 0, so that "2,041" and "2,118" are one word. */
export interface WordCodes {
  readonly count: number
  /** Hash of the lower-case form. */
  readonly lower: Int32Array
  /** Hashes of the last one to five code units of the lower-case form; of the whole when it is shorter. */
  readonly endings: readonly [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array]
  /** Hashes of the first one to four code units. */
  readonly openings: readonly [Int32Array, Int32Array, Int32Array, Int32Array]
  /** Bits of `shapes`. */
  readonly shape: Int32Array
  /** Hash of the run of kinds of letters, each kind once: "Xx", "X.X.", "0,0". */
  readonly outline: Int32Array
  /** Number of the word's cluster, twelve bits and a leading one; 0 = unknown word. */
  readonly cluster: Int32Array
}

/** What `WordCodes.shape` tells, one bit each. */
export const shapes = {
  capital: 1,
  shouted: 2,
  digit: 4,
  hyphen: 8,
  period: 16,
  numeric: 32,
  sign: 64,
  single: 128,
  apostrophe: 256,
  long: 512,
} as const

const zero = 48
const start = 0x811c9dc5 | 0
const prime = 0x01000193

/** Adds one code unit to a hash (FNV-1a, public domain). */
const fold = (hash: number, unit: number): number => Math.imul(hash ^ unit, prime)

/** The lower-case form of a code unit, digits as 0. */
function lowerUnit(unit: number): number {
  if (unit < 128) {
    if (unit >= 65 && unit <= 90) return unit + 32
    return unit >= 49 && unit <= 57 ? zero : unit
  }
  if (unit === 0x2019 || unit === 0x2018) return 39
  const lower = String.fromCharCode(unit).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : unit
}

const isUpper = (unit: number, lower: number): boolean => unit !== lower && unit !== 0x2019 && unit !== 0x2018

/** X, x, 0, or the sign itself. */
function kindOf(unit: number, lower: number): number {
  if (lower === zero) return zero
  if (isUpper(unit, lower)) return 88
  return lower >= 97 && lower <= 122 ? 120 : lower >= 0xc0 ? 120 : unit
}

/** The hash of a lower-case word, as in `WordCodes.lower`. */
export function hashWord(word: string): number {
  let hash = start
  for (let at = 0; at < word.length; at += 1) hash = fold(hash, lowerUnit(word.charCodeAt(at)))
  return hash
}

function allocate(count: number): WordCodes {
  const column = () => new Int32Array(count)
  return {
    count,
    lower: column(),
    endings: [column(), column(), column(), column(), column()],
    openings: [column(), column(), column(), column()],
    shape: column(),
    outline: column(),
    cluster: column(),
  }
}

/** Fills the hashes of openings and endings of word `index`. */
function fillEdges(codes: WordCodes, text: string, index: number, { from, to }: Span): void {
  let ending = start
  let opening = start
  for (let step = 0; step < 5; step += 1) {
    if (from + step < to) {
      ending = fold(ending, lowerUnit(text.charCodeAt(to - 1 - step)))
      opening = fold(opening, lowerUnit(text.charCodeAt(from + step)))
    }
    codes.endings[step]![index] = ending
    if (step < 4) codes.openings[step]![index] = opening
  }
}

/** Fills form, shape and outline of word `index`. */
function fillForm(codes: WordCodes, text: string, index: number, { from, to }: Span): void {
  let form = start
  let outline = start
  let last = 0
  let uppers = 0
  let lowers = 0
  let digits = 0
  let shape = 0
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at)
    const lower = lowerUnit(unit)
    form = fold(form, lower)
    const kind = kindOf(unit, lower)
    if (kind !== last) outline = fold(outline, kind)
    last = kind
    if (kind === 88) uppers += 1
    else if (kind === 120) lowers += 1
    else if (kind === zero) digits += 1
    else if (unit === 45) shape |= shapes.hyphen
    else if (unit === 46) shape |= shapes.period
    else if (lower === 39) shape |= shapes.apostrophe
  }
  const opener = text.charCodeAt(from)
  if (isUpper(opener, lowerUnit(opener))) shape |= shapes.capital
  if (uppers > 1 && lowers === 0) shape |= shapes.shouted
  if (digits > 0) shape |= uppers + lowers === 0 ? shapes.digit | shapes.numeric : shapes.digit
  if (uppers + lowers + digits === 0) shape |= shapes.sign
  if (to - from === 1) shape |= shapes.single
  if (to - from > 9) shape |= shapes.long
  codes.lower[index] = form
  codes.outline[index] = outline
  codes.shape[index] = shape
}

/** The codes of all words of a text, in order. */
export function codeWords(text: string, words: readonly Span[], clusters: Clusters): WordCodes {
  const codes = allocate(words.length)
  for (let index = 0; index < words.length; index += 1) {
    fillForm(codes, text, index, words[index]!)
    fillEdges(codes, text, index, words[index]!)
    codes.cluster[index] = clusterOf(clusters, codes.lower[index]!)
  }
  return codes
}
