/** A plan says for each column of the result by which rule it is made; running it gives one row an event. */
import * as rules from "./rules.ts"
import { type Cell, type Column, columnOf, type Group, groupsOf, makeTable, numbersOf, type Table } from "./table.ts"

/** The rules of eventreport, by our names for them. */
export type RuleName =
  | "mode"
  | "mode present"
  | "mode number"
  | "mode binary"
  | "mode date"
  | "min"
  | "max"
  | "sum"
  | "combine"
  | "most precise"
  | "least precise"

export interface Rule {
  readonly column: string
  readonly rule: RuleName
  /** The column of scores, for the two rules that go by precision. */
  readonly precision?: string
  /** What the column of the result is called, where its own name would stand twice. */
  readonly as?: string
}

/** Columns whose highest score settles a tie, the second where the first leaves one. */
export interface TieBreaks {
  readonly first: string | null
  readonly second: string | null
}

export interface Plan {
  /** The column whose equal values are one event. */
  readonly by: string
  readonly rules: readonly Rule[]
  readonly ties: TieBreaks
  /** What the column `aggregation` says. */
  readonly name: string
}

type Maker = (rows: readonly number[]) => Cell

const pick = <Item>(list: readonly Item[], rows: readonly number[]): readonly Item[] => rows.map((row) => list[row]!)

/** True when all rows have one value, so that no vote is needed. */
function unanimous(values: readonly Cell[], rows: readonly number[]): boolean {
  const first = values[rows[0]!]
  for (let at = 1; at < rows.length; at += 1) if (values[rows[at]!] !== first) return false
  return true
}

/** Rules that vote, and so may need tie-breaks. */
function voting(table: Table, { column, rule, precision }: Rule, ties: TieBreaks): Maker {
  const { values, numeric } = columnOf(table, column)
  const scores = (name: string | null): readonly (number | null)[] | null =>
    name === null ? null : numbersOf(columnOf(table, name))
  const [first, second, exactness] = [scores(ties.first), scores(ties.second), scores(precision ?? null)]
  const ballot = (rows: readonly number[]): rules.Ballot => ({
    values: pick(values, rows),
    first: first === null ? null : pick(first, rows),
    second: second === null ? null : pick(second, rows),
  })
  if (rule === "mode present") return (rows) => rules.modePresent(ballot(rows), numeric)
  if (exactness === null) {
    return (rows) => (unanimous(values, rows) ? values[rows[0]!]! : rules.mode(ballot(rows), numeric))
  }
  const choose = rule === "most precise" ? rules.mostPrecise : rules.leastPrecise
  return (rows) => {
    // Most reports of most events agree, and then precision decides nothing as long as it is known.
    const only = unanimous(values, rows) ? values[rows[0]!]! : undefined
    if (only === null || (only !== undefined && rows.every((row) => exactness[row] !== null))) return only
    return choose(ballot(rows), pick(exactness, rows), numeric)
  }
}

const numeric: Partial<Readonly<Record<RuleName, (values: readonly (number | null)[]) => Cell>>> = {
  "mode number": rules.modeNumber,
  "mode binary": rules.modeBinary,
  sum: rules.sum,
}

const plain: Partial<Readonly<Record<RuleName, (values: readonly Cell[]) => Cell>>> = {
  "mode date": rules.modeDate,
  min: rules.least,
  max: rules.greatest,
  combine: rules.combine,
}

/** Rules that leave a value as it is when all reports give it; most events have one report. */
const keepsOne = new Set<RuleName>(["min", "max", "mode number"])

/** How a column of the result is made. Throws a TableError when the table lacks a column or has texts for numbers. */
function makerOf(table: Table, rule: Rule, ties: TieBreaks): Maker {
  const ofNumbers = numeric[rule.rule]
  if (ofNumbers !== undefined) {
    const values = numbersOf(columnOf(table, rule.column))
    if (!keepsOne.has(rule.rule)) return (rows) => ofNumbers(pick(values, rows))
    return (rows) => (unanimous(values, rows) ? values[rows[0]!]! : ofNumbers(pick(values, rows)))
  }
  const ofCells = plain[rule.rule]
  if (ofCells === undefined) return voting(table, rule, ties)
  const { values } = columnOf(table, rule.column)
  if (!keepsOne.has(rule.rule)) return (rows) => ofCells(pick(values, rows))
  return (rows) => (unanimous(values, rows) ? values[rows[0]!]! : ofCells(pick(values, rows)))
}

/** The columns that a plan makes, without the key and the three closing ones. */
export function plannedColumns(table: Table, groups: readonly Group[], plan: Plan): readonly Column[] {
  return plan.rules.map((rule) => {
    const make = makerOf(table, rule, plan.ties)
    const values = groups.map(({ rows }) => make(rows))
    return { name: rule.as ?? rule.column, values, numeric: !values.some((value) => typeof value === "string") }
  })
}

/** The key in front, and at the end how many reports there were, that a row is an event, and the plan's name. */
export function framed(groups: readonly Group[], plan: Plan, columns: readonly Column[]): Table {
  const same = (name: string, value: string): Column => ({ name, values: groups.map(() => value), numeric: false })
  return makeTable([
    { name: plan.by, values: groups.map(({ key }) => key), numeric: false },
    ...columns,
    { name: "number_of_sources", values: groups.map(({ rows }) => rows.length), numeric: true },
    same("unit_of_analysis", "Event"),
    same("aggregation", plan.name),
  ])
}

/** One row an event, in ascending order of the key, by the rules of a plan: eventreport's `aggregateData`. */
export function aggregate(table: Table, plan: Plan): Table {
  const groups = groupsOf(table, plan.by)
  return framed(groups, plan, plannedColumns(table, groups, plan))
}
