/** Every file that eventreport made of MAVERICK, byte for byte. */
import assert from "node:assert/strict"
import { test } from "node:test"
import { diagnose, diagnosticsTable, disagreementTable, divergenceTable } from "../../src/aggregate/diagnostics.ts"
import { modelNames, runModel } from "../../src/aggregate/models.ts"
import { aggregate, type Plan, type Rule, type RuleName } from "../../src/aggregate/plan.ts"
import { groupsOf, makeTable, type Table } from "../../src/aggregate/table.ts"
import { csvOfTable, tableOfCsv } from "../../src/aggregate/table-csv.ts"
import { fusionFile, skip } from "./shared.ts"

const expected = (name: string): string => fusionFile("eventreport", `expected-${name}`)
let read: Table | null = null
const reports = (): Table => {
  read ??= tableOfCsv(fusionFile("eventreport", "reports.csv"))
  return read
}

const all = (columns: readonly string[], rule: RuleName, precision?: string): readonly Rule[] =>
  columns.map((column) => (precision === undefined ? { column, rule } : { column, rule, precision }))

const words = ["country", "city", "location", "actor1", "actor1_type", "event_context", "target"]
const precise = (rule: RuleName): readonly Rule[] => [
  ...all(["city", "location", "latitude", "longitude"], rule, "geo_precision"),
  ...all(["actor1"], rule, "actor1_precision"),
  ...all(["actor2", "actor2_subtype"], rule, "actor2_precision"),
]
const none = { first: null, second: null }
const one = { first: "source_classification", second: null }
const two = { first: "source_classification", second: "certain" }

const plans: Readonly<Record<string, Omit<Plan, "by">>> = {
  mode: { rules: all(words, "mode"), ties: none, name: "mode, no tie-break" },
  "mode-tie1": { rules: all(words, "mode"), ties: one, name: "mode, one tie-break" },
  "mode-tie2": { rules: all(words, "mode"), ties: two, name: "mode, two tie-breaks" },
  "mode-na-ignore": {
    rules: all(words, "mode present"),
    ties: two,
    name: "mode without NA and empty, two tie-breaks",
  },
  "most-precise": { rules: precise("most precise"), ties: two, name: "most precise" },
  "least-precise": { rules: precise("least precise"), ties: two, name: "least precise" },
  numbers: {
    rules: [
      ...all(["displacement", "damage"], "mode binary"),
      ...all(["date_start", "date_end"], "mode date"),
      ...all(["deaths_best", "latitude", "actor2_precision"], "mode number"),
      ...all(["source", "actor1_violence"], "combine"),
      ...all(["deaths_high", "injuries_high"], "max"),
      ...all(["deaths_low", "injuries_low"], "min"),
      ...all(["injuries_best", "certain"], "sum"),
    ],
    ties: none,
    name: "numbers, dates, strings",
  },
}

test("the table comes back as it was read", { skip }, () => {
  assert.ok(csvOfTable(reports()) === fusionFile("eventreport", "reports.csv"))
})

for (const model of modelNames) {
  test(`the ready model ${model}`, { skip }, () => {
    assert.ok(csvOfTable(runModel(reports(), model)) === expected(`${model}.csv`))
  })
}

for (const [name, plan] of Object.entries(plans)) {
  test(`aggregateData: ${name}`, { skip }, () => {
    const made = csvOfTable(aggregate(reports(), { by: "event_id", ...plan }))
    assert.ok(made === expected(`generic-${name}.csv`))
  })
}

test("aggregateData by city: every row, in our order of the keys", { skip }, () => {
  const rules = [
    ...all(["geo_precision"], "mode number"),
    ...all(["target"], "combine"),
    ...all(["deaths_high"], "max"),
  ]
  const made = csvOfTable(aggregate(reports(), { by: "city", rules, ties: none, name: "by city" }))
  const lines = (text: string): readonly string[] => text.split("\n").sort()
  assert.deepEqual(lines(made), lines(expected("generic-by-city.csv")))
})

interface Reference {
  readonly [block: string]: Readonly<Record<string, Readonly<Record<string, number>>>>
}

const measures = {
  divergence: "mean_dscore",
  normalized: "mean_dscore_normalized",
  deviation: "mean_sd",
  range: "mean_range",
  disagreement: "share_disagreement",
  confidence: "modal_confidence",
} as const

/** The table without events of one report. */
function manyReports(table: Table): Table {
  const rows = new Set(groupsOf(table, "event_id").flatMap((group) => (group.rows.length > 1 ? group.rows : [])))
  return makeTable(
    table.columns.map((column) => ({ ...column, values: column.values.filter((_, row) => rows.has(row)) })),
  )
}

test("the six diagnostics on all events and on those with two or more reports", { skip }, () => {
  const reference = JSON.parse(expected("diagnostics.json")) as Reference
  let compared = 0
  for (const [block, figures] of Object.entries(reference)) {
    const names = Object.keys(figures["mean_dscore"]!)
    const table = block === "all_events" ? reports() : manyReports(reports())
    for (const found of diagnose(table, "event_id", names)) {
      for (const [ours, theirs] of Object.entries(measures) as [keyof typeof measures, string][]) {
        const value = figures[theirs]![found.column]
        assert.equal(found[ours] === null, value === undefined, `${block} ${theirs} ${found.column}`)
        if (value === undefined) continue
        assert.ok(Math.abs(found[ours]! - value) < 1e-13, `${block} ${theirs} ${found.column}`)
        compared += 1
      }
    }
  }
  assert.equal(compared, 228)
})

test("the tables of diagnostics", { skip }, () => {
  const names = Object.keys((JSON.parse(expected("diagnostics.json")) as Reference)["all_events"]!["mean_dscore"]!)
  assert.ok(csvOfTable(diagnosticsTable(diagnose(reports(), "event_id", names))) === expected("diagnostics-table.csv"))
  assert.ok(csvOfTable(divergenceTable(reports(), "event_id", names)) === expected("dscore.csv"))
  assert.ok(csvOfTable(disagreementTable(reports(), "event_id", names)) === expected("event-level-disagreement.csv"))
})
