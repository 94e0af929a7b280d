import assert from "node:assert/strict"
import test from "node:test"
import { accountOf, estimateOf, questionOn } from "./texts.ts"

const told = (id: string, text: string, published = "2024-05-07") => ({ id, published, text })

test("who was hurt stands apart from who was killed, also where the verb looks like an adjective", () => {
  const report = told(
    "a",
    "Ada Keita called for a probe of Sunday's attack on a mill in Gao that killed some 34 people and wounded more " +
      "than 70, according to the Gao Nurses' Union.",
  )
  assert.match(questionOn([report], "70").question, /were injured/)
  assert.match(questionOn([report], "34 people").question, /were killed/)
})

test("a bare number behind those who are named as some of others counts all", () => {
  const report = told("a", "At least 19 people died, among them two children, and 61 were rescued, the warden said.")
  assert.match(questionOn([report], "61").question, /^How many people were rescued/)
})

test("what the dead include adds up to no toll of its own", () => {
  const one = told("a", "A blast killed 40 people in Gao on Sunday. The dead include 12 women and seven children.")
  const two = told("b", "A blast killed 40 people in Gao on Sunday, the governor said.")
  const toll = questionOn([one, two], "40 people")
  assert.equal(toll.state, "agreed")
  assert.deepEqual(estimateOf(toll), [40, 40, 40])
  const asked = accountOf([one, two]).answers.map(({ question }) => question)
  assert.ok(asked.some((question) => question.startsWith("How many women were killed")))
  assert.ok(asked.some((question) => question.startsWith("How many of them were killed")))
})

test("bombs that fall are not captured, towns that fall are", () => {
  const bombs = told("a", "Three bombs fell among the tents in Gao on Sunday, the nurse Ada Keita said.")
  assert.doesNotMatch(questionOn([bombs], "Three bombs").question, /captured/)
  const towns = told("a", "Three towns near Gao fell to the rebels on Sunday, the governor said.")
  assert.match(questionOn([towns], "Three towns").question, /captured/)
})

test("the day on which a toll rose and the place to which a ship was going date and place no wreck", () => {
  const { answers } = accountOf([
    told("a", "A ferry with 80 people on board sank off Durrës in Albania on Monday, the coast guard said."),
    told("b", "The ferry sank off Durrës on Monday on the way to the Italian town of Bari. Eleven people died."),
    told("c", "Divers recovered two more bodies on Tuesday, bringing the death toll of the wreck to 13.", "2024-05-08"),
  ])
  const when = answers.find(({ question }) => question.startsWith("When was the sinking"))
  assert.equal(when?.state, "agreed")
  assert.deepEqual(when?.estimates[0]?.value, { kind: "time", begin: "2024-05-06", end: "2024-05-06" })
})

test("officials appointed by somebody are no news of who takes over", () => {
  const { answers } = accountOf([
    told("a", "Local officials appointed by the rebels said that nine people had been buried in Gao since Sunday."),
    told("b", "Ada Keita was appointed by the council as mayor of Gao on Sunday."),
  ])
  const successors = answers.filter(({ question }) => question.startsWith("Who takes over"))
  assert.deepEqual(
    successors.flatMap(({ readings }) => readings.map(({ value }) => (value.kind === "text" ? value.text : ""))),
    ["Ada Keita"],
  )
})

test("the question of a part reads otherwise than that of the whole", () => {
  const { answers } = accountOf([
    told("a", "Nine people were seriously injured in a crash in Gao on Sunday, the ambulance service said."),
    told(
      "b",
      "Twelve people were hurt in a crash in Gao on Sunday, of whom four were seriously injured, the clinic said.",
    ),
  ])
  const asked = answers.map(({ question }) => question)
  assert.equal(new Set(asked).size, asked.length, asked.join("; "))
})

test("passengers and crew are people, and who is brought or pulled to safety is rescued", () => {
  const both = told(
    "a",
    "Forty-two passengers and crew were brought to safety off Durrës on Monday, the coast guard said.",
  )
  assert.match(questionOn([both], "Forty-two").question, /^How many people were rescued/)
  const pulled = told("b", "Fishermen pulled 30 people to safety off Durrës on Monday.")
  assert.match(questionOn([pulled], "30 people").question, /^How many people were rescued/)
  const moved = told("c", "Some 30 people were moved to safety in Durrës on Monday.")
  assert.match(questionOn([moved], "30 people").question, /^How many people were evacuated/)
})

test("a first name that reads like a preposition names no source", () => {
  const { statements } = accountOf([
    told("a", "Ada Holt died near Bergen on Monday. Her husband Per Holt, 36, was hurt."),
  ])
  assert.equal(statements.length, 0)
})

test("how many were badly hurt is one question, whether they are told as some of all who were or alone", () => {
  const one = told("a", "A tram overturned in Gao on Monday. There are 20 injured, of whom five are seriously injured.")
  const two = told("b", "A tram overturned in Gao on Monday. Nine people had serious injuries, the mayor said.")
  const grave = questionOn([one, two], "Nine people")
  assert.equal(grave.id, questionOn([one, two], "five").id)
  assert.equal(grave.state, "disputed")
})
