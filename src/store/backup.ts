/** A store in a file copied into one file, and put back: whole or not at all. */
import { randomUUID } from "node:crypto"
import { copyFileSync, existsSync, renameSync, rmSync } from "node:fs"
import { explained, holdsStore, loadSqlite, makeFolderOf, openSqliteDriver, sqliteFile } from "./sqlite.ts"
import { StoreError } from "./store.ts"

/** Removes a file with what SQLite keeps beside it. */
function removeDatabase(file: string): void {
  for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(`${file}${end}`, { force: true })
}

/** A fault of writing a backup, said of the backup and not of the store. */
function saidOf(file: string, error: unknown): unknown {
  if (!(error instanceof StoreError)) return error
  if (error.reason === "full")
    return new StoreError("full", `the disk of ${file} is full: no backup was written; name another disk.`)
  if (error.reason !== "unreachable") return error
  return new StoreError("unreachable", `${file} cannot be written: check the name of its folder and its permissions.`)
}

/**
 * Lets `write` write a file under a name that says it is a part (x.part.db) and gives it its own name when all is
 * there: what was stopped in the middle is never taken for a backup.
 */
export async function writeWhole(file: string, write: (part: string) => Promise<void>): Promise<void> {
  const part = file.replace(/(\.[a-z0-9]+)?$/i, ".part$1")
  makeFolderOf(file)
  try {
    removeDatabase(part)
    await write(part)
    renameSync(part, file)
  } catch (error) {
    removeDatabase(part)
    throw saidOf(file, error)
  }
}

/**
 * Copies the store of a folder into a new file while it is in use: the copy is of one moment. Rejects with a
 * `StoreError` when the store is damaged or the file cannot be written; then there is no file.
 */
export async function copySqlite(place: string, file: string): Promise<void> {
  const driver = await openSqliteDriver(sqliteFile(place))
  try {
    await writeWhole(file, async (part) => void (await driver.all("VACUUM INTO ?", [part])))
  } finally {
    await driver.close()
  }
}

/** Checks a copy of a backup, brings its tables to the newest version and gives it an epoch of its own. */
async function prepare(file: string): Promise<void> {
  const { DatabaseSync } = await loadSqlite()
  const database = new DatabaseSync(file)
  const [held, check] = [holdsStore(database), database.prepare("PRAGMA quick_check(1)").get()]
  database.close()
  if (held !== "store" || Object.values(check ?? {})[0] !== "ok") throw new StoreError("damaged", "")
  const driver = await openSqliteDriver(file)
  try {
    await driver.all("UPDATE log SET epoch = ?", [randomUUID()])
    await driver.all("PRAGMA wal_checkpoint(TRUNCATE)")
  } finally {
    await driver.close()
  }
}

/** A backup made ready beside the store it is for. What a store's own file has in its log comes along. */
async function readied(backup: string, beside: string): Promise<string> {
  const ready = `${beside}.${randomUUID().slice(0, 8)}.restore`
  makeFolderOf(beside)
  try {
    if (existsSync(`${backup}-wal`)) await copySqlite(backup, ready)
    else copyFileSync(backup, ready)
    await prepare(ready)
    return ready
  } catch (error) {
    removeDatabase(ready)
    const told = explained(error, backup)
    if (!(told instanceof StoreError && told.reason === "damaged")) throw told
    throw new StoreError("damaged", `${backup} is damaged, or no backup of Stemma: nothing was changed.`)
  }
}

/** Keeps a copy of a damaged file, with its log, beside it; the name of the copy. */
function keptAside(file: string): string {
  let aside = `${file}.damaged`
  for (let number = 2; existsSync(aside); number += 1) aside = `${file}.damaged-${number}`
  try {
    for (const end of ["", "-wal"]) if (existsSync(`${file}${end}`)) copyFileSync(`${file}${end}`, `${aside}${end}`)
  } catch (error) {
    removeDatabase(aside)
    const why = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new StoreError("full", `the damaged file ${file} cannot be kept as ${aside} (${why}): nothing was changed.`)
  }
  return aside
}

/** Whether a file is no store that can be read whole. */
async function isDamaged(file: string): Promise<boolean> {
  const { DatabaseSync } = await loadSqlite()
  let database: InstanceType<typeof DatabaseSync> | null = null
  try {
    database = new DatabaseSync(file, { readOnly: true })
    return Object.values(database.prepare("PRAGMA quick_check(1)").get() ?? {})[0] !== "ok"
  } catch (error) {
    const told = explained(error, file)
    if (told instanceof StoreError && told.reason === "damaged") return true
    throw told
  } finally {
    database?.close()
  }
}

/** Copies a file that is ready over a store that programs may be using. */
async function copyOver(ready: string, file: string): Promise<void> {
  const sqlite = await loadSqlite()
  const source = new sqlite.DatabaseSync(ready)
  try {
    await sqlite.backup(source, file, { rate: 10_000 })
  } catch (error) {
    throw explained(error, file)
  } finally {
    source.close()
  }
}

/**
 * Puts a backup in the place of a store, also while programs use it: for them it changes at once. The backup is
 * checked first. Of a damaged file a copy is kept, whose name comes back; null where there was none. Rejects with a
 * `StoreError` when the backup is damaged or none; then nothing was changed.
 */
export async function restoreSqlite(backup: string, place: string): Promise<string | null> {
  const file = sqliteFile(place)
  const ready = await readied(sqliteFile(backup), file)
  let aside: string | null = null
  try {
    if (existsSync(file)) {
      if (await isDamaged(file)) aside = keptAside(file)
      await copyOver(ready, file)
    } else renameSync(ready, file)
    return aside
  } catch (error) {
    if (!(error instanceof StoreError && error.reason === "damaged")) throw error
    // Too damaged to be written: a new file takes its place.
    aside ??= keptAside(file)
    removeDatabase(file)
    renameSync(ready, file)
    return aside
  } finally {
    removeDatabase(ready)
  }
}
