import assert from "node:assert/strict"
import { test } from "node:test"
import { boundPublications } from "../../src/group/publication.ts"
import { pastWeekdays } from "../../src/group/weekdays.ts"
import type { Publication } from "../../src/model/types.ts"
import { makeReport } from "../../src/read/report.ts"

// 4 March 2019 was a Monday.
const dated = makeReport({ id: "d", text: "Nine people were hurt at the pier on Monday.", published: "2019-03-04" })

const bound = (text: string, url?: string): Publication | null =>
  boundPublications([dated, makeReport({ id: "u", text, ...(url === undefined ? {} : { url }) })])[1] ?? null

const days = (found: Publication | null): readonly unknown[] => [found?.value, found?.earliest, found?.latest]

test("weekdays just past are told from other weeks, days to come and names", () => {
  const cases: readonly (readonly [text: string, weekdays: readonly number[]])[] = [
    ["The barge struck the pier on Monday, and on Sunday it had left.", [1, 7]],
    ["The council will meet on Friday.", []],
    ["The mayor said on Tuesday that he would come on Friday.", [2]],
    ["Last Monday and every Sunday the pier was closed; on Fridays it is not.", []],
    ["Shops were full on Black Friday.", []],
    ["It must be mended by Thursday or until next Saturday.", []],
    ["The pier fell on Monday, 4 March.", []],
    ["The barge was towed to Grenfold on Sunday.", [7]],
  ]
  for (const [text, weekdays] of cases) assert.deepEqual(pastWeekdays(makeReport({ text })), weekdays, text)
})

test("the latest weekday is the earliest day, a week after the first the latest", () => {
  const found = bound("The barge left on Sunday and struck the pier on Monday, the office said.")
  assert.deepEqual(days(found), ["2019-03-04", "2019-03-04", "2019-03-09"])
  assert.equal(
    found?.basis,
    "inferred: it names Sunday and Monday as just past, and the nearest dated report of the story is of 2019-03-04",
  )
})

test("a report that knows only the days before came before", () => {
  assert.deepEqual(days(bound("The barge left on Sunday. On Saturday it had been loaded.")), [
    "2019-03-03",
    "2019-03-03",
    "2019-03-08",
  ])
})

test("a dateline without a year takes it from the other reports", () => {
  const found = bound("LARKHOLM, March 5 (Reuters) - Nine people were hurt at the pier.")
  assert.deepEqual(days(found), ["2019-03-05", "2019-03-05", "2019-03-05"])
  assert.match(found?.basis ?? "", /year from the other reports/)
})

test("a date in the text bounds from below; nothing at all stays unknown", () => {
  assert.deepEqual(days(bound("On March 5 divers found the anchor.")), [null, "2019-03-05", null])
  assert.equal(bound("Divers found the anchor."), null)
})

test("stated dates stay, and a story without any date stays undated", () => {
  assert.deepEqual(boundPublications([dated])[0], dated.published)
  const alone = makeReport({ text: "The barge struck the pier on Monday." })
  assert.deepEqual(boundPublications([alone]), [null])
})

test("the order of the reports changes nothing", () => {
  const one = makeReport({ id: "a", text: "The barge struck the pier on Monday." })
  const two = makeReport({ id: "b", text: "Divers found the anchor on Tuesday." })
  const there = boundPublications([dated, one, two])
  assert.deepEqual(boundPublications([two, one, dated]).toReversed(), there)
})

const on = (id: string, day: string, text: string) => makeReport({ id, text, published: day })

const burst = [
  on("b1", "2019-03-04", "Nine people were hurt when a barge struck the pier of Larkholm on Monday."),
  on(
    "b2",
    "2019-03-05",
    "The barge that struck the pier of Larkholm on Monday had no pilot. The crane fell on Tuesday.",
  ),
  on("b3", "2019-03-06", "Divers went down on Wednesday. A barge had struck the pier on Monday and hurt nine people."),
]

test("a given date of long after the others is believed: what comes later has days of its own", () => {
  const followUps = [
    "The pilot of the barge that struck the pier of Larkholm was charged on Thursday.",
    "The pilot was charged on Monday. The barge struck the pier of Larkholm in March.",
    "The pilot was charged on Friday. Nine people were hurt when the barge struck the pier of Larkholm on Monday.",
    "A year later the pier is open again.",
  ]
  for (const text of followUps) {
    const late = on("late", "2019-06-20", text)
    for (const reports of [
      [...burst, late],
      [burst[0]!, late],
      [late, ...burst],
    ])
      assert.ok(boundPublications(reports).includes(late.published), text)
  }
})

test("a date long after the others is that of an edit, where the report tells their news in their words", () => {
  const late = on("late", "2019-06-20", "A barge struck the pier of Larkholm on Monday: nine people were hurt.")
  const found = boundPublications([...burst, late])[3]
  assert.equal(found?.value, "2019-03-04")
  assert.match(found?.basis ?? "", /^inferred: dated 2019-06-20, long after the others, but it names Monday as just/)
  const [one, two] = burst
  assert.equal(boundPublications([one!, two!, late])[2], late.published, "two dates are no burst")
})

test("two late reports that bear one time were dated by a machine; two of one day were not", () => {
  const texts = ["Shops by the pier stayed shut on Monday.", "The mayor of Larkholm thanked the divers on Tuesday."]
  const late = (time: string) => texts.map((text, at) => on(`late${at}`, time, text))
  const found = boundPublications([...burst, ...late("2019-06-20T21:37:00Z")]).slice(3)
  assert.deepEqual(
    found.map((one) => one?.value),
    ["2019-03-04", "2019-03-05"],
  )
  assert.deepEqual(
    boundPublications([...burst, ...late("2019-06-20")]).slice(3),
    late("2019-06-20").map((one) => one.published),
  )
})
