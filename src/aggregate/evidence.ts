/** Which reports decided a cell of an aggregated table. */
import type { Rule } from "./plan.ts"
import { type Cell, findColumn, type Group, groupsOf, type Table } from "./table.ts"

/** One event: its cells by column, and for each column the reports behind it. */
export interface EvidencedRow {
  readonly cells: Readonly<Record<string, Cell>>
  /** Ids of the reports that give the cell; all of the event's where the cell is computed from them together. */
  readonly from: Readonly<Record<string, readonly string[]>>
}

/** A report is called by its `id`, else by the number of its row, from 1. */
export function reportNames(table: Table): (row: number) => string {
  const ids = findColumn(table, "id")
  return (row) => String(ids?.values[row] ?? row + 1)
}

function deciding(source: readonly Cell[] | null, { rows }: Group, value: Cell): readonly number[] {
  if (source === null) return rows
  const holders = rows.filter((row) => source[row] === value)
  return holders.length > 0 ? holders : rows
}

/**
 * Every row of an aggregated table with the reports behind each cell that comes from the reports' own columns; `rules`
 * say which those are where a column has a name of its own.
 */
export function evidenced(
  reports: Table,
  by: string,
  result: Table,
  rules: readonly Rule[] = [],
): readonly EvidencedRow[] {
  const nameOf = reportNames(reports)
  const made = new Map(rules.map(({ column, as }) => [as ?? column, column]))
  const sources = result.columns.map(({ name }) => findColumn(reports, made.get(name) ?? name)?.values ?? null)
  const own = new Set([by, "number_of_sources", "unit_of_analysis", "aggregation"])
  return groupsOf(reports, by).map((group, event) => ({
    cells: Object.fromEntries(result.columns.map(({ name, values }) => [name, values[event]!])),
    from: Object.fromEntries(
      result.columns.flatMap(({ name, values }, index) =>
        own.has(name) ? [] : [[name, deciding(sources[index]!, group, values[event]!).map(nameOf)]],
      ),
    ),
  }))
}
