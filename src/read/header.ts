/**
 * The lines "key: value" that may open a text file and say what is known of the report. They stay in the text,
 * marked as furniture.
 */
import { fold } from "../base/text.ts"
import type { Span } from "../model/types.ts"
import { headerKeys } from "./english/stamps.ts"
import type { Line } from "./lines.ts"

/** One header line: the field it fills and the span of its value. The line itself is the range `from` to `to`. */
export interface HeaderLine extends Span {
  readonly field: (typeof headerKeys)[string]
  readonly value: Span
}

/** "date 2021-07-05 As troops ...": a label of a corpus, glued to the text without a line break. */
const GLUED = /^date:?[ \t]{1,4}((?:19|20)\d\d-\d\d-\d\d)(?!\d)[ \t]{0,2}/iu

/**
 * The header lines at the very start of the text: lines "key: value" with a key of `headerKeys`, up to the first
 * line that is none,
 * or the label "date 2021-07-05" before the first words. A single "Title: ..." counts; a sentence with a colon does
 * not.
 */
export function headerLines(lines: readonly Line[]): readonly HeaderLine[] {
  const found: HeaderLine[] = []
  for (const line of lines.slice(0, 12)) {
    const colon = line.text.indexOf(":")
    const field = colon > 0 && colon < 24 ? headerKeys[fold(line.text.slice(0, colon))] : undefined
    if (field === undefined || line.gap) break
    const skipped = /^[ \t\u00a0]{0,20}/u.exec(line.text.slice(colon + 1))?.[0].length ?? 0
    const value = { from: line.from + colon + 1 + skipped, to: line.to }
    found.push({ from: line.from, to: line.to, field, value })
  }
  const first = lines[0]
  const glued = found.length === 0 && first ? GLUED.exec(first.text) : null
  if (!first || !glued?.[1]) return found
  const start = first.from + glued[0].indexOf(glued[1])
  const value = { from: start, to: start + glued[1].length }
  return [{ from: first.from, to: first.from + glued[0].length, field: "published", value }]
}
