/** Every number of a text, as the set of values it allows, with its unit and what it counts. */
import { overlaps } from "../../model/span.ts"
import type { Modifier, QuantityMention, Span, TimeMention } from "../../model/types.ts"
import type { Draft } from "../draft.ts"
import { countedFates, pronounBeforeOne } from "../english/amounts.ts"
import { cardinals } from "../english/numbers.ts"
import { beginsNumber, readNumeral } from "../numerals/numeral.ts"
import { type Piece, pieceAt } from "../numerals/pieces.ts"
import { type AgeRead, readAge } from "./age.ts"
import { type Amount, measureNumeral, readUnitPart } from "./amount.ts"
import { type Counted, countedAfter } from "./counted.ts"
import { countedElsewhere } from "./elided.ts"
import { quantityMention } from "./mention.ts"
import { type ModifierRead, readChange, readModifier } from "./modifier.ts"
import { type RangeRead, readRange } from "./range.ts"
import { readRate, readUnitAfter } from "./unit.ts"
import { beginsZero, readZero } from "./zero.ts"

/** What every reading needs. */
interface Text {
  readonly draft: Draft
  readonly pieces: readonly Piece[]
  readonly times: readonly TimeMention[]
  /** Mentions found so far. */
  readonly found: readonly QuantityMention[]
}

/** A mention and the index of the piece after it. */
interface Step {
  readonly mention: QuantityMention
  readonly end: number
}

const spanOf = (pieces: readonly Piece[], first: number, end: number): Span => ({
  from: pieceAt(pieces, first).from,
  to: pieceAt(pieces, end - 1).to,
})

function modifierOf(amount: Amount, range: RangeRead | null, read: ModifierRead | null): Modifier {
  if (range !== null && (read === null || read.modifier === "about" || read.modifier === "nearly")) return "range"
  if (read !== null) return read.modifier
  return amount.numeral.kind === "vague" ? "vague" : "exact"
}

/** "1.250 people" are 1,250: nobody counts people in thousandths. */
function settled(
  amount: Amount,
  range: RangeRead | null,
  counted: Counted | null,
): readonly [low: number, high: number] {
  if (range !== null) return [Math.min(range.left, range.right), Math.max(range.left, range.right)]
  const { low, high, doubtful } = amount.numeral
  return doubtful && counted !== null && !counted.partitive && amount.unit === null
    ? [low * 1000, high * 1000]
    : [low, high]
}

/** Where the first time mention after the offset begins; a counted phrase never runs into it. */
function timeAfter(times: readonly TimeMention[], offset: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle]!.from < offset) low = middle + 1
    else high = middle
  }
  return times[low]?.from ?? Number.MAX_SAFE_INTEGER
}

/** What is counted is asked for bare counts, shares and measures of a stuff ("10 tons of ..."). */
function countedBy({ draft, times }: Text, carrier: Amount, to: number): Counted | null {
  const dimension = carrier.unit?.dimension
  if (dimension === "money" || dimension === "duration" || dimension === "temperature") return null
  const counted = countedAfter(draft, to, timeAfter(times, to))
  return counted === null || dimension === undefined || counted.partitive ? counted : null
}

/** "two 500-pound bombs": the offset after the measure that stands between a count and its noun, or null. */
function measuredEnd({ draft, pieces }: Text, carrier: Amount, end: number): number | null {
  const piece = pieceAt(pieces, end)
  if (carrier.unit !== null || piece.gap !== 1) return null
  const numeral = readNumeral(pieces, end)
  if (numeral === null || numeral.kind !== "exact") return null
  const joined = pieceAt(pieces, numeral.end)
  const unit = joined.gap === 0 ? readUnitAfter(draft.report.text, pieces, numeral.end) : null
  const measures = unit !== null && unit.unit.dimension !== "percent" && unit.unit.dimension !== "money"
  return measures && pieceAt(pieces, unit.end).gap === 1 ? pieceAt(pieces, unit.end - 1).to : null
}

