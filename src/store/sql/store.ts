/** A store over a database. */
import { offsetOf, pageAt, pageSize } from "../page.ts"
import type { AuditEntry, Page, Paging, Store, StoreInfo, TokenRow, ToldRow } from "../store.ts"
import { append, readHead, writeAudit, writeComputed } from "./append.ts"
import type { Driver, Statements } from "./driver.ts"
import { readAlso, readClaims, readGists, readKnown, readLog, readReports, readReviews, readStory } from "./read.ts"
import { refresh } from "./refresh.ts"
import { keyOf } from "./rows.ts"
import { listStories, search } from "./search.ts"

const tell = (driver: Driver, story: string, told: ToldRow): Promise<unknown> =>
  driver.all("UPDATE stories SET disputed = ?, told = ?, told_changed = ? WHERE id = ? AND changed = ?", [
    told.disputed,
    JSON.stringify(told),
    told.changed,
    keyOf(story),
    told.changed,
  ])

async function computed(sql: Statements, slot: string, key: string): Promise<Uint8Array | null> {
  const [row] = await sql.all("SELECT value FROM computed WHERE slot = ? AND key = ?", [keyOf(slot), key])
  return row === undefined ? null : (row["value"] as Uint8Array)
}

async function audit(sql: Statements, paging: Paging): Promise<Page<AuditEntry>> {
  const [offset, size] = [offsetOf(paging), pageSize(paging)]
  const select = "SELECT at, who, what, detail FROM audit ORDER BY number DESC LIMIT ? OFFSET ?"
  const rows = (await sql.all(select, [size + 1, offset])).map(({ at, who, what, detail }) => ({
    at: String(at),
    who: String(who),
    what: String(what),
    detail: detail === null ? null : String(detail),
  }))
  return pageAt(rows, offset, size, Number.POSITIVE_INFINITY)
}

async function tokens(sql: Statements): Promise<readonly TokenRow[]> {
  const rows = await sql.all("SELECT name, hash, role, at FROM tokens ORDER BY name")
  return rows.map(({ name, hash, role, at }) => ({
    name: String(name),
    hash: String(hash),
    role: String(role) as TokenRow["role"],
    at: String(at),
  }))
}

const setToken = (driver: Driver, name: string, row: TokenRow | null): Promise<void> =>
  driver.step(async (sql) => {
    await sql.all("DELETE FROM tokens WHERE name = ?", [keyOf(name)])
    if (row === null) return
    const values = [keyOf(name), row.hash, row.role, row.at]
    await sql.all("INSERT INTO tokens (name, hash, role, at) VALUES (?, ?, ?, ?)", values)
  })

async function info(driver: Driver): Promise<StoreInfo> {
  const count = async (what: string): Promise<number> => Number((await driver.all(`SELECT ${what} AS n`))[0]!["n"])
  const rows = (table: string): Promise<number> => count(`(SELECT COUNT(*) FROM ${table})`)
  return {
    kind: driver.dialect.kind,
    place: driver.place,
    head: await readHead(driver),
    reports: await rows("reports"),
    stories: await rows("stories"),
    reviews: await rows("reviews"),
    claims: await rows("claims"),
  }
}

async function redirects(sql: Statements): Promise<ReadonlyMap<string, string>> {
  const rows = await sql.all("SELECT story, target FROM redirects")
  return new Map(rows.map(({ story, target }) => [String(story), String(target)]))
}

/** The store whose tables a driver reaches; they must be of the newest version. */
export function sqlStore(driver: Driver): Store {
  return {
    head: () => readHead(driver),
    append: (batch) => append(driver, batch),
    refresh: (reports) => refresh(driver, reports),
    since: (sequence, limit) => readLog(driver, sequence, limit),
    known: (ids) => readKnown(driver, ids),
    reports: (selection) => readReports(driver, selection),
    also: (selection) => readAlso(driver, selection),
    gists: (after, limit) => readGists(driver, after, limit),
    claims: (reports) => readClaims(driver, reports),
    story: (id) => readStory(driver, id),
    stories: (query) => listStories(driver, query),
    redirects: () => redirects(driver),
    tell: async (story, told) => void (await tell(driver, story, told)),
    search: (query) => search(driver, query),
    reviews: (story) => readReviews(driver, story),
    computed: (slot, key) => computed(driver, slot, key),
    keep: (value) => writeComputed(driver, value),
    note: (entry) => writeAudit(driver, [entry]),
    audit: (paging) => audit(driver, paging),
    tokens: () => tokens(driver),
    setToken: (name, row) => setToken(driver, name, row),
    info: () => info(driver),
    close: () => driver.close(),
  }
}
