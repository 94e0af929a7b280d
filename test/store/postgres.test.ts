import assert from "node:assert/strict"
import { after, test } from "node:test"
import { openPostgres, openPostgresDriver } from "../../src/store/postgres.ts"
import type { Driver } from "../../src/store/sql/driver.ts"
import { sqlStore } from "../../src/store/sql/store.ts"
import type { Store } from "../../src/store/store.ts"
import { migrations } from "./migrations.ts"
import { ownSchema, withPostgres } from "./postgres.ts"
import { runSuite, suite } from "./suite.ts"

const tables = "reports, report_places, report_kinds, claims, reviews, stories, redirects, computed, audit, tokens"

/** One schema for all: making tables takes longer than emptying them. */
async function emptied(driver: Driver, searchWindows = driver.dialect.searchWindows): Promise<Store> {
  await driver.all(`TRUNCATE ${tables}, report_words`)
  await driver.all("UPDATE log SET sequence = 0")
  return { ...sqlStore({ ...driver, dialect: { ...driver.dialect, searchWindows } }), close: async () => {} }
}

await withPostgres(() => {
  let driver: Driver | null = null
  after(() => driver?.close())
  runSuite("postgres", async () => {
    driver ??= await openPostgresDriver(ownSchema())
    return emptied(driver)
  })
  const searching = ["reports by words", "claims by words, days and box", "a search comes in pages"]
  for (const name of searching) {
    test(`postgres, searched in windows of few rows: ${name}`, async () => suite[name]!(await emptied(driver!, [1, 2])))
  }
  test("postgres: the words of claims move beside their days and places", async () => {
    const address = ownSchema()
    const old = await openPostgresDriver(address, 3)
    for (const number of [1, 2]) {
      await old.all("INSERT INTO claims (number, report, position, kind) VALUES (?, 1, 0, 'flood')", [number])
      await old.all("INSERT INTO claim_words (rowid, words) VALUES (?, CAST(? AS tsvector))", [
        number,
        `'w${number}':1`,
      ])
    }
    await old.close()
    const now = await openPostgresDriver(address)
    const rows = await now.all("SELECT number, CAST(words AS text) AS words FROM claims ORDER BY number")
    assert.deepEqual(
      rows,
      [1, 2].map((number) => ({ number, words: `'w${number}':1` })),
    )
    await now.close()
  })
  test("postgres: programs that open a new schema at once all get the same store", async () => {
    for (let round = 0; round < 3; round += 1) {
      const address = ownSchema()
      const stores = await Promise.all([1, 2, 3, 4].map(() => openPostgres(address)))
      const epochs = await Promise.all(stores.map(async (store) => (await store.head()).epoch))
      assert.equal(new Set(epochs).size, 1)
      for (const store of stores) await store.close()
    }
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
