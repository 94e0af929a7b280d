/** Where numbers stand on a plot. */
import type { Estimate } from "../../model/types.ts"
import type { NumberValue, ReadingJson } from "../data/shapes.ts"

export interface Scale {
  /** Position in per cent of the width. */
  readonly at: (value: number) => number
  readonly ticks: readonly number[]
}

const isNumber = (edge: number | null | undefined): edge is number => edge !== null && edge !== undefined

/** Every edge that has to fit: the stated ones, and soft ones where the stated end is open. */
function edges({ low, high, softLow, softHigh }: NumberValue): readonly number[] {
  return [low, high, low ?? softLow, high ?? softHigh].filter(isNumber)
}

const steps: readonly number[] = [1, 2, 5, 10]
const ticksWanted = 4

function linearTicks(from: number, to: number): readonly number[] {
  if (to <= from) return [from]
  const rough = (to - from) / ticksWanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * (steps.find((each) => each * power >= rough) ?? 10)
  const first = Math.ceil(from / step)
  const last = Math.floor(to / step)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step)
}

function powerTicks(from: number, to: number): readonly number[] {
  const found: number[] = []
  for (let power = 10 ** Math.floor(Math.log10(from)); power <= to; power *= 10) if (power >= from) found.push(power)
  return found
}

export const isNumberValue = (value: ReadingJson["value"]): value is NumberValue => "low" in value

/** A scale that holds all readings with some room; logarithmic when they lie far apart; null without numbers. */
export function scaleOf(readings: readonly ReadingJson[], estimate?: Estimate): Scale | null {
  const guess = estimate?.value.kind === "number" ? [estimate.value.low, estimate.value.best, estimate.value.high] : []
  const all = [
    ...readings.flatMap(({ value }) => (isNumberValue(value) ? edges(value) : [])),
    ...guess.filter(isNumber),
  ]
  if (all.length === 0) return null
  const least = Math.min(...all)
  const most = Math.max(...all)
  const wide = least > 0 && most / least > 30
  const bend = (value: number): number => (wide ? Math.log(Math.max(value, least / 10)) : value)
  const length = bend(most) - bend(least)
  const room = length > 0 ? length * 0.1 : Math.max(wide ? 1 : 0.5, Math.abs(most) * 0.1)
  const from = bend(least) - room
  const to = bend(most) + room
  const at = (value: number): number => Math.min(100, Math.max(0, ((bend(value) - from) / (to - from)) * 100))
  const ticks = length === 0 ? [most] : wide ? powerTicks(least, most) : linearTicks(from, to)
  return { at, ticks: ticks.filter((tick) => tick >= 0 || least < 0) }
}

export interface Bar {
  /** Per cent of the width. */
  readonly from: number
  readonly to: number
  /** The end is not in the set. */
  readonly openLow: boolean
  readonly openHigh: boolean
  /** The end is not stated: the bar fades out towards where no writer would go beyond. */
  readonly fadeLow: boolean
  readonly fadeHigh: boolean
}

const leastFade = 6

/** A reading's stretch on the scale. */
export function barOf(value: NumberValue, scale: Scale): Bar {
  const { low, high, softLow = null, softHigh = null, lowOpen = false, highOpen = false } = value
  const fadeLow = low === null || (softLow !== null && softLow !== undefined && softLow < low)
  const fadeHigh = high === null || (softHigh !== null && softHigh !== undefined && softHigh > high)
  const start = low ?? softLow
  const end = high ?? softHigh
  const from = start === null ? 0 : scale.at(start)
  const to = end === null ? 100 : scale.at(end)
  return {
    from: low === null ? Math.min(from, to - leastFade) : from,
    to: high === null ? Math.max(to, from + leastFade) : to,
    openLow: low !== null && lowOpen,
    openHigh: high !== null && highOpen,
    fadeLow,
    fadeHigh,
  }
}
