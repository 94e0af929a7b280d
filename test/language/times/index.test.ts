import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { findTimes } from "../../../src/language/times/index.ts"
import type { TimeMention } from "../../../src/model/types.ts"
import { draftOf } from "../draft.ts"

/** A Wednesday. */
const published = "2021-07-07T09:30:00+05:00"
const find = (text: string, when: string | null = published): readonly TimeMention[] => findTimes(draftOf(text, when))

const values: readonly (readonly [text: string, words: string, value: string])[] = [
  ["The mill closed on 4 July 2021.", "4 July 2021", "2021-07-04"],
  ["It opened on July 4, 2020.", "July 4, 2020", "2020-07-04"],
  ["He arrived on Sunday.", "Sunday", "2021-07-04"],
  ["The council will meet on Friday.", "Friday", "2021-07-09"],
  ["They met on Saturday night.", "Saturday night", "2021-07-03TNI"],
  ["It began at 2 a.m. local time on Sunday.", "2 a.m. local time on Sunday", "2021-07-04T02:00"],
  ["They left the day before yesterday.", "the day before yesterday", "2021-07-05"],
  ["It was sent 2021-07-04T10:00Z by wire.", "2021-07-04T10:00Z", "2021-07-04T10:00"],
  ["They came between January and March 2017.", "January", "2017-01"],
  ["It ran from March to May 2018.", "March", "2018-03"],
  ["It rained from 4 December to 3 March 2017.", "4 December", "2016-12-04"],
  ["They will meet this coming Friday.", "this coming Friday", "2021-07-09"],
  ["Four boats sank overnight on Sunday.", "overnight on Sunday", "2021-07-04TNI"],
  ["They met last Friday.", "last Friday", "2021-07-02"],
  ["It rained yesterday.", "yesterday", "2021-07-06"],
  ["It happened late last week.", "late last week", "2021-W26"],
  ["They fought over the weekend.", "the weekend", "2021-W26-WE"],
  ["In the last 24 hours, two boats sank.", "the last 24 hours", "PT24H"],
  ["In the previous two months it doubled.", "the previous two months", "P2M"],
  ["It has grown since early May.", "early May", "2021-05"],
  ["It will end by the end of August.", "the end of August", "2021-08"],
  ["They left two weeks ago.", "two weeks ago", "2021-06-23"],
  ["It was built three years ago.", "three years ago", "2018"],
  ["Sales rose this year.", "this year", "2021"],
  ["It opened in mid-June.", "mid-June", "2021-06"],
  ["Profit fell in Q1 2020.", "Q1 2020", "2020-Q1"],
  ["It dates from the 1980s.", "the 1980s", "198"],
  ["The train left at 5.10am on Monday.", "5.10am on Monday", "2021-07-05T05:10"],
  ["They met at 10 p.m. EST Thursday.", "10 p.m. EST Thursday", "2021-07-01T22:00"],
  ["It began in the night of 4-5 July.", "the night of 4-5 July", "2021-07-04TNI"],
  ["It takes six months.", "six months", "P6M"],
  ["A 16-hour flight followed.", "16-hour", "PT16H"],
  ["They meet every Thursday.", "every Thursday", "XXXX-WXX-4"],
  ["The paper appears daily.", "daily", "P1D"],
  ["It was dated 25.11.1998.", "25.11.1998", "1998-11-25"],
  ["It closed on Christmas Day.", "Christmas Day", "2020-12-25"],
  ["The plant opened in 1998.", "1998", "1998"],
  ["It cost more in fiscal 2019.", "fiscal 2019", "2019"],
  ["It grew in the 2018-19 fiscal year.", "the 2018-19 fiscal year", "2018"],
  ["It takes an hour and a half.", "an hour and a half", "PT1H30M"],
  ["They meet every other Friday.", "every other Friday", "XXXX-WXX-5"],
  ["They meet every second week.", "every second week", "P2W"],
  ["It dates from the 3rd century BC.", "the 3rd century", "BC02"],
  ["The 9/11 attacks changed much.", "9/11", "2001-09-11"],
]

test("values and extents", () => {
  for (const [text, words, value] of values) {
    const [mention] = find(text)
    assert.ok(mention, text)
    assert.deepEqual([text.slice(mention.from, mention.to), mention.value], [words, value], text)
    assert.notEqual(mention.reason, "")
  }
})

