/**
 * Round-ups: reports whose parts tell of several stories. A report is cut where its paragraphs stop sharing words
 * (Hearst 1997, "TextTiling"); a part belongs to a story beside the report's own when it alone would join it.
 */
import type { Membership, Report, Span } from "../model/types.ts"
import type { Compared } from "./features.ts"
import type { Frequencies } from "./frequencies.ts"
import { type GistWords, gistOfWords, gistWords, groupedWords, placeIn } from "./gist.ts"
import { judge, sameStory } from "./judge.ts"
import { dot, vectorOf } from "./vector.ts"

/** A part of a round-up: where it stands, and what it is compared by. */
interface Part extends Compared {
  readonly span: Span
}

/** Words a block of paragraphs has at least: below, a heading goes with what follows it. */
const blockWords = 20

/** Paragraphs of which the words are this alike go on with one subject. */
const goesOn = 0.04

/** Blocks looked at: a longer text is one report, or a book. */
const blocksMost = 60

/** Stretches of whole paragraphs of so many words at least, in order; what follows the last goes with it. */
function blocksOf(text: string): readonly Span[] {
  const blocks: Span[] = []
  let from = 0
  let words = 0
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    words += line.split(" ").length
    if (words < blockWords) continue
    blocks.push({ from, to: index + line.length })
    from = index + line.length
    words = 0
  }
  const last = blocks.pop()
  return last === undefined ? [] : [...blocks, { from: last.from, to: text.length }]
}

/** The first word that begins at a place or after it. */
const wordFrom = ({ from, count }: GistWords, place: number): number => placeIn(from, place, count)

function partOf(report: Report, words: GistWords, span: Span, known: Frequencies): Part {
  const gist = gistOfWords(report, words, wordFrom(words, span.from), wordFrom(words, span.to))
  return { span, gist, vector: vectorOf(gist, known) }
}

/** The parts of a round-up; none when the report goes on with one subject. */
function partsOf(report: Report, known: Frequencies): readonly Part[] {
  const blocks = blocksOf(report.text)
  if (blocks.length < 2 || blocks.length > blocksMost) return []
  const words = gistWords(report.text, groupedWords({ ...report, title: null }).words)
  const parts: Part[] = []
  for (const span of blocks) {
    const next = partOf(report, words, span, known)
    const last = parts.at(-1)
    if (last !== undefined && dot(last.vector, next.vector).all >= goesOn)
      parts[parts.length - 1] = partOf(report, words, { from: last.span.from, to: span.to }, known)
    else parts.push(next)
  }
  return parts.length < 2 ? [] : parts
}

/** A part is short and stands alone: it must be so many times as like as a report that joins. */
const surely = 2

/** Reports of a story that a part is held against: the latest. */
const heldAgainst = 16

/** A story and its reports without the round-up, wherever they lie. */
export interface Told<Of> {
  readonly story: string
  readonly reports: readonly Of[]
}

/** How parts are held against reports. */
export interface Holding<Of> {
  /** Likeness of a part to reports; good until it is asked for another part. */
  readonly likenessTo: (part: Compared) => (report: Of) => number
  readonly compared: (report: Of) => Compared
}

/** Mean likeness to the latest reports of a story. */
function meanLikeness<Of>(likeness: (report: Of) => number, { reports }: Told<Of>): number {
  let sum = 0
  for (let at = Math.max(0, reports.length - heldAgainst); at < reports.length; at += 1) sum += likeness(reports[at]!)
  return sum / Math.max(1, Math.min(heldAgainst, reports.length))
}

/** The stories beside its own that the parts of a report belong to, each once, with where and why. */
export function membershipsOf<Of>(
  report: Report,
  known: Frequencies,
  home: Told<Of>,
  storiesLike: (part: Compared) => readonly Told<Of>[],
  { likenessTo, compared }: Holding<Of>,
): readonly Membership[] {
  const found = new Map<string, Membership>()
  for (const part of partsOf(report, known)) {
    const likeness = likenessTo(part)
    if (meanLikeness(likeness, home) >= sameStory) continue
    const likest = storiesLike(part)
      .filter(({ story, reports }) => story !== home.story && reports.length > 0)
      .map((told) => ({ told, like: meanLikeness(likeness, told) }))
      .reduce<{ told: Told<Of>; like: number } | null>(
        (best, one) => (best && best.like >= one.like ? best : one),
        null,
      )
    if (likest === null || likest.like < surely * sameStory || found.has(likest.told.story)) continue
    const judged = likest.told.reports.slice(-heldAgainst).map((other) => judge(compared(other), part))
    const judgement = judged.reduce((best, one) => (one.score > best.score ? one : best))
    found.set(likest.told.story, { report: report.id, story: likest.told.story, span: part.span, judgement })
  }
  return [...found.values()]
}
