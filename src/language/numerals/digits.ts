/** Numbers in digits, with the separators of several countries. */
import { type Piece, pieceAt } from "./pieces.ts"

/** What digits say; `end` is the index of the piece after them. `doubtful`: "1.250" may be 1.25 or 1,250. */
interface DigitsRead {
  readonly value: number
  readonly end: number
  readonly doubtful: boolean
}

const unitsMax = 24
const grouped = /^\d{1,3}(?:,\d{2,3}){0,6},\d{3}(?:\.\d{1,9})?$/
const dotted = /^\d{1,3}(?:\.\d{3}){2,6}(?:,\d{1,9})?$/
const plain = /^\d{1,21}(?:\.\d{1,21})?$/
const commaDecimal = /^\d{1,9},\d{1,2}$/

/** The value of "2,041", "1.5", "2.345.678", "1,50,000" or "3,5"; NaN for what is no number: "3.12.2021", "1,2,3". */
function digitsValue(text: string): number {
  if (text.length > unitsMax) return Number.NaN
  if (plain.test(text)) return Number(text)
  if (grouped.test(text)) return Number(text.replaceAll(",", ""))
  if (dotted.test(text)) return Number(text.replaceAll(".", "").replace(",", "."))
  return commaDecimal.test(text) ? Number(text.replace(",", ".")) : Number.NaN
}

const threeDigits = /^\d{3}$/
const leading = /^[1-9]\d{0,2}$/

/** "23, 000": a comma with a blank behind it. Only round thousands: "in 23, 340 people" are two numbers. */
function partedEnd(pieces: readonly Piece[], index: number): number {
  const [first, comma, zeros] = [pieceAt(pieces, index), pieceAt(pieces, index + 1), pieceAt(pieces, index + 2)]
  const parted = leading.test(first.text) && comma.text === "," && comma.gap === 0 && zeros.text === "000"
  return parted && zeros.gap === 1 ? index + 3 : index + 1
}

/** "14 000", "1 250 000": the end of the groups, or `index + 1` when there are none. */
function spacedEnd(pieces: readonly Piece[], index: number): number {
  let end = index + 1
  if (!leading.test(pieceAt(pieces, index).text)) return end
  while (end - index < 5 && pieceAt(pieces, end).gap === 1 && threeDigits.test(pieceAt(pieces, end).text)) {
    const next = pieceAt(pieces, end)
    if (next.from - pieceAt(pieces, end - 1).to > 1) break
    end += 1
  }
  return end
}

/** The number in digits at the piece, or null. Groups parted by blanks are read unless `spaced` is false. */
export function readDigits(pieces: readonly Piece[], index: number, spaced: boolean): DigitsRead | null {
  const first = pieceAt(pieces, index)
  const end = spaced ? Math.max(spacedEnd(pieces, index), partedEnd(pieces, index)) : index + 1
  if (end > index + 1) {
    const text = pieces
      .slice(index, end)
      .map((piece) => (piece.text === "," ? "" : piece.text))
      .join("")
    return { value: Number(text), end, doubtful: false }
  }
  const value = digitsValue(first.text)
  return Number.isNaN(value) ? null : { value, end, doubtful: /^\d{1,3}\.\d{3}$/.test(first.text) }
}
