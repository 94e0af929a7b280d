/** Passages of two texts with exact offsets on both sides, what sort of words they are, and how much they say. */
import { limits } from "../base/limits.ts"
import { bySpan } from "../model/span.ts"
import type { Passage, Span } from "../model/types.ts"
import type { Alignment } from "./align.ts"
import { anchorIn } from "./anchors.ts"
import type { Paraphrases } from "./paraphrase.ts"
import type { Run } from "./passage-index.ts"
import { type Stretch, stretchesOf, tilesOf } from "./tiles.ts"
import { matterOf, type TracedText } from "./traced-text.ts"
import { zone } from "./zones.ts"

/** What the wording shared by two texts amounts to. */
export interface SharedWords {
  readonly passages: readonly Passage[]
  /** Words of narrator's prose that are equal in both, in stretches long enough to say something. */
  readonly prose: number
  /** The same, weighed: what goes beyond a chance phrase. */
  readonly evidence: number
  /** Equal words in quotations and in captions. */
  readonly quoted: number
  readonly captioned: number
  /** Longest stretch of equal prose, in words. */
  readonly longest: number
  /** Evidence of prose that says the same in other words. */
  readonly reworded: number
  /** What of the wording was not looked at, in words; empty, as with most, when all of it was. */
  readonly cut: readonly string[]
}

/** A stretch of prose must say more than this before it counts: a title with a name, a set phrase. */
const chanceMatter = 2.5

/** Fewer equal words with fewer of matter are no passage: "to cross the border", "forces and the". */
const passageMatterLeast = 2
const passageWordsLeast = 5

const isCapital = ({ report, words }: TracedText, at: number): boolean => {
  const unit = report.text.charCodeAt(words.from[at]!)
  return unit >= 65 && unit <= 90
}

/** Names and their titles are the same in every report, so they say less than other words. */
const weight = (text: TracedText, at: number): number => {
  const matter = matterOf(text.words.code[at]!)
  return matter === 0 ? 0.4 : isCapital(text, at) ? 0.45 * matter + 0.1 : matter
}

interface Tally {
  prose: number
  evidence: number
  quoted: number
  captioned: number
  longest: number
  reworded: number
}

/** Prose beside quoted words in one tile is mostly the frame of the quotation: "he told reporters on Monday". */
const frameWords = 8

function tallySegment(tally: Tally, a: TracedText, from: number, length: number, besideQuote: boolean): void {
  if (length < passageWordsLeast || (besideQuote && length <= frameWords)) return
  let matter = 0
  for (let at = from; at < from + length; at += 1) matter += weight(a, at)
  const evidence = matter - chanceMatter - (besideQuote ? 2 : 0)
  if (evidence <= 0) return
  tally.prose += length
  tally.evidence += evidence
  tally.longest = Math.max(tally.longest, length)
}

function tallyTile(tally: Tally, a: TracedText, b: TracedText, tile: Run): void {
  let length = 0
  let besideQuote = false
  for (let at = 0; at <= tile.length; at += 1) {
    const zoneA = at < tile.length ? a.zones[tile.a + at]! : -1
    const zoneB = at < tile.length ? b.zones[tile.b + at]! : -1
    if (zoneA === zone.prose && zoneB === zone.prose) {
      length += 1
      continue
    }
    const quoted = zoneA === zone.quotation || zoneB === zone.quotation
    tallySegment(tally, a, tile.a + at - length, length, besideQuote || quoted)
    length = 0
    besideQuote = quoted
    if (quoted) tally.quoted += 1
    else if (zoneA >= 0) tally.captioned += 1
  }
}

function sortOf(a: TracedText, b: TracedText, tiles: readonly Run[]): Passage["of"] {
  let prose = 0
  let quoted = 0
  let captioned = 0
  for (const tile of tiles)
    for (let at = 0; at < tile.length; at += 1) {
      const zoneA = a.zones[tile.a + at]!
      const zoneB = b.zones[tile.b + at]!
      if (zoneA === zone.quotation || zoneB === zone.quotation) quoted += 1
      else if (zoneA === zone.prose && zoneB === zone.prose) prose += 1
      else captioned += 1
    }
  if (captioned > quoted && captioned > prose) return "caption"
  if (quoted > 0 && prose <= Math.max(frameWords, quoted / 2)) return "quotation"
  return "prose"
}

