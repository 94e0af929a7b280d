/** Spans: making, comparing, and turning them into anchors. */
import type { Anchor, Span } from "./types.ts"

/** The span itself when it is non-empty and inside a text of that length; otherwise throws with the numbers. */
export function checkSpan(span: Span, length: number): Span {
  const { from, to } = span
  if (Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to && to <= length) return span
  throw new RangeError(`[${from}, ${to}) is not a span of a text of ${length} code units`)
}

/** The words of a span. */
export const slice = (text: string, span: Span): string => text.slice(span.from, span.to)

/** True when `outer` holds every code unit of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer.from <= inner.from && inner.to <= outer.to

/** True when the two share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to

/** The smallest span that holds both. */
export const hull = (a: Span, b: Span): Span => ({ from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) })

/** Order of the text: by start, then the longer first. */
export const bySpan = (a: Span, b: Span): number => a.from - b.from || b.to - a.to

/** The span with its report and its words; throws when it is not a span of the text. */
export function anchor(report: { readonly id: string; readonly text: string }, span: Span): Anchor {
  checkSpan(span, report.text.length)
  return { report: report.id, from: span.from, to: span.to, quote: slice(report.text, span) }
}
