/** Ages: "a 34-year-old man", "34 years old", "aged 6 to 11", "Ann Example, 34,", "in his 30s". */
import { table } from "../../base/table.ts"
import { monthNames } from "../english/amounts.ts"
import { type Numeral, readNumeral } from "../numerals/numeral.ts"
import { type Piece, pieceAt } from "../numerals/pieces.ts"

/** Pieces `first` to `end - 1`; `years`: how many years one unit is. */
export interface AgeRead {
  readonly low: number
  readonly high: number
  readonly first: number
  readonly end: number
  readonly unitText: string
  readonly years: number
  /** Where "the age of" begins, for the modifier before it. */
  readonly opener?: number
}

const ageMax = 130
const unitYears: Readonly<Record<string, number>> = table({
  year: 1,
  years: 1,
  month: 1 / 12,
  months: 1 / 12,
  week: 7 / 365.25,
  weeks: 7 / 365.25,
  day: 1 / 365.25,
  days: 1 / 365.25,
})

/** "-year-old(s)", "years old", "years of age": the unit and the index after it. */
function readOld(
  text: string,
  pieces: readonly Piece[],
  index: number,
): { years: number; end: number; unit: string } | null {
  const dash = pieceAt(pieces, index).text === "-" ? 1 : 0
  const noun = pieceAt(pieces, index + dash)
  const years = noun.gap < 2 ? unitYears[noun.text] : undefined
  if (years === undefined) return null
  let end = index + dash + 1
  if (pieceAt(pieces, end).text === "-") end += 1
  const word = pieceAt(pieces, end)
  if (word.gap === 2) return null
  const unit = text.slice(noun.from, word.to)
  if (word.text === "old" || word.text === "olds") return { years, end: end + 1, unit }
  const age = pieceAt(pieces, end + 1)
  if (word.text === "of" && age.text === "age") return { years, end: end + 2, unit: text.slice(noun.from, age.to) }
  return null
}

/** "6 to 11 years old", "a 30- to 40-year-old": the second number and the index after it. */
function readUpTo(pieces: readonly Piece[], numeral: Numeral): Numeral {
  let index = numeral.end
  if (pieceAt(pieces, index).text === "-" && /^(?:to|or)$/.test(pieceAt(pieces, index + 1).text)) index += 1
  const joint = pieceAt(pieces, index).text
  if (joint !== "to" && joint !== "or" && joint !== "-") return numeral
  if (joint !== "-" && pieceAt(pieces, index + 1).text === "-") index += 1
  const second = readNumeral(pieces, index + 1)
  if (second === null || second.kind !== "exact" || second.low <= numeral.low) return numeral
  return { ...numeral, high: second.low, end: second.end }
}

const plain = (numeral: Numeral | null): numeral is Numeral =>
  numeral !== null && (numeral.kind === "exact" || numeral.kind === "fraction") && numeral.low < ageMax

/** "aged 34", "ages 6 to 11", "age 5", "aged between 6 and 11". */
function readAged(pieces: readonly Piece[], index: number, numeral: Numeral): AgeRead | null {
  let before = pieceAt(pieces, index - 1)
  if (/^(?:between|from|about|around|of)$/.test(before.text)) before = pieceAt(pieces, index - 2)
  if (!/^(?:aged|ages|age)$/.test(before.text) || pieceAt(pieces, index).gap === 2) return null
  const joint = pieceAt(pieces, numeral.end)
  const second = /^(?:to|and|-|or)$/.test(joint.text) ? readNumeral(pieces, numeral.end + 1) : null
  const range = plain(second) && second.low > numeral.low
  const end = range ? second.end : numeral.end
  const noun = before.text === "age" || before.text === "ages"
  const at = index - (pieceAt(pieces, index - 1) === before ? 1 : 2)
  const opener = noun && pieceAt(pieces, at - 1).text === "the" ? at - 1 : at
  const read = { low: numeral.low, high: range ? second.low : numeral.high, first: index, end, years: 1 }
  return noun ? { ...read, unitText: before.text, opener } : { ...read, unitText: "" }
}

