import assert from "node:assert/strict"
import { test } from "node:test"
import { accountOf } from "../reconcile/texts.ts"

test("an act of nature has its own noun in the brief", () => {
  const said = (id: string, who: string) => ({
    id,
    published: "2024-05-07",
    text: `${who} said on Tuesday that an earthquake struck Bergen on Monday. The earthquake killed 12 people, it said.`,
  })
  const { brief } = accountOf([said("a", "The county"), said("b", "The harbour office")])
  assert.ok(brief.some(({ text }) => /12 people were killed in the earthquake/.test(text)))
})

test("one report that sets the tolls of two sources side by side has a dispute to tell", () => {
  const toll = "The ferry sank off Bergen on Monday. Police said 26 people were killed in the sinking on Monday."
  const other = "The Red Cross said 29 people were killed in the sinking on Monday."
  const { brief } = accountOf([
    { id: "a", published: "2024-05-07", text: `${toll} ${other}` },
    { id: "b", published: "2024-05-07", text: "A ferry sank off Bergen on Monday, the harbour master said." },
  ])
  const told = brief.find(({ text }) => text.startsWith("The reports do not agree on how many people were killed"))
  assert.match(told?.text ?? "", /in the sinking.*: 2[69] \(.*\); 2[69] \(/)
})
