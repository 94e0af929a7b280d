/** Where numbers stand on a plot. */
import type { Estimate } from "../../model/types.ts"
import type { NumberValue, ReadingJson } from "../data/shapes.ts"

export interface Scale {
  /** Position in per cent of the width. */
  readonly at: (value: number) => number
  readonly ticks: readonly number[]
  /** The numbers are instants, in milliseconds. */
  readonly times: boolean
}

const isNumber = (edge: number | null | undefined): edge is number => edge !== null && edge !== undefined

/** Every edge that has to fit: the stated ones, and soft ones where the stated end is open. */
function edges({ low, high, softLow, softHigh }: NumberValue): readonly number[] {
  return [low, high, low ?? softLow, high ?? softHigh].filter(isNumber)
}

const steps: readonly number[] = [1, 2, 5, 10]
const ticksWanted = 4

function ticksBy(from: number, to: number, step: number): readonly number[] {
  const first = Math.ceil(from / step)
  const last = Math.floor(to / step)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step)
}

function linearTicks(from: number, to: number): readonly number[] {
  if (to <= from) return [from]
  const rough = (to - from) / ticksWanted
  const power = 10 ** Math.floor(Math.log10(rough))
  return ticksBy(from, to, power * (steps.find((each) => each * power >= rough) ?? 10))
}

function powerTicks(from: number, to: number): readonly number[] {
  const found: number[] = []
  for (let power = 10 ** Math.floor(Math.log10(from)); power <= to; power *= 10) if (power >= from) found.push(power)
  return found
}

const dayMs = 86_400_000

/** The first or the last instant of an ISO day or instant (its own clock); null when it is none. */
function instantOf(iso: string | null, end: boolean): number | null {
  const [, day = "", clock] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?/.exec(iso ?? "") ?? []
  const time = Date.parse(clock === undefined ? `${day}T00:00Z` : `${day}T${clock}Z`)
  if (Number.isNaN(time)) return null
  return end && clock === undefined ? time + dayMs : time
}

/** A value as a set on a line: numbers as they are, times as instants; null for words and for times unknown. */
export function setOf(value: ReadingJson["value"]): NumberValue | null {
  if ("low" in value) return value
  if (!("begin" in value)) return null
  const low = instantOf(value.begin, false)
  const high = instantOf(value.end, true)
  return low === null && high === null ? null : { low, high }
}

const timeSteps: readonly number[] = [1 / 24, 0.25, 1, 7, 30, 91, 365, 3652]

function timeTicks(from: number, to: number): readonly number[] {
  const days = timeSteps.find((step) => (to - from) / (step * dayMs) <= ticksWanted) ?? 36_525
  return ticksBy(from, to, days * dayMs)
}

/** The edges of an estimate as a set; null when it is words. */
export function estimateSet(estimate: Estimate | undefined): (NumberValue & { readonly best: number | null }) | null {
  if (estimate === undefined || estimate.value.kind === "text") return null
  if (estimate.value.kind === "number") return estimate.value
  const set = setOf(estimate.value)
  return set === null ? null : { ...set, best: null }
}

/** A scale that holds all readings with some room; logarithmic when they lie far apart; null without numbers. */
export function scaleOf(readings: readonly ReadingJson[], estimate?: Estimate): Scale | null {
  const times = readings.some(({ value }) => "begin" in value)
  const sets = readings.flatMap(({ value }) => setOf(value) ?? [])
  const guess = estimateSet(estimate)
  const all = [...sets.flatMap(edges), ...(guess === null ? [] : [guess.low, guess.best, guess.high].filter(isNumber))]
  if (all.length === 0) return null
  const least = Math.min(...all)
  const most = Math.max(...all)
  const wide = !times && least > 0 && most / least > 30
  const bend = (value: number): number => (wide ? Math.log(Math.max(value, least / 10)) : value)
  const length = bend(most) - bend(least)
  const alone = times ? dayMs : Math.max(0.5, Math.abs(most) * 0.1)
  const room = length > 0 ? length * 0.1 : alone
  const from = bend(least) - room
  const to = bend(most) + room
  const at = (value: number): number => Math.min(100, Math.max(0, ((bend(value) - from) / (to - from)) * 100))
  const numbers = length === 0 ? [most] : wide ? powerTicks(least, most) : linearTicks(from, to)
  const ticks = times ? timeTicks(from, to) : numbers.filter((tick) => tick >= 0 || least < 0)
  return { at, ticks, times }
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
