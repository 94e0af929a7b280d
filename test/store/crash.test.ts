import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, test } from "node:test"
import { crashes } from "./crash.ts"
import { ownSchema, withPostgres } from "./postgres.ts"

// `npm run test:crash` kills a hundred times; a few times are enough to notice what broke.
const kills = Number(process.env["STEMMA_CRASHES"] ?? 3)
const reports = kills > 20 ? 150 : 30
const seed = Number(process.env["STEMMA_SEED"] ?? 1)

const folder = mkdtempSync(join(tmpdir(), "stemma-crash-"))
after(() => rmSync(folder, { recursive: true, force: true }))

let places = 0

test(`sqlite: killed at ${kills} points of import and review, nothing acknowledged is lost or doubled`, async () => {
  const newPlace = (): string => {
    places += 1
    return join(folder, String(places))
  }
  await crashes({ kills, reports, seed, newPlace })
})

await withPostgres(() => {
  test(`postgres: killed at ${kills} points of import and review, nothing acknowledged is lost or doubled`, async () => {
    await crashes({ kills, reports, seed: seed + 1, newPlace: ownSchema })
  })
})
