/** Numbers that name something and count nothing: years, clock times, scores, roads, phones, versions, list marks. */
import { labels, numberPrefixes, streets } from "../english/amounts.ts"
import type { Numeral } from "../numerals/numeral.ts"
import { type Piece, pieceAt } from "../numerals/pieces.ts"
import { readUnitAfter } from "./unit.ts"

const isYear = (piece: Piece): boolean => /^(?:19|20)\d\d$/.test(piece.text)

const isGlued = (pieces: readonly Piece[], index: number): boolean => {
  const before = pieceAt(pieces, index - 1)
  if (pieceAt(pieces, index).gap > 0) return false
  if (before.kind === "word" || before.text === "#" || before.text === "_" || before.text === "@") return true
  const second = pieceAt(pieces, index - 2)
  // "ID.4", "No.4": a word in capitals or not, right at the stop.
  if (before.text === "." && before.gap === 0 && second.kind === "word" && second.to - second.from < 4) return true
  if (before.text === ":" || before.text === "." || before.text === "/") return second.kind === "digits"
  // "COVID-19", "S-400", but "minus-260" and "mid-30" are read elsewhere.
  const word = pieceAt(pieces, index - 2)
  return before.text === "-" && before.gap === 0 && word.kind === "word" && !numberPrefixes.has(word.text)
}

/** "5:30", "5.10am", "11 a.m.", "10 o'clock". */
function isClock(pieces: readonly Piece[], numeral: Numeral): boolean {
  const next = pieceAt(pieces, numeral.end)
  const after = pieceAt(pieces, numeral.end + 1)
  if (next.text === ":" && next.gap === 0 && after.kind === "digits" && after.gap === 0) return true
  if (next.gap === 2) return false
  if (/^(?:am|pm|gmt|utc|o)$/.test(next.text)) return next.text !== "o" || after.text === "'"
  const m = pieceAt(pieces, numeral.end + 2)
  return (
    (next.text === "a" || next.text === "p") && after.text === "." && after.gap === 0 && m.text === "m" && m.gap === 0
  )
}

/** "555-1234", "020 7946 0018", "(202) 555": groups of digits of a telephone. */
function isPhone(pieces: readonly Piece[], index: number): boolean {
  const piece = pieceAt(pieces, index)
  const dash = pieceAt(pieces, index + 1)
  const next = pieceAt(pieces, index + 2)
  const joins = dash.text === "-" && dash.gap === 0 && next.kind === "digits" && next.gap === 0
  if (joins && /^\d{3}$/.test(piece.text) && /^\d{3,4}$/.test(next.text))
    return next.text.length === 4 || pieceAt(pieces, index + 3).text === "-"
  if (/^0\d{2,}$/.test(piece.text) || inDialled(pieces, index)) return true
  const before = pieceAt(pieces, index - 1)
  if (before.text === "-" && piece.gap === 0 && pieceAt(pieces, index - 2).kind === "digits")
    return /^\d{4}$/.test(piece.text) && /^\d{3}$/.test(pieceAt(pieces, index - 2).text)
  return before.text === "+" && piece.gap === 0 && /^\d{2,3}$/.test(piece.text) && dash.kind === "digits"
}

const dialledGroupsMax = 5

/** "020 7946 0018", "+47 22 33 44 55": groups of digits after one that begins with a zero or a plus. */
function inDialled(pieces: readonly Piece[], index: number): boolean {
  for (let at = index; at > index - dialledGroupsMax; at -= 1) {
    const piece = pieceAt(pieces, at)
    if (piece.kind !== "digits" || /[.,]/.test(piece.text)) return false
    if (at < index && /^0\d{1,4}$/.test(piece.text)) return true
    const before = pieceAt(pieces, at - 1)
    if (before.text === "+" && piece.gap === 0) return at < index || pieceAt(pieces, index + 1).kind === "digits"
    if (piece.gap !== 1) return false
  }
  return false
}

/** "16 Industrial Avenue", "221B Baker Street": an address. */
function isAddress(text: string, pieces: readonly Piece[], end: number): boolean {
  for (let index = end; index < end + 4; index += 1) {
    const piece = pieceAt(pieces, index)
    if (piece.gap === 2 || piece.kind === "sign" || piece.kind === "end") return false
    const ordinal = piece.kind === "digits" || (pieceAt(pieces, index - 1).kind === "digits" && piece.gap === 0)
    if (!ordinal && !/\p{Lu}/u.test(text.charAt(piece.from))) return false
    if (streets.has(piece.text) && (index > end || /^ \p{Lu}/u.test(text.slice(piece.to, piece.to + 2)))) return true
  }
  return false
}

