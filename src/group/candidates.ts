/** Which reports are worth comparing: those that share words that are not too common. */

import { limits } from "../base/limits.ts"
import type { Pair } from "./agglomerate.ts"
import { type Compared, frame, likeness } from "./features.ts"

/**
 * For each word the reports that hold it, ascending, and its weight in each: rows `from[word]` up to `from[word +
 * 1]`.
 */
interface Lists {
  readonly wordOf: ReadonlyMap<number, number>
  readonly from: Int32Array
  readonly report: Int32Array
  readonly weight: Float32Array
}

function countWords(reports: readonly Compared[]): { readonly wordOf: Map<number, number>; readonly count: number[] } {
  const wordOf = new Map<number, number>()
  const count: number[] = []
  for (const { vector } of reports)
    for (const code of vector.code) {
      const word = wordOf.get(code)
      if (word !== undefined) count[word]! += 1
      else wordOf.set(code, count.push(1) - 1)
    }
  return { wordOf, count }
}

function listsOf(reports: readonly Compared[]): Lists {
  const { wordOf, count } = countWords(reports)
  const from = new Int32Array(count.length + 1)
  for (const [word, of] of count.entries()) from[word + 1] = from[word]! + of
  const next = from.slice()
  const report = new Int32Array(from[count.length]!)
  const weight = new Float32Array(from[count.length]!)
  for (const [at, { vector }] of reports.entries())
    for (let row = 0; row < vector.code.length; row += 1) {
      const word = wordOf.get(vector.code[row]!)!
      const entry = next[word]!
      report[entry] = at
      weight[entry] = vector.weight[row]!
      next[word] = entry + 1
    }
  return { wordOf, from, report, weight }
}

/** The length of the longest list that may be walked so that all walks together stay within the steps; or any. */
function longest({ from }: Lists): number {
  const lengths = from
    .subarray(1)
    .map((end, word) => end - from[word]!)
    .sort()
  let steps = 0
  for (const length of lengths) {
    steps += length * length
    if (steps > limits.groupedSteps.value) return length - 1
  }
  return Number.POSITIVE_INFINITY
}

/** Room for the cosines of one report with those before it: as long as there are reports, and used again. */
interface Cosines {
  readonly cosine: Float64Array
  readonly met: Int32Array
}

/** Adds up the cosines of one report with those before it; gives the reports met. */
function addCosines(lists: Lists, { vector }: Compared, left: number, most: number, room: Cosines): Int32Array {
  const { cosine, met } = room
  let count = 0
  for (let row = 0; row < vector.code.length; row += 1) {
    const own = vector.weight[row]!
    const word = lists.wordOf.get(vector.code[row]!)!
    const end = lists.from[word + 1]!
    if (own === 0 || end - lists.from[word]! > most) continue
    for (let entry = lists.from[word]!; entry < end; entry += 1) {
      const right = lists.report[entry]!
      if (right >= left) break
      if (cosine[right] === 0) {
        met[count] = right
        count += 1
      }
      cosine[right]! += own * lists.weight[entry]! + Number.MIN_VALUE
    }
  }
  return met.subarray(0, count)
}

/** What the features that look at words can make of a cosine at most. */
const wordsMost = 1.6

/** What is alike, and whether all words were walked to find it. */
interface LikePairs {
  readonly pairs: readonly Pair[]
  readonly allWords: boolean
}

/** Pairs of reports with their likeness, each pair once; those that cannot come to `least` are left out. */
export function likePairs(reports: readonly Compared[], least: number): LikePairs {
  const lists = listsOf(reports)
  const most = longest(lists)
  const cosine = new Float64Array(reports.length)
  const room = { cosine, met: new Int32Array(reports.length) }
  const pairs: Pair[] = []
  for (const [left, report] of reports.entries()) {
    for (const right of addCosines(lists, report, left, most, room)) {
      const could = cosine[right]! * wordsMost * frame(report, reports[right]!)
      cosine[right] = 0
      if (could < least) continue
      const like = likeness(report, reports[right]!)
      if (like >= least) pairs.push([right, left, like])
    }
  }
  return { pairs, allWords: most === Number.POSITIVE_INFINITY }
}
