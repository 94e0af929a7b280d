/** Where in a report a search found its words. */
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

/** The passage that holds most of the words; the beginning where none stands in the text. */
export function passageOf(text: string, q: string): Passage {
  const marks = marksIn(text, q)
  let best = { first: 0, count: 0 }
  let end = 0
  for (let first = 0; first < marks.length; first += 1) {
    while (end < marks.length && marks[end]!.to - marks[first]!.from <= passageUnits - 40) end += 1
    if (end - first > best.count) best = { first, count: end - first }
  }
  const start = marks[best.first]?.from ?? 0
  const from = start < 60 ? 0 : toSpace(text, start - 40, 1)
  const to = toSpace(text, from + passageUnits, -1)
  const end2 = to > from ? to : Math.min(text.length, from + passageUnits)
  const inside = marks.filter((mark) => mark.from >= from && mark.to <= end2)
  return { from, to: end2, text: text.slice(from, end2), marks: inside }
}