/** What a score or a balance of wins and losses stands before: "a 4-12 season". */
const playWords =
  /^(?:win|victory|defeat|loss|lead|draw|tie|record|vote|score|scoreline|aggregate|season|start|finish|mark|campaign)$/

/** "2-1", "21-14", "3-3": a score, when the first is not the smaller or a word of play stands near. */
function isScore(pieces: readonly Piece[], index: number): boolean {
  const dash = pieceAt(pieces, index + 1)
  const next = pieceAt(pieces, index + 2)
  if (dash.text !== "-" || next.kind !== "digits" || next.gap > 0 || dash.gap > 0) return false
  if (pieceAt(pieces, index).kind !== "digits") return false
  const left = Number(pieceAt(pieces, index).text)
  const right = Number(next.text)
  if (left >= right && left < 200 && !/^\d+,/.test(next.text)) return true
  const after = pieceAt(pieces, index + 3).text
  return playWords.test(after)
}

/** "1. The", "2) Aim": the mark of a list at the start of a line. */
function isListMark(pieces: readonly Piece[], index: number): boolean {
  const next = pieceAt(pieces, index + 1)
  return (
    pieceAt(pieces, index).gap === 2 && next.gap === 0 && /^[.)]$/.test(next.text) && pieceAt(pieces, index + 2).gap > 0
  )
}

/** "Kills 40 Fighters", "Over 20 Dead": words of a headline in capitals that a count follows. */
const beforeCount = new RegExp(
  "^(?:kill(?:s|ed|ing)?|injur(?:es?|ed|ing)|wound(?:s|ed|ing)?|hurts?|shot|shoots?|shooting|leav(?:es?|ing)|left|" +
    "claims?|claimed|arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?|displac(?:es?|ed|ing)|evacuat(?:es?|ed|ing)|" +
    "rescu(?:es?|ed|ing)|among|over|under|about|nearly|almost|some|than|least|after|as|and|of|to|for|with|in|by|at|" +
    "hits?|reaches|tops|passes)$",
)

/** "Model 3", "Windows 11": bare digits after a capitalised word inside a sentence, no count after them. */
function isName(text: string, pieces: readonly Piece[], index: number, numeral: Numeral): boolean {
  const before = pieceAt(pieces, index - 1)
  const piece = pieceAt(pieces, index)
  if (!numeral.digits || before.kind !== "word" || piece.gap === 2 || piece.text.includes(",")) return false
  if (!/\p{Lu}/u.test(text.slice(before.from, before.to)) || before.gap === 2) return false
  if (before.text === "p" && /^(?:s|&)$/.test(pieceAt(pieces, index - 2).text)) return true
  if (before.text.length < 2 || beforeCount.test(before.text)) return false
  const ends = /[.!?:]/.test(pieceAt(pieces, index - 2).text)
  if (ends || pieceAt(pieces, index - 2).kind === "end") return false
  const next = pieceAt(pieces, numeral.end)
  if (next.gap === 2 || next.kind === "end") return true
  if (readUnitAfter(text, pieces, numeral.end) !== null) return false
  if (next.kind !== "word") return next.text !== "-" || next.gap > 0
  // "The Falk 2 owners": a count stands before the name.
  if (/^(?:the|a|an|its|his|her|their|our|my|your|s)$/.test(pieceAt(pieces, index - 2).text)) return true
  return !(/[^s]s$|people|men$|dead|killed|injured|wounded/.test(next.text) && !/^(?:is|was|has)$/.test(next.text))
}

/** "pages 12 and 15": the second number after a label in the plural. */
function isListed(pieces: readonly Piece[], index: number): boolean {
  const [joint, first, label] = [pieceAt(pieces, index - 1), pieceAt(pieces, index - 2), pieceAt(pieces, index - 3)]
  const joins = /^(?:and|or|to|-)$/.test(joint.text) && first.kind === "digits" && first.gap === 1
  return joins && label.text.endsWith("s") && labels.has(label.text)
}

