/**
 * Local alignment of two sentences by meaning (Smith & Waterman 1981): the stretch of each that says the same in the
 * same order.
 */
import type { Stretch } from "./meanings.ts"

/** What two sentences are compared by; `code` 0 is grammar, where `form` decides. */
export interface Side {
  readonly code: Int32Array
  readonly form: Int32Array
  /** How much each word says. */
  readonly weight: Float32Array
  readonly stretch: Stretch
}

export interface Alignment {
  readonly a: Stretch
  readonly b: Stretch
  readonly score: number
  /** Words of matter that met, and the sum of their weights. */
  readonly met: number
  readonly weight: number
}

const grammarMatch = 0.1
const grammarGap = -0.06
const matterGap = -0.2

const gapOf = (side: Side, at: number): number => (side.code[at] === 0 ? grammarGap : matterGap)

function matchOf(a: Side, b: Side, x: number, y: number): number {
  const code = a.code[x]!
  if (code === 0 || b.code[y] === 0) return a.form[x] === b.form[y] ? grammarMatch : -0.2
  if (code !== b.code[y]) return -0.3
  return a.weight[x]! * (a.form[x] === b.form[y] ? 1 : 0.85)
}

/** Steps of the way back: 0 stop, 1 both, 2 skip a word of `a`, 3 of `b`. */
interface Table {
  readonly width: number
  readonly score: Float32Array
  readonly step: Uint8Array
}

function fill(a: Side, b: Side): { readonly table: Table; readonly best: number } {
  const width = b.stretch.end - b.stretch.first + 1
  const height = a.stretch.end - a.stretch.first + 1
  const score = new Float32Array(width * height)
  const step = new Uint8Array(width * height)
  let best = 0
  for (let row = 1; row < height; row += 1) {
    const x = a.stretch.first + row - 1
    const gapA = gapOf(a, x)
    for (let column = 1; column < width; column += 1) {
      const at = row * width + column
      const y = b.stretch.first + column - 1
      let most = score[at - width - 1]! + matchOf(a, b, x, y)
      let way = 1
      const skipA = score[at - width]! + gapA
      if (skipA > most) {
        most = skipA
        way = 2
      }
      const skipB = score[at - 1]! + gapOf(b, y)
      if (skipB > most) {
        most = skipB
        way = 3
      }
      if (most <= 0) continue
      score[at] = most
      step[at] = way
      if (most > score[best]!) best = at
    }
  }
  return { table: { width, score, step }, best }
}

/** The best stretch of each sentence; null when nothing of matter meets. */
export function align(a: Side, b: Side): Alignment | null {
  const { table, best } = fill(a, b)
  const { width, score, step } = table
  let at = best
  let met = 0
  let sum = 0
  let first = at
  while (step[at] !== 0) {
    first = at
    const x = a.stretch.first + Math.floor(at / width) - 1
    if (step[at] === 1) {
      const y = b.stretch.first + (at % width) - 1
      if (a.code[x] !== 0 && a.code[x] === b.code[y]) {
        met += 1
        sum += a.weight[x]!
      }
      at -= width + 1
    } else at -= step[at] === 2 ? width : 1
  }
  if (met === 0) return null
  return {
    a: { first: a.stretch.first + Math.floor(first / width) - 1, end: a.stretch.first + Math.floor(best / width) },
    b: { first: b.stretch.first + (first % width) - 1, end: b.stretch.first + (best % width) },
    score: score[best]!,
    met,
    weight: sum,
  }
}
