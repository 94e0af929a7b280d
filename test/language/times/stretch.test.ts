import assert from "node:assert/strict"
import { test } from "node:test"
import { understand } from "../../../src/language/index.ts"
import { makeReport } from "../../../src/read/report.ts"

/** Sentences published on Wednesday 7 July 2021, and the days that both of their times stand for. */
const rows: readonly (readonly [text: string, begin: string, end: string])[] = [
  ["The mill sold 20 boats between February and May of this year.", "2021-02-01", "2021-05-31"],
  ["The mill sold 20 boats from May to June.", "2021-05-01", "2021-06-30"],
  ["Shells fell from Friday to Tuesday.", "2021-07-02", "2021-07-06"],
  ["Shells fell between Friday and Tuesday.", "2021-07-02", "2021-07-06"],
  ["Shells fell from 3 May to 9 May.", "2021-05-03", "2021-05-09"],
]

const timesOf = (text: string) =>
  understand(makeReport({ id: "a", text, published: "2021-07-07" }), {}).mentions.filter(({ kind }) => kind === "time")

test("both ends of a stretch stand for all of it", () => {
  for (const [text, begin, end] of rows)
    assert.deepEqual(
      timesOf(text).map((time) => (time.kind === "time" ? [time.begin, time.end] : [])),
      [
        [begin, end],
        [begin, end],
      ],
      text,
    )
})

test("what is moved from one day to another takes no stretch of days, nor do two days that are listed", () => {
  for (const text of ["The race was moved from Monday to Tuesday.", "Shells fell on Friday and Tuesday."]) {
    const [first] = timesOf(text)
    assert.ok(first?.kind === "time" && first.begin === first.end, text)
  }
})
