/** The sum of the vectors of a story's reports: with it, one product gives the mean likeness to all of them. */
import type { Shared } from "./features.ts"
import { largest, type Vector } from "./vector.ts"

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
  readonly code: Int32Array
  readonly weight: Float32Array
  readonly nameWeight: Float32Array
}

function merged(a: Sum, b: Vector | Sum): Rows {
  const most = a.code.length + b.code.length
  const rows = { code: new Int32Array(most), weight: new Float32Array(most), nameWeight: new Float32Array(most) }
  const name = (at: number): number => (isSum(b) ? b.nameWeight[at]! : b.isName[at] === 1 ? b.weight[at]! : 0)
  let x = 0
  let y = 0
  let row = 0
  for (; x < a.code.length || y < b.code.length; row += 1) {
    const left = x < a.code.length ? a.code[x]! : Number.POSITIVE_INFINITY
    const right = y < b.code.length ? b.code[y]! : Number.POSITIVE_INFINITY
    rows.code[row] = Math.min(left, right)
    rows.weight[row] = (left <= right ? a.weight[x]! : 0) + (right <= left ? b.weight[y]! : 0)
    rows.nameWeight[row] = (left <= right ? a.nameWeight[x]! : 0) + (right <= left ? name(y) : 0)
    if (left <= right) x += 1
    if (right <= left) y += 1
  }
  return { code: rows.code.slice(0, row), weight: rows.weight.slice(0, row), nameWeight: rows.nameWeight.slice(0, row) }
}

function heaviestRows(rows: Rows): Rows {
  if (rows.code.length <= wordsMost) return rows
  const keep = largest(rows.weight, wordsMost)
  return {
    code: Int32Array.from(keep, (at) => rows.code[at]!),
    weight: Float32Array.from(keep, (at) => rows.weight[at]!),
    nameWeight: Float32Array.from(keep, (at) => rows.nameWeight[at]!),
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
  Object.assign(sum, rows)
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
