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

/** What is said of entries one after the other that cannot be read; nothing of none. */
function* lostBetween(first: number | null, last: number): Generator<Saved> {
  if (first === null) return
  yield { lost: first === last ? `entry ${first} cannot be read` : `entries ${first} to ${last} cannot be read` }
}

/** One entry; null when there is none, undefined when it cannot be read. */
function entryAt(readRow: ReadRow, sequence: number): Saved | null | undefined {
  try {
    const report = readRow("reports", sequence)
    if (report) return { report: storedReport(report).report }
    const review = readRow("reviews", sequence)
    if (review) return { review: reviewOf(review) }
    return report === undefined || review === undefined ? undefined : null
  } catch {
    return undefined
  }
}

/** Every entry up to the last one; where the file does not say which that is, as long as some come. */
function* rowsOf(readRow: ReadRow, last: number | null): Generator<Saved> {
  let lost: number | null = null
  let misses = 0
  let sequence = 1
  for (; last === null ? misses < missesMost : sequence <= last; sequence += 1) {
    const entry = entryAt(readRow, sequence)
    misses = entry ? 0 : misses + 1
    if (entry === undefined) lost ??= sequence
    else {
      yield* lostBetween(lost, sequence - 1)
      lost = null
      if (entry !== null) yield entry
    }
  }
  if (last !== null) yield* lostBetween(lost, last)
  else
    yield { lost: `the file does not say how many entries it had, and after ${sequence - 1 - misses} none can be read` }
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
