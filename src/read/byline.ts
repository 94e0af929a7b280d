/** Who wrote a report, as its page says: "By Jane Doe, Agency", or the name at the front of a stamp. */
import type { Span, Stated } from "../model/types.ts"
import { agencies } from "./english/agencies.ts"
import { paperName } from "./english/outlets.ts"
import { bylineOpening, personName } from "./english/stamps.ts"
import type { HeaderLine } from "./header.ts"
import type { Line } from "./lines.ts"
import type { Stamp } from "./stamps.ts"

const NAMES = new RegExp(`^${personName}(?:(?:, | and | & |, and )${personName}){0,5}`, "u")

/** The names after "By", without role, desk or outlet; null when the line is no byline. */
function afterBy(line: Line): Span | null {
  const opening = bylineOpening.exec(line.text)?.[0].length
  if (opening === undefined || line.words > 24) return null
  const names = NAMES.exec(line.text.slice(opening))
  if (!names) return null
  // "Jane Doe, Larkholm Courier": what is named like a newspaper or an agency is no second writer.
  const last = /, ([^,]{2,60})$/u.exec(names[0])
  const isOutlet = last?.[1] !== undefined && (paperName.test(last[1]) || agencies[last[1]] !== undefined)
  const length = names[0].length - (isOutlet ? last[0].length : 0)
  const rest = line.text.slice(opening + length)
  // "By Monday Smith had left the town" goes on in small letters: no byline.
  if (/^ \p{Ll}/u.test(rest) && !/^ (?:and|for|in|of|at|special|staff|updated|published)\b/u.test(rest)) return null
  return { from: line.from + opening, to: line.from + opening + length }
}

/**
 * The byline: given, in a header line, in one of the first or last lines, or at the front of a stamp. Null when
 * none is stated.
 */
export function findByline(
  given: string | null,
  text: string,
  lines: readonly Line[],
  header: readonly HeaderLine[],
  stamps: readonly Stamp[],
): Stated<string> | null {
  if (given !== null && given.trim() !== "") return { value: given.trim(), span: null, basis: "given" }
  const stated = (span: Span, basis: string): Stated<string> => ({ value: text.slice(span.from, span.to), span, basis })
  const line = header.find(({ field }) => field === "byline")
  if (line) return stated(line.value, "stated: header line")
  for (const each of [...lines.slice(0, 12), ...lines.slice(12).slice(-6)]) {
    const span = afterBy(each)
    if (span) return stated(span, "stated: byline")
  }
  const stamp = stamps.find(({ writer }) => writer !== null)
  return stamp?.writer ? stated(stamp.writer, "stated: name before the time of publication") : null
}
