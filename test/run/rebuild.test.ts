import assert from "node:assert/strict"
import { test } from "node:test"
import type { Review } from "../../src/model/types.ts"
import { isOlder } from "../../src/run/engine-version.ts"
import { type Library, openLibrary } from "../../src/run/library.ts"
import { type RebuildSettings, type Rebuilt, rebuild } from "../../src/run/rebuild.ts"
import { reportsOf } from "../../src/run/reports.ts"
import { loadResources } from "../../src/run/resources.ts"
import { memoryStore } from "../../src/store/memory.ts"
import type { Refreshed, Store } from "../../src/store/store.ts"

const folder = (name: string): string => new URL(`../../stories/${name}/reports`, import.meta.url).pathname
const noInput = async function* (): AsyncGenerator<Uint8Array> {}
const now = (): Date => new Date("2024-05-01T10:00:00Z")
const settings: RebuildSettings = { resources: loadResources, now, by: "test" }

async function filled(): Promise<Library> {
  const library = openLibrary(memoryStore(), loadResources, now)
  await library.importReports(reportsOf([folder("river-crossing"), folder("bus-crash")], noInput))
  return library
}

/** All that lists and searches show. */
async function shown(library: Library): Promise<unknown> {
  const { items } = await library.stories({})
  const claims = await library.search({ q: "said", in: "claims" })
  const redirects = [...(await library.store.redirects())]
  const rows = items.map(({ told, ...row }) => row)
  return { rows, redirects, claims: claims.items, info: { ...(await library.store.info()), head: null } }
}

/** Makes a store look as if an engine that found nothing had filled it, with all reports in one story. */
async function aged(store: Store): Promise<void> {
  const reports = await store.reports({ after: 0, limit: 1_000 })
  const gists = new Map((await store.gists(0, 1_000)).map(({ report, gist }) => [report, gist]))
  const [first] = reports
  const old = reports.map((one): Refreshed => {
    const row = { ...one.row, kinds: [], places: [], box: null }
    return { ...one, row, claims: [], gist: gists.get(first!.report.id)! }
  })
  await store.refresh(old)
  const stories = [...new Set(reports.map(({ story }) => story))]
  const [kept, ...gone] = stories
  const moved = reports.map(({ report }) => [report.id, kept!] as const)
  const row = { ...(await store.story(kept!))!, reports: reports.length, kinds: [], places: [], box: null }
  const others = { entries: [], also: [], audit: [], gone: gone.map((id) => [id, kept!] as const) }
  const slots = reports.map(({ report }) => ({ slot: `analysis:${report.id}`, key: "old", value: Uint8Array.of(1) }))
  const engine = { slot: "engine", key: "old", value: Uint8Array.of(1) }
  await store.append({ ...others, after: await store.head(), moved, stories: [row], kept: [...slots, engine] })
}

const review = (story: string, claim: string): Review => ({
  id: "r1",
  story,
  by: "person:Ada",
  at: "2024-05-01T10:00:00Z",
  reason: null,
  seconds: null,
  coding: null,
  anchors: [],
  action: { do: "accept", claim },
})

test("a rebuild brings a store of another engine to what an import gives", async () => {
  const [fresh, old] = [await filled(), await filled()]
  await aged(old.store)
  assert.equal(await isOlder(fresh.store), false)
  assert.equal(await isOlder(old.store), true)
  assert.notDeepEqual(await shown(old), await shown(fresh))
  const { epoch } = await old.store.head()

  // Stopped after the first step, it goes on.
  const { reports: all } = await old.store.info()
  assert.deepEqual(await rebuild(old.store, { ...settings, ended: () => true }), { stopped: all, of: all })
  assert.equal(await isOlder(old.store), true)
  const rebuilt = (await rebuild(old.store, settings)) as Rebuilt
  const { reports, stories } = await fresh.store.info()
  assert.deepEqual([rebuilt.reports, rebuilt.stories], [reports, stories])
  assert.ok(rebuilt.moved > 0)
  assert.notEqual((await old.store.head()).epoch, epoch)

  const [before, after] = [await shown(fresh), await shown(old)]
  const changed = new Set(["changed", "changedAt"])
  const plain = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (key, part) => (changed.has(key) ? undefined : part)))
  const byId = (value: unknown): unknown => {
    // Which ids ever were hangs on the steps in which reports came, and steps on time.
    const { rows, redirects: _, ...rest } = plain(value) as { rows: { id: string }[]; redirects: unknown }
    return { ...rest, rows: rows.sort((a, b) => (a.id < b.id ? -1 : 1)) }
  }
  assert.deepEqual(byId(after), byId(before))
  assert.equal(await isOlder(old.store), false)
  assert.equal(await rebuild(old.store, settings), null)
  await Promise.all([fresh.close(), old.close()])
})

test("reviews, the audit log and ids of stories outlive a rebuild, and accounts are told anew", async () => {
  const library = await filled()
  const [story] = (await library.stories({})).items
  const told = await library.told(story!.id)
  const [claim] = told!.analyses[0]!.claims
  await library.review(review(story!.id, claim!.id))
  await library.told(story!.id)
  await aged(library.store)
  const log = (await library.store.audit({})).items
  await rebuild(library.store, settings)
  assert.deepEqual(
    (await library.reviews(story!.id)).map(({ id }) => id),
    ["r1"],
  )
  assert.deepEqual((await library.store.audit({})).items.slice(1), log)
  assert.match((await library.store.audit({ limit: 1 })).items[0]!.what, /^rebuild \d+ reports$/)
  const row = (await library.story(story!.id))!
  assert.equal(row.id, story!.id)
  assert.equal((await library.told(story!.id))!.account.brief.length, told!.account.brief.length)
  // What comes later goes on from the stories as they are now.
  const more = await library.importReports(reportsOf([folder("mine-dispute")], noInput))
  assert.ok(more.new.length > 0)
  await library.close()
})
