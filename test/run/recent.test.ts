import assert from "node:assert/strict"
import { test } from "node:test"
import { tellStory } from "../../src/run/engine.ts"
import { openLibrary } from "../../src/run/library.ts"
import { recentStories } from "../../src/run/recent.ts"
import { reportsOf } from "../../src/run/reports.ts"
import { loadResources } from "../../src/run/resources.ts"
import { takeReview } from "../../src/run/take-review.ts"
import { memoryStore } from "../../src/store/memory.ts"

const folder = new URL("../../stories/mine-dispute/reports", import.meta.url).pathname

test("what is kept in memory changes nothing: after each review the account is that of a fresh telling", async () => {
  const library = openLibrary(memoryStore(), loadResources)
  const imported = await library.importReports(reportsOf([folder], async function* () {}))
  const story = imported.stories[0]!
  const reports = (await library.store.reports({ story })).map(({ report }) => report)
  const first = (await library.told(story))!
  const claims = first.analyses.flatMap((analysis) => analysis.claims).filter(({ measures }) => measures.length > 0)
  for (const [at, { id: claim }] of claims.slice(0, 3).entries()) {
    const change = { low: 40 + at, high: 40 + at }
    const request = { action: at === 1 ? { do: "reject", claim } : { do: "edit", claim, change } }
    const when = { by: "person:Ann", at: `2026-01-01T00:00:0${at}Z` }
    const { faults } = await takeReview(library, story, request, when)
    assert.deepEqual(faults, [])
    const reviews = await library.reviews(story)
    const options = { policies: ["origins"], length: "normal", reviews } as const
    const fresh = tellStory(story, reports, loadResources(), options)
    assert.equal(JSON.stringify((await library.told(story))!.account), JSON.stringify(fresh.account))
  }
})

test("only the stories of late are kept", () => {
  const recent = recentStories()
  const one = recent("one")
  recent("two")
  assert.equal(recent("one"), one)
  recent("three")
  assert.equal(recent("one"), one)
  recent("four")
  recent("five")
  assert.notEqual(recent("one"), one)
})
