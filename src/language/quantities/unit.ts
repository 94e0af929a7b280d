/** The unit before or after a number: "$3", "US $1.2m", "87 mph", "260 degrees Fahrenheit", "63 cents per share". */
import { periods, perWords } from "../english/amounts.ts"
import { letterUnits, moneySigns, moneyWords, type Unit, units } from "../english/units.ts"
import { readNumeral } from "../numerals/numeral.ts"
import { type Piece, pieceAt } from "../numerals/pieces.ts"

/** A unit and where its words stand: pieces `first` to `end - 1`. */
export interface UnitRead {
  readonly unit: Unit
  readonly first: number
  readonly end: number
}

const money = (code: string, factor: number): Unit => ({ dimension: "money", standard: code, factor, offset: 0 })

const signBefore: ReadonlySet<string> = new Set(["$", "£", "€", "¥", "₹", "₽", "₩", "₪", "₴", "₦", "₺", "฿", "="])

/** "$US55", "$A82": the letters between the sign and the number. */
function readSignThenLetters(pieces: readonly Piece[], last: number, index: number): UnitRead | null {
  const sign = pieceAt(pieces, last - 1)
  const letters = pieceAt(pieces, last)
  if (sign.text !== "$" || letters.gap > 0 || pieceAt(pieces, index).gap > 0) return null
  const code = moneySigns.get(`${letters.text}$`)
  return code === undefined ? null : { unit: money(code, 1), first: last - 1, end: index }
}

/** "PS4": one digit at those letters is a name, "PS4.2 million" and "PS4m" are pounds. */
const isConsole = (pieces: readonly Piece[], last: number, index: number): boolean =>
  pieceAt(pieces, last).text === "ps" &&
  /^\d$/.test(pieceAt(pieces, index).text) &&
  !/^(?:m|k|bn|million|billion|trillion|thousand)$/.test(pieceAt(pieces, index + 1).text)

