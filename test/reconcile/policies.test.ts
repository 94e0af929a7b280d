import assert from "node:assert/strict"
import { test } from "node:test"
import { policyNames } from "../../src/model/policies.ts"
import type { PolicyName } from "../../src/model/types.ts"
import { makeReport } from "../../src/read/report.ts"
import { tellStory } from "../../src/run/engine.ts"
import { loadResources } from "../../src/run/resources.ts"

const resources = loadResources()

type Ends = readonly [low: number | null, best: number | null, high: number | null]

/** Low, best and high of the dead under each policy, as reports of one fire give them. */
function dead(...counts: readonly string[]): Readonly<Record<PolicyName, Ends>> {
  const reports = counts.map((count, index) =>
    makeReport({
      id: `r${index}`,
      published: "2031-05-04",
      outlet: `Outlet ${index}`,
      text: `A fire burned down a mill near Bergen on 3 May 2031. ${count} in the fire, ${["police", "a doctor", "the mayor"][index]} said.`,
    }),
  )
  const { account } = tellStory("mill", reports, resources, { policies: policyNames, length: "normal" })
  const answer = account.answers.find(({ scope }) => scope.property === "killed")
  const ends = (answer?.estimates ?? []).map(({ policy, value, claims, why }) => {
    assert.ok(claims.length > 0 && why !== "", policy)
    return [policy, value.kind === "number" ? [value.low, value.best, value.high] : []]
  })
  return Object.fromEntries(ends) as Readonly<Record<PolicyName, Ends>>
}

test("each policy keeps its own rule where exact figures differ", () => {
  const { ucdp, acled, airwars, ibc, conservative, informative } = dead(
    "Twelve people died",
    "Fifteen people died",
    "Fifteen people died",
  )
  assert.deepEqual(ucdp, [12, 15, 15])
  assert.deepEqual(acled, [null, 12, null])
  assert.deepEqual(
    [airwars, ibc],
    [
      [12, null, 15],
      [12, null, 15],
    ],
  )
  assert.deepEqual([conservative?.[1], informative?.[1]], [12, 15])
})

test("no recorder enters a round word beside a count; where there is nothing else they enter the word", () => {
  const beside = dead("Forty people died", "Dozens of people died")
  assert.deepEqual(beside.acled, [null, 40, null])
  assert.deepEqual([beside.ibc?.[0], beside.airwars?.[0], beside.ucdp?.[0]], [40, 40, 40])
  assert.deepEqual(dead("Dozens of people died").acled, [null, 12, null])
  assert.deepEqual(dead("Hundreds of people died").acled, [null, 100, null])
})

test("an open figure counts as its number under ucdp: low is never above best", () => {
  const { ucdp } = dead("More than 50 people died", "More than 50 people died")
  assert.deepEqual(ucdp, [50, 50, 50])
})
