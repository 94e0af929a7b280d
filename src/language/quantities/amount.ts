/** One number with its currency or unit, before modifiers and ranges are seen. */
import { metreFollowers } from "../english/amounts.ts"
import { cardinals } from "../english/numbers.ts"
import { type Unit, units } from "../english/units.ts"
import { exact, type Numeral, readNumeral } from "../numerals/numeral.ts"
import { type Piece, pieceAt } from "../numerals/pieces.ts"
import { namesNumber } from "./label.ts"
import { readCurrencyBefore, readUnitAfter, sharedWith, type UnitRead } from "./unit.ts"

/** Pieces `first` to `end - 1`: a number, its sign, its currency, its unit. */
export interface Amount {
  readonly numeral: Numeral
  readonly first: number
  readonly end: number
  /** Index of the first piece of the number itself. */
  readonly number: number
  readonly unit: Unit | null
  /** As written; "" for a bare count. */
  readonly unitText: string
  readonly unitFirst: number | null
}

/** "minus-260", "-5": a minus sign that is no hyphen between words. */
function negative(pieces: readonly Piece[], index: number): number {
  const before = pieceAt(pieces, index - 1)
  if (before.text === "minus") return index - 1
  if (before.text !== "-") return index
  const minus = pieceAt(pieces, index - 2)
  if (minus.text === "minus" && pieceAt(pieces, index).gap === 0) return index - 2
  return pieceAt(pieces, index).gap === 0 && before.gap > 0 ? index - 1 : index
}

const quote = (text: string, pieces: readonly Piece[], first: number, end: number): string =>
  text.slice(pieceAt(pieces, first).from, pieceAt(pieces, end - 1).to)

/** "$1.2m", "£5m" are millions; "37m", "100 m" are metres unless a noun of people or things follows. */
function resolveM(numeral: Numeral, cash: boolean, followed: boolean): Numeral {
  if (!numeral.bareM || !(cash || followed)) return numeral
  return {
    ...numeral,
    low: numeral.low * 1e6,
    high: numeral.high * 1e6,
    end: numeral.end + 1,
    scale: 1e6,
    bareM: false,
  }
}

/** Whether a word follows the bare m that is counted in millions: "1.2m tons", "5m people". */
function countsInMillions(text: string, pieces: readonly Piece[], end: number): boolean {
  const next = pieceAt(pieces, end + 1)
  if (next.kind !== "word" || next.gap !== 1 || metreFollowers.has(next.text)) return false
  return (
    readUnitAfter(text, pieces, end + 1) !== null || /[^s]s$|people|men$|livestock|cattle|poultry|sheep/.test(next.text)
  )
}

function sized(numeral: Numeral, sign: number): Numeral {
  return sign === 1 ? numeral : { ...numeral, low: -numeral.high, high: -numeral.low }
}

/** Whether the unit word is none here: "12 won medals", "a second man", "one foot in". */
function unlikely(pieces: readonly Piece[], unit: UnitRead, numeral: Numeral): boolean {
  const word = pieceAt(pieces, unit.first).text
  if (word === "won" || word === "rand" || word === "dong") return numeral.low < 100
  return word === "second" && cardinals.get(pieceAt(pieces, unit.first - 1).text) === 1
}

/** The unit after a number, or the one that it shares with the next number ("3- or 4-metre"). */
function unitBehind(text: string, pieces: readonly Piece[], end: number): UnitRead | null {
  const shared = sharedWith(pieces, end)
  return readUnitAfter(text, pieces, shared ?? end)
}

/** The amount whose number begins at the piece, or null when there is no number or it names something. */
export function readAmount(text: string, pieces: readonly Piece[], index: number): Amount | null {
  const read = readNumeral(pieces, index)
  return read && measureNumeral(text, pieces, index, read)
}

/** "a quarter of a mile", "half a tonne", "three-quarters of an acre": a part of one unit is no share. */
export function readUnitPart(
  text: string,
  pieces: readonly Piece[],
  index: number,
  read: Numeral | null,
): Amount | null {
  const half = pieceAt(pieces, index).text === "half"
  const end = half ? index + 1 : (read?.end ?? index + 1)
  const article = half && pieceAt(pieces, end).text !== "of" ? end : end + 1
  if (!/^an?$/.test(pieceAt(pieces, article).text) || (article > end && pieceAt(pieces, end).text !== "of")) return null
  const unit = readUnitAfter(text, pieces, article + 1)
  if (unit === null || unit.unit.dimension === "money") return null
  const value = half ? 0.5 : (read?.low ?? 0.5)
  const numeral = exact(value, end)
  const unitText = quote(text, pieces, unit.first, unit.end)
  return { numeral, first: index, end: unit.end, number: index, unit: unit.unit, unitText, unitFirst: unit.first }
}

/** "magnitude 6.2", "a magnitude of 6.2", "put the magnitude at 6.2", "magnitude-6.2". */
function magnitudeBefore(
  pieces: readonly Piece[],
  index: number,
): Pick<Amount, "unit" | "unitText" | "unitFirst"> | null {
  const joint = /^(?:of|at|was|-)$/.test(pieceAt(pieces, index - 1).text) ? 1 : 0
  const at = index - 1 - joint
  const unit =
    pieceAt(pieces, at).text === "magnitude" && pieceAt(pieces, index).gap < 2 ? units.get("magnitude") : undefined
  return unit === undefined ? null : { unit, unitText: "magnitude", unitFirst: at }
}

/** The same for a number that has been read already. */
export function measureNumeral(text: string, pieces: readonly Piece[], index: number, read: Numeral): Amount | null {
  const cash = readCurrencyBefore(pieces, index)
  if (cash === null && namesNumber(text, pieces, index, read)) return null
  const signed = negative(pieces, index)
  const measured =
    signed === index || pieceAt(pieces, index - 2).text === "minus" || readUnitAfter(text, pieces, read.end)
  const first = cash?.first ?? (measured === null ? index : signed)
  const numeral = sized(
    resolveM(read, cash !== null, read.bareM && countsInMillions(text, pieces, read.end)),
    cash === null && first < index ? -1 : 1,
  )
  if (cash !== null) {
    const again = pieceAt(pieces, numeral.end)
    const stated = again.gap === 1 && /^(?:us|usd|cad|aud|dollars)$/.test(again.text) ? 1 : 0
    const unitText = quote(text, pieces, cash.first, cash.end)
      .replace(/[\s=]/g, "")
      .replace(/^\$(\p{L}+)$/u, "$1$")
    return {
      numeral,
      first,
      end: numeral.end + stated,
      number: index,
      unit: cash.unit,
      unitText: stated === 0 ? unitText : `${unitText} ${quote(text, pieces, numeral.end, numeral.end + 1)}`,
      unitFirst: cash.first,
    }
  }
  const magnitude = magnitudeBefore(pieces, index)
  if (magnitude !== null) return { numeral, first: index, end: numeral.end, number: index, ...magnitude }
  const after = unitBehind(text, pieces, numeral.end)
  if (after === null || unlikely(pieces, after, numeral))
    return { numeral, first, end: numeral.end, number: index, unit: null, unitText: "", unitFirst: null }
  const unitText = quote(text, pieces, after.first, after.end)
  return {
    numeral,
    first,
    end: after.first < numeral.end + 2 ? after.end : numeral.end,
    number: index,
    unit: after.unit,
    unitText,
    unitFirst: after.first,
  }
}
