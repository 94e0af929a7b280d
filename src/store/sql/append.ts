/** One step of the store, written to tables. */
import type { AuditEntry, Batch, Computed, Head, NewReport } from "../store.ts"
import { type Term, termsOf, termsWithin, termText } from "../terms.ts"
import { type Dialect, type Driver, insertAll, type Statements, type Value } from "./driver.ts"
import { sequencesOf } from "./read.ts"
import {
  alsoColumns,
  alsoValues,
  keyOf,
  reportColumns,
  reportValues,
  reviewColumns,
  storyColumns,
  storyValues,
} from "./rows.ts"

/** The end of the log; with `lock`, nobody else writes until the step ends. */
export async function readHead(sql: Statements): Promise<Head> {
  const [row] = await sql.all("SELECT sequence, epoch FROM log WHERE row_id = 1")
  return { sequence: Number(row!["sequence"]), epoch: String(row!["epoch"]) }
}

export interface Numbered {
  readonly sequence: number
  readonly entry: NewReport
}

interface Worded extends Numbered {
  /** The terms of its text. */
  readonly terms: readonly Term[]
}

async function writeReports(
  sql: Statements,
  reports: readonly Numbered[],
  storyOf: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = reports.map(({ sequence, entry }) => reportValues(sequence, storyOf.get(entry.report.id)!, entry))
  await insertAll(sql, "reports", reportColumns, rows)
  await writeFound(sql, reports)
}

/** Where the reports' events are and of what kinds they are. */
export async function writeFound(sql: Statements, reports: readonly Numbered[]): Promise<void> {
  const places = reports.flatMap(({ sequence, entry }) => entry.row.places.map(({ lat, lon }) => [sequence, lat, lon]))
  await insertAll(sql, "report_places", ["report", "lat", "lon"], places)
  const kinds = reports.flatMap(({ sequence, entry }) => entry.row.kinds.map(([kind]) => [sequence, kind]))
  await insertAll(sql, "report_kinds", ["report", "kind"], kinds)
}

const claimColumns = ["number", "report", "position", "kind", "began", "ended", "lat", "lon"]

export const withTerms = (reports: readonly Numbered[]): readonly Worded[] =>
  reports.map((one) => ({ ...one, terms: termsOf(one.entry.report.text) }))

/** The claims with their words, numbered on. */
export async function writeClaims(sql: Statements, { claimWords }: Dialect, reports: readonly Worded[]): Promise<void> {
  const [row] = await sql.all("SELECT COALESCE(MAX(number), 0) AS last FROM claims")
  let number = Number(row!["last"])
  const claims: (readonly Value[])[] = []
  const words: (readonly Value[])[] = []
  for (const { sequence, entry, terms } of reports) {
    for (const [position, claim] of entry.claims.entries()) {
      number += 1
      const { kind, begin, end, lat, lon } = claim
      const row = [number, sequence, position, kind, begin ?? end, end ?? begin, lat, lon]
      const found = claimWords.row(number, "", termText(termsWithin(terms, claim)))
      claims.push(claimWords.within ? [...row, ...found] : row)
      if (!claimWords.within) words.push(found)
    }
  }
  await insertAll(sql, "claims", claimWords.within ? [...claimColumns, ...claimWords.columns] : claimColumns, claims)
  await insertAll(sql, claimWords.table, claimWords.columns, words)
}

async function writeWords(sql: Statements, { reportWords }: Dialect, reports: readonly Worded[]): Promise<void> {
  const words = reports.map(({ sequence, entry: { report }, terms }) =>
    reportWords.row(sequence, termText(termsOf(report.title?.value ?? "")), termText(terms)),
  )
  await insertAll(sql, reportWords.table, reportWords.columns, words)
}

async function writeStories(sql: Statements, { stories, gone }: Batch): Promise<void> {
  for (const [story, into] of gone) {
    const id = keyOf(story)
    await sql.all("DELETE FROM stories WHERE id = ?", [id])
    await sql.all("DELETE FROM redirects WHERE story = ?", [id])
    if (into !== null) await sql.all("INSERT INTO redirects (story, target) VALUES (?, ?)", [id, keyOf(into)])
  }
  const columns = storyColumns.filter((name) => name !== "id").map((name) => `${name} = excluded.${name}`)
  const put =
    `INSERT INTO stories (${storyColumns.join(", ")}) VALUES (${storyColumns.map(() => "?").join(", ")}) ` +
    `ON CONFLICT (id) DO UPDATE SET ${columns.join(", ")}`
  for (const row of stories) {
    await sql.all(put, storyValues(row))
    if (row.told !== null) {
      const { disputed, changed } = row.told
      const told = [disputed, JSON.stringify(row.told), changed, keyOf(row.id)]
      await sql.all("UPDATE stories SET disputed = ?, told = ?, told_changed = ? WHERE id = ?", told)
    }
    await sql.all("DELETE FROM redirects WHERE story = ?", [keyOf(row.id)])
  }
}

