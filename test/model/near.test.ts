import assert from "node:assert/strict"
import { test } from "node:test"
import { randomFrom } from "../../src/base/random.ts"
import { around, aroundUnit, placeAround, placesTouching, touching } from "../../src/model/near.ts"
import type { Span } from "../../src/model/types.ts"

const next = randomFrom(11)
const below = (most: number): number => Math.floor(next() * most)
const spans = (count: number, longest: number): readonly Span[] =>
  Array.from({ length: count }, () => {
    const from = below(2000)
    return { from, to: from + 1 + below(longest) }
  })

test("what lies near is what looking through the list finds, in order or not, long spans among them", () => {
  for (const count of [0, 1, 47, 48, 49, 300]) {
    for (const list of [spans(count, 30), spans(count, 30).toSorted((a, b) => a.from - b.from), spans(count, 1500)]) {
      for (const span of spans(40, 60)) {
        const all = list.flatMap(({ from, to }, at) => (from <= span.to && span.from <= to ? at : []))
        assert.deepEqual(placesTouching(list, span), all)
        assert.deepEqual(
          touching(list, span),
          all.map((at) => list[at]),
        )
        const first = list.findIndex(({ from, to }) => from <= span.from && span.to <= to)
        assert.equal(placeAround(list, span), first)
        assert.equal(around(list, span), list[first])
        assert.equal(
          aroundUnit(list, span.from),
          list.find(({ from, to }) => from <= span.from && span.from < to),
        )
      }
    }
  }
})

test("a list of a hundred thousand is read once, not once a question", () => {
  let read = 0
  const list = Array.from({ length: 100_000 }, (_, at) => ({
    get from() {
      read += 1
      return at * 10
    },
    to: at * 10 + 8,
  }))
  for (let at = 0; at < 1000; at += 1)
    assert.deepEqual(placesTouching(list, { from: at * 500, to: at * 500 + 1 }), [at * 50])
  assert.ok(read < 5 * list.length, `${read} starts were read`)
})
