/**
 * The three ready models of eventreport for tables in the columns of MAVERICK (van Baalen and Höglund 2026,
 * doi:10.1093/isq/sqag014): from the widest reading of an event's reports to the narrowest.
 */
import { framed, type Plan, plannedColumns, type Rule, type RuleName } from "./plan.ts"
import { roleColumns } from "./roles.ts"
import { type Column, columnOf, findColumn, groupsOf, makeTable, type Table, TableError } from "./table.ts"

export const modelNames = ["conservative", "informative", "representative"] as const
export type ModelName = (typeof modelNames)[number]

const actorNumbers = [1, 2, 3, 4, 5, 6] as const
const actorFields = ["", "_id", "_type", "_subtype", "_party"] as const
const placeFields = ["city", "location", "latitude", "longitude", "geo_precision"] as const
const toll = ["deaths", "injuries"].flatMap((what) => ["best", "low", "high"].map((end) => `${what}_${end}`))
const criteria = [1, 2, 3, 4, 5, 6].map((number) => `certain${number}`)
const harm = ["displacement", "damage"]

const all = (columns: readonly string[], rule: RuleName, precision?: string): readonly Rule[] =>
  columns.map((column) => (precision === undefined ? { column, rule } : { column, rule, precision }))

/** The rules for actor `number`: its name and kind, then what it did with what means, then whether it was a victim. */
function actorRules(model: ModelName, number: number): readonly Rule[] {
  const named = actorFields.map((field) => `actor${number}${field}`)
  const means = [`actor${number}_violence`]
  const victim = [`actor${number}_victim`]
  const precision = `actor${number}_precision`
  if (model === "representative") return [...all([...named, ...means], "mode"), ...all(victim, "mode number")]
  if (model === "conservative") return [...all([...named, ...means], "least precise", precision), ...all(victim, "min")]
  return [...all(named, "most precise", precision), ...all(means, "combine"), ...all(victim, "max")]
}

function placeRules(model: ModelName): readonly Rule[] {
  if (model === "conservative") return all(placeFields, "least precise", "geo_precision")
  if (model === "informative") return all(placeFields, "most precise", "geo_precision")
  return [...all(["city", "location"], "mode"), ...all(["latitude", "longitude", "geo_precision"], "mode number")]
}

/** The window of the event: the widest, the narrowest (which may end before it begins), or the usual one. */
const windowRules: Readonly<Record<ModelName, readonly Rule[]>> = {
  conservative: [...all(["date_start"], "min"), ...all(["date_end"], "max")],
  informative: [...all(["date_start"], "max"), ...all(["date_end"], "min")],
  representative: all(["date_start", "date_end"], "mode date"),
}

const figureRules: Readonly<Record<ModelName, readonly Rule[]>> = {
  conservative: all([...toll, ...harm], "min"),
  informative: all([...toll, ...harm], "max"),
  representative: [...all(harm, "mode binary"), ...all(toll, "mode number")],
}

/** What a ready model is called in the column `aggregation`. */
const titles: Readonly<Record<ModelName, string>> = {
  conservative: "Most-conservative",
  informative: "Most-informative",
  representative: "Most-representative",
}

/** Names after `event_id` in the order in which eventreport writes them. */
function orderOf(model: ModelName): readonly string[] {
  const actors = actorNumbers.flatMap((number) =>
    [...actorFields, "_violence", "_initiator", "_perpetrator", "_intervener", "_bystander", "_victim"].map(
      (field) => `actor${number}${field}`,
    ),
  )
  const tails: Readonly<Record<ModelName, readonly string[]>> = {
    conservative: ["source", ...criteria, ...toll, ...harm, "certain"],
    informative: ["source", ...toll, ...harm, "certain", ...criteria],
    representative: [...harm, ...toll, "certain", ...criteria, "source"],
  }
  const head = ["country", "election", "date_start", "date_end", ...placeFields]
  return [...head, ...actors, "event_context", "target", ...tails[model]]
}

/** The plan of a ready model, without the roles and `certain`, which are made of other columns of the result. */
function modelPlan(model: ModelName): Plan {
  return {
    by: "event_id",
    rules: [
      ...all(["country", "election", "event_context", "target"], "mode"),
      ...windowRules[model],
      ...placeRules(model),
      ...actorNumbers.flatMap((number) => actorRules(model, number)),
      ...all(criteria, "max"),
      ...figureRules[model],
      ...all(["source"], "combine"),
    ],
    ties: { first: "source_classification", second: "certain" },
    name: titles[model],
  }
}

/** The columns a table lacks for the ready models: TableError with all of them at once. */
function checkColumns(table: Table, plan: Plan): void {
  const roles = actorNumbers.flatMap((number) =>
    ["initiator", "perpetrator", "intervener", "bystander"].map((role) => `actor${number}_${role}`),
  )
  const asked = plan.rules.flatMap(({ column, precision }) => [column, precision ?? column])
  const needed = [plan.by, ...asked, ...roles, plan.ties.first ?? plan.by, plan.ties.second ?? plan.by]
  const lacking = [...new Set(needed)].filter((name) => findColumn(table, name) === null)
  if (lacking.length === 0) return
  const shown = lacking.slice(0, 8).join(", ")
  const more = lacking.length > 8 ? ` and ${lacking.length - 8} more` : ""
  throw new TableError(
    `a ready model needs MAVERICK's columns, and the table lacks ${shown}${more}: use --map, or rules by column.`,
  )
}

/** A list of means that says nothing is missing: eventreport turns the text "NA" into a missing value. */
const withoutLiteral = (column: Column): Column =>
  /^actor\d_violence$/.test(column.name)
    ? { ...column, values: column.values.map((value) => (value === "NA" ? null : value)) }
    : column

/** `certain` of an event: how many of the six criteria at least one report meets. */
function certainColumn(made: Table): Column {
  const maxima = criteria.map((name) => columnOf(made, name).values)
  const values = maxima[0]!.map((_, event) => maxima.reduce((total, column) => total + Number(column[event] ?? 0), 0))
  return { name: "certain", values, numeric: true }
}

/** One row an event under a ready model, cell for cell what eventreport makes. TableError when a column is missing. */
export function runModel(table: Table, model: ModelName): Table {
  const plan = modelPlan(model)
  checkColumns(table, plan)
  const groups = groupsOf(table, plan.by)
  const made = makeTable(plannedColumns(table, groups, plan).map(withoutLiteral))
  const whole = makeTable([...made.columns, ...roleColumns(table, groups, made), certainColumn(made)])
  const byName = new Map(whole.columns.map((column) => [column.name, column]))
  return framed(
    groups,
    plan,
    orderOf(model).map((name) => byName.get(name)!),
  )
}
