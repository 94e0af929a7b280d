/**
 * The text of the chosen parts of a page: one paragraph a block, white space as one space, and the map back to the
 * page.
 */
import { isSpace } from "../../base/text.ts"
import type { SourceMap } from "../../model/types.ts"
import { alignRuns, type Run } from "./align.ts"
import { isBlock, isElement, isText, type Node, type TextNode, walk } from "./tree.ts"

/** One block of text: its words, and where each run of them stands in the page. */
export interface Block {
  readonly text: string
  readonly map: SourceMap
  /** The tag of the block it stands in: "p", "li", "h2" ... */
  readonly tag: string
  /** Share of its units that stand in links. */
  readonly links: number
}

/** A block while it is built. */
interface Draft {
  text: string
  map: [number, number, number][]
  tag: string
  linkUnits: number
  spaced: boolean
}

const emptyDraft = (tag: string): Draft => ({ text: "", map: [], tag, linkUnits: 0, spaced: false })

/**
 * Adds a piece of the page that is the same here and there; grows the last run when it goes on from it, also over
 * one space
 * that is one space in the page too.
 */
function addRun(draft: Draft, page: string, textFrom: number, pageFrom: number, length: number): void {
  const last = draft.map.at(-1)
  const textGap = last ? textFrom - last[0] - last[2] : -1
  const pageGap = last ? pageFrom - last[1] - last[2] : -1
  const isOneSpace = textGap === 1 && pageGap === 1 && page[pageFrom - 1] === " "
  if (last && (isOneSpace || (textGap === 0 && pageGap === 0))) last[2] += length + textGap
  else if (length > 0) draft.map.push([textFrom, pageFrom, length])
}

/** Appends the words of a text node, runs of white space as one space. */
function appendText(draft: Draft, node: TextNode, page: string, inLink: boolean): void {
  const place = node.sourceCodeLocation
  const runs: readonly Run[] = place ? alignRuns(node.value, page, place.startOffset, place.endOffset) : []
  const before = draft.text.length
  let run = 0
  let word = -1
  const parts: string[] = []
  let length = draft.text.length
  const flush = (to: number): void => {
    if (word < 0) return
    if (draft.spaced && length > 0) {
      parts.push(" ")
      length += 1
    }
    draft.spaced = false
    for (; run < runs.length && runs[run]!.valueFrom + runs[run]!.length <= word; run += 1);
    for (let each = run; each < runs.length && runs[each]!.valueFrom < to; each += 1) {
      const from = Math.max(word, runs[each]!.valueFrom)
      const end = Math.min(to, runs[each]!.valueFrom + runs[each]!.length)
      const pageFrom = runs[each]!.pageFrom + from - runs[each]!.valueFrom
      addRun(draft, page, length + from - word, pageFrom, end - from)
    }
    parts.push(node.value.slice(word, to))
    length += to - word
    word = -1
  }
  for (let index = 0; index < node.value.length; index += 1) {
    if (isSpace(node.value.charCodeAt(index))) {
      flush(index)
      draft.spaced = true
    } else if (word < 0) word = index
  }
  flush(node.value.length)
  draft.text += parts.join("")
  if (inLink) draft.linkUnits += draft.text.length - before
}

/**
 * The blocks of text below the parts, in the order of the page; parts in `left` are left out. Empty blocks are
 * none.
 */
export function blocksOf(parts: readonly Node[], left: (node: Node) => boolean, page: string): readonly Block[] {
  const blocks: Block[] = []
  let draft = emptyDraft("p")
  let links = 0
  const close = (tag: string): void => {
    if (draft.text !== "")
      blocks.push({ text: draft.text, map: draft.map, tag: draft.tag, links: draft.linkUnits / draft.text.length })
    draft = emptyDraft(tag)
  }
  for (const part of parts) {
    walk(
      part,
      (node) => {
        if (left(node)) return false
        if (isText(node)) appendText(draft, node, page, links > 0)
        else if (isElement(node)) {
          // A sentence does not run across a line break, so each line is a block.
          if (node.tagName === "br") close(draft.tag)
          else if (node.tagName === "a") links += 1
          else if (isBlock(node)) close(node.tagName)
          if (node.tagName === "td" || node.tagName === "th") draft.spaced = true
        }
        return true
      },
      (node) => {
        if (left(node) || !isElement(node)) return
        if (node.tagName === "a") links -= 1
        else if (isBlock(node)) close("div")
      },
    )
    close("div")
  }
  return blocks
}

/** The text of blocks, an empty line between two, with the map of the whole. */
export function joinBlocks(blocks: readonly Block[]): { readonly text: string; readonly map: SourceMap } {
  const parts: string[] = []
  const map: (readonly [number, number, number])[] = []
  let length = 0
  for (const block of blocks) {
    if (parts.length > 0) {
      parts.push("\n\n")
      length += 2
    }
    for (const [textFrom, pageFrom, size] of block.map) map.push([textFrom + length, pageFrom, size])
    parts.push(block.text)
    length += block.text.length
  }
  return { text: parts.join(""), map }
}
