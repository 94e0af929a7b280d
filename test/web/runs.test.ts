import assert from "node:assert/strict"
import { test } from "node:test"
import { runsOf } from "../../src/web/base/runs.ts"

test("numbers of reports that follow each other are told by the first and the last", () => {
  const cases: readonly (readonly [readonly string[], string])[] = [
    [[], ""],
    [["4"], "4"],
    [["2", "1"], "1, 2"],
    [["7", "2", "1", "3", "2"], "1–3, 7"],
    [Array.from({ length: 60 }, (_, at) => String(at + 1)), "1–60"],
    [["?", "5"], "5, ?"],
  ]
  for (const [labels, words] of cases) assert.equal(runsOf(labels), words)
})
