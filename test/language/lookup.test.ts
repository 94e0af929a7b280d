import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { find, keyBits, lookupOf } from "../../src/language/lookup.ts"

const highest = 2 ** keyBits - 1
// Numbers near both ends fill the first and the last slots: those are where a table could run over.
const key = fc.oneof(
  fc.integer({ min: 0, max: highest }),
  fc.nat(40),
  fc.nat(40).map((from) => highest - from),
)
const ascending = fc.uniqueArray(key, { maxLength: 300 }).map((keys) => Int32Array.from(keys).sort())

test("every key is found at its row, and no other key", () => {
  fc.assert(
    fc.property(ascending, fc.array(key, { maxLength: 50 }), (keys, others) => {
      const lookup = lookupOf(keys)
      keys.forEach((one, row) => {
        assert.equal(find(lookup, one), row)
      })
      for (const other of others) assert.equal(find(lookup, other), keys.indexOf(other))
    }),
    { seed: 7 },
  )
})

test("what belongs to a key may be something else than its row", () => {
  const lookup = lookupOf(Int32Array.of(3, 9), Int32Array.of(41, 7))
  assert.deepEqual(
    [3, 4, 9].map((one) => find(lookup, one)),
    [41, -1, 7],
  )
})
