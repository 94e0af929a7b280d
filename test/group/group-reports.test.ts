import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { groupReports } from "../../src/group/index.ts"
import type { Judgement, Report } from "../../src/model/types.ts"
import { anyText, bridge, cheese, person, report } from "./reports.ts"

const sets = (reports: readonly Report[], known: readonly Judgement[] = []): readonly string[] =>
  groupReports(reports, known)
    .stories.map(({ reports: ids }) => [...ids].sort().join(" "))
    .sort()

test("reports of one event are one story, of another event another", () => {
  assert.deepEqual(sets([...bridge, ...cheese]), ["b1 b2 b3", "c1 c2"])
})

test("the order of the reports changes nothing", () => {
  const all = [...bridge, ...cheese]
  const expected = sets(all)
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      assert.deepEqual(sets(shuffled), expected)
    }),
    { seed: 1, numRuns: 20 },
  )
})

test("a person's judgement beats the rule's, both ways, and saying it twice changes nothing", () => {
  const apart = person("b1", "b2", "different")
  assert.ok(!sets(bridge, [apart]).some((story) => story.includes("b1") && story.includes("b2")))
  const together = person("c1", "b1", "same")
  assert.deepEqual(sets([...bridge, ...cheese], [together]), ["b1 b2 b3 c1 c2"])
  assert.deepEqual(sets(bridge, [apart, apart]), sets(bridge, [apart]))
  assert.deepEqual(sets(bridge, [apart, person("b2", "b1", "same")]), ["b1 b2 b3"])
})

test("each report but the first of a story has a judgement with reasons", () => {
  const { judgements, stories } = groupReports([...bridge, ...cheese])
  assert.equal(judgements.length, 3)
  assert.ok(judgements.every(({ reasons, by }) => reasons.length > 0 && by.startsWith("rule:")))
  assert.equal(stories[0]?.reports[0], "b1")
})

test("reasons say how many days and years they are about", () => {
  const later = [bridge[0]!, report("b2", `${bridge[1]!.text} It was built in 1970.`, "2032-03-03")]
  const first = { ...later[0]!, text: `${later[0]!.text} A like one fell in 1980.` }
  const told = groupReports([first, later[1]!], [person("b1", "b2", "same")]).judgements[0]!.reasons
  const detailOf = (rule: string): string => told.find((reason) => reason.rule === rule)!.detail
  assert.match(detailOf("group/days"), /^times 0\.\d+ for 365 days between them: Reports of one story/)
  assert.match(detailOf("group/years"), /^times 0\.7 for 1980, 2031 against 1970, 2032: /)
})

test("months apart needs more in common", () => {
  const later = bridge.map((one, at) => report(one.id, one.text, at === 0 ? "2031-03-04" : "2034-11-20"))
  const [near] = groupReports(bridge.slice(0, 2)).judgements
  const far = groupReports(later.slice(0, 2)).judgements
  assert.ok(near !== undefined && (far[0] === undefined || far[0].score < near.score))
})

test("a town that both name and hardly a word more joins no two reports", () => {
  const quake = report(
    "q1",
    `Quake shakes Lower Anders. Thirty people were hurt when an earthquake of magnitude 5.4 shook Lower Anders at dawn on Tuesday. Tiles fell from roofs and a chimney crushed two cars. Schools stay shut until Thursday, the district said.`,
  )
  const again = report(
    "q2",
    quake.text.replace("Quake shakes Lower Anders.", "I ran out in my socks, said baker Nils Orr."),
  )
  const chess = report(
    "q3",
    `A chess club in Lower Anders has won the cup of the valley for the first time since its founder, Mara Till, began to teach children in the old mill. The final was drawn out over six hours.`,
  )
  assert.deepEqual(sets([quake, again, chess]), ["q1 q2", "q3"])
  assert.deepEqual(sets([chess, quake, again]), ["q1 q2", "q3"])
})

test("empty reports, reports without a date, no reports", () => {
  assert.deepEqual(groupReports([]), { judgements: [], stories: [], also: [], findings: [] })
  assert.equal(sets([report("e1", ""), report("e2", "")]).length, 2)
  assert.deepEqual(sets(bridge.map((one) => report(one.id, one.text, null))), ["b1 b2 b3"])
  assert.deepEqual(sets(bridge.map((one) => report(one.id, one.text, "no date"))), ["b1 b2 b3"])
})

test("any text: no throw, each report in exactly one story", () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 8 }), (texts) => {
      const reports = texts.map((text, at) => report(String(at), text))
      const ids = groupReports(reports).stories.flatMap((story) => story.reports)
      assert.deepEqual([...ids].sort(), reports.map(({ id }) => id).sort())
    }),
    { seed: 1, numRuns: 30 },
  )
})
