import assert from "node:assert/strict"
import { test } from "node:test"
import { hash } from "../../src/base/hash.ts"

test("ids tell content apart and repeat exactly", () => {
  assert.equal(hash("a", "b"), hash("a", "b"))
  assert.notEqual(hash("ab", "c"), hash("a", "bc"))
  assert.match(hash("é", "😀"), /^[0-9a-f]{16}$/)
  const many = new Set(Array.from({ length: 20000 }, (_, n) => hash(`report ${n}`)))
  assert.equal(many.size, 20000)
})
