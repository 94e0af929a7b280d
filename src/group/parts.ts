/**
 * The parts of a report of many subjects: it is cut where its paragraphs stop sharing words (Hearst 1997,
 * "TextTiling"). What words weigh there is known from the language alone, so that a report is cut alike whatever came
 * before it. Parts are kept as some of the words of their report, two bytes a word.
 */
import type { Report, Span } from "../model/types.ts"
import type { Compared } from "./features.ts"
import { type Frequencies, frequencies, rarities } from "./frequencies.ts"
import {
  countWords,
  type Gist,
  type GistWords,
  gistOfWords,
  gistWords,
  groupedWords,
  placeIn,
  wordsKept,
} from "./gist.ts"
import { largest } from "./largest.ts"
import { countBits, countOfBits } from "./shelf.ts"
import { dot, heft, type Vector, vectorOf, vectorWith } from "./vector.ts"

/** A part of a report: where it stands, and what it is compared by. */
export interface Part extends Compared {
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

/** No report is known: words weigh what they do in the language. */
const languageAlone = frequencies()

/** Some words of a report, from `first` up to `end`, with how they compare to others of it. */
interface Stretch {
  readonly span: Span
  readonly first: number
  readonly end: number
  /** Its codes are rows of the report's words: of one report, rows are as good. */
  readonly vector: Vector
}

/** How rare each stem of a report is in the language. */
function raritiesOf({ codes }: GistWords): Float64Array {
  const rare = new Float64Array(codes.length)
  rarities(languageAlone, codes, 0, codes.length, rare)
  return rare
}

/** What `gistOfWords` would keep of the words, weighed as `vectorOf` would: names do not count here. */
function weighed(words: GistWords, rare: Float64Array, span: Span, first: number, end: number): Stretch {
  const { rows, count } = countWords(words, first, end)
  const kept = largest(count, wordsKept)
  const weight = new Float32Array(kept.length)
  for (let at = 0; at < kept.length; at += 1) {
    const from = kept[at]!
    kept[at] = rows[from]!
    weight[at] = heft(Math.fround(count[from]!), rare[rows[from]!]!)
  }
  return { span, first, end, vector: vectorWith(kept, weight, new Uint8Array(kept.length)) }
}

/** The blocks of a report as stretches, those that go on with one subject as one. */
function stretchesOf(words: GistWords, blocks: readonly Span[]): readonly Stretch[] {
  const rare = raritiesOf(words)
  const stretches: Stretch[] = []
  for (const span of blocks) {
    const [first, end] = [placeIn(words.from, span.from, words.count), placeIn(words.from, span.to, words.count)]
    const next = weighed(words, rare, span, first, end)
    const last = stretches.at(-1)
    if (last !== undefined && dot(last.vector, next.vector).all >= goesOn) {
      const both = { from: last.span.from, to: span.to }
      stretches[stretches.length - 1] = weighed(words, rare, both, last.first, end)
    } else stretches.push(next)
  }
  return stretches
}

/** A report of one subject. */
export const undivided = new Uint8Array(0)

/** The parts of a report as bytes; none when it goes on with one subject. */
export function partsOf(report: Report, gist: Gist): Uint8Array {
  const blocks = blocksOf(report.text)
  if (blocks.length < 2 || blocks.length > blocksMost) return undivided
  const words = gistWords(report.text, groupedWords({ ...report, title: null }).words)
  const stretches = stretchesOf(words, blocks)
  if (stretches.length < 2) return undivided
  const bytes = stretches.flatMap(({ span, first, end }) => bytesOf(span, gistOfWords(report, words, first, end), gist))
  return Uint8Array.from(bytes)
}

const unitBytes = 4

const bytesOfUnit = (unit: number): readonly number[] => [
  unit >>> 24,
  (unit >>> 16) & 255,
  (unit >>> 8) & 255,
  unit & 255,
]

/** Where it stands; the rows of its words in the gist of its report, with their counts; those of its details. */
function bytesOf(span: Span, gist: Gist, whole: Gist): readonly number[] {
  const words: number[] = []
  gist.code.forEach((code, at) => {
    const row = placeIn(whole.code, code)
    if (whole.code[row] === code) words.push(row, countBits(gist.count[at]!))
  })
  const details = gist.details.flatMap((detail) => {
    const row = whole.details.indexOf(detail)
    return row < 0 ? [] : row
  })
  const places = [...bytesOfUnit(span.from), ...bytesOfUnit(span.to)]
  return [...places, words.length / 2, ...words, details.length, ...details]
}

/** The parts of a report from their bytes and its gist, compared by what is known of words now. */
export function partsFrom(bytes: Uint8Array, whole: Gist, known: Frequencies = languageAlone): readonly Part[] {
  const parts: Part[] = []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < bytes.length; ) {
    const span = { from: view.getUint32(at), to: view.getUint32(at + unitBytes) }
    const first = at + 2 * unitBytes + 1
    const words = bytes[first - 1]!
    const rows = Array.from({ length: words }, (_, word) => bytes[first + 2 * word]!)
    const detailsFrom = first + 2 * words + 1
    const detailsTo = detailsFrom + bytes[detailsFrom - 1]!
    const isName = Uint8Array.from(rows, (row) => whole.isName[row]!)
    const gist: Gist = {
      ...whole,
      code: Int32Array.from(rows, (row) => whole.code[row]!),
      count: Float32Array.from(rows, (_, word) => countOfBits(bytes[first + 2 * word + 1]!)),
      isName,
      names: isName.reduce((sum, is) => sum + is, 0),
      details: [...bytes.subarray(detailsFrom, detailsTo)].map((row) => whole.details[row]!),
    }
    parts.push({ span, gist, vector: vectorOf(gist, known) })
    at = detailsTo
  }
  return parts
}
