/** How far the reports of events disagree, column by column: the six diagnostics of eventreport. */
import { greatest, smallest } from "../base/extremes.ts"
import { type Cell, columnOf, type Group, groupsOf, makeColumn, makeTable, type Table } from "./table.ts"

/** Means over the events of a table for one column; null where nothing can be said. */
interface Diagnostics {
  readonly column: string
  /** Distinct values less one, a missing value counted as a value. */
  readonly divergence: number
  /** The same, divided by the number of distinct values in the whole table. */
  readonly normalized: number
  /** Standard deviation (n - 1) within an event with two or more numbers; null for a column of texts. */
  readonly deviation: number | null
  /** Greatest less smallest number of an event; null for a column of texts. */
  readonly range: number | null
  /** Share of events with two or more distinct values. */
  readonly disagreement: number
  /** Share of an event's reports, missing values left out, that give its most frequent value. */
  readonly confidence: number | null
}

const valuesOf = (values: readonly Cell[], { rows }: Group): readonly Cell[] => rows.map((row) => values[row]!)

const present = (values: readonly Cell[]): readonly Cell[] => values.filter((value) => value !== null)

function mean(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0) / known.length
}

function deviation(values: readonly Cell[]): number | null {
  const numbers = present(values) as readonly number[]
  const centre = mean(numbers)
  if (numbers.length < 2 || centre === null) return null
  const squares = numbers.reduce((total, value) => total + (value - centre) ** 2, 0)
  return Math.sqrt(squares / (numbers.length - 1))
}

function range(values: readonly Cell[]): number | null {
  const numbers = present(values) as readonly number[]
  return numbers.length === 0 ? null : greatest(numbers) - smallest(numbers)
}

/** Share of the values given that the most frequent one has; null when none is given. */
function modalShare(values: readonly Cell[]): number | null {
  const known = present(values)
  if (known.length === 0) return null
  const counts = new Map<Cell, number>()
  for (const value of known) counts.set(value, (counts.get(value) ?? 0) + 1)
  return greatest([...counts.values()]) / known.length
}

/** Distinct values less one: how far one event's reports part. */
const divergenceOf = (values: readonly Cell[]): number => new Set(values).size - 1

/** The six diagnostics for each column named, over all events. TableError when there is no such column. */
export function diagnose(table: Table, by: string, columns: readonly string[]): readonly Diagnostics[] {
  const groups = groupsOf(table, by)
  return columns.map((name) => {
    const { values, numeric } = columnOf(table, name)
    const cells = groups.map((group) => valuesOf(values, group))
    const divergences = cells.map(divergenceOf)
    const divergence = mean(divergences) ?? 0
    return {
      column: name,
      divergence,
      normalized: divergence / new Set(values).size,
      deviation: numeric ? mean(cells.map(deviation)) : null,
      range: numeric ? mean(cells.map(range)) : null,
      disagreement: mean(divergences.map((each) => (each > 0 ? 1 : 0))) ?? 0,
      confidence: mean(cells.map(modalShare)),
    }
  })
}

/** A number with two decimals, rounded as R 4 does: to the nearer of the two neighbours, the even one when as near. */
function twoDecimals(value: number): string {
  const below = Math.floor(value * 100)
  const [low, high] = [below / 100, Math.ceil(value * 100) / 100]
  const [down, up] = [value - low, high - value]
  return (down < up || (down === up && below % 2 === 0) ? low : high).toFixed(2)
}

/**
 * The table of `aggregation_diagnostics`: six columns rounded to two decimals as text, "" where nothing can be said.
 */
export function diagnosticsTable(found: readonly Diagnostics[]): Table {
  const rounded = (name: string, pick: (each: Diagnostics) => number | null) =>
    makeColumn(
      name,
      found.map((each) => {
        const value = pick(each)
        return value === null ? "" : twoDecimals(value)
      }),
    )
  return makeTable([
    makeColumn(
      "Variable",
      found.map(({ column }) => column),
    ),
    rounded("Mean divergence", ({ divergence }) => divergence),
    rounded("Normalized divergence", ({ normalized }) => normalized),
    rounded("Mean standard deviation", ({ deviation }) => deviation),
    rounded("Mean range", ({ range }) => range),
    rounded("Share of events with disagreement (%)", ({ disagreement }) => disagreement),
    rounded("Modal confidence (%)", ({ confidence }) => confidence),
  ])
}

function perEvent(
  table: Table,
  by: string,
  columns: readonly string[],
  prefix: string,
  measure: (values: readonly Cell[]) => number | null,
): Table {
  const groups = groupsOf(table, by)
  const keys = makeColumn(
    by,
    groups.map(({ key }) => key),
  )
  const measured = columns.map((name) => {
    const { values } = columnOf(table, name)
    return makeColumn(
      `${prefix}${name}`,
      groups.map((group) => measure(valuesOf(values, group))),
    )
  })
  return makeTable([keys, ...measured])
}

/** One row an event: distinct values less one in each column (`dscore`). */
export const divergenceTable = (table: Table, by: string, columns: readonly string[]): Table =>
  perEvent(table, by, columns, "dscore_", divergenceOf)

/** One row an event: the share of the values given that are not the most frequent one (`event_level_disagreement`). */
export const disagreementTable = (table: Table, by: string, columns: readonly string[]): Table =>
  perEvent(table, by, columns, "", (values) => {
    const share = modalShare(values)
    return share === null ? null : 1 - share
  })
