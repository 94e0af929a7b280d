import assert from "node:assert/strict"
import test from "node:test"
import fc from "fast-check"
import type { Analysis, Answer } from "../../src/model/types.ts"
import { reconcile } from "../../src/reconcile/reconcile.ts"
import { lineageOf, type Told, told } from "./story.ts"

const night = { begin: "2024-03-09", end: "2024-03-10" }
const service = "Velmar frontier service"

/** An invented crossing: one statement in three reports, a headline with a round word, an earlier and smaller crossing. */
const crossing: readonly Analysis[] = [
  told("a", "2024-03-10", [
    { text: "Over 800 soldiers fled to Velmar.", figure: "Over 800", low: 800, high: null, modifier: "more than" },
  ]),
  told("b", "2024-03-10", [
    { text: "Hundreds of soldiers flee", figure: "Hundreds", low: 200, high: 999, modifier: "vague", part: "headline" },
    {
      text: "The service said 846 soldiers crossed.",
      figure: "846 soldiers",
      low: 846,
      high: 846,
      source: service,
      ...night,
    },
  ]),
  told("c", "2024-03-11", [
    {
      text: "846 soldiers crossed at Orn (300), Tesk (446) and Ruva (100).",
      figure: "846 soldiers",
      low: 846,
      high: 846,
      source: service,
      parts: [300, 446, 100],
      ...night,
    },
  ]),
  told("d", "2024-03-08", [
    {
      text: "More than 150 soldiers crossed, the service said on Friday.",
      figure: "More than 150",
      low: 150,
      high: null,
      modifier: "more than",
      source: service,
      end: "2024-03-07",
      begin: "2024-03-07",
    },
  ]),
]

const numbers = (answer: Answer | undefined): unknown => {
  const value = answer?.estimates[0]?.value
  return value?.kind === "number" ? [value.low, value.best, value.high] : value
}

test("one statement in several reports is one origin; vaguer figures refine it; an earlier crossing is another question", () => {
  const answers = reconcile(crossing, lineageOf(crossing), [])
  const [main, ...others] = answers
  assert.ok(main?.question.endsWith("?"))
  assert.deepEqual(numbers(main), [846, 846, 846])
  assert.equal(main?.origins, 1)
  assert.equal(main?.state, "refined")
  assert.deepEqual(main?.unattributed, ["a"])
  const reports = new Set(main?.readings.flatMap(({ reports }) => reports))
  assert.deepEqual([...reports].sort(), ["a", "b", "c"])
  const earlier = others.find(({ readings }) => readings.every(({ reports }) => reports.includes("d")))
  assert.deepEqual(numbers(earlier), [151, null, null])
  assert.equal(earlier?.state, "single")
  const together = others.find(({ question }) => question.includes("altogether"))
  assert.deepEqual(numbers(together), [997, null, null])
  assert.equal(together?.state, "unresolved")
  assert.match(
    together?.why ?? "",
    /no report gives a total.*846 \+ 151 = 997|no report gives a total.*151 \+ 846 = 997/,
  )
  assert.deepEqual([...new Set(together?.readings.flatMap(({ reports }) => reports))].sort(), ["b", "c", "d"])
})

test("parts of a sentence are added up and checked against the total", () => {
  const sum = reconcile(crossing, lineageOf(crossing), []).find(({ relations }) =>
    relations.some(({ relation }) => relation === "part of sum"),
  )
  assert.match(sum?.why ?? "", /300 \+ 446 \+ 100 = 846/)
  assert.equal(sum?.readings.length, 4)
})

const toll = (id: string, day: string, killed: number, source?: string): Analysis =>
  told(id, day, [
    {
      text: `${killed} people were killed in the fire.`,
      figure: `${killed} people`,
      low: killed,
      high: killed,
      property: "killed",
      thing: "person",
      kind: "casualties",
      begin: "2024-05-01",
      ...(source === undefined ? {} : { source }),
    },
  ])

test("a toll that grows with time is updated, one that differs on the same day is disputed", () => {
  const growing = [toll("a", "2024-05-01", 3, "police"), toll("b", "2024-05-02", 5, "police")]
  const [updated] = reconcile(growing, lineageOf(growing), [])
  assert.equal(updated?.state, "updated")
  assert.deepEqual(numbers(updated), [5, 5, 5])
  const differing = [
    toll("a", "2024-05-01", 3, "police"),
    toll("b", "2024-05-01", 5, "the mayor"),
    toll("c", "2024-05-01", 5, "a nurse"),
  ]
  const [disputed] = reconcile(differing, lineageOf(differing), [])
  assert.equal(disputed?.state, "disputed")
  assert.deepEqual(numbers(disputed), [3, 5, 5])
})

