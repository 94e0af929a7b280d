/**
 * The text as terms of time: each a class letter with a value, so that a pattern of an expression is a regular
 * expression over letters. Letters:
 *
 * Y year, D number 1 to 31 in digits, N other number, O ordinal, L whole date in digits, C clock time, K decade, q
 * "Q1", M month, W weekday, w weekdays, U unit, V units, P part of a day, p noon and midnight, S season, H holiday,
 * y anniversary, T today and its kin, R last/next/this ..., A ago/earlier/later ..., E early/late/mid/end ..., G now, f
 * future, J daily, F fiscal, h half, e each, a a/an, t the, o of, g his/its, i preposition or conjunction, z zone, s
 * possessive, n line break, signs , - / . as themselves, x anything else.
 */
import { cardinals } from "../english/numbers.ts"
import { holidayStarts, holidays, timeWords } from "../english/times.ts"
import { beginsNumber, readNumeral } from "../numerals/numeral.ts"
import { type Piece, pieceAt } from "../numerals/pieces.ts"
import { readClock, readDateInDigits } from "./digits.ts"
import { beginsSpoken, readSpokenClock } from "./spoken.ts"
import { beginsZone, readZoneTerm } from "./zone.ts"

/** One term: `value` is a number, a short name or an ISO date, see above. */
export interface Term {
  readonly type: string
  readonly value: number | string
  readonly from: number
  readonly to: number
  /** Index of its first piece. */
  readonly piece: number
  /** Nothing stands between it and the term before. */
  readonly glued: boolean
  /** Of a number: not exactly known. Of a clock time: before or after noon is not said ("half past four"). */
  readonly vague: boolean
}

interface Read {
  readonly type: string
  readonly value: number | string
  /** Index of the piece after it. */
  readonly end: number
  readonly vague?: boolean
}

