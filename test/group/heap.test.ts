import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { heap, pop, push } from "../../src/group/heap.ts"

test("what has the highest value comes first, of equal values what was put first", () => {
  const step = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(null))
  const property = fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
    const queue = heap<number>()
    const waiting: { value: number; item: number }[] = []
    for (const [item, value] of [...steps, ...steps.map(() => null)].entries()) {
      if (value !== null) {
        push(queue, value, item)
        waiting.push({ value, item })
        continue
      }
      const best = waiting.reduce<(typeof waiting)[number] | null>(
        (first, one) => (first === null || one.value > first.value ? one : first),
        null,
      )
      if (best !== null) waiting.splice(waiting.indexOf(best), 1)
      assert.deepEqual(pop(queue), best)
    }
  })
  fc.assert(property, { seed: 3, numRuns: 100 })
})
