import type { Span } from "../src/model/types.ts"

/** "At least [12]n died" -> the plain text and {n: [span]}. Lets a test show spans instead of counting them. */
export function marked(source: string): { text: string; spans: Record<string, Span[]> } {
  let text = ""
  const open: number[] = []
  const spans: Record<string, Span[]> = {}
  for (const part of source.split(/(\[|\][a-z]+)/)) {
    if (part === "[") open.push(text.length)
    else if (part.startsWith("]")) {
      const from = open.pop()
      if (from === undefined) throw new RangeError(`No "[" for "${part}" in ${source}`)
      const name = part.slice(1)
      spans[name] = [...(spans[name] ?? []), { from, to: text.length }]
    } else text += part
  }
  if (open.length > 0) throw new RangeError(`Unclosed "[" in ${source}`)
  return { text, spans }
}
