import assert from "node:assert/strict"
import { test } from "node:test"
import { lowerWords } from "../../src/claims/lower.ts"
import { understand } from "../../src/language/index.ts"
import { makeReport } from "../../src/read/report.ts"

test("words in small letters, curly apostrophes straight, one a token, made once for a document", () => {
  const document = understand(makeReport({ text: "The Crew’s İZMİR ferry ran aground, “Vik” said." }), {})
  const lower = lowerWords(document)
  const words = document.tokens.map(({ from, to }) => document.report.text.slice(from, to))
  assert.deepEqual(
    lower,
    words.map((word) => word.toLowerCase().replaceAll("’", "'")),
  )
  assert.ok(lower.some((word) => word.includes("'")))
  assert.equal(lowerWords(document), lower)
  assert.notEqual(lowerWords({ ...document }), lower)
})
