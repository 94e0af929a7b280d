import assert from "node:assert/strict"
import test from "node:test"
import fc from "fast-check"
import type { Analysis, Answer } from "../../src/model/types.ts"
import { reconcile } from "../../src/reconcile/reconcile.ts"
import { lineageOf, type Told, told } from "./story.ts"
import { accountOf, estimateOf, questionOn } from "./texts.ts"

const crossed = (id: string, published: string, count: number, more: Partial<Told> = {}): Analysis =>
  told(id, published, [
    {
      text: `${count} soldiers crossed.`,
      figure: `${count} soldiers`,
      low: count,
      high: count,
      source: "guards",
      ...more,
    },
  ])

const altogether = (analyses: readonly Analysis[]): Answer | undefined =>
  reconcile(analyses, lineageOf(analyses), []).find(({ question }) => question.includes("altogether"))

test("waves on days of their own are added up, and the answer says that no report does", () => {
  const waves = [
    crossed("a", "2024-05-02", 320, { begin: "2024-05-01" }),
    crossed("b", "2024-05-06", 150, { begin: "2024-05-05" }),
  ]
  const answer = altogether(waves)
  assert.ok(answer !== undefined)
  assert.deepEqual(estimateOf(answer), [470, 470, 470])
  assert.equal(answer.state, "unresolved")
  assert.match(answer.why, /no report gives a total: (320 \+ 150|150 \+ 320) = 470$/)
  assert.equal(answer.origins, 1)
  assert.ok(answer.relations.every(({ relation }) => relation === "different scope"))
})

test("a figure told before the others were through leaves only a least, and one that may be an earlier count leaves none", () => {
  const before = crossed("a", "2024-05-04", 150)
  const night = crossed("b", "2024-05-05", 1200, { begin: "2024-05-04", end: "2024-05-05" })
  assert.deepEqual(estimateOf(altogether([before, night]) as Answer), [1350, null, null])
  assert.equal(altogether([crossed("a", "2024-05-05", 150), night]), undefined)
  assert.equal(altogether([crossed("a", "2024-05-04", 1100), night]), undefined, "near enough to be one count")
})

test("plans, other things and days far apart are not added up", () => {
  const first = crossed("a", "2024-05-02", 320, { begin: "2024-05-01" })
  assert.equal(altogether([first, crossed("b", "2024-05-06", 150, { begin: "2024-05-05", thing: "child" })]), undefined)
  assert.equal(altogether([first, crossed("b", "2024-05-06", 150, { begin: "2024-05-05", aspect: "plan" })]), undefined)
  assert.equal(altogether([first, crossed("b", "2024-09-06", 150, { begin: "2024-09-05" })]), undefined)
  const second = crossed("b", "2024-05-06", 150, { begin: "2024-05-05" })
  const counted = crossed("b", "2024-05-06", 150, { begin: "2024-05-05", aspect: "total" })
  assert.deepEqual(estimateOf(altogether([first, counted]) as Answer), [470, 470, 470], "the total of one day")
  assert.equal(altogether([first, second, crossed("c", "2024-05-07", 900, { aspect: "total" })]), undefined)
})

const wave = fc.tuple(fc.integer({ min: 100, max: 900 }), fc.constantFrom("01", "05", "09", "14"))

test("order and copies change no wave, and its least is the sum of the leasts of its parts", () => {
  fc.assert(
    fc.property(fc.array(wave, { minLength: 2, maxLength: 4 }), (waves) => {
      const all = waves.map(([count, day], at) =>
        crossed(`r${at}`, `2024-05-${day}`, count, { begin: `2024-05-${day}` }),
      )
      const answer = altogether(all)
      assert.deepEqual(altogether([...all].reverse()), answer)
      if (answer === undefined) return
      const [low] = estimateOf(answer)
      const days = Map.groupBy(waves, ([, day]) => day)
      const least = [...days.values()].reduce((sum, same) => sum + Math.min(...same.map(([count]) => count)), 0)
      assert.equal(low, least)
      for (const { anchors, value } of answer.readings)
        for (const { quote } of anchors) assert.ok(value.kind === "number" && quote.includes(`${value.low}`))
    }),
    { seed: 1, numRuns: 80 },
  )
})

test("a share of a stated whole is worked out, and the reading says how", () => {
  const text = "The ministry said that the rebels hold a quarter of all 96 districts in the country."
  const answer = questionOn([{ id: "a", published: "2024-05-02", text }], "a quarter of all 96 districts")
  const [reading] = answer.readings
  assert.equal(reading?.derived, "1/4 of 96")
  assert.deepEqual(estimateOf(answer)[1], 24)
  assert.ok(reading?.anchors.every(({ quote }) => quote.includes("96")))
})

test("a headline's round word is its own report's figure before another report's", () => {
  const { answers } = accountOf([
    {
      id: "a",
      published: "2024-05-04",
      text: "Hundreds of soldiers cross into Norway\n\nGuards said that more than 260 soldiers crossed into Norway.",
    },
    {
      id: "b",
      published: "2024-05-06",
      text: "On 5 May 2024, 940 soldiers crossed into Norway, guards said.",
    },
  ])
  const early = answers.find(({ readings }) =>
    readings.some(({ anchors }) => anchors.some(({ quote }) => quote.startsWith("Hundreds"))),
  )
  assert.ok(early?.readings.every(({ reports }) => reports.includes("a")))
})
