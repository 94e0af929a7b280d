/** Stamps: lines of a page that hold little but the time of publication or change, a name and the like. */
import type { Span } from "../model/types.ts"
import { findDates, type WrittenDate } from "./dates.ts"
import { weekdayPattern } from "./english/calendar.ts"
import {
  bylineOpening,
  leadsToDate,
  personName,
  publishedLabel,
  relativeStamp,
  stampWords,
  updatedLabel,
} from "./english/stamps.ts"
import type { Line } from "./lines.ts"

/** A date of a stamp, with what the words before it say it is. Offsets count in the report. */
export interface StampDate extends WrittenDate {
  readonly label: "published" | "updated" | null
}

/** A line that is a stamp. */
export interface Stamp extends Span {
  readonly dates: readonly StampDate[]
  /** The writer's name when the line opens with one. */
  readonly writer: Span | null
  /** "6 minutes ago" stands in it. */
  readonly relative: boolean
}

const WEEKDAY = new RegExp(`(?<![\\p{L}])(?:${weekdayPattern})(?![\\p{L}])`, "iu")
const STRICT_NAME = new RegExp(`^${personName}`, "u")

/** The label in the words between the last date and this one: the later of the two kinds wins. */
function labelIn(words: string): StampDate["label"] {
  const published = words.search(publishedLabel)
  const updated = words.search(updatedLabel)
  if (published < 0 && updated < 0) return null
  return updated > published ? "updated" : "published"
}

