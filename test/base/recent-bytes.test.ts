import assert from "node:assert/strict"
import { test } from "node:test"
import { recentBytes } from "../../src/base/recent-bytes.ts"

test("what was not asked for longest goes first", () => {
  const kept = recentBytes(100)
  for (const key of ["a", "b", "c", "d"]) kept.put(key, new Uint8Array(25))
  kept.get("a")
  kept.put("e", new Uint8Array(20))
  assert.deepEqual(
    ["a", "b", "c", "d", "e"].filter((key) => kept.get(key) !== undefined),
    ["a", "c", "d", "e"],
  )
})

test("bytes that would push out all others are not kept", () => {
  const kept = recentBytes(100)
  kept.put("small", new Uint8Array(25))
  kept.put("large", new Uint8Array(26))
  assert.equal(kept.get("large"), undefined)
  assert.equal(kept.get("small")?.length, 25)
})
