import assert from "node:assert/strict"
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, test } from "node:test"
import { runProgram } from "../../src/cli/program.ts"
import { recorded } from "./terminal.ts"

const folder = mkdtempSync(join(tmpdir(), "stemma-cli-"))
after(() => rmSync(folder, { recursive: true, force: true }))

const reports = new URL("../../stories/bus-crash/reports", import.meta.url).pathname

interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

async function stemma(words: readonly string[], input: string | null = null): Promise<Ran> {
  const { world, out, err } = recorded(input)
  const code = await runProgram(words, world)
  return { code, out: out(), err: err().join("\n") }
}

const data = join(folder, "data")
const store = ["--store", data]

test("import, list, search and export", async () => {
  const first = await stemma(["import", ...store, "--tell", reports])
  assert.equal(first.code, 0, first.err)
  assert.match(first.out, /^7 reports are new, 0 were known; \d+ stor(?:y is|ies are) new or changed\n$/)
  assert.match((await stemma(["import", ...store, reports])).out, /^0 reports are new, 7 were known; 0 stories are/)

  const listed = (await stemma(["stories", ...store])).out.trim().split("\n")
  assert.ok(
    listed.every((line) => /^[0-9a-f]{16} {2}[\d-]{10} +\d+ reports?/.test(line)),
    listed.join("\n"),
  )
  const rows = (await stemma(["stories", ...store, "--format", "json"])).out.trim().split("\n")
  const row = JSON.parse(rows[0]!) as { id: string; told: { witnesses: number } | null }
  assert.ok(row.told!.witnesses > 0)

  const found = await stemma(["search", ...store, "--limit", "1", "bus", "ravine"])
  assert.match(found.out, /\(report \S+, story [0-9a-f]{16}\)\n {4}.*\*bus\*/s)
  const claims = await stemma(["search", ...store, "--in", "claims", "--format", "json", "killed"])
  for (const line of claims.out.trim().split("\n")) assert.match(JSON.parse(line).claim.quote, /kill/i)

  const markdown = await stemma(["export", ...store, "--format", "md", row.id])
  assert.match(markdown.out, /^#/)
  const all = await stemma(["export", ...store, "--reports"])
  const again = await stemma(["import", ...store], all.out)
  assert.match(again.out, /^0 reports are new, 7 were known/)
})

test("an import says which limits were hit", async () => {
  const elsewhere = ["--store", join(folder, "limits")]
  const line = (id: string, text: string): string => JSON.stringify({ id, text })
  const long = "The divers of Ost searched the Marl again on Monday. ".repeat(200)
  const lines = [
    line("l1", long),
    line("l2", `${long}Then they went home.`),
    line("s1", "A ferry ran aground near Split."),
  ]
  const told = await stemma(["import", ...elsewhere], lines.join("\n"))
  assert.equal(told.code, 0, told.err)
  const [first, note, ...more] = told.out.trim().split("\n")
  assert.match(first!, /^3 reports are new/)
  const said = "Only the first 1,200 words of this report decide which story it is in. (The first of 2 of this kind.)"
  assert.equal(note, `note: report l1: ${said}`)
  assert.deepEqual(more, [])
  const again = await stemma(["import", ...elsewhere, "--format", "json"], lines.join("\n"))
  assert.deepEqual(JSON.parse(again.out).findings, [])

  const crowd = Array.from({ length: 135 }, (_, at) =>
    line(`c${at}`, `A ferry ran aground near Split on Monday. ${at}`),
  )
  const result = JSON.parse((await stemma(["import", ...elsewhere, "--format", "json"], crowd.join("\n"))).out)
  const large = result.findings.find(({ rule }: { rule: string }) => rule === "group/large")
  assert.match(large.message, /reports: it is judged again by its latest 128 alone\.$/)
})

test("a backup is a store, and comes back", async () => {
  const file = join(folder, "backup.db")
  assert.equal((await stemma(["backup", ...store, file])).code, 0)
  assert.match((await stemma(["backup", ...store, file])).err, /is there already/)
  const elsewhere = ["--store", join(folder, "elsewhere")]
  assert.equal((await stemma(["restore", ...elsewhere, file])).code, 0)
  assert.equal((await stemma(["stories", ...elsewhere])).out, (await stemma(["stories", ...store])).out)

  writeFileSync(join(folder, "more.txt"), "A ferry ran aground near Split on Monday, the harbour master said.\n")
  assert.match((await stemma(["import", ...elsewhere, join(folder, "more.txt")])).out, /^1 report is new/)
  assert.match((await stemma(["restore", ...elsewhere, file])).err, /add --replace/)
  assert.equal((await stemma(["restore", ...elsewhere, "--replace", file])).code, 0)
  assert.equal((await stemma(["stories", ...elsewhere])).out, (await stemma(["stories", ...store])).out)
  assert.match((await stemma(["import", ...elsewhere, join(folder, "more.txt")])).out, /^1 report is new/)
})

test("a store in memory is copied out and in", async () => {
  const { openStore } = await import("../../src/store/open.ts")
  const { copyStore } = await import("../../src/run/copy-store.ts")
  const { memoryStore } = await import("../../src/store/memory.ts")
  const from = await openStore(data)
  const to = memoryStore()
  await copyStore(from, to)
  const { head: _, kind: __, place: ___, ...counts } = await from.info()
  const { head: ____, kind: _____, place: ______, ...copied } = await to.info()
  assert.deepEqual(copied, counts)
  assert.deepEqual((await to.stories({})).items, (await from.stories({})).items)
  const ids = (await from.reports({ after: 0, limit: 100 })).map(({ report }) => report.id)
  assert.deepEqual(await to.reports({ ids }), await from.reports({ ids }))
  assert.deepEqual(await to.claims(ids), await from.claims(ids))
  assert.deepEqual((await to.audit({})).items, (await from.audit({})).items)
  await from.close()
})

test("two files of one name are two reports, and an id twice in JSON Lines is refused", async () => {
  const place = ["--store", join(folder, "names")]
  const [one, two] = [join(folder, "one"), join(folder, "two")]
  const { mkdirSync } = await import("node:fs")
  for (const [at, text] of [
    [one, "A ferry ran aground near Split on Monday.\n"],
    [two, "A storm flooded the harbour of Rijeka on Tuesday.\n"],
  ] as const) {
    mkdirSync(at)
    writeFileSync(join(at, "report.txt"), text)
  }
  assert.match((await stemma(["import", ...place, one, two])).out, /^2 reports are new, 0 were known/)
  assert.match((await stemma(["import", ...place, one, two])).out, /^0 reports are new, 2 were known/)
  const line = JSON.stringify({ id: "report", text: "Another text about another thing in Zadar." })
  const refused = await stemma(["import", ...place], `${line}\n`)
  assert.deepEqual([refused.code, refused.out.split(";")[0]], [1, "0 reports are new, 0 were known, 1 was refused"])
  assert.match(refused.err, /The id report belongs to a report with another text/)
})

test("days that a calendar has are taken, as far as they are given", async () => {
  for (const days of [
    ["--from", "2024"],
    ["--from", "2024-02", "--to", "2024"],
    ["--from", "2024-02-29", "--to", "2024-02"],
  ])
    assert.equal((await stemma(["search", ...store, ...days, "x"])).code, 0)
})

test("options and places that cannot be are said in a sentence", async () => {
  const cases: readonly (readonly [readonly string[], RegExp, number])[] = [
    [["stories", ...store, "--from", "yesterday"], /is no day: write it as/, 2],
    [["stories", ...store, "--box", "1,2,3"], /is no box: give west,south,east,north/, 2],
    [["search", ...store, "--limit", "-3", "x"], /is no number above 0/, 2],
    [["search", ...store, "--from", "2024-13-45", "x"], /is no day: write it as/, 2],
    [["search", ...store, "--to", "2024-02-30", "x"], /is no day: write it as/, 2],
    [["search", ...store, "--from", "2018", "--to", "2017-05", "x"], /--from 2018 is after --to 2017-05/, 2],
    [["search", ...store, "--kind", "banana", "x"], /there is no kind “banana”: shooting, bombing/, 2],
    [["search", ...store, "--story", "nowhere", "x"], /there is no story nowhere/, 1],
    [["export", ...store], /no story was named/, 2],
    [["export", ...store, "one", "two"], /more than one story was named/, 2],
    [["export", ...store, "--reports", "one"], /leave the story out/, 2],
    [["export", ...store, "nowhere"], /there is no story nowhere/, 1],
    [["backup", "--store", join(folder, "nothing"), join(folder, "x.db")], /there is no store at/, 1],
    [["restore", "--store", join(folder, "nothing"), join(folder, "y.db")], /there is no such file/, 1],
    [["import", ...store], /no files were named/, 2],
  ]
  for (const [words, sentence, code] of cases) {
    const ran = await stemma(words)
    assert.match(ran.err, sentence)
    assert.equal(ran.code, code, words.join(" "))
  }
})

test("a damaged store is one sentence, and what can be read of it is exported", async () => {
  const place = join(folder, "damaged")
  await stemma(["import", "--store", place, reports])
  const { openSync, writeSync, closeSync } = await import("node:fs")
  const handle = openSync(join(place, "stemma.db"), "r+")
  writeSync(handle, Buffer.alloc(60), 0, 60, 100)
  closeSync(handle)
  const listed = await stemma(["stories", "--store", place])
  assert.equal(listed.code, 1)
  assert.match(listed.err, /^stemma: the store .* is damaged: put back a backup/)
  assert.match((await stemma(["export", "--store", place, "--reports"])).err, /add --damaged/)
  const saved = await stemma(["export", "--store", place, "--reports", "--damaged"])
  assert.ok(saved.out.split("\n").length > 2)
  assert.match(saved.err, /does not say how many entries it had/)
  const [backup, nothing] = [join(folder, "whole.db"), join(folder, "no-such-folder")]
  await stemma(["backup", ...store, backup])
  writeFileSync(join(place, "stemma.db"), "garbage")
  const restored = await stemma(["restore", "--store", place, "--replace", backup])
  assert.match(restored.err, /^stemma: the damaged file was kept as \S+stemma\.db\.damaged$/)
  assert.equal((await stemma(["stories", "--store", place])).out, (await stemma(["stories", ...store])).out)
  const none = await stemma(["export", "--store", nothing, "--reports", "--damaged"])
  assert.deepEqual([none.code, /there is no file \S+no-such-folder/.test(none.err)], [1, true])
})

test("reviews are exported as they are kept, also out of a damaged file, and reports say that there are some", async () => {
  const place = ["--store", join(folder, "reviewed")]
  await stemma(["import", ...place, reports])
  const story = (await stemma(["stories", ...place])).out.slice(0, 16)
  const about = [...place, "--story", story, "--by", "ada"]
  const claim = (await stemma(["review", "claims", ...about])).out.slice(0, 16)
  await stemma(["review", "accept", claim, ...about])
  const kept = (await stemma(["export", ...place, "--reviews"])).out
  assert.deepEqual(JSON.parse(kept).action, { do: "accept", claim })
  assert.equal((await stemma(["export", ...place, "--reviews", "--damaged"])).out, kept)
  const saved = await stemma(["export", ...place, "--reports", "--damaged"])
  assert.deepEqual([saved.code, saved.err], [0, "stemma: note: 1 review can be read, too: export --reviews --damaged"])
  assert.match((await stemma(["export", ...place, "--reviews", "--reports"])).err, /two exports/)
  assert.match((await stemma(["export", ...place, "--damaged"])).err, /goes with --reports or --reviews/)
})

test("a backup that is none changes nothing, and the sentence names it", async () => {
  const [place, letter] = [join(folder, "restored"), join(folder, "letter.db")]
  await stemma(["import", "--store", place, reports])
  writeFileSync(letter, "This is a letter to my aunt, and no store at all. ".repeat(200))
  const { err, code } = await stemma(["restore", "--replace", "--store", place, letter])
  assert.match(err, /^stemma: \S*letter\.db is damaged, or no backup of Stemma: nothing was changed\.$/)
  assert.equal(code, 1)
  assert.deepEqual(
    readdirSync(place).filter((name) => name.includes("restore")),
    [],
  )
  assert.match((await stemma(["stories", "--store", place])).out, /report/)
})

test("what persons decided comes along into another store", async () => {
  const [story] = (await stemma(["stories", ...store, "--format", "json"])).out.trim().split("\n")
  const { id } = JSON.parse(story!) as { id: string }
  const claims = (await stemma(["review", "claims", ...store, "--story", id])).out.trim().split("\n")
  const claim = /[0-9a-f]{16}/.exec(claims.join("\n"))![0]
  assert.equal((await stemma(["review", "reject", claim, ...store, "--story", id, "--by", "Ann"])).code, 0)
  const [file, lines] = [join(folder, "reviews.jsonl"), join(folder, "reports.jsonl")]
  writeFileSync(file, (await stemma(["export", ...store, "--reviews"])).out)
  writeFileSync(lines, (await stemma(["export", ...store, "--reports"])).out)
  const elsewhere = ["--store", join(folder, "moved")]
  const early = await stemma(["import", ...elsewhere, "--reviews", file])
  assert.deepEqual([early.code, early.out], [1, "0 reviews are new, 0 were known, 1 was refused\n"])
  assert.match(early.err, /\(reject, Ann, [\d-]{10}\) was not kept: its report \S+ is not in this store; import that/)
  const moved = await stemma(["import", ...elsewhere, lines, "--reviews", file])
  assert.deepEqual([moved.code, moved.err], [0, ""])
  assert.match(moved.out, /\n1 review is new, 0 were known\n$/)
  const again = await stemma(["import", ...elsewhere, "--format", "json", "--reviews", file])
  assert.equal(JSON.parse(again.out).reviews.known.length, 1)
  const missing = await stemma(["import", ...elsewhere, "--reviews", join(folder, "none.jsonl")])
  assert.match(missing.err, /there is no such file/)
})

test("an import that fails says how many reports it kept", async () => {
  const { StoreError } = await import("../../src/store/store.ts")
  const { world, err } = recorded("")
  const line = (id: string): string => `${JSON.stringify({ id, text: `A ferry ran aground near Split. ${id}` })}\n`
  async function* input(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < 80; at += 1) yield new TextEncoder().encode(line(`f${at}`))
    throw new StoreError("full", "the disk of the store is full")
  }
  const code = await runProgram(["import", "--store", join(folder, "failed")], { ...world, input })
  assert.notEqual(code, 0)
  const [kept, why] = err()
  const count = Number(/^stemma: stopped; (\d+) new reports are kept, and the same import goes on$/.exec(kept!)?.[1])
  assert.ok(count > 0 && count < 80, kept)
  assert.match(why!, /the disk of the store is full/)
  const again = await stemma(["stories", "--store", join(folder, "failed"), "--format", "json"])
  const reports = again.out
    .trim()
    .split("\n")
    .map((row) => (JSON.parse(row) as { reports: number }).reports)
  assert.equal(
    reports.reduce((sum, of) => sum + of, 0),
    count,
  )
})
