/** Which reports are worth comparing: those that share words that are not too common. */

import type { Pair } from "./agglomerate.ts"
import { type Compared, likeness, shared } from "./features.ts"

/** Steps through the lists of the index that one grouping may take; beyond, commoner words are left out. */
const stepsMax = 60_000_000

function postings(reports: readonly Compared[]): ReadonlyMap<number, readonly number[]> {
  const lists = new Map<number, number[]>()
  reports.forEach(({ vector }, at) => {
    for (let row = 0; row < vector.code.length; row += 1) {
      if (vector.weight[row]! <= 0) continue
      const list = lists.get(vector.code[row]!)
      if (list === undefined) lists.set(vector.code[row]!, [at])
      else list.push(at)
    }
  })
  return lists
}

/** The length of the longest list that may be walked so that all walks together stay within the steps. */
function longest(lists: ReadonlyMap<number, readonly number[]>): number {
  const lengths = [...lists.values()].map((list) => list.length).sort((a, b) => a - b)
  let steps = 0
  for (const length of lengths) {
    steps += length * length
    if (steps > stepsMax) return length - 1
  }
  return lengths.at(-1) ?? 0
}

/** Every pair of reports whose likeness could matter, each once, with it. */
export function* likePairs(reports: readonly Compared[], least: number): Generator<Pair> {
  const lists = postings(reports)
  const most = longest(lists)
  const weight = new Float64Array(reports.length)
  for (const [left, report] of reports.entries()) {
    const met: number[] = []
    const { code, weight: own } = report.vector
    for (let row = 0; row < code.length; row += 1) {
      const list = lists.get(code[row]!)
      if (list === undefined || list.length > most) continue
      for (const right of list) {
        if (right >= left) break
        if (weight[right] === 0) met.push(right)
        weight[right]! += own[row]!
      }
    }
    for (const right of met) {
      weight[right] = 0
      const other = reports[right]!
      const both = shared(report, other)
      const like = likeness(report, other, both)
      if (like >= least) yield [right, left, like]
    }
  }
}
