import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { codeOf, wordsOf } from "../../src/base/words.ts"

const cut = (text: string): readonly string[] => {
  const { count, from, to } = wordsOf(text)
  return Array.from({ length: count }, (_, at) => text.slice(from[at], to[at]))
}

test("words are cut at signs that do not join", () => {
  assert.deepEqual(cut("  The mayor's U.S. tour cost 2,041.50 — he'd say."), [
    "The",
    "mayor's",
    "U.S",
    "tour",
    "cost",
    "2,041.50",
    "he'd",
    "say",
  ])
  assert.deepEqual(cut(" … — !"), [])
  assert.deepEqual(cut(""), [])
})

test("the code of a word in a text is its code alone, whatever its case", () => {
  const word = fc.oneof(fc.constantFrom("Harbour", "don't", "2,041", "U.S", "—", "東京", "\n"), fc.string())
  fc.assert(
    fc.property(fc.array(word), (parts) => {
      const text = parts.join(" ")
      const { code } = wordsOf(text)
      assert.deepEqual(cut(text).map(codeOf), [...code])
    }),
  )
  assert.equal(codeOf("Harbour"), codeOf("HARBOUR"))
  assert.equal(codeOf("2,041"), codeOf("2041"))
  assert.notEqual(codeOf("harbour"), codeOf("harbours"))
})
