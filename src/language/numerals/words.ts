/** Numbers in words: "twenty-six", "two and a half million", "one hundred and five". */
import { table } from "../../base/table.ts"
import { cardinals, fews, scales } from "../english/numbers.ts"
import { readDigits } from "./digits.ts"
import { type Piece, pieceAt } from "./pieces.ts"

/** `scale`: what the last words multiplied by (1,000,000 in "two million"), 1 when nothing did. */
interface WordsRead {
  readonly low: number
  readonly high: number
  readonly end: number
  readonly scale: number
}

const close = (piece: Piece): boolean => piece.gap < 2

/** The index after a hyphen or blank that may part two number words, or null when something else stands there. */
function joined(pieces: readonly Piece[], index: number): number | null {
  const next = pieceAt(pieces, index)
  if (next.text === "-" && next.gap === 0 && pieceAt(pieces, index + 1).gap === 0) return index + 1
  return close(next) && next.gap === 1 ? index : null
}

/** A number below a hundred in words, or null. */
function readSmall(pieces: readonly Piece[], index: number): { value: number; end: number } | null {
  const value = cardinals.get(pieceAt(pieces, index).text)
  if (value === undefined) return null
  if (value < 20 || value % 10 !== 0) return { value, end: index + 1 }
  const next = joined(pieces, index + 1)
  const unit = next === null ? undefined : cardinals.get(pieceAt(pieces, next).text)
  if (next === null || unit === undefined || unit === 0 || unit > 9) return { value, end: index + 1 }
  return { value: value + unit, end: next + 1 }
}

const halves: Readonly<Record<string, number>> = table({ half: 0.5, quarter: 0.25, third: 1 / 3 })

/** "and a half" after a number: its part and the index after it. */
function readAndHalf(pieces: readonly Piece[], index: number): { part: number; end: number } | null {
  if (pieceAt(pieces, index).text !== "and") return null
  const article = pieceAt(pieces, index + 1).text
  const part = halves[pieceAt(pieces, index + 2).text]
  if ((article !== "a" && article !== "one") || part === undefined) return null
  return { part, end: index + 3 }
}

/** A scale word at the index, reached over a blank or a hyphen; "of" may stand between in "a couple of dozen". */
function readScale(pieces: readonly Piece[], index: number): { scale: number; end: number } | null {
  const next = joined(pieces, index)
  if (next === null) return null
  const scale = scales.get(pieceAt(pieces, next).text)
  return scale === undefined ? null : { scale, end: next + 1 }
}

interface Part {
  readonly low: number
  readonly high: number
  readonly end: number
}

/** The factor before a scale: small words, digits, "a", "several", "a few", "a couple of". */
function readFactor(pieces: readonly Piece[], index: number): Part | null {
  const small = readSmall(pieces, index)
  if (small !== null) return { low: small.value, high: small.value, end: small.end }
  const piece = pieceAt(pieces, index)
  if (piece.kind === "digits") {
    const digits = readDigits(pieces, index, false)
    return digits === null ? null : { low: digits.value, high: digits.value, end: digits.end }
  }
  if (piece.text === "a" || piece.text === "an") return { low: 1, high: 1, end: index + 1 }
  return null
}

/** "several hundred", "a few thousand", "a couple of dozen": a few of a scale. */
export function readFewScaled(pieces: readonly Piece[], index: number): WordsRead | null {
  const article = pieceAt(pieces, index).text === "a" ? 1 : 0
  const few = fews.get(pieceAt(pieces, index + article).text)
  if (few === undefined) return null
  const after = index + article + 1
  const scaled = readScale(pieces, pieceAt(pieces, after).text === "of" ? after + 1 : after)
  if (scaled === null) return null
  return { low: few[0] * scaled.scale, high: few[1] * scaled.scale, end: scaled.end, scale: scaled.scale }
}

/** Multiplies a factor by the scale words that follow: "two hundred", "two and a half million". */
function readScaled(pieces: readonly Piece[], factor: Part): WordsRead {
  const half = readAndHalf(pieces, factor.end)
  let value = factor.low + (half?.part ?? 0)
  let end = half?.end ?? factor.end
  let scale = 1
  for (let step = readScale(pieces, end); step !== null && scale * step.scale <= 1e15; step = readScale(pieces, end)) {
    if (scale > step.scale) break
    const rest = step.scale === 100 ? readRest(pieces, step.end, 100) : null
    value = value * step.scale + (rest?.value ?? 0)
    end = rest?.end ?? step.end
    scale *= step.scale
  }
  return { low: value, high: value, end, scale }
}

/** What is added after a scale: "and five", "twenty-six"; below the scale. */
function readRest(pieces: readonly Piece[], index: number, below: number): { value: number; end: number } | null {
  const start = pieceAt(pieces, index).text === "and" ? index + 1 : joined(pieces, index)
  const small = start === null ? null : readSmall(pieces, start)
  return small !== null && small.value < below && small.value > 0 ? small : null
}

/** The number in words (its factor may be digits: "2.5 million") at the piece, or null. */
export function readWords(pieces: readonly Piece[], index: number): WordsRead | null {
  const factor = readFactor(pieces, index)
  if (factor === null) return null
  let read = readScaled(pieces, factor)
  const article = pieceAt(pieces, index).text === "a" || pieceAt(pieces, index).text === "an"
  if (article && read.scale === 1) return null
  for (let round = 0; read.scale >= 1000 && round < 5; round += 1) {
    const and = pieceAt(pieces, read.end).text === "and" ? read.end + 1 : joined(pieces, read.end)
    const next = and === null ? null : readFactor(pieces, and)
    if (next === null || pieceAt(pieces, and ?? 0).kind !== "word" || pieceAt(pieces, and ?? 0).text === "a") break
    const more = readScaled(pieces, next)
    if (more.low >= read.scale) break
    read = { low: read.low + more.low, high: read.high + more.high, end: more.end, scale: more.scale }
  }
  const half = read.scale > 1 ? readAndHalf(pieces, read.end) : null
  if (half !== null && article) {
    const value = read.low + half.part * read.scale
    return { low: value, high: value, end: half.end, scale: read.scale }
  }
  return read
}
