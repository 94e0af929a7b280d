/**
 * Finds regular expressions that can run away: an unbounded repeat of something that itself holds an unbounded
 * repeat.
 */

interface Frame {
  unbounded: boolean
}

/** Length of the quantifier at `at`, and whether it has no upper end. */
function quantifier(pattern: string, at: number): { length: number; unbounded: boolean } {
  const sign = pattern[at]
  if (sign === "*" || sign === "+") return { length: 1, unbounded: true }
  if (sign === "?") return { length: 1, unbounded: false }
  const braces = /^\{\d*(,?)(\d*)\}/.exec(pattern.slice(at, at + 20))
  if (braces === null) return { length: 0, unbounded: false }
  return { length: braces[0].length, unbounded: braces[1] === "," && braces[2] === "" }
}

/** Length of the character class that opens at `at`. */
function classLength(pattern: string, at: number): number {
  let end = at + 1
  while (end < pattern.length && pattern[end] !== "]") end += pattern[end] === "\\" ? 2 : 1
  return end - at + 1
}

/** True when an unbounded repeat stands inside a group that is itself repeated without bound. */
export function canRunAway(pattern: string): boolean {
  const stack: Frame[] = [{ unbounded: false }]
  let at = 0
  while (at < pattern.length) {
    const sign = pattern[at]!
    let inner = false
    if (sign === "(") {
      stack.push({ unbounded: false })
      at += 1
      continue
    }
    if (sign === ")") {
      inner = stack.pop()?.unbounded ?? false
      at += 1
    } else if (sign === "[") at += classLength(pattern, at)
    else at += sign === "\\" ? 2 : 1
    const repeat = quantifier(pattern, at)
    if (repeat.unbounded && inner) return true
    at += repeat.length
    const top = stack.at(-1)
    if (top !== undefined && (repeat.unbounded || inner)) top.unbounded = true
  }
  return false
}
