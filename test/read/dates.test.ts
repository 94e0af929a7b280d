import assert from "node:assert/strict"
import { test } from "node:test"
import { findDates, isoOf } from "../../src/read/dates.ts"

const cases: readonly (readonly [text: string, iso: string | null])[] = [
  ["date 2019-03-04", "2019-03-04"],
  ["Mon 04th March 2019 | 04:20 PM", "2019-03-04T16:20"],
  ["Updated 3:14 pm ET, Mon March 4, 2019", "2019-03-04T15:14-05:00"],
  ["Updated 3:14 pm ET, Mon July 8, 2019", "2019-07-08T15:14-04:00"],
  ["Published: 4 Mar 2019 16:20 GMT", "2019-03-04T16:20Z"],
  ["2019-03-04T16:20:00+05:00", "2019-03-04T16:20:00+05:00"],
  ["2019-03-04 17:52", "2019-03-04T17:52"],
  ["12:36 EST, 31 December 2018", "2018-12-31T12:36-05:00"],
  ["12/31/2018 at 5pm", "2018-12-31T17:00"],
  ["31.12.2018", "2018-12-31"],
  ["March 4, 2019 1620 GMT", "2019-03-04T16:20Z"],
  ["12 a.m. on 4 March 2019", "2019-03-04T00:00"],
  ["04/03/2019", null],
  ["LARKHOLM, March 4 (Agency) -", null],
]

test("dates and times as pages write them", () => {
  for (const [text, iso] of cases) {
    const [date] = findDates(text)
    assert.ok(date, text)
    assert.equal(isoOf(date), iso, text)
  }
})

test("a date without a year keeps its month and day; an ambiguous one both readings", () => {
  const [yearless] = findDates("LARKHOLM, March 4 (Agency) -")
  assert.deepEqual([yearless?.year, yearless?.month, yearless?.day], [null, 3, 4])
  assert.equal(isoOf(yearless!, 2019), "2019-03-04")
  assert.deepEqual(findDates("04/03/2019")[0]?.swapped, { month: 3, day: 4 })
})

test("no dates: years alone, days that do not exist, versions, sums, scores", () => {
  for (const text of [
    "Copyright 2023",
    "31 February 2020",
    "1.2.3.4",
    "version 2.10.2",
    "45/90/2020",
    "in 2022",
    "6 minutes ago",
  ])
    assert.deepEqual(findDates(text), [], text)
})

test("a long text without dates is read in linear time", () => {
  assert.deepEqual(findDates("1".repeat(300_000)), [])
  assert.deepEqual(findDates("1-".repeat(150_000)), [])
  assert.deepEqual(findDates("march ".repeat(50_000)), [])
})
