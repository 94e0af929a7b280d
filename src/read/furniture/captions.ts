/** Captions of pictures: their credits, the line above a credit, and paragraphs that stand on the page twice. */
import type { FurnitureKind } from "../../model/types.ts"
import { endsInCredit, isCredit, startsWithCredit } from "../credits.ts"
import { isLong, type Line } from "../lines.ts"
import type { Page } from "./mark.ts"

/**
 * A paragraph said twice so close together is a caption; further apart it is a pulled quotation or a second copy of
 * the page.
 */
const NEAR = 2

const CAPTION_WORDS_MAX = 90

/** Lines before the end that may be an agency's credit for the whole report, not for a picture. */
const isNearEnd = (page: Page, line: Line): boolean => line.index >= page.lines.length - 2 && page.lines.length > 4

/** A credit that stands alone, with the caption above it when nothing parts them; and lines that end in a credit. */
export function captionLines(page: Page): ReadonlyMap<number, FurnitureKind> {
  const marks = new Map<number, FurnitureKind>()
  for (const line of page.lines) {
    if (isLong(line)) continue
    if (isCredit(line.text)) {
      marks.set(line.index, isNearEnd(page, line) ? "other" : "caption")
      const above = page.lines[line.index - 1]
      if (!above || line.gap || !page.spaced || isNearEnd(page, line) || above.index === page.titleLine) continue
      if (above.words <= CAPTION_WORDS_MAX && above.words > 2) marks.set(above.index, "caption")
    } else if (!line.closed && line.words <= CAPTION_WORDS_MAX && startsWithCredit(line.text))
      marks.set(line.index, "caption")
    else if (line.words <= CAPTION_WORDS_MAX && endsInCredit(line.text) && !isNearEnd(page, line))
      marks.set(line.index, "caption")
  }
  return marks
}

/** Lines that the page holds twice: the title again, a caption said twice, a paragraph that came twice. */
export function repeatedLines(page: Page): ReadonlyMap<number, FurnitureKind> {
  const marks = new Map<number, FurnitureKind>()
  const seen = new Map<string, Line>()
  for (const line of page.lines) {
    const first = line.words < 5 ? undefined : seen.get(line.folded)
    if (first === undefined) {
      if (!isLong(line)) seen.set(line.folded, line)
      continue
    }
    if (isLong(line)) continue
    if (first.index === page.titleLine || line.words < 8) marks.set(line.index, "other")
    else if (line.closed !== first.closed) marks.set(line.closed ? first.index : line.index, "caption")
    else if (line.index - first.index <= NEAR) {
      marks.set(first.index, "caption")
      marks.set(line.index, "caption")
    } else marks.set(line.index, "other")
  }
  return marks
}

/** A page that holds so many paragraphs, and no more than this share of its longer lines without a full stop. */
const PARAGRAPHS_MIN = 5
const LOOSE_SHARE_MAX = 0.4
const LOOSE_WORDS_MIN = 7
const LOOSE_WORDS_MAX = 45

/** Lists, tweets, speakers of a transcript and what leads over to the next line are no captions. */
const NO_CAPTION = /^[-–—•●▪*·\d"'“‘(#@>]|[:,;–—-]$|[\p{L}] ?[—–-] ?@|\(@\w|^[\p{Lu}\s.]{3,30}:|https?:|\d{4}$|[)\]]$/u

/**
 * Where paragraphs end with full stops, a longer line in their midst that has none is a caption: the words are a
 * sentence about a picture.
 * Headlines and standfirsts stand in the first lines, crossheads are short.
 */
export function looseCaptions(page: Page): ReadonlyMap<number, FurnitureKind> {
  const marks = new Map<number, FurnitureKind>()
  const longer = page.lines.filter((line) => line.words >= LOOSE_WORDS_MIN)
  const loose = longer.filter((line) => !line.closed && !isLong(line) && line.words <= LOOSE_WORDS_MAX)
  const closed = longer.filter((line) => line.closed).length
  if (closed < PARAGRAPHS_MIN || loose.length > longer.length * LOOSE_SHARE_MAX) return marks
  for (const line of loose) {
    const [before, after] = [page.lines[line.index - 1], page.lines[line.index + 1]]
    if (line.index < 4 || !after || NO_CAPTION.test(line.text) || (before && /[:,]$/.test(before.text))) continue
    if (/^\p{Ll}/u.test(line.text) || /^\p{Ll}/u.test(after.text)) continue
    marks.set(line.index, "caption")
  }
  return marks
}
