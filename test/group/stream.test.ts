import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import {
  currentStory,
  decide,
  groupReports,
  groupStream,
  judgementOn,
  placeReport,
  reportsOf,
} from "../../src/group/index.ts"
import type { Report } from "../../src/model/types.ts"
import { inventedStories } from "./invented.ts"
import { anyText, bridge, cheese, person, report } from "./reports.ts"

const all = [...bridge, ...cheese]

function streamed(reports: readonly Report[]): ReturnType<typeof groupStream> {
  const state = groupStream()
  for (const one of reports) placeReport(state, one)
  return state
}

const sets = (state: ReturnType<typeof groupStream>): readonly string[] =>
  [...state.stories.keys()].map((id) => [...reportsOf(state, id)].sort().join(" ")).sort()

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
  assert.equal(judgementOn(state, "b1"), null)
  assert.equal(placeReport(state, bridge[1]!), first)
  const judgement = judgementOn(state, "b2")
  assert.ok(judgement !== null && judgement.left === "b1" && judgement.reasons.length > 0)
  assert.equal(groupReports(all).stories[0]?.id, first)
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

const many = inventedStories(9, 5, 3)

test("many stories: any order ends with the stories of the whole", () => {
  const whole = groupReports(many)
    .stories.map(({ reports }) => [...reports].sort().join(" "))
    .sort()
  assert.equal(whole.length, 9)
  fc.assert(
    fc.property(fc.shuffledSubarray([...many], { minLength: many.length }), (shuffled) => {
      assert.deepEqual(sets(streamed(shuffled)), whole)
    }),
    { seed: 2, numRuns: 15 },
  )
})

test("what a person parts stays parted, whenever it is said and whatever comes", () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...many], { minLength: many.length }),
      fc.nat({ max: many.length }),
      (shuffled, when) => {
        const state = groupStream()
        shuffled.forEach((one, at) => {
          if (at === when) decide(state, person("s0r0", "s0r1", "different"))
          placeReport(state, one)
        })
        if (when === many.length) decide(state, person("s0r1", "s0r0", "different"))
        assert.notEqual(state.storyOf.get("s0r0"), state.storyOf.get("s0r1"))
      },
    ),
    { seed: 3, numRuns: 15 },
  )
})

test("what a person joins stays joined, also when it was said before they came", () => {
  const state = groupStream()
  decide(state, person("s0r0", "s5r0", "same"))
  for (const one of many) placeReport(state, one)
  assert.equal(state.storyOf.get("s0r0"), state.storyOf.get("s5r0"))
  assert.equal(state.storyOf.get("s0r4"), state.storyOf.get("s5r4"))
})

test("a copy of a report goes where the report is and changes nothing else", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...many], { minLength: many.length }), fc.nat({ max: 44 }), (shuffled, at) => {
      const original = shuffled[at]!
      const state = streamed([...shuffled, { ...original, id: "copy" }])
      assert.equal(state.storyOf.get("copy"), state.storyOf.get(original.id))
      const others = sets(state).map((story) => story.replace(/ ?\bcopy\b ?/, " ").trim())
      assert.deepEqual(others.sort(), sets(streamed(shuffled)))
    }),
    { seed: 4, numRuns: 15 },
  )
})

test("what moved, told report by report, adds up to the stories; every old id leads to one that is there", () => {
  const state = groupStream()
  const told = new Map<string, string>()
  const ids = new Set<string>()
  const later = inventedStories(6, 7, 8)
  for (const one of later) {
    placeReport(state, one)
    for (const [id, was] of state.moved) {
      assert.equal(told.get(id), was)
      told.set(id, state.storyOf.get(id)!)
    }
    for (const id of state.stories.keys()) ids.add(id)
  }
  assert.deepEqual(told, state.storyOf)
  for (const id of ids) assert.ok(state.stories.has(currentStory(state, id)))
})

test("thousands of copies of one report are one story, in bounded time", () => {
  const state = groupStream()
  const begin = performance.now()
  for (let at = 0; at < 4_000; at += 1) placeReport(state, { ...bridge[0]!, id: `b${at}` })
  assert.equal(state.stories.size, 1)
  assert.ok(performance.now() - begin < 30_000)
})

test("no time, a time to come, one million signs: a story each, and no throw", () => {
  const odd = [
    report("none", bridge[0]!.text, null),
    report("future", bridge[1]!.text, "2999-01-01"),
    report("early", bridge[2]!.text, "0001-01-01"),
    report("long", "x".repeat(1_000_000)),
    report("words", "Ost ".repeat(250_000)),
  ]
  const state = streamed([...bridge, ...odd])
  assert.equal(state.storyOf.get("none"), state.storyOf.get("b1"))
  assert.notEqual(state.storyOf.get("long"), state.storyOf.get("b1"))
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
