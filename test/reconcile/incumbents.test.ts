import assert from "node:assert/strict"
import test from "node:test"
import { accountOf } from "./texts.ts"

const offices = (...texts: readonly string[]): readonly string[] =>
  accountOf(texts.map((text, index) => ({ id: "abcd"[index] as string, published: "2031-05-06", text })))
    .answers.filter(({ scope }) => scope.property === "incumbent")
    .map(({ question, estimates: [first] }) => `${question} ${first?.value.kind === "text" ? first.value.text : ""}`)
    .toSorted()

test("who holds an office: whom two reports name, each minister apart", () => {
  assert.deepEqual(
    offices(
      "Finance Minister Ada Moor said on Monday the budget was safe. Prime Minister Henrik Solberg told reporters in Oslo that he agreed. Mayor Jonas Lind was absent.",
      "The finance minister, Ada Moor, met trade unions in Bergen. They are to see Prime Minister Henrik Solberg on Friday.",
    ),
    ["Who is named as finance minister? Ada Moor", "Who is named as prime minister? Henrik Solberg"],
  )
})

test("who holds an office: not who held it", () => {
  assert.deepEqual(
    offices("Former mayor Jonas Lind spoke on Monday.", "Jonas Lind, a former mayor, spoke on Monday in Bergen."),
    [],
  )
})
