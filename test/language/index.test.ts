import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { understand } from "../../src/language/index.ts"
import { plainReport as report } from "./report.ts"

test("each sentence knows its part and its paragraph", () => {
  const text = `Mill burns in Orlo\nOwner blames the storm\nORLO, May 3 - The mill burned. Nobody was hurt.

Second fire\nIt was the second fire.\nA burned mill. Photo: M. Adir\nMore later.`
  const caption = text.indexOf("A burned")
  const title = { value: "Mill burns in Orlo", span: null, basis: "given" }
  const furniture = [{ from: caption, to: text.indexOf("\nMore"), kind: "caption" as const }]
  const { sentences } = understand(report(text, { title, furniture }), {})
  assert.deepEqual(
    sentences.map(({ part, paragraph }) => `${part} ${paragraph}`),
    ["headline 0", "standfirst 1", "body 2", "body 2", "crosshead 3", "body 4", "caption 5", "caption 5", "body 6"],
  )
})

test("a headline and a standfirst may stand among header lines", () => {
  const text = `outlet: Orlo Post\nMill burns in Orlo\npublished: 4 May\n\nOwner blames the storm\n\nORLO, May 3 - The mill burned.`
  const title = { value: "Mill burns in Orlo", span: null, basis: "stated: header line" }
  const line = (from: string, to: string) => ({
    from: text.indexOf(from),
    to: text.indexOf(to),
    kind: "other" as const,
  })
  const furniture = [line("outlet", "Mill"), line("published", "Owner")]
  assert.deepEqual(
    understand(report(text, { title, furniture }), {}).sentences.map(({ part }) => part),
    ["furniture", "headline", "furniture", "standfirst", "body"],
  )
})

test("any text: sentences hold every token, mentions lie inside", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      const document = understand(report(text), {})
      let at = 0
      for (const { first, end, from, to } of document.sentences) {
        assert.equal(first, at)
        assert.equal(document.tokens[first]!.from, from)
        assert.equal(document.tokens[end - 1]!.to, to)
        at = end
      }
      assert.equal(at, document.tokens.length)
      for (const { from, to } of document.mentions) assert.ok(from < to && to <= text.length)
    }),
    { seed: 1 },
  )
})

test("a sentence without end is cut into parts, and that is said", () => {
  const document = understand(report("word ".repeat(1000)), {})
  assert.equal(document.sentences.length, 3)
  assert.equal(document.findings[0]?.rule, "language/sentence-tokens")
})
