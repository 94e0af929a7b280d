import assert from "node:assert/strict"
import { test } from "node:test"
import { makeReport } from "../../src/read/report.ts"
import { analyzeReport } from "../../src/run/engine.ts"
import { packAnalysis, packed, unpackAnalysis } from "../../src/run/pack.ts"
import { loadResources } from "../../src/run/resources.ts"

const text = `Two nurses and a soldier were hurt when a bus left the road near Varazdin on Monday, police said.

“We heard a bang,” said Ana Brenko, 41, who lives beside the road. Its driver was taken to the clinic.`

test("an analysis comes back from its bytes as it was, the classes of its nouns included", () => {
  for (const written of [text, "", "\n", "\ud800 1 000"]) {
    const report = makeReport({ id: "p1", text: written, published: "2031-03-04", outlet: "Morning Post" })
    const analysis = analyzeReport(report, loadResources())
    assert.deepEqual(unpackAnalysis(packAnalysis(analysis), report), analysis)
  }
  const classes = analyzeReport(makeReport({ id: "p1", text }), loadResources()).document.tokens.map((one) => one.thing)
  assert.ok(classes.some((one) => one !== null))
})

test("bytes that are damaged, or were written before nouns had classes, are no analysis", () => {
  const report = makeReport({ id: "p1", text })
  assert.equal(unpackAnalysis(Uint8Array.of(1, 2, 3), report), null)
  const older = { analysis: { document: {}, claims: [] }, tokens: { from: [0], to: [3] } }
  assert.equal(unpackAnalysis(packed(older), report), null)
})
