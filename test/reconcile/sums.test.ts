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

test("one who closes a list without a number is counted with it; what is no person leaves no total", () => {
  const written = (text: string) => [{ id: "a", published: "2024-05-07", text }]
  const raid = "Gunmen raided a jail in Bergen on Monday."
  const nurse = accountOf(written(`${raid} Among the dead were eight prisoners, two guards and a nurse.`))
  const figures = nurse.answers.flatMap(({ readings }) => readings.map(({ value }) => value))
  assert.ok(figures.some((value) => value.kind === "number" && value.low === 11))
  const dog = accountOf(written(`${raid} Among the dead were eight prisoners, two guards and a dog.`))
  const without = dog.answers.flatMap(({ readings }) => readings.map(({ value }) => value))
  assert.ok(!without.some((value) => value.kind === "number" && (value.low === 10 || value.low === 11)))
})

test("who the first are is no part of a sum, and those on the spot and on the way are two parts", () => {
  const values = (text: string) =>
    accountOf([report(text)]).answers.flatMap(({ readings }) =>
      readings.flatMap(({ value }) => (value.kind === "number" ? value.low : [])),
    )
  const couple = "The last two missing people, a couple in their seventies, were found dead in Bergen on Monday."
  assert.ok(!values(couple).includes(4))
  const split = "A bus fell into a gorge on Monday. Fourteen people died on board and four on the way to hospital."
  assert.ok(values(split).includes(18))
})
