import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import {
  compatible,
  holds,
  numberSet,
  plausible,
  roundness,
  sameSet,
  showNumber,
  showSet,
  within,
} from "../../src/model/quantity.ts"
import type { Modifier } from "../../src/model/types.ts"

const modifiers: readonly Modifier[] = ["exact", "more than", "at least", "about", "nearly", "up to", "less than"]
const set = fc
  .tuple(fc.constantFrom(...modifiers), fc.integer({ min: 1, max: 100_000 }))
  .map(([modifier, value]) => numberSet(modifier, value, value))

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

test("ends", () => {
  const over = numberSet("more than", 1000, 1000)
  assert.equal(holds(over, 1000), false)
  assert.equal(holds(over, 1900), true)
  assert.equal(plausible(over, numberSet("exact", 1900, 1900)), false)
  assert.equal(plausible(over, numberSet("exact", 1037, 1037)), true)
  assert.equal(within(numberSet("exact", 12, 12), numberSet("at least", 10, 10)), true)
  assert.equal(within(numberSet("at least", 10, 10), numberSet("exact", 12, 12)), false)
  assert.equal(compatible(numberSet("more than", 10, 10), numberSet("up to", 10, 10)), false)
})

test("in words", () => {
  assert.equal(showNumber(-1234567.25), "-1,234,567.25")
  assert.equal(showSet(numberSet("more than", 1000, 1000)), "more than 1,000")
  assert.equal(showSet(numberSet("nearly", 400, 400)), "nearly 400")
  assert.equal(showSet(numberSet("vague", 24, 99)), "24 to 99")
})

test("compatible and same are symmetric; within is reflexive for hard sets and implies compatible", () => {
  const property = fc.property(set, set, (a, b) => {
    assert.equal(compatible(a, b), compatible(b, a))
    assert.equal(plausible(a, b), plausible(b, a))
    assert.equal(sameSet(a, b), sameSet(b, a))
    if (within(a, b)) assert.ok(compatible(a, b))
  })
  fc.assert(property, { seed: 1 })
})
