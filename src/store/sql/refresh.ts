/** What is computed from reports that are there, written anew: their rows, places, kinds and claims. */
import type { Refreshed } from "../store.ts"
import { type Numbered, withTerms, writeClaims, writeFound } from "./append.ts"
import type { Driver, Statements } from "./driver.ts"
import { computedColumns, computedValues } from "./rows.ts"

async function writeRow(sql: Statements, { sequence, entry }: Numbered): Promise<void> {
  const columns = computedColumns.map((name) => `${name} = ?`).join(", ")
  await sql.all(`UPDATE reports SET ${columns} WHERE sequence = ?`, [...computedValues(entry), sequence])
}

/** Takes out the claims of reports that were there before: all in one look through the table. */
async function forgetClaims(sql: Statements, sequences: readonly number[], last: number): Promise<void> {
  const marks = sequences.map(() => "?").join(", ")
  await sql.all(`DELETE FROM claims WHERE number <= ? AND report IN (${marks})`, [last, ...sequences])
}

/** Writes all of them in one step. */
export const refresh = (driver: Driver, reports: readonly Refreshed[]): Promise<void> =>
  driver.step(async (sql) => {
    const numbered = reports.map(({ sequence, story: _, ...entry }): Numbered => {
      return { sequence, entry: { kind: "report", ...entry } }
    })
    const [row] = await sql.all("SELECT COALESCE(MAX(number), 0) AS last FROM claims")
    // New numbers come first: the last one is never given twice, not even to what a word index cannot forget.
    await writeClaims(sql, driver.dialect, withTerms(numbered))
    for (const one of numbered) {
      await writeRow(sql, one)
      await sql.all("DELETE FROM report_places WHERE report = ?", [one.sequence])
      await sql.all("DELETE FROM report_kinds WHERE report = ?", [one.sequence])
    }
    const sequences = numbered.map(({ sequence }) => sequence)
    if (sequences.length > 0) await forgetClaims(sql, sequences, Number(row!["last"]))
    await writeFound(sql, numbered)
  })
