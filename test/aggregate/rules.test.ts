import assert from "node:assert/strict"
import { test } from "node:test"
import * as rules from "../../src/aggregate/rules.ts"

const ballot = (
  values: rules.Ballot["values"],
  first: rules.Ballot["first"] = null,
  second: rules.Ballot["second"] = null,
): rules.Ballot => ({ values, first, second })

test("mode: missing and empty are votes, and ties go by the first score, then the second", () => {
  assert.equal(rules.mode(ballot(["a", "b", "b"]), false), "b")
  assert.equal(rules.mode(ballot(["a", null, null]), false), null)
  assert.equal(rules.mode(ballot(["a", "", ""]), false), "")
  assert.equal(rules.mode(ballot(["a", "b"]), false), "Indeterminate")
  assert.equal(rules.mode(ballot([1, 2]), true), null)
  assert.equal(rules.mode(ballot(["a", "b"], [1, 2]), false), "b")
  assert.equal(rules.mode(ballot(["a", "b"], [2, 2], [5, 4]), false), "a")
  assert.equal(rules.mode(ballot(["a", "b"], [2, 2], [4, 4]), false), "Indeterminate")
})

test("mode: a missing score inside a tie leaves nothing to compare", () => {
  assert.equal(rules.mode(ballot(["a", "b"], [3, null], [1, 2]), false), "Indeterminate")
  assert.equal(rules.mode(ballot(["a", "b", "c", "c"], [3, null, 1, 1]), false), "c")
})

test("mode present: nothing but missing and empty cells give an empty text", () => {
  assert.equal(rules.modePresent(ballot(["", null, "a"]), false), "a")
  assert.equal(rules.modePresent(ballot(["", null]), false), "")
  assert.equal(rules.modePresent(ballot([null, null]), true), null)
})

test("precision: the least precise keeps reports without a precision as missing votes, the most precise drops them", () => {
  assert.equal(rules.mostPrecise(ballot(["a", "b", "b"]), [3, 1, 1], false), "a")
  assert.equal(rules.leastPrecise(ballot(["a", "b", "b"]), [3, 1, 1], false), "b")
  assert.equal(rules.mostPrecise(ballot(["a", "b"]), [3, null], false), "a")
  assert.equal(rules.leastPrecise(ballot(["a", "b", "c"], [4, 4, 4]), [3, null, null], false), null)
  assert.equal(rules.leastPrecise(ballot(["a", "b"], [4, 4]), [3, null], false), "Indeterminate")
  assert.equal(rules.leastPrecise(ballot(["a", "b"]), [null, null], false), null)
  assert.equal(rules.mostPrecise(ballot(["a", null]), [2, 2], false), "a")
})

test("numbers, dates and lists", () => {
  assert.equal(rules.modeNumber([3, 3, 1, 1, null, null, null]), 1)
  assert.equal(rules.modeNumber([null]), null)
  assert.equal(rules.modeBinary([0, 1]), 1)
  assert.equal(rules.modeBinary([0, 0, 1]), 0)
  assert.equal(rules.modeBinary([0, null]), null)
  assert.equal(rules.modeBinary([0, 2]), null)
  assert.equal(rules.modeDate(["2020-02-28", "2020-03-01"]), "2020-02-29")
  assert.equal(rules.modeDate(["2021-02-28", "2021-03-01"]), "2021-02-28")
  assert.equal(rules.modeDate(["2021-02-30", null, "soon"]), null)
  assert.equal(rules.least(["2021-03-02", null, "2021-03-01"]), "2021-03-01")
  assert.equal(rules.greatest([2, 10, null]), 10)
  assert.equal(rules.least([null, null]), null)
  assert.equal(rules.sum([1, null, 2]), 3)
  assert.equal(rules.combine(["Arson; Riot", "Unknown", "", "Riot;Shooting", null]), "Arson; Riot; Shooting; NA")
})
