/** Weighted words of a report, so that two reports compare by the cosine of what they are about. */
import { stem } from "../base/stem.ts"
import { codeOf } from "../base/words.ts"
import { commonWords } from "./english/common-words.ts"
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

/** So many reports of all sorts stand in for those that were not seen yet: the first of a stream are not alike. */
const standIn = { reports: 100, withWord: 0.5 }

/** By Zipf's law a word of rank r is about every 10 r-th word; a report has some 400. */
const wordsOverRank = 40

/** The rank of the words that are not among the commonest. */
const rareRank = 40_000

/** The share of reports in which a word stands that is expected so many times (Poisson). */
const shareOf = (expected: number): number => 1 - Math.exp(-expected)

/** The share of all reports in which a word of each stem stands, from the language alone: by the ranks of its forms. */
function usualShares(): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  commonWords.forEach((word, at) => {
    const code = codeOf(stem(word))
    counts.set(code, (counts.get(code) ?? 0) + wordsOverRank / (at + 1))
  })
  return new Map([...counts].map(([code, count]) => [code, shareOf(count)]))
}

let usual: ReadonlyMap<number, number> | null = null
const rareShare = shareOf(wordsOverRank / rareRank)

/**
 * How much a word tells one story from another: the logarithm of reports over reports with the word (Sparck Jones
 * 1972), where reports of all sorts stand in for those that were not seen yet.
 */
function rarity(known: Frequencies, code: number): number {
  usual ??= usualShares()
  const unseen = standIn.reports * (usual.get(code) ?? rareShare) + standIn.withWord
  return Math.log((known.reports + standIn.reports) / ((known.of.get(code) ?? 0) + unseen))
}

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

/** Places of the `most` largest weights, ascending; of equal ones the first. */
export function largest(weight: Float32Array, most: number): readonly number[] {
  if (weight.length <= most) return [...weight.keys()]
  const floor = weight.slice().sort()[weight.length - most]!
  let equal = most
  for (const one of weight) if (one > floor) equal -= 1
  const keep: number[] = []
  for (let at = 0; at < weight.length; at += 1) {
    if (weight[at]! < floor) continue
    if (weight[at] === floor) {
      if (equal === 0) continue
      equal -= 1
    }
    keep.push(at)
  }
  return keep
}

/** The gist with its heaviest words only. */
export function heaviest(gist: Gist, known: Frequencies, most: number): Gist {
  if (gist.code.length <= most) return gist
  const weight = vectorOf(gist, known).weight
  const keep = largest(weight, most)
  const isName = Uint8Array.from(keep, (at) => gist.isName[at]!)
  return {
    ...gist,
    names: isName.reduce((sum, is) => sum + is, 0),
    code: Int32Array.from(keep, (at) => gist.code[at]!),
    count: Float32Array.from(keep, (at) => gist.count[at]!),
    isName,
  }
}
