/** The words around a number that open or soften its ends, and the verbs that make it a change. */
import type { Modifier } from "../../model/types.ts"
import { changes, modifiersAfter, modifiersBefore } from "../english/amounts.ts"
import { type Piece, pieceAt } from "../numerals/pieces.ts"

/** A modifier and the pieces from `first` to `end - 1` that hold it and the number. */
export interface ModifierRead {
  readonly modifier: Modifier
  readonly first: number
  readonly end: number
}

/** The longest phrase of up to four pieces that ends before `index` and is known; hyphens count as blanks. */
function longestBefore(pieces: readonly Piece[], index: number): { modifier: Modifier; first: number } | null {
  let words = ""
  let found: { modifier: Modifier; first: number } | null = null
  for (let first = index - 1; first >= index - 4; first -= 1) {
    if (pieceAt(pieces, first + 1).gap === 2) break
    const piece = pieceAt(pieces, first)
    if (piece.kind === "end" || piece.kind === "digits") break
    words = words === "" ? piece.text : `${piece.text} ${words}`
    const modifier = modifiersBefore.get(words)
    if (modifier !== undefined) found = { modifier, first }
  }
  return found
}

const negations: ReadonlySet<string> = new Set(["not", "n't", "'t", "no", "never"])
const negated: Readonly<Partial<Record<Modifier, Modifier>>> = { "more than": "up to", "less than": "at least" }

/** "more than", "not more than", "about", "estimated" before the piece; null when the number stands bare. */
function modifierBefore(pieces: readonly Piece[], index: number): { modifier: Modifier; first: number } | null {
  // "more than a 1,000": the article belongs to neither.
  const article = pieceAt(pieces, index - 1).text === "a" ? longestBefore(pieces, index - 1) : null
  const found = longestBefore(pieces, index) ?? article
  if (found === null) return null
  const opposite = negated[found.modifier]
  if (opposite !== undefined && negations.has(pieceAt(pieces, found.first - 1).text))
    return { modifier: opposite, first: found.first - 1 }
  // "at least about 300", "an estimated more than 300": the bound counts, whichever stands nearer.
  const outer = longestBefore(pieces, found.first)
  if (outer === null) return found
  return { modifier: found.modifier === "about" ? outer.modifier : found.modifier, first: outer.first }
}

function modifierAfter(pieces: readonly Piece[], index: number): { modifier: Modifier; end: number } | null {
  const sign = pieceAt(pieces, index)
  if (sign.text === "+" && sign.gap === 0) return { modifier: "at least", end: index + 1 }
  const dash = sign.text === "-" && sign.gap === 0 ? 1 : 0
  let words = ""
  let found: { modifier: Modifier; end: number } | null = null
  for (let end = index + dash; end < index + dash + 3; end += 1) {
    const piece = pieceAt(pieces, end)
    if (piece.gap === 2 || piece.kind !== "word") break
    words = words === "" ? piece.text : `${words} ${piece.text}`
    const modifier = modifiersAfter.get(words)
    const plus = modifier !== undefined && words === "plus" && dash === 0
    if (modifier !== undefined && !plus) found = { modifier, end: end + 1 }
  }
  return found
}

/** What stands around the pieces `first` to `end - 1` of an amount or a range. */
export function readModifier(pieces: readonly Piece[], first: number, end: number): ModifierRead | null {
  const before = modifierBefore(pieces, first)
  const after = modifierAfter(pieces, end)
  if (before === null && after === null) return null
  return {
    modifier: before?.modifier ?? after?.modifier ?? "exact",
    first: before?.first ?? first,
    end: after?.end ?? end,
  }
}

/** "up 19 cents", "rose by about 4 per cent": the change that the words before `first` say, or null. */
export function readChange(pieces: readonly Piece[], first: number): "up" | "down" | null {
  let index = first - 1
  for (let skipped = 0; skipped < 3; skipped += 1) {
    const text = pieceAt(pieces, index).text
    if (text !== "by" && text !== "a" && text !== "another" && text !== "further" && text !== "some") break
    index -= 1
  }
  const piece = pieceAt(pieces, index)
  if (pieceAt(pieces, index + 1).gap === 2) return null
  return piece.kind === "word" ? (changes.get(piece.text) ?? null) : null
}
