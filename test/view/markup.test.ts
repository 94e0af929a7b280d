import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { escapeText, markup, safeLink } from "../../src/view/html/markup.ts"
import { printable } from "../../src/view/plain.ts"
import { columns, cut, paragraph, wrap } from "../../src/view/wrap.ts"

test("inserted text cannot become markup", () => {
  const attack = `<script>alert("x")</script>' onload=`
  const { html } = markup`<p title="${attack}">${attack}</p>`
  assert.equal(html.includes("<script"), false)
  assert.equal(html.split('"').length, 3)
})

test("escaping keeps the length of the text that a reader selects", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const back = escapeText(text)
        .replace(/&lt;/g, "<")
        .replace(/&gt;/g, ">")
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'")
        .replace(/&amp;/g, "&")
      assert.equal(back.length, text.length)
    }),
    { seed: 1 },
  )
})

test("only web addresses become links", () => {
  assert.equal(safeLink("https://news.example/a?b=1"), "https://news.example/a?b=1")
  for (const bad of [
    "javascript:alert(1)",
    "data:text/html,x",
    "//x.example",
    'https://x.example/"onclick=',
    " https://x",
    null,
  ]) {
    assert.equal(safeLink(bad), null)
  }
})

test("no text moves the cursor or turns the direction of writing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      assert.doesNotMatch(printable(text), /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
    }),
    { seed: 2 },
  )
})

test("wrapped lines are never wider than asked, and lose no word", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 4, max: 60 }), (text, width) => {
      const lines = wrap(text, width)
      for (const line of lines) assert.ok(columns(line) <= width)
      assert.equal(lines.join("").replace(/\s/g, ""), text.replace(/\s/g, ""))
    }),
    { seed: 3 },
  )
  assert.equal(paragraph("- ", "one two three", 9), "- one two\n  three")
  assert.equal(cut("seventeen letters", 9), "seventee…")
})
