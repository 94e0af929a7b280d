/**
 * From runs to tiles: no word of either text is used twice, longest runs first; then tiles that stand close become
 * one passage.
 */
import { limits } from "../base/limits.ts"
import type { Words } from "../base/words.ts"
import { type Run, seedWords } from "./passage-index.ts"

/** Runs to their full length on both sides: words that carry no matter start no seed. */
function extended(run: Run, a: Words, b: Words): Run {
  let { a: left, b: right, length } = run
  while (left > 0 && right > 0 && a.code[left - 1] === b.code[right - 1]) {
    left -= 1
    right -= 1
    length += 1
  }
  while (left + length < a.count && right + length < b.count && a.code[left + length] === b.code[right + length])
    length += 1
  return { a: left, b: right, length }
}

/** Runs at their full length, as long as they have no more words between them than are looked at. */
function extendedRuns(runs: readonly Run[], a: Words, b: Words): Run[] {
  const found: Run[] = []
  let left = limits.sharedRunWords.value
  for (const run of runs) {
    if (left <= 0) break
    const whole = extended(run, a, b)
    left -= whole.length
    found.push(whole)
  }
  return found
}

/** The longest stretch of a run of which no word is taken; null when it is shorter than a seed. */
function freePart(run: Run, takenA: Uint8Array, takenB: Uint8Array): Run | null {
  let best = 0
  let bestAt = 0
  let length = 0
  for (let at = 0; at < run.length; at += 1) {
    length = takenA[run.a + at] === 0 && takenB[run.b + at] === 0 ? length + 1 : 0
    if (length > best) {
      best = length
      bestAt = at - length + 1
    }
  }
  return best < seedWords ? null : { a: run.a + bestAt, b: run.b + bestAt, length: best }
}

/** Which words of two texts are taken; the same memory for every pair, since a large story has a hundred thousand. */
const taken = [new Uint8Array(1024), new Uint8Array(1024)]

/** None of so many words of a side taken yet. */
function untaken(side: 0 | 1, words: number): Uint8Array {
  const known = taken[side]!
  if (known.length < words) {
    taken[side] = new Uint8Array(words * 2)
    return taken[side]
  }
  return known.fill(0, 0, words)
}

interface Tiles {
  /** In order of the first text. */
  readonly tiles: readonly Run[]
  /** Not all runs were looked at: the texts say one thing over and over. */
  readonly cut: boolean
}

/**
 * Greedy string tiling (Wise 1993; used for news text reuse by Clough et al. 2002, METER): the longest run first,
 * each word of either text used once. A run of which a part is taken keeps its longest free stretch. In order of the
 * first text.
 */
export function tilesOf(runs: readonly Run[], a: Words, b: Words): Tiles {
  const whole = extendedRuns(runs, a, b)
  const cut = whole.length < runs.length || runs.length >= limits.sharedRuns.value
  const sorted = whole.sort((x, y) => y.length - x.length || x.a - y.a || x.b - y.b)
  if (sorted.length === 1) return { tiles: sorted, cut }
  const takenA = untaken(0, a.count)
  const takenB = untaken(1, b.count)
  const tiles: Run[] = []
  for (const run of sorted) {
    const tile = freePart(run, takenA, takenB)
    if (tile === null) continue
    takenA.fill(1, tile.a, tile.a + tile.length)
    takenB.fill(1, tile.b, tile.b + tile.length)
    tiles.push(tile)
  }
  return { tiles: tiles.sort((x, y) => x.a - y.a), cut }
}

/** Words from `from` up to `to` of each text, and how many of them are equal. */
export interface Stretch {
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
  readonly equal: number
  readonly tiles: readonly Run[]
}

/** Words that may stand between two tiles of one passage, on either side. */
const gapWordsMax = 7

const gap = (left: Run, right: Run): number => Math.max(right.a - left.a - left.length, right.b - left.b - left.length)

const follows = (left: Run, right: Run): boolean =>
  right.b >= left.b + left.length &&
  gap(left, right) <= gapWordsMax &&
  gap(left, right) <= Math.max(left.length, right.length)

/**
 * Joins tiles that follow each other in both texts with a small edit between; one edit is never longer than the
 * longer tile beside it.
 */
export function stretchesOf(tiles: readonly Run[]): readonly Stretch[] {
  const groups: Run[][] = []
  for (const tile of tiles) {
    const group = groups.at(-1)
    if (group !== undefined && follows(group.at(-1)!, tile)) group.push(tile)
    else groups.push([tile])
  }
  return groups.map((group) => {
    const first = group[0]!
    const last = group.at(-1)!
    return {
      fromA: first.a,
      toA: last.a + last.length,
      fromB: first.b,
      toB: last.b + last.length,
      equal: group.reduce((sum, tile) => sum + tile.length, 0),
      tiles: group,
    }
  })
}
