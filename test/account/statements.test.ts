import assert from "node:assert/strict"
import { test } from "node:test"
import { accountOf } from "../reconcile/texts.ts"

/** Who said what in one text, as "SPEAKER: words". */
const saidIn = (...texts: readonly string[]): readonly string[] => {
  const { statements } = accountOf(texts.map((text, at) => ({ id: `r${at}`, published: "2024-05-08", text })))
  return statements.map(({ speaker, text }) => `${speaker}: ${text}`)
}

test("words that are no clause keep the verb before them", () => {
  const said = saidIn(
    "The doctor warned of a second wave that could reach the coast. The rebels pledged not to shell the valley. " +
      "The minister condemned the attack that killed six farmers. Farmers have asked whether the dam would hold.",
  )
  assert.deepEqual(said, [
    "doctor: warned of a second wave that could reach the coast",
    "rebels: pledged not to shell the valley",
    "minister: condemned the attack that killed six farmers",
    "farmers: have asked whether the dam would hold",
  ])
})

test("what somebody did, or did not say, is no statement", () => {
  const said = saidIn(
    "The weavers sit in cells for asking for the wages that they earned. The police did not answer questions that were sent.",
  )
  assert.deepEqual(said, [])
})

test("who denies something and goes on to speak says two things", () => {
  const said = saidIn("The police deny this and say one weaver died in a fall.")
  assert.deepEqual(said, ["police: one weaver died in a fall"])
})

test("copies of the words of speakers without a name are one statement", () => {
  const text = "Several witnesses said that the boat had left the harbour late."
  assert.equal(saidIn(text, text, text).length, 1)
})
