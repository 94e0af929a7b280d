/**
 * The end of a page: after the last sentence come menus, headlines of other reports, labels of sections, captions
 * without a picture.
 */
import type { FurnitureKind } from "../../model/types.ts"
import { finiteWords, nameAndOffice, writerLine } from "../english/tail.ts"
import { isLong, type Line } from "../lines.ts"
import { isParagraph, type Marks, type Page } from "./mark.ts"

const TAIL_WORDS_MAX = 16
/** A tail that would be more than this share of the text is no tail. */
const TAIL_SHARE_MAX = 0.35

const isLoose = (line: Line): boolean => !line.closed && line.words <= TAIL_WORDS_MAX && !isLong(line)

/**
 * After a copyright line or a heading such as "Most popular", loose lines go on being furniture until a paragraph
 * comes.
 */
export function followingLines(page: Page, marks: Marks): Marks {
  const found = new Map<number, FurnitureKind>()
  let open: FurnitureKind | null = null
  for (const line of page.lines) {
    const kind = marks.get(line.index)
    const late = line.from > page.text.length * 0.5
    if (kind === "copyright" && late) open = "navigation"
    else if (kind === "related" && late && line.words <= 6) open = "related"
    else if (kind === undefined && isParagraph(line)) open = null
    else if (kind === undefined && open !== null && isLoose(line)) found.set(line.index, open)
  }
  return found
}

/** Names after a colon are a list of the report ("The dead are:"), not of the page. */
const opensList = (line: Line | undefined): boolean => line !== undefined && /:$/.test(line.text)

/** Loose lines after the last sentence: headlines of other reports when long, labels when short. */
export function tailLines(page: Page, marks: Marks): Marks {
  const run: Line[] = []
  let index = page.lines.length - 1
  for (; index > 0; index -= 1) {
    const line = page.lines[index]!
    if (marks.has(index)) continue
    if (!isLoose(line)) break
    run.push(line)
  }
  const above = page.lines.slice(0, index + 1).filter((line) => !marks.has(line.index) && isParagraph(line)).length
  const units = run.reduce((sum, line) => sum + line.to - line.from, 0)
  const found = new Map<number, FurnitureKind>()
  if (above < 3 || units > page.text.length * TAIL_SHARE_MAX || opensList(page.lines[index])) return found
  const [only] = run
  // One long loose line may be a report that breaks off: it stays.
  if (run.length === 1 && only!.words > 4) return found
  for (const line of run) found.set(line.index, run.length > 1 && line.words > 4 ? "related" : "other")
  return found
}

/**
 * "Name Name, the country's highest general.": a name with what it is and no verb, alone at the end: a caption that
 * lost its picture.
 */
export function orphanCaption(page: Page, marks: Marks): number | null {
  let index = page.lines.length - 1
  while (index > 3 && marks.has(index)) index -= 1
  const line = page.lines[index]
  if (!line || index <= 3 || line.words > 15 || line.words < 4) return null
  if (!nameAndOffice.test(line.text)) return null
  return (line.text.match(/(?<![\p{L}])\p{Ll}[\p{L}]*/gu) ?? []).some(
    (word) => finiteWords.has(word) || /(?:ed|ing)$/.test(word),
  )
    ? null
    : index
}

/** Who the writer is, in the last lines: its index, or null. */
export function writerAtEnd(page: Page, marks: Marks): number | null {
  const last = page.lines.findLast((line) => !marks.has(line.index))
  if (!last || last.index < 4 || last.words > 80 || isLong(last)) return null
  return writerLine.test(last.text) ? last.index : null
}
