import assert from "node:assert/strict"
import test from "node:test"
import { estimateOf, questionOn } from "./texts.ts"

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
