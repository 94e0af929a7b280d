import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { numberSet, roundness } from "../../src/model/quantity.ts"

test("how round a number is", () => {
  const cases = [
    [300, 100],
    [1000, 500],
    [1037, 1],
    [25, 5],
    [250, 50],
    [0, 1],
  ]
  for (const [value, step] of cases) assert.equal(roundness(value!), step)
})

test("a modifier opens the end that the words leave open, up to the next rounder number", () => {
  const over = numberSet("more than", 1000, 1000)
  assert.deepEqual([over.low, over.high, over.lowOpen, over.softHigh], [1000, null, true, 1500])
  const below = numberSet("less than", 40, 40)
  assert.deepEqual([below.low, below.high, below.highOpen], [null, 40, true])
  assert.deepEqual([numberSet("vague", 24, 99).low, numberSet("vague", 24, 99).high], [24, 99])
})

test("about a number lies around it, and nearly a number below it", () => {
  const property = fc.property(fc.integer({ min: 1, max: 100_000 }), (value) => {
    const about = numberSet("about", value, value)
    assert.ok(about.low! <= value && value <= about.high!)
    const nearly = numberSet("nearly", value, value)
    assert.ok(nearly.highOpen && nearly.high === value && nearly.softLow! < value)
  })
  fc.assert(property, { seed: 1 })
})
