/**
 * Datelines: "KABUL, July 5 (Agency) -" before the first sentence says where and when a report was written and for
 * whom.
 */
import type { Span } from "../model/types.ts"
import { findDates, type WrittenDate } from "./dates.ts"
import { agencies } from "./english/agencies.ts"
import { datelines, noPlace } from "./english/stamps.ts"
import type { Line } from "./lines.ts"

/** A dateline; the range ends where the first sentence begins. */
export interface Dateline extends Span {
  readonly place: Span | null
  readonly dates: readonly WrittenDate[]
  /** The name in brackets without its date: an agency or the outlet itself. */
  readonly by: Span | null
}

const shifted = (date: WrittenDate, by: number): WrittenDate => ({ ...date, from: date.from + by, to: date.to + by })

/** The name inside the brackets: what is left without a date and the signs around it. */
function nameInside(text: string, from: number, dates: readonly WrittenDate[]): Span | null {
  const date = dates.find((each) => each.from >= from && each.to <= from + text.length)
  const before = date ? text.slice(0, date.from - from) : text
  const name = before.replace(/[\s,|:–—-]{1,6}$/u, "")
  const start = name.length - name.trimStart().length
  return name.trim().length < 2 ? null : { from: from + start, to: from + name.length }
}

/**
 * A bare "(Name)" opens a report only when the name is an agency or looks like a broadcaster: "(CNN)", "(KTVU)",
 * "(Reuters)".
 */
const isSign = (inside: string): boolean =>
  agencies[inside] !== undefined || /^(?:[A-Z][A-Z0-9]{2,7}|CNN Business|CBS News|AP Photo)$/.test(inside)

/** The dateline at the start of the line, or null. `offset` is where the line's text begins in the report. */
export function datelineOf(line: Line): Dateline | null {
  for (const pattern of datelines) {
    const match = pattern.exec(line.text)
    if (!match?.groups) continue
    const { place, inside } = match.groups
    if (place !== undefined && (noPlace.test(place) || (place.match(/\p{L}/gu)?.length ?? 0) < 3)) continue
    if (place === undefined && (inside === undefined || !isSign(inside.trim()))) continue
    // "KABUL: " is a dateline above a paragraph; below the first lines or on a short line it is a heading or a speaker.
    if (/: $/.test(match[0]) && inside === undefined && (line.index > 4 || line.words < 15)) continue
    // Something must follow: a line that is a dateline only is a stamp.
    if (match[0].length >= line.to - line.from) continue
    const dates = findDates(match[0]).map((date) => shifted(date, line.from))
    const insideAt = inside === undefined ? -1 : match[0].indexOf(`(${inside}`) + 1
    return {
      from: line.from,
      to: line.from + match[0].length,
      place: place === undefined ? null : { from: line.from, to: line.from + place.length },
      dates,
      by: inside === undefined ? null : nameInside(inside, line.from + insideAt, dates),
    }
  }
  return null
}

/** The first dateline among the first lines of a report: behind it comes the first sentence. */
export function findDateline(lines: readonly Line[]): Dateline | null {
  for (const line of lines.slice(0, 12)) {
    const found = datelineOf(line)
    if (found) return found
  }
  return null
}
