import assert from "node:assert/strict"
import { test } from "node:test"
import { errorCases } from "./cases.ts"
import { runCase } from "./run-case.ts"

for (const errorCase of errorCases) {
  test(`${errorCase.name}: one sentence, the right exit code, and the rest goes on`, async () => {
    const { code, out, err } = await runCase(errorCase)
    assert.equal(code, errorCase.code, err.join("\n"))
    if (errorCase.words[0] === "analyze") {
      assert.equal(out.split("\n").filter((line) => line.startsWith("{")).length, errorCase.reports)
    }
    if (code !== 0) assert.ok(err.length > 0, "nothing was said")
    assert.doesNotMatch(err.join("\n"), /\n\s+at |node:internal/)
  })
}
