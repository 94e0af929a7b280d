import assert from "node:assert/strict"
import { test } from "node:test"
import { conflict, nameCounts } from "../../src/group/signature.ts"

/** Four reports that all hold the same names. */
const four = (...names: readonly number[]) => nameCounts([names, names, names, names])

test("the more of the names that most reports have are of one group alone, the more speaks against one story", () => {
  assert.equal(conflict(four(1, 2), four(3, 4)), 1 / 16)
  assert.equal(conflict(four(1, 9), four(3, 9)), 1 / 4)
  assert.ok(conflict(four(1, 7, 8, 9), four(3, 7, 8, 9)) === 1 / 2)
})

test("one group with names of its own is a story that goes on; few reports say nothing", () => {
  assert.equal(conflict(four(1, 2), four(1, 2, 3, 4)), 1)
  assert.equal(conflict(nameCounts([[1], [1], [1]]), four(2)), 1)
  const seldom = nameCounts([[1], [1], [1, 5], [6]])
  assert.ok(conflict(seldom, four(2)) < 1)
})
