import assert from "node:assert/strict"
import { test } from "node:test"
import { gerund, participle } from "../../src/claims/property-words.ts"

test("endings of verbs are spelled as in print", () => {
  const rows = [
    ["put", "put", "putting"],
    ["stop", "stopped", "stopping"],
    ["acquit", "acquitted", "acquitting"],
    ["visit", "visited", "visiting"],
    ["evacuate", "evacuated", "evacuating"],
    ["carry", "carried", "carrying"],
    ["cost", "cost", "costing"],
    ["show", "shown", "showing"],
    ["flee", "fled", "fleeing"],
  ] as const
  for (const [lemma, done, doing] of rows) assert.deepEqual([participle(lemma), gerund(lemma)], [done, doing], lemma)
})
