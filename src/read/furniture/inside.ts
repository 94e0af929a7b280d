/**
 * Furniture inside a line: crossheads of agencies, copyright and links glued to the end of a paragraph, credits in
 * brackets.
 */
import type { Furniture } from "../../model/types.ts"
import { anywhere, lineEndings } from "../english/inside.ts"
import type { Line } from "../lines.ts"
import { piece } from "./mark.ts"

/** Pieces of furniture inside lines. Linear: every pattern is bounded. */
export function insideLines(text: string, lines: readonly Line[]): readonly Furniture[] {
  const found: Furniture[] = []
  for (const [kind, pattern] of anywhere)
    for (const match of text.matchAll(pattern))
      found.push(piece({ from: match.index, to: match.index + match[0].length }, kind))
  for (const line of lines) {
    const start = Math.max(line.from, line.to - 700)
    const end = text.slice(start, line.to)
    for (const [kind, pattern] of lineEndings) {
      const match = pattern.exec(end)
      if (match && start + match.index > line.from) found.push(piece({ from: start + match.index, to: line.to }, kind))
    }
  }
  return found
}
