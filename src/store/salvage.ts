/** What can still be read of a damaged SQLite file: reports and reviews one at a time, without any index. */
import type { Report, Review } from "../model/types.ts"
import type { Row } from "./sql/driver.ts"
import { reviewOf, storedReport } from "./sql/rows.ts"
import { loadSqlite, sqliteFile } from "./sqlite.ts"

type Saved = { readonly report: Report } | { readonly review: Review } | { readonly lost: string }

/** Numbers without an entry after which the end is believed to be reached, when the file does not say where it is. */
const missesMost = 20_000

/** One row by its number; null when there is none, undefined when it cannot be read. */
type ReadRow = (table: string, sequence: number) => Row | null | undefined

function lastOf(read: () => Row | undefined): number | null {
  try {
    return Number(read()?.["last"] ?? 0)
  } catch {
    return null
  }
}

function* rowsOf(readRow: ReadRow, last: number | null): Generator<Saved> {
  let misses = 0
  for (let sequence = 1; last === null ? misses < missesMost : sequence <= last; sequence += 1) {
    const report = readRow("reports", sequence)
    const review = report === null ? readRow("reviews", sequence) : null
    misses = report === null && review === null ? misses + 1 : 0
    try {
      if (report) yield { report: storedReport(report).report }
      else if (review) yield { review: reviewOf(review) }
      else if (report === undefined || review === undefined) yield { lost: `entry ${sequence} cannot be read` }
    } catch {
      yield { lost: `entry ${sequence} is damaged` }
    }
  }
}

/** Every report and review of a file that can be read, in order; what is lost is said. Changes nothing. */
export async function* salvage(place: string): AsyncGenerator<Saved> {
  const { DatabaseSync } = await loadSqlite()
  const database = new DatabaseSync(sqliteFile(place), { readOnly: true })
  const columns: Readonly<Record<string, string>> = {
    reports: "sequence, at, story, digest, body",
    reviews: "sequence, body",
  }
  const readRow: ReadRow = (table, sequence) => {
    try {
      const select = `SELECT ${columns[table]} FROM ${table} NOT INDEXED WHERE sequence = ?`
      return (database.prepare(select).get(sequence) as Row | undefined) ?? null
    } catch {
      return undefined
    }
  }
  try {
    const last = lastOf(() => database.prepare("SELECT sequence AS last FROM log").get() as Row | undefined)
    yield* rowsOf(readRow, last)
  } finally {
    database.close()
  }
}
