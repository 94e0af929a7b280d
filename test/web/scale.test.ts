import assert from "node:assert/strict"
import { test } from "node:test"
import type { ReadingJson } from "../../src/web/data/shapes.ts"
import { barOf, scaleOf, setOf } from "../../src/web/story/scale.ts"

const reading = (value: ReadingJson["value"]): ReadingJson => ({
  value,
  modifier: "exact",
  reports: ["one"],
  claims: [],
  anchors: [],
  chain: [],
  origin: null,
  asOf: null,
})

const closed = { lowOpen: false, highOpen: false, softLow: null, softHigh: null }

test("every stated edge lies inside the plot, in the order of the numbers", () => {
  const readings = [1037, 300, 1000].map((value) => reading({ low: value, high: value, ...closed }))
  const scale = scaleOf(readings)!
  const [a, b, c] = [scale.at(300), scale.at(1000), scale.at(1037)]
  assert.ok(0 < a && a < b && b < c && c < 100, `${a} ${b} ${c}`)
  assert.ok(scale.ticks.length >= 2)
})

test("figures far apart stand on a scale of powers", () => {
  const scale = scaleOf([reading({ low: 2, high: 2, ...closed }), reading({ low: 20000, high: 20000, ...closed })])!
  assert.deepEqual(scale.ticks, [10, 100, 1000, 10000])
  assert.ok(scale.at(200) > 40 && scale.at(200) < 60)
})

test("an end that nobody stated fades; one that is not in the set is hollow", () => {
  const value = { low: 1000, high: null, lowOpen: true, highOpen: false, softLow: null, softHigh: 1500 }
  const scale = scaleOf([reading(value)])!
  const bar = barOf(value, scale)
  assert.equal(bar.openLow, true)
  assert.equal(bar.fadeHigh, true)
  assert.equal(bar.fadeLow, false)
  assert.ok(bar.to > bar.from)
})

test("words have no scale", () => {
  assert.equal(scaleOf([reading({ text: "no" }), reading({ begin: null, end: null })]), null)
})

test("times stand on a line of days, a day as the whole of it", () => {
  const scale = scaleOf([
    reading({ begin: "2023-03-13", end: "2023-03-13" }),
    reading({ begin: "2023-03-13T18:00", end: "2023-03-14T05:59" }),
  ])!
  assert.equal(scale.times, true)
  const day = barOf(setOf({ begin: "2023-03-13", end: "2023-03-13" })!, scale)
  const night = barOf(setOf({ begin: "2023-03-13T18:00", end: "2023-03-14T05:59" })!, scale)
  assert.ok(day.from < night.from && night.from < day.to && day.to < night.to)
})
