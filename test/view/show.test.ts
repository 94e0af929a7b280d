import assert from "node:assert/strict"
import { test } from "node:test"
import type { Account, Estimate, Reading, Statement, Value } from "../../src/model/types.ts"
import { speakersOf } from "../../src/view/rows.ts"
import { listed, showDate, showEstimate, showNumber, showReading, showSaid, showStretch } from "../../src/view/show.ts"

const numbers = (
  low: number | null,
  high: number | null,
  more: Partial<Extract<Value, { kind: "number" }>> = {},
): Value => ({
  kind: "number",
  low,
  high,
  lowOpen: false,
  highOpen: false,
  softLow: null,
  softHigh: null,
  ...more,
})

const shown = (value: Value, modifier: Reading["modifier"], unit = ""): string => showReading({ value, modifier }, unit)

test("numbers have separators and no needless decimals", () => {
  const table: readonly (readonly [number | null, string])[] = [
    [1037, "1,037"],
    [1234567.5, "1,234,567.5"],
    [0, "0"],
    [-3, "−3"],
    [999, "999"],
    [null, "–"],
  ]
  for (const [value, words] of table) assert.equal(showNumber(value), words)
})

test("readings say their modifier once", () => {
  assert.equal(shown(numbers(12, 12), "exact"), "12")
  assert.equal(shown(numbers(300, null, { lowOpen: true }), "more than"), "more than 300")
  assert.equal(shown(numbers(12, null), "at least"), "at least 12")
  assert.equal(shown(numbers(null, 20), "up to"), "up to 20")
  assert.equal(shown(numbers(5, 7), "range"), "5 to 7")
  assert.equal(shown(numbers(24, 99), "vague"), "24 to 99")
  assert.equal(shown(numbers(36, 44), "about"), "about 40")
  assert.equal(shown(numbers(998, 998), "exact", "miles"), "998 miles")
})

test("stretches of time are as short as they can be", () => {
  const table: readonly (readonly [string | null, string | null, string])[] = [
    ["2021-07-05", "2021-07-05", "5 July 2021"],
    ["2021-07-04", "2021-07-05", "4 to 5 July 2021"],
    ["2021-06-28", "2021-07-02", "28 June to 2 July 2021"],
    ["2020-12-30", "2021-01-02", "30 December 2020 to 2 January 2021"],
    ["2021-02-01", "2021-02-28", "February 2021"],
    ["2021-01-01", "2021-12-31", "2021"],
    ["2021-07-05T04:20", "2021-07-05T05:00", "5 July 2021, 04:20 to 05:00"],
    ["2021-07-05T04:20Z", "2021-07-05T05:00Z", "5 July 2021, 04:20 to 05:00 UTC"],
    ["2021-07-04T18:00", "2021-07-05T05:59", "night of 4 to 5 July 2021"],
    ["2021-07-05T05:00", "2021-07-05T11:59", "morning of 5 July 2021"],
    ["2021-07-05T17:00", "2021-07-05T22:59", "evening of 5 July 2021"],
    ["2019-01-01", "2021-12-31", "2019 to 2021"],
    [null, "2021-07-05", "by 5 July 2021"],
    ["2021-07-05", null, "from 5 July 2021"],
    [null, null, "unknown"],
  ]
  for (const [begin, end, words] of table) assert.equal(showStretch(begin, end), words)
  assert.equal(showDate("2021-07-05T16:20:00+05:00"), "5 July 2021, 16:20")
})

test("an estimate is one number when its three are equal", () => {
  const estimate = (low: number | null, best: number | null, high: number | null): Estimate => ({
    policy: "origins",
    value: { kind: "number", low, best, high },
    claims: [],
    why: "",
  })
  assert.equal(showEstimate(estimate(21, 21, 21)), "21")
  assert.equal(showEstimate(estimate(201, null, null)), "201 / – / –")
  assert.equal(showEstimate(undefined), "–")
})

test("lists read as English", () => {
  assert.equal(listed([]), "")
  assert.equal(listed(["1"]), "1")
  assert.equal(listed(["1", "2", "4"]), "1, 2 and 4")
})

test("speech stands in one pair of marks, without the comma that leads on to the speaker", () => {
  const table: readonly (readonly [string, boolean, string])[] = [
    ['"We saw nothing,"', true, "“We saw nothing”"],
    ["We saw nothing", true, "“We saw nothing”"],
    ["“Go,” … “now.”", true, "“Go,” … “now.”"],
    ['the road was "not safe",', true, 'the road was "not safe"'],
    ["the road was closed", false, "the road was closed"],
  ]
  for (const [text, direct, words] of table) assert.equal(showSaid(text, direct), words)
})

test("words that ask are left open, not disputed", () => {
  const said = (stance: Statement["stance"], text: string) => {
    const statement = { speaker: "Lind", origin: null, chain: ["Lind"], text, direct: false, stance, anchors: [] }
    const account: Pick<Account, "statements" | "reports"> = { statements: [statement], reports: [] }
    return speakersOf(account as unknown as Account)[0]?.said[0]?.words
  }
  assert.equal(said("disputes", "what caused the fire"), "left open what caused the fire")
  assert.equal(said("disputes", "the toll of 12"), "disputed: the toll of 12")
  assert.equal(said("denies", "what was said"), "denied that what was said")
  assert.equal(said("denies", "claims that the hall fell"), "denied that the hall fell")
  assert.equal(said("denies", "any part"), "denied any part")
})

test("a whole month and a whole year are called by their name", () => {
  assert.equal(showStretch("2024-02-01", "2024-02-29"), "February 2024")
  assert.equal(showStretch("2024-02-01", "2024-02-28"), "1 to 28 February 2024")
  assert.equal(showStretch("2024-01-01", "2024-12-31"), "2024")
})
