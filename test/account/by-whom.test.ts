import assert from "node:assert/strict"
import { test } from "node:test"
import { accountOf } from "../reconcile/texts.ts"

const briefOf = (...texts: readonly string[]): string => {
  const { brief } = accountOf(texts.map((text, at) => ({ id: `r${at}`, published: "2024-05-08", text })))
  return brief.map(({ text }) => text).join(" ")
}

const opening = "The market of Orsk was shut on Tuesday."

test("a figure of what somebody did says who, as far as all reports behind it agree", () => {
  const brief = briefOf(
    `${opening} Rebels seized 12 villages on Monday.`,
    `${opening} At least 12 villages were seized by the rebels on Monday.`,
  )
  assert.match(brief, /12 villages were captured by (?:the )?rebels/)
})

test("where one report names the army and one the rebels, the sentence names nobody", () => {
  const brief = briefOf(
    `${opening} Rebels seized 12 villages on Monday.`,
    `${opening} The army seized 12 villages on Monday.`,
  )
  assert.match(brief, /12 villages were captured/)
  assert.doesNotMatch(brief, /captured by/)
})

test("who killed people is a question of its own", () => {
  const brief = briefOf(
    `${opening} Gunmen killed 12 villagers on Monday.`,
    `${opening} On Monday gunmen killed 12 villagers.`,
  )
  assert.doesNotMatch(brief, /were killed by/)
})
