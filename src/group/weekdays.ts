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

/** The weekdays, 1 Monday to 7 Sunday, once for each time the report names one as just past, in order. Linear. */
export function pastWeekdays(report: Report): readonly number[] {
  const text = ownWords(report)
  const found: number[] = []
  for (const match of text.matchAll(weekday)) {
    const name = match[0]
    const rest = text.slice(match.index + name.length, match.index + name.length + 24)
    // A weekday with its date is read as a date.
    if (/^,? (?:\p{Lu}\p{L}{2,8}\.? \d|\d{1,2}(?:st|nd|rd|th)? \p{Lu})/u.test(rest)) continue
    if (isPast(wordsBefore(text, match.index))) found.push(weekdayNumbers[name] ?? 1)
  }
  return found
}

/** The dates of the text that are not to come; years are as written, mostly missing. */
export function pastDates(report: Report): readonly WrittenDate[] {
  const text = ownWords(report)
  return findDates(text).filter(({ from }) => isPast(wordsBefore(text, from)))
}
