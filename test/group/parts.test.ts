import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { frequencies } from "../../src/group/frequencies.ts"
import { gistOf } from "../../src/group/gist.ts"
import { partsFrom, partsOf } from "../../src/group/parts.ts"
import { dot, vectorOf } from "../../src/group/vector.ts"
import { bridge, report, roundUp } from "./reports.ts"

const partsIn = (text: string) => {
  const whole = report("r", text)
  const gist = gistOf(whole)
  return partsFrom(partsOf(whole, gist), gist)
}

test("a round-up falls into parts that cover it; a report of one event does not", () => {
  const parts = partsIn(roundUp.text)
  assert.ok(parts.length > 1)
  assert.equal(parts[0]!.span.from, 0)
  assert.equal(parts.at(-1)!.span.to, roundUp.text.length)
  for (const [at, { span }] of parts.slice(1).entries()) assert.equal(span.from, parts[at]!.span.to)
  assert.deepEqual(partsIn(bridge[0]!.text), [])
})

test("parts that follow each other differ as the gists of their texts do, and those of one subject are one", () => {
  const subjects = [
    "The ferry Sorel sank off Tovar harbour with sixty passengers aboard. ",
    "Farmers brought cheeses, goats and honey into Kessin's autumn fair. ",
    "Judges fined Hauser over unpaid taxes, lawyers told reporters outside. ",
    "Engineers closed Marl bridge because cracks threatened its pillars. ",
  ]
  const sentence = fc.constantFrom(...subjects)
  const paragraph = fc.tuple(sentence, fc.integer({ min: 3, max: 8 })).map(([words, times]) => words.repeat(times))
  const alone = frequencies()
  const vectorIn = (text: string) => vectorOf(gistOf(report("p", text)), alone)
  let parted = 0
  const property = fc.property(fc.array(paragraph, { minLength: 2, maxLength: 6 }), (paragraphs) => {
    const text = paragraphs.join("\n")
    const parts = partsIn(text)
    if (parts.length > 0) parted += 1
    for (const [at, { span }] of parts.slice(1).entries()) {
      const before = vectorIn(text.slice(parts[at]!.span.from, parts[at]!.span.to))
      const first = text.slice(span.from, span.to).trim().split("\n")[0]!
      assert.ok(dot(before, vectorIn(first)).all < 0.04, `${text.slice(0, 80)} ... ${first.slice(0, 80)}`)
    }
  })
  fc.assert(property, { seed: 11, numRuns: 100 })
  assert.ok(parted > 20, String(parted))
})
