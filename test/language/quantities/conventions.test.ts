import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { findQuantities } from "../../../src/language/quantities/index.ts"
import { draftOf } from "../draft.ts"

const page = readFileSync(new URL("../../../docs/conventions.md", import.meta.url), "utf8")
const table = page.slice(page.indexOf("| words | low |"), page.indexOf("Where each comes from"))
const rows = table
  .split("\n")
  .slice(2)
  .filter((line) => line.startsWith("|"))
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )

test("docs/conventions.md: each row of numbers is what is read", () => {
  assert.ok(rows.length > 20)
  for (const [words = "", low, high, open, soft] of rows) {
    const [mention] = findQuantities(draftOf(`There ${words}.`))
    assert.ok(mention, words)
    assert.deepEqual([String(mention.low ?? "-"), String(mention.high ?? "-")], [low, high], words)
    assert.equal([mention.lowOpen ? "low" : "", mention.highOpen ? "high" : ""].join(""), open, words)
    const edge =
      mention.softLow !== null ? `low ${mention.softLow}` : mention.softHigh !== null ? `high ${mention.softHigh}` : ""
    assert.equal(edge, soft, words)
  }
})
