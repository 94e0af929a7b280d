import assert from "node:assert/strict"
import test from "node:test"
import { accountOf, estimateOf, questionOn } from "./texts.ts"

const day = "2024-05-02"

test("a conversion stays as the report writes it, and another report's rounder figure stands beside it", () => {
  const reports = [
    { id: "a", published: day, text: "The ferry drifted 150 miles (241 km) on Wednesday." },
    { id: "b", published: day, text: "The ferry drifted 240 km on Wednesday, the coast guard said." },
  ]
  const answer = questionOn(reports, "240 km")
  assert.equal(answer.state, "agreed")
  assert.deepEqual(estimateOf(answer), [240, 240, 241])
})

test("a converted figure is another's when it rounds to it, and not when only its own rounding would allow it", () => {
  const drift = (other: string) => [
    { id: "a", published: day, text: "The ferry drifted 500 miles on Wednesday." },
    { id: "b", published: day, text: `The ferry drifted ${other} km on Wednesday.` },
    { id: "c", published: day, text: `The ferry drifted ${other} km on Wednesday, a sailor said.` },
  ]
  assert.deepEqual(estimateOf(questionOn(drift("800"), "800 km")), [800, 800, 800])
  assert.deepEqual(estimateOf(questionOn(drift("812"), "812 km")), [805, 812, 812])
})

test("distances between the same two places are one question, however they were measured", () => {
  const reports = [
    { id: "a", published: day, text: "The wreck lies about 320 km west of Bergen, near Lerwick." },
    { id: "b", published: day, text: "The wreck lies roughly 185 miles northwest of Bergen, near Lerwick." },
  ]
  const answer = questionOn(reports, "320 km")
  assert.equal(answer.state, "agreed")
  assert.deepEqual(estimateOf(answer), [298, null, 320])
})

test("the same number under two units is disputed, and the account says that one unit may be a slip", () => {
  const reports = [
    { id: "a", published: day, text: "The balloon flew 640 kilometres (398 miles) on 1 May 2024." },
    { id: "b", published: day, text: "On 1 May 2024 the balloon flew 641 horizontal miles." },
  ]
  const answer = questionOn(reports, "640 kilometres")
  assert.equal(answer.state, "disputed")
  assert.deepEqual(estimateOf(answer), [640, null, 1032])
  assert.match(answer.relations.map(({ why }) => why).join(), /two units/)
})

test("more than half leaves everything up to the whole", () => {
  const reports = [
    { id: "a", published: day, text: "The ministry said more than 60 percent of the bridge was finished." },
  ]
  assert.deepEqual(estimateOf(questionOn(reports, "60 percent")), [60, null, 100])
})

test("a number that tells what kind of thing it is counts nothing", () => {
  const text = "Police arrested the driver of a two-car train. The 15-member council met on Wednesday."
  const lows = accountOf([{ id: "a", published: day, text }]).answers.map((answer) => estimateOf(answer)[0])
  assert.ok(lows.includes(1), "the driver is one person")
  assert.ok(!lows.includes(2) && !lows.includes(15))
})
