import assert from "node:assert/strict"
import { after, test } from "node:test"
import { openPostgres, openPostgresDriver } from "../../src/store/postgres.ts"
import type { Driver } from "../../src/store/sql/driver.ts"
import { sqlStore } from "../../src/store/sql/store.ts"
import type { Store } from "../../src/store/store.ts"
import { migrations } from "./migrations.ts"
import { ownSchema, withPostgres } from "./postgres.ts"
import { runSuite } from "./suite.ts"

const tables = "reports, report_places, report_kinds, claims, reviews, stories, redirects, computed, audit, tokens"

/** One schema for all: making tables takes longer than emptying them. */
async function emptied(driver: Driver): Promise<Store> {
  await driver.all(`TRUNCATE ${tables}, report_words, claim_words`)
  await driver.all("UPDATE log SET sequence = 0")
  return { ...sqlStore(driver), close: async () => {} }
}

await withPostgres(() => {
  let driver: Driver | null = null
  after(() => driver?.close())
  runSuite("postgres", async () => {
    driver ??= await openPostgresDriver(ownSchema())
    return emptied(driver)
  })
  migrations("postgres", () => {
    const address = ownSchema()
    return (version) => openPostgresDriver(address, version)
  })
})

test("a database that does not answer is one sentence without the password", async () => {
  const opening = openPostgres("postgres://ada:secret@127.0.0.1:9/nothing")
  await assert.rejects(
    opening,
    (error: Error) => /cannot be reached/.test(error.message) && !/secret/.test(error.message),
  )
  await assert.rejects(openPostgres("postgres://"), /check/)
})
