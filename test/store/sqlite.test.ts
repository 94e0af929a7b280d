import assert from "node:assert/strict"
import { execFile } from "node:child_process"
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, test } from "node:test"
import { promisify } from "node:util"
import { copySqlite, restoreSqlite } from "../../src/store/backup.ts"
import { salvage } from "../../src/store/salvage.ts"
import { loadSqlite, openSqlite, openSqliteDriver } from "../../src/store/sqlite.ts"
import { migrations } from "./migrations.ts"
import { newReport, put, runSuite } from "./suite.ts"

const folder = mkdtempSync(join(tmpdir(), "stemma-store-"))
after(() => rmSync(folder, { recursive: true, force: true }))

let places = 0
const newPlace = (): string => {
  places += 1
  return join(folder, String(places))
}

const newFolder = (): string => {
  const place = newPlace()
  mkdirSync(place)
  return place
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
  await assert.rejects(openSqlite(place), /note\.db is no store of Stemma, or is damaged: put back a backup/)
})

/** A database of another program, in a file. */
async function foreignDatabase(): Promise<string> {
  const { DatabaseSync } = await import("node:sqlite")
  const path = join(newFolder(), "birds.db")
  const database = new DatabaseSync(path)
  database.exec("CREATE TABLE birds (name TEXT)")
  database.close()
  return path
}

test("the database of another program is left as it is", async () => {
  const path = await foreignDatabase()
  const before = readFileSync(path)
  await assert.rejects(openSqlite(path), /birds\.db is a database of another program: name another place\.$/)
  assert.deepEqual(readFileSync(path), before)
})

