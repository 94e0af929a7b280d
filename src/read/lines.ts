/**
 * The lines of a report that hold something, with what stands around them: the ground on which title, stamps and
 * furniture are found.
 */
import { fold, linesOf, trimmed } from "../base/text.ts"
import type { Span } from "../model/types.ts"

/** Patterns look at no more than this much of a line: a paragraph that is longer is no furniture. */
const LINE_UNITS = 600

/** A line that is not empty, white space at its ends aside. */
export interface Line extends Span {
  /** Counts from 0 over the lines that hold something. */
  readonly index: number
  /** Its words, cut to LINE_UNITS. */
  readonly text: string
  /** For comparing: lower case, letters and digits only. */
  readonly folded: string
  readonly words: number
  /** An empty line stands before it. */
  readonly gap: boolean
  /**
   * It ends like a sentence: a full stop, question or exclamation mark, colon, dots, a closing quotation mark after
   * one.
   */
  readonly closed: boolean
}

/** A full stop or its like, with quotation marks, brackets or a footnote behind it. */
const CLOSED = /(?:[.!?:;…]|\.\.\.)["'”’»)\]]{0,3}$|[”"]$/u

/** The lines of the text that hold something, in order. Linear. */
export function contentLines(text: string): readonly Line[] {
  const lines: Line[] = []
  let gap = false
  for (const whole of linesOf(text)) {
    const { from, to } = trimmed(text, whole)
    if (from === to) {
      gap = true
      continue
    }
    const shown = text.slice(from, Math.min(to, from + LINE_UNITS))
    const folded = fold(shown)
    const words = folded === "" ? 0 : folded.split(" ").length
    const closed = CLOSED.test(text.slice(Math.max(from, to - 12), to))
    lines.push({ from, to, index: lines.length, text: shown, folded, words, gap, closed })
    gap = false
  }
  return lines
}

/** True when the line is longer than what patterns see of it. */
export const isLong = (line: Line): boolean => line.to - line.from > LINE_UNITS
