import assert from "node:assert/strict"
import test from "node:test"
import { accountOf, estimateOf, questionOn } from "./texts.ts"

const report = (text: string, id = "a") => ({ id, published: "2024-05-07", text })

interface Row {
  readonly text: string
  readonly words: string
  readonly estimate: readonly (number | null)[]
  readonly derived: string
}

const rows: readonly Row[] = [
  {
    text: "On Monday a nurse from Bergen became the third person to die in the fire.",
    words: "third person to die",
    estimate: [3, 3, 3],
    derived: "the third",
  },
  {
    text: "Orsk is the fifth town in Norway to fall to the rebels.",
    words: "fifth town",
    estimate: [5, 5, 5],
    derived: "the fifth",
  },
  {
    text: "A bus with 14 people aboard overturned near Bergen on Monday, killing everyone on board.",
    words: "everyone on board",
    estimate: [14, 14, 14],
    derived: "all 14 aboard",
  },
  {
    text: "All but two of the 20 miners were rescued on Monday.",
    words: "two of the 20 miners",
    estimate: [18, 18, 18],
    derived: "20 - 2",
  },
  {
    text: "Police said three of the 14 people aboard the bus were killed on Monday. The others were injured.",
    words: "The others",
    estimate: [11, 11, 11],
    derived: "14 - 3",
  },
  {
    text: "Of the 14 people aboard, three died and the rest were taken to hospital in Bergen on Monday.",
    words: "the rest",
    estimate: [11, 11, 11],
    derived: "14 - 3",
  },
  {
    text: "The camp holds 1,200 refugees. On Monday 60 percent of the refugees fled to Bergen.",
    words: "60 percent of the refugees",
    estimate: [684, 720, 756],
    derived: "60% of 1,200",
  },
  {
    text: "60 percent of the 1,200 residents fled on Monday.",
    words: "60 percent of the 1,200",
    estimate: [684, 720, 756],
    derived: "60% of 1,200",
  },
]

test("figures that words come to say how they came about, and are anchored at all their parts", () => {
  for (const { text, words, estimate, derived } of rows) {
    const { answers } = accountOf([report(text)])
    const answer = answers.find(({ readings }) => readings.some((reading) => reading.derived === derived))
    assert.ok(answer !== undefined, text)
    const reading = answer.readings.find((each) => each.derived === derived)
    assert.ok(
      reading?.anchors.some(({ quote }) => quote.includes(words)),
      text,
    )
    assert.deepEqual(estimateOf(answer), estimate, text)
    for (const { from, to, quote } of reading?.anchors ?? []) assert.equal(text.slice(from, to), quote)
  }
})

test("the parts of a derived figure are among its claims", () => {
  const text = "A bus with 14 people aboard overturned near Bergen on Monday, killing everyone on board."
  const answer = questionOn([report(text)], "everyone on board")
  const [reading] = answer.readings
  assert.deepEqual(
    reading?.anchors.map(({ quote }) => quote),
    ["everyone on board", "14 people"],
  )
  assert.equal(reading?.claims.length, 2)
})

test("what no rule of arithmetic gives stays as it is", () => {
  const none = [
    "The third race was held in Bergen on Monday.",
    "A second man was arrested in Bergen on Monday.",
    "Everyone on board was rescued near Bergen on Monday.",
    "The others were injured in Bergen on Monday.",
  ]
  for (const text of none) {
    const derived = accountOf([report(text)]).answers.flatMap(({ readings }) =>
      readings.flatMap((reading) => reading.derived ?? []),
    )
    assert.deepEqual(derived, [], text)
  }
})
