/** `stemma aggregate --claims` as a user types it. */
import assert from "node:assert/strict"
import { test } from "node:test"
import { runProgram } from "../../src/cli/program.ts"
import { recorded } from "../cli/terminal.ts"

const table = `object,property,source,value
ferry 7,arrival,Harbour Post,7:10 a.m.
ferry 7,arrival,Coast Radio,07:10
ferry 7,arrival,Pier News,9:40 a.m.
ferry 7,passengers,Harbour Post,120
ferry 7,passengers,Pier News,unknown
`

async function run(words: string): Promise<{ code: number; out: string; err: string }> {
  const { world, out, err } = recorded(table)
  const code = await runProgram(["aggregate", "--claims", ...words.split(" ").filter(Boolean)], world)
  return { code, out: out(), err: err().join("\n") }
}

test("one value each, with the sources that hold it", async () => {
  const { code, out, err } = await run("")
  assert.equal(code, 0)
  assert.match(out, /^"object","property","value","confidence","sources","number_of_sources","other_values"\n/)
  assert.match(out, /"ferry 7","arrival","07:10",[\d.]+,"Coast Radio; Harbour Post",2,1\n/)
  assert.match(err, /set aside: 1/)
})

test("JSON has the other values, and --sources the accuracies", async () => {
  const { out } = await run("--format json --method accu")
  const [arrival] = out.split("\n").map((line) => (line === "" ? null : JSON.parse(line)))
  assert.equal(arrival.others[0].value, "9:40 a.m.")
  const { out: sources } = await run("--sources")
  assert.match(sources, /^"source","claims","accuracy","witness","dependent"\n"Coast Radio",1,/)
})

test("a claim table and a ready model exclude each other", async () => {
  const { code, err } = await run("--model conservative")
  assert.equal(code, 2)
  assert.match(err, /exclude each other/)
})
