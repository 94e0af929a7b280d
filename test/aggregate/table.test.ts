import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { columnOf, type Table, TableError } from "../../src/aggregate/table.ts"
import { csvOfTable, tableOfCsv } from "../../src/aggregate/table-csv.ts"
import { tableOfJsonLines } from "../../src/aggregate/table-json.ts"
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
  ["a,b\n1,2\n1\n", /^line 3: 1 cells, and the header names 2 columns\.$/],
  ['a,b\n"x\ny",2\n1,2,3\n', /^line 4: 3 cells/],
  ['a,b\n1,"2\n', /^line 2: a quotation mark opens a cell that never closes/],
  ['a,b\n1,"2"3\n', /^line 2: text follows the closing quotation mark/],
  ["a,a\n1,2\n", /two columns are called “a”/],
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