/** "the 787 Stratoliner", "its 911 Turbo": a model's number before its name, where a count would have a plural. */
function isModelNumber(text: string, pieces: readonly Piece[], index: number, end: number): boolean {
  const [before, next] = [pieceAt(pieces, index - 1), pieceAt(pieces, end)]
  if (next.kind !== "word" || next.gap !== 1 || !/^\d{3,4}$/.test(pieceAt(pieces, index).text)) return false
  const owned = /^(?:the|a|its|own|his|her|their|new|s)$/.test(before.text)
  const word = text.slice(next.from, next.to)
  const after = pieceAt(pieces, end + 1)
  const plural = /[^s]s$/.test(word) || (after.kind === "word" && /[^s]s$/.test(after.text))
  return owned && /^\p{Lu}\p{Ll}/u.test(word) && !plural && readUnitAfter(text, pieces, end) === null
}

/** "the top 10", "the bottom three": a rank, when nothing follows that it would count. */
function isRank(pieces: readonly Piece[], index: number, end: number): boolean {
  const next = pieceAt(pieces, end)
  const counts = next.kind === "word" && next.gap === 1 && /[^su]s$|people|men$|^per$/.test(next.text)
  return (
    /^(?:top|bottom)$/.test(pieceAt(pieces, index - 1).text) &&
    pieceAt(pieces, index).gap === 1 &&
    !counts &&
    next.text !== "%"
  )
}

/** "Falk 310C": digits with a capital letter at them, after a capitalised word inside a sentence. */
function isModel(text: string, pieces: readonly Piece[], index: number): boolean {
  const [before, piece, letter] = [pieceAt(pieces, index - 1), pieceAt(pieces, index), pieceAt(pieces, index + 1)]
  if (before.kind !== "word" || piece.gap !== 1 || letter.kind !== "word" || letter.gap > 0) return false
  const capital = /\p{Lu}/u.test(text.charAt(before.from)) && !/[.!?:]/.test(pieceAt(pieces, index - 2).text)
  return capital && /^[A-Z]$/.test(text.slice(letter.from, letter.to)) && pieceAt(pieces, index - 2).kind !== "end"
}

/** "5S and 5C", "seat 39A": digits with a capital letter at them beside others that have no unit's letter. */
const beside = /\d[BDEGHIJMNOQSTUXYZ]\b/

/** "models 5S and 5C": a letter of a unit, and another code right before. */
function isCodeBeside(text: string, pieces: readonly Piece[], index: number): boolean {
  const [piece, letter] = [pieceAt(pieces, index), pieceAt(pieces, index + 1)]
  if (letter.kind !== "word" || letter.gap > 0 || letter.to - letter.from !== 1) return false
  return beside.test(text.slice(Math.max(0, piece.from - 12), piece.from))
}

/** True when the number at the piece is no quantity. Currency before it has been ruled out. */
export function namesNumber(text: string, pieces: readonly Piece[], index: number, numeral: Numeral): boolean {
  if (isGlued(pieces, index)) return true
  const piece = pieceAt(pieces, index)
  const hyphen = pieceAt(pieces, index - 1)
  if (hyphen.text === "-" && piece.gap === 0 && readUnitAfter(text, pieces, numeral.end) === null) {
    const word = pieceAt(pieces, index - 2)
    if (word.kind === "word" && /^\p{Lu}{2}/u.test(text.slice(word.from, word.to))) return true
    if (word.kind === "digits" && labels.has(pieceAt(pieces, index - 3).text)) return true
  }
  if (isRank(pieces, index, numeral.end)) return true
  if (piece.kind !== "digits") return false
  if (isModelNumber(text, pieces, index, numeral.end)) return true
  if (isModel(text, pieces, index) || isCodeBeside(text, pieces, index)) return true
  if (isClock(pieces, numeral) || isPhone(pieces, index) || isScore(pieces, index)) return true
  if (pieceAt(pieces, index - 1).text === "-" && piece.gap === 0 && isScore(pieces, index - 2)) return true
  const second = pieceAt(pieces, numeral.end).text === "-" && pieceAt(pieces, numeral.end + 1).kind === "digits" ? 2 : 0
  if (isListMark(pieces, index) || isAddress(text, pieces, numeral.end + second)) return true
  if (!numeral.digits) return false
  const before = pieceAt(pieces, index - 1)
  const next = pieceAt(pieces, numeral.end)
  if (before.text === "#" || (labels.has(before.text) && piece.gap < 2) || isListed(pieces, index)) return true
  if ((next.text === "s" && next.gap === 0) || next.text === "zip") return true
  const plural = next.kind === "word" && next.gap === 1 && /[^su]s$|people|men$/.test(next.text)
  if (isYear(piece) && !plural && !/^[%-]$/.test(next.text)) return true
  return isName(text, pieces, index, numeral)
}
