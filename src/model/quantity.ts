/** Sets of values: what a number with its modifier allows, and how two such sets stand to each other. */
import type { Modifier, QuantityMention } from "./types.ts"

/** The ends of a set of numbers; the six fields that a quantity mention and a numeric value share. */
export type NumberSet = Pick<QuantityMention, "low" | "high" | "lowOpen" | "highOpen" | "softLow" | "softHigh">

const hard = (low: number | null, high: number | null): NumberSet => ({
  low,
  high,
  lowOpen: false,
  highOpen: false,
  softLow: null,
  softHigh: null,
})

/** Sums of binary fractions leave dust ("42.7 + 0.1"); twelve digits are more than any report writes. */
const tidy = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(12)))

/**
 * How round a number is: the largest 1, 2.5 or 5 times a power of ten that divides it: 300 -> 100, 1,000 -> 500,
 * 2,041 -> 1, 25 -> 5. A pure power of ten counts as half of itself, because the step to the next round number is half
 * ("1,500" lies between 1,000 and 2,000). After Krifka, "Approximate interpretation of number words" (2007).
 */
export function roundness(value: number): number {
  const size = Math.abs(value)
  if (size === 0 || !Number.isFinite(size)) return 1
  let power = 10 ** Math.floor(Math.log10(size) + 1e-9)
  if (Math.abs(size / power - 1) < 1e-9) return tidy(power / 2)
  for (let round = 0; round < 24; round += 1) {
    for (const step of [power, power / 2, power / 4]) {
      const times = size / step
      if (Math.abs(times - Math.round(times)) < 1e-9 * Math.max(1, times)) return tidy(step)
    }
    power /= 10
  }
  return tidy(power)
}

/** Half of what "about" covers: half the roundness, 5 to 10 per cent; from 10 on at least 1, and whole. */
function slack(value: number): number {
  const size = Math.abs(value)
  const part = Math.min(Math.max(roundness(size) / 2, size * 0.05), size * 0.1)
  if (size < 10) return tidy(part)
  return Math.max(Number.isInteger(size) ? Math.floor(part) : tidy(part), 1)
}

/** The next number a writer would rather have used: one step of roundness up, at least 10 per cent. */
const nextUp = (value: number): number => tidy(value + Math.max(roundness(value), Math.abs(value) * 0.1))

/**
 * The set of values of a number (or a range) under a modifier; the table is in docs/conventions.md. Bounds carry the
 * soft edge at which a writer would have gone to the next round number (Cummins, Sauerland and Solt, "Granularity and
 * scalar implicature in numerical expressions", 2012).
 */
export function numberSet(modifier: Modifier, low: number, high: number): NumberSet {
  if (modifier === "more than") return { ...hard(low, null), lowOpen: true, softHigh: nextUp(high) }
  if (modifier === "at least") return { ...hard(low, null), softHigh: nextUp(high) }
  if (modifier === "less than") return { ...hard(null, high), highOpen: true }
  if (modifier === "up to") return hard(null, high)
  if (modifier === "nearly") return { ...hard(null, high), highOpen: true, softLow: tidy(low - slack(low)) }
  if (modifier === "about") return hard(tidy(low - slack(low)), tidy(high + slack(high)))
  return hard(low, high)
}

/** The lowest and highest value that may be meant, soft edges included; infinite where nothing is said. */
function ends(set: NumberSet): { low: number; high: number } {
  return {
    low: set.low ?? set.softLow ?? Number.NEGATIVE_INFINITY,
    high: set.high ?? set.softHigh ?? Number.POSITIVE_INFINITY,
  }
}

const hardLow = (set: NumberSet): number => set.low ?? Number.NEGATIVE_INFINITY
const hardHigh = (set: NumberSet): number => set.high ?? Number.POSITIVE_INFINITY

/** True when the set holds the value; soft edges do not shut it out. */
export function holds(set: NumberSet, value: number): boolean {
  const above = set.lowOpen ? value > hardLow(set) : value >= hardLow(set)
  const below = set.highOpen ? value < hardHigh(set) : value <= hardHigh(set)
  return above && below
}

/** True when both allow the same values; soft edges do not count. */
export const sameSet = (a: NumberSet, b: NumberSet): boolean =>
  a.low === b.low && a.high === b.high && a.lowOpen === b.lowOpen && a.highOpen === b.highOpen

/** True when `outer` holds every value of `inner`, soft edges taken as its ends. "12" is within "at least 10". */
export function within(inner: NumberSet, outer: NumberSet): boolean {
  const { low, high } = ends(inner)
  const lowHard = inner.low !== null
  const highHard = inner.high !== null
  const above = low > hardLow(outer) || (low === hardLow(outer) && (!outer.lowOpen || (lowHard && inner.lowOpen)))
  const below =
    high < hardHigh(outer) || (high === hardHigh(outer) && (!outer.highOpen || (highHard && inner.highOpen)))
  return above && below
}

/** True when one value satisfies both, hard ends only: "more than 1,000" and "1,900" do. */
export function compatible(a: NumberSet, b: NumberSet): boolean {
  const low = Math.max(hardLow(a), hardLow(b))
  const high = Math.min(hardHigh(a), hardHigh(b))
  if (low !== high) return low < high
  const lowShut = (hardLow(a) === low && a.lowOpen) || (hardLow(b) === low && b.lowOpen)
  const highShut = (hardHigh(a) === high && a.highOpen) || (hardHigh(b) === high && b.highOpen)
  return !lowShut && !highShut
}

/** True when they are compatible also with the soft edges: "more than 1,000" and "1,900" are not. */
export function plausible(a: NumberSet, b: NumberSet): boolean {
  if (!compatible(a, b)) return false
  const left = ends(a)
  const right = ends(b)
  return Math.max(left.low, right.low) <= Math.min(left.high, right.high)
}

/** Digits in groups of three, never in the notation of powers: 2041 -> "2,041". At most six decimals. */
export function showNumber(value: number): string {
  const [whole = "0", decimals = ""] = Math.abs(value).toFixed(6).split(".")
  const groups = whole.replace(/\B(?=(?:\d{3})+(?!\d))/g, ",")
  const rest = decimals.replace(/0{1,6}$/, "")
  return `${value < 0 ? "-" : ""}${groups}${rest === "" ? "" : `.${rest}`}`
}

/** A set in words: "2,041", "more than 1,000", "24 to 99", "up to 20", "any number". */
export function showSet(set: NumberSet): string {
  if (set.low !== null && set.low === set.high) return showNumber(set.low)
  if (set.low !== null && set.high !== null) return `${showNumber(set.low)} to ${showNumber(set.high)}`
  if (set.low !== null) return `${set.lowOpen ? "more than" : "at least"} ${showNumber(set.low)}`
  if (set.high === null) return "any number"
  if (set.highOpen && set.softLow !== null) return `nearly ${showNumber(set.high)}`
  return `${set.highOpen ? "less than" : "up to"} ${showNumber(set.high)}`
}
