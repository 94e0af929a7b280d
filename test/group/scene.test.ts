import assert from "node:assert/strict"
import { test } from "node:test"
import { wordsOf } from "../../src/base/words.ts"
import { detailsOf, happenedIn, rowOfDetails } from "../../src/group/details.ts"
import { groupReports } from "../../src/group/index.ts"
import { datesFactor, type Meeting, meeting, scenesFactor } from "../../src/group/meeting.ts"
import { alike } from "./alike.ts"
import { bridge, cheese } from "./reports.ts"

const day = (iso: string): number => Date.parse(iso) / 86_400_000

function rowOf(text: string, published: string): readonly number[] {
  const words = wordsOf(text)
  return rowOfDetails(detailsOf(text, words, words.count).filter(Boolean), day(published))
}

/** What two texts of one Wednesday have in common; written anew by the next call, so copied. */
function met(a: string, b: string): Meeting {
  const [one, other] = [a, b].map((text) => {
    const of = rowOf(text, "2031-03-05")
    return { of, from: 0, to: of.length, day: day("2031-03-05") }
  })
  return structuredClone(meeting(one!, other!))
}

test("days on which it happened are told from days of the news about it, and from what is long past", () => {
  const happened = (text: string) =>
    happenedIn(rowOf(text, "2031-03-05")).map((each) => new Date(each * 86_400_000).toISOString().slice(5, 10))
  assert.deepEqual(happened("A man was shot dead in Tesk on Monday night."), ["03-03"])
  assert.deepEqual(happened("Police said on Tuesday that the mill had burned."), [])
  assert.deepEqual(happened("Tuesday's fire at the mill took hours to put out."), ["03-04"])
  assert.deepEqual(happened("Two men were charged on Monday."), [])
  assert.deepEqual(happened("A bus crashed on the same bend on 9 January."), [])
})

test("two that each happened on a day of its own are less alike than two that name days", () => {
  const happened = met("A man was shot on Sunday.", "A man was shot on Wednesday.")
  const named = met("A man spoke on Sunday.", "A man spoke on Wednesday.")
  assert.ok(datesFactor(happened, 1) < datesFactor(named, 1))
  // The night between two days.
  assert.ok(datesFactor(met("A man was shot on Monday.", "A man was shot on Tuesday."), 1) > datesFactor(happened, 1))
  // Floods come on many days.
  const floods = met("A flood hit the mill on Sunday.", "A flood hit the mill on Wednesday.")
  assert.ok(datesFactor(floods, 1) > datesFactor(happened, 1))
})

test("other streets and other parts of a town speak against, the same ones do not", () => {
  assert.ok(scenesFactor(met("It fell on Mill Street.", "It fell on Bank Street.")) < 1)
  assert.equal(scenesFactor(met("It fell on Mill Street.", "It stood on Mill Street.")), 1)
  assert.ok(scenesFactor(met("In the Tesk district it fell.", "In the Orn district it fell.")) < 1)
  assert.equal(scenesFactor(met("It fell on Mill Street.", "It fell.")), 1)
})

test("a report that sees no link to a like event keeps its own day and drops the day of the other", () => {
  const row = rowOf("A man was shot on Tuesday. Police see no link to Friday's shooting.", "2031-03-05")
  assert.deepEqual(happenedIn(row), [day("2031-03-04")])
})

test("two shootings of one week in one city are two stories, and two fires in one town, among other news", () => {
  const stories = groupReports([...alike, ...bridge, ...cheese]).stories.map(({ reports }) => reports.join(" "))
  for (const event of ["1a", "1b", "2a", "2b"]) {
    const own = alike.flatMap(({ id }) => (id.startsWith(event) ? [id] : []))
    assert.ok(stories.includes(own.join(" ")), `${event}: ${stories.join("; ")}`)
  }
})
