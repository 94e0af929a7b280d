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
  /** The tables without and with the word index, which stands first. */
  readonly tables: string
  readonly worded: string
  readonly number: string
  readonly columns: string
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
  const columns = "reports.id AS id, reports.story AS story"
  if (query.in === "reports") {
    const { reportWords: index } = dialect
    const [number, tables] = ["reports.sequence", "reports"]
    const worded = `${index.table} JOIN reports ON reports.sequence = ${index.table}.rowid`
    return { index, number, tables, worded, columns, conditions: reportConditions(query) }
  }
  const { claimWords: index } = dialect
  const join = "JOIN reports ON reports.sequence = claims.report"
  return {
    index,
    number: "claims.number",
    tables: `claims ${join}`,
    worded: `${index.table} JOIN claims ON claims.number = ${index.table}.rowid ${join}`,
    columns: `${columns}, claims.position AS position`,
    conditions: claimConditions(query),
  }
}

function searchSql(driver: Driver, query: SearchQuery, story: string | null): Piece {
  const { index, number, tables, worded, columns, conditions } = foundIn(driver, query)
  const asked = readQuery(query.q)
  const words = asksFor(asked)
  const score = (words ? index.score(asked) : null) ?? piece("0.0")
  const own = story === null ? [] : [piece("reports.story = ?", story)]
  const { sql, values } = allOf([...(words ? [index.match(asked)] : []), ...conditions, ...own])
  const latest = `SELECT ${number} AS number, ${columns}, ${score.sql} AS score FROM ${words ? worded : tables} ${sql}
    ORDER BY ${words ? `${index.table}.rowid` : number} DESC LIMIT ${limits.searchDepth.value}`
  return {
    sql: `SELECT * FROM (${latest}) AS latest ORDER BY score DESC, number DESC LIMIT ? OFFSET ?`,
    values: [...score.values, ...values],
  }
}

export async function search(driver: Driver, query: SearchQuery): Promise<Page<Hit>> {
  const [offset, size, most] = [offsetOf(query), pageSize(query), limits.searchDepth.value]
  const story = query.story === undefined ? null : await currentStory(driver, query.story)
  const { sql, values } = searchSql(driver, query, story)
  const rows = await driver.all(sql, [...values, size + 1, offset])
  const ids = query.in === "claims" ? [...new Set(rows.map((row) => String(row["id"])))] : []
  const claims = await readClaimsBy(driver, ids)
  const hits = rows.map((row): Hit => {
    const claim = query.in === "claims" ? claims.get(String(row["id"]))![Number(row["position"])]! : null
    return { report: String(row["id"]), story: String(row["story"]), claim, score: Number(row["score"]) }
  })
  return pageAt(hits, offset, size, most)
}
