import assert from "node:assert/strict"
import { test } from "node:test"
import { makeReport } from "../../src/read/report.ts"
import { tellStory } from "../../src/run/engine.ts"
import { loadResources } from "../../src/run/resources.ts"
import { gedRows } from "../../src/view/ged.ts"

const resources = loadResources()

/** The rows of a story of one report, published on Saturday 3 May 2031. */
const rowsOf = (text: string) => {
  const report = makeReport({ id: "a", text, published: "2031-05-03" })
  const { account, analyses } = tellStory("s", [report], resources, { policies: ["origins", "ucdp"], length: "full" })
  return gedRows(account, analyses)
}

const sidesOf = (text: string): readonly (string | number)[][] =>
  rowsOf(text).rows.map(({ row }) => [row.side_a, row.side_b, row.type_of_violence])

const cases: readonly (readonly [text: string, sideA: string, sideB: string])[] = [
  ["Syrian army shelling killed five people in Homs on Friday.", "Government of Syria", ""],
  ["Regime forces shelled Homs on Friday, killing five people.", "Government of Syria", ""],
  [
    "Nine villagers were killed in a French-led coalition air strike near Raqqa on Friday.",
    "French-led coalition",
    "Civilians",
  ],
  ["A car bomb claimed by the Islamic State group killed nine people in Homs on Friday.", "Islamic State", ""],
  ["Two Russian jets bombed Homs on Friday and killed 12 rebels.", "Government of Russia", "rebels"],
  ["Rebels attacked an army base near Homs on Friday, killing nine soldiers.", "Government of Syria", "Rebels"],
  ["Russian jets bombed Homs on Friday, killing nine civilians.", "Government of Russia", "Civilians"],
]

for (const [text, sideA, sideB] of cases) {
  test(`the sides of: ${text}`, () => {
    const [first] = sidesOf(text)
    assert.deepEqual(first?.slice(0, 2), [sideA, sideB], JSON.stringify(rowsOf(text).none))
  })
}

test("lone gunmen, monitors and those who were hurt are no side", () => {
  for (const text of [
    "A gunman killed nine people in Homs on Friday.",
    "The Norn Observatory said that a shooting killed nine people in Homs on Friday.",
    "Nine aid workers were killed in an attack in Homs on Friday.",
  ])
    assert.deepEqual(sidesOf(text), [], text)
})

test("arms of war give a row though nobody says whose they were, and the row says so", () => {
  for (const text of [
    "The Norn Observatory said that shelling killed nine people in Homs on Friday.",
    "A car bomb killed nine people in Homs on Friday. Nobody claimed it.",
  ]) {
    const [first] = rowsOf(text).rows
    assert.deepEqual([first?.row.best, first?.row.side_a, first?.row.type_of_violence], [9, "", ""], text)
    assert.match(String(first?.row.code_status), /check dyad/)
  }
})

test("a toll of at least so many is a toll, and soldiers are counted on the side of their state", () => {
  const [first] = rowsOf("Rebels attacked an army base near Homs on Friday, killing at least nine soldiers.").rows
  assert.deepEqual([first?.row.low, first?.row.deaths_a, first?.row.deaths_b], [9, 9, 0])
})

test("the toll of an event is its figure, a toll of the war is not", () => {
  const text = "The death toll from a car bomb in Homs on Friday has risen to at least 19 people, the police said."
  const war = " The war in the country has brought the death toll to more than 90,000 people since 2021."
  for (const each of [text, text + war]) {
    const { rows, none } = rowsOf(each)
    assert.deepEqual(
      rows.map(({ row }) => row.best),
      [19],
      JSON.stringify(none),
    )
  }
})

test("activists and citizens are civilians", () => {
  const cases: readonly (readonly [string, number, number])[] = [
    ["Russian jets bombed Homs on Friday, killing nine activists.", 9, 0],
    ["Russian jets bombed Homs on Friday, killing nine citizens.", 9, 0],
  ]
  for (const [text, civilians, fighters] of cases) {
    const [first] = rowsOf(text).rows
    assert.deepEqual([first?.row.deaths_civilians, first?.row.deaths_b], [civilians, fighters], text)
  }
})
