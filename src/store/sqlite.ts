/**
 * A store in one SQLite file. Write-ahead log with FULL synchronisation: what was acknowledged is on the disk, also
 * when the power goes; readers never wait for a writer, writers wait for each other.
 */
import { randomUUID } from "node:crypto"
import { existsSync, mkdirSync, statSync } from "node:fs"
import { dirname, join } from "node:path"
import type { DatabaseSync, StatementSync } from "node:sqlite"
import type { Driver, Row, Statements, Value, WordIndex } from "./sql/driver.ts"
import { firstTables, memberships, migrate, toldChange } from "./sql/schema.ts"
import { sqlStore } from "./sql/store.ts"
import { type Store, StoreError } from "./store.ts"
import type { Phrase, TermQuery } from "./terms.ts"

/** How long a writer waits for another before it gives up. */
const busyMs = 30_000

/** Terms hold letters and digits only, so that nothing in them is syntax. */
const phraseText = ({ terms, prefix }: Phrase): string => `"${terms.join(" ")}"${prefix ? " *" : ""}`

const matchText = (phrases: readonly Phrase[], word: "AND" | "OR"): string => phrases.map(phraseText).join(` ${word} `)

function wordIndex(table: string, columns: readonly string[], weights: string): WordIndex {
  return {
    table,
    columns: ["rowid", ...columns],
    within: false,
    row: (number, title, text) => (columns.length === 1 ? [number, text] : [number, title, text]),
    match: ({ all, none }: TermQuery) => {
      if (all.length === 0) {
        const sql = `${table}.rowid NOT IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ?)`
        return { sql, values: [matchText(none, "OR")] }
      }
      const without = none.length === 0 ? "" : ` NOT (${matchText(none, "OR")})`
      return { sql: `${table} MATCH ?`, values: [`(${matchText(all, "AND")})${without}`] }
    },
    score: ({ all }) => (all.length === 0 ? null : { sql: `-bm25(${table}, ${weights})`, values: [] }),
  }
}

const types = { text: "TEXT", bytes: "BLOB", real: "REAL", counted: "INTEGER PRIMARY KEY AUTOINCREMENT" }

const words = "tokenize = 'unicode61 remove_diacritics 0'"

const dialect: Driver["dialect"] = {
  kind: "sqlite",
  migrations: [
    [
      ...firstTables(types),
      `CREATE VIRTUAL TABLE report_words USING fts5(title, body, content='', ${words})`,
      `CREATE VIRTUAL TABLE claim_words USING fts5(body, content='', ${words})`,
    ],
    toldChange,
    memberships(types),
  ],
  takeTurn: ["BEGIN IMMEDIATE"],
  reportWords: wordIndex("report_words", ["title", "body"], "4.0, 1.0"),
  claimWords: wordIndex("claim_words", ["body"], "1.0"),
  searchWindows: [],
  countAgain: [],
}

/** What SQLite says went wrong, by its primary result code. */
const sentences: Readonly<Record<number, readonly [StoreError["reason"], (path: string) => string]>> = {
  5: ["busy", (path) => `the store ${path} is busy: another program has been writing for ${busyMs / 1000} seconds.`],
  8: ["unreachable", (path) => `the store ${path} may not be written by this user: check its permissions.`],
  10: ["unreachable", (path) => `the store ${path} cannot be read or written: the disk reports a fault.`],
  11: ["damaged", (path) => damaged(path)],
  13: ["full", (path) => `the disk of the store ${path} is full: what was acknowledged is kept; make room and go on.`],
  14: [
    "unreachable",
    (path) =>
      `the store ${path} cannot be opened: check the name of the folder, and that this user may write there ` +
      "(reading a store writes beside it, too).",
  ],
  26: ["damaged", (path) => `the file ${path} is no store of Stemma, or is damaged: ${remedy(path)}`],
}

const remedy = (path: string): string =>
  `put back a backup with "stemma restore --replace", or save what can still be read with ` +
  `"stemma export --reports --damaged --store ${path}".`

const damaged = (path: string): string => `the store ${path} is damaged: ${remedy(path)}`

/** A fault of SQLite as a sentence; other errors as they are. */
export function explained(error: unknown, path: string): unknown {
  const code = (error as { readonly errcode?: number }).errcode
  const known = code === undefined ? undefined : sentences[code & 0xff]
  return known === undefined ? error : new StoreError(known[0], known[1](path))
}

/** Loads `node:sqlite` without the warning that it is new: what we use of it is tested. */
async function importSqlite(): Promise<typeof import("node:sqlite")> {
  const { emitWarning } = process
  process.emitWarning = (() => {}) as typeof process.emitWarning
  try {
    return await import("node:sqlite")
  } finally {
    process.emitWarning = emitWarning
  }
}

