/** Captions of pictures: their credits, the line above a credit, and paragraphs that stand on the page twice. */
import type { FurnitureKind } from "../../model/types.ts"
import { endsInCredit, isCredit } from "../credits.ts"
import { isLong, type Line } from "../lines.ts"
import type { Page } from "./mark.ts"

/**
 * A paragraph said twice so close together is a caption; further apart it is a pulled quotation or a second copy of
 * the page.
 */
const NEAR = 6

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
    } else if (line.words <= CAPTION_WORDS_MAX && endsInCredit(line.text) && !isNearEnd(page, line))
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
    else if (line.index - first.index <= NEAR) {
      marks.set(first.index, "caption")
      marks.set(line.index, "caption")
    } else marks.set(line.index, "other")
  }
  return marks
}
