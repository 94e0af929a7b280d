/** `stemma aggregate`: many rows into one, by the rules of eventreport, under policies, or as claims. */
import { diagnose, diagnosticsTable, disagreementTable, divergenceTable } from "../../aggregate/diagnostics.ts"
import { evidenced } from "../../aggregate/evidence.ts"
import { type ModelName, modelNames, runModel } from "../../aggregate/models.ts"
import { type Plan, type Rule, type RuleName, aggregate as runPlan } from "../../aggregate/plan.ts"
import type { Table } from "../../aggregate/table.ts"
import { csvOfTable } from "../../aggregate/table-csv.ts"
import { tollTable } from "../../aggregate/tolls.ts"
import { type MethodName, methodNames } from "../../fusion/methods.ts"
import { policyNames } from "../../model/policies.ts"
import { InputError } from "../../run/input-error.ts"
import { type Command, exitCodes, type Option, type Options } from "../command.ts"
import { policiesOf } from "../policies.ts"
import { readTable, withTable } from "../table.ts"
import type { World } from "../world.ts"

/** The options that choose a rule for columns, in the order in which eventreport writes the columns. */
const ruleOptions: readonly (readonly [option: string, rule: RuleName, says: string])[] = [
  ["mode", "mode", "the most frequent value; missing and empty cells are votes"],
  ["mode-present", "mode present", "the most frequent value that is given"],
  ["most-precise", "most precise", "COLUMN:PRECISION pairs: the mode among the most precise reports"],
  ["least-precise", "least precise", "COLUMN:PRECISION pairs: the mode among the least precise reports"],
  ["mode-binary", "mode binary", "0 or 1, whichever is more frequent; 1 when even"],
  ["mode-date", "mode date", "the most frequent date; the mean of several"],
  ["mode-number", "mode number", "the most frequent number; the smallest of several"],
  ["combine", "combine", "all distinct items, joined by “; ”"],
  ["max", "max", "the greatest value"],
  ["min", "min", "the smallest value"],
  ["sum", "sum", "the sum"],
]

const listOf = (value: unknown): readonly string[] =>
  typeof value !== "string" ? [] : value.split(",").flatMap((name) => (name.trim() === "" ? [] : [name.trim()]))

/** "most-precise" as commander keeps it: "mostPrecise". */
const keyOf = (option: string): string => option.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** Rules for one column make columns that say by which: deaths_min and deaths_max. */
function apart(rules: readonly Rule[]): readonly Rule[] {
  const times = Map.groupBy(rules, ({ column }) => column)
  return rules.map((rule) =>
    times.get(rule.column)!.length === 1 ? rule : { ...rule, as: `${rule.column}_${rule.rule.replace(" ", "_")}` },
  )
}

function rulesOf(options: Options): readonly Rule[] {
  const rules = ruleOptions.flatMap(([option, rule]) =>
    listOf(options[keyOf(option)]).map((word): Rule => {
      if (rule !== "most precise" && rule !== "least precise") return { column: word, rule }
      const at = word.lastIndexOf(":")
      if (at > 0) return { column: word.slice(0, at), rule, precision: word.slice(at + 1) }
      throw new InputError(`--${option} takes COLUMN:PRECISION; “${word}” names no column of precisions.`, true)
    }),
  )
  return apart(rules)
}

function planOf(options: Options, rules: readonly Rule[]): Plan {
  const text = (key: string): string | null => (typeof options[key] === "string" ? (options[key] as string) : null)
  return {
    by: text("by") ?? "event_id",
    rules,
    ties: { first: text("tieBreak"), second: text("secondTieBreak") },
    name: text("name") ?? "Aggregated",
  }
}

function jsonLines(rows: readonly unknown[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join("")
}

/** A table without evidence as JSON Lines. */
function rowsOf({ columns, rows }: Table): readonly unknown[] {
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(columns.map(({ name, values }) => [name, values[row] ?? null])),
  )
}

const diagnosticKinds = ["means", "divergence", "disagreement"] as const

function diagnosed(table: Table, options: Options): string {
  const asked = options["diagnostics"] === true ? "means" : options["diagnostics"]
  const by = String(options["by"])
  const named = listOf(options["columns"])
  const own = new Set([by, "id", "number_of_sources", "unit_of_analysis", "aggregation"])
  const columns = named.length > 0 ? named : table.columns.map(({ name }) => name).filter((name) => !own.has(name))
  const json = options["format"] === "json"
  if (asked === "means") {
    const found = diagnose(table, by, columns)
    return json ? jsonLines(found) : csvOfTable(diagnosticsTable(found))
  }
  const rows = (asked === "divergence" ? divergenceTable : disagreementTable)(table, by, columns)
  return json ? jsonLines(rowsOf(rows)) : csvOfTable(rows)
}

