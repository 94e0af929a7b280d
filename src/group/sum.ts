/** The sum of the vectors of a story's reports: with it, one product gives the mean likeness to all of them. */
import type { Shared } from "./features.ts"
import type { Vector } from "./vector.ts"

/** Rows sorted by code. Grows in place. */
export interface Sum {
  code: Int32Array
  weight: Float32Array
  /** The same over names alone: how much of the weight stands in names. */
  nameWeight: Float32Array
  reports: number
  /** Sum of the lengths of the reports' names. */
  names: number
}

/** Words a sum keeps: the heaviest. */
const wordsMost = 400

/** No reports. */
export const emptySum = (): Sum => ({
  code: new Int32Array(0),
  weight: new Float32Array(0),
  nameWeight: new Float32Array(0),
  reports: 0,
  names: 0,
})

const isSum = (one: Vector | Sum): one is Sum => "nameWeight" in one

interface Rows {
  readonly code: number[]
  readonly weight: number[]
  readonly nameWeight: number[]
}

function merged(a: Sum, b: Vector | Sum): Rows {
  const rows: Rows = { code: [], weight: [], nameWeight: [] }
  const name = (at: number): number => (isSum(b) ? b.nameWeight[at]! : b.isName[at] === 1 ? b.weight[at]! : 0)
  let x = 0
  let y = 0
  while (x < a.code.length || y < b.code.length) {
    const left = x < a.code.length ? a.code[x]! : Number.POSITIVE_INFINITY
    const right = y < b.code.length ? b.code[y]! : Number.POSITIVE_INFINITY
    rows.code.push(Math.min(left, right))
    rows.weight.push((left <= right ? a.weight[x]! : 0) + (right <= left ? b.weight[y]! : 0))
    rows.nameWeight.push((left <= right ? a.nameWeight[x]! : 0) + (right <= left ? name(y) : 0))
    if (left <= right) x += 1
    if (right <= left) y += 1
  }
  return rows
}

function heaviestRows(rows: Rows): Rows {
  if (rows.code.length <= wordsMost) return rows
  const floor = Float32Array.from(rows.weight).sort().at(-wordsMost)!
  const keep = [...rows.code.keys()].filter((at) => rows.weight[at]! >= floor).slice(0, wordsMost)
  return {
    code: keep.map((at) => rows.code[at]!),
    weight: keep.map((at) => rows.weight[at]!),
    nameWeight: keep.map((at) => rows.nameWeight[at]!),
  }
}

/** Adds a report's vector, or all of another sum. */
export function addInto(sum: Sum, other: Vector | Sum): void {
  if (sum.reports === 0 && !isSum(other)) {
    // Most stories keep one report: its rows are shared, not copied.
    sum.code = other.code
    sum.weight = other.weight
    sum.nameWeight = other.weight.map((weight, at) => (other.isName[at] === 1 ? weight : 0))
    sum.reports = 1
    sum.names = other.names
    return
  }
  const rows = heaviestRows(merged(sum, other))
  sum.code = Int32Array.from(rows.code)
  sum.weight = Float32Array.from(rows.weight)
  sum.nameWeight = Float32Array.from(rows.nameWeight)
  sum.reports += isSum(other) ? other.reports : 1
  sum.names += other.names
}

/** Mean cosines between the reports of two sums. */
export function meanDot(a: Sum, b: Sum): Shared {
  let words = 0
  let names = 0
  let x = 0
  let y = 0
  while (x < a.code.length && y < b.code.length) {
    const left = a.code[x]!
    const right = b.code[y]!
    if (left === right) {
      words += a.weight[x]! * b.weight[y]!
      names += a.nameWeight[x]! * b.nameWeight[y]!
    }
    if (left <= right) x += 1
    if (right <= left) y += 1
  }
  return {
    words: words / Math.max(1, a.reports * b.reports),
    names: names / Math.max(1e-6, a.names * b.names),
  }
}
