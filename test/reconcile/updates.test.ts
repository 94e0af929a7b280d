import assert from "node:assert/strict"
import test from "node:test"
import { estimateOf, questionOn } from "./texts.ts"

const fire = "in the fire in Bergen on Monday"

test("a correction replaces what it corrects, also downwards, and ends the dispute", () => {
  const early = { id: "a", published: "2024-05-06", text: `Police said 26 people were killed ${fire}.` }
  const other = { id: "b", published: "2024-05-06", text: `A nurse said 22 people were killed ${fire}.` }
  assert.equal(questionOn([early, other], "26 people").state, "disputed")
  const right = {
    id: "c",
    published: "2024-05-08",
    text: `The hospital corrected the number of people killed ${fire} from 26 to 21.`,
  }
  const answer = questionOn([early, right], "26 people")
  assert.equal(answer.state, "updated")
  assert.match(answer.why, /21 corrects 26/)
  assert.deepEqual(estimateOf(answer), [21, 21, 21])
})

test("organs of one state that give one figure are one origin, those of two states are two", () => {
  const said = (id: string, who: string) => ({
    id,
    published: "2024-05-06",
    text: `${who} said on Monday that 12 people were killed ${fire}.`,
  })
  const one = [said("a", "The Norwegian government"), said("b", "Norway's Health Ministry")]
  assert.equal(questionOn(one, "12 people").origins, 1)
  const two = [said("a", "The Norwegian government"), said("b", "Sweden's Health Ministry")]
  assert.equal(questionOn(two, "12 people").origins, 2)
})

test("a figure is anchored at its own number, not at the noun of the figure before it", () => {
  const text = `At least 14 people were killed and 30 injured ${fire}, police said.`
  const answer = questionOn([{ id: "a", published: "2024-05-06", text }], "30")
  assert.deepEqual(
    answer.readings.flatMap(({ anchors }) => anchors.map(({ quote }) => quote)),
    ["30"],
  )
})

test("bounds that one figure satisfies are no update", () => {
  const said = (id: string, count: string) => ({
    id,
    published: "2024-05-06",
    text: `The nurse of ward ${id} said on Monday that ${count} people were killed ${fire}.`,
  })
  const answer = questionOn([said("a", "more than 500"), said("b", "more than 550"), said("c", "562")], "562 people")
  assert.equal(answer.state, "refined")
  assert.deepEqual(estimateOf(answer), [562, 562, 562])
})

test("the missing become fewer day by day, and on one day they are in dispute", () => {
  const said = (id: string, day: string, count: string) => ({
    id,
    published: day,
    text: `The harbour master of pier ${id} said ${count} sailors were still missing after the ferry sank off Bergen.`,
  })
  const later = questionOn([said("a", "2024-05-06", "30"), said("b", "2024-05-08", "18")], "18 sailors")
  assert.equal(later.state, "updated")
  assert.deepEqual(estimateOf(later), [18, 18, 18])
  assert.equal(
    questionOn([said("a", "2024-05-06", "30"), said("b", "2024-05-06", "18")], "18 sailors").state,
    "disputed",
  )
})

test("bodies that one speaker tells of beside a greater toll are a part of it", () => {
  const text = `The toll of the fire in Bergen rose to 23 on Monday, police said, after they found 11 bodies in the cellar.`
  const answer = questionOn([{ id: "a", published: "2024-05-06", text }], "23")
  assert.notEqual(answer.state, "disputed")
  assert.deepEqual(estimateOf(answer).slice(0, 2), [23, 23])
})

test("a part of a toll and as many others are not one figure", () => {
  const whole =
    "At least 11 people, among them two children, were killed in the fire in Bergen on Monday, a nurse said."
  const later = "Two people died of their burns on Monday, a clerk said."
  const answer = questionOn(
    [
      { id: "a", published: "2024-05-06", text: whole },
      { id: "b", published: "2024-05-07", text: later },
    ],
    "two children",
  )
  assert.ok(answer.readings.every(({ anchors }) => anchors.every(({ quote }) => !quote.startsWith("Two people"))))
})
