import assert from "node:assert/strict"
import { test } from "node:test"
import { copyStore } from "../../src/run/copy-store.ts"
import { type Library, openLibrary } from "../../src/run/library.ts"
import { rebuild } from "../../src/run/rebuild.ts"
import { loadResources } from "../../src/run/resources.ts"
import { memoryStore } from "../../src/store/memory.ts"
import { bridge, cheese, roundUp } from "../group/reports.ts"

const now = (): Date => new Date("2031-03-06T10:00:00Z")

async function filled(): Promise<Library> {
  const library = openLibrary(memoryStore(), loadResources, now)
  await library.importReports([...bridge, ...cheese, roundUp].map((one) => ({ report: one })))
  return library
}

/** The further stories of the round-up, by the reports they have. */
async function told(library: Library): Promise<readonly (readonly string[])[]> {
  const also = await library.also({ reports: ["r1"] })
  const members = also.map(async ({ story, home }) => {
    assert.notEqual(story, home)
    const [into] = await library.also({ stories: [story] })
    assert.deepEqual([into!.report, into!.home], ["r1", home])
    return (await library.store.reports({ story })).map((one) => one.report.id)
  })
  return (await Promise.all(members)).sort()
}

test("a round-up is listed in its further stories, which persons may join and part", async () => {
  const library = await filled()
  const [also] = await library.also({ reports: ["r1"] })
  const part = roundUp.text.slice(also!.span.from, also!.span.to)
  assert.match(part, /Marl|Hauser/)
  const before = await told(library)
  assert.equal(before.length, 1)
  const join = { do: "join stories", reports: ["b1", "c1"] } as const
  const decision = { by: "person:Ada", at: now().toISOString(), reason: null, seconds: null, coding: null, anchors: [] }
  await library.review({ id: "one", story: also!.story, ...decision, action: join })
  assert.deepEqual(await told(library), [])
  await library.review({ id: "two", story: also!.story, ...decision, action: { do: "undo", review: "one" } })
  assert.deepEqual(await told(library), before)
  await library.close()
})

test("the further stories of a round-up outlive a copy, and are found again by a rebuild", async () => {
  const library = await filled()
  const copy = memoryStore()
  await copyStore(library.store, copy)
  assert.deepEqual(await copy.also({ reports: ["r1"] }), await library.store.also({ reports: ["r1"] }))
  const other = openLibrary(copy, loadResources, now)
  const engine = { slot: "engine", key: "old", value: Uint8Array.of(1) }
  const nothing = { entries: [], moved: [], stories: [], gone: [], also: [], audit: [] }
  await copy.append({ ...nothing, after: await copy.head(), kept: [engine], alsoAnew: true })
  assert.deepEqual(await told(other), [])
  await rebuild(copy, { resources: loadResources, now, by: "person:Ada" })
  assert.equal((await told(other)).length, 1)
  assert.deepEqual(await told(other), await told(library))
  await Promise.all([library.close(), other.close()])
})
