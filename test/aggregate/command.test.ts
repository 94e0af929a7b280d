/** The command as a user types it, on a small table of our own. */
import assert from "node:assert/strict"
import { test } from "node:test"
import { runProgram } from "../../src/cli/program.ts"
import { recorded } from "../cli/terminal.ts"

const table = `id,case,city,killed_low,killed_best,killed_high,source,until,precision
r1,A,Split,3,4,5,Harbour Post,2024-03-01,2
r2,A,Split,6,6,6,Coast Radio,2024-03-02,4
r3,A,Zadar,6,6,9,Coast Radio,2024-03-02,3
r4,B,Pula,0,0,0,Harbour Post,2024-04-01,1
`

async function run(words: string): Promise<{ code: number; out: string; err: string }> {
  const { world, out, err } = recorded(table)
  const code = await runProgram(["aggregate", ...words.split(" ")], world)
  return { code, out: out(), err: err().join("\n") }
}

test("rules by column", async () => {
  const words = "--by case --mode city --max killed_high --combine source --most-precise id:precision --name widest"
  const { out, code } = await run(words)
  assert.equal(code, 0)
  assert.equal(
    out,
    [
      '"case","city","id","source","killed_high","number_of_sources","unit_of_analysis","aggregation"',
      '"A","Split","r2","Harbour Post; Coast Radio",9,3,"Event","widest"',
      '"B","Pula","r4","Harbour Post",0,1,"Event","widest"',
      "",
    ].join("\n"),
  )
})

test("a column with several rules comes once for each, named by it", async () => {
  const { out } = await run("--by case --min killed_low --max killed_low --format json")
  const { cells, from } = JSON.parse(out.split("\n")[0]!)
  assert.deepEqual([cells.killed_low_min, cells.killed_low_max], [3, 6])
  assert.deepEqual([from.killed_low_min, from.killed_low_max], [["r1"], ["r2", "r3"]])
})

test("a table that --diagnostics took for its word is said", async () => {
  const { code, err } = await run("--diagnostics t.csv")
  assert.equal(code, 2)
  assert.match(err, /name the table before it, not “t.csv”/)
})

test("JSON names the reports behind every cell", async () => {
  const { out } = await run("--by case --mode city --max killed_high --sum killed_low --format json")
  const [first] = out.split("\n").map((line) => (line === "" ? null : JSON.parse(line)))
  assert.deepEqual(first.from, { city: ["r1", "r2"], killed_high: ["r3"], killed_low: ["r1", "r2", "r3"] })
  assert.equal(first.cells.killed_low, 15)
})

test("policies: low, best, high and who decided", async () => {
  const { out } = await run("--by case --map date_end=until --policy ucdp,acled,ibc,origins,airwars --format json")
  const rows = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
  const ofA = rows.filter((row) => row.case === "A")
  const ends = ofA.map((row) => [row.policy, row.killed_low, row.killed_best, row.killed_high, row.killed_reports])
  assert.deepEqual(ends, [
    ["ucdp", 3, 6, 9, "r1; r2; r3"],
    ["acled", null, 4, null, "r1"],
    ["ibc", 3, null, 9, "r1; r3"],
    ["origins", 4, 6, 6, "r1; r2; r3"],
    ["airwars", 3, null, 9, "r1; r3"],
  ])
  assert.match(ofA[2].killed_why, /2 sources/)
  assert.match(rows.find((row) => row.case === "B" && row.policy === "ibc").killed_why, /provisional/)
})

test("own names of columns", async () => {
  const { out } = await run("--map event_id=case,deaths_high=killed_high --min deaths_high")
  assert.match(out, /^"event_id","deaths_high",.*\n"A",5,3/)
})

test("diagnostics", async () => {
  const { out } = await run("--by case --diagnostics --columns killed_best,city --format json")
  const [killed, city] = out.split("\n", 2).map((line) => JSON.parse(line))
  assert.equal(killed.divergence, 0.5)
  assert.equal(killed.disagreement, 0.5)
  assert.equal(city.deviation, null)
  assert.equal(city.confidence, (2 / 3 + 1) / 2)
})

const refused: readonly (readonly [words: string, code: number, says: RegExp])[] = [
  ["--by case", 2, /say how to aggregate/],
  ["--model conservative --policy ucdp", 2, /exclude each other/],
  ["--model conservative", 1, /needs MAVERICK's columns, and the table lacks event_id, country/],
  ["--by case --mode town", 1, /has no column “town”: it has id, case/],
  ["--by case --max city", 0, /^$/],
  ["--by case --sum city", 1, /column “city”, row 1: “Split” is not a number/],
  ["--by case --most-precise city", 2, /takes COLUMN:PRECISION/],
  ["--map killed --min killed_low", 2, /has no “=”/],
  ["--by case --policy mine", 2, /no policy “mine”/],
]

test("what cannot be done is said in one sentence", async () => {
  for (const [words, code, says] of refused) {
    const result = await run(words)
    assert.equal(result.code, code, words)
    assert.match(result.err, says, words)
  }
})
