/** In how many reports each word stands, and how much a word therefore tells one story from another. */
import { withRoom } from "../base/grow.ts"
import { stem } from "../base/stem.ts"
import { codeOf } from "../base/words.ts"
import { commonWords } from "./english/common-words.ts"

/**
 * Grows in place. A hash table by word, three cells a row, side by side so that a word costs one trip to the memory:
 * the word, in how many reports it stands (0 = the row is free), and how many of the reports of all sorts that stand
 * in for those not seen yet hold it, in thousandths.
 */
export interface Frequencies {
  reports: number
  words: number
  cells: Int32Array
}

const rowCells = 4
const thousand = 1_000

/** No reports yet. */
export const frequencies = (): Frequencies => ({ reports: 0, words: 0, cells: new Int32Array(rowCells << 12) })

/** So many reports of all sorts stand in for those that were not seen yet: the first of a stream are not alike. */
const standIn = { reports: 100, withWord: 0.5 }

/** By Zipf's law a word of rank r is about every 10 r-th word; a report has some 400. */
const wordsOverRank = 40

/** The rank of the words that are not among the commonest. */
const rareRank = 40_000

/** The share of reports in which a word stands that is expected so many times (Poisson). */
const shareOf = (expected: number): number => 1 - Math.exp(-expected)

/** The share of all reports in which a word of each stem stands, from the language alone: by the ranks of its forms. */
function usualShares(): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  commonWords.forEach((word, at) => {
    const code = codeOf(stem(word))
    counts.set(code, (counts.get(code) ?? 0) + wordsOverRank / (at + 1))
  })
  return new Map([...counts].map(([code, count]) => [code, shareOf(count)]))
}

let usual: ReadonlyMap<number, number> | null = null
const rareShare = shareOf(wordsOverRank / rareRank)

function unseenWith(code: number): number {
  usual ??= usualShares()
  return standIn.reports * (usual.get(code) ?? rareShare) + standIn.withWord
}

/** Where the search for the row of a word begins. */
function firstRow(cells: Int32Array, word: number): number {
  const spread = Math.imul(word, 0x9e3779b1)
  return ((spread ^ (spread >>> 15)) * rowCells) & (cells.length - 1)
}

/** The first cell of the row of a word, or of the free one where it would stand. */
function rowOf(cells: Int32Array, word: number, from: number = firstRow(cells, word)): number {
  const mask = cells.length - 1
  let row = from
  while (cells[row + 1] !== 0 && cells[row] !== word) row = (row + rowCells) & mask
  return row
}

let rows = new Int32Array(1 << 10)
let held = new Int32Array(1 << 10)

/**
 * Finds the rows of words, which `rows` has until it is asked for others. First all are looked at, then they are told
 * apart: so the memory answers many questions at a time.
 */
function findRows(cells: Int32Array, words: Int32Array, first: number, count: number): void {
  rows = withRoom(rows, count)
  held = withRoom(held, count)
  for (let at = 0; at < count; at += 1) {
    const row = firstRow(cells, words[first + at]!)
    rows[at] = row
    held[at] = cells[row + 1]!
  }
  for (let at = 0; at < count; at += 1)
    if (held[at] !== 0 && cells[rows[at]!] !== words[first + at]!)
      rows[at] = rowOf(cells, words[first + at]!, rows[at]!)
}

function makeRoom(known: Frequencies): void {
  const { cells } = known
  known.cells = new Int32Array(cells.length * 2)
  for (let row = 0; row < cells.length; row += rowCells)
    if (cells[row + 1] !== 0) known.cells.set(cells.subarray(row, row + rowCells), rowOf(known.cells, cells[row]!))
}

/** Counts the words of one report. */
export function countWords(known: Frequencies, codes: Int32Array): void {
  known.reports += 1
  while ((known.words + codes.length) * rowCells * 3 > known.cells.length * 2) makeRoom(known)
  const { cells } = known
  findRows(cells, codes, 0, codes.length)
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at]!
    // A word of this report may have taken the free row since.
    const row = rowOf(cells, code, rows[at]!)
    if (cells[row + 1] === 0) {
      cells[row] = code
      cells[row + 2] = Math.round(unseenWith(code) * thousand)
      known.words += 1
    }
    cells[row + 1]! += 1
  }
}

/**
 * How much a word tells one story from another: the logarithm of reports over reports with the word (Sparck Jones
 * 1972), where reports of all sorts stand in for those that were not seen yet. Not below 0.
 */
export const rarity = (known: Frequencies, code: number): number => rarityIn(known, code, rowOf(known.cells, code))

function rarityIn({ cells, reports }: Frequencies, code: number, row: number): number {
  const seen = cells[row + 1]!
  const unseen = seen === 0 ? unseenWith(code) : cells[row + 2]! / thousand
  return Math.max(0, Math.log((reports + standIn.reports) / (seen + unseen)))
}

/** Writes the rarities of so many words from `first` on. */
export function rarities(
  known: Frequencies,
  codes: Int32Array,
  first: number,
  count: number,
  into: Float64Array,
): void {
  findRows(known.cells, codes, first, count)
  for (let at = 0; at < count; at += 1) into[at] = rarityIn(known, codes[first + at]!, rows[at]!)
}
