/**
 * Figures as sets of values. "2,041" is one value, "more than 1,000" a half line with a soft upper edge, "hundreds" a
 * stretch with soft edges. Two figures are compared as sets; a hard edge is what the words say, a soft edge what no
 * writer would go beyond.
 */
import type { Value } from "../model/types.ts"

/** A figure as a set of values, in one unit. */
export type NumberSet = Extract<Value, { kind: "number" }>

/** How the first of two sets stands to the second. "strained": they meet, but only beyond a soft edge. */
type SetRelation = "same" | "within" | "contains" | "overlaps" | "strained" | "apart"

interface Edges {
  readonly low: number
  readonly high: number
  readonly lowOpen: boolean
  readonly highOpen: boolean
}

const hard = (set: NumberSet): Edges => ({
  low: set.low ?? Number.NEGATIVE_INFINITY,
  high: set.high ?? Number.POSITIVE_INFINITY,
  lowOpen: set.low !== null && set.lowOpen,
  highOpen: set.high !== null && set.highOpen,
})

/** The edges no writer would go beyond: a soft edge narrows an open one and replaces none that is narrower. */
function soft(set: NumberSet): Edges {
  const edges = hard(set)
  const low = set.softLow !== null && set.softLow > edges.low ? set.softLow : null
  const high = set.softHigh !== null && set.softHigh < edges.high ? set.softHigh : null
  return {
    low: low ?? edges.low,
    high: high ?? edges.high,
    lowOpen: low === null && edges.lowOpen,
    highOpen: high === null && edges.highOpen,
  }
}

/** Relative size below which two numbers are one: room for units converted in floating point. */
const grain = 1e-9
const equal = (a: number, b: number): boolean =>
  a === b || (Number.isFinite(a - b) && Math.abs(a - b) <= grain * Math.max(Math.abs(a), Math.abs(b)))

function meets(a: Edges, b: Edges): boolean {
  const low = Math.max(a.low, b.low)
  const high = Math.min(a.high, b.high)
  if (!equal(low, high)) return low < high
  const lowOpen = (equal(a.low, low) && a.lowOpen) || (equal(b.low, low) && b.lowOpen)
  const highOpen = (equal(a.high, high) && a.highOpen) || (equal(b.high, high) && b.highOpen)
  return !lowOpen && !highOpen
}

function inside(inner: Edges, outer: Edges): boolean {
  const low = equal(inner.low, outer.low) ? inner.lowOpen || !outer.lowOpen : inner.low > outer.low
  const high = equal(inner.high, outer.high) ? inner.highOpen || !outer.highOpen : inner.high < outer.high
  return low && high
}

/** One value only. */
export const isPoint = (set: NumberSet): boolean => set.low !== null && set.low === set.high

/** A set of one value. */
export const point = (value: number): NumberSet => ({
  kind: "number",
  low: value,
  high: value,
  lowOpen: false,
  highOpen: false,
  softLow: null,
  softHigh: null,
})

/** How `a` stands to `b`. "within": every value that `a` allows, `b` allows too, soft edges counted. */
export function compareSets(a: NumberSet, b: NumberSet): SetRelation {
  const [x, y] = [hard(a), hard(b)]
  if (inside(x, y) && inside(y, x)) return "same"
  if (!meets(x, y)) return "apart"
  const [s, t] = [soft(a), soft(b)]
  if (!meets(s, t)) return "strained"
  if (inside(s, t)) return "within"
  if (inside(t, s)) return "contains"
  return "overlaps"
}

/** Every value times a positive factor: the same set in another unit. */
export function scaled(set: NumberSet, factor: number): NumberSet {
  const times = (value: number | null): number | null =>
    value === null ? null : Number((value * factor).toPrecision(12))
  return {
    ...set,
    low: times(set.low),
    high: times(set.high),
    softLow: times(set.softLow),
    softHigh: times(set.softHigh),
  }
}

/** All sums of one value from each set. Open where a part is open; soft edges count as edges of the sum. */
export function sumOf(sets: readonly NumberSet[]): NumberSet {
  const add = (pick: (set: NumberSet) => number | null): number | null =>
    sets.reduce<number | null>((total, set) => {
      const value = pick(set)
      return total === null || value === null ? null : total + value
    }, 0)
  return {
    kind: "number",
    low: add((set) => least(set)),
    high: add((set) => most(set)),
    lowOpen: false,
    highOpen: false,
    softLow: null,
    softHigh: add((set) => set.softHigh ?? set.high),
  }
}

/**
 * The smallest whole value when the edges are whole numbers ("more than 300": 301), else the lower edge; null when
 * there is none.
 */
export const least = (set: NumberSet): number | null =>
  set.low !== null && set.lowOpen && Number.isInteger(set.low) ? set.low + 1 : set.low

/** The greatest whole value, as `least` for the upper edge. */
export const most = (set: NumberSet): number | null =>
  set.high !== null && set.highOpen && Number.isInteger(set.high) ? set.high - 1 : set.high

/**
 * The stretch a written number stands for when it was rounded: half of its last significant digit to both sides
 * ("2,700" is 2,650 to 2,750, "4.5" is 4.45 to 4.55). Rounding to significant digits as in any physics primer.
 */
export function rounding(written: number): number {
  if (written === 0 || !Number.isFinite(written)) return 0
  const digits = Math.abs(written).toExponential(11).replace(/0+e/, "e")
  const [mantissa = "", exponent = "0"] = digits.split("e")
  const decimals = mantissa.includes(".") ? mantissa.length - mantissa.indexOf(".") - 1 : 0
  return 10 ** (Number(exponent) - decimals) / 2
}

/** A closed set widened by the rounding of its written number; open ones as they are. */
export function widened(set: NumberSet, slack: number): NumberSet {
  if (set.low === null || set.high === null) return set
  return { ...set, low: set.low - slack, high: set.high + slack }
}
