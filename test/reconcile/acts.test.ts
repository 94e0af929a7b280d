import assert from "node:assert/strict"
import test from "node:test"
import type { Answer } from "../../src/model/types.ts"
import { accountOf } from "./texts.ts"

const answersTo = (...texts: readonly string[]): readonly Answer[] =>
  accountOf(texts.map((text, index) => ({ id: "abcd"[index] as string, published: "2031-05-06", text }))).answers

const textsOf = (answers: readonly Answer[], question: string): readonly string[] =>
  answers
    .filter((answer) => answer.question === question)
    .flatMap(({ readings }) => [
      ...new Set(readings.flatMap(({ value }) => (value.kind === "text" ? [value.text] : []))),
    ])

test("who resigned: an office and the name that a report gives it are one person", () => {
  const answers = answersTo(
    "Norwegian fisheries minister quits\n\nFisheries Minister Ada Moor resigned on Tuesday over a boat she had not declared.",
    "Ada Moor, 51, stepped down on Tuesday, her office said.",
  )
  assert.deepEqual(textsOf(answers, "Who resigned?"), ["Ada Moor"])
})

test("who was sentenced: the object of the verb or the subject of its passive, and no term of years", () => {
  const answers = answersTo(
    "A court in Bergen on Monday jailed Jonas Lindqvist for six years.",
    "The ferry's former captain, Jonas Lindqvist, was sentenced to six years on Monday.",
  )
  assert.deepEqual(textsOf(answers, "Who was convicted or sentenced?"), ["Jonas Lindqvist"])
})

test("who brokered it: behind 'by', with the office before the name", () => {
  const answers = answersTo(
    "The truce was brokered by mediator Karel Vos after a night of talks.",
    "Karel Vos brokered the truce on Monday night, both sides said.",
  )
  assert.deepEqual(textsOf(answers, "Who mediated?"), ["Karel Vos"])
})

test("who did it: nobody did what is denied, only possible, asked for or a condition", () => {
  const told = [
    "Ada Moor did not resign on Monday. Jonas Lindqvist could resign if the vote fails.",
    "The party wanted Karel Vos to resign. If Ada Moor resigns, there will be a vote.",
  ]
  assert.deepEqual(textsOf(answersTo(...told), "Who resigned?"), [])
})

test("who imposed it: asked of each thing that was imposed", () => {
  const answers = answersTo(
    "The city council imposed a curfew on Monday. The government banned the march.",
    "A curfew was imposed on Monday by the city council.",
  )
  assert.deepEqual(textsOf(answers, "Who imposed the curfew?"), ["city council"])
})
