/** Reports, reviews and the log, read from tables. */
import { by, inOrder } from "../../base/order.ts"
import type { Review } from "../../model/types.ts"
import type { Also, AlsoSelection, ClaimRow, Entry, Selection, StoredReport, StoryRow } from "../store.ts"
import type { Row, Statements } from "./driver.ts"
import { alsoOf, claimsOf, keyOf, reviewOf, storedReport, storyRow } from "./rows.ts"

/** Ids that one statement asks for. */
const idsAtOnce = 200

/** Rows whose column is one of so many keys, many with one statement, in no order. */
async function among(sql: Statements, select: string, keys: readonly string[]): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (let from = 0; from < keys.length; from += idsAtOnce) {
    const some = keys.slice(from, from + idsAtOnce)
    // Few lengths, so that few statements are prepared: the rest is filled with what is asked for anyway.
    const length = some.length === 1 ? 1 : some.length <= 40 ? 40 : idsAtOnce
    const asked = Array.from({ length }, (_, at) => some[Math.min(at, some.length - 1)]!)
    const marks = asked.map(() => "?").join(", ")
    rows.push(...(await sql.all(`${select} IN (${marks})`, asked)))
  }
  return rows
}

/** Rows for ids, in the order of the ids. */
async function byIds(sql: Statements, select: string, ids: readonly string[]): Promise<readonly Row[]> {
  const keys = [...new Set(ids.map(keyOf))]
  const rows = new Map((await among(sql, `${select} WHERE id`, keys)).map((row) => [row["id"]!, row]))
  return keys.map((key) => rows.get(key)).filter((row) => row !== undefined)
}

/** The id a story has now. */
export async function currentStory(sql: Statements, id: string): Promise<string> {
  let now = keyOf(id)
  for (;;) {
    const [row] = await sql.all("SELECT target FROM redirects WHERE story = ?", [now])
    if (row === undefined) return now
    now = String(row["target"])
  }
}

export async function readStory(sql: Statements, id: string): Promise<StoryRow | null> {
  const select = "SELECT body, told FROM stories WHERE id = ?"
  // A story that is there leads nowhere else: most are found with one question.
  const [own] = await sql.all(select, [keyOf(id)])
  if (own !== undefined) return storyRow(own)
  const now = await currentStory(sql, id)
  const [row] = now === keyOf(id) ? [] : await sql.all(select, [now])
  return row === undefined ? null : storyRow(row)
}

const whole = "SELECT sequence, id, at, story, digest, body FROM reports"

export async function readReports(sql: Statements, selection: Selection): Promise<readonly StoredReport[]> {
  if ("ids" in selection) return (await byIds(sql, whole, selection.ids)).map(storedReport)
  if ("story" in selection) {
    const story = await currentStory(sql, selection.story)
    return (await sql.all(`${whole} WHERE story = ? ORDER BY sequence`, [story])).map(storedReport)
  }
  const { after, limit } = selection
  return (await sql.all(`${whole} WHERE sequence > ? ORDER BY sequence LIMIT ?`, [after, limit])).map(storedReport)
}

export async function readKnown(sql: Statements, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await byIds(sql, "SELECT id, digest FROM reports", ids)
  const digests = new Map(rows.map((row) => [row["id"], String(row["digest"])]))
  return new Map(
    ids.flatMap((id) => {
      const digest = digests.get(keyOf(id))
      return digest === undefined ? [] : [[id, digest] as const]
    }),
  )
}

/** The number of each report that is there. */
export async function sequencesOf(sql: Statements, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await byIds(sql, "SELECT sequence, id FROM reports", ids)
  const numbers = new Map(rows.map((row) => [row["id"], Number(row["sequence"])]))
  return new Map(ids.map((id) => [id, numbers.get(keyOf(id)) ?? 0]))
}

const wholeAlso = `SELECT memberships.report AS report, start, memberships.body AS body, beside.story AS story,
  home.story AS home FROM memberships JOIN reports AS home ON home.sequence = memberships.report
  JOIN reports AS beside ON beside.sequence = memberships.beside`

export async function readAlso(sql: Statements, selection: AlsoSelection): Promise<readonly Also[]> {
  const asked =
    "reports" in selection
      ? selection.reports.map(keyOf)
      : await Promise.all(selection.stories.map((story) => currentStory(sql, story)))
  const column = "reports" in selection ? "home.id" : "beside.story"
  const rows = await among(sql, `${wholeAlso} WHERE ${column}`, [...new Set(asked)])
  const order = inOrder<Row>(
    by((row) => Number(row["report"])),
    by((row) => Number(row["start"])),
  )
  return rows.toSorted(order).map(alsoOf)
}

/** The claims of reports as they were appended, by the report's id as the tables have it. */
export async function readClaimsBy(
  sql: Statements,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly ClaimRow[]>> {
  const rows = await byIds(sql, "SELECT id, claims FROM reports", ids)
  return new Map(rows.map((row) => [String(row["id"]), claimsOf(row)]))
}

/** The claims of reports, in their order. */
export async function readClaims(sql: Statements, ids: readonly string[]): Promise<readonly ClaimRow[]> {
  return [...(await readClaimsBy(sql, ids)).values()].flat()
}

export async function readGists(
  sql: Statements,
  after: number,
  limit: number,
): Promise<readonly { sequence: number; report: string; gist: Uint8Array }[]> {
  const select = "SELECT sequence, id, gist FROM reports WHERE sequence > ? ORDER BY sequence LIMIT ?"
  return (await sql.all(select, [after, limit])).map((row) => ({
    sequence: Number(row["sequence"]),
    report: String(row["id"]),
    gist: row["gist"] as Uint8Array,
  }))
}

const log = `SELECT * FROM (
  SELECT sequence, at, 'report' AS kind, id, story, '' AS body FROM reports WHERE sequence > ?
  UNION ALL SELECT sequence, at, 'review' AS kind, id, story, body FROM reviews WHERE sequence > ?
) AS log ORDER BY sequence LIMIT ?`

export async function readLog(sql: Statements, after: number, limit: number): Promise<readonly Entry[]> {
  return (await sql.all(log, [after, after, limit])).map((row): Entry => {
    const [sequence, at] = [Number(row["sequence"]), String(row["at"])]
    if (row["kind"] === "review") return { kind: "review", sequence, at, review: reviewOf(row) }
    return { kind: "report", sequence, at, report: String(row["id"]), story: String(row["story"]) }
  })
}

/** A story and all that went into it, over any number of steps. */
async function family(sql: Statements, story: string): Promise<readonly string[]> {
  const ids = [story]
  for (const id of ids) {
    const rows = await sql.all("SELECT story FROM redirects WHERE target = ?", [id])
    ids.push(...rows.map((row) => String(row["story"])))
  }
  return ids
}

export async function readReviews(sql: Statements, story: string | null): Promise<readonly Review[]> {
  const select = "SELECT sequence, body FROM reviews"
  if (story === null) return (await sql.all(`${select} ORDER BY sequence`)).map(reviewOf)
  const rows: Row[] = []
  for (const id of await family(sql, await currentStory(sql, story))) {
    rows.push(...(await sql.all(`${select} WHERE story = ?`, [id])))
  }
  return rows.sort(by((row) => Number(row["sequence"]))).map(reviewOf)
}