test("people of two kinds in one list add up to one figure", () => {
  const listed = told("a", "2024-05-01", [
    {
      text: "The crash killed two crew members and 10 guests.",
      figure: "two crew members",
      low: 2,
      high: 2,
      property: "killed",
      thing: "crew",
      kind: "crash",
      also: [{ text: "", figure: "10 guests", low: 10, high: 10, property: "killed", thing: "tourist", kind: "crash" }],
    },
  ])
  const plain = toll("b", "2024-05-01", 12)
  const all = [listed, plain]
  const answer = reconcile(all, lineageOf(all), []).find(({ readings }) =>
    readings.some(({ reports }) => reports.includes("b")),
  )
  assert.deepEqual(numbers(answer), [12, 12, 12])
  assert.equal(answer?.state, "agreed")
})

test("four of them are no wording of dozens, and no figure for all", () => {
  const hurt = (id: string, words: string, more: Partial<Told>): Analysis =>
    told(id, "2024-05-01", [
      {
        text: `${words} were hurt.`,
        figure: words,
        low: 24,
        high: 99,
        property: "injured",
        thing: "person",
        kind: "casualties",
        begin: "2024-05-01",
        ...more,
      },
    ])
  const dozens = hurt("a", "Dozens of people", { modifier: "vague" })
  const many = hurt("b", "More than 60 people", { low: 60, high: null, modifier: "more than" })
  const some = hurt("c", "Of those, among them four", { figure: "four", low: 4, high: 4 })
  const all = [dozens, many, some]
  const main = reconcile(all, lineageOf(all), []).find(({ readings }) =>
    readings.some(({ reports }) => reports.includes("b")),
  )
  assert.deepEqual(numbers(main), [61, null, null])
})

test("a figure and the same figure as a bound are no dispute", () => {
  const all = [
    toll("a", "2024-05-01", 47, "police"),
    told("b", "2024-05-01", [
      {
        text: "More than 47 people were killed in the fire.",
        figure: "More than 47 people",
        low: 47,
        high: null,
        modifier: "more than",
        property: "killed",
        thing: "person",
        kind: "casualties",
        begin: "2024-05-01",
      },
    ]),
  ]
  const [answer] = reconcile(all, lineageOf(all), [])
  assert.equal(answer?.state, "agreed")
  assert.deepEqual(numbers(answer), [47, 47, null])
})

test("times are put side by side by the day", () => {
  const day = (id: string, begin: string, end = begin): Analysis =>
    told(id, "2024-05-03", [
      {
        text: `In ${id} 2 men crossed on that day.`,
        figure: "2 men",
        low: 2,
        high: 2,
        time: "on that day",
        begin,
        end,
      },
    ])
  const agreed = [day("a", "2024-05-01"), day("b", "2024-05-01", "2024-05-02")]
  const when = reconcile(agreed, lineageOf(agreed), []).find(({ unit }) => unit === "day")
  assert.equal(when?.state, "refined")
  assert.deepEqual(when?.estimates[0]?.value, { kind: "time", begin: "2024-05-01", end: "2024-05-01" })
})

test("a night that belongs to two days settles two reports that name one day each", () => {
  const day = (id: string, begin: string, end = begin): Analysis =>
    told(id, "2024-05-03", [
      {
        text: `In ${id} 212 men crossed on that day.`,
        figure: "212 men",
        low: 212,
        high: 212,
        time: "on that day",
        begin,
        end,
      },
    ])
  const reports = [day("a", "2024-05-01"), day("b", "2024-05-02")]
  const disputed = reconcile(reports, lineageOf(reports), []).find(({ unit }) => unit === "day")
  assert.equal(disputed?.state, "disputed")
  const bridged = [...reports, day("c", "2024-05-01", "2024-05-02")]
  const settled = reconcile(bridged, lineageOf(bridged), []).find(({ unit }) => unit === "day")
  assert.equal(settled?.state, "refined")
  assert.deepEqual(settled?.estimates[0]?.value, { kind: "time", begin: "2024-05-01", end: "2024-05-02" })
})

const figure: fc.Arbitrary<Told> = fc
  .record({
    count: fc.integer({ min: 1, max: 400 }),
    modifier: fc.constantFrom("exact", "at least", "more than", "about"),
    unit: fc.constantFrom("", "", "km", "miles"),
    day: fc.constantFrom("2024-05-01", "2024-05-02", "2024-05-06"),
    source: fc.option(fc.constantFrom("police", "the mayor", "a nurse"), { nil: undefined }),
    thing: fc.constantFrom("person", "soldier"),
  })
  .map(({ count, modifier, day, source, thing, unit }) => ({
    text: unit === "" ? `They say ${count} people died there.` : `They say it drifted ${count} ${unit}.`,
    figure: unit === "" ? `${count} people` : `${count} ${unit}`,
    unit,
    low: modifier === "about" ? Math.floor(count * 0.9) : count,
    high: modifier === "exact" ? count : modifier === "about" ? Math.ceil(count * 1.1) : null,
    modifier: modifier as "exact",
    property: unit === "" ? "killed" : "distance",
    thing: unit === "" ? thing : "",
    kind: unit === "" ? "casualties" : "measurement",
    begin: day,
    ...(source === undefined ? {} : { source }),
  }))

