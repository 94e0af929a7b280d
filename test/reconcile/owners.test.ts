import assert from "node:assert/strict"
import { test } from "node:test"
import { accountOf, estimateOf, questionOn } from "./texts.ts"

const day = "2024-05-02"
const asked = (text: string, words: string): string => questionOn([{ id: "a", published: day, text }], words).question

test("a sum is called by the noun it is the number of, or by what was done with it", () => {
  assert.match(asked("Norholm Steel will bear a $7 million burden.", "$7 million"), /^How much money was the burden/)
  assert.match(asked("The bank made an initial $103 million offer.", "$103"), /^How much money was the offer/)
  assert.match(asked("A judge ordered a fine of about 500 euros.", "500"), /^How much money was the fine/)
  assert.match(asked("The firm had $31 million in earnings.", "$31"), /^How much money were the earnings/)
  assert.match(asked("The town lost 40,000 euros to the fraud.", "40,000"), /^How much money was lost/)
  assert.match(asked("The levy has a 15 percent rate.", "15"), /^How high was the rate/)
  assert.match(asked("Shares of Norholm Steel fell to $12.50 on Monday.", "$12.50"), /^How much money was it/)
})

test("like sums of two companies are no rivals, though their words are the same", () => {
  const reports = ["Norholm Steel will bear a $7 million burden.", "Orsk Bank will bear a $7.1 million burden."].map(
    (text, at) => ({ id: `r${at}`, published: day, text }),
  )
  assert.deepEqual(estimateOf(questionOn(reports, "$7 million")), [7e6, 7e6, 7e6])
  assert.deepEqual(estimateOf(questionOn(reports, "$7.1 million")), [7.1e6, 7.1e6, 7.1e6])
  const same = reports.map((each) => ({ ...each, text: each.text.replace("Orsk Bank", "Norholm Steel Corp.") }))
  assert.equal(questionOn(same, "$7 million").id, questionOn(same, "$7.1 million").id)
})

test("whose sum it is may stand before it, and the s of a possessor is no sign of money", () => {
  const { answers } = accountOf([
    { id: "a", published: day, text: "The court stopped Norholm's $40 million bid for the ferry line." },
    { id: "b", published: day, text: "The court stopped Orsk Bank’s $40 million bid for the ferry line." },
  ])
  const bids = answers.filter(({ question }) => question.includes("the bid"))
  assert.equal(bids.length, 2)
  assert.ok(bids.every(({ unit }) => unit === "$"))
})
