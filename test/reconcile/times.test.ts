import assert from "node:assert/strict"
import { test } from "node:test"
import { compareTimes, minutesApart, sharedStretch } from "../../src/reconcile/times.ts"

const at = (begin: string, end = begin) => ({ begin, end })

test("instants that both name a zone are compared as instants", () => {
  assert.equal(compareTimes(at("2021-07-05T05:10Z"), at("2021-07-05T08:10+03:00")), "same")
  assert.equal(compareTimes(at("2021-07-05T05:10Z"), at("2021-07-05T05:10+03:00")), "apart")
  assert.equal(minutesApart("2021-07-05T23:50-05:00", "2021-07-06T05:00Z"), 10)
})

test("with a day or a clock time without a zone, the clock on the wall counts", () => {
  assert.equal(compareTimes(at("2021-07-01T22:00-05:00"), at("2021-07-01")), "within")
  assert.equal(compareTimes(at("2021-07-01T22:00-05:00"), at("2021-07-01T22:00")), "same")
  assert.equal(minutesApart("2021-07-01T22:00-05:00", "2021-07-01T22:20"), 20)
  assert.deepEqual(sharedStretch(at("2021-07-01T22:00-05:00"), at("2021-07-01")), at("2021-07-01T22:00-05:00"))
})
