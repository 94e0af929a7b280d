/** In how many reports each word stands, and how much a word therefore tells one story from another. */
import { stem } from "../base/stem.ts"
import { codeOf } from "../base/words.ts"
import { commonWords } from "./english/common-words.ts"

/** Grows in place. Rows of a hash table by word; a row with count 0 is free. */
export interface Frequencies {
  reports: number
  words: number
  code: Int32Array
  count: Uint32Array
  /** Of the reports of all sorts that stand in for those not seen yet: how many hold the word. */
  unseen: Float32Array
}

const rowsAtFirst = 1 << 12

/** No reports yet. */
export const frequencies = (): Frequencies => ({ reports: 0, words: 0, ...emptyRows(rowsAtFirst) })

const emptyRows = (rows: number): Pick<Frequencies, "code" | "count" | "unseen"> => ({
  code: new Int32Array(rows),
  count: new Uint32Array(rows),
  unseen: new Float32Array(rows),
})

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

/** The row of a word, or the free one where it would stand. */
function rowOf({ code, count }: Frequencies, word: number): number {
  const mask = code.length - 1
  const spread = Math.imul(word, 0x9e3779b1)
  let row = (spread ^ (spread >>> 15)) & mask
  while (count[row] !== 0 && code[row] !== word) row = (row + 1) & mask
  return row
}

function makeRoom(known: Frequencies): void {
  const { code, count, unseen } = known
  Object.assign(known, emptyRows(code.length * 2))
  for (let row = 0; row < code.length; row += 1) {
    if (count[row] === 0) continue
    const to = rowOf(known, code[row]!)
    known.code[to] = code[row]!
    known.count[to] = count[row]!
    known.unseen[to] = unseen[row]!
  }
}

/** Counts the words of one report. */
export function countWords(known: Frequencies, codes: Int32Array): void {
  known.reports += 1
  for (const code of codes) {
    if (known.words * 3 > known.code.length * 2) makeRoom(known)
    const row = rowOf(known, code)
    if (known.count[row] === 0) {
      known.code[row] = code
      known.unseen[row] = unseenWith(code)
      known.words += 1
    }
    known.count[row]! += 1
  }
}

/**
 * How much a word tells one story from another: the logarithm of reports over reports with the word (Sparck Jones
 * 1972), where reports of all sorts stand in for those that were not seen yet. Not below 0.
 */
export function rarity(known: Frequencies, code: number): number {
  const row = rowOf(known, code)
  const held = known.count[row]!
  const unseen = held === 0 ? unseenWith(code) : known.unseen[row]!
  return Math.max(0, Math.log((known.reports + standIn.reports) / (held + unseen)))
}
