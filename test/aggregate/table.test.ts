import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { diagnose } from "../../src/aggregate/diagnostics.ts"
import { aggregate, type Plan } from "../../src/aggregate/plan.ts"
import { columnOf, type Table, TableError } from "../../src/aggregate/table.ts"
import { csvOfTable, tableOfCsv } from "../../src/aggregate/table-csv.ts"
import { tableOfJsonLines } from "../../src/aggregate/table-json.ts"
import { tollTable } from "../../src/aggregate/tolls.ts"
import { csvText, readCsv } from "../../src/base/csv.ts"

const values = (table: Table, name: string): unknown => columnOf(table, name).values

test("a bare NA is missing, a quoted one a text; an empty cell is missing among numbers only", () => {
  const table = tableOfCsv('a,b,c,d\n1,NA,"NA",x\n,,"",\n2.5,3,007,"y ""z"""\n')
  assert.deepEqual(values(table, "a"), [1, null, 2.5])
  assert.deepEqual(values(table, "b"), [null, null, 3])
  assert.deepEqual(values(table, "c"), ["NA", "", "007"])
  assert.deepEqual(values(table, "d"), ["x", "", 'y "z"'])
})

test("a column that mixes numbers and texts keeps them as written", () => {
  assert.deepEqual(values(tableOfCsv("a\n1.50\nx\nNA\n"), "a"), ["1.50", "x", null])
})

test("semicolons, tabs, CR LF, a byte order mark and breaks inside cells", () => {
  assert.deepEqual(values(tableOfCsv('\ufeffa;b\r\n1;"x\r\ny"\r\n2;z'), "b"), ["x\r\ny", "z"])
  assert.deepEqual(values(tableOfCsv("a\tb\n1\t2\n"), "b"), [2])
})

const wrong: readonly (readonly [text: string, says: RegExp])[] = [
  ["", /the table is empty/],
  ["a,b\n1,2\n1\n", /^line 3: 1 cell, and the header names 2 columns\.$/],
  ['a,b\n"x\ny",2\n1,2,3\n', /^line 4: 3 cells/],
  ['a,b\n1,"2\n', /^line 2: a quotation mark opens a cell that never closes/],
  ['a,b\n1,"2"3\n', /^line 2: text follows the closing quotation mark/],
  ["a,a\n1,2\n", /two columns are called “a”/],
  [`${"x".repeat(100_000)},${"x".repeat(100_000)}\n`, /^two columns are called “x{60}…”/],
]

test("a broken table is refused in one sentence with its line", () => {
  for (const [text, says] of wrong) {
    assert.throws(
      () => tableOfCsv(text),
      (error) => error instanceof TableError && says.test(error.message),
      text,
    )
  }
})

test("JSON Lines: nested objects are columns with joined names, a key that lacks is missing", () => {
  const table = tableOfJsonLines('{"id":"a","deaths":{"low":1},"tags":["x","y"]}\n\n{"id":7,"sure":true}\n')
  assert.deepEqual(values(table, "id"), ["a", "7"])
  assert.deepEqual(values(table, "deaths_low"), [1, null])
  assert.deepEqual(values(table, "tags"), ["x; y", null])
  assert.deepEqual(values(table, "sure"), [null, 1])
  assert.throws(() => tableOfJsonLines('{"a":1}\n[2]\n'), /line 2 is no object/)
})

test("tables of hostile sizes: linear, and refused in a short sentence", () => {
  const width = 50_000
  const row = (cell: (at: number) => string): string => Array.from({ length: width }, (_, at) => cell(at)).join(",")
  const wide = tableOfCsv(`${row((at) => `c${at}`)}\n${row(() => "x")}\n${row(() => "y")}\n`)
  assert.equal(wide.columns.length, width)
  assert.equal(
    diagnose(
      wide,
      "c0",
      wide.columns.slice(1).map(({ name }) => name),
    ).length,
    width - 1,
  )
  assert.throws(() => columnOf(wide, "z".repeat(1_000_000)), /^Error: .{0,400}$/su)
  assert.throws(() => tableOfJsonLines(`{"a":${"[".repeat(50_000)}${"]".repeat(50_000)}}`), /line 1 nests deeper/)
  assert.throws(
    () => tableOfJsonLines(Array.from({ length: 5_000 }, (_, at) => `{"k${at}":1}`).join("\n")),
    /more than 20,000,000 cells/,
  )
  assert.deepEqual(values(tableOfCsv(`a\n${"1".repeat(1_000_000)}\n`), "a"), ["1".repeat(1_000_000)])
})

test("an event of very many reports that all differ takes no square", () => {
  const rows = 150_000
  const lines = Array.from({ length: rows }, (_, at) => `e,${at},${at},s${at}`)
  const table = tableOfCsv(`event_id,deaths_best,rank,city\n${lines.join("\n")}\n`)
  const rules: Plan["rules"] = [
    { column: "city", rule: "mode" },
    { column: "deaths_best", rule: "mode number" },
  ]
  const made = aggregate(table, { by: "event_id", rules, ties: { first: "rank", second: null }, name: "n" })
  assert.deepEqual(values(made, "city"), [`s${rows - 1}`])
  assert.deepEqual(values(made, "deaths_best"), [0])
  assert.deepEqual(values(tollTable(table, "event_id", ["origins", "representative"]), "deaths_high"), [rows - 1, 0])
})

test("what is written is read back, whatever the cells hold", () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom("NA", "", '"', "a,b", "x\ny", "007"), fc.constant(null))
  const number = fc.oneof(fc.integer(), fc.constant(null), fc.double({ min: -1e6, max: 1e6, noNaN: true }))
  const rows = fc.array(fc.tuple(cell, number), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(rows, (given) => {
      const text = csvOfTable({
        columns: [
          { name: "text", values: given.map(([value]) => value), numeric: false },
          { name: "number", values: given.map(([, value]) => value), numeric: true },
        ],
        rows: given.length,
      })
      const back = tableOfCsv(text)
      assert.deepEqual(
        values(back, "text"),
        given.map(([value]) => value),
      )
      assert.equal(csvOfTable(back), text)
    }),
    { seed: 7, numRuns: 300 },
  )
})

test("a spreadsheet's cell cannot begin a formula, and comes back otherwise", () => {
  const text = csvText([
    ["=1+1", "a;b", 'q"q', null, -3],
    ["@x", "l\r\nm", "", "+", "-"],
  ])
  assert.equal(text, `'=1+1,"a;b","q""q",,-3\r\n'@x,"l\r\nm",,'+,'-\r\n`)
  assert.equal(readCsv(text, (cell) => cell).rows[1]![1], "l\r\nm")
})
