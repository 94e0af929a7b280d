/** Clock times in words: "half past four", "a quarter to six", "ten minutes past noon", "twenty to nine". */
import { pad } from "../../model/time.ts"
import { cardinals } from "../english/numbers.ts"
import { type Piece, pieceAt } from "../numerals/pieces.ts"

/** A clock time; `vague`: before or after noon is not said. `end` is the index of the piece after it. */
interface SpokenClock {
  readonly type: "C"
  readonly value: string
  readonly end: number
  readonly vague: boolean
}

/** Words a clock time in words may begin with, beside digits. */
export const beginsSpoken: ReadonlySet<string> = new Set(["half", "quarter", "a", ...cardinals.keys()])

/** Words after the minutes: whether the hour is still to come. */
const ways: ReadonlyMap<string, boolean> = new Map([
  ...["past", "after"].map((word) => [word, false] as const),
  ...["to", "till", "until", "before", "of"].map((word) => [word, true] as const),
])

interface Hour {
  readonly hour: number
  readonly end: number
  readonly vague: boolean
}

/** "four", "4", "noon", "midnight", "four o'clock". */
function readHour(pieces: readonly Piece[], index: number): Hour | null {
  const piece = pieceAt(pieces, index)
  if (piece.gap !== 1) return null
  if (piece.text === "noon" || piece.text === "midday") return { hour: 12, end: index + 1, vague: false }
  if (piece.text === "midnight") return { hour: 24, end: index + 1, vague: false }
  const hour = cardinals.get(piece.text) ?? (/^\d{1,2}$/.test(piece.text) ? Number(piece.text) : Number.NaN)
  if (!(hour >= 1 && hour <= 12)) return null
  const clock = pieceAt(pieces, index + 1).text === "o" && pieceAt(pieces, index + 3).text === "clock"
  return { hour, end: index + (clock ? 4 : 1), vague: true }
}

interface Minutes {
  readonly minutes: number
  /** Index of the word that says whether they are before or after the hour. */
  readonly end: number
  /** Nothing but a clock time is said so ("half past"), while "ten to nine" may be a range. */
  readonly sure: boolean
}

function readMinutes(pieces: readonly Piece[], index: number): Minutes | null {
  const piece = pieceAt(pieces, index)
  const next = pieceAt(pieces, index + 1)
  if (piece.text === "half") return { minutes: 30, end: index + (next.text === "-" ? 2 : 1), sure: true }
  const article = piece.text === "a" ? 1 : 0
  if (pieceAt(pieces, index + article).text === "quarter") return { minutes: 15, end: index + article + 1, sure: true }
  const tens = cardinals.get(piece.text) ?? (/^\d{1,2}$/.test(piece.text) ? Number(piece.text) : Number.NaN)
  const five = tens === 20 && (next.text === "five" || pieceAt(pieces, index + 2).text === "five")
  const end = index + (five ? (next.text === "-" ? 3 : 2) : 1)
  const minutes = five ? 25 : tens
  const named = /^minutes?$/.test(pieceAt(pieces, end).text)
  if (!(minutes >= 1 && minutes <= 29) || (!named && minutes % 5 !== 0) || minutes === 15) return null
  return { minutes, end: end + (named ? 1 : 0), sure: named }
}

const endsClock: ReadonlySet<string> = new Set(
  (
    "in on when as and but while local this that last yesterday today tomorrow a p am pm by with after before gmt " +
    "utc or"
  ).split(" "),
)

/** Whether what follows the hour is no noun that a number would count: "ten to nine people" is a range. */
function closes(pieces: readonly Piece[], end: number): boolean {
  const next = pieceAt(pieces, end)
  return (
    next.kind === "end" || next.gap === 2 || (next.kind === "sign" && next.text !== "-") || endsClock.has(next.text)
  )
}

const prepositions: ReadonlySet<string> = new Set(
  "at by until till since from about around before after just shortly nearly almost of".split(" "),
)
const dayNames = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/

function clockAt(minutes: number, ahead: boolean, { hour, end, vague }: Hour): SpokenClock {
  const total = (((hour % 24) * 60 + (ahead ? -minutes : minutes)) % 1440) + (ahead && hour === 24 ? 1440 : 0)
  return { type: "C", value: `${pad(Math.floor(total / 60))}:${pad(total % 60)}`, end, vague }
}

/** "at half four": British for half past; only after "at", since "half four" alone says nothing. */
function readHalf(pieces: readonly Piece[], index: number): SpokenClock | null {
  const hour = readHour(pieces, index + 1)
  const said = pieceAt(pieces, index).text === "half" && pieceAt(pieces, index - 1).text === "at"
  return said && hour !== null && closes(pieces, hour.end) ? clockAt(30, false, hour) : null
}

/** The clock time in words that begins at the piece, or null. */
export function readSpokenClock(pieces: readonly Piece[], index: number): SpokenClock | null {
  const read = readMinutes(pieces, index)
  if (read === null) return null
  const way = pieceAt(pieces, read.end)
  const ahead = ways.get(way.text)
  if (ahead === undefined || way.gap !== 1) return readHalf(pieces, index)
  if (read.minutes === 30 && way.text !== "past" && way.text !== "after") return null
  const hour = readHour(pieces, read.end + 1)
  if (hour === null) return null
  const before = pieceAt(pieces, index - 1).text
  const next = pieceAt(pieces, hour.end).text
  const dayAfter = dayNames.test(next)
  // "A quarter of six" is a part and "rose a quarter to six" a change, unless a word of time stands at them.
  const said = way.text !== "of" && (prepositions.has(before) || dayAfter || /^(?:in|on|am|pm|a|p)$/.test(next))
  const told = before === "at" || way.text === "past" || (read.sure && (said || read.minutes !== 15))
  if (!told || !(dayAfter || closes(pieces, hour.end))) return null
  return clockAt(read.minutes, ahead, hour)
}
