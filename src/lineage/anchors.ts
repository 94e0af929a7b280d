/** One anchor for each span of a text: in a large story most pairs share the same few passages. */
import { anchor } from "../model/span.ts"
import type { Anchor, Span } from "../model/types.ts"
import type { TracedText } from "./traced-text.ts"

const kept = new WeakMap<TracedText, Map<number, Anchor>>()

/** The anchor of a span; the same one whenever the span of this text is asked for again. */
export function anchorIn(text: TracedText, span: Span): Anchor {
  const key = span.from * (text.report.text.length + 1) + span.to
  const own = kept.get(text) ?? new Map<number, Anchor>()
  const known = own.get(key)
  if (known !== undefined) return known
  const made = anchor(text.report, span)
  kept.set(text, own.set(key, made))
  return made
}
