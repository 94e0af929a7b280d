/**
 * The last sieve of a page: blocks of the chosen text that are furniture by their words or by what stands around
 * them.
 */
import { fold } from "../../base/text.ts"
import { writerLine } from "../english/tail.ts"
import { kindByWords } from "../furniture/bars.ts"
import { contentLines } from "../lines.ts"
import { stampOf } from "../stamps.ts"
import type { Block } from "./text.ts"

/** Stamps stand at the head of a report and at its foot. */
const HEAD_BLOCKS = 8
const FOOT_BLOCKS = 3

/** The title again, whole, or without what the page's own title adds to it. */
function isTitle(folded: string, title: string): boolean {
  if (title === "" || folded === "") return false
  if (folded === title) return true
  const [short, long] = folded.length < title.length ? [folded, title] : [title, folded]
  return long.startsWith(short) && short.length > long.length * 0.7
}

/** Indexes of the blocks to leave out: the title again, stamps, share bars, links to other reports. */
export function furnitureBlocks(blocks: readonly Block[], title: string | null): ReadonlySet<number> {
  const found = new Set<number>()
  const wanted = title === null ? "" : fold(title)
  for (const [index, block] of blocks.entries()) {
    const [line] = contentLines(block.text)
    if (line === undefined) continue
    const atHead = index < HEAD_BLOCKS
    const atEnd = index >= blocks.length - FOOT_BLOCKS
    const isLinks = block.links > 0.8 && block.text.length < 300
    const isStamp = (atHead || atEnd) && stampOf(line) !== null
    if ((atHead && isTitle(line.folded, wanted)) || isStamp || kindByWords(line) !== null || isLinks) found.add(index)
    else if (atEnd && writerLine.test(line.text)) found.add(index)
  }
  return found
}