const story = fc
  .array(
    fc.tuple(
      fc.constantFrom("2024-05-06", "2024-05-07", "2024-05-08"),
      fc.array(figure, { minLength: 1, maxLength: 3 }),
    ),
    {
      minLength: 2,
      maxLength: 5,
    },
  )
  .map((reports) => reports.map(([day, sentences], index) => told(`r${index}`, day, sentences)))

const renamed = (analysis: Analysis, id: string): Analysis => ({
  ...analysis,
  document: { ...analysis.document, report: { ...analysis.document.report, id } },
  claims: analysis.claims.map((claim) => ({ ...claim, report: id, id: `${claim.id}-copy` })),
})

const outcome = (answers: readonly Answer[]): unknown =>
  answers
    .map(({ question, estimates, state, origins }) => ({
      question,
      state,
      origins,
      estimates: estimates.map(({ policy, value }) => ({ policy, value })),
    }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

test("a verbatim copy changes no estimate, no origin count and no state", () => {
  fc.assert(
    fc.property(story, fc.nat(), (analyses, pick) => {
      const original = analyses[pick % analyses.length] as Analysis
      const copy = renamed(original, "z")
      const before = reconcile(analyses, lineageOf(analyses), [])
      const all = [...analyses, copy]
      const after = reconcile(all, lineageOf(all, [[original.document.report.id, "z"]]), [])
      assert.deepEqual(outcome(after), outcome(before))
    }),
    { seed: 1, numRuns: 150 },
  )
})

test("the order of the reports changes nothing", () => {
  fc.assert(
    fc.property(story, (analyses) => {
      const lineage = lineageOf(analyses)
      assert.deepEqual(reconcile([...analyses].reverse(), lineage, []), reconcile(analyses, lineage, []))
    }),
    { seed: 1, numRuns: 100 },
  )
})

test("taking a report away never removes a conflict between the others", () => {
  const conflicts = (answers: readonly Answer[]): string[] =>
    answers.flatMap(({ readings, relations }) =>
      relations
        .filter(({ relation }) => relation === "conflicts")
        .map(({ a, b }) => [a, b].map((index) => JSON.stringify(readings[index]?.claims)).join(" ")),
    )
  fc.assert(
    fc.property(story, (analyses) => {
      const [away, ...rest] = analyses
      const gone = new Set(away?.claims.map(({ id }) => id))
      const lineage = lineageOf(analyses)
      const pairs = (answers: readonly Answer[]): Set<string> =>
        new Set(
          answers.flatMap(({ readings, relations }) =>
            relations
              .filter(({ relation }) => relation === "conflicts")
              .flatMap(({ a, b }) =>
                (readings[a]?.claims ?? []).flatMap((x) =>
                  (readings[b]?.claims ?? []).map((y) => [x, y].sort().join(" ")),
                ),
              ),
          ),
        )
      const before = [...pairs(reconcile(analyses, lineage, []))].filter((pair) =>
        pair.split(" ").every((id) => !gone.has(id)),
      )
      const after = pairs(reconcile(rest, lineage, []))
      for (const pair of before) assert.ok(after.has(pair), `${pair} ${conflicts([])}`)
    }),
    { seed: 1, numRuns: 150 },
  )
})

test("every number leads to an anchor whose quote holds it", () => {
  fc.assert(
    fc.property(story, (analyses) => {
      const texts = new Map(analyses.map(({ document }) => [document.report.id, document.report.text]))
      for (const { readings } of reconcile(analyses, lineageOf(analyses), [])) {
        for (const { anchors, value, modifier } of readings) {
          assert.ok(anchors.length > 0)
          for (const { report, from, to, quote } of anchors) assert.equal(texts.get(report)?.slice(from, to), quote)
          if (value.kind === "number" && modifier === "exact" && !anchors.some(({ quote }) => /km|miles/.test(quote)))
            assert.ok(anchors.every(({ quote }) => quote.includes(`${value.low}`)))
        }
      }
    }),
    { seed: 1, numRuns: 60 },
  )
})

test("no reports and no claims give no answers", () => {
  assert.deepEqual(reconcile([], lineageOf([]), []), [])
  const empty = told("a", "2024-05-01", [])
  assert.deepEqual(reconcile([empty], lineageOf([empty]), []), [])
})
