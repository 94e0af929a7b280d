import assert from "node:assert/strict"
import { test } from "node:test"
import { wordsOf } from "../../src/base/words.ts"
import { agesIn, daysIn, detailsOf, rowOfDetails, yearsIn } from "../../src/group/details.ts"
import { groupReports, groupStream, placeReport } from "../../src/group/index.ts"
import type { Report } from "../../src/model/types.ts"
import { report } from "./reports.ts"

const dayMs = 86_400_000
const dayOf = (iso: string): number => Date.parse(iso) / dayMs

function rowOf(text: string, published: string | null = "2031-03-05"): readonly number[] {
  const words = wordsOf(text)
  return rowOfDetails(detailsOf(text, words, words.count).filter(Boolean), published === null ? null : dayOf(published))
}

const days = (text: string, published?: string | null): readonly string[] =>
  daysIn(rowOf(text, published)).map((day) => new Date(day * dayMs).toISOString().slice(0, 10))

test("ages stand before “year-old”, behind “aged”, and between commas behind a name", () => {
  const told: readonly (readonly [string, readonly number[]])[] = [
    ["one 17-year-old pupil, one six-year-old", [6, 17]],
    ["Ada Orr, 34, of Velden; her son Tom, 9.", [9, 34]],
    ["a man aged 52", [52]],
    ["three years old", []],
    ["It sold 12, 14 and 16 boats", []],
    ["on Feb. 13, 2031, and on March 14, the day", []],
    ["a 200-year-old mill on Route 66", []],
    ["Halden 3, Moss 2", []],
  ]
  for (const [text, ages] of told) assert.deepEqual(agesIn(rowOf(text)), ages, text)
})

test("days are weekdays just past and dates; those to come and those of any week are none", () => {
  // 5 March 2031 is a Wednesday.
  const told: readonly (readonly [string, readonly string[]])[] = [
    ["A barn burned down on Monday night.", ["2031-03-03"]],
    ["He was stabbed to death near the harbour on Sunday.", ["2031-03-02"]],
    ["It happened on Wednesday.", ["2031-03-05"]],
    ["She will sing at the harbour on Monday.", []],
    ["The verdict is due in the old hall on Friday.", []],
    ["The verdict will stand, the judge said on Friday.", ["2031-02-28"]],
    ["It will rain. The dam broke on Friday.", ["2031-02-28"]],
    ["every Monday, next Friday, Black Friday", []],
    [
      "On February 10 a bus fell, on 14 February another, on Jan. 3rd a third.",
      ["2031-01-03", "2031-02-10", "2031-02-14"],
    ],
    ["on December 24", ["2030-12-24"]],
    ["on March 20, 2029", ["2029-03-20"]],
    ["March on, 45 of them, may 3 fall", []],
    ["on May 4, 1951", []],
  ]
  for (const [text, of] of told) assert.deepEqual(days(text), of, text)
  assert.deepEqual(days("on Monday", null), [])
  assert.deepEqual(days("on Monday", "0001-01-01"), [])
})

test("years are kept apart from ages and days", () => {
  assert.deepEqual(yearsIn([2029, 3017, 32_000]), [2029])
})

test("days counted back, weekdays with an apostrophe and those of last week are days", () => {
  // 5 March 2031 is a Wednesday.
  const told: readonly (readonly [string, readonly string[]])[] = [
    ["The barn burned for a third day.", ["2031-03-03"]],
    ["It came four days after the dam broke.", ["2031-03-01"]],
    ["She was seen 10 days ago.", ["2031-02-23"]],
    ["A week after the landslide, roads are open.", ["2031-02-26"]],
    ["The owner of Sunday's raffle won.", ["2031-03-02"]],
    ["It sank last Friday.", ["2031-02-28"]],
    ["It sank last Tuesday.", []],
    ["the first day, two days, on Mondays", []],
    ["Another landslide came four days after the first, on Tuesday.", ["2031-03-04"]],
    ["It burned on Tuesday. A fire burned in the same street on Sunday.", ["2031-03-04"]],
  ]
  for (const [text, of] of told) assert.deepEqual(days(text), of, text)
})

