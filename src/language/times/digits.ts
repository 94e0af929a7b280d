/**
 * Dates and clock times in digits: "11/25/98", "25.11.1998", "1998-11-25", "5.10am", "17:30", "10 o'clock", "1700
 * GMT".
 */

import { monthDays, pad } from "../../model/time.ts"
import { cardinals } from "../english/numbers.ts"
import { type Piece, pieceAt } from "../numerals/pieces.ts"

/** A date as ISO, or a clock time as "10:30"; `end` is the index of the piece after it. */
interface DigitsTerm {
  readonly type: "L" | "C"
  readonly value: string
  readonly end: number
  /** A clock time that may be before or after noon. */
  readonly vague?: boolean
}

const fullYear = (text: string): number => {
  const year = Number(text)
  if (text.length === 4) return year
  return year < 50 ? 2000 + year : 1900 + year
}

function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1500 || year > 2199 || month < 1 || month > 12 || day < 1 || day > monthDays(year, month)) return null
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`
}

/**
 * Three numbers as a date: year first, else month first, or day first when only that fits ("25/11/1998") or dots
 * part them.
 */
function dateOf(parts: readonly string[], dots: boolean): string | null {
  const [first = "", second = "", third = ""] = parts
  if (first.length === 4) return isoDate(Number(first), Number(second), Number(third))
  if (third.length !== 2 && third.length !== 4) return null
  const year = fullYear(third)
  const dayFirst = isoDate(year, Number(second), Number(first))
  return dots ? dayFirst : (isoDate(year, Number(first), Number(second)) ?? dayFirst)
}

const attacks = /^(?:attacks?|attackers?|terror|terrorist|hijackers?|victims?|plot|mastermind|survivors?)$/
const before = /^(?:on|since|after|before|until|by|pre|post)$/

/** "9/11" where the attacks of 2001 are meant, never a call for help. */
function readAttackDay(pieces: readonly Piece[], index: number): DigitsTerm | null {
  const [slash, day] = [pieceAt(pieces, index + 1), pieceAt(pieces, index + 2)]
  if (pieceAt(pieces, index).text !== "9" || slash.text !== "/" || day.text !== "11") return null
  const next = pieceAt(pieces, index + 3)
  if (slash.gap + day.gap > 0 || (next.text === "/" && next.gap === 0)) return null
  const dash = pieceAt(pieces, index - 1).text === "-" ? 1 : 0
  const told =
    before.test(pieceAt(pieces, index - 1 - dash).text) && !/^(?:call|calls|caller|operator)$/.test(next.text)
  return told || attacks.test(next.text) ? { type: "L", value: "2001-09-11", end: index + 3 } : null
}

/** A whole date in digits at the piece, or null. */
export function readDateInDigits(pieces: readonly Piece[], index: number): DigitsTerm | null {
  const piece = pieceAt(pieces, index)
  const named = readAttackDay(pieces, index)
  if (named !== null) return named
  if (/^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(piece.text)) {
    const value = dateOf(piece.text.split("."), true)
    return value === null ? null : { type: "L", value, end: index + 1 }
  }
  const sign = pieceAt(pieces, index + 1)
  const again = pieceAt(pieces, index + 3)
  if ((sign.text !== "/" && sign.text !== "-") || sign.text !== again.text) return null
  const parts = [piece, pieceAt(pieces, index + 2), pieceAt(pieces, index + 4)]
  const glued = sign.gap === 0 && again.gap === 0 && parts.slice(1).every((part) => part.gap === 0)
  if (!glued || !parts.every((part) => /^\d{1,4}$/.test(part.text))) return null
  const value = dateOf(
    parts.map((part) => part.text),
    false,
  )
  return value === null ? null : { type: "L", value, end: index + 5 }
}

/** "am", "p.m." at the index: whether it is after noon, and the index after it. */
function readHalf(pieces: readonly Piece[], index: number): { after: boolean; end: number } | null {
  const piece = pieceAt(pieces, index)
  if (piece.gap === 2) return null
  if (piece.text === "am" || piece.text === "pm") return { after: piece.text === "pm", end: index + 1 }
  if (piece.text !== "a" && piece.text !== "p") return null
  const dot = pieceAt(pieces, index + 1)
  const m = pieceAt(pieces, index + 2)
  if (dot.text !== "." || dot.gap > 0 || m.text !== "m" || m.gap > 0) return null
  const last = pieceAt(pieces, index + 3)
  return { after: piece.text === "p", end: index + (last.text === "." && last.gap === 0 ? 4 : 3) }
}

function clock(hour: number, minute: string | null, half: { after: boolean } | null): string | null {
  if (half !== null && (hour > 12 || hour < 1)) return null
  const shifted = half === null ? hour : (hour % 12) + (half.after ? 12 : 0)
  if (shifted > 24 || Number(minute ?? 0) > 59) return null
  return `${pad(shifted)}:${minute ?? "00"}`
}

/** "5:30", "17:30:15", "5.10am". */
function readMinutes(pieces: readonly Piece[], index: number): { hour: number; minute: string; end: number } | null {
  const piece = pieceAt(pieces, index)
  const colon = pieceAt(pieces, index + 1)
  const minute = pieceAt(pieces, index + 2)
  if (/^\d{1,2}$/.test(piece.text) && colon.text === ":" && colon.gap === 0 && minute.gap === 0) {
    if (!/^\d\d$/.test(minute.text)) return null
    const seconds = pieceAt(pieces, index + 3).text === ":" && /^\d\d$/.test(pieceAt(pieces, index + 4).text)
    return { hour: Number(piece.text), minute: minute.text, end: index + (seconds ? 5 : 3) }
  }
  const dotted = /^(\d{1,2})\.(\d\d)$/.exec(piece.text)
  if (dotted === null || readHalf(pieces, index + 1) === null) return null
  return { hour: Number(dotted[1]), minute: dotted[2]!, end: index + 1 }
}

/** "1700 GMT", "0930 hours", "10 o'clock"; the zone itself is a term of its own. */
function readBare(pieces: readonly Piece[], index: number, hour: number): DigitsTerm | null {
  const piece = pieceAt(pieces, index)
  const next = pieceAt(pieces, index + 1)
  if (next.text === "o" && pieceAt(pieces, index + 2).text === "'" && pieceAt(pieces, index + 3).text === "clock") {
    const value = clock(hour, null, null)
    return value === null ? null : { type: "C", value, end: index + 4, vague: hour >= 1 && hour <= 12 }
  }
  if (!/^[0-2]\d[0-5]\d$/.test(piece.text) || next.gap !== 1) return null
  if (!/^(?:gmt|utc|hrs|hours|bst)$/.test(next.text)) return null
  const value = clock(Number(piece.text.slice(0, 2)), piece.text.slice(2), null)
  const eaten = next.text === "hrs" || next.text === "hours" ? 2 : 1
  return value === null ? null : { type: "C", value, end: index + eaten }
}

/** A clock time at the piece, as "17:30"; null for ratios, scores, verses and prices. */
export function readClock(text: string, pieces: readonly Piece[], index: number): DigitsTerm | null {
  const piece = pieceAt(pieces, index)
  const spoken = cardinals.get(piece.text)
  if (piece.kind !== "digits" && (spoken === undefined || spoken < 1 || spoken > 12)) return null
  const minutes = piece.kind === "digits" ? readMinutes(pieces, index) : null
  const hour = minutes?.hour ?? spoken ?? Number(piece.text)
  if (!Number.isInteger(hour)) return null
  const half = readHalf(pieces, minutes?.end ?? index + 1)
  // "a" after a number is an article as often as half of "a.m."; the dotted form or no blank tells.
  if (minutes === null && half === null) return readBare(pieces, index, hour)
  const ratio =
    text.charAt(piece.from - 1) === ":" ||
    (minutes !== null && text.charAt(pieceAt(pieces, minutes.end - 1).to) === ".")
  if (ratio && half === null && text.charAt(piece.from - 1) === ":") return null
  const value = clock(hour, minutes?.minute ?? null, half)
  const vague = half === null && hour >= 1 && hour <= 12 && !piece.text.startsWith("0")
  return value === null ? null : { type: "C", value, end: half?.end ?? minutes?.end ?? index + 1, vague }
}
