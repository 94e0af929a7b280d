import assert from "node:assert/strict"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, test } from "node:test"
import type { Review, ReviewAction } from "../../src/model/types.ts"
import { makeReport } from "../../src/read/report.ts"
import { madeReview } from "../../src/review/read.ts"
import { type Library, openLibrary } from "../../src/run/library.ts"
import { loadResources } from "../../src/run/resources.ts"
import { memoryStore } from "../../src/store/memory.ts"
import { openStore } from "../../src/store/open.ts"
import type { Store } from "../../src/store/store.ts"
import { ownSchema, withPostgres } from "../store/postgres.ts"

const texts = [
  "Two people were killed when a ferry ran aground near Split on Monday, the harbour master said.",
  "A ferry ran aground near Split on Monday and three people were killed, the hospital said.",
  "Four protesters were arrested in Oslo on Sunday, police said.",
]
const reports = texts.map((text, at) => makeReport({ id: `r${at}`, text, published: `2024-05-0${at + 6}` }))

const given = (order: readonly number[]) => order.map((at) => ({ report: reports[at]! }))

async function opened(store: Store, order: readonly number[]): Promise<Library> {
  const library = openLibrary(store, loadResources)
  await library.importReports(given(order))
  return library
}

let minute = 0

async function decide(library: Library, report: string, action: ReviewAction, coding: string | null = null) {
  minute += 1
  const at = new Date(Date.UTC(2024, 4, 9, 10, minute)).toISOString()
  const { story } = (await library.report(report))!
  const [claim] = await library.store.claims([report])
  const about = action.do === "undo" || action.do === "join names" ? [] : [claim!]
  const anchors = about.map(({ from, to, quote }) => ({ report, from, to, quote }))
  const rest = { story, by: "person:Ada", at, reason: null, seconds: null, coding, anchors, action }
  const review = madeReview(rest)
  await library.review(review)
  return review
}

/** A store with decisions of each sort; another coder's are blind. */
async function decided(): Promise<readonly Review[]> {
  const library = await opened(memoryStore(), [0, 1, 2])
  const claims = await library.store.claims(["r0", "r1", "r2"])
  const of = (report: string): string => claims.find((claim) => claim.report === report)!.id
  const rejected = await decide(library, "r0", { do: "reject", claim: of("r0") })
  await decide(library, "r1", { do: "accept", claim: of("r1") })
  await decide(library, "r1", { do: "reject", claim: of("r1") }, "blind")
  await decide(library, "r0", { do: "undo", review: rejected.id })
  await decide(library, "r1", { do: "join names", names: ["Split", "Spalato"], as: "Split" })
  await decide(library, "r2", { do: "reject", claim: of("r2") })
  const all = await library.store.reviews(null)
  await library.close()
  return all
}

/** What reviews say, in order, without the ids that go with a store. */
const said = (reviews: readonly Review[]): unknown =>
  reviews.map(({ id: _, story: __, action, ...rest }) => ({ ...rest, do: action.do }))

async function comesOver(store: Store): Promise<void> {
  const all = await decided()
  // In another order: stories are called by their first report.
  const library = await opened(store, [2, 1, 0])
  const first = await library.importReviews(all)
  assert.deepEqual([first.new.length, first.known, first.refused, first.notes], [6, [], [], []])
  const there = await store.reviews(null)
  assert.deepEqual(said(there), said(all))
  const undo = there.find(({ action }) => action.do === "undo")!
  const undone = there[0]!
  assert.equal(undo.action.do === "undo" && undo.action.review, undone.id)
  const { story } = (await library.report("r0"))!
  const rejected = (coding: string | null) =>
    library.told(story, { coding }).then((told) => told!.account.reviewed.map(({ state }) => state).sort())
  assert.deepEqual([await rejected(null), await rejected("blind")], [["accepted"], ["rejected"]])
  // Done again, also with what was exported here, nothing changes.
  const head = await store.head()
  for (const reviews of [all, there]) {
    const again = await library.importReviews(reviews)
    assert.deepEqual([again.new, again.known.length, again.refused], [[], 6, []])
  }
  assert.deepEqual(await store.head(), head)
  await library.close()
}

test("reviews come over into a store in memory", () => comesOver(memoryStore()))

test("reviews come over into a file", async () => {
  const folder = mkdtempSync(join(tmpdir(), "stemma-reviews-"))
  after(() => rmSync(folder, { recursive: true, force: true }))
  await comesOver(await openStore(folder))
})

await withPostgres(() => {
  test("reviews come over into PostgreSQL", async () => comesOver(await openStore(ownSchema())))
})

test("what is not here is said, one sentence each, and comes with a later import", async () => {
  const all = await decided()
  const library = await opened(memoryStore(), [1])
  const result = await library.importReviews(all)
  assert.equal(result.new.length, 3)
  const why = result.refused.map((refused) => refused.why.replace(/review [0-9a-f]{16}/, "review ID"))
  assert.deepEqual(why, [
    "The review ID (reject, Ada, 2024-05-09) was not kept: its report r0 is not in this store; import that first, and " +
      "then the reviews again.",
    "The review ID (reject, Ada, 2024-05-09) was not kept: its report r2 is not in this store; import that first, and " +
      "then the reviews again.",
    "The review ID (undo, Ada, 2024-05-09) was not kept: the review that it takes back or puts back is not in this " +
      "store.",
  ])
  await library.importReports(given([0, 2]))
  const rest = await library.importReviews(all)
  assert.deepEqual([rest.new.length, rest.known.length, rest.refused], [3, 3, []])
  const changed = { ...all[0]!, action: { do: "reject", claim: "no-such-claim" } } as Review
  const [note] = (await library.importReviews([madeReview(changed)])).notes
  assert.match(note!, /was kept, but no claim here has the id no-such-claim; it holds for the one with the same words/)
  await library.close()
})
