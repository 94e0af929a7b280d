/** From a hashed feature to its row: an open-addressing table over numbers, without strings. */

import { readNumbers } from "./modelfile.ts"

/** Keys have 28 bits: with a hundred thousand rows an unknown feature meets a known key once in 2,700 times. */
export const keyBits = 28

/**
 * `find(lookup, key)` answers the row of a key. A key stands at the slot that its upper bits name, or at the next free
 * one: in ascending order the table is filled from front to back, which is several times as fast as at random.
 */
export interface Lookup {
  /** How far a key is shifted to its first slot. */
  readonly shift: number
  /** Pairs at `slot * 2`: key plus one (0 = empty), and what belongs to the key. */
  readonly table: Int32Array
  /** How many keys there are. */
  readonly count: number
}

/** A table with room for so many keys. */
function emptyLookup(count: number): Lookup {
  let bits = 4
  while (1 << bits < count * 1.25) bits += 1
  // Keys that find their slot taken move on, at worst all of them past the end; memory that is not written costs none.
  const table = new Int32Array(2 * ((1 << bits) + count + 1))
  // `shift` first: V8 gives objects that begin alike one hidden class, and others that begin with a count change it.
  return { shift: keyBits - bits, table, count }
}

/**
 * A table of ascending keys of `keyBits` bits, given as the difference of each to the one before. What belongs to a key
 * is its position unless `values` say.
 */
export function lookupOfGaps(gaps: Int32Array, values?: Int32Array): Lookup {
  const lookup = emptyLookup(gaps.length)
  const { shift, table } = lookup
  let next = 0
  let key = 0
  for (let row = 0; row < gaps.length; row += 1) {
    key += gaps[row]!
    const own = key >>> shift
    const slot = own > next ? own : next
    table[slot * 2] = key + 1
    table[slot * 2 + 1] = values === undefined ? row : values[row]!
    next = slot + 1
  }
  return lookup
}

/** The same of the keys themselves. */
export const lookupOf = (keys: Int32Array, values?: Int32Array): Lookup =>
  lookupOfGaps(
    keys.map((key, row) => (row === 0 ? key : key - keys[row - 1]!)),
    values,
  )

/** The same of keys as a model file holds them: their differences as `readNumbers` reads them. */
export const readLookup = (bytes: Uint8Array): Lookup => lookupOfGaps(readNumbers(bytes))

/** What stands at the first slot of a key: for `findFrom`, where many keys are looked up at once. */
export const firstEntry = ({ shift, table }: Lookup, key: number): number => table[(key >>> shift) * 2]!

/** The row of a key, -1 when it has none, from what stands at its first slot. */
export function findFrom({ shift, table }: Lookup, key: number, first: number): number {
  let at = (key >>> shift) * 2
  let found = first
  while (found !== 0 && found <= key) {
    at += 2
    found = table[at]!
  }
  return found === key + 1 ? table[at + 1]! : -1
}

/** The row of a key; -1 when it has none. */
export const find = (lookup: Lookup, key: number): number => findFrom(lookup, key, firstEntry(lookup, key))

/** A feature's key: the number of its template and up to two codes, well mixed (MurmurHash3, public domain). */
export function featureKey(template: number, a: number, b: number): number {
  let mixed = Math.imul(template + 1, 0x9e3779b1) ^ a
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed ^= Math.imul(b, 0xcc9e2d51)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> (32 - keyBits)
}
