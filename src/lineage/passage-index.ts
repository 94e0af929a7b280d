/**
 * Which texts share runs of words: an index of word 4-grams, filled text by text. A text is looked up before it is
 * added, so that every pair is met once. Seeds then grow to runs: the seed-and-extend of Basic Local Alignment Search
 * (Altschul et al. 1990) over words.
 */
import { withRoom } from "../base/grow.ts"
import { limits } from "../base/limits.ts"
import type { Words } from "../base/words.ts"

/** Words of a seed. Four: the shortest run that a reader would call wording. */
export const seedWords = 4

/** A run of equal words: at word `a` of one text and `b` of the other. */
export interface Run {
  readonly a: number
  readonly b: number
  readonly length: number
}

/**
 * Grows in place; made by `passageIndex`, filled by `addWords`. An entry is four numbers side by side, so that looking
 * at it costs one trip to the memory: its seed, its text, where it stands there, and the entry before it in its chain.
 */
interface PassageIndex {
  heads: Int32Array
  entries: Int32Array
  size: number
  texts: number
}

const entryCells = 4

/** An empty index. */
export const passageIndex = (): PassageIndex => ({
  heads: new Int32Array(1 << 12).fill(-1),
  entries: new Int32Array(entryCells << 11),
  size: 0,
  texts: 0,
})

const gramAt = (code: Int32Array, at: number): number => {
  let gram = Math.imul(code[at]!, 0x9e3779b1) ^ code[at + 1]!
  gram = Math.imul(gram ^ (gram >>> 15), 0x85ebca6b) ^ code[at + 2]!
  gram = Math.imul(gram ^ (gram >>> 13), 0xc2b2ae35) ^ code[at + 3]!
  return Math.imul(gram ^ (gram >>> 16), 0x27d4eb2f) ^ (gram >>> 14)
}

const slotOf = (index: PassageIndex, gram: number): number => (gram ^ (gram >>> 17)) & (index.heads.length - 1)

function grow(index: PassageIndex): void {
  index.entries = withRoom(index.entries, index.entries.length + 1)
  const { entries } = index
  index.heads = new Int32Array(entries.length / 2).fill(-1)
  for (let entry = 0; entry < index.size; entry += 1) {
    const slot = slotOf(index, entries[entryCells * entry]!)
    entries[entryCells * entry + 3] = index.heads[slot]!
    index.heads[slot] = entry
  }
}

/** True at words from which a seed may start: at least one of its words must carry matter. */
export function seedStarts(words: Words, isCommon: (code: number) => boolean): Uint8Array {
  const starts = new Uint8Array(words.count)
  let matter = -1
  for (let at = words.count - 1; at >= 0; at -= 1) {
    if (!isCommon(words.code[at]!)) matter = at
    if (at + seedWords <= words.count && matter >= 0 && matter < at + seedWords) starts[at] = 1
  }
  return starts
}

/** Adds the words of one text and gives its number: 0 for the first, counting up. */
export function addWords(index: PassageIndex, words: Words, starts: Uint8Array): number {
  const number = index.texts
  for (let at = 0; at + seedWords <= words.count; at += 1) {
    if (starts[at] === 0) continue
    if (entryCells * index.size === index.entries.length) grow(index)
    const gram = gramAt(words.code, at)
    const slot = slotOf(index, gram)
    const cell = entryCells * index.size
    index.entries[cell] = gram
    index.entries[cell + 1] = number
    index.entries[cell + 2] = at
    index.entries[cell + 3] = index.heads[slot]!
    index.heads[slot] = index.size
    index.size += 1
  }
  index.texts += 1
  return number
}

interface OpenRun {
  a: number
  b: number
  length: number
}

/**
 * Runs of words that a text shares with the texts already in the index, by text number; unordered, `a` in the earlier
 * text. A seed that stands in more than `most` places is followed to the latest `most` only: a set phrase, and texts
 * that share more than it share rarer words beside it. Seeds next to each other on both sides are one run. `cut` when
 * its seeds stand in so many places that the last were followed to few of them.
 */
export function runsWith(
  index: PassageIndex,
  words: Words,
  starts: Uint8Array,
  most: number,
): { readonly runs: ReadonlyMap<number, readonly Run[]>; readonly cut: boolean } {
  const { entries } = index
  const found = new Map<number, OpenRun[]>()
  let places = limits.sharedSeeds.value
  for (let at = 0; at + seedWords <= words.count; at += 1) {
    if (starts[at] === 0) continue
    const gram = gramAt(words.code, at)
    let left = places > 0 ? most : placesOfMany
    for (let entry = index.heads[slotOf(index, gram)]!; entry >= 0 && left > 0; ) {
      const cell = entryCells * entry
      entry = entries[cell + 3]!
      if (entries[cell] !== gram) continue
      left -= 1
      places -= 1
      addSeed(found, { text: entries[cell + 1]!, a: entries[cell + 2]!, b: at })
    }
  }
  return { runs: found, cut: places <= 0 }
}

/** Places of a seed in a text whose seeds stand everywhere. */
const placesOfMany = 4

interface Seed {
  readonly text: number
  readonly a: number
  readonly b: number
}

/** Lets a run go on with a seed, or begins one. */
function addSeed(found: Map<number, OpenRun[]>, { text, a, b }: Seed): void {
  const runs = found.get(text)
  if (runs === undefined) {
    found.set(text, [{ a, b, length: seedWords }])
    return
  }
  for (let at = runs.length - 1; at >= 0 && at >= runs.length - 3; at -= 1) {
    const run = runs[at]!
    const end = run.b + run.length
    if (run.a - run.b === a - b && b <= end) {
      run.length = b + seedWords - run.b
      return
    }
  }
  if (runs.length < limits.sharedRuns.value) runs.push({ a, b, length: seedWords })
}
