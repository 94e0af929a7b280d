/** The title of a report: as given, found again in the text, or the first line that looks like a headline. */
import { fold } from "../base/text.ts"
import type { Span, Stated } from "../model/types.ts"
import { endsInCredit, startsWithCredit } from "./credits.ts"
import { datelineOf } from "./dateline.ts"
import { personName } from "./english/stamps.ts"
import { kindByWords } from "./furniture/bars.ts"
import { isLong, type Line } from "./lines.ts"
import { stampOf } from "./stamps.ts"

const HEADLINE_WORDS_MAX = 32
const HEADLINE_UNITS_MAX = 240

/** "Jane Doe, Site.com": a byline without "by". */
const NAME_AND_OUTLET = new RegExp(`^${personName}(?:,| \\||,? (?:for|at)) [^ ]{1,24}(?: [^ ]{1,16}){0,2}$`, "u")

/** Share of the longer words that begin with a capital: headlines in title case end with a full stop here and there. */
function capitals(text: string): number {
  const words = text.match(/\p{L}[\p{L}'’]{3,}/gu) ?? []
  return words.length === 0 ? 0 : words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length
}

/** Long enough, no stamp, no dateline, no menu, not closed like a sentence of running text, and a paragraph follows. */
function looksLikeHeadline(line: Line, lines: readonly Line[]): boolean {
  if (isLong(line) || line.words < 3 || line.words > HEADLINE_WORDS_MAX || line.to - line.from > HEADLINE_UNITS_MAX)
    return false
  if (datelineOf(line) !== null || stampOf(line) !== null || /^\P{L}*\p{Ll}/u.test(line.text)) return false
  if (/^(?:story highlights|highlights|enlarge image|key points)\b/iu.test(line.text)) return false
  if (/[.:;,…]["”’)]{0,2}$/u.test(line.text) && capitals(line.text) < 0.75) return false
  if (endsInCredit(line.text) || startsWithCredit(line.text) || NAME_AND_OUTLET.test(line.text)) return false
  // Two sentences are no headline.
  if (/[\p{Ll}\d]{2}[.] [\p{Lu}]/u.test(line.text)) return false
  return lines.slice(line.index + 1, line.index + 12).some((later) => later.to - later.from > line.to - line.from)
}

/**
 * Where the given title stands in the text: in one of the first lines, whole or as the start of a line; null when
 * it does not.
 */
function locate(title: string, text: string, lines: readonly Line[]): Span | null {
  const folded = fold(title)
  if (folded === "") return null
  for (const line of lines.slice(0, 12)) {
    if (line.folded === folded) return { from: line.from, to: line.to }
    if (text.startsWith(title.trim(), line.from)) return { from: line.from, to: line.from + title.trim().length }
    const at = text.slice(line.from, Math.min(line.to, line.from + 400)).indexOf(title.trim())
    if (at >= 0 && at < 60) return { from: line.from + at, to: line.from + at + title.trim().length }
  }
  return null
}

/**
 * The title with where it stands, or null when no line looks like one. `given` comes first; then `header` (the span
 * of a header line);
 * else the first line that looks like a headline, after section names, stamps and share bars. Never guessed from a
 * paragraph.
 */
export function findTitle(
  given: string | null,
  header: Span | null,
  text: string,
  lines: readonly Line[],
): Stated<string> | null {
  if (given !== null && given.trim() !== "")
    return { value: given.trim(), span: locate(given, text, lines), basis: "given" }
  if (header) return { value: text.slice(header.from, header.to), span: header, basis: "stated: header line" }
  for (const line of lines.slice(0, 5)) {
    if (looksLikeHeadline(line, lines) && kindByWords(line) === null) {
      const span = { from: line.from, to: line.to }
      return { value: text.slice(span.from, span.to), span, basis: "stated: first line" }
    }
    const passable = line.words <= 3 || stampOf(line) !== null || kindByWords(line) !== null
    if (!passable) return null
  }
  return null
}
