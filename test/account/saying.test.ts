import assert from "node:assert/strict"
import { test } from "node:test"
import { accountOf } from "../reconcile/texts.ts"

const of = (text: string) => accountOf([{ id: "a", published: "2031-05-06", text }])
const said = (text: string): readonly string[] => of(text).statements.map(({ speaker, text }) => `${speaker}: ${text}`)

test("who sees, decides or cannot speak states nothing", () => {
  for (const text of [
    "The studio, seeing its sales dwindle after the fire, decided to own up to its faults.",
    "The technique shows surprising things about the old mill.",
    "Let us know your wishes for it, and we will write.",
  ])
    assert.deepEqual(said(text), [], text)
})

test("people, offices and papers state what they found or say", () => {
  assert.deepEqual(said("Researchers found that the mill was built in 1820."), [
    "researchers: the mill was built in 1820",
  ])
  assert.deepEqual(said("The ferry company says in a letter that two stewards saw smoke on deck."), [
    "ferry company: two stewards saw smoke on deck",
  ])
})

test("words to the reader and questions stand in no timeline", () => {
  const { timeline } = of(
    "The mill of Bergen burned on Monday. Find out why the mill burned on Monday! Did it burn on Sunday?",
  )
  assert.deepEqual(
    timeline.map(({ text }) => text),
    ["The mill of Bergen burned on Monday."],
  )
})

test("an office before a name is no part of it, and a given name goes on behind its hyphen", () => {
  const text = "U.S. President Adam Lind met Prime Minister Lin Fen-ho in Bergen on Monday."
  const { answers } = accountOf([
    { id: "a", published: "2031-05-06", text },
    { id: "b", published: "2031-05-06", text: `The talks were short. ${text} They spoke for an hour about the mill.` },
  ])
  const named = answers.filter(({ scope }) => scope.property === "incumbent").flatMap(({ readings }) => readings)
  assert.deepEqual(named.map(({ value }) => (value.kind === "text" ? value.text : null)).sort(), [
    "Adam Lind",
    "Lin Fen-ho",
  ])
})
