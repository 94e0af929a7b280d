import assert from "node:assert/strict"
import { test } from "node:test"
import type { Relation } from "../../src/model/types.ts"
import type { Question, ReadingJson } from "../../src/web/data/shapes.ts"
import { sidesOf, valuesOf } from "../../src/web/story/index-of.ts"

const reading = (value: number, reports: readonly string[]): ReadingJson => ({
  value: { low: value, high: value },
  modifier: "exact",
  reports,
  claims: [],
  anchors: [],
  chain: [],
  origin: null,
  asOf: null,
})

function question(readings: readonly ReadingJson[], relations: readonly Relation[]): Question {
  const scope = { kind: "crash", property: "killed", thing: "person", of: [], aspect: "happening" } as const
  return {
    id: "q",
    question: "How many?",
    kind: "crash",
    unit: "people",
    readings,
    relations,
    policy: null,
    estimates: [],
    state: "disputed",
    origins: 1,
    unattributed: [],
    why: "",
    scope: { ...scope, places: [], begin: null, end: null, happening: null },
  }
}

test("readings that agree stand on one side, those that contradict it on another", () => {
  const readings = [reading(3, ["a"]), reading(1, ["b"]), reading(3, ["c", "d"])]
  const sides = sidesOf(
    question(readings, [
      { a: 0, b: 1, relation: "conflicts", why: "" },
      { a: 0, b: 2, relation: "agrees", why: "" },
      { a: 1, b: 2, relation: "conflicts", why: "" },
    ]),
  )
  assert.deepEqual(
    sides.map((side) => side.map(({ reports }) => reports.join(""))),
    [["cd", "a"], ["b"]],
  )
})

test("every reading stands on exactly one side", () => {
  const readings = [reading(1, ["a"]), reading(2, ["b"]), reading(3, ["c"])]
  const sides = sidesOf(question(readings, []))
  assert.equal(sides.flat().length, 3)
})

test("values of a question are listed once, that of most reports first, with the reading that says it", () => {
  const readings = [reading(3, ["a"]), reading(1, ["b", "c", "d"]), reading(3, ["a", "e"])]
  const values = valuesOf(question(readings, []), ({ value }) => ("low" in value ? String(value.low) : ""))
  assert.deepEqual(values, [
    { words: "1", reading: 1, reports: ["b", "c", "d"] },
    { words: "3", reading: 0, reports: ["a", "e"] },
  ])
})
