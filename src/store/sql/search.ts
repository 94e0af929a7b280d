/** Lists and searches over tables. Conditions are gathered as pieces, each with its values. */
import { limits } from "../../base/limits.ts"
import { boxesOf, endBound } from "../match.ts"
import { offsetOf, pageAt, pageSize, storyPage, storyPlace } from "../page.ts"
import type { Box, Hit, Page, SearchQuery, StoriesQuery, StoryRow } from "../store.ts"
import { readQuery, type TermQuery } from "../terms.ts"
import type { Driver, Piece, Value, WordIndex } from "./driver.ts"
import { currentStory, readClaimsBy } from "./read.ts"
import { storyRow } from "./rows.ts"

const piece = (sql: string, ...values: readonly Value[]): Piece => ({ sql, values })

const allOf = (pieces: readonly Piece[]): Piece => ({
  sql: pieces.length === 0 ? "" : `WHERE ${pieces.map(({ sql }) => `(${sql})`).join(" AND ")}`,
  values: pieces.flatMap(({ values }) => values),
})

/** Points of a table in a box. */
function inBox(box: Box, lat: string, lon: string): Piece {
  const parts = boxesOf(box).map(({ west, south, east, north }) =>
    piece(`${lat} BETWEEN ? AND ? AND ${lon} BETWEEN ? AND ?`, south, north, west, east),
  )
  return { sql: parts.map(({ sql }) => sql).join(" OR "), values: parts.flatMap(({ values }) => values) }
}

/** A stretch of days that touches the one asked for; what has no days touches none. */
function touching(first: string, last: string, { from, to }: { from?: string; to?: string }): readonly Piece[] {
  const pieces: Piece[] = []
  if (from !== undefined) pieces.push(piece(`${last} >= ?`, from))
  if (to !== undefined) pieces.push(piece(`${first} <= ? AND ${last} <> ''`, endBound(to)))
  return pieces
}

const asksFor = ({ all, none }: TermQuery): boolean => all.length + none.length > 0

/** Numbers of rows in a word index that fit a query. */
const matching = (index: WordIndex, query: TermQuery): Piece => {
  const { sql, values } = index.match(query)
  return { sql: `SELECT rowid FROM ${index.table} WHERE ${sql}`, values }
}

function storyConditions({ dialect }: Driver, query: StoriesQuery): readonly Piece[] {
  const { since, disputed, box, kind, q } = query
  const pieces: Piece[] = [...touching("first", "last", query)]
  if (since !== undefined) pieces.push(piece("changed > ?", since))
  if (query.waiting === true) pieces.push(piece("told_changed <> changed"))
  if (disputed !== undefined) pieces.push(piece(disputed ? "disputed > 0" : "disputed = 0"))
  const reports = (of: Piece): Piece => ({
    sql: `id IN (SELECT story FROM reports WHERE sequence IN (${of.sql}))`,
    values: of.values,
  })
  if (kind !== undefined) pieces.push(reports(piece("SELECT report FROM report_kinds WHERE kind = ?", kind)))
  if (box !== undefined) {
    const { sql, values } = inBox(box, "lat", "lon")
    pieces.push(reports({ sql: `SELECT report FROM report_places WHERE ${sql}`, values }))
  }
  const asked = readQuery(q ?? "")
  if (asksFor(asked)) pieces.push(reports(matching(dialect.reportWords, asked)))
  return pieces
}

export async function listStories(driver: Driver, query: StoriesQuery): Promise<Page<StoryRow>> {
  const key = query.sort ?? "changed"
  const place = storyPlace(query)
  const pieces = [...storyConditions(driver, query)]
  if (place !== null) pieces.push(piece(`${key} < ? OR (${key} = ? AND id > ?)`, place.value, place.value, place.id))
  const { sql, values } = allOf(pieces)
  const select = `SELECT body, told FROM stories ${sql} ORDER BY ${key} DESC, id LIMIT ?`
  return storyPage((await driver.all(select, [...values, pageSize(query) + 1])).map(storyRow), query)
}

interface Found {
  readonly index: WordIndex
  /** The table whose rows are found, and its column that counts them. */
  readonly table: string
  readonly number: string
  readonly columns: string
  /** What is joined to the table so that a row knows its report; "" where it is a report. */
  readonly toReport: string
  readonly conditions: readonly Piece[]
}

function reportConditions(query: SearchQuery): readonly Piece[] {
  const { box, kind } = query
  const pieces: Piece[] = [...touching("reports.first", "reports.last", query)]
  if (kind !== undefined)
    pieces.push(piece("reports.sequence IN (SELECT report FROM report_kinds WHERE kind = ?)", kind))
  if (box === undefined) return pieces
  const { sql, values } = inBox(box, "lat", "lon")
  return [...pieces, { sql: `reports.sequence IN (SELECT report FROM report_places WHERE ${sql})`, values }]
}

