import assert from "node:assert/strict"
import { test } from "node:test"
import { makeReport } from "../../src/read/report.ts"
import { marksIn, passageOf } from "../../src/run/passage.ts"
import { boxesOf } from "../../src/store/match.ts"
import { openStore } from "../../src/store/open.ts"
import { queryFindings, readQuery, termsOf, termsWithin, termText } from "../../src/store/terms.ts"
import { marked } from "../marked.ts"

test("terms are folded and stemmed, and hold letters and digits only", () => {
  const textOf = (text: string): string => termText(termsOf(text))
  assert.equal(textOf("The U.S. soldiers' 2,306 cafés — résumé, don't!"), "the us soldi 2306 cafe resum dont")
  assert.equal(textOf("… — !"), "")
})

test("terms of a span are those that it touches", () => {
  const { text, spans } = marked("Rain [fell on Bergen]whole, ro[ad 45 was shut near 1]cut99 []none.")
  const within = (name: string): string => termText(termsWithin(termsOf(text), spans[name]![0]!))
  assert.deepEqual(
    [within("whole"), within("cut"), within("none")],
    ["fell on bergen", "road 45 was shut near 199", ""],
  )
})

test("a query has words, phrases, exclusions and beginnings, whatever is typed", () => {
  assert.deepEqual(readQuery('crossed "border guards" -Kabul tajik*'), {
    all: [
      { terms: ["cross"], prefix: false },
      { terms: ["bord", "guard"], prefix: false },
      { terms: ["tajik"], prefix: true },
    ],
    none: [{ terms: ["kabul"], prefix: false }],
  })
  assert.deepEqual(readQuery('" - * --'), { all: [], none: [] })
  assert.equal(readQuery("word ".repeat(500)).all.length, 16)
})

test("a passage holds the words and says where they stand", () => {
  const text = `${"Nothing of note. ".repeat(40)}Two soldiers crossed the river at night. ${"Quiet. ".repeat(60)}`
  const passage = passageOf(text, "soldier river")
  assert.equal(text.slice(passage.from, passage.to), passage.text)
  assert.deepEqual(
    passage.marks.map(({ from, to }) => text.slice(from, to)),
    ["soldiers", "river"],
  )
  assert.equal(passageOf(text, "nowhere").from, 0)
  assert.deepEqual(marksIn("one two", ""), [])
})

test("a passage leaves out header lines and the title, unless the words stand only there", () => {
  const text = "outlet: Harbour Post\ndate: 2031-03-04\n\nFire in Ost\n\nA fire in Ost hurt two people on Monday."
  const report = makeReport({ text })
  const aside = [...report.furniture, report.title!.span!]
  assert.equal(passageOf(text, "fire", aside).text, "A fire in Ost hurt two people on Monday.")
  assert.equal(passageOf(text, "nowhere", aside).text, "A fire in Ost hurt two people on Monday.")
  assert.match(passageOf(text, "harbour", aside).text, /^outlet: Harbour Post/)
})

test("of a query that is too long, or has no words, that is said", () => {
  assert.deepEqual(queryFindings("flood in Split"), [])
  assert.deepEqual(queryFindings(""), [])
  assert.deepEqual(queryFindings(`"'*) OR NEAR/2 (`), [])
  assert.match(queryFindings('"""')[0]!, /no word/)
  assert.match(queryFindings("\u0000\u202e(((".repeat(100_000))[0]!, /no word/)
  assert.deepEqual(queryFindings("word ".repeat(10_000)), [
    "Only the first 500 characters of the words are searched for.",
    "Only the first 16 words or phrases are searched for.",
  ])
})

test("a box over the date line is two", () => {
  assert.equal(boxesOf({ west: 170, south: -20, east: -170, north: -10 }).length, 2)
})

test("a word names a store", async () => {
  assert.equal((await (await openStore("memory:")).info()).kind, "memory")
})
