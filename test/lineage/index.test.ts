import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { compareReports, traceLineage } from "../../src/lineage/index.ts"
import { analysis, attribution, link, published, report } from "./analysis.ts"

const prose =
  "The old footbridge over the Marl gave way shortly after the morning market had opened, and a fruit stall went down with it. " +
  "Divers found the stall two hundred metres downstream, wedged under the weir, with most of its crates still tied."

const reworded =
  "Witnesses were shaken. The old footbridge over the river Marl gave way shortly after the morning market opened, and a fruit stall " +
  "went down with it. Nobody was in the water, the harbour master of Ost added in the evening."

const other =
  "Council members in Ost argued for three hours over who should have closed the crossing after the winter survey. None resigned."

test("copied prose is found with exact anchors on both sides and scores high", () => {
  const [pair, ...rest] = compareReports([report("a", prose), report("b", reworded), report("c", other)]).pairs
  assert.deepEqual(rest, [])
  assert.ok(pair !== undefined && pair.score > 0.8)
  assert.equal(pair.kind, "edited")
  for (const passage of pair.passages) {
    assert.equal(prose.slice(passage.a.from, passage.a.to), passage.a.quote)
    assert.equal(reworded.slice(passage.b.from, passage.b.to), passage.b.quote)
  }
})

test("words that both only quote are no copying", () => {
  const words =
    "\u201cWe had asked for the bolts to be changed in spring and then again in the last week of summer\u201d"
  const a = report("a", `${words}, the carpenter said. He has worked there for years.`)
  const b = report("b", `Reached at home, the bridge's builder was angry. ${words}, he told this paper.`)
  const [pair] = compareReports([a, b]).pairs
  assert.equal(pair?.kind, "quotations only")
  assert.ok(pair.score < 0.1)
  assert.equal(pair.direction, "common")
})

test("a picture's caption in both is no copying", () => {
  const caption = "A crane lifts the remains of the footbridge in Ost, Tuesday, March 4, 2031. (Nadia Peel/Lumen Photo)"
  const a = report("a", `${caption}\nThe council meets again today.`)
  const b = report("b", `Anglers complain about the noise of the works.\n${caption}`)
  const [pair] = compareReports([a, b]).pairs
  assert.equal(pair?.kind, "captions only")
  assert.ok(pair.score < 0.1)
})

test("the earlier stamp gives the direction; without stamps it is unknown", () => {
  const a = report("a", prose, { published: published("2031-03-05") })
  const b = report("b", reworded, { published: published("2031-03-04") })
  assert.equal(compareReports([a, b]).pairs[0]?.direction, "b->a")
  assert.equal(compareReports([report("a", prose), report("b", reworded)]).pairs[0]?.direction, "unknown")
})

test("two reports that credit one agency have a common source", () => {
  const a = report("a", `OST (Reuters) - ${prose}`, { published: published("2031-03-05") })
  const b = report("b", `OST (Reuters) \u2014 ${reworded}`, { published: published("2031-03-04") })
  assert.equal(compareReports([a, b]).pairs[0]?.direction, "common")
})

test("reports that copy each other are one witness", () => {
  const { witnesses } = compareReports([report("a", prose), report("c", other), report("b", reworded)])
  assert.deepEqual(
    witnesses.map(({ witness }) => witness),
    [1, 2, 1],
  )
})

test("one office under two names with the same quoted words is one origin", () => {
  const a = `The Ost river police said \u201cthe weir held the crates for us\u201d on Tuesday.`
  const b = `According to Ost water guards, \u201cthe weir held the crates for us\u201d all night.`
  const quotation = (text: string) => {
    const from = text.indexOf("\u201c")
    const to = text.indexOf("\u201d") + 1
    return [{ from, to, inner: { from: from + 1, to: to - 1 }, speech: true, continued: false }]
  }
  const lineage = traceLineage([
    analysis(
      report("a", a),
      [attribution(a, "\u201cthe weir held the crates for us\u201d", link("Ost river police"))],
      quotation(a),
    ),
    analysis(
      report("b", b),
      [
        attribution(
          b,
          "\u201cthe weir held the crates for us\u201d",
          link("Ost water guards"),
          link("Lumen", "agency"),
        ),
      ],
      quotation(b),
    ),
  ])
  assert.equal(lineage.origins.length, 1)
  assert.deepEqual(lineage.origins[0]?.names, ["Ost river police", "Ost water guards"])
  assert.deepEqual(lineage.origins[0]?.via, ["Lumen"])
  assert.equal(lineage.edges.filter(({ kind }) => kind === "named").length, 2)
})

test("two persons of one surname stay apart, one person under two forms does not", () => {
  const text = "Gates opened. Gates shut. Gates broke."
  const of = (name: string, content: string) => attribution(text, content, link(name, "person"))
  const { origins } = traceLineage([
    analysis(report("a", text), [
      of("Ana Gates", "Gates opened"),
      of("Bo Gates", "Gates shut"),
      of("Ana Gates", "Gates broke"),
    ]),
  ])
  assert.deepEqual(origins.map(({ name }) => name).sort(), ["Ana Gates", "Bo Gates"])
})

test("two spellings of one surname after the same given name are one origin", () => {
  const text = "Gates opened. Gates shut. Gates broke."
  const of = (name: string, content: string) => attribution(text, content, link(name, "person"))
  const { origins } = traceLineage([
    analysis(report("a", text), [
      of("Ana Rakhimova", "Gates opened"),
      of("Ana Rahimova", "Gates shut"),
      of("Ana Rakhimova", "Gates broke"),
    ]),
  ])
  assert.equal(origins.length, 1)
})

test("nothing, one report and empty texts", () => {
  assert.deepEqual(traceLineage([]), { pairs: [], origins: [], edges: [], witnesses: [], findings: [] })
  assert.deepEqual(traceLineage([analysis(report("a", ""))]).witnesses, [{ report: "a", witness: 1 }])
})

test("any strings: no throw, spans inside the texts, copied edges make a forest", () => {
  const text = fc.array(fc.constantFrom("the", "weir", "held", "crates", "\u201c", "\u201d", "\n", "\ud800", "1,037"), {
    maxLength: 40,
  })
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
      const reports = texts.map((words, at) => report(String(at), words.join(" ")))
      const lineage = traceLineage(reports.map((of) => analysis(of)))
      for (const { passages } of lineage.pairs)
        for (const { a, b } of passages) {
          assert.equal(reports[Number(a.report)]!.text.slice(a.from, a.to), a.quote)
          assert.equal(reports[Number(b.report)]!.text.slice(b.from, b.to), b.quote)
        }
      assert.ok(lineage.edges.length < Math.max(1, reports.length))
    }),
    { seed: 1, numRuns: 60 },
  )
})
