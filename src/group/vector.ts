/** Weighted words of a report, so that two reports compare by the cosine of what they are about. */
import { type Frequencies, rarity } from "./frequencies.ts"
import type { Gist } from "./gist.ts"
import { largest } from "./largest.ts"

/** Rows sorted by code; `weight` has length one in the sense of Euclid, `nameWeight` is the same over names alone. */
export interface Vector {
  readonly code: Int32Array
  readonly weight: Float32Array
  /** Length of the part that is names, 0..1. */
  readonly names: number
  readonly isName: Uint8Array
}

/** What a word weighs before the lengths of reports are made equal: by its count (damped) and its rarity. */
export const heft = (count: number, rare: number): number => (1 + Math.log(count)) * rare

/** Makes the whole of length one, in the sense of Euclid; words that are `isName` give the length of the names. */
export function vectorWith(code: Int32Array, weight: Float32Array, isName: Uint8Array): Vector {
  let square = 0
  let named = 0
  for (let at = 0; at < weight.length; at += 1) {
    const of = weight[at]! * weight[at]!
    square += of
    if (isName[at] === 1) named += of
  }
  const length = Math.sqrt(square) || 1
  for (let at = 0; at < weight.length; at += 1) weight[at]! /= length
  return { code, weight, isName, names: Math.sqrt(named) / length }
}

/** Words weighed by count (damped) and rarity, the whole of length one. */
export function vectorOf({ code, count, isName }: Gist, known: Frequencies): Vector {
  const weight = new Float32Array(code.length)
  for (let at = 0; at < weight.length; at += 1) weight[at] = heft(count[at]!, rarity(known, code[at]!))
  return vectorWith(code, weight, isName)
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

const keyWords = 14

/** The codes of the most telling words, the most telling first. */
export function keysOf({ code, weight }: Vector): readonly number[] {
  const order = [...largest(weight, keyWords)]
  return order.sort((a, b) => weight[b]! - weight[a]! || a - b).map((at) => code[at]!)
}
