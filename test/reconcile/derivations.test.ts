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
  {
    text: "Cholera has killed twice as many people in Bergen as the 12 who died in May.",
    words: "twice as many people",
    estimate: [22, 24, 26],
    derived: "2 × 12",
  },
  {
    text: "The storm destroyed 5,600 houses in Bergen and damaged three times as many.",
    words: "three times",
    estimate: [15960, 16800, 17640],
    derived: "3 × 5,600",
  },
  {
    text: "Soldiers rescued 2,500 people on Sunday, on top of the 1,200 on Saturday.",
    words: "2,500 people",
    estimate: [3700, 3700, 3700],
    derived: "2,500 + 1,200",
  },
  {
    text: "Nurses treated 240 wounded people in Bergen. A third of the 240 were children.",
    words: "A third",
    estimate: [76, 80, 84],
    derived: "33.3% of 240",
  },
  {
    text: "The toll of the flood rose to 17. Four were killed by a fallen pylon and the rest drowned.",
    words: "the rest",
    estimate: [13, 13, 13],
    derived: "17 - 4",
  },
  {
    text: "Twenty-six sailors deserted in Bergen. All but four of them were arrested on Monday.",
    words: "four of them",
    estimate: [22, 22, 22],
    derived: "26 - 4",
  },
  {
    text: "Of the 20 people injured in Bergen, six are in a serious condition. The rest have minor wounds.",
    words: "The rest",
    estimate: [14, 14, 14],
    derived: "20 - 6",
  },
  {
    text: "The flood in Bergen was the worst since 2013.",
    words: "2013",
    estimate: [10, 11, 12],
    derived: "2024 - 2013",
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

test("what one report adds up stands apart in all, and what lies below is dated by its words", () => {
  const days = [
    report("Soldiers rescued 1,200 people in Bergen on Sunday, the army said.", "a"),
    report(
      "Soldiers rescued 2,500 people in Bergen on Monday, on top of the 1,200 the day before, the army said.",
      "b",
    ),
  ]
  const below = questionOn(days, "1,200 people")
  assert.deepEqual(estimateOf(below), [1200, 1200, 1200])
  assert.equal(below.state, "agreed")
  assert.deepEqual(below.readings.flatMap(({ reports }) => reports).sort(), ["a", "b"])
  assert.equal(below.scope.begin, "2024-05-05")
  const { answers } = accountOf(days)
  const both = answers.find(({ question }) => question.includes("altogether"))
  assert.equal(both?.question, "How many people were rescued altogether (Bergen) from 5 to 6 May 2024?")
})

test("years counted two ways are one question; a derived figure disputes no reported one", () => {
  const agreed = questionOn([report("It was the worst flood in Bergen in 11 years, since 2013.")], "11 years")
  assert.match(agreed.question, /since the last such thing \(flood\) \(Bergen\), in years/)
  assert.equal(agreed.readings.length, 2)
  assert.notEqual(agreed.state, "disputed")
  const told = accountOf([
    report("Cholera has killed 31 people in Bergen.", "a"),
    report("Cholera has killed twice as many people in Bergen as the 12 who died in May.", "b"),
  ])
  assert.ok(told.answers.every(({ state }) => state !== "disputed"))
})

test("what no rule of arithmetic gives stays as it is", () => {
  const none = [
    "The city used 60 buses in Bergen on Monday, twice as many as the 30 it used in 2011.",
    "He was arrested three times in Bergen on Monday.",
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