/** "Ann Example, 34," and "Example (34)" : digits between commas or brackets after a capitalised word. */
function readApposed(text: string, pieces: readonly Piece[], index: number, numeral: Numeral): AgeRead | null {
  const comma = pieceAt(pieces, index - 1)
  const name = pieceAt(pieces, index - 2)
  const next = pieceAt(pieces, numeral.end)
  if (comma.text !== "," || !numeral.digits || numeral.low < 1 || numeral.low >= 110 || !Number.isInteger(numeral.low))
    return null
  const town = pieceAt(pieces, numeral.end + 1)
  // "Ann Example, 34 of Orsk,": of a town.
  const homely = next.text === "of" && town.kind === "word" && /\p{Lu}/u.test(text.charAt(town.from))
  const closed = (next.gap === 0 && /^[,;.)]$/.test(next.text)) || homely
  const capital = name.kind === "word" && /\p{Lu}/u.test(text.charAt(name.from))
  if (!closed || !capital || monthNames.has(name.text)) return null
  const first = pieceAt(pieces, index - 3)
  const full = first.kind === "word" && /\p{Lu}/u.test(text.charAt(first.from)) && first.gap + name.gap > 0
  const follows = pieceAt(pieces, numeral.end + 1)
  const told = next.text === "," && follows.gap === 1 && /\p{Ll}/u.test(text.charAt(follows.from)) && numeral.low > 11
  const named = full || (told && follows.text !== "and")
  return named ? { low: numeral.low, high: numeral.high, first: index, end: numeral.end, unitText: "", years: 1 } : null
}

const young = /^(?:boy|girl|child|baby|toddler|man|woman|youth)$/

const groups = /^(?:boys|girls|children|kids|toddlers|men|women|people|adults|those|anyone|pupils|babies)$/

/** What stands behind an age that nothing follows which it could count. */
const afterAge =
  /^(?:and|or|who|was|were|is|are|has|have|had|may|can|must|should|will|from|in|at|among|to|died|by|with)?$/

/** "A boy of eight", "children under five", "adults over 60". */
function readOfYears(pieces: readonly Piece[], index: number, numeral: Numeral): AgeRead | null {
  const [link, noun, next] = [index - 1, index - 2, numeral.end].map((at) => pieceAt(pieces, at))
  if (link === undefined || noun === undefined || next === undefined || numeral.low >= 110) return null
  const one = link.text === "of" && young.test(noun.text) && /^(?:an?|one)$/.test(pieceAt(pieces, index - 3).text)
  const all = /^(?:under|over|below|above)$/.test(link.text) && groups.test(noun.text)
  if (!(one || all) || pieceAt(pieces, index).gap === 2) return null
  if (next.gap < 2 && next.kind === "word" && !afterAge.test(next.text)) return null
  return { low: numeral.low, high: numeral.high, first: index, end: numeral.end, unitText: "", years: 1 }
}

/** "Older than 65", "a man younger than 30". */
function readThan(pieces: readonly Piece[], index: number, numeral: Numeral): AgeRead | null {
  const [link, word, next] = [index - 1, index - 2, numeral.end].map((at) => pieceAt(pieces, at))
  if (link?.text !== "than" || !/^(?:older|younger)$/.test(word?.text ?? "") || numeral.low >= 110) return null
  if (next !== undefined && next.gap < 2 && next.kind === "word" && !afterAge.test(next.text)) return null
  return { low: numeral.low, high: numeral.high, first: index, end: numeral.end, unitText: "", years: 1 }
}

/** "in his 30s", "in their early 60s". */
function readDecade(pieces: readonly Piece[], index: number): AgeRead | null {
  const piece = pieceAt(pieces, index)
  const s = pieceAt(pieces, index + 1)
  if (!/^[1-9]0$/.test(piece.text) || s.text !== "s" || s.gap > 0) return null
  const part = pieceAt(pieces, index - 1).text
  const phase = /^(?:early|mid|late)$/.test(part)
    ? 1
    : part === "-" && pieceAt(pieces, index - 2).text === "mid"
      ? 2
      : 0
  if (!/^(?:his|her|their|my|your|our|the)$/.test(pieceAt(pieces, index - 1 - phase).text)) return null
  const low = Number(piece.text)
  return { low, high: low + 9, first: index, end: index + 2, unitText: "", years: 1 }
}

/** The age whose number begins at the piece, or null. */
export function readAge(text: string, pieces: readonly Piece[], index: number, numeral: Numeral): AgeRead | null {
  const decade = readDecade(pieces, index)
  if (decade !== null) return decade
  if (numeral.kind !== "exact") return null
  const ages = readUpTo(pieces, numeral)
  const old = readOld(text, pieces, ages.end)
  if (old !== null)
    return { low: ages.low, high: ages.high, first: index, end: old.end, unitText: old.unit, years: old.years }
  if (!plain(numeral)) return null
  return (
    readAged(pieces, index, numeral) ??
    readApposed(text, pieces, index, numeral) ??
    readOfYears(pieces, index, numeral) ??
    readThan(pieces, index, numeral)
  )
}
