import assert from "node:assert/strict"
import { test } from "node:test"
import { accountOf } from "../reconcile/texts.ts"

const fled = (who: string, day: string) =>
  `Rowers fled to Norway on ${day}, ${who} said.\n\nMore than 300 rowers have crossed the border into Norway, ${who} said.`
const briefOf = (...texts: readonly string[]): string => {
  const { brief } = accountOf(texts.map((text, at) => ({ id: `r${at}`, published: "2024-05-08", text })))
  return brief.map(({ text }) => text).join(" ")
}

test("a figure that opens a brief says when that was, where the reports agree on it", () => {
  const brief = briefOf(fled("police", "Monday"), fled("the coast guard", "Monday"))
  assert.match(brief, /^More than 300 rowers crossed the border into Norway on 6 May 2024/)
})

test("a day that the reports do not agree on is no day of a figure", () => {
  assert.doesNotMatch(briefOf(fled("police", "Monday"), fled("the coast guard", "Sunday")), /Norway on \d/)
})
