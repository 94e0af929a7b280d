import assert from "node:assert/strict"
import { test } from "node:test"
import { once } from "../../src/base/once.ts"

test("an answer is made once for each object, also when it is nothing", () => {
  let made = 0
  const first = once(([word]: readonly string[]): string | undefined => {
    made += 1
    return word
  })
  const [full, empty]: readonly (readonly string[])[] = [["a"], []]
  assert.deepEqual(
    [first(full!), first(full!), first(empty!), first(empty!), first(["a"])],
    ["a", "a", undefined, undefined, "a"],
  )
  assert.equal(made, 3)
})
