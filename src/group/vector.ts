/** Weighted words of a report, so that two reports compare by the cosine of what they are about. */
import type { Gist } from "./gist.ts"

/** In how many of how many reports a word stands. Grows in place. */
export interface Frequencies {
  reports: number
  readonly of: Map<number, number>
}

/** No reports yet. */
export const frequencies = (): Frequencies => ({ reports: 0, of: new Map() })

/** Counts the words of one report. */
export function countReport(known: Frequencies, gist: Gist): void {
  known.reports += 1
  for (const code of gist.code) known.of.set(code, (known.of.get(code) ?? 0) + 1)
}

/**
 * How much a word tells one story from another: the logarithm of reports over reports with the word (Sparck Jones
 * 1972). A stand-in of some reports of all sorts keeps the first reports of a stream from looking alike.
 */
const standIn = { reports: 20, withWord: 0.5 }

const rarity = (known: Frequencies, code: number): number =>
  Math.log((known.reports + standIn.reports) / ((known.of.get(code) ?? 0) + standIn.withWord))

/** Rows sorted by code; `weight` has length one in the sense of Euclid, `nameWeight` is the same over names alone. */
export interface Vector {
  readonly code: Int32Array
  readonly weight: Float32Array
  /** Length of the part that is names, 0..1. */
  readonly names: number
  readonly isName: Uint8Array
}

/** Words weighed by count (damped) and rarity. */
export function vectorOf(gist: Gist, known: Frequencies): Vector {
  const weight = new Float32Array(gist.code.length)
  let square = 0
  let named = 0
  for (let at = 0; at < weight.length; at += 1) {
    const of = (1 + Math.log(gist.count[at]!)) * Math.max(0, rarity(known, gist.code[at]!))
    weight[at] = of
    square += of * of
    if (gist.isName[at] === 1) named += of * of
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

/** The gist with its heaviest words only. */
export function heaviest(gist: Gist, known: Frequencies, most: number): Gist {
  if (gist.code.length <= most) return gist
  const weight = vectorOf(gist, known).weight
  const keep = [...weight.keys()].sort((a, b) => weight[b]! - weight[a]! || a - b).slice(0, most)
  keep.sort((a, b) => a - b)
  const isName = Uint8Array.from(keep, (at) => gist.isName[at]!)
  return {
    ...gist,
    names: isName.reduce((sum, is) => sum + is, 0),
    code: Int32Array.from(keep, (at) => gist.code[at]!),
    count: Float32Array.from(keep, (at) => gist.count[at]!),
    isName,
  }
}
