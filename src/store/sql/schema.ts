/** The tables, as numbered migrations. A migration that was released is never changed: another one is appended. */

import { StoreError } from "../store.ts"
import type { Dialect, Driver, Statements } from "./driver.ts"

/** The words by which the databases name the same thing. */
interface Types {
  /** Text in the order of its code points. */
  readonly text: string
  readonly bytes: string
  readonly real: string
  /** A number that counts up by itself. */
  readonly counted: string
}

/** Migration 1: everything but the full-text indexes, which the databases make in their own ways. */
export const firstTables = ({ text, bytes, real, counted }: Types): readonly string[] => [
  `CREATE TABLE log (row_id INTEGER PRIMARY KEY, sequence INTEGER NOT NULL, epoch ${text} NOT NULL)`,
  `CREATE TABLE reports (
    sequence INTEGER PRIMARY KEY, id ${text} NOT NULL UNIQUE, at ${text} NOT NULL, digest ${text} NOT NULL,
    story ${text} NOT NULL, first ${text}, last ${text},
    body ${bytes} NOT NULL, claims ${bytes} NOT NULL, gist ${bytes} NOT NULL)`,
  "CREATE INDEX reports_story ON reports (story, sequence)",
  "CREATE INDEX reports_days ON reports (last, first)",
  `CREATE TABLE report_places (report INTEGER NOT NULL, lat ${real} NOT NULL, lon ${real} NOT NULL)`,
  "CREATE INDEX report_places_point ON report_places (lat, lon, report)",
  `CREATE TABLE report_kinds (report INTEGER NOT NULL, kind ${text} NOT NULL)`,
  "CREATE INDEX report_kinds_kind ON report_kinds (kind, report)",
  `CREATE TABLE claims (
    number INTEGER PRIMARY KEY, report INTEGER NOT NULL, position INTEGER NOT NULL, kind ${text} NOT NULL,
    began ${text}, ended ${text}, lat ${real}, lon ${real})`,
  "CREATE INDEX claims_kind ON claims (kind, number)",
  "CREATE INDEX claims_days ON claims (ended, began) WHERE ended IS NOT NULL",
  "CREATE INDEX claims_point ON claims (lat, lon) WHERE lat IS NOT NULL",
  `CREATE TABLE reviews (
    sequence INTEGER PRIMARY KEY, id ${text} NOT NULL, at ${text} NOT NULL, story ${text} NOT NULL,
    body ${text} NOT NULL)`,
  "CREATE INDEX reviews_story ON reviews (story)",
  `CREATE TABLE stories (
    id ${text} PRIMARY KEY, changed INTEGER NOT NULL, first ${text}, last ${text} NOT NULL,
    reports INTEGER NOT NULL, disputed INTEGER, body ${text} NOT NULL, told ${text})`,
  "CREATE INDEX stories_changed ON stories (changed DESC, id)",
  "CREATE INDEX stories_last ON stories (last DESC, id)",
  "CREATE INDEX stories_reports ON stories (reports DESC, id)",
  `CREATE TABLE redirects (story ${text} PRIMARY KEY, target ${text} NOT NULL)`,
  "CREATE INDEX redirects_target ON redirects (target)",
  `CREATE TABLE computed (slot ${text} PRIMARY KEY, key ${text} NOT NULL, value ${bytes} NOT NULL)`,
  `CREATE TABLE audit (
    number ${counted}, at ${text} NOT NULL, who ${text} NOT NULL, what ${text} NOT NULL, detail ${text})`,
  `CREATE TABLE tokens (name ${text} PRIMARY KEY, hash ${text} NOT NULL, role ${text} NOT NULL, at ${text} NOT NULL)`,
]

/** Migration 2: from which change a story was told, so that those that wait are found. */
export const toldChange: readonly string[] = [
  "ALTER TABLE stories ADD COLUMN told_changed INTEGER NOT NULL DEFAULT -1",
  "CREATE INDEX stories_told ON stories (told_changed, changed)",
]

/** Migration 3: parts of round-ups that belong to further stories, by the reports that they were held against. */
export const memberships = ({ text }: Pick<Types, "text">): readonly string[] => [
  `CREATE TABLE memberships (
    report INTEGER NOT NULL, start INTEGER NOT NULL, beside INTEGER NOT NULL, body ${text} NOT NULL)`,
  "CREATE INDEX memberships_report ON memberships (report, start)",
  "CREATE INDEX memberships_beside ON memberships (beside)",
]

const versionTable = "CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY)"

async function versionOf(sql: Statements): Promise<number> {
  const [row] = await sql.all("SELECT MAX(version) AS version FROM migrations")
  return Number(row?.["version"] ?? 0)
}

const newer = (place: string, version: number, dialect: Dialect): StoreError =>
  new StoreError(
    "newer",
    `the store ${place} was written by a newer Stemma (its tables are version ${version}, this program knows ` +
      `${dialect.migrations.length}): install that version or a later one.`,
  )

/** The version of the tables; 0 where there are none, or none that can be asked for it. */
async function versionAtHand(driver: Driver): Promise<number> {
  try {
    return await versionOf(driver)
  } catch (error) {
    if (error instanceof StoreError) throw error
    return 0
  }
}

/**
 * Brings the tables to a version: the newest when none is given. Tables of that version are left alone, without waiting
 * for who writes. All in one step, so that two programs that start at once do it once. Rejects with a `StoreError` when
 * the tables are newer than this program.
 */
export async function migrate(driver: Driver, epoch: string, to?: number): Promise<void> {
  const { dialect, place } = driver
  const last = to ?? dialect.migrations.length
  const there = await versionAtHand(driver)
  if (there > dialect.migrations.length) throw newer(place, there, dialect)
  if (there >= last) return
  await driver.step(async (sql) => {
    await sql.all(versionTable)
    const version = await versionOf(sql)
    if (version > dialect.migrations.length) throw newer(place, version, dialect)
    for (let next = version + 1; next <= last; next += 1) {
      for (const statement of dialect.migrations[next - 1]!) await sql.all(statement)
      await sql.all("INSERT INTO migrations (version) VALUES (?)", [next])
    }
    if (version === 0 && last > 0) await sql.all("INSERT INTO log (row_id, sequence, epoch) VALUES (1, 0, ?)", [epoch])
  })
}