function matterOfStretch(a: TracedText, { tiles }: Stretch): number {
  let matter = 0
  for (const tile of tiles) for (let at = 0; at < tile.length; at += 1) matter += weight(a, tile.a + at)
  return matter
}

const spanOf = ({ words }: TracedText, from: number, to: number) => ({ from: words.from[from]!, to: words.to[to - 1]! })

function passageOf(a: TracedText, b: TracedText, stretch: Stretch): Passage | null {
  const matter = matterOfStretch(a, stretch)
  if (stretch.equal < passageWordsLeast ? matter < 3.2 : matter < passageMatterLeast) return null
  const sort = sortOf(a, b, stretch.tiles)
  const whole = Math.max(stretch.toA - stretch.fromA, stretch.toB - stretch.fromB)
  return {
    a: anchorIn(a, spanOf(a, stretch.fromA, stretch.toA)),
    b: anchorIn(b, spanOf(b, stretch.fromB, stretch.toB)),
    kind: stretch.tiles.length === 1 ? "verbatim" : "edited",
    of: sort === "prose" && matter <= chanceMatter + 0.5 ? "stock" : sort,
    score: Math.min(1, stretch.equal / whole) * (1 - Math.exp(-matter / 5)),
  }
}

/** Share of a paraphrase that may stand in a passage of equal words already. */
const alreadyMost = 0.6

const shareInside = (span: Span, other: Span): number =>
  Math.max(0, Math.min(span.to, other.to) - Math.max(span.from, other.from)) / (span.to - span.from)

/** Reports of one event say like things without copying: a paraphrase speaks for copying only from this score on. */
const chanceScore = 1.1

function paraphraseOf(a: TracedText, b: TracedText, one: Alignment): Passage {
  const length = Math.min(one.a.end - one.a.first, one.b.end - one.b.first)
  return {
    a: anchorIn(a, spanOf(a, one.a.first, one.a.end)),
    b: anchorIn(b, spanOf(b, one.b.first, one.b.end)),
    kind: "paraphrased",
    of: sortOf(a, b, [{ a: one.a.first, b: one.b.first, length }]),
    score: 1 - Math.exp(-one.score / 4),
  }
}

/** Adds what two texts say in other words to what they say in the same. */
export function withParaphrases(
  a: TracedText,
  b: TracedText,
  shared: SharedWords,
  { found, cut }: Paraphrases,
): SharedWords {
  const added = found.flatMap((one) => {
    const passage = paraphraseOf(a, b, one)
    const known = shared.passages.some(
      (other) => Math.min(shareInside(passage.a, other.a), shareInside(passage.b, other.b)) > alreadyMost,
    )
    return known ? [] : [{ passage, evidence: passage.of === "prose" ? Math.max(0, one.score - chanceScore) : 0 }]
  })
  return {
    ...shared,
    passages: [...shared.passages, ...added.map(({ passage }) => passage)].sort((x, y) => bySpan(x.a, y.a)),
    reworded: added.reduce((sum, { evidence }) => sum + evidence, 0),
    cut: cut ? [...shared.cut, manyReworded] : shared.cut,
  }
}

const none: readonly string[] = []
const manyRuns: readonly string[] = [
  `both say one thing over and over: of their equal words the first ${limits.sharedRuns.value} runs were looked at`,
]
const manyReworded = `only the ${limits.reworded.value} sentences that share most were read for the same in other words`

/** Passages from the runs that two texts share, in order of the first text. Prose and the rest are tallied apart. */
export function sharedWords(a: TracedText, b: TracedText, runs: readonly Run[]): SharedWords {
  const { tiles, cut } = tilesOf(runs, a.words, b.words)
  const tally: Tally = { prose: 0, evidence: 0, quoted: 0, captioned: 0, longest: 0, reworded: 0 }
  for (const tile of tiles) tallyTile(tally, a, b, tile)
  const found: Passage[] = []
  for (const stretch of stretchesOf(tiles)) {
    const passage = passageOf(a, b, stretch)
    if (passage !== null) found.push(passage)
  }
  // A copy has no room to spare: a large story holds a hundred thousand of them.
  const passages = found.slice()
  const { prose, evidence, quoted, captioned, longest, reworded } = tally
  const more = cut ? manyRuns : none
  return { passages, prose, evidence, quoted, captioned, longest, reworded, cut: more }
}
