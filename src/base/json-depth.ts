/** How deep JSON nests, before it is read. */

const quote = 34
const backslash = 92
const opening = new Set([91, 123])
const closing = new Set([93, 125])

/** How deep brackets nest in JSON, strings apart; stops counting beyond `most`. */
export function jsonDepth(bytes: Uint8Array, most: number): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let at = 0; at < bytes.length && deepest <= most; at += 1) {
    const byte = bytes[at]!
    if (inString) {
      if (byte === backslash) at += 1
      else if (byte === quote) inString = false
    } else if (byte === quote) inString = true
    else if (opening.has(byte)) {
      depth += 1
      if (depth > deepest) deepest = depth
    } else if (closing.has(byte)) depth -= 1
  }
  return deepest
}