/** Reports of which memberships are deleted at a time. */
const deletedAtOnce = 200

async function writeAlso(sql: Statements, { also, alsoOf = [], alsoAnew }: Batch): Promise<void> {
  if (alsoAnew === true) await sql.all("DELETE FROM memberships")
  const ids = [...alsoOf, ...also.flatMap(({ report, judgement }) => [report, judgement.left])]
  const numbers = await sequencesOf(sql, ids)
  for (let from = 0; from < alsoOf.length; from += deletedAtOnce) {
    const reports = alsoOf.slice(from, from + deletedAtOnce).map((report) => numbers.get(report)!)
    await sql.all(`DELETE FROM memberships WHERE report IN (${reports.map(() => "?").join(", ")})`, reports)
  }
  const rows = also.map((one) => alsoValues(numbers.get(one.report)!, numbers.get(one.judgement.left)!, one))
  await insertAll(sql, "memberships", alsoColumns, rows)
}

/** Puts something computed into its slot. */
export async function writeComputed(sql: Statements, { slot, key, value }: Computed): Promise<void> {
  const put =
    "INSERT INTO computed (slot, key, value) VALUES (?, ?, ?) " +
    "ON CONFLICT (slot) DO UPDATE SET key = excluded.key, value = excluded.value"
  await sql.all(put, [keyOf(slot), key, value])
}

/** Appends to the audit log. */
export const writeAudit = (sql: Statements, entries: readonly AuditEntry[]): Promise<void> => {
  const rows = entries.map(({ at, who, what, detail }) => {
    return [at, keyOf(who), keyOf(what), detail === null ? null : keyOf(detail)]
  })
  return insertAll(sql, "audit", ["at", "who", "what", "detail"], rows)
}

/** Entries from which on a database is told how much there is, each time they have doubled. */
const countedFrom = 256

/** True where the log grows past 256, 512, 1,024 entries and so on. */
const hasDoubled = (before: number, after: number): boolean =>
  after >= countedFrom && Math.floor(Math.log2(after)) > Math.floor(Math.log2(Math.max(1, before)))

/** Writes a batch in one step; the new end of the log, or null when it does not end where the batch says. */
export const append = (driver: Driver, batch: Batch): Promise<Head | null> =>
  driver.step(async (sql) => {
    const head = await readHead(sql)
    if (head.sequence !== batch.after.sequence || head.epoch !== batch.after.epoch) return null
    const numbered = batch.entries.map((entry, index) => ({ sequence: head.sequence + index + 1, entry }))
    const reports = numbered.filter((one): one is Numbered => one.entry.kind === "report")
    const storyOf = new Map(batch.moved)
    await writeReports(sql, reports, storyOf)
    const worded = withTerms(reports)
    await writeClaims(sql, driver.dialect, worded)
    await writeWords(sql, driver.dialect, worded)
    for (const { sequence, entry } of numbered) {
      if (entry.kind !== "review") continue
      const { review, at } = entry
      const values = [sequence, keyOf(review.id), at, keyOf(review.story), JSON.stringify(review)]
      await insertAll(sql, "reviews", reviewColumns, [values])
    }
    const arrived = new Set(reports.map(({ entry }) => entry.report.id))
    for (const [report, story] of batch.moved) {
      if (arrived.has(report)) continue
      await sql.all("UPDATE reports SET story = ? WHERE id = ?", [keyOf(story), keyOf(report)])
    }
    await writeStories(sql, batch)
    await writeAlso(sql, batch)
    for (const computed of batch.kept) await writeComputed(sql, computed)
    await writeAudit(sql, batch.audit)
    const sequence = head.sequence + batch.entries.length
    const epoch = batch.epoch ?? head.epoch
    await sql.all("UPDATE log SET sequence = ?, epoch = ? WHERE row_id = 1", [sequence, epoch])
    if (hasDoubled(head.sequence, sequence)) for (const statement of driver.dialect.countAgain) await sql.all(statement)
    return { sequence, epoch }
  })
