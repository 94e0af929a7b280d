/**
 * Furniture: words of the page that are no part of what the report says, told by kind, never cut out. A text copied
 * from a page holds
 * share bars, captions said twice, links to other reports, tags, copyright lines. Rules look at lines and at what
 * stands around them;
 * what they know of pages is data (`english/furniture.ts`). A rule that is not sure says nothing: a claim lost
 * costs more than a tag read.
 */
import { by, inOrder } from "../../base/order.ts"
import type { Furniture, FurnitureKind, Span } from "../../model/types.ts"
import type { Dateline } from "../dateline.ts"
import type { HeaderLine } from "../header.ts"
import type { Line } from "../lines.ts"
import type { Stamp } from "../stamps.ts"
import { kindByWords } from "./bars.ts"
import { captionLines, looseCaptions, repeatedLines } from "./captions.ts"
import { foreignLines } from "./foreign.ts"
import { insideLines } from "./inside.ts"
import { type Marks, type Page, piece } from "./mark.ts"
import { followingLines, orphanCaption, tailLines, writerAtEnd } from "./tail.ts"

/** What reading already knows of the text: these parts say things about the report, not in it. */
export interface Known {
  readonly title: Span | null
  readonly header: readonly HeaderLine[]
  readonly dateline: Dateline | null
  readonly stamps: readonly Stamp[]
  /** Other spans that state something about the report: a date glued to the front of the text. */
  readonly labels: readonly Span[]
}

/** Marks of a later rule fill only what the earlier ones left. */
const joined = (...all: readonly Marks[]): Marks => new Map(all.toReversed().flatMap((marks) => [...marks]))

function lineMarks(page: Page, known: Known): Marks {
  const stamps = new Set(known.stamps.map(({ from }) => from))
  const words = new Map<number, FurnitureKind>()
  for (const line of page.lines) {
    const kind = kindByWords(line) ?? (stamps.has(line.from) ? "other" : null)
    if (kind !== null) words.set(line.index, kind)
  }
  const first = joined(words, captionLines(page), repeatedLines(page), looseCaptions(page), foreignLines(page))
  const second = joined(first, followingLines(page, first))
  const third = joined(second, tailLines(page, second))
  const writer = writerAtEnd(page, third)
  const fourth = writer === null ? third : joined(third, new Map([[writer, "other"]]))
  const orphan = orphanCaption(page, fourth)
  return orphan === null ? fourth : joined(fourth, new Map([[orphan, "caption"]]))
}

/** Sorted pieces without overlap: the longer of two that overlap stays, and grows over the other. */
function settled(pieces: readonly Furniture[]): readonly Furniture[] {
  const kept: Furniture[] = []
  for (const next of pieces.toSorted(
    inOrder(
      by((each) => each.from),
      by((each) => -each.to),
    ),
  )) {
    const last = kept.at(-1)
    if (last === undefined || next.from >= last.to) kept.push(next)
    else if (next.to > last.to) kept[kept.length - 1] = { ...last, to: next.to }
  }
  return kept
}

/** The furniture of a text, sorted, without overlap; never the title. Linear in the length of the text. */
export function findFurniture(text: string, lines: readonly Line[], known: Known): readonly Furniture[] {
  const titleLine = lines.find(
    (line) => known.title !== null && line.from <= known.title.from && known.title.to <= line.to,
  )
  const page: Page = {
    text,
    lines,
    titleLine: titleLine?.index ?? null,
    spaced: lines.filter(({ gap }) => gap).length * 3 >= lines.length,
  }
  const marks = lineMarks(page, known)
  const pieces = lines.flatMap((line) => {
    const kind = marks.get(line.index)
    return kind === undefined || line.index === page.titleLine ? [] : [piece(line, kind)]
  })
  const about = [...known.header, ...known.labels, ...(known.dateline ? [known.dateline] : [])]
  const inside = insideLines(
    text,
    lines.filter(({ index }) => !marks.has(index)),
  )
  return settled([...pieces, ...about.map((span) => piece(span, "other")), ...inside])
}
