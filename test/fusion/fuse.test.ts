import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { makeColumn, makeTable, type Table, TableError } from "../../src/aggregate/table.ts"
import { fuse } from "../../src/fusion/fuse.ts"
import { methodNames } from "../../src/fusion/methods.ts"
import { readContainment } from "../../src/fusion/places.ts"
import { type Kind, kindOf, readValue } from "../../src/fusion/values.ts"

type Row = readonly [object: string, source: string, value: string]

const tableOf = (rows: readonly Row[]): Table =>
  makeTable([
    makeColumn(
      "object",
      rows.map(([object]) => object),
    ),
    makeColumn(
      "source",
      rows.map(([, source]) => source),
    ),
    makeColumn(
      "value",
      rows.map(([, , value]) => value),
    ),
  ])

/**
 * Four good sources, each right on most of forty objects and silent on some, and five names of one bad source, whose
 * values are wrong three times in four: the five outvote the good ones.
 */
function copiedRows(): readonly Row[] {
  const rows: Row[] = []
  for (let object = 0; object < 40; object += 1) {
    const name = `object ${object}`
    for (let good = 0; good < 4; good += 1) {
      if ((object + good * 3) % 5 === 0) continue
      const slip = (object * 7 + good * 5) % 11 === 0
      rows.push([name, `good ${good}`, slip ? `slip ${object} ${good}` : `right ${object}`])
    }
    for (let copy = 0; copy < 5; copy += 1) {
      rows.push([name, `copy ${copy}`, object % 4 === 0 ? `right ${object}` : `wrong ${object}`])
    }
  }
  return rows
}

const share = (rows: readonly Row[], method: (typeof methodNames)[number]): number => {
  const { values } = fuse(tableOf(rows), method)
  return values.filter(({ chosen }) => chosen.value.startsWith("right")).length / values.length
}

test("five names of one bad source outvote four good ones, and are one witness", () => {
  const rows = copiedRows()
  assert.ok(share(rows, "vote") < 0.4)
  assert.ok(share(rows, "witnesses") > 0.95)
  const { sources } = fuse(tableOf(rows), "witnesses")
  const found = new Map(sources.map((row) => [row.source, row]))
  assert.equal(found.get("copy 4")!.witness, "copy 0")
  assert.equal(found.get("good 2")!.witness, "good 2")
  assert.ok(found.get("copy 3")!.accuracy! < 0.5)
  assert.ok(found.get("good 1")!.accuracy! > 0.85)
})

test("the order of the rows changes nothing, and a verbatim copy of a source changes no value", () => {
  const rows = copiedRows()
  for (const method of methodNames.filter((name) => name !== "median")) {
    const before = JSON.stringify(fuse(tableOf(rows), method))
    fc.assert(
      fc.property(fc.shuffledSubarray([...rows], { minLength: rows.length }), (shuffled) => {
        assert.equal(JSON.stringify(fuse(tableOf(shuffled), method)), before)
      }),
      { seed: 11, numRuns: 5 },
    )
  }
  const values = (given: readonly Row[]): readonly (readonly [string, string])[] =>
    fuse(tableOf(given), "witnesses").values.map(({ object, chosen }) => [object, chosen.value])
  const copied = rows.flatMap(([object, source, value]): readonly Row[] =>
    source === "good 1" ? [[object, "good 1 again", value]] : [],
  )
  assert.deepEqual(values([...rows, ...copied]), values(rows))
})

test("even numbers: the smaller; even texts: the first by code unit", () => {
  const chosen = (rows: readonly Row[]): string => fuse(tableOf(rows), "vote").values[0]!.chosen.value
  const numbers: readonly Row[] = [
    ["a", "x", "1,000"],
    ["a", "y", "200"],
  ]
  assert.equal(chosen(numbers), "200")
  const texts: readonly Row[] = [
    ["a", "x", "pear"],
    ["a", "y", "apple"],
  ]
  assert.equal(chosen(texts), "apple")
})

test("the median of weighted sources is not moved by one far value", () => {
  const rows: readonly Row[] = [
    ["a", "x", "10"],
    ["a", "y", "11"],
    ["a", "z", "9999"],
  ]
  assert.equal(fuse(tableOf(rows), "median").values[0]!.chosen.value, "11")
  assert.throws(() => fuse(tableOf([["a", "x", "red"]]), "median"), /the values are no numbers/)
})

const hierarchy = readContainment(
  makeTable([
    makeColumn("id", ["1", "2", "3", "4", "5"]),
    makeColumn("name", ["World", "Croatia", "Split", "Varoš", "Italy"]),
    makeColumn("parent", ["0", "1", "2", "3", "1"]),
  ]),
)

test("places: a wider place does not contradict a narrower one", () => {
  const rows: readonly Row[] = [
    ["born", "a", "Croatia"],
    ["born", "b", "Croatia"],
    ["born", "c", "Split"],
    ["born", "d", "Italy"],
    ["born", "e", "Split"],
  ]
  const [found] = fuse(tableOf(rows), "witnesses", hierarchy).values
  assert.equal(found!.chosen.value, "Split")
  assert.deepEqual(
    found!.others.map(({ value }) => value),
    ["Croatia", "Italy"],
  )
  const shares = [found!.chosen, ...found!.others].reduce((sum, { confidence }) => sum + confidence, 0)
  assert.ok(Math.abs(shares - 1) < 0.001)
})

test("places: a hierarchy that leads back to itself is refused", () => {
  const circle = makeTable([makeColumn("id", [1, 2]), makeColumn("name", ["a", "b"]), makeColumn("parent", [2, 1])])
  assert.throws(
    () => readContainment(circle),
    (error) => error instanceof TableError && /lies inside itself/.test(error.message),
  )
})

const readings: readonly (readonly [text: string, kind: Kind, key: string | number | null])[] = [
  ["7:10 a.m.", "time of day", 430],
  ["7:10aDec 1", "time of day", 430],
  ["11/30 7:45 p.m.", "time of day", 1185],
  ["Thu  19:25", "time of day", 1165],
  ["12:05 a.m. (Estimated runway)", "time of day", 5],
  ["12:05 p.m.", "time of day", 725],
  ["13:05 p.m.", "time of day", null],
  ["Not Available", "time of day", null],
  ["1,037", "number", 1037],
  ["1037.5", "number", 1037.5],
  ["-3", "number", -3],
  ["1,03", "number", null],
  ["  Côte d’Ivoire ", "text", "cote d ivoire"],
  ["N/A", "text", null],
  ["—", "text", null],
  ["?!", "text", "?!"],
]

test("values are compared by what they say", () => {
  for (const [text, kind, key] of readings) assert.equal(readValue(text, kind)?.key ?? null, key, text)
})

test("the kind of a property is that of nine in ten of its values", () => {
  assert.equal(kindOf(["1", "2", "n/a", "3"]), "number")
  assert.equal(kindOf(["1", "two", "3"]), "text")
  assert.equal(kindOf(["7:10", "8:15 p.m.", ""]), "time of day")
  assert.equal(kindOf([""]), "text")
})

test("a table without claims, or without a column, is refused in one sentence", () => {
  assert.throws(() => fuse(tableOf([["a", "x", ""]]), "vote"), /holds no claim/)
  assert.throws(() => fuse(makeTable([makeColumn("thing", ["a"])]), "vote"), /has no column “object”/)
})
