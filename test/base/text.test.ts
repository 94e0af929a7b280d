import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { cutUnits, fold, linesOf, trimmed } from "../../src/base/text.ts"

test("lines end with LF, CR, CR LF and the two separators of Unicode", () => {
  const text = "a\nb\r\nc\rd\u2028e"
  assert.deepEqual(
    linesOf(text).map(({ from, to }) => text.slice(from, to)),
    ["a", "b", "c", "d", "e"],
  )
  assert.deepEqual(linesOf(""), [{ from: 0, to: 0 }])
})

test("folding keeps letters and digits only, without accents and case", () => {
  assert.equal(fold("  Café — “Ünal’s” 1,037! "), "cafe unal s 1 037")
})

test("cutting never parts a surrogate pair", () => {
  assert.equal(cutUnits("a😀b", 2), "a")
  assert.equal(cutUnits("a😀b", 3), "a😀")
  assert.equal(cutUnits("ab", 5), "ab")
})

test("lines and breaks rebuild any text; trimmed ranges lie inside and have no space at their ends", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const lines = linesOf(text)
      for (const [index, line] of lines.entries()) {
        const next = lines[index + 1]?.from ?? text.length
        assert.match(text.slice(line.to, next), /^(?:\r\n|[\n\r\u2028\u2029])?$/)
        const inner = trimmed(text, line)
        assert.ok(inner.from >= line.from && inner.to <= line.to && inner.from <= inner.to)
      }
      assert.equal(lines.at(-1)?.to, text.length)
    }),
    { seed: 1 },
  )
})
