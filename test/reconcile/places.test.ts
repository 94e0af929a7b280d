import assert from "node:assert/strict"
import test from "node:test"
import { accountOf } from "./texts.ts"

test("a quarter that one report puts in a town is where others place it more widely", () => {
  const { answers } = accountOf([
    { id: "a", published: "2031-05-06", text: "A bomb killed nine people in Naples on Tuesday, police said." },
    {
      id: "b",
      published: "2031-05-06",
      text: "Nine people were killed by a bomb in the Scampia quarter of Naples on Tuesday.",
    },
    { id: "c", published: "2031-05-07", text: "The bombing in Scampia killed nine people on Tuesday, doctors said." },
  ])
  const where = answers.find(({ question }) => question.startsWith("Where was"))
  assert.equal(where?.state, "refined")
})
