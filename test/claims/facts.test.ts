import assert from "node:assert/strict"
import { test } from "node:test"
import { analyze } from "../../src/claims/index.ts"
import { tellStoryFacts } from "../../src/claims/story-facts.ts"
import { understand } from "../../src/language/index.ts"
import type { Analysis } from "../../src/model/types.ts"
import { loadResources } from "../../src/run/resources.ts"
import { reportOf } from "./document.ts"

const told = (text: string, published = "2031-03-12", id = "test"): Analysis =>
  analyze(understand({ ...reportOf(text, published), id }, loadResources()))

const rows: readonly (readonly [text: string, killed: number | null, injured: number | null])[] = [
  ["Two people were killed and five were injured when a bus left the road on Monday.", 2, 5],
  ["A man was shot and killed on Tuesday. He died at the scene, police said.", 1, null],
  ["Four people were shot, one fatally, on Monday night.\n\nOne man was killed, police said.", 1, 3],
  ["Dozens were killed in the blast.\n\nAt least 31 people were killed, the ministry said.", 31, null],
  ["A man shot and killed his two brothers before killing himself on Sunday.", 3, null],
  [
    "Five dead, including gunman, in shooting\n\nFive people are dead, including the gunman, who killed himself.",
    5,
    null,
  ],
  ["The council met on Tuesday to talk about the budget.", null, null],
]

for (const [text, killed, injured] of rows) {
  test(`killed and injured in "${text.slice(0, 50)}"`, () => {
    const { facts } = told(text)
    assert.deepEqual([facts.killed?.best ?? null, facts.injured?.best ?? null], [killed, injured])
  })
}

test("the anchors of a figure quote the report", () => {
  const { facts, document } = told("Two people were killed on Monday.")
  for (const anchor of facts.killed!.anchors) {
    assert.equal(document.report.text.slice(anchor.from, anchor.to), anchor.quote)
  }
})

test("the day of speaking is not the day of the happening", () => {
  const { facts } = told("A man was shot on Sunday night, police said Tuesday.")
  assert.equal(facts.date?.begin, "2031-03-09")
})

test("of a story: order changes nothing, copies share a vote, later deaths are not counted twice", () => {
  const early = told("Four people were shot on Monday night.", "2031-03-11", "a")
  const copy = told("Four people were shot on Monday night.", "2031-03-11", "b")
  const late = told("One man died and three people were injured in the shooting on Monday.", "2031-03-12", "c")
  const facts = tellStoryFacts([early, copy, late])
  assert.deepEqual([facts.killed?.best, facts.injured?.best], [1, 3])
  assert.deepEqual(tellStoryFacts([late, copy, early]), facts)
  assert.equal(tellStoryFacts([]).killed, null)
})
