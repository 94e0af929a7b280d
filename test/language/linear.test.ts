import assert from "node:assert/strict"
import { test } from "node:test"
import { addFeatures, readLinear } from "../../src/language/linear.ts"
import { ascendingBytes } from "../../train/modelfile.ts"

const signed = (...numbers: readonly number[]): Uint8Array => Uint8Array.from(numbers)

/** Three labels; key 7 has labels 0 and 2, key 300 has none, key 9000 has all. */
const sections = new Map([
  ["keys", ascendingBytes([7, 300, 9000])],
  ["labels", signed(3, 2, 0, 2, 0, 3, 0, 1, 2)],
  ["weights", signed(0, 0, 5, -7, 0, 0, 1, 2, -3)],
])

test("rows of a linear model come back with the labels and weights that were written", () => {
  const model = readLinear({ header: {}, sections })
  const sum = (...keys: readonly number[]): readonly number[] => {
    const scores = new Int32Array(3)
    addFeatures(model, Int32Array.from(keys), Uint8Array.of(0, 1, 2), scores)
    return [...scores]
  }
  assert.deepEqual(
    [sum(7), sum(300), sum(9000), sum(8)],
    [
      [5, 0, -7],
      [0, 0, 0],
      [1, 2, -3],
      [0, 0, 0],
    ],
  )
  assert.deepEqual(sum(7, 9000, 1), [6, 2, -10])
})

test("a linear model whose sections do not fit each other is refused", () => {
  for (const name of ["labels", "weights"]) {
    const less = new Map([...sections, [name, sections.get(name)!.subarray(0, 8)]])
    assert.throws(() => readLinear({ header: {}, sections: less }), /differ in number/)
  }
})
