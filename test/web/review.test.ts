import assert from "node:assert/strict"
import { test } from "node:test"
import type { Review, ReviewAction } from "../../src/model/types.ts"
import type { ClaimRow } from "../../src/web/data/shapes.ts"
import { changeOf, faultOf, fieldsOf, settingOf, typedNumber } from "../../src/web/review/change-of.ts"
import { medianSeconds, reviewWords, stepsOf } from "../../src/web/review/review-shapes.ts"

const claim: ClaimRow = {
  id: "c1",
  report: "one",
  from: 10,
  to: 40,
  quote: "1,037 soldiers crossed the river",
  kind: "crossing",
  predicate: "cross",
  certainty: "reported",
  polarity: "positive",
  background: false,
  aspect: "happening",
  part: "body",
  when: { begin: "2023-03-13", end: "2023-03-14", reason: "stated" },
  asOf: null,
  by: "figures",
  measures: [
    {
      from: 10,
      to: 15,
      quote: "1,037",
      low: 1037,
      high: 1037,
      lowOpen: false,
      highOpen: false,
      modifier: "exact",
      unit: "",
      property: "crossed",
      thing: "soldier",
      of: [],
    },
  ],
  chain: ["marine police", "Mekong Wire"],
  direct: false,
  stance: "asserts",
  places: ["Mukdahan"],
  questions: [],
  review: null,
}

test("an untouched form changes nothing; a touched one only what was touched", () => {
  const before = fieldsOf(claim)
  assert.deepEqual(changeOf(before, before), {})
  assert.deepEqual(changeOf(before, { ...before, high: "1 100" }), { low: 1037, high: 1100, figure: 0 })
  assert.deepEqual(changeOf(before, { ...before, speaker: "" }), { speaker: null })
  assert.deepEqual(changeOf(before, { ...before, via: "A; B " }), { speaker: "marine police", via: ["A", "B"] })
  assert.deepEqual(changeOf(before, { ...before, end: "" }), { begin: "2023-03-13", end: null })
  assert.deepEqual(changeOf(before, { ...before, from: 12 }), { span: { from: 12, to: 40 } })
})

test("numbers are read as people type them, and nothing else is", () => {
  assert.equal(typedNumber("1,037"), 1037)
  assert.equal(typedNumber("1 037"), 1037)
  assert.equal(typedNumber("1037.5"), 1037.5)
  assert.equal(typedNumber("2,5"), 2.5)
  assert.equal(typedNumber(" "), null)
  assert.ok(Number.isNaN(typedNumber("a dozen")))
  assert.match(faultOf({ ...fieldsOf(claim), low: "many" }) ?? "", /no number/)
  assert.match(faultOf({ ...fieldsOf(claim), low: "9", high: "3" }) ?? "", /above/)
})

const review = (id: string, action: ReviewAction, by = "person:Ann", seconds: number | null = null): Review => ({
  id,
  story: "s",
  by,
  at: "2026-01-01T00:00:00Z",
  reason: null,
  seconds,
  coding: null,
  anchors: [],
  action,
})

test("undo takes one's own last decision, redo puts it back", () => {
  const reviews = [
    review("1", { do: "accept", claim: "a" }),
    review("2", { do: "reject", claim: "b" }),
    review("3", { do: "reject", claim: "c" }, "person:Ben"),
    review("4", { do: "undo", review: "2" }),
  ]
  const steps = stepsOf(reviews, "person:Ann")
  assert.deepEqual(
    steps.undo.map(({ id }) => id),
    ["1"],
  )
  assert.deepEqual(
    steps.redo.map(({ id }) => id),
    ["2"],
  )
  const again = stepsOf([...reviews, review("5", { do: "redo", review: "2" })], "person:Ann")
  assert.deepEqual(
    again.undo.map(({ id }) => id),
    ["2", "1"],
  )
  assert.equal(again.redo.length, 0)
})

test("the own pace is the middle of the counted seconds", () => {
  const reviews = [4, 20, 6].map((seconds, index) =>
    review(String(index), { do: "accept", claim: "a" }, "person:Ann", seconds),
  )
  assert.equal(medianSeconds(reviews, "person:Ann"), 6)
  assert.equal(medianSeconds(reviews, "person:Ben"), null)
})

test("a decision is said in words", () => {
  const words = reviewWords(
    review("1", { do: "edit", claim: "a", change: { low: 5, high: null, lowOpen: true, figure: 0 } }),
  )
  assert.equal(words, "edited: lowest → 5, highest → none, more than the lowest → yes")
})

test("a new claim starts with the kind, time and speaker of the claim it shares most words with", () => {
  const other: ClaimRow = { ...claim, id: "c2", from: 40, to: 60, kind: "casualties", chain: [] }
  const { kind, begin, speaker } = settingOf([other, claim], { from: 20, to: 45 })
  assert.deepEqual([kind, begin, speaker], ["crossing", "2023-03-13", "marine police"])
  assert.deepEqual(settingOf([other, claim], { from: 60, to: 70 }), {})
})
