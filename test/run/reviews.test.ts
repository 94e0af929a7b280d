import assert from "node:assert/strict"
import { test } from "node:test"
import type { Review, ReviewAction } from "../../src/model/types.ts"
import { reviewId } from "../../src/review/id.ts"
import { type Library, openLibrary } from "../../src/run/library.ts"
import { reportsOf } from "../../src/run/reports.ts"
import { loadResources } from "../../src/run/resources.ts"
import { memoryStore } from "../../src/store/memory.ts"
import type { Store } from "../../src/store/store.ts"

const folder = (name: string): string => new URL(`../../stories/${name}/reports`, import.meta.url).pathname
const noInput = async function* (): AsyncGenerator<Uint8Array> {}
const now = (): Date => new Date("2024-05-01T10:00:00Z")

let second = 0

async function decide(
  library: Library,
  story: string,
  action: ReviewAction,
  anchors: Review["anchors"] = [],
): Promise<Review> {
  second += 1
  const at = new Date(Date.UTC(2024, 4, 1, 10, 0, second)).toISOString()
  const rest = { story, by: "person:Ada", at, reason: null, seconds: null, coding: null, anchors, action }
  const review = { id: reviewId(rest), ...rest }
  assert.notEqual(await library.review(review), null)
  return review
}

/** Stories as sets of reports, without what changes with every entry. */
async function storiesOf(store: Store): Promise<unknown> {
  const { items } = await store.stories({})
  const rows = items.map(async ({ changed: _, changedAt: __, told: ___, ...row }) => {
    const reports = (await store.reports({ story: row.id })).map(({ report }) => report.id)
    return { ...row, reports: reports.sort(), count: row.reports }
  })
  return (await Promise.all(rows)).sort((a, b) => (a.id < b.id ? -1 : 1))
}

test("stories joined by a person are one, parted they are two, undone all is as it was", async () => {
  const store = memoryStore()
  const library = openLibrary(store, loadResources, now)
  const paths = [folder("river-crossing"), folder("bus-crash")]
  const { new: kept } = await library.importReports(reportsOf(paths, noInput))
  const before = await storiesOf(store)
  // A slow machine keeps few reports in one step: stories that a later step joined lead on already.
  const ledOn = [...(await store.redirects())].sort()
  const [a, b] = [kept[0]!, kept.at(-1)!]
  assert.notEqual(a.story, b.story)

  const join = await decide(library, a.story, { do: "join stories", reports: [a.report, b.report] })
  assert.equal((await library.story(b.story))!.id, (await library.story(a.story))!.id)
  const joined = (await library.story(a.story))!
  assert.equal(joined.reports, (await store.reports({ story: a.story })).length)
  assert.deepEqual(
    (await library.reviews(b.story)).map(({ id }) => id),
    [join.id],
  )

  const part = await decide(library, a.story, { do: "part stories", reports: [a.report, b.report] })
  const [one, other] = await store.reports({ ids: [a.report, b.report] })
  assert.notEqual(one!.story, other!.story)

  // A decision on a claim stays with its report, whichever story that is in.
  const anchors = [{ report: b.report, from: 0, to: 1, quote: "x" }]
  const claim = await decide(library, other!.story, { do: "accept", claim: "a claim" }, anchors)
  assert.deepEqual(
    (await library.reviews(other!.story)).map(({ id }) => id),
    [claim.id],
  )
  assert.ok(!(await library.reviews(one!.story)).some(({ id }) => id === claim.id))

  await decide(library, one!.story, { do: "undo", review: part.id })
  assert.ok((await library.reviews(one!.story)).some(({ id }) => id === claim.id))
  await decide(library, one!.story, { do: "undo", review: join.id })
  assert.deepEqual(await storiesOf(store), before)
  assert.deepEqual([...(await store.redirects())].sort(), ledOn)

  // Another program on the same store comes to the same stories, and so does one that knows nothing yet.
  const again = openLibrary(store, loadResources, now)
  await decide(again, a.story, { do: "redo", review: join.id })
  assert.equal((await again.story(b.story))!.id, (await again.story(a.story))!.id)
  assert.equal((await library.importReports(reportsOf(paths, noInput))).new.length, 0)
})

test("reports that come after a decision obey it", async () => {
  const store = memoryStore()
  const library = openLibrary(store, loadResources, now)
  const items: Parameters<Library["importReports"]>[0] & Iterable<unknown> = []
  for await (const item of reportsOf([folder("bus-crash")], noInput)) (items as unknown[]).push(item)
  const all = items as never[]
  const { new: kept } = await library.importReports(all.slice(0, 4))
  const { story } = kept[0]!
  const of = (await store.reports({ story })).map(({ report }) => report.id)
  if (of.length < 2) return
  await decide(library, story, { do: "part stories", reports: [of[0]!, of[1]!] })
  await library.importReports(all)
  const [one, other] = await store.reports({ ids: [of[0]!, of[1]!] })
  assert.notEqual(one!.story, other!.story)
})
