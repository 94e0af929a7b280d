/** Weighted words of a report, so that two reports compare by the cosine of what they are about. */
import { type Frequencies, rarity } from "./frequencies.ts"
import type { Gist } from "./gist.ts"

/** Rows sorted by code; `weight` has length one in the sense of Euclid, `nameWeight` is the same over names alone. */
export interface Vector {
  readonly code: Int32Array
  readonly weight: Float32Array
  /** Length of the part that is names, 0..1. */
  readonly names: number
  readonly isName: Uint8Array
}

/** What a word weighs before the lengths of reports are made equal: by its count (damped) and its rarity. */
function heft({ code, count }: Gist, known: Frequencies): Float32Array {
  const weight = new Float32Array(code.length)
  for (let at = 0; at < weight.length; at += 1) weight[at] = (1 + Math.log(count[at]!)) * rarity(known, code[at]!)
  return weight
}

/** Words weighed by count (damped) and rarity, the whole of length one. */
export function vectorOf(gist: Gist, known: Frequencies): Vector {
  const weight = heft(gist, known)
  let square = 0
  let named = 0
  for (let at = 0; at < weight.length; at += 1) {
    const of = weight[at]! * weight[at]!
    square += of
    if (gist.isName[at] === 1) named += of
  }
  const length = Math.sqrt(square) || 1
  for (let at = 0; at < weight.length; at += 1) weight[at]! /= length
  return { code: gist.code, weight, isName: gist.isName, names: Math.sqrt(named) / length }
}

/** Sum of products over the words that both hold: of all words, and of those that are names in both. */
export function dot(a: Vector, b: Vector): { readonly all: number; readonly names: number } {
  let all = 0
  let names = 0
  let x = 0
  let y = 0
  while (x < a.code.length && y < b.code.length) {
    const left = a.code[x]!
    const right = b.code[y]!
    if (left === right) {
      const product = a.weight[x]! * b.weight[y]!
      all += product
      if (a.isName[x] === 1 && b.isName[y] === 1) names += product
    }
    if (left <= right) x += 1
    if (right <= left) y += 1
  }
  return { all, names }
}

/** The value that `most` reach or exceed, ties aside (Hoare's selection). `values` is put in disorder. */
function floorOf(values: Float32Array, most: number): number {
  let low = 0
  let high = values.length - 1
  const wanted = values.length - most
  while (low < high) {
    const pivot = values[(low + high) >> 1]!
    let left = low
    let right = high
    while (left <= right) {
      while (values[left]! < pivot) left += 1
      while (values[right]! > pivot) right -= 1
      if (left > right) break
      const kept = values[left]!
      values[left] = values[right]!
      values[right] = kept
      left += 1
      right -= 1
    }
    if (wanted <= right) high = right
    else if (wanted >= left) low = left
    else break
  }
  return values[wanted]!
}

/** Places of the `most` largest weights, ascending; of equal ones the first. */
function largest(weight: Float32Array, most: number): Int32Array {
  if (weight.length <= most) return Int32Array.from(weight.keys())
  const floor = floorOf(weight.slice(), most)
  let equal = most
  for (let at = 0; at < weight.length; at += 1) if (weight[at]! > floor) equal -= 1
  const keep = new Int32Array(most)
  let kept = 0
  for (let at = 0; kept < most && at < weight.length; at += 1) {
    if (weight[at]! < floor) continue
    if (weight[at] === floor) {
      if (equal === 0) continue
      equal -= 1
    }
    keep[kept] = at
    kept += 1
  }
  return keep
}

const keyWords = 14

/** The codes of the most telling words, the most telling first. */
export function keysOf({ code, weight }: Vector): readonly number[] {
  const order = [...largest(weight, keyWords)]
  return order.sort((a, b) => weight[b]! - weight[a]! || a - b).map((at) => code[at]!)
}
