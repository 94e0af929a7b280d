/** Which line breaks end a paragraph, and which only end a line of a text that was wrapped at a width. */

/** Line breaks between words that must go on in lower case for a text to count as wrapped, and their share. */
const evidence = { breaksMin: 4, share: 0.3 }
const sampleUnits = 40_000
const lineBreak = /[\n\r\v\f\u0085\u2028\u2029]/

/** One line break between two lines that hold words. */
interface Break {
  /** Length of the line before. */
  readonly length: number
  /** The line before ends without the end of a sentence and the next goes on in lower case. */
  readonly runsOn: boolean
}

function breaksOf(text: string): readonly Break[] {
  const lines = text.slice(0, sampleUnits).split("\n")
  return lines.slice(1).flatMap((line, index) => {
    const before = lines[index]!
    if (line.trim() === "" || before.trim() === "") return []
    const runsOn = /^\s{0,3}\p{Ll}/u.test(line) && /[\p{L}\p{N},;]\s{0,3}$/u.test(before)
    return [{ length: before.trim().length, runsOn }]
  })
}

/** The usual length of a line of a wrapped text; 0 when the text is not wrapped and each line break means something. */
export function wrapWidth(text: string): number {
  const breaks = breaksOf(text)
  const running = breaks.filter(({ runsOn }) => runsOn)
  if (running.length < evidence.breaksMin || running.length < breaks.length * evidence.share) return 0
  const lengths = running.map(({ length }) => length).sort((a, b) => a - b)
  return lengths[lengths.length >> 1]!
}

/**
 * True when the white space between two words ends the paragraph: any line break, but in a wrapped text only a blank
 * line, an indented line, or a break after a short line. `before` is the position where the white space begins.
 */
export function endsParagraph(text: string, before: number, after: number, width: number): boolean {
  // A single space, or nothing, as between most words.
  if (before === after || (before + 1 === after && text.charCodeAt(before) === 32)) return false
  const gap = text.slice(before, after)
  if (!lineBreak.test(gap)) return false
  if (width === 0) return true
  if (/\n[^\n]*\n|\n(?:\t|\s{2})|[\v\f\u2028\u2029]/.test(gap)) return true
  const start = text.lastIndexOf("\n", before - 1) + 1
  return before - start < width * 0.6 && /\p{Lu}/u.test(text[after] ?? "")
}