const grouped = (reports: readonly Report[]): readonly string[] => {
  const whole = groupReports(reports).stories.map(({ reports: ids }) => ids.join(" "))
  const state = groupStream()
  for (const one of reports) placeReport(state, one)
  const ended = new Set(reports.map(({ id }) => state.storyOf.get(id)))
  assert.equal(ended.size, whole.length)
  return whole
}

test("two alike events in one town and week with two reports each are two stories", () => {
  const stabbings = [
    report(
      "a1",
      "A man was stabbed in a tram stop shelter in Gamle Oslo on Monday evening, police said. He was 31-year-old and stable in hospital. Nobody has been arrested.",
      "2031-03-04",
    ),
    report(
      "b1",
      "A man was stabbed outside a bar in Gamle Oslo on Thursday evening, police said. Doctors call the 24-year-old stable. Nobody has been arrested.",
      "2031-03-07",
    ),
    report(
      "a2",
      "Oslo police look for two witnesses of a stabbing at a tram stop in Gamle Oslo on Monday. The 31-year-old who was stabbed has left the hospital.",
      "2031-03-06",
    ),
    report(
      "b2",
      "A barman held hands with the patient, who is 24-year-old and was stabbed outside his bar in Gamle Oslo on Thursday, he told police in Oslo. The hospital calls the patient stable.",
      "2031-03-08",
    ),
  ]
  assert.deepEqual(grouped(stabbings), ["a1 a2", "b1 b2"])
})

test("a first report with an early figure and one with a later figure of the same day are one story", () => {
  const wreck = [
    report(
      "w1",
      "At least 11 people drowned when a ferry sank off Vigo on Monday, the coast guard said. Some 20 were missing.",
      "2031-03-04",
    ),
    report(
      "w2",
      "The number of dead of the ferry that sank off Vigo on Monday rose to 24 after divers reached the car deck, the coast guard said.",
      "2031-03-05",
    ),
  ]
  assert.deepEqual(grouped(wreck), ["w1 w2"])
})

test("sentences of alike events of other days are stories of their own", () => {
  const briefs = [
    report("a1", "A man was shot dead in Malmo on Monday night, police said.", "2031-03-04"),
    report("a2", "Malmo: police hold someone for shooting dead a man on Monday night.", "2031-03-04"),
    report("b1", "A man was shot dead in Malmo on Thursday evening, police said.", "2031-03-07"),
    report("q1", "A magnitude 6.1 earthquake struck off Vanuatu on Wednesday, a geological survey said.", "2031-03-05"),
    report("q2", "A magnitude 5.8 earthquake struck off Vanuatu on Saturday, a geological survey said.", "2031-03-08"),
  ]
  assert.deepEqual(grouped(briefs), ["a1 a2", "b1", "q1", "q2"])
})

test("a round-up of two alike events does not make them one", () => {
  const raids = [
    report(
      "a1",
      "Gunmen on motorcycles took pupils from a boarding school in Kagara on Monday night. A guard was killed, the governor of Niger state said.",
      "2031-09-02",
    ),
    report(
      "a2",
      "Parents wait in Kagara for 42 pupils whom gunmen took from the school on Monday. The governor of Niger state has sent soldiers.",
      "2031-09-03",
    ),
    report(
      "b1",
      "Gunmen in pick-ups took more than 100 girls from a school in Jangebe on Friday night. It is the second raid in a week, the governor of Zamfara said.",
      "2031-09-06",
    ),
    report(
      "b2",
      "Parents threw stones in Jangebe, where 100 girls are missing since gunmen came to the school on Friday. The governor of Zamfara spoke of helicopters.",
      "2031-09-07",
    ),
    report(
      "r1",
      "Nigeria promised guards for schools after gunmen had taken hundreds of pupils within a week.\n\nIn Kagara 42 pupils were taken on Monday night; the governor of Niger state has sent soldiers after the motorcycles.\n\nIn Jangebe 100 girls were taken on Friday night in pick-ups; parents threw stones at the governor of Zamfara.",
      "2031-09-08",
    ),
  ]
  const stories = grouped(raids).map((ids) => ids.replace(/ ?r1/, ""))
  assert.deepEqual(stories, ["a1 a2", "b1 b2"])
})
