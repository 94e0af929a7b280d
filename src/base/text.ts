/**
 * White space, lines and folding: what every reader of text needs, and no noun of ours. Offsets are UTF-16 code
 * units.
 */

/** A half-open range of code units; the same shape as `Span` of the model, which stands a floor higher. */
interface Range {
  readonly from: number
  readonly to: number
}

/**
 * True for the code units that count as white space in a text, the byte order mark and the zero-width space
 * included.
 */
export function isSpace(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0xa0 ||
    unit === 0x85 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  )
}

/** The range without the white space at its ends; an empty range at its start when there is nothing else. */
export function trimmed(text: string, { from, to }: Range): Range {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start += 1
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1
  return start === end ? { from, to: from } : { from: start, to: end }
}

/**
 * The lines of a text without their breaks: LF, CR, CR LF, U+2028 and U+2029 end a line. "" is one empty line.
 * Linear.
 */
export function linesOf(text: string): readonly Range[] {
  const lines: Range[] = []
  let from = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit !== 0x0a && unit !== 0x0d && unit !== 0x2028 && unit !== 0x2029) continue
    lines.push({ from, to: index })
    if (unit === 0x0d && text.charCodeAt(index + 1) === 0x0a) index += 1
    from = index + 1
  }
  lines.push({ from, to: text.length })
  return lines
}

/**
 * For comparing: lower case, compatibility forms and accents gone, everything but letters and digits one space,
 * none at the ends.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
}

/** The first `units` code units, one fewer where that would cut a surrogate pair. */
export function cutUnits(text: string, units: number): string {
  if (text.length <= units) return text
  const last = text.charCodeAt(units - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? units - 1 : units)
}
