import assert from "node:assert/strict"
import { test } from "node:test"
import { checkNothing, checkRows, find, type TimeRow } from "./table.ts"

const words: readonly TimeRow[] = [
  ["The fire broke out at [half past four]t.", "2021-07-07T04:30"],
  ["The fire broke out at [half past four in the afternoon]t.", "2021-07-07T16:30"],
  ["The mill burnt at [a quarter to six on Sunday morning]t.", "2021-07-04T05:45"],
  ["It began at [ten to nine in the morning]t.", "2021-07-07T08:50"],
  ["It began at [twenty-five past three]t.", "2021-07-07T03:25"],
  ["It rang at [20 minutes to three]t.", "2021-07-07T02:40"],
  ["It fell at about [a quarter past midnight on Sunday]t.", "2021-07-04T00:15"],
  ["It fell at [ten to midnight on Sunday]t.", "2021-07-04T23:50"],
  ["Guards changed at [half four]t.", "2021-07-07T04:30"],
  ["Guards changed at [six o'clock]t.", "2021-07-07T06:00"],
  ["Guards changed at [six o'clock on Sunday evening]t.", "2021-07-04T18:00"],
  ["Guards changed at [1730 hours on Sunday]t.", "2021-07-04T17:30"],
  ["It opened at [noon on Saturday]t and shut by [midnight]t.", "2021-07-03T12:00", "2021-07-03T24:00"],
  ["Trains stop at [7 this morning]t.", "2021-07-07T07:00"],
  ["The bell rang at [9:30 on Saturday night]t.", "2021-07-03T21:30"],
  ["The bell rang at [2 at night]t.", "2021-07-07T02:00"],
  ["He is to speak at [10 tonight]t.", "2021-07-07T22:00"],
  ["It fell at [11.59 p.m. on New Year's Eve]t.", "2020-12-31T23:59"],
  ["It happened in [the night from Friday to Saturday]t.", "2021-07-02TNI"],
  ["Five boats landed in [the night to Tuesday]t.", "2021-07-05TNI"],
  ["Five boats landed [overnight into Tuesday]t.", "2021-07-05TNI"],
  ["At [dawn on Tuesday]t, shells fell.", "2021-07-06TMO"],
]

test("clock times in words", () => checkRows(words, ({ value }) => value))

test("before or after noon: told by the part of the day, else both", () => {
  const candidates = (text: string) => find(text)[0]?.candidates.map(({ value }) => value)
  assert.deepEqual(candidates("It rang at half past four."), ["2021-07-07T16:30"])
  assert.deepEqual(candidates("It rang at half past four in the morning."), [])
  assert.deepEqual(candidates("It rang at 16:30."), [])
})

const ranges: readonly TimeRow[] = [
  ["In [the early hours of Sunday]t the dam broke.", "2021-07-04T00:00 2021-07-04T05:59"],
  ["The ship is due in [the small hours of Thursday]t.", "2021-07-08T00:00 2021-07-08T05:59"],
  ["They met from [9 to 11 a.m. on Monday]t.", "2021-07-05T09:00 2021-07-05T11:00"],
  ["They met from [10 to 4 p.m.]t here.", "2021-07-07T10:00 2021-07-07T16:00"],
  ["It came before [dawn on Sunday]t.", "2021-07-04T00:00 2021-07-04T05:00"],
  ["The siren sounded at [10:00 local time]t.", "2021-07-07T10:00 2021-07-07T10:00"],
  ["The bus left at [5.10am GMT on Monday]t.", "2021-07-05T05:10Z 2021-07-05T05:10Z"],
  ["The plane landed at [0900 UTC on Sunday]t.", "2021-07-04T09:00Z 2021-07-04T09:00Z"],
  ["It opened at [noon GMT]t.", "2021-07-07T12:00Z 2021-07-07T12:00Z"],
  ["The vote ended at [3 p.m. EST]t.", "2021-07-07T15:00-05:00 2021-07-07T15:00-05:00"],
  ["It fell after [11 p.m. EST Monday]t.", "2021-07-05T23:00-05:00 null"],
  ["It fell just after [11 p.m. EST Monday]t.", "2021-07-05T23:00-05:00 2021-07-06T00:00-05:00"],
  ["It sailed at [22:00 Moscow time on Monday]t.", "2021-07-05T22:00+03:00 2021-07-05T22:00+03:00"],
  ["It sailed at [10:00 Kabul local time]t.", "2021-07-07T10:00+04:30 2021-07-07T10:00+04:30"],
  ["It sailed at [16:05 GMT+3 on Monday]t.", "2021-07-05T16:05+03:00 2021-07-05T16:05+03:00"],
  ["It sailed at [8 p.m. ET on July 5]t.", "2021-07-05T20:00-04:00 2021-07-05T20:00-04:00"],
  ["It sailed at [8 p.m. Eastern time on Jan. 5]t.", "2021-01-05T20:00-05:00 2021-01-05T20:00-05:00"],
  ["It sailed at [8 p.m. London time on July 5]t.", "2021-07-05T20:00+01:00 2021-07-05T20:00+01:00"],
  [
    "Shelling began at [5:30 am]t ([0230 GMT]t) [Sunday]t.",
    "2021-07-04T05:30+03:00 2021-07-04T05:30+03:00",
    "2021-07-04T02:30Z 2021-07-04T02:30Z",
    "2021-07-04 2021-07-04",
  ],
  [
    "Shelling began at [1:15 a.m. on Sunday]t ([2215 GMT]t).",
    "2021-07-04T01:15 2021-07-04T01:15",
    "2021-07-03T22:15Z 2021-07-03T22:15Z",
  ],
  [
    "Shelling began at [midnight on Monday]t ([2100 GMT]t).",
    "2021-07-06T00:00 2021-07-06T00:00",
    "2021-07-05T21:00Z 2021-07-05T21:00Z",
  ],
]

test("parts of the day and zones: begin and end", () => checkRows(ranges, ({ begin, end }) => `${begin} ${end}`))

test("a name of several zones: the country of the report tells, else all of them are candidates", () => {
  const begin = (text: string) => find(text)[0]?.begin
  assert.equal(begin("Police in Haifa, Israel, came at 4:15 IST on Monday."), "2021-07-05T04:15+02:00")
  assert.equal(begin("Police in Pune, India, came at 4:15 IST on Monday."), "2021-07-05T04:15+05:30")
  assert.equal(begin("Crews in Ohio and Kansas came at 6 p.m. CST on Monday."), "2021-07-05T18:00-06:00")
  const [mention] = find("Police came at 6 p.m. CST on Monday.")
  assert.equal(mention?.begin, "2021-07-05T18:00")
  const zones = mention?.candidates.map(({ begin: at }) => at?.slice(16)).filter((zone) => zone !== "")
  assert.deepEqual(zones?.slice(0, 3), ["-06:00", "+08:00", "-05:00"])
})

test("many zones in doubt: the countries of the report are counted once", () => {
  const begin = performance.now()
  assert.equal(find("It rang in Israel and India at 4:15 IST. ".repeat(4000)).length, 4000)
  assert.ok(performance.now() - begin < 8000)
})

test("no clock times", () =>
  checkNothing([
    "Ten to twelve people came, five to six of them late.",
    "Prices rose a quarter to 12.",
    "They got a quarter of six million.",
    "Half past the hour he left.",
    "He waited half one mile away.",
    "From ten to twelve metres of wire were cut.",
    "The score was 21-14 at half time.",
    "The EST test is new.",
    "It is local time and again.",
    "He won 9 to 11 times.",
  ]))
