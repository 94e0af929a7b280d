/** From a hashed feature to its row: an open-addressing table over numbers, without strings. */

/** Keys have 28 bits: with a hundred thousand rows an unknown feature meets a known key once in 2,700 times. */
export const keyBits = 28

/** `find(lookup, key)` answers the row of a key. */
export interface Lookup {
  readonly mask: number
  /** Key plus one at each slot; 0 = empty. */
  readonly keys: Int32Array
  readonly rows: Int32Array
}

/** A table of the given keys; the row of a key is its position. Keys are different numbers of `keyBits` bits. */
export function lookupOf(keys: Int32Array): Lookup {
  let size = 16
  while (size < keys.length * 3) size *= 2
  const table = { mask: size - 1, keys: new Int32Array(size), rows: new Int32Array(size) }
  for (let row = 0; row < keys.length; row += 1) {
    let slot = keys[row]! & table.mask
    while (table.keys[slot] !== 0) slot = (slot + 1) & table.mask
    table.keys[slot] = keys[row]! + 1
    table.rows[slot] = row
  }
  return table
}

/** The row of a key; -1 when it has none. */
export function find(lookup: Lookup, key: number): number {
  const { keys, mask } = lookup
  let slot = key & mask
  for (;;) {
    const found = keys[slot]!
    if (found === key + 1) return lookup.rows[slot]!
    if (found === 0) return -1
    slot = (slot + 1) & mask
  }
}

/** A feature's key: the number of its template and up to two codes, well mixed (MurmurHash3, public domain). */
export function featureKey(template: number, a: number, b: number): number {
  let mixed = Math.imul(template + 1, 0x9e3779b1) ^ a
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed ^= Math.imul(b, 0xcc9e2d51)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> (32 - keyBits)
}
