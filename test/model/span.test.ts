import assert from "node:assert/strict"
import { test } from "node:test"
import { anchor, checkSpan, contains, hull, overlaps } from "../../src/model/span.ts"
import { marked } from "../marked.ts"

test("an anchor carries the words of its span", () => {
  const { text, spans } = marked("At least [12]n people")
  assert.deepEqual(anchor({ id: "r", text }, spans["n"]![0]!), { report: "r", from: 9, to: 11, quote: "12" })
})

test("a span outside its text is our mistake and throws with the numbers", () => {
  assert.throws(() => checkSpan({ from: 3, to: 9 }, 5), /\[3, 9\) is not a span of a text of 5/)
  assert.throws(() => checkSpan({ from: 3, to: 3 }, 5), RangeError)
})

test("spans are half-open: neighbours do not overlap", () => {
  assert.equal(overlaps({ from: 0, to: 3 }, { from: 3, to: 5 }), false)
  assert.equal(contains({ from: 0, to: 5 }, { from: 3, to: 5 }), true)
  assert.deepEqual(hull({ from: 4, to: 6 }, { from: 1, to: 2 }), { from: 1, to: 6 })
})