test("intervals with open ends", () => {
  const range = (text: string): readonly (string | null)[] => {
    const [mention] = find(text)
    return [mention?.begin ?? null, mention?.end ?? null]
  }
  assert.deepEqual(range("It has grown since early May."), ["2021-05-01", "2021-07-07"])
  assert.deepEqual(range("It fell after 11 p.m. Monday."), ["2021-07-05T23:00", null])
  assert.deepEqual(range("It fell just after 11 p.m. Monday."), ["2021-07-05T23:00", "2021-07-06T00:00"])
  assert.deepEqual(range("It fell shortly before noon Monday."), ["2021-07-05T11:00", "2021-07-05T12:00"])
  assert.deepEqual(range("It must close by the end of August."), [null, "2021-08-31"])
  assert.deepEqual(range("It stays open until Friday."), [null, "2021-07-09"])
  assert.deepEqual(range("In the previous two months it doubled."), ["2021-05-07", "2021-07-07"])
  assert.deepEqual(range("It began in the night of 4-5 July."), ["2021-07-04T18:00", "2021-07-05T05:59"])
})

test("the time in focus", () => {
  const [, next] = find("The bridge fell on 2 June 2021. The next day, engineers came.")
  assert.deepEqual([next?.value, next?.resolvedBy], ["2021-06-03", "mention"])
})

test("the day before, where nothing follows, counts from the time in focus", () => {
  const [, before] = find("The bridge fell on 2 June 2021. The day before, a van had burnt.")
  assert.deepEqual([before?.value, before?.resolvedBy], ["2021-06-01", "mention"])
  assert.equal(find("The bridge fell on 2 June 2021. The day before the vote was calm.").length, 1)
})

test("a semicolon parts what looks ahead from what looks back", () => {
  const values = find("On Thursday he will speak; on Monday he spoke.").map(({ value }) => value)
  assert.deepEqual(values, ["2021-07-08", "2021-07-05"])
})

test("a year earlier, after a quarter, is that quarter a year before", () => {
  const [, earlier] = find("Profit fell in the first quarter. A year earlier it had grown.")
  assert.deepEqual([earlier?.value, earlier?.resolvedBy], ["2020-Q1", "mention"])
})

test("unknown publication: relative values, resolved later", () => {
  const draft = draftOf("He arrived on Sunday.")
  const [mention] = findTimes(draft)
  assert.deepEqual([mention?.value, mention?.resolvedBy, mention?.begin], ["XXXX-WXX-7", "unresolved", null])
  const bounded = (latest: string) => {
    const published = { value: null, span: null, basis: "inferred", earliest: "2021-07-05", latest }
    return findTimes({ ...draft, report: { ...draft.report, published } })[0]
  }
  assert.equal(bounded("2021-07-07")?.value, "2021-07-04")
  const wide = bounded("2021-07-20")
  assert.deepEqual([wide?.value, wide?.candidates.length], ["XXXX-WXX-7", 2])
})

const nothing: readonly string[] = [
  "The lorry overturned on Route 6 near the bridge.",
  "They won 2-1 at home.",
  "It cost $1999 or so.",
  "Theresa May spoke first.",
  "They may march on the town.",
  "The sun sat low.",
  "A 34-year-old man was held.",
  "Second prize went to Ola.",
  "2000 soldiers crossed the river.",
  "He gave a 5-4 verdict.",
]

test("words that are no times", () => {
  for (const text of nothing) assert.deepEqual(find(text), [], text)
})

test("any text: spans inside it, in order, not overlapping", () => {
  const words = fc.constantFrom(
    "May",
    "2021",
    "5",
    "last",
    "week",
    "-",
    "the",
    "of",
    "Sunday",
    ",",
    "ago",
    "\n",
    "night",
    "10:30",
    "a",
  )
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(words, { maxLength: 40 }).map((list) => list.join(" ")),
  )
  const property = fc.property(texts, fc.constantFrom(published, null), (text, when) => {
    let last = 0
    for (const { from, to } of find(text, when)) {
      assert.ok(from >= last && from < to && to <= text.length)
      last = to
    }
  })
  fc.assert(property, { seed: 1, numRuns: 300 })
})
