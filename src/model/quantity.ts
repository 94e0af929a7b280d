/** Sets of values: what a number with its modifier allows. How two such sets stand to each other is reconciliation. */
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
