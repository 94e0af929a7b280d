import assert from "node:assert/strict"
import { execFile } from "node:child_process"
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, test } from "node:test"
import { promisify } from "node:util"
import { salvage } from "../../src/store/salvage.ts"
import { copySqlite, openSqlite, openSqliteDriver } from "../../src/store/sqlite.ts"
import { migrations } from "./migrations.ts"
import { newReport, put, runSuite } from "./suite.ts"

const folder = mkdtempSync(join(tmpdir(), "stemma-store-"))
after(() => rmSync(folder, { recursive: true, force: true }))

let places = 0
const newPlace = (): string => {
  places += 1
  return join(folder, String(places))
}

runSuite("sqlite", () => openSqlite(newPlace()))

migrations("sqlite", () => {
  const file = join(newPlace(), "stemma.db")
  return (version) => openSqliteDriver(file, version)
})

const numbered = (count: number) =>
  Array.from({ length: count }, (_, n) => [newReport(`r${n}`, `Report ${n} of the ferry. `.repeat(40)), "s"] as const)

test("what is closed is there when it is opened again", async () => {
  const place = newPlace()
  const store = await openSqlite(place)
  await put(store, numbered(3))
  const head = await store.head()
  await store.close()
  const again = await openSqlite(place)
  assert.deepEqual(await again.head(), head)
  assert.equal((await again.search({ q: "ferry", in: "reports" })).items.length, 3)
  await again.close()
})

test("a copy is of one moment, and is a store", async () => {
  const place = newPlace()
  const store = await openSqlite(place)
  await put(store, numbered(3))
  const file = join(newPlace(), "copy.db")
  await copySqlite(place, file)
  await put(store, [[newReport("later", "Later."), "s"]])
  const copy = await openSqlite(file)
  assert.equal((await copy.info()).reports, 3)
  await copy.close()
  await store.close()
})

test("a file that is no store, or a damaged one, is one sentence", async () => {
  const place = join(newPlace(), "note.db")
  await (await openSqlite(place)).close()
  writeFileSync(place, "This is a letter to my aunt, and no store at all. ".repeat(200))
  await assert.rejects(openSqlite(place), /is damaged: put back a backup/)
})

test("what can be read of a damaged store is saved", async () => {
  const place = newPlace()
  const store = await openSqlite(place)
  await put(store, numbered(400))
  await store.close()
  const file = join(place, "stemma.db")
  const { size } = statSync(file)
  // A stretch in the middle is overwritten, as by a broken disk.
  const handle = openSync(file, "r+")
  writeSync(handle, Buffer.alloc(Math.floor(size / 10), 0x5a), 0, Math.floor(size / 10), Math.floor(size / 3))
  closeSync(handle)
  const before = readFileSync(file)
  let saved = 0
  let lost = 0
  for await (const item of salvage(place)) {
    if ("report" in item) {
      saved += 1
      assert.match(item.report.text, /^Report \d+ of the ferry/)
    } else if ("lost" in item) lost += 1
  }
  assert.ok(saved > 100, `${saved} saved`)
  assert.ok(lost > 0)
  assert.deepEqual(readFileSync(file), before)
})

test("a file whose head is gone is said in a few sentences, not one for each entry", async () => {
  const place = newPlace()
  const store = await openSqlite(place)
  await put(store, numbered(3))
  await store.close()
  const handle = openSync(join(place, "stemma.db"), "r+")
  writeSync(handle, Buffer.alloc(4096), 0, 4096, 0)
  closeSync(handle)
  const said: unknown[] = []
  for await (const item of salvage(place)) said.push(item)
  assert.deepEqual(said, [{ lost: "the file does not say how many entries it had, and after 0 none can be read" }])
})

test("two programs that write at once wait for each other, and nothing is lost", async () => {
  const place = newPlace()
  const writer = new URL("writer.ts", import.meta.url).pathname
  const run = promisify(execFile)
  await Promise.all(["a", "b"].map((name) => run(process.execPath, [writer, place, name, "15"])))
  const store = await openSqlite(place)
  const { head, reports } = await store.info()
  assert.deepEqual([head.sequence, reports], [30, 30])
  const log = await store.since(0, 100)
  assert.deepEqual(
    log.map(({ sequence }) => sequence),
    Array.from({ length: 30 }, (_, n) => n + 1),
  )
  await store.close()
})