/** The currency that ends right before the piece: "$", "US$", "S $", "USD", "Rs." */
export function readCurrencyBefore(pieces: readonly Piece[], index: number): UnitRead | null {
  const dot = pieceAt(pieces, index - 1).text === "." && pieceAt(pieces, index - 1).gap === 0
  const last = dot ? index - 2 : index - 1
  const piece = pieceAt(pieces, last)
  if (piece.kind === "end" || pieceAt(pieces, index).gap === 2) return null
  if (!signBefore.has(piece.text)) {
    const code = piece.kind === "word" && piece.gap + last > 0 ? moneySigns.get(piece.text) : undefined
    const signed = readSignThenLetters(pieces, last, index)
    if (signed !== null) return signed
    const short = piece.text.length < 3 && pieceAt(pieces, index).gap > 0 && piece.text !== "rs" && piece.text !== "rm"
    return code === undefined || short || isConsole(pieces, last, index)
      ? null
      : { unit: money(code, 1), first: last, end: index }
  }
  const prefix = pieceAt(pieces, last - 1)
  // "Norholm's $40 million" is no money of Singapore.
  const isEnding = prefix.gap === 0 && /^['’]$/.test(pieceAt(pieces, last - 2).text)
  const code =
    prefix.kind === "word" && piece.gap < 2 && !isEnding ? moneySigns.get(prefix.text + piece.text) : undefined
  if (code !== undefined) return { unit: money(code, 1), first: last - 1, end: index }
  const plain = moneySigns.get(piece.text)
  return plain === undefined ? null : { unit: money(plain, 1), first: last, end: index }
}

/** Words of up to four pieces from `index` on, longest first, that `known` holds; hyphens count as blanks. */
function longest<Value>(
  pieces: readonly Piece[],
  index: number,
  known: ReadonlyMap<string, Value>,
): { value: Value; end: number } | null {
  let words = ""
  let found: { value: Value; end: number } | null = null
  for (let end = index; end < index + 6; end += 1) {
    const piece = pieceAt(pieces, end)
    if (piece.kind === "end" || (piece.gap === 2 && end > index)) break
    if (piece.text === "-" && piece.gap === 0) continue
    const glued = piece.gap === 0 && (piece.kind !== "word" || pieceAt(pieces, end - 1).kind !== "word") && end > index
    const blank = words === "" || (glued && pieceAt(pieces, end - 1).text !== "-") ? "" : " "
    words += blank + piece.text
    const value = known.get(words)
    const next = pieceAt(pieces, end + 1)
    const whole = next.gap > 0 || next.kind !== "word" || piece.kind !== "word"
    if (value !== undefined && whole) found = { value, end: end + 1 }
  }
  return found
}

/** Single letters are units only with their own case and right at the digits ("5W", "61p"), some also after a blank. */
function readLetter(text: string, pieces: readonly Piece[], index: number): { value: Unit; end: number } | null {
  const piece = pieceAt(pieces, index)
  if (piece.kind !== "word" || piece.to - piece.from !== 1) return null
  const letter = text.slice(piece.from, piece.to)
  const value = letterUnits.get(letter)
  const loose = letter === "W" || letter === "V" || letter === "p" || letter === "m" || letter === "R"
  const next = pieceAt(pieces, index + 1)
  const glued = next.gap === 0 && next.kind !== "sign"
  return value === undefined || glued || piece.gap > (loose ? 1 : 0) ? null : { value, end: index + 1 }
}

/** First words of units and currencies; a quick test before the slow reading. */
const beginsUnit: ReadonlySet<string> = new Set(
  [...units.keys(), ...moneyWords.keys()].flatMap((words) => [
    words.split(/[ -]/)[0]!,
    /^[a-z]+|^./.exec(words)?.[0] ?? words,
  ]),
)

/** The unit or currency whose words begin at the piece (a hyphen before it is passed over), or null. */
export function readUnitAfter(text: string, pieces: readonly Piece[], index: number): UnitRead | null {
  const dash = pieceAt(pieces, index).text === "-" && pieceAt(pieces, index + 1).gap === 0 ? 1 : 0
  const first = index + dash
  if (pieceAt(pieces, first).gap === 2) return null
  const letter = readLetter(text, pieces, first)
  if (letter !== null) return { unit: letter.value, first, end: letter.end }
  if (!beginsUnit.has(pieceAt(pieces, first).text)) return null
  const unit = longest(pieces, first, units)
  const cash = longest(pieces, first, moneyWords)
  if (cash !== null && (unit === null || cash.end > unit.end))
    return { unit: money(cash.value.code, cash.value.factor), first, end: cash.end }
  return unit === null ? null : { unit: unit.value, first, end: unit.end }
}

/** "3- or 4-metre", "two- and three-mile": where the number ends that the first shares its unit with, or null. */
export function sharedWith(pieces: readonly Piece[], index: number): number | null {
  const dash = pieceAt(pieces, index)
  const joint = pieceAt(pieces, index + 1)
  if (dash.text !== "-" || dash.gap > 0 || joint.gap !== 1 || !/^(?:or|and|to)$/.test(joint.text)) return null
  const second = readNumeral(pieces, index + 2)
  return second !== null && second.kind === "exact" && pieceAt(pieces, second.end).text === "-" ? second.end : null
}

/** "a day", "per share", "-a-year", "/day": its pieces, or null. "per" takes any noun, the articles only some. */
export function readRate(pieces: readonly Piece[], index: number): { first: number; end: number } | null {
  const slash = pieceAt(pieces, index)
  const dash = slash.text === "-" && slash.gap === 0 ? 1 : 0
  const first = index + dash
  const word = pieceAt(pieces, first)
  if (word.gap === 2) return null
  if (word.text === "/" && word.gap === 0 && periods.has(pieceAt(pieces, first + 1).text))
    return { first, end: first + 2 }
  if (!perWords.has(word.text)) return null
  const hyphen = pieceAt(pieces, first + 1).text === "-" ? 1 : 0
  const noun = pieceAt(pieces, first + 1 + hyphen)
  if (noun.kind !== "word" || noun.gap === 2) return null
  if (!periods.has(noun.text) && word.text !== "per") return null
  const second = pieceAt(pieces, first + 2 + hyphen)
  const more = noun.text === "square" || noun.text === "sq" || noun.text === "cubic"
  return { first, end: first + 2 + hyphen + (more && second.kind === "word" ? 1 : 0) }
}
