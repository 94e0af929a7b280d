/** What a command says of what it reads: short, safe to print, and not ten thousand times. */
import assert from "node:assert/strict"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, test } from "node:test"
import { limits } from "../../src/base/limits.ts"
import { findingLine } from "../../src/cli/intake.ts"
import { runProgram } from "../../src/cli/program.ts"
import type { Finding } from "../../src/model/types.ts"
import { recorded } from "./terminal.ts"

const folder = mkdtempSync(join(tmpdir(), "intake-"))
after(() => rmSync(folder, { recursive: true }))

async function run(words: readonly string[], input: string | null = null) {
  const { world, out, err } = recorded(input)
  const code = await runProgram(words, world)
  return { code, out: out(), err: err() }
}

const finding = (report: string, message: string): Finding => ({
  rule: "a/b",
  severity: "note",
  message,
  report,
  span: null,
})

test("a finding names its report, also where the name is a piece of a word of the message", () => {
  assert.equal(findingLine(finding("word", "Only words count.")), "stemma: note: report word: Only words count.")
  assert.equal(findingLine(finding("word", "The report word is long.")), "stemma: note: The report word is long.")
})

test("no line of findings is endless or moves the cursor", () => {
  const line = findingLine(finding("x".repeat(1_000_000), "\u001b[2J\u202eToo long.\n"))
  assert.ok(line.length < 1_100)
  assert.doesNotMatch(findingLine(finding("\u001b[2J\u202e", "a\nb")), /[\u001b\u202e\n]/u)
})

test("of ten thousand copies a few are said, then how many more", async () => {
  const lines = Array.from({ length: 1_000 }, (_, at) => JSON.stringify({ id: `c${at}`, text: "The river rose." }))
  const { code, err } = await run(["group"], lines.join("\n"))
  assert.equal(code, 0)
  assert.equal(err.length, limits.findingsSaid.value + 1)
  assert.match(err.at(-1)!, /^stemma: and 979 more of this kind/)
})

test("files of one name in several folders are all read; the same words once", async () => {
  for (const [name, text] of [
    ["a", "A fire burned down a mill in Ost."],
    ["b", "A ferry sank off Ost."],
    ["c", "A fire burned down a mill in Ost."],
  ] as const) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, "story.txt"), text)
  }
  const { code, out, err } = await run(["lineage", folder])
  assert.equal(code, 0)
  assert.match(out, /^\{"id":"story","witness":1\}\n\{"id":"story-[0-9a-f]{8}","witness":2\}\n$/)
  assert.deepEqual(err, ["stemma: The report story came twice with the same text; it was read once."])
})

test("an import says of every report that is refused why", async () => {
  const { code, err } = await run(["import", "--store", "memory:"], '{"id":"a","text":" "}\n{"id":"b","text":3}\n')
  assert.equal(code, 1)
  assert.deepEqual(err, [
    'stemma: Line 2 of standard input has no "text" or "html"; it was passed over.',
    "stemma: The report a has neither a text nor a title.",
  ])
})