function claimConditions(query: SearchQuery): readonly Piece[] {
  const pieces: Piece[] = [...touching("claims.began", "claims.ended", query)]
  if (query.kind !== undefined) pieces.push(piece("claims.kind = ?", query.kind))
  if (query.box !== undefined) pieces.push(inBox(query.box, "claims.lat", "claims.lon"))
  return pieces
}

function foundIn({ dialect }: Driver, query: SearchQuery): Found {
  if (query.in === "reports") {
    const columns = "reports.sequence AS number, reports.sequence AS report"
    const [index, table, number] = [dialect.reportWords, "reports", "sequence"]
    return { index, table, number, columns, toReport: "", conditions: reportConditions(query) }
  }
  const columns = "claims.number AS number, claims.report AS report, claims.position AS position"
  const toReport = "JOIN reports ON reports.sequence = claims.report"
  const [index, table, number] = [dialect.claimWords, "claims", "number"]
  return { index, table, number, columns, toReport, conditions: claimConditions(query) }
}

/** Numbers of rows after one and up to another; null is no bound. */
type Window = readonly [after: number | null, last: number | null]

/** The latest finds within a window, with their scores. */
function latestSql(found: Found, asked: TermQuery, story: string | null, [after, last]: Window): Piece {
  const { index, table, number, columns, toReport, conditions } = found
  const words = asksFor(asked)
  const score = (words ? index.score(asked) : null) ?? piece("0.0")
  // The table of words comes first, where there is one: its order is that of the numbers.
  const apart = words && !index.within
  const counted = apart ? `${index.table}.rowid` : `${table}.${number}`
  const { sql, values } = allOf([
    ...(words ? [index.match(asked)] : []),
    ...conditions,
    ...(story === null ? [] : [piece("reports.story = ?", story)]),
    ...(after === null ? [] : [piece(`${counted} > ?`, after)]),
    ...(last === null ? [] : [piece(`${counted} <= ?`, last)]),
  ])
  const tables = apart ? `${index.table} JOIN ${table} ON ${table}.${number} = ${index.table}.rowid` : table
  const from = `${tables} ${story === null ? "" : toReport}`
  return {
    sql: `SELECT ${columns}, ${score.sql} AS score FROM ${from} ${sql}
      ORDER BY ${counted} DESC LIMIT ${limits.searchDepth.value}`,
    values: [...score.values, ...values],
  }
}

/** The windows that are searched one after the other, from the last row back, until there are finds enough. */
async function windowsOf(driver: Driver, { table, number }: Found): Promise<readonly Window[]> {
  if (driver.dialect.searchWindows.length === 0) return [[null, null]]
  const [row] = await driver.all(`SELECT MAX(${number}) AS last FROM ${table}`)
  const windows: Window[] = []
  let last: number | null = null
  let after = Number(row?.["last"] ?? 0)
  for (const size of driver.dialect.searchWindows) {
    after -= size
    if (after <= 0) break
    windows.push([after, last])
    last = after
  }
  return [...windows, [null, last]]
}

/** The best of the latest finds, as many as a page asks for. */
async function searchSql(driver: Driver, query: SearchQuery, story: string | null): Promise<Piece> {
  const [found, asked] = [foundIn(driver, query), readQuery(query.q)]
  const parts = (await windowsOf(driver, found)).map((window) => latestSql(found, asked, story, window))
  // The parts are read in their order, and the later ones not at all when the first have enough.
  const latest = parts.map(({ sql }) => (parts.length === 1 ? sql : `(${sql})`)).join(" UNION ALL ")
  const enough = `SELECT * FROM (${latest}) AS latest LIMIT ${limits.searchDepth.value}`
  const best = `SELECT * FROM (${enough}) AS enough ORDER BY score DESC, number DESC LIMIT ? OFFSET ?`
  return {
    sql: `SELECT best.*, reports.id AS id, reports.story AS story
      FROM (${best}) AS best JOIN reports ON reports.sequence = best.report ORDER BY score DESC, number DESC`,
    values: parts.flatMap(({ values }) => values),
  }
}

export async function search(driver: Driver, query: SearchQuery): Promise<Page<Hit>> {
  const [offset, size, most] = [offsetOf(query), pageSize(query), limits.searchDepth.value]
  const story = query.story === undefined ? null : await currentStory(driver, query.story)
  const { sql, values } = await searchSql(driver, query, story)
  const rows = await driver.all(sql, [...values, size + 1, offset])
  const ids = query.in === "claims" ? [...new Set(rows.map((row) => String(row["id"])))] : []
  const claims = await readClaimsBy(driver, ids)
  const hits = rows.map((row): Hit => {
    const claim = query.in === "claims" ? claims.get(String(row["id"]))![Number(row["position"])]! : null
    return { report: String(row["id"]), story: String(row["story"]), claim, score: Number(row["score"]) }
  })
  return pageAt(hits, offset, size, most)
}