function wholeOf(counted: Counted | null, draft: Draft, to: number): Span | null {
  if (counted === null || !counted.partitive) return null
  const between = draft.report.text.slice(to, counted.phrase.from)
  const digits = /\d[\d,.]*/.exec(between.slice(0, 60))
  if (digits === null) return null
  const from = to + digits.index
  return { from, to: from + digits[0].replace(/[.,]$/, "").length }
}

/** "one" as a pronoun counts nothing: "no one", "one should know", "each one they lose". */
function isPronoun(pieces: readonly Piece[], amount: Amount, counted: Counted | null): boolean {
  if (pieceAt(pieces, amount.number).text !== "one" || amount.unit !== null || amount.end > amount.number + 1)
    return false
  const next = pieceAt(pieces, amount.end).text
  if (pronounBeforeOne.has(pieceAt(pieces, amount.number - 1).text)) return true
  return counted === null && !countedFates.has(next)
}

/**
 * The unit as written with the rate right behind it: "$ per barrel", "km/day", "barrel-a-day"; "per week" alone when
 * nothing is named that is counted.
 */
function unitWords(
  text: string,
  { unitText, unit }: Amount,
  { to }: Span,
  rate: Span,
  counted: Counted | null,
): string {
  if (unit === null) return counted === null ? text.slice(rate.from, rate.to) : unitText
  const joint = rate.from === to ? "" : text.charAt(to) === "-" ? "-" : " "
  return unitText + joint + text.slice(rate.from, rate.to)
}

function measureAt(from: Text, amount: Amount): Step | null {
  const { draft, pieces } = from
  const text = draft.report.text
  const range = readRange(text, pieces, amount)
  const carrier = range?.carrier ?? amount
  const first = range?.first ?? amount.first
  const plainEnd = range?.end ?? amount.end
  const around = readModifier(pieces, first, plainEnd)
  const end = around?.end ?? plainEnd
  const span = spanOf(pieces, around?.first ?? first, end)
  const counted = countedBy(from, carrier, measuredEnd(from, carrier, end) ?? span.to)
  if (range === null && isPronoun(pieces, amount, counted)) return null
  const after = counted === null ? end : indexAfter(pieces, end, counted.to)
  const rate = readRate(pieces, after) ?? readRate(pieces, afterBracket(pieces, after))
  const [low, high] = settled(amount, range, counted)
  const bare = counted === null && carrier.unit === null && amount.numeral.kind !== "ordinal"
  const elided = bare ? countedElsewhere(draft, pieces, around?.first ?? first, end, from.found) : null
  const rateSpan = rate === null ? null : spanOf(pieces, rate.first, rate.end)
  const fraction = amount.numeral.kind === "fraction"
  const percent = carrier.unit?.dimension === "percent"
  const whole = wholeOf(counted, draft, span.to)
  const beside = rateSpan !== null && after <= end
  const unitText = beside ? unitWords(text, carrier, span, rateSpan, counted) : carrier.unitText
  const mention = quantityMention({
    span,
    low,
    high,
    modifier: modifierOf(amount, range, around),
    written: range !== null || amount.numeral.kind === "vague" ? null : low,
    unit: carrier.unit,
    unitText,
    counts: counted?.phrase ?? elided?.phrase ?? null,
    countsHead: counted?.head ?? elided?.head ?? null,
    share: (fraction && carrier.unit === null) || (percent && counted !== null),
    whole,
    ordinal: amount.numeral.kind === "ordinal",
    rate: rateSpan,
    change: readChange(pieces, around?.first ?? first),
    age: false,
  })
  return { mention, end }
}

const bracketPiecesMax = 8

/** "7 million crowns ($600,000) a year": the index after a short bracket that begins at `index`, else `index`. */
function afterBracket(pieces: readonly Piece[], index: number): number {
  if (pieceAt(pieces, index).text !== "(") return index
  for (let end = index + 1; end < index + bracketPiecesMax; end += 1)
    if (pieceAt(pieces, end).text === ")") return end + 1
  return index
}

function indexAfter(pieces: readonly Piece[], from: number, offset: number): number {
  let index = from
  while (index < pieces.length && pieceAt(pieces, index).from < offset) index += 1
  return index
}

