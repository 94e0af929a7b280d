/** Where in a report a search found its words. */
import { overlaps } from "../model/span.ts"
import type { Span } from "../model/types.ts"
import { readQuery, termsOf } from "../store/terms.ts"

/** A passage of a text and the words in it that were asked for; offsets into the whole text. */
export interface Passage extends Span {
  readonly text: string
  readonly marks: readonly Span[]
}

const passageUnits = 240

/** Spans of the words that a query asks for, in order. */
export function marksIn(text: string, q: string): readonly Span[] {
  const terms = termsOf(text)
  const phrases = readQuery(q).all
  return terms.flatMap(({ from }, at) => {
    const found = phrases.find((phrase) =>
      phrase.terms.every((term, index) => {
        const word = terms[at + index]?.term
        if (word === undefined) return false
        return phrase.prefix && index === phrase.terms.length - 1 ? word.startsWith(term) : word === term
      }),
    )
    return found === undefined ? [] : [{ from, to: terms[at + found.terms.length - 1]!.to }]
  })
}

const isSpace = (text: string, at: number): boolean => at <= 0 || at >= text.length || /\s/.test(text[at]!)

/** Moves an edge to the next white space, so that no word is cut. */
function toSpace(text: string, at: number, step: 1 | -1): number {
  let edge = Math.max(0, Math.min(text.length, at))
  for (let moved = 0; moved < 40 && !isSpace(text, edge); moved += 1) edge += step
  return edge
}

/** Marks outside of what is set aside, where there are any: who asks for an outlet by its name finds its line. */
function marksBeside(text: string, q: string, aside: readonly Span[]): readonly Span[] {
  const marks = marksIn(text, q)
  const beside = marks.filter((mark) => !aside.some((span) => overlaps(span, mark)))
  return beside.length > 0 ? beside : marks
}

/** Where a text begins behind what is set aside and white space in front of it. */
function bodyFrom(text: string, aside: readonly Span[]): number {
  let from = 0
  for (const span of aside) if (text.slice(from, span.from).trim() === "") from = Math.max(from, span.to)
  const rest = text.slice(from)
  return rest.trim() === "" ? 0 : from + rest.length - rest.trimStart().length
}

/**
 * The passage that holds most of the words; the beginning where none stands in the text. What is set aside, such as
 * header lines and the title, which stand sorted, is shown only when the words stand nowhere else.
 */
export function passageOf(text: string, q: string, aside: readonly Span[] = []): Passage {
  const marks = marksBeside(text, q, aside)
  const body = bodyFrom(text, aside)
  let best = { first: 0, count: 0 }
  let end = 0
  for (let first = 0; first < marks.length; first += 1) {
    while (end < marks.length && marks[end]!.to - marks[first]!.from <= passageUnits - 40) end += 1
    if (end - first > best.count) best = { first, count: end - first }
  }
  const start = marks[best.first]?.from ?? body
  const floor = start < body ? 0 : body
  const from = start < floor + 60 ? floor : Math.max(floor, toSpace(text, start - 40, 1))
  const to = toSpace(text, from + passageUnits, -1)
  const end2 = to > from ? to : Math.min(text.length, from + passageUnits)
  const inside = marks.filter((mark) => mark.from >= from && mark.to <= end2)
  return { from, to: end2, text: text.slice(from, end2), marks: inside }
}
