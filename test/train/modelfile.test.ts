import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { find, readLookup } from "../../src/language/lookup.ts"
import { openModel, readNumbers } from "../../src/language/modelfile.ts"
import { ascendingBytes, modelBytes, numberBytes } from "../../train/modelfile.ts"

test("numbers and models come back as they were written", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 2 ** 28 - 1 })), (numbers) => {
      assert.deepEqual([...readNumbers(numberBytes(numbers))], numbers)
      const ascending = [...new Set(numbers)].sort((a, b) => a - b)
      const lookup = readLookup(ascendingBytes(ascending))
      assert.deepEqual(
        ascending.map((key) => find(lookup, key)),
        ascending.map((_, row) => row),
      )
    }),
    { seed: 1 },
  )
  const file = openModel(
    modelBytes("m", { a: 1 }, [
      ["x", Uint8Array.of(1, 2)],
      ["y", Uint8Array.of(3)],
    ]),
    "m",
  )
  assert.deepEqual([file.header, [...file.sections.get("y")!]], [{ a: 1 }, [3]])
})

test("a file whose head has an odd length is read, or said to be damaged, from any place in memory", () => {
  const bytes = modelBytes("m", { a: 1 }, [["x", Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9)]])
  const shifted = Buffer.concat([Uint8Array.of(0), bytes]).subarray(1)
  assert.deepEqual([...openModel(shifted, "m").sections.get("x")!], [1, 2, 3, 4, 5, 6, 7, 8, 9])
  shifted[shifted.length - 1] = 0
  assert.throws(() => openModel(shifted, "m"), /not those that were written/)
})
