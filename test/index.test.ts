import assert from "node:assert/strict"
import { test } from "node:test"
import * as stemma from "../src/index.ts"

const reports = [
  {
    id: "a",
    published: "2024-05-06",
    text: "Flood kills 12 in Split\n\nA flood killed 12 people in Split on Sunday, police said.\n",
  },
  {
    id: "b",
    published: "2024-05-06",
    text: "At least 10 dead in flood\n\nAt least 10 people died in a flood in Split on Sunday.\n",
  },
]

test("the public names of the library are exactly these", () => {
  assert.deepEqual(Object.keys(stemma).sort(), [
    "account",
    "accountJson",
    "accountMarkdown",
    "accountText",
    "aggregate",
    "analysisJson",
    "analyze",
    "figuresCsv",
    "fuse",
    "group",
    "lineage",
    "open",
    "reconcile",
    "report",
  ])
})

test("an account of two reports answers how many died, with both figures anchored", () => {
  const told = stemma.account(reports, { story: "flood" })
  assert.equal(told.story, "flood")
  const question = told.answers.find(({ scope }) => scope.property === "killed")
  assert.ok(question, "nobody asks how many were killed")
  const quotes = question.readings.flatMap(({ anchors }) => anchors.map(({ quote }) => quote)).join(" ")
  assert.match(quotes, /12/)
  assert.match(quotes, /10/)
})

test("analyses, stories and lineage come from the same few functions", () => {
  assert.ok(stemma.analyze(reports[0]!).claims.length > 0)
  assert.equal(stemma.group(reports).stories.flatMap((story) => story.reports).length, 2)
  assert.equal(stemma.lineage(reports).witnesses.length, 2)
})

test("tables: rows of one event, and claims of several sources", () => {
  const rule = { column: "killed", rule: "max" } as const
  const plan = { by: "event", rules: [rule], ties: { first: null, second: null }, name: "widest" }
  const [row] = stemma.aggregate("id,event,killed\nr1,a,3\nr2,a,5\n", plan)
  assert.equal(row!.cells["killed"], 5)
  assert.deepEqual(row!.from["killed"], ["r2"])
  const claims = "object,source,value\nferry,x,7:10 a.m.\nferry,y,07:10\nferry,z,9:00\n"
  assert.deepEqual(stemma.fuse(claims).values[0]!.chosen.sources, ["x", "y"])
  assert.throws(() => stemma.aggregate("a,b\n1\n", "informative"), /line 2: 1 cell/)
})

test("no reports, no trouble", () => {
  assert.deepEqual(stemma.account([]).answers, [])
})
