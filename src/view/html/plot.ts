/** A question's readings as intervals: one row a value, the estimate as a band, open ends fading out. */
import type { Answer, Reading, Value } from "../../model/types.ts"
import { type FigureRow, sidesOf, voicesOf } from "../rows.ts"
import { showNumber } from "../show.ts"
import { type Markup, markup } from "./markup.ts"
import { sourceLinks } from "./sources.ts"

type Numbers = Extract<Value, { kind: "number" }>

interface Scale {
  readonly low: number
  readonly high: number
  /** Position in per cent of the track. */
  readonly at: (value: number) => number
}

const isNumbers = (reading: Reading): reading is Reading & { value: Numbers } => reading.value.kind === "number"

/** Every edge that has to fit on the track: stated ones, and soft ones where the stated end is open. */
function edges({ low, high, softLow, softHigh }: Numbers): readonly number[] {
  return [low ?? softLow, high ?? softHigh, low, high].filter((edge): edge is number => edge !== null)
}

/** A scale that holds all readings with a little room; logarithmic when they lie far apart. */
function scaleOf(answer: Answer): Scale | null {
  const values = answer.readings.filter(isNumbers).flatMap(({ value }) => edges(value))
  if (values.length === 0) return null
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const wide = least > 0 && most / least > 30
  const bend = wide ? Math.log : (value: number): number => value
  const [from, to] = [bend(least), bend(most)]
  const room = to > from ? (to - from) * 0.08 : Math.max(1, Math.abs(to) * 0.1)
  const length = to - from + 2 * room
  return {
    low: least,
    high: most,
    at: (value) =>
      Math.min(100, Math.max(0, ((bend(Math.max(value, wide ? least / 10 : value)) - from + room) / length) * 100)),
  }
}

const percent = (value: number): string => `${value.toFixed(2)}%`

/** One reading's stretch on the track. */
function bar({ low, high, softLow, softHigh }: Numbers, scale: Scale): Markup {
  if (low !== null && low === high) return markup`<i class="bar point" style="left:${percent(scale.at(low))}"></i>`
  const openLow = low === null
  const openHigh = high === null
  const left = openLow ? (softLow === null ? 0 : scale.at(softLow)) : scale.at(low)
  const right = openHigh ? (softHigh === null ? 100 : Math.max(scale.at(softHigh), left + 4)) : scale.at(high)
  const name = `bar${openLow ? " openlow" : ""}${openHigh ? " openhigh" : ""}`
  return markup`<i class="${name}" style="left:${percent(left)};width:${percent(Math.max(right - left, 1))}"></i>`
}

/** The estimate behind every row. */
function band(answer: Answer, scale: Scale): Markup | null {
  const value = answer.estimates[0]?.value
  if (value === undefined || value.kind !== "number") return null
  const low = value.low ?? value.best
  const high = value.high ?? value.best
  if (low === null && high === null) return null
  const left = low === null ? 0 : scale.at(low) - 0.75
  const right = high === null ? 100 : scale.at(high) + 0.75
  return markup`<i class="band" style="left:${percent(left)};width:${percent(Math.max(right - left, 1.5))}"></i>`
}

/** The plot of a question; rows of words only when its readings are no numbers. */
export function plot(row: FigureRow, labelOf: ReadonlyMap<string, string>): Markup {
  const { answer } = row
  const scale = scaleOf(answer)
  const lines = sidesOf(row).map((side) => {
    const held = side.readings.map((index) => answer.readings[index]!)
    const value = held[0]?.value
    const anchors = held.flatMap((reading) => reading.anchors)
    const turns = side.turns.map((line) => markup`<br><span class="soft">${line}</span>`)
    const words = markup`<div class="words"><b>${side.value}</b>, ${voicesOf(side)} ${sourceLinks(anchors, labelOf)}${turns}</div>`
    if (scale === null || value?.kind !== "number") return markup`${words}<div></div>`
    return markup`${words}<div class="track">${band(answer, scale)}${bar(value, scale)}</div>`
  })
  const axis =
    scale === null || scale.low === scale.high
      ? null
      : markup`<div class="axis" aria-hidden="true"><span>${showNumber(scale.low)}</span><span>${showNumber(scale.high)}</span></div>`
  return markup`<div class="rows">${lines}${axis}</div>`
}
