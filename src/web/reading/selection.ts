/** The words a reader has selected in a report, as a span of its text. */
import { type RefObject, useEffect, useState } from "react"
import type { Selected } from "../review/add-claim.tsx"

/** The offset in the text of a place in the page; null outside of the text. */
function offsetOf(frame: HTMLElement, node: Node, offset: number): number | null {
  if (!frame.contains(node)) return null
  const element = node instanceof HTMLElement ? node : node.parentElement
  const piece = element?.closest<HTMLElement>("[data-at]")
  if (!piece) return null
  const range = document.createRange()
  range.selectNodeContents(piece)
  range.setEnd(node, offset)
  return Number(piece.dataset["at"]) + range.toString().length
}

function selectedIn(frame: HTMLElement | null, text: string): Selected | null {
  const selection = document.getSelection()
  if (frame === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const a = offsetOf(frame, range.startContainer, range.startOffset)
  const b = offsetOf(frame, range.endContainer, range.endOffset)
  if (a === null || b === null) return null
  const words = text.slice(a, b)
  const from = a + (words.length - words.trimStart().length)
  const to = b - (words.length - words.trimEnd().length)
  return from < to ? { from, to, quote: text.slice(from, to) } : null
}

const settleMs = 150

/** The selection in the frame; it stays while a field beside the text is used. */
export function useSelected(frame: RefObject<HTMLElement | null>, text: string): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const look = (): void => {
      const active = document.activeElement
      if (active !== null && active.closest("form, dialog") !== null) return
      setSelected(selectedIn(frame.current, text))
    }
    const soon = (): void => {
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(look, settleMs)
    }
    document.addEventListener("selectionchange", soon)
    return () => {
      document.removeEventListener("selectionchange", soon)
      if (timer !== null) clearTimeout(timer)
    }
  }, [frame, text])
  return selected
}
