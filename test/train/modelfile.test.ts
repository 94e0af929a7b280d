import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { openModel, readAscending, readNumbers } from "../../src/language/modelfile.ts"
import { ascendingBytes, modelBytes, numberBytes } from "../../train/modelfile.ts"

test("numbers and models come back as they were written", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 2 ** 28 })), (numbers) => {
      assert.deepEqual([...readNumbers(numberBytes(numbers))], numbers)
      const ascending = [...new Set(numbers)].sort((a, b) => a - b)
      assert.deepEqual([...readAscending(ascendingBytes(ascending))], ascending)
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
