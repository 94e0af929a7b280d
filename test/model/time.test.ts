import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import {
  addMonths,
  calendarDay,
  dayNumber,
  edtf,
  isoDay,
  parseDay,
  stretchOf,
  weekdayOf,
  weekOf,
  weekStart,
} from "../../src/model/time.ts"

test("days and dates are inverse; weekdays and weeks follow ISO 8601", () => {
  const property = fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
    const { year, month, day: ofMonth } = calendarDay(day)
    assert.equal(dayNumber(year, month, ofMonth), day)
    const { year: weekYear, week } = weekOf(day)
    assert.equal(weekStart(weekYear, week) + weekdayOf(day) - 1, day)
  })
  fc.assert(property, { seed: 1 })
  assert.equal(weekdayOf(dayNumber(2021, 7, 4)), 7)
  assert.equal(parseDay("2021-02-29"), null)
  assert.equal(isoDay(parseDay("2021-07-05T10:00Z")!), "2021-07-05")
  assert.deepEqual(addMonths(2021, 1, -2), { year: 2020, month: 11 })
})

test("what a value covers", () => {
  const cases = [
    ["1998", "1998-01-01", "1998-12-31", "year"],
    ["199", "1990-01-01", "1999-12-31", "decade"],
    ["19", "1900-01-01", "1999-12-31", "century"],
    ["1998-02", "1998-02-01", "1998-02-28", "month"],
    ["1998-Q4", "1998-10-01", "1998-12-31", "quarter"],
    ["1998-H1", "1998-01-01", "1998-06-30", "month"],
    ["1998-WI", "1998-12-01", "1999-02-28", "season"],
    ["1998-W06", "1998-02-02", "1998-02-08", "week"],
    ["1998-W06-WE", "1998-02-07", "1998-02-08", "day"],
    ["1998-02-14TNI", "1998-02-14T18:00", "1998-02-15T05:59", "daypart"],
    ["1998-02-14T24:00", "1998-02-15T00:00", "1998-02-15T00:00", "minute"],
  ]
  for (const [value, begin, end, grain] of cases) assert.deepEqual(stretchOf(value!), { begin, end, grain }, value)
  for (const value of ["P2D", "XXXX-05", "PRESENT_REF", "1998-13", "1998-02-30"]) assert.equal(stretchOf(value), null)
})

test("EDTF", () => {
  assert.equal(edtf("2021-07-04", "2021-07-05"), "2021-07-04/2021-07-05")
  assert.equal(edtf("2021-07-01", "2021-07-31"), "2021-07")
  assert.equal(edtf("2021-01-01", "2021-12-31"), "2021")
  assert.equal(edtf(null, "2021-08-31"), "../2021-08-31")
  assert.equal(edtf("2021-07-04", "2021-07-04"), "2021-07-04")
})
