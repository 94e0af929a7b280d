import assert from "node:assert/strict"
import { test } from "node:test"
import { accountOf } from "./texts.ts"

const asked = (text: string): readonly string[] =>
  accountOf([{ id: "a", published: "2031-05-06", text }])
    .answers.filter(({ readings }) => readings[0]?.value.kind === "number")
    .map(({ question }) => question)

test("that there is one of a thing is no figure, but what became of one is", () => {
  assert.deepEqual(asked("The builders made one clear mistake. It is one of the biggest quays in Bergen."), [])
  assert.equal(asked("The flood destroyed one mill in Bergen.").length, 1)
  assert.equal(asked("More than 90 unions signed the letter in Bergen.").length, 1)
})
