import assert from "node:assert/strict"
import test from "node:test"
import fc from "fast-check"
import { compareSets, type NumberSet, point, rounding, scaled, sumOf } from "../../src/reconcile/sets.ts"
import { standing } from "../../src/reconcile/standing.ts"

const set = (low: number | null, high: number | null, extra: Partial<NumberSet> = {}): NumberSet => ({
  ...point(0),
  low,
  high,
  ...extra,
})
const moreThan = (low: number): NumberSet => set(low, null, { lowOpen: true, softHigh: low * 1.5 })

const cases: readonly (readonly [string, NumberSet, NumberSet, string])[] = [
  ["one number twice", point(1204), point(1204), "same"],
  ["two numbers", point(1204), point(1205), "apart"],
  ["a number above a bound", point(1204), moreThan(1200), "within"],
  ["a bound does not hold its own number", point(1200), moreThan(1200), "apart"],
  ["a bound nobody would choose", point(1900), moreThan(1000), "strained"],
  ["a bound and a number", moreThan(1200), point(1204), "contains"],
  ["two ranges that share values", set(5, 7), set(6, 9), "overlaps"],
  ["nearly", set(380, 400, { highOpen: true }), point(400), "apart"],
  ["two half lines", moreThan(1000), set(200, null), "within"],
  ["a range in a round word", set(300, 400), set(200, 999), "within"],
]

test("figures compare as sets of values", () => {
  for (const [name, a, b, relation] of cases) assert.equal(compareSets(a, b), relation, name)
})

test("round words stretch, measurements are rounded", () => {
  const hundreds = { value: set(200, 999), modifier: "vague", slack: 0 } as const
  assert.equal(standing({ value: point(1204), modifier: "exact", slack: 0 }, hundreds), "narrower")
  assert.equal(standing({ value: point(4000), modifier: "exact", slack: 0 }, hundreds), "strained")
  const miles = { value: point(2735.9), modifier: "exact", slack: 80 } as const
  assert.equal(standing({ value: point(2700), modifier: "exact", slack: 50 }, miles), "overlaps")
  assert.equal(rounding(2700), 50)
  assert.equal(rounding(4.5), 0.05)
  assert.equal(rounding(0), 0)
})

const number = fc.option(fc.integer({ min: 0, max: 50 }), { nil: null })
const anySet = fc
  .tuple(number, number, fc.boolean(), fc.boolean())
  .filter(([low, high]) => low === null || high === null || low < high)
  .map(([low, high, lowOpen, highOpen]) => set(low, high, { lowOpen, highOpen }))

test("comparing is turned by turning the pair, and units change nothing", () => {
  const turned = {
    same: "same",
    within: "contains",
    contains: "within",
    overlaps: "overlaps",
    strained: "strained",
    apart: "apart",
  }
  fc.assert(
    fc.property(anySet, anySet, (a, b) => {
      assert.equal(compareSets(b, a), turned[compareSets(a, b)])
      assert.equal(compareSets(scaled(a, 1000), scaled(b, 1000)), compareSets(a, b))
      assert.equal(compareSets(a, a), "same")
    }),
    { seed: 1 },
  )
})

test("sums add edges and stay open where a part is open", () => {
  assert.equal(sumOf([point(10), point(2)]).low, 12)
  assert.equal(sumOf([moreThan(10), point(2)]).low, 13)
  assert.equal(sumOf([moreThan(10), point(2)]).high, null)
})
