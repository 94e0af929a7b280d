import assert from "node:assert/strict"
import { test } from "node:test"
import { wordsOf } from "../../src/base/words.ts"
import { detailsOf, rowOfDetails } from "../../src/group/details.ts"
import { groupReports, groupStream, placeReport } from "../../src/group/index.ts"
import { agesFactor, backFactor, datesFactor, type Meeting, meeting, yearsFactor } from "../../src/group/meeting.ts"
import type { Report } from "../../src/model/types.ts"
import { report } from "./reports.ts"

interface Told {
  readonly text: string
  readonly day: number
}

const told = (text: string, published: string): Told => ({ text, day: Date.parse(published) / 86_400_000 })

/** What two reports have in common. The meeting is written anew by the next call: it is copied. */
function met(...both: readonly [Told, Told]): Meeting {
  const [a, b] = both.map(({ text, day }) => {
    const words = wordsOf(text)
    const of = rowOfDetails(detailsOf(text, words, words.count).filter(Boolean), day)
    return { of, from: 0, to: of.length, day }
  })
  return { ...structuredClone(meeting(a!, b!)) }
}

const wednesday = "2031-03-05"

test("ages and days speak against when both have some and none in common, and days of a follow-up less", () => {
  const [monday, tuesday, friday] = [
    "on Monday, one 17-year-old",
    "on Tuesday, one 17-year-old",
    "on Friday, one 40-year-old",
  ].map((text) => told(text, wednesday)) as [Told, Told, Told]
  const later = told("on Friday, one 40-year-old", "2031-03-15")
  assert.ok(datesFactor(met(monday, monday), 1) > 1)
  assert.ok(datesFactor(met(monday, tuesday), 1) > datesFactor(met(monday, friday), 1))
  assert.ok(datesFactor(met(monday, friday), 1) > datesFactor(met(monday, friday), 2))
  assert.equal(datesFactor(met(monday, later), 1), 1)
  assert.ok(agesFactor(met(monday, tuesday), 1) > 1 && agesFactor(met(monday, friday), 1) < 1)
  assert.equal(agesFactor(met(monday, told("nothing", wednesday)), 1), 1)
  const charged = met(told("A boy, 9, fell.", wednesday), told("A man aged 40 was charged.", "2031-03-07"))
  assert.ok(agesFactor(charged, 2) > agesFactor(met(monday, friday), 2))
})

test("years speak against when none is common, unless the later report looks back to the month of the earlier", () => {
  const [of2029, of2031] = ["2029-03-05", wednesday].map((day) => told("A tram left its rails.", day)) as [Told, Told]
  assert.equal(yearsFactor(met(of2029, of2031)), 0.7)
  const back = met(of2029, told("The tram left its rails two years ago.", wednesday))
  assert.deepEqual([back.looksBack, yearsFactor(back)], [true, 1])
  assert.ok(backFactor(back) > 2)
  assert.equal(backFactor(met(of2029, of2031)), 1)
})

test("a report looks back to months named, counted and of last year, and never ahead", () => {
  const back: readonly (readonly [text: string, earlier: string, looksBack: boolean])[] = [
    ["It fell in August 2030.", "2030-08-20", true],
    ["It fell last August.", "2030-09-04", true],
    ["It fell in October last year.", "2030-10-02", true],
    ["It fell in March last year.", "2030-03-09", true],
    ["Half a year after it fell, it stands again.", "2030-09-10", true],
    ["It is the second anniversary of the fall.", "2029-03-01", true],
    ["Six months on, it lies there.", "2030-09-01", true],
    ["It fell in August.", "2030-05-20", false],
    ["It fell in August.", "2029-08-20", false],
    ["It may fall, and August is warm.", "2030-08-20", false],
  ]
  for (const [text, earlier, looksBack] of back)
    assert.equal(met(told("It fell.", earlier), told(text, wednesday)).looksBack, looksBack, text)
  assert.equal(met(told("It fell last August.", "2030-08-20"), told("It fell.", wednesday)).looksBack, false)
})

test("of what goes on or lasts, each report names another day", () => {
  const [sunday, first] = ["2031-03-02", "2031-03-03"]
  const apart = (a: string, b: string): number => datesFactor(met(told(a, sunday!), told(b, wednesday)), 1.4)
  const plain = apart("A mill burned on Sunday.", "A mill burned on Wednesday.")
  const goesOn = [
    "The toll of the mill rose to nine on Wednesday.",
    "Two men were charged over the mill on Wednesday.",
    "The mill was still closed on Wednesday.",
    "The mill entered its second week of quiet on Wednesday.",
  ]
  for (const text of goesOn) assert.ok(apart("A mill burned on Sunday.", text) > 2 * plain, text)
  // The earlier report tells of news, and goes on with nothing.
  assert.ok(Math.abs(apart("The toll of the mill rose on Sunday.", "A mill burned on Wednesday.") - plain) < 0.02)
  assert.ok(apart("Floods came on Sunday.", "On Wednesday the flood was at the mill.") > 2 * plain)
  assert.ok(apart("Floods came on Sunday.", "A mill stood in water on Wednesday.") > 2 * plain)
  assert.ok(met(told("on Monday", first!), told("Still there.", "2031-03-03T02:00Z")).goesOn === false)
})

const grouped = (reports: readonly Report[]): readonly string[] => {
  const whole = groupReports(reports).stories.map(({ reports: ids }) => ids.join(" "))
  const state = groupStream()
  for (const one of reports) placeReport(state, one)
  assert.equal(new Set(reports.map(({ id }) => state.storyOf.get(id))).size, whole.length)
  return whole
}

test("a story that unfolds day by day is one, with what follows months later", () => {
  const peat = [
    report("a", "Peat caught fire on Monday north of Emmen in Drenthe. Crews of sixty men were sent.", "2031-05-05"),
    report("b", "Fire crews fought burning peat near Emmen for a third day on Wednesday.", "2031-05-07"),
    report(
      "c",
      "Rain helped crews near Emmen on Friday: the peat, burning since Monday, is under control.",
      "2031-05-09",
    ),
    report("d", "A year after peat burned near Emmen, the crews of Drenthe have new engines.", "2032-05-06"),
  ]
  assert.deepEqual(grouped(peat), ["a b c d"])
})

test("the second of two alike events says so, and days of the first in it do not join them", () => {
  const trams = [
    report("a1", "A tram hit a van in Graz on Monday and three people died, the fire service said.", "2031-05-05"),
    report("a2", "He who drove the van that a tram hit in Graz on Monday had slept, police said.", "2031-05-06"),
    report(
      "b1",
      "Two people died in another tram accident in Graz on Thursday, three days after one on Monday.",
      "2031-05-08",
    ),
    report(
      "b2",
      "A cyclist and her child died under the wheels of a tram in Graz on Thursday, a witness said.",
      "2031-05-09",
    ),
  ]
  const stories = grouped(trams)
  assert.ok(!stories.some((ids) => ids.includes("a") && ids.includes("b")), stories.join(", "))
})
