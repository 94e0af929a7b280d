import assert from "node:assert/strict"
import test from "node:test"
import { accountOf, estimateOf, questionOn } from "./texts.ts"

const report = (text: string, id = "a") => ({ id, published: "2024-05-07", text })

test("parts of a list are added up though words about the first stand between them", () => {
  const rows: readonly (readonly [text: string, words: string, total: number])[] = [
    [
      "A ferry took the 84 passengers, most of them students, and 12 crew members to Bergen.",
      "84 passengers, most",
      96,
    ],
    [
      "A bus carrying 14 Swedish nurses, including three sisters of one house in Uppsala, as well as two Norwegian " +
        "drivers overturned near Bergen on Monday.",
      "14 Swedish nurses, including",
      16,
    ],
    ["Aboard the flight to Bergen were nine miners, a nurse and two pilots.", "nine miners, a nurse", 12],
  ]
  for (const [text, words, total] of rows)
    assert.deepEqual(estimateOf(questionOn([report(text)], words)), [total, total, total], text)
})

test("foreigners are one with people of a nationality that is named, and not with passengers", () => {
  const guests = questionOn(
    [
      report("There were 14 foreigners aboard the plane that crashed near Bergen on Monday, the ministry said."),
      report("A plane carrying 14 Swedish tourists crashed near Bergen on Monday.", "b"),
      report("A plane carrying 14 passengers crashed near Bergen on Monday.", "c"),
    ],
    "14 foreigners",
  )
  const quotes = guests.readings.flatMap(({ anchors }) => anchors.map(({ quote }) => quote))
  assert.ok(!quotes.includes("14 passengers"), quotes.join(", "))
})

test("a list with a thing that is no person is not added up", () => {
  const { answers } = accountOf([report("Aboard the flight to Bergen were nine miners, a dog and two pilots.")])
  const sums = answers.flatMap(({ readings }) => readings.flatMap(({ derived }) => derived ?? []))
  assert.deepEqual(sums, [])
})

test("several and multiple narrow nobody, in quotation marks or not", () => {
  const text = 'The company told of the deaths of "multiple Swedish sailors" in the fire in Bergen on Monday.'
  const answer = questionOn([report(text)], "multiple Swedish sailors")
  assert.deepEqual(estimateOf(answer), [2, null, null])
  assert.ok(!answer.question.includes("multiple"), answer.question)
})
