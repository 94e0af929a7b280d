/**
 * A cut of the text for values. Tokens serve grammar ("5.10am" is two words); pieces serve numbers and dates: digits
 * with their separators in one piece, letters in another, every sign alone, and whether white space stands before it.
 */
import type { Span } from "../../model/types.ts"

/** `gap`: what stands before the piece: 0 nothing, 1 blanks, 2 a line break. */
export interface Piece extends Span {
  /** Lower case, apostrophes and hyphens levelled to ' and -. */
  readonly text: string
  readonly kind: "word" | "digits" | "sign" | "end"
  readonly gap: 0 | 1 | 2
}

const nothing: Piece = { from: 0, to: 0, text: "", kind: "end", gap: 2 }

/** The piece with that index, or an empty one of kind "end" outside the list. */
export const pieceAt = (pieces: readonly Piece[], index: number): Piece =>
  index >= 0 && index < pieces.length ? pieces[index]! : nothing

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

/** Letters and marks: Latin by range, everything from U+0370 up but the blocks of punctuation, symbols and arrows. */
function isLetter(unit: number): boolean {
  if (unit < 0x80) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)
  if (unit < 0xc0) return unit === 0xaa || unit === 0xb5 || unit === 0xba
  if (unit < 0x2000) return unit !== 0xd7 && unit !== 0xf7
  return (unit >= 0x2c00 && unit < 0x3000) || (unit >= 0x3040 && unit < 0xd800) || (unit >= 0xf900 && unit < 0xfe00)
}

function blank(unit: number): 0 | 1 | 2 {
  if (unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029) return 2
  if (unit <= 32 || unit === 0xa0 || unit === 0x202f || unit === 0x3000 || unit === 0xfeff) return 1
  return unit >= 0x2000 && unit <= 0x200b ? 1 : 0
}

const level: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "’": "'",
    "‘": "'",
    "‐": "-",
    "‑": "-",
    "–": "-",
    "−": "-",
    "\u00ad": "-",
  }),
)

/** Where the digits that begin at `from` end: separators only between digits. */
function digitsEnd(text: string, from: number): number {
  let to = from
  while (to < text.length) {
    const unit = text.charCodeAt(to)
    if (!isDigit(unit) && !((unit === 44 || unit === 46) && isDigit(text.charCodeAt(to + 1)))) break
    to += 1
  }
  return to
}

function lettersEnd(text: string, from: number): number {
  let to = from
  while (to < text.length && isLetter(text.charCodeAt(to))) to += 1
  return to
}

/** All pieces of the text in order. What lies between them is white space. Linear in the length of the text. */
export function cutPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let gap: 0 | 1 | 2 = 2
  let from = 0
  while (from < text.length) {
    const unit = text.charCodeAt(from)
    const white = blank(unit)
    if (white > 0) {
      if (white > gap) gap = white
      from += 1
      continue
    }
    const digits = isDigit(unit)
    const to = digits ? digitsEnd(text, from) : Math.max(lettersEnd(text, from), from + 1)
    const raw = text.slice(from, to)
    const kind = digits ? "digits" : isLetter(unit) ? "word" : "sign"
    const levelled = kind === "word" ? raw.toLowerCase() : digits || unit < 0x80 ? raw : (level.get(raw) ?? raw)
    pieces.push({ from, to, text: levelled, kind, gap })
    gap = 0
    from = to
  }
  return pieces
}
