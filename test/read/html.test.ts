import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { alignRuns } from "../../src/read/html/align.ts"
import { extractPage, makePageReport } from "../../src/read/html/extract.ts"
import { NESTING_MAX, withinNesting } from "../../src/read/html/guard.ts"
import { readPages } from "../../src/read/html/pages.ts"

const PARAGRAPHS = [
  "Nine people were hurt, two of them badly, when a barge struck the pier at Larkholm on Monday, the harbour office said.",
  "The barge had left the quarry at noon with forty tons of slate &amp; sand, its owner told the Larkholm Courier&rsquo;s desk.",
  "Divers looked for the anchor until dark, but the current was strong, the water brown and the lamps too weak for it.",
]

const PAGE = `<!doctype html><html lang="en-GB"><head><title>Barge strikes pier | Larkholm Courier</title>
<meta property="og:site_name" content="Larkholm Courier">
<meta property="article:published_time" content="2019-03-04T16:20:00+00:00">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Barge strikes pier",
"datePublished":"2019-03-04T16:25:00Z","dateModified":"2019-03-05T08:00:00Z","author":[{"@type":"Person","name":"Ada Merrin"}]}</script>
</head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<div class="layout"><div class="story-body">
<h1>Barge strikes pier</h1>
<div class="share-tools"><a>Facebook</a> <a>Twitter</a></div>
<p>${PARAGRAPHS[0]}</p>
<figure><img src="a.jpg"><figcaption>The pier, seen from the quarry</figcaption></figure>
<p>${PARAGRAPHS[1]}</p>
<p><strong>READ MORE:</strong> <a href="/x">Why barges strike piers</a></p>
<p>${PARAGRAPHS[2]}</p>
</div><div class="sidebar"><h3>Most read</h3><ul><li><a>Mayor opens bridge</a></li></ul></div></div>
<footer>Copyright 2023 Larkholm Courier</footer></body></html>`

test("the text of a report comes without what stands around it, and the page says the rest", () => {
  const page = extractPage({ id: "a", html: PAGE })
  assert.deepEqual(page.text.split("\n\n"), [
    PARAGRAPHS[0],
    "The barge had left the quarry at noon with forty tons of slate & sand, its owner told the Larkholm Courier’s desk.",
    PARAGRAPHS[2],
  ])
  assert.equal(page.title, "Barge strikes pier")
  assert.equal(page.published, "2019-03-04T16:25:00Z")
  assert.equal(page.byline, "Ada Merrin")
  assert.equal(page.outlet, "Larkholm Courier")
  assert.equal(page.language, "en-GB")
})

test("the map leads back: characters are equal in every run, and a decoded entity stands between two", () => {
  const { text, map } = extractPage({ id: "a", html: PAGE })
  for (const [textFrom, pageFrom, length] of map)
    assert.equal(PAGE.slice(pageFrom, pageFrom + length), text.slice(textFrom, textFrom + length))
  const mapped = map.reduce((sum, [, , length]) => sum + length, 0)
  assert.equal(mapped, text.length - "\n\n".length * 2 - " & ".length - "’".length)
  const amp = text.indexOf("& sand")
  assert.ok(map.every(([from, , length]) => amp < from || amp >= from + length))
})

test("a page becomes a report with its map and the basis of what is known", () => {
  const report = makePageReport({ id: "a", html: PAGE, url: "https://example.org/x" })
  assert.equal(report.published?.basis, "JSON-LD datePublished")
  assert.equal(report.outlet?.basis, "meta og:site_name")
  assert.equal(report.title?.basis, "JSON-LD headline")
  assert.equal(report.map?.length, 5)
  assert.equal(report.url, "https://example.org/x")
})

test("stamps, the title again and the writer's line around the text go; embedded posts stay", () => {
  const html = `<html><head><title>Barge strikes the old pier at Larkholm - Courier</title></head><body><article>
<h2>Barge strikes the old pier at Larkholm</h2><p>Posted: Mon 6:45 PM, Mar 4, 2019</p>
${PARAGRAPHS.map((text) => `<p>${text}</p>`).join("")}
<blockquote class="twitter-tweet"><p>The pier is closed until further notice, please stay away.</p></blockquote>
<p>Ada Merrin is a reporter for the Larkholm Courier, covering the harbour.</p>
<p>Like this story? Share it with a friend!</p></article></body></html>`
  const blocks = extractPage({ id: "a", html }).text.split("\n\n")
  assert.equal(blocks.length, 4)
  assert.equal(blocks[0], PARAGRAPHS[0])
  assert.equal(blocks[3], "The pier is closed until further notice, please stay away.")
})

test("entities, carriage returns, stray end tags and comments inside a text are aligned", () => {
  const cases: readonly (readonly [value: string, page: string, runs: number])[] = [
    ["a & b", "a &amp; b", 2],
    ["a & b", "a & b", 2],
    ["x\ny", "x\r\ny", 2],
    ["abcdef", "abc</b>def", 2],
    ["abcdef", "abc<!-- no > -->def", 2],
    ["AT&T", "AT&T", 2],
    ["½ lb", "&frac12; lb", 1],
    ["😀!", "&#x1F600;!", 1],
  ]
  for (const [value, page, count] of cases) {
    const runs = alignRuns(value, page, 0, page.length)
    assert.equal(runs.length, count, page)
    for (const { valueFrom, pageFrom, length } of runs)
      assert.equal(page.slice(pageFrom, pageFrom + length), value.slice(valueFrom, valueFrom + length), page)
  }
})

test("tags nested too deep are overwritten with spaces; a page that nests like a page is untouched", () => {
  assert.equal(withinNesting(PAGE).html, PAGE)
  const deep = `${"<div>".repeat(NESTING_MAX + 2)}x${"</div>".repeat(NESTING_MAX + 2)}`
  const guarded = withinNesting(deep)
  assert.equal(guarded.cut, 4)
  assert.equal(guarded.html.length, deep.length)
  assert.equal(guarded.html.indexOf("x"), deep.indexOf("x"))
})

test("pages come from a file of HTML or from lines of JSON; a line without a page is said", () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
  assert.deepEqual(
    readPages(bytes("<p>x</p>"), { path: "b/a.html" }).pages.map(({ id }) => id),
    ["a"],
  )
  const { pages, findings } = readPages(bytes('{"id":1,"html":"<p>x"}\n{"id":2}\n'), { path: "a.jsonl" })
  assert.deepEqual(
    pages.map(({ id }) => id),
    ["1"],
  )
  assert.equal(findings[0]?.message, 'Line 2 of a.jsonl holds no page ({"id", "html"}); it was passed over.')
})

test("any markup: no throw, and every run of the map is equal on both sides", () => {
  const pieces = fc.constantFrom(
    "<p>",
    "</p>",
    "<div class=share>",
    "</div>",
    "<b>",
    "</i>",
    "&amp;",
    "&nbsp",
    "&#0;",
    "&notit;",
    "\r\n",
    "\0",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "<table><td>",
    "<li>",
    "Nine people were hurt, two badly, at the pier of the old town. ",
    "<a href=x>",
    "\ud800",
    "<br>",
    "<pre>\n",
    "<template>",
    "<select>",
    "<svg><p>",
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const html = parts.join("")
      const { text, map } = extractPage({ id: "a", html })
      for (const [textFrom, pageFrom, length] of map)
        assert.equal(html.slice(pageFrom, pageFrom + length), text.slice(textFrom, textFrom + length))
    }),
    { seed: 1, numRuns: 300 },
  )
})
