/** What can still be read of a damaged SQLite file: reports and reviews one at a time, without any index. */
import { existsSync } from "node:fs"
import type { DatabaseSync } from "node:sqlite"
import type { Report, Review } from "../model/types.ts"
import { bytesOf, type LeafRow, leafRows } from "./leaf-rows.ts"
import type { Row } from "./sql/driver.ts"
import { reportColumns, reviewColumns, reviewOf, storedReport } from "./sql/rows.ts"
import { loadSqlite, sqliteFile } from "./sqlite.ts"
import { StoreError } from "./store.ts"

type Entry = { readonly report: Report } | { readonly review: Review }
type Saved = Entry | { readonly lost: string }

/** The report or review that a row holds; null when it holds neither, or is damaged. */
function entryIn(row: Row | undefined): Entry | null {
  if (row === undefined) return null
  try {
    if (row["body"] instanceof Uint8Array) return { report: storedReport(row).report }
    const review = reviewOf(row)
    return review.id === row["id"] ? { review } : null
  } catch {
    return null
  }
}

/** A row of pages by the names of its columns; tables are told apart by how many they have. */
function namedRow({ number, columns }: LeafRow): Row {
  const names = columns.length >= reportColumns.length ? reportColumns : reviewColumns
  const named = columns.slice(0, names.length).map((value, at) => [names[at]!, value] as const)
  return { ...Object.fromEntries(named), sequence: number }
}

/** No entry takes fewer bytes: a file cannot hold more of them than its length allows. */
const entryBytes = 128

/** The last number that was given; null where the file does not say, or names one that it cannot hold. */
function lastOf(database: DatabaseSync, most: number): number | null {
  try {
    const last = Number(database.prepare("SELECT sequence AS last FROM log").get()?.["last"] ?? 0)
    return last >= 0 && last <= most ? last : null
  } catch {
    return null
  }
}

/** One entry as SQLite finds it; null when it is not there or cannot be read. */
function entryAt(database: DatabaseSync, sequence: number): Entry | null {
  for (const table of ["reports", "reviews"]) {
    try {
      const row = database.prepare(`SELECT * FROM ${table} NOT INDEXED WHERE sequence = ?`).get(sequence)
      const entry = entryIn(row as Row | undefined)
      if (entry !== null) return entry
    } catch {
      // What leads to the row is damaged: it may still be found in the pages.
    }
  }
  return null
}

/** What is said of numbers up to the last one of which no entry was found, a sentence for each stretch. */
function* lostAmong(found: ReadonlySet<number>, last: number): Generator<Saved> {
  let first: number | null = null
  for (let number = 1; number <= last + 1; number += 1) {
    const isLost = number <= last && !found.has(number)
    if (isLost) first ??= number
    else if (first !== null) {
      const to = number - 1
      yield { lost: first === to ? `entry ${first} cannot be read` : `entries ${first} to ${to} cannot be read` }
      first = null
    }
  }
}

/** The file that a word names. Throws a `StoreError` where none is. */
function fileAt(place: string): string {
  const path = sqliteFile(place)
  if (existsSync(path)) return path
  throw new StoreError("unreachable", `there is no file ${path}: only a store in a file can be read so.`)
}

/**
 * Every report and review of a file that can be read; what is lost is said. First in their order as SQLite finds them,
 * then those that only a search of all pages finds, also in the log beside the file. Changes nothing. Rejects with a
 * `StoreError` where no file is.
 */
export async function* salvage(place: string): AsyncGenerator<Saved> {
  const path = fileAt(place)
  const { DatabaseSync } = await loadSqlite()
  const found = new Set<number>()
  const database = new DatabaseSync(path, { readOnly: true })
  const most = Math.ceil(bytesOf(path) / entryBytes)
  const last = lastOf(database, most)
  try {
    for (let number = 1; number <= (last ?? 0); number += 1) {
      const entry = entryAt(database, number)
      if (entry === null) continue
      found.add(number)
      yield entry
    }
  } finally {
    database.close()
  }
  if (found.size === last) return
  for (const row of leafRows(path)) {
    if (found.has(row.number) || row.number > most) continue
    const entry = row.columns[0] === null ? entryIn(namedRow(row)) : null
    if (entry === null) continue
    found.add(row.number)
    yield entry
  }
  yield* lostAmong(found, last ?? [...found].reduce((most, number) => Math.max(most, number), 0))
  if (last === null)
    yield {
      lost: `the file does not say how many entries it had: ${found.size} were found, and there may have been more`,
    }
}
