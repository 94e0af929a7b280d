/**
 * The last sieve of a page: blocks of the chosen text that are furniture by their words or by what stands around
 * them.
 */
import { fold } from "../../base/text.ts"
import { kindByWords } from "../furniture/bars.ts"
import { contentLines } from "../lines.ts"
import type { Block } from "./text.ts"

/**
 * Indexes of the blocks to leave out: the title again, share bars, links to other reports, headings with nothing
 * behind them.
 */
export function furnitureBlocks(blocks: readonly Block[], title: string | null): ReadonlySet<number> {
  const found = new Set<number>()
  const wanted = title === null ? "" : fold(title)
  for (const [index, block] of blocks.entries()) {
    const [line] = contentLines(block.text)
    if (line === undefined) continue
    const isTitle = wanted !== "" && line.folded === wanted && index < 8
    const kind = kindByWords(line)
    const isLinks = block.links > 0.8 && block.text.length < 300
    if (isTitle || kind !== null || isLinks) found.add(index)
  }
  return found
}