const moneySign = /^[$£€¥₹#]$/

/** "1980s", "'80s", "80s". */
function readDecade(pieces: readonly Piece[], index: number): Read | null {
  const piece = pieceAt(pieces, index)
  const apostrophe = pieceAt(pieces, index + 1).text === "'" ? 1 : 0
  const s = pieceAt(pieces, index + 1 + apostrophe)
  if (s.text !== "s" || s.gap > 0 || pieceAt(pieces, index + 1).gap > 0) return null
  if (/^(?:1[5-9]|20)\d0$/.test(piece.text))
    return { type: "K", value: Number(piece.text) / 10, end: index + 2 + apostrophe }
  if (!/^[2-9]0$/.test(piece.text)) return null
  return { type: "K", value: 190 + Number(piece.text) / 10, end: index + 2 + apostrophe }
}

function readDigitTerm(text: string, pieces: readonly Piece[], index: number): Read | null {
  const piece = pieceAt(pieces, index)
  const before = pieceAt(pieces, index - 1)
  const word = before.kind === "word" && !isoSign(text, pieces, index - 1)
  const bound = piece.gap === 0 && (word || moneySign.test(before.text))
  if (bound) return null
  const whole = readDateInDigits(pieces, index) ?? readClock(text, pieces, index) ?? readDecade(pieces, index)
  if (whole !== null) return whole
  const numeral = readNumeral(pieces, index)
  if (numeral === null) return null
  if (numeral.kind === "ordinal") return { type: "O", value: numeral.low, end: numeral.end }
  if (numeral.end === index + 1 && /^(?:1[5-9]|2[01])\d\d$/.test(piece.text))
    return { type: "Y", value: numeral.low, end: numeral.end }
  const next = pieceAt(pieces, numeral.end)
  // "A Long March 4C", "the 3D hall": a number that a letter stands right behind is a name's.
  if (next.kind === "word" && next.gap === 0 && !timeWords.has(next.text)) return null
  const day = numeral.end === index + 1 && /^(?:0?[1-9]|[12]\d|3[01])$/.test(piece.text)
  return { type: day ? "D" : "N", value: numeral.low, end: numeral.end }
}

/** "nineteen ninety-six": a year said in two halves. */
function readSpokenYear(pieces: readonly Piece[], index: number): Read | null {
  const century = cardinals.get(pieceAt(pieces, index).text) ?? 0
  if (century < 15 || century > 20 || pieceAt(pieces, index + 1).gap !== 1) return null
  const tens = cardinals.get(pieceAt(pieces, index + 1).text) ?? 0
  if (tens < 10) return null
  const rest = readNumeral(pieces, index + 1)
  if (rest === null || rest.kind !== "exact" || rest.low > 99) return null
  return { type: "Y", value: century * 100 + rest.low, end: rest.end }
}

function readHoliday(text: string, pieces: readonly Piece[], index: number): Read | null {
  const piece = pieceAt(pieces, index)
  if (!holidayStarts.has(piece.text) || !/\p{Lu}/u.test(text.charAt(piece.from))) return null
  for (let end = Math.min(index + 6, pieces.length); end > index; end -= 1) {
    const words = text
      .slice(piece.from, pieceAt(pieces, end - 1).to)
      .toLowerCase()
      .replaceAll("’", "'")
    const value = holidays.get(words)
    if (value !== undefined) return { type: "H", value, end }
  }
  return null
}

/** "Q1", "H2"; the letter and the digit are two pieces. */
function readQuarterSign(pieces: readonly Piece[], index: number): Read | null {
  const next = pieceAt(pieces, index + 1)
  const letter = pieceAt(pieces, index).text
  if ((letter !== "q" && letter !== "h") || next.gap > 0 || !/^[1-4]$/.test(next.text)) return null
  if (letter === "h" && Number(next.text) > 2) return null
  return { type: "q", value: `${letter.toUpperCase()}${next.text}`, end: index + 2 }
}

/** What "following" stands behind where it tells which day: "the following Thursday", "in following weeks". */
const telling = /^(?:the|that|each|every|on|in|over|during|for|its|their|his|her)$/

/** "Following Thursday's vote": after it. */
const isAfter = (word: string | number, pieces: readonly Piece[], index: number): boolean =>
  word === "following" && !telling.test(pieceAt(pieces, index - 1).text)
/** "The Dawn Guards", "the Evening Courier": a part of a day or season that opens a name between small words. */
function opensName(text: string, pieces: readonly Piece[], index: number): boolean {
  const isCapital = ({ kind, from }: Piece): boolean => kind === "word" && /\p{Lu}/u.test(text.charAt(from))
  const [before, piece, next] = [pieceAt(pieces, index - 1), pieceAt(pieces, index), pieceAt(pieces, index + 1)]
  if (!isCapital(piece) || !isCapital(next) || next.gap !== 1 || timeWords.has(next.text)) return false
  return before.kind === "word" && piece.gap === 1 && !isCapital(before)
}

/** Abbreviations take their full stop with them; a month or a day must fit its surroundings. */
function readTimeWord(text: string, pieces: readonly Piece[], index: number): Read | null {
  const piece = pieceAt(pieces, index)
  const word = timeWords.get(piece.text)
  if (word === undefined) return null
  if (word.capital && !/\p{Lu}/u.test(text.charAt(piece.from))) return null
  if (isAfter(word.value, pieces, index)) return { type: "i", value: word.value, end: index + 1 }
  if (!word.capital && opensName(text, pieces, index)) return null
  const dot = pieceAt(pieces, index + 1)
  const dotted = dot.text === "." && dot.gap === 0 && piece.text.length <= 5 && piece.text !== "may" && word.capital
  const short =
    dotted && (piece.text.length <= 4 || piece.text === "thurs") && piece.text !== "june" && piece.text !== "july"
  const end = index + (short ? 2 : 1)
  if (word.type !== "v") return { type: word.type, value: word.value, end }
  const next = pieceAt(pieces, end)
  const dated = short || next.kind === "digits" || (next.text === "," && pieceAt(pieces, end + 1).kind !== "end")
  return dated && next.gap < 2 ? { type: "W", value: word.value, end } : null
}

const isoSign = (text: string, pieces: readonly Piece[], index: number): boolean =>
  text.charAt(pieceAt(pieces, index).from) === "T" &&
  pieceAt(pieces, index).gap === 0 &&
  pieceAt(pieces, index + 1).gap === 0 &&
  pieceAt(pieces, index - 1).kind === "digits" &&
  pieceAt(pieces, index + 1).kind === "digits"

function readWordTerm(text: string, pieces: readonly Piece[], index: number): Read | null {
  const piece = pieceAt(pieces, index)
  const special = readHoliday(text, pieces, index) ?? readQuarterSign(pieces, index) ?? readSpokenYear(pieces, index)
  if (special !== null) return special
  const clock = readClock(text, pieces, index)
  if (clock !== null) return clock
  const numeral = readNumeral(pieces, index)
  if (numeral !== null && numeral.kind !== "fraction") {
    if (numeral.kind === "ordinal") return { type: "O", value: numeral.low, end: numeral.end }
    return { type: "N", value: numeral.low, end: numeral.end, vague: numeral.kind === "vague" }
  }
  if (piece.text === "few") return { type: "N", value: 3, end: index + 1, vague: true }
  // The "T" of "2021-07-04T10:00Z".
  if (piece.text === "t") return isoSign(text, pieces, index) ? { type: ",", value: ",", end: index + 1 } : null
  const word = readTimeWord(text, pieces, index)
  if (word !== null) return word
  const zone = beginsZone.has(piece.text) ? readZoneTerm(text, pieces, index) : null
  return zone && { type: "z", ...zone }
}

const signs: ReadonlySet<string> = new Set([",", "-", "/", "."])

function readSignTerm(pieces: readonly Piece[], index: number): Read | null {
  const piece = pieceAt(pieces, index)
  if (signs.has(piece.text)) return { type: piece.text, value: piece.text, end: index + 1 }
  const next = pieceAt(pieces, index + 1)
  if (piece.text !== "'" || next.gap > 0) return null
  if (next.text === "s" && piece.gap === 0) return { type: "s", value: "s", end: index + 2 }
  const decade = /^[2-9]0$/.test(next.text) ? readDecade(pieces, index + 1) : null
  return decade
}

/** Words that may be more than "x"; a quick test before the slow readings. */
const interesting: ReadonlySet<string> = new Set([
  ...[...holidayStarts, ...beginsNumber, ...timeWords.keys(), ...beginsZone],
  ...["q", "h", "few", "t"],
])

function readTerm(text: string, pieces: readonly Piece[], index: number): Read | null {
  const { kind, text: word } = pieceAt(pieces, index)
  const spoken = kind === "digits" || beginsSpoken.has(word) ? readSpokenClock(pieces, index) : null
  if (spoken !== null) return spoken
  if (kind === "digits") return readDigitTerm(text, pieces, index)
  if (kind === "sign") return readSignTerm(pieces, index)
  return interesting.has(word) ? readWordTerm(text, pieces, index) : null
}

/** All terms of the text in order; line breaks are terms of no width. Linear in the number of pieces. */
export function readTerms(text: string, pieces: readonly Piece[]): readonly Term[] {
  const terms: Term[] = []
  let index = 0
  while (index < pieces.length) {
    const piece = pieceAt(pieces, index)
    const { from, gap } = piece
    if (gap === 2) terms.push({ type: "n", value: 0, from, to: from, piece: index, glued: false, vague: false })
    const read = readTerm(text, pieces, index)
    const end = read === null ? index + 1 : read.end
    const to = pieces[end - 1]!.to
    const type = read === null ? "x" : read.type
    const value = read === null ? 0 : read.value
    terms.push({ type, value, from, to, piece: index, glued: gap === 0, vague: read?.vague === true })
    index = end
  }
  return terms
}