/** What is left of the line without dates, labels, weekdays and signs. */
function leftOver(text: string, dates: readonly WrittenDate[]): readonly string[] {
  let rest = ""
  let from = 0
  for (const date of dates) {
    rest += `${text.slice(from, date.from)} | `
    from = date.to
  }
  rest += text.slice(from)
  const words = rest
    .replace(relativeStamp, " ")
    .replace(/\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?/giu, " ")
    .replace(stampWords, " ")
    .match(/[\p{L}\d][\p{L}\d'’.]*/gu)
  return words ?? []
}

/** The name of the writer that the line opens with, before a sign, a date or "6 minutes ago". */
function writerOf(line: Line, until: number): Span | null {
  const opening = bylineOpening.exec(line.text)?.[0].length ?? 0
  const text = line.text.slice(opening, until)
  const match = STRICT_NAME.exec(text)
  if (!match) return null
  // A name runs on into words of the stamp ("Jane Doe Published"): the stamp's words are cut off.
  const cut = match[0].search(new RegExp(`[ ](?:published|updated|posted|last|${weekdayPattern})(?![\\p{L}])`, "iu"))
  const name = cut > 0 ? match[0].slice(0, cut) : match[0]
  if (!/ /.test(name)) return null
  return { from: line.from + opening, to: line.from + opening + name.length }
}

/**
 * The stamp that the line is, or null: it has a date or a label with a time, and beside them no more than a name or
 * two.
 */
export function stampOf(line: Line): Stamp | null {
  if (line.words > 32 || line.to - line.from > 220) return null
  const dates = findDates(line.text)
  const relative = relativeStamp.test(line.text)
  const labelled = publishedLabel.test(line.text) || updatedLabel.test(line.text)
  const timed = /\d{1,2}[:.]\d\d|\d ?[ap]\.?m\b/iu.test(line.text)
  if (dates.length === 0 && !relative && !(labelled && timed)) return null
  const left = leftOver(line.text, dates)
  const names = left.filter((word) => /^[\p{Lu}\d]|^(?:by|and|de|van|von|al|bin|for|in|the|of)$/u.test(word))
  if (names.length < left.length) return null
  const sure = labelled || relative || timed || WEEKDAY.test(line.text) || dates.some((date) => date.year !== null)
  // A day and names alone may be a line of a list ("Jane Doe, announced 4 March 2019").
  const marked = labelled || relative || timed || WEEKDAY.test(line.text)
  if (left.length > (marked ? 7 : 3)) return null
  // Two days and no word for them are the span of something: a life, a festival.
  if (!labelled && dates.length > 1 && dates[0]!.day !== dates[1]!.day) return null
  if (!sure || (line.closed && /\.$/.test(line.text) && !/[ap]\.m\.$/iu.test(line.text))) return null
  const first = Math.min(line.text.length, dates[0]?.from ?? line.text.length, line.text.search(relativeStamp) >>> 0)
  return {
    from: line.from,
    to: line.to,
    dates: dates.map((date, index) => ({
      ...date,
      from: date.from + line.from,
      to: date.to + line.from,
      label: labelIn(line.text.slice(dates[index - 1]?.to ?? 0, date.from)),
    })),
    writer: writerOf(line, first),
    relative,
  }
}

/** A date glued to the text of the first line; furniture is what stands from `start` to `end`. */
interface GluedDate extends StampDate {
  readonly start: number
  readonly end: number
}

const OPENING = new RegExp(
  `^[\\s(]{0,3}(?:(?:date of publication|published|posted|updated)(?: on)?:? ?)?(?:(?:${weekdayPattern})\\.?,? )?`,
  "iu",
)
const WEEKDAY_BEFORE = new RegExp(`(?:(?:${weekdayPattern})\\.?,? )$`, "iu")
/** Behind a glued date the text begins: a capital, a number, a quotation, or another stamp in brackets. */
const TEXT_BEGINS = /^[ \u00a0)]{0,3}(?:[|:–—-]{1,2}[ \u00a0]{0,2})?(?=[\p{Lu}“"'‘\d(]|by [\p{Lu}]|$)/u

const placed = (date: WrittenDate, line: Line, label: StampDate["label"], start: number, end: number): GluedDate => ({
  ...date,
  label,
  from: date.from + line.from,
  to: date.to + line.from,
  start: start + line.from,
  end: end + line.from,
})

/**
 * "Sun 16 Apr 2017 Death toll ...", "(06/08/16) - Police say": a date with its year, glued to the front of the
 * line.
 */
export function leadingDate(line: Line): GluedDate | null {
  const opening = OPENING.exec(line.text)?.[0] ?? ""
  const [date, second] = findDates(line.text.slice(0, 80))
  // "4 March 1990 - 5 May 2019": a stretch of time.
  if (date && second && /^[ –—-]{1,4}$/u.test(line.text.slice(date.to, second.from))) return null
  if (!date || date.from !== opening.length || date.year === null) return null
  const rest = TEXT_BEGINS.exec(line.text.slice(date.to))
  return rest ? placed(date, line, labelIn(opening), 0, date.to + rest[0].length) : null
}

/**
 * "Bridge falls in Larkholm Fri Sep 30 2016 Nine people ...": a date with its year between a headline and the first
 * sentence, where a page
 * was copied without its line breaks. A date that the words lead up to ("on", "of", "since") is a part of the text.
 */
export function middleDate(line: Line): GluedDate | null {
  const head = line.text.slice(0, 320)
  for (const date of findDates(head)) {
    const before = head.slice(0, date.from)
    const weekday = WEEKDAY_BEFORE.exec(before)
    const start = weekday ? weekday.index : date.from
    const rest = TEXT_BEGINS.exec(head.slice(date.to))
    if (date.year === null || !rest || date.from < 12 || rest[0] === "" || /^[ ]?\(/.test(head.slice(date.to))) continue
    const last = /([\p{L}\d.”"’')\]]+)[ \u00a0|–—-]{1,4}$/u.exec(head.slice(0, start))?.[1] ?? ""
    if (!/^[\p{Lu}\d]|[.”"’')\]]$/u.test(last) && weekday === null) continue
    if (leadsToDate.test(last)) continue
    return placed(date, line, null, start, date.to + rest[0].length)
  }
  return null
}
