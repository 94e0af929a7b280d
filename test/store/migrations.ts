/** Every earlier version of the tables is brought to the newest, with what stands in it. */
import assert from "node:assert/strict"
import { test } from "node:test"
import type { Driver } from "../../src/store/sql/driver.ts"
import { migrate } from "../../src/store/sql/schema.ts"
import { sqlStore } from "../../src/store/sql/store.ts"
import { suite } from "./suite.ts"

/** What each version could hold, as it was written then; a new version adds its own. */
const fixtures: Readonly<Record<number, readonly string[]>> = {
  1: [
    "INSERT INTO audit (at, who, what, detail) VALUES ('2024-05-01T10:00:00Z', 'person:Ada', 'import', NULL)",
    "INSERT INTO tokens (name, hash, role, at) VALUES ('old', 'h', 'admin', '2024-05-01T10:00:00Z')",
  ],
  2: [
    "INSERT INTO audit (at, who, what, detail) VALUES ('2024-05-01T10:00:00Z', 'person:Ada', 'import', NULL)",
    "INSERT INTO tokens (name, hash, role, at) VALUES ('old', 'h', 'admin', '2024-05-01T10:00:00Z')",
  ],
  3: [
    "INSERT INTO audit (at, who, what, detail) VALUES ('2024-05-01T10:00:00Z', 'person:Ada', 'import', NULL)",
    "INSERT INTO tokens (name, hash, role, at) VALUES ('old', 'h', 'admin', '2024-05-01T10:00:00Z')",
  ],
  4: [
    "INSERT INTO audit (at, who, what, detail) VALUES ('2024-05-01T10:00:00Z', 'person:Ada', 'import', NULL)",
    "INSERT INTO tokens (name, hash, role, at) VALUES ('old', 'h', 'admin', '2024-05-01T10:00:00Z')",
  ],
}

export function migrations(kind: string, place: () => (version?: number) => Promise<Driver>): void {
  test(`${kind}: every earlier version is brought to the newest and works`, async () => {
    const first = place()
    const probe = await first(0)
    const newest = probe.dialect.migrations.length
    await probe.close()
    for (let version = 1; version <= newest; version += 1) {
      const open = place()
      const old = await open(version)
      for (const statement of fixtures[version]!) await old.all(statement)
      await old.close()
      const driver = await open()
      const store = sqlStore(driver)
      assert.deepEqual(
        (await store.tokens()).map(({ name }) => name),
        ["old"],
      )
      assert.equal((await store.audit({})).items.length, 1)
      await store.setToken("old", null)
      await suite["stories by words, days, box, kind, change"]!(store)
      await driver.close()
    }
  })

  test(`${kind}: tables of a newer program are left alone`, async () => {
    const open = place()
    const driver = await open()
    await driver.all("INSERT INTO migrations (version) VALUES (999)")
    await assert.rejects(migrate(driver, "epoch"), /newer Stemma/)
    await driver.close()
    await assert.rejects(open(), /install that version/)
  })
}
