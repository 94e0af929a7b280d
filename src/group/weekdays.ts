/** The weekdays that a report names as days just past: news calls the days of the last week by their names. */
import type { Report } from "../model/types.ts"
import { findDates, type WrittenDate } from "../read/dates.ts"
import { otherWeek, toCome, weekday, weekdayNumbers } from "./english/weekdays.ts"

/** How many units before a weekday or a date are looked at. */
const BEFORE_UNITS = 70

/** The text with its furniture overwritten by spaces. */
function ownWords({ text, furniture }: Report): string {
  let from = 0
  let words = ""
  for (const piece of furniture) {
    words += text.slice(from, piece.from) + " ".repeat(piece.to - piece.from)
    from = piece.to
  }
  return words + text.slice(from)
}

/** What stands before a place in the same sentence, as far as it is looked at. */
function wordsBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - BEFORE_UNITS), at)
  return before.slice(before.search(/[^.!?\n]*$/u))
}

const isPast = (before: string): boolean => !otherWeek.test(before) && !toCome.test(before)

/** A weekday that a report names as one just past, and the words around it in its sentence. */
interface PastWeekday {
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number
  readonly sentence: string
}

/** How many units of a sentence behind a weekday are looked at. */
const BEHIND_UNITS = 140

/** The weekdays, once for each time the report names one as just past, in order. Linear. */
export function pastWeekdaysTold(report: Report): readonly PastWeekday[] {
  const text = ownWords(report)
  const found: PastWeekday[] = []
  for (const match of text.matchAll(weekday)) {
    const name = match[0]
    const end = match.index + name.length
    const rest = text.slice(end, end + BEHIND_UNITS)
    // A weekday with its date is read as a date.
    if (/^,? (?:\p{Lu}\p{L}{2,8}\.? \d|\d{1,2}(?:st|nd|rd|th)? \p{Lu})/u.test(rest)) continue
    const before = wordsBefore(text, match.index)
    if (!isPast(before)) continue
    const behind = rest.slice(0, Math.max(0, rest.search(/[.!?\n]|$/u)))
    found.push({ weekday: weekdayNumbers[name] ?? 1, sentence: before + name + behind })
  }
  return found
}

/** The weekdays alone. */
export const pastWeekdays = (report: Report): readonly number[] => pastWeekdaysTold(report).map((one) => one.weekday)

/** The dates of the text that are not to come; years are as written, mostly missing. */
export function pastDates(report: Report): readonly WrittenDate[] {
  const text = ownWords(report)
  return findDates(text).filter(({ from }) => isPast(wordsBefore(text, from)))
}
