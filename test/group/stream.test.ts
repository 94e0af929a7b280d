import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { currentStory, decide, groupReports, groupStream, placeReport } from "../../src/group/index.ts"
import type { Report } from "../../src/model/types.ts"
import { anyText, bridge, cheese, person, report } from "./reports.ts"

const all = [...bridge, ...cheese]

function streamed(reports: readonly Report[]): ReturnType<typeof groupStream> {
  const state = groupStream()
  for (const one of reports) placeReport(state, one)
  return state
}

const sets = (state: ReturnType<typeof groupStream>): readonly string[] =>
  [...state.stories.values()].map(({ reports }) => [...reports].sort().join(" ")).sort()

test("a stream ends with the stories of the whole, in any order", () => {
  const whole = groupReports(all)
    .stories.map(({ reports }) => [...reports].sort().join(" "))
    .sort()
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      assert.deepEqual(sets(streamed(shuffled)), whole)
    }),
    { seed: 1, numRuns: 20 },
  )
})

test("the first report opens a story, the next joins it with reasons; the id is that of the first", () => {
  const state = groupStream()
  const first = placeReport(state, bridge[0]!)
  assert.equal(first.judgement, null)
  const second = placeReport(state, bridge[1]!)
  assert.equal(second.story, first.story)
  assert.ok(second.judgement !== null && second.judgement.reasons.length > 0)
  assert.equal(groupReports(all).stories[0]?.id, first.story)
})

test("a report that comes twice changes nothing", () => {
  const state = streamed(all)
  const before = sets(state)
  placeReport(state, bridge[0]!)
  assert.deepEqual(sets(state), before)
})

test("persons part and join stories; old ids lead on; saying it again changes nothing", () => {
  const state = streamed(all)
  decide(state, person("b1", "b2", "different"))
  const parted = sets(state)
  assert.notEqual(state.storyOf.get("b1"), state.storyOf.get("b2"))
  decide(state, person("b1", "b2", "different"))
  assert.deepEqual(sets(state), parted)
  const old = state.storyOf.get("c1")!
  decide(state, person("b1", "c1", "same"))
  assert.equal(state.storyOf.get("b1"), state.storyOf.get("c1"))
  assert.equal(currentStory(state, old), state.storyOf.get("c1"))
  decide(state, { ...person("b1", "b2", "same"), by: "rule:other" })
  assert.notEqual(state.storyOf.get("b1"), state.storyOf.get("b2"))
})

test("any text: no throw, every report has a story", () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 10 }), (texts) => {
      const state = streamed(texts.map((text, at) => report(String(at), text)))
      assert.equal(state.storyOf.size, texts.length)
      for (const id of state.storyOf.values()) assert.ok(state.stories.has(id))
    }),
    { seed: 1, numRuns: 30 },
  )
})
