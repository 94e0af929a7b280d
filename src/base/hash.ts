/** Content ids. A calculation, not contact with the world: it gives the same answer everywhere, also in a browser. */

/** Spreads every bit of a 32-bit number over all others (the finalizer of MurmurHash3, public domain). */
function avalanche(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/**
 * 64 bits over the UTF-16 code units of all parts, as 16 hexadecimal digits. ("ab", "c") differs from ("a", "bc").
 * Not for secrets.
 */
export function hash(...parts: readonly string[]): string {
  let left = 0x9e3779b9
  let right = 0x243f6a88
  for (const part of parts) {
    for (let index = 0; index < part.length; index += 1) {
      const unit = part.charCodeAt(index)
      left = Math.imul(left ^ unit, 0x01000193)
      right = Math.imul(right ^ unit, 0x5bd1e995)
      right ^= right >>> 15
    }
    left = Math.imul(left ^ 0x1ffff, 0x01000193)
    right = Math.imul(right ^ part.length, 0x5bd1e995)
  }
  const first = avalanche(left ^ (right >>> 7))
  const second = avalanche(right ^ first)
  return first.toString(16).padStart(8, "0") + second.toString(16).padStart(8, "0")
}
