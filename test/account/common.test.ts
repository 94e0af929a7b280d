import assert from "node:assert/strict"
import { test } from "node:test"
import { accountOf } from "../reconcile/texts.ts"

const bank = [
  {
    id: "a",
    published: "2024-05-07",
    title: "Fjord Bank to close half of its branches",
    text:
      "Shares fell on Tuesday morning in Bergen. Fjord Bank will close half of its branches in Norway, the lender said on " +
      "Tuesday. It was founded in 1901 by a herring merchant.",
  },
  {
    id: "b",
    published: "2024-05-07",
    title: "Half of Fjord Bank branches to close",
    text:
      "Fjord Bank is to close half of its branches in Norway. Its customers have turned to their telephones over the last " +
      "four years, the lender said.",
  },
]

test("where no event is told, a brief opens with what the reports put first together, and does not say it again", () => {
  const { brief } = accountOf(bank)
  assert.match(brief[0]!.text, /^“Fjord Bank (?:will|is to) close half of its branches in Norway/)
  assert.equal(new Set(brief[0]!.anchors.map(({ report }) => report)).size, 2)
  assert.equal(brief.filter(({ text }) => text.includes("half of its branches")).length, 1)
})

test("the order of the reports changes nothing in the opening", () => {
  assert.equal(accountOf(bank.toReversed()).brief[0]!.text, accountOf(bank).brief[0]!.text)
})

test("a measurement, and a count that no list knows, is asked by the words around it", () => {
  const { answers } = accountOf([
    {
      id: "a",
      published: "2024-05-07",
      text: "The shaft near Bergen, which is 40 metres deep, has stood empty for five years. Volunteers with 300 birches came there on Monday.",
    },
  ])
  const asked = answers.map(({ question }) => question)
  assert.ok(asked.some((question) => /^How deep was it.*: “.*40 metres deep.*”, in m\?$/.test(question)))
  assert.ok(asked.some((question) => /^How long did it last.*: “.*for five years”, in years\?$/.test(question)))
  assert.ok(asked.some((question) => /^How many birches.*: “Volunteers with 300 birches/.test(question)))
})

test("who may come to harm is not counted among the hurt", () => {
  const { answers } = accountOf([
    {
      id: "a",
      published: "2024-05-07",
      text: "Ice slides off the roof of the hall in Bergen, which can harm pedestrians.",
    },
  ])
  assert.ok(!answers.some(({ scope }) => scope.property === "injured"))
})

test("of equal openings that of the last day is told: how it came out", () => {
  const found = { id: "b", published: "2024-05-10", text: "A dog trapped under a quay in Bergen has been found alive." }
  const sought = { id: "a", published: "2024-05-07", text: "Crews search for a dog trapped under a quay in Bergen." }
  assert.match(accountOf([sought, found]).brief[0]!.text, /found alive/)
})