function ageStep(pieces: readonly Piece[], age: AgeRead): Step {
  const span = spanOf(pieces, age.first, age.end)
  const read = readModifier(pieces, age.opener ?? age.first, age.end) ?? readModifier(pieces, age.first, age.end)
  const mention = quantityMention({
    span: read === null ? span : spanOf(pieces, read.first, read.end),
    low: age.low,
    high: age.high,
    modifier: read?.modifier ?? (age.low === age.high ? "exact" : "range"),
    written: age.low === age.high ? age.low : null,
    unit: { dimension: "age", standard: "year", factor: age.years, offset: 0 },
    unitText: age.unitText,
    counts: null,
    countsHead: null,
    share: false,
    whole: null,
    ordinal: false,
    rate: null,
    change: null,
    age: true,
  })
  return { mention, end: read?.end ?? age.end }
}

/** "KX B1170-2250": the second half of a name in letters and digits counts nothing. */
const isCode = (text: string, { from, gap }: Piece): boolean =>
  gap === 0 && text.charAt(from - 1) === "-" && /\p{L}\d{1,6}-$/u.test(text.slice(Math.max(0, from - 9), from))

function stepAt(from: Text, index: number): Step | null {
  const { draft, pieces } = from
  const piece = pieceAt(pieces, index)
  const text = draft.report.text
  if (piece.kind === "word" && !beginsNumber.has(piece.text)) {
    if (!beginsZero.has(piece.text)) return null
    const zero = readZero(draft, pieces, index)
    return zero && { mention: zero, end: indexAfter(pieces, index, zero.to) }
  }
  if (isCode(text, piece)) return null
  const numeral = readNumeral(pieces, index)
  const isPart = numeral === null ? piece.text === "half" : numeral.kind === "fraction"
  const part = isPart ? readUnitPart(text, pieces, index, numeral) : null
  if (part !== null) return measureAt(from, part)
  if (numeral === null) return null
  const age = readAge(text, pieces, index, numeral)
  if (age !== null) return ageStep(pieces, age)
  const amount = measureNumeral(text, pieces, index, numeral)
  return amount && measureAt(from, amount)
}

/** Whether a time mention covers the piece; `times` is sorted and `cursor.at` only moves forward. */
function inTime(times: readonly TimeMention[], cursor: { at: number }, span: Span): boolean {
  while (cursor.at < times.length && times[cursor.at]!.to <= span.from) cursor.at += 1
  const time = times[cursor.at]
  return time !== undefined && overlaps(time, span)
}

const twoNumbers = /(\d{1,9}|\p{L}{1,9})(?: to | or | ?[-–] ?)(\d{1,9}|\p{L}{1,9})[ -]/u

/** "40 to 50 hours": a stretch of time in two numbers is a quantity as well, because a TIMEX3 value holds only one. */
function holdsRange(text: string, time: TimeMention): boolean {
  if (time.type !== "DURATION" || time.mod !== "APPROX") return false
  const [, left = "", right = ""] = twoNumbers.exec(text.slice(time.from, time.to).toLowerCase()) ?? []
  return [left, right].every((word) => cardinals.has(word) || /^\d+$/.test(word))
}

/**
 * The quantities of a draft, sorted and not overlapping. Times must be among its mentions already: numbers inside them
 * are no quantities. Years, clock times, scores, roads, telephones, versions and list marks are left out. Conventions:
 * docs/conventions.md. Linear in the text; never throws.
 */
export function findQuantities(draft: Draft): readonly QuantityMention[] {
  const { pieces } = draft
  const times = draft.mentions
    .filter((mention) => mention.kind === "time")
    .filter((time) => !holdsRange(draft.report.text, time))
  const found: QuantityMention[] = []
  const from: Text = { draft, pieces, times, found }
  const cursor = { at: 0 }
  let index = 0
  while (index < pieces.length) {
    const piece = pieceAt(pieces, index)
    const step = inTime(times, cursor, piece) ? null : stepAt(from, index)
    if (step === null) {
      index += 1
      continue
    }
    const before = found.at(-1)
    if (before === undefined || before.to <= step.mention.from) found.push(step.mention)
    index = Math.max(step.end, index + 1)
  }
  return found
}
