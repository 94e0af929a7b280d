import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { limits } from "../../src/base/limits.ts"
import { analyze } from "../../src/claims/index.ts"
import { kindOf } from "../../src/claims/kinds.ts"
import { documentOf } from "./document.ts"

const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      "12 people were killed",
      " and ",
      "wounded 30",
      ", ",
      "the death of a man",
      ". ",
      "\n\n",
      "who fled",
    ),
    fc.string(),
  ),
  { maxLength: 30 },
)

test("any text: no throw, spans inside the text and within the limit, known kinds, unique ids", () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const document = documentOf(parts.join(""))
      const { claims } = analyze(document)
      for (const claim of claims) {
        assert.ok(claim.from >= 0 && claim.from < claim.to && claim.to <= document.report.text.length)
        assert.ok(claim.to - claim.from <= limits.anchorUnits.value)
        assert.equal(kindOf(claim.kind).name, claim.kind)
        for (const measure of claim.measures) assert.equal(document.mentions[measure.quantity]!.kind, "quantity")
      }
      assert.equal(new Set(claims.map((claim) => claim.id)).size, claims.length)
    }),
    { seed: 1, numRuns: 200 },
  )
})

test("the same document gives the same analysis", () => {
  const text = "A man was shot and killed on Monday. Two women were wounded, police said."
  assert.deepEqual(analyze(documentOf(text)), analyze(documentOf(text)))
})