function aggregated(table: Table, options: Options): string {
  const json = options["format"] === "json"
  if (options["diagnostics"] !== undefined) return diagnosed(table, options)
  if (options["policy"] !== undefined) {
    const tolls = tollTable(table, String(options["by"]), policiesOf(options))
    return json ? jsonLines(rowsOf(tolls)) : csvOfTable(tolls)
  }
  const rules = rulesOf(options)
  const by = rules.length > 0 ? String(options["by"]) : "event_id"
  const model = (options["model"] ?? "conservative") as ModelName
  const result = rules.length > 0 ? runPlan(table, planOf(options, rules)) : runModel(table, model)
  return json ? jsonLines(evidenced(table, by, result, rules)) : csvOfTable(result)
}

/** Claims of objects, properties, sources and values: one value each. */
async function fused(table: Table, path: string, options: Options, world: World): Promise<string> {
  const { fuse, fusedTable, sourceTable } = await import("../../fusion/fuse.ts")
  const { readContainment } = await import("../../fusion/places.ts")
  const named = options["hierarchy"] as string | undefined
  const within = named === undefined ? null : await readTable([named], undefined, world)
  const places = within === null ? null : withTable(within.path, () => readContainment(within.table))
  const found = withTable(path, () => fuse(table, options["method"] as MethodName, places))
  if (found.setAside > 0) world.say(`stemma: note: claims that say nothing and were set aside: ${found.setAside}.`)
  const json = options["format"] === "json"
  if (options["sources"] === true) return json ? jsonLines(found.sources) : csvOfTable(sourceTable(found))
  return json ? jsonLines(found.values) : csvOfTable(fusedTable(found))
}

/** Ways to aggregate that exclude each other: an InputError when two are asked for, or none. */
function checkWay(options: Options): void {
  const kind = options["diagnostics"]
  if (typeof kind === "string" && !diagnosticKinds.some((known) => known === kind))
    throw new InputError(
      `--diagnostics takes ${diagnosticKinds.join(", ")}: name the table before it, not “${kind}”.`,
      true,
    )
  const rules = rulesOf(options).length > 0
  const ways = [
    ["--model", options["model"] !== undefined],
    ["--policy", options["policy"] !== undefined],
    ["--diagnostics", options["diagnostics"] !== undefined],
    ["--claims", options["claims"] === true],
    ["rules by column", rules],
  ].flatMap(([name, on]) => (on === true ? [name] : []))
  if (ways.length === 1) return
  const names = "--model, --policy, --diagnostics, --claims, or rules by column such as --mode and --max"
  if (ways.length === 0) throw new InputError(`say how to aggregate: ${names}.`, true)
  throw new InputError(`${ways.join(" and ")} exclude each other: choose one.`, true)
}

const ruleFlags: readonly Option[] = ruleOptions.map(([option, , says]) => ({
  flags: `--${option} <columns>`,
  says,
}))

export const aggregate: Command = {
  name: "aggregate",
  summary: "one row an event from a table of coded reports, or one value from a table of conflicting claims",
  about: `Reads one table of coded reports (CSV or JSON Lines, one row a report) and prints one row an event. --model
runs a ready model of eventreport on a table in MAVERICK's columns; options such as --mode, --max and --most-precise
choose a rule for each column; --policy gives low / best / high of the figures with the reports that decided them;
--diagnostics says how far the reports of events disagree. --claims fuses a table of object, property, source and
value: one value each, with the accuracy of sources and copying among them estimated. CSV comes as R writes it: texts
quoted, missing as NA. JSON Lines name the reports behind every cell.`,
  paths: "[table...]",
  options: [
    { flags: "--model <name>", says: "a ready model for MAVERICK's columns", choices: modelNames },
    { flags: "--policy <names>", says: `rules for low / best / high, with commas: ${policyNames.join(", ")}` },
    {
      flags: "--diagnostics [kind]",
      says: `how far reports disagree: ${diagnosticKinds.join(", ")}; means over all events without one`,
    },
    { flags: "--columns <names>", says: "with --diagnostics: these columns, with commas; all without it" },
    { flags: "--by <column>", says: "reports with one value here are one event", default: "event_id" },
    ...ruleFlags,
    { flags: "--tie-break <column>", says: "of values that are even, the one whose report scores highest here" },
    { flags: "--second-tie-break <column>", says: "the same where the first leaves several" },
    { flags: "--name <text>", says: "what the column “aggregation” says" },
    { flags: "--claims", says: "the table holds claims: one row an object, property, source and value" },
    {
      flags: "--method <name>",
      says: "with --claims: how one value is chosen",
      default: "witnesses",
      choices: methodNames,
    },
    { flags: "--hierarchy <file>", says: "with --claims: values are places of this table: id, name, parent" },
    { flags: "--sources", says: "with --claims: the sources with their accuracy instead of the values" },
    { flags: "--map <pairs>", says: "your columns by our names: deaths_best=killed,event_id=case" },
    { flags: "--format <name>", says: "how the rows are written", default: "csv", choices: ["csv", "json"] },
  ],
  example: "stemma aggregate reports.csv --by event_id --max deaths_high --mode city --tie-break source_classification",
  run: async (paths, options, world) => {
    checkWay(options)
    const { path, table } = await readTable(paths, options["map"] as string | undefined, world)
    const claims = options["claims"] === true
    await world.write(
      claims ? await fused(table, path, options, world) : withTable(path, () => aggregated(table, options)),
    )
    return exitCodes.done.code
  },
}