/** SQLite as Node.js brings it. Rejects where it cannot search texts: in the first versions that have it. */
export async function loadSqlite(): Promise<typeof import("node:sqlite")> {
  const sqlite = await importSqlite()
  // The same version of Node.js brought copies of a file in use and the search of texts.
  if (typeof sqlite.backup === "function") return sqlite
  const here = `this is ${process.versions.node}`
  throw new StoreError(
    "newer",
    `a store in a file needs Node.js 22.16 or newer, and ${here}: install a newer one, or name a PostgreSQL database.`,
  )
}

/** The file of a data folder; a word that names a file is that file. */
export function sqliteFile(place: string): string {
  const isFile = statSync(place, { throwIfNoEntry: false })?.isFile() ?? /\.(?:db|sqlite3?)$/i.test(place)
  return isFile ? place : join(place, "stemma.db")
}

/** Makes the folder of a file; says in a sentence why it cannot. */
export function makeFolderOf(path: string): void {
  const folder = dirname(path)
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const why = code === "ENOTDIR" || code === "EEXIST" ? "a file has its name, or that of a folder above it" : code
    throw new StoreError("unreachable", `the folder ${folder} cannot be made (${why}): name another place.`)
  }
}

/** The tables by which a file is known to hold a store; none have a file that is new. */
export function holdsStore(database: DatabaseSync): "store" | "nothing" | "other" {
  const rows = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()
  const names = new Set(rows.map(({ name }) => name))
  if (names.size === 0) return "nothing"
  return names.has("migrations") && (names.size === 1 || names.has("log")) ? "store" : "other"
}

function openDatabase({ DatabaseSync }: typeof import("node:sqlite"), path: string): DatabaseSync {
  makeFolderOf(path)
  const database = new DatabaseSync(path)
  try {
    database.exec(`PRAGMA busy_timeout = ${busyMs}`)
    if (holdsStore(database) === "other")
      throw new StoreError("damaged", `the file ${path} is a database of another program: name another place.`)
    database.exec("PRAGMA journal_mode = WAL")
    database.exec("PRAGMA synchronous = FULL")
    database.exec("PRAGMA cache_size = -32000")
    // Pages of the write-ahead log before they go into the file: a few steps' worth, so that the disk is asked seldom.
    database.exec("PRAGMA wal_autocheckpoint = 4000")
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/**
 * Statements over one connection, prepared once each. SQLite is within the process: many rows one by one cost two
 * thirds of what they cost in one statement, and those of a full-text index little more than half.
 */
function statementsOf(database: DatabaseSync, path: string): Required<Statements> {
  const known = new Map<string, StatementSync>()
  const prepared = (sql: string): StatementSync => {
    const statement = known.get(sql) ?? database.prepare(sql)
    known.set(sql, statement)
    return statement
  }
  return {
    all: async (sql, values = []) => {
      try {
        return prepared(sql).all(...(values as Value[])) as readonly Row[]
      } catch (error) {
        throw explained(error, path)
      }
    },
    each: async (sql, rows) => {
      try {
        const statement = prepared(sql)
        for (const row of rows) statement.run(...row)
      } catch (error) {
        throw explained(error, path)
      }
    },
  }
}

/**
 * A driver over one connection. A step has it for itself: whoever else asks meanwhile waits, so that nothing is read
 * that may be taken back.
 */
function sqliteDriver(database: DatabaseSync, path: string): Driver {
  const statements = statementsOf(database, path)
  const { all } = statements
  let turn: Promise<unknown> = Promise.resolve()
  let stepping = 0
  let open = true
  const step = async <Result>(work: (sql: Statements) => Promise<Result>): Promise<Result> => {
    for (const statement of dialect.takeTurn) await all(statement)
    try {
      const result = await work(statements)
      await all("COMMIT")
      return result
    } catch (error) {
      // SQLite has ended the step itself after some faults.
      await all("ROLLBACK").catch(() => {})
      throw error
    }
  }
  return {
    dialect,
    place: path,
    all: async (sql, values) => {
      while (stepping > 0) await turn
      return all(sql, values)
    },
    each: async (sql, rows) => {
      while (stepping > 0) await turn
      return statements.each(sql, rows)
    },
    step: (work) => {
      stepping += 1
      const result = turn
        .then(() => step(work))
        .finally(() => {
          stepping -= 1
        })
      turn = result.catch(() => {})
      return result
    },
    close: async () => {
      await turn
      if (open) database.close()
      open = false
    },
  }
}

/** Opens the driver of a file, made when it is not there, its tables brought to a version, the newest by default. */
export async function openSqliteDriver(path: string, version?: number): Promise<Driver> {
  const sqlite = await loadSqlite()
  let driver: Driver
  try {
    driver = sqliteDriver(openDatabase(sqlite, path), path)
  } catch (error) {
    throw explained(error, path)
  }
  try {
    await migrate(driver, randomUUID(), version)
    return driver
  } catch (error) {
    await driver.close()
    throw error
  }
}

/** Opens the store in a data folder or a file; rejects with a `StoreError` when it cannot be used. */
export const openSqlite = async (place: string): Promise<Store> => sqlStore(await openSqliteDriver(sqliteFile(place)))

/** True where a store is. */
export const hasSqlite = (place: string): boolean => existsSync(sqliteFile(place))
