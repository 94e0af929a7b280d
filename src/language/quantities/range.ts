/** Two numbers that bound one: "5-6,000", "between 20 and 30", "five or six", "from 13.5 to 14 mm". */
import { changes } from "../english/amounts.ts"
import { type Piece, pieceAt } from "../numerals/pieces.ts"
import { type Amount, readAmount } from "./amount.ts"
import { readModifier } from "./modifier.ts"

/** A range in the order of the text; `first` includes "between" or "from". */
export interface RangeRead {
  readonly left: number
  readonly right: number
  readonly first: number
  /** The amount that carries the unit. */
  readonly carrier: Amount
  readonly end: number
}

/** Index of the piece after the connector at `index`, or null; "and" only after "between". */
function afterConnector(pieces: readonly Piece[], index: number, opener: string): number | null {
  const piece = pieceAt(pieces, index)
  if (piece.gap === 2 || pieceAt(pieces, index + 1).gap === 2) return null
  if (piece.text === "and") return opener === "between" ? index + 1 : null
  if (piece.text === "to" || piece.text === "or") return index + 1
  if (piece.text === "up" && pieceAt(pieces, index + 1).text === "to" && opener === "from") return index + 2
  if (piece.text !== "-" || (piece.gap > 0 && pieceAt(pieces, index + 1).gap === 0)) return null
  const word = pieceAt(pieces, index + 1).text
  if ((word === "to" || word === "or") && pieceAt(pieces, index + 2).text === "-") return index + 3
  return index + 1
}

/** "5-6,000" is 5,000 to 6,000; "5 to 6 million" is 5 to 6 million. */
function scaledLeft(pieces: readonly Piece[], left: Amount, right: Amount): number {
  const low = left.numeral.low
  const high = right.numeral.low
  if (left.numeral.scale > 1 || !(low < high)) return low
  if (right.numeral.scale > 1) return low < high / right.numeral.scale ? low * right.numeral.scale : low
  const written = pieceAt(pieces, right.number).text
  const thousands = /,000$/.test(written) && pieceAt(pieces, left.number).text.length <= 3
  return thousands && low < high / 1000 ? low * 1000 : low
}

const sameUnit = (left: Amount, right: Amount): boolean =>
  left.unit === null || (right.unit !== null && left.unit.standard === right.unit.standard)

/** Where the second number begins: behind its own currency sign. */
function readSecond(text: string, pieces: readonly Piece[], index: number): Amount | null {
  for (let skip = 0; skip < 3; skip += 1) {
    const amount = readAmount(text, pieces, index + skip)
    if (amount !== null) return amount.first <= index && amount.numeral.kind !== "ordinal" ? amount : null
    if (pieceAt(pieces, index + skip).kind === "digits") return null
  }
  return null
}

/** "between" or "from" before the first number and its modifier ("between about 20 and 30"). */
function opener(pieces: readonly Piece[], first: number, plain: number): { word: string; first: number } {
  const before = pieceAt(pieces, first - 1)
  const near = pieceAt(pieces, first).gap < 2
  if (near && (before.text === "between" || before.text === "from")) return { word: before.text, first: first - 1 }
  return { word: "", first: plain }
}

/** "rose 64 points to 4,577" and "by 3 to 7" name two numbers. */
function isStep(pieces: readonly Piece[], first: number): boolean {
  const text = pieceAt(pieces, first - 1).text
  return text === "by" || changes.has(text)
}

/** The range that begins with the amount, or null. */
export function readRange(text: string, pieces: readonly Piece[], left: Amount): RangeRead | null {
  if (left.numeral.kind === "ordinal" || left.numeral.kind === "vague") return null
  const softened = readModifier(pieces, left.first, left.end)?.first ?? left.first
  const opened = opener(pieces, softened, left.first)
  const next = afterConnector(pieces, left.end, opened.word)
  if (next === null) return null
  const connector = pieceAt(pieces, left.end).text
  if (connector !== "-" && connector !== "and" && opened.word !== "from" && isStep(pieces, left.first)) return null
  const right = readSecond(text, pieces, next)
  if (right === null || right.numeral.kind === "vague") return null
  if (!sameUnit(left, right) && !(left.unit !== null && right.unit === null && left.unit.dimension === "money"))
    return null
  // "50 miles or 80 km" is one distance told twice.
  if (connector === "or" && left.unit !== null && left.unitText !== right.unitText) return null
  const low = scaledLeft(pieces, left, right)
  const high = right.numeral.high
  // "one or 300" is no range, "25,000 or 40,000" are two prices, and a count "from 23 to 21" is a change.
  const bare = right.unit === null && left.unit === null
  if (opened.word === "from" && bare && (low > high || isStep(pieces, opened.first))) return null
  if (opened.word === "" && (low >= high || (connector === "or" && high > Math.max(low * 1.5, low + 2)))) return null
  const carrier = right.unit === null ? left : right
  return { left: low, right: high, first: opened.first, carrier, end: Math.max(right.end, left.end) }
}