test("a folder that cannot be made is said", async () => {
  const file = join(newFolder(), "letter.txt")
  writeFileSync(file, "Dear aunt.")
  await assert.rejects(openSqlite(join(file, "store")), /the folder \S+store cannot be made \(a file has its name/)
})

test("what is no backup never takes the place of a store", async () => {
  const place = newPlace()
  const store = await openSqlite(place)
  await put(store, numbered(3))
  await store.close()
  const nothing = join(place, "nothing.db")
  writeFileSync(nothing, "")
  for (const backup of [nothing, await foreignDatabase()])
    await assert.rejects(restoreSqlite(backup, place), /no backup of Stemma: nothing was changed/)
  const kept = await openSqlite(place)
  assert.equal((await kept.info()).reports, 3)
  await kept.close()
})

test("a backup that cannot be written whole leaves no file", async () => {
  const place = newPlace()
  const store = await openSqlite(place)
  await put(store, numbered(40))
  await store.close()
  const file = join(place, "letter.txt")
  writeFileSync(file, "Dear aunt.")
  await assert.rejects(copySqlite(place, join(file, "copy.db")), /the folder \S+letter\.txt cannot be made/)
  const handle = openSync(join(place, "stemma.db"), "r+")
  const { size } = statSync(join(place, "stemma.db"))
  writeSync(handle, Buffer.alloc(size / 2, 0x5a), 0, size / 2, size / 2)
  closeSync(handle)
  await assert.rejects(copySqlite(place, join(place, "copy.db")), /is damaged/)
  assert.deepEqual(readdirSync(place).toSorted(), ["letter.txt", "stemma.db"])
})

test("a backup takes the place of a damaged file, which is kept", async () => {
  for (const damage of ["head", "end"]) {
    const place = newPlace()
    const [file, backup] = [join(place, "stemma.db"), join(place, "backup.db")]
    const store = await openSqlite(place)
    await put(store, numbered(40))
    await store.close()
    await copySqlite(place, backup)
    if (damage === "end") truncateSync(file, Math.floor(statSync(file).size / 2))
    else writeFileSync(file, Buffer.concat([Buffer.alloc(4096), readFileSync(file).subarray(4096)]))
    const before = readFileSync(file)
    const aside = await restoreSqlite(backup, place)
    assert.equal(aside, `${file}.damaged`)
    assert.deepEqual(readFileSync(aside), before)
    const restored = await openSqlite(place)
    assert.equal((await restored.info()).reports, 40)
    await restored.close()
  }
})

test("the file of a store that was not closed is put back with what stands in its log", async () => {
  const [place, elsewhere] = [newPlace(), newPlace()]
  const store = await openSqlite(place)
  await put(store, numbered(3))
  await restoreSqlite(place, elsewhere)
  await store.close()
  const restored = await openSqlite(elsewhere)
  assert.equal((await restored.info()).reports, 3)
  await restored.close()
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

test("of a file whose head is gone, or whose end, entries are found in the pages that are left", async () => {
  for (const damage of ["head", "end"]) {
    const place = newPlace()
    const store = await openSqlite(place)
    await put(store, numbered(60))
    await store.close()
    const file = join(place, "stemma.db")
    if (damage === "end") truncateSync(file, statSync(file).size - 4096)
    else writeFileSync(file, Buffer.concat([Buffer.alloc(4096), readFileSync(file).subarray(4096)]))
    const texts = new Set<string>()
    const said: string[] = []
    for await (const item of salvage(place)) {
      if ("report" in item) texts.add(item.report.text)
      if ("lost" in item) said.push(item.lost)
    }
    assert.equal(texts.size, 60, damage)
    assert.deepEqual(said, [
      "the file does not say how many entries it had: 60 were found, and there may have been more",
    ])
  }
})

test("what was acknowledged and stands only in the log beside a damaged file is found, too", async () => {
  const [place, copy] = [newPlace(), newPlace()]
  const store = await openSqlite(place)
  await put(store, numbered(30))
  // Not closed: nothing has gone from the log into the file.
  mkdirSync(copy, { recursive: true })
  const [file, log] = [readFileSync(join(place, "stemma.db")), readFileSync(join(place, "stemma.db-wal"))]
  await store.close()
  writeFileSync(join(copy, "stemma.db"), Buffer.alloc(file.length, 0x5a))
  writeFileSync(join(copy, "stemma.db-wal"), log)
  const texts = new Set<string>()
  for await (const item of salvage(copy)) if ("report" in item) texts.add(item.report.text)
  assert.equal(texts.size, 30)
  assert.deepEqual(readFileSync(join(copy, "stemma.db-wal")), log)
})

test("a damaged file that claims more entries than it can hold is searched no longer than it is", async () => {
  const place = newPlace()
  const store = await openSqlite(place)
  await put(store, numbered(5))
  await store.close()
  const { DatabaseSync } = await loadSqlite()
  const database = new DatabaseSync(join(place, "stemma.db"))
  database.exec("UPDATE log SET sequence = 900000000000000")
  database.close()
  const [texts, said]: [string[], string[]] = [[], []]
  for await (const item of salvage(place)) {
    if ("report" in item) texts.push(item.report.text)
    if ("lost" in item) said.push(item.lost)
  }
  assert.equal(texts.length, 5)
  assert.match(said.join(), /does not say how many entries it had: 5 were found/)
})

test("a damaged file that can still be written is kept, too, when a backup takes its place", async () => {
  const place = newPlace()
  const store = await openSqlite(place)
  await put(store, numbered(200))
  await store.close()
  const file = join(place, "stemma.db")
  const backup = join(newPlace(), "backup.db")
  await copySqlite(place, backup)
  const { size } = statSync(file)
  const handle = openSync(file, "r+")
  writeSync(handle, Buffer.alloc(8192, 0x5a), 0, 8192, Math.floor(size / 8192) * 4096)
  closeSync(handle)
  const before = readFileSync(file)
  const aside = await restoreSqlite(backup, place)
  assert.equal(aside, `${file}.damaged`)
  assert.deepEqual(readFileSync(aside!), before)
  const restored = await openSqlite(place)
  assert.equal((await restored.info()).reports, 200)
  await restored.close()
  assert.equal(await restoreSqlite(backup, place), null)
})

test("a long report is found in pages with all that stands in further ones", async () => {
  const place = newPlace()
  const store = await openSqlite(place)
  const long = Array.from({ length: 9000 }, (_, at) => `ferry ${(at * 7919) % 10007}`).join(" ")
  await put(store, [[newReport("long", long), "s"]])
  await store.close()
  const file = join(place, "stemma.db")
  writeFileSync(file, Buffer.concat([Buffer.alloc(4096), readFileSync(file).subarray(4096)]))
  const texts: string[] = []
  for await (const item of salvage(place)) if ("report" in item) texts.push(item.report.text)
  assert.deepEqual(texts, [long])
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
