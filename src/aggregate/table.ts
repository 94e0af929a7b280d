/** A table of coded reports: columns of cells, one row a report. */
import { limits } from "../base/limits.ts"
import { once } from "../base/once.ts"

/** `null` is a missing value; "" is an empty text, which is a value. */
export type Cell = string | number | null

export interface Column {
  readonly name: string
  readonly values: readonly Cell[]
  /** Every value that is not missing is a number. */
  readonly numeric: boolean
}

export interface Table {
  readonly columns: readonly Column[]
  readonly rows: number
}

/** Rows of a table (by index) that belong to one event. */
export interface Group {
  readonly key: Cell
  readonly rows: readonly number[]
}

/** A flaw of the table or of what is asked of it: one sentence for the user. The doors turn it into their own error. */
export class TableError extends Error {}

/** The columns by their names, the first where several have one. */
const byName = once(
  ({ columns }: Table): ReadonlyMap<string, Column> =>
    new Map(columns.toReversed().map((column) => [column.name, column])),
)

export const findColumn = (table: Table, name: string): Column | null => byName(table).get(name) ?? null

/** Words of a table as a message shows them: what is longer than anybody would read is cut. */
export const named = (words: string): string => (words.length <= shownUnits ? words : `${words.slice(0, shownUnits)}…`)

const shownUnits = 60

/** What is wrong with a table of so many cells; null when nothing is. */
export function tooMany(cells: number): string | null {
  const { value } = limits.tableCells
  if (cells <= value) return null
  return `the table has more than ${value.toLocaleString("en")} cells: leave columns out, or split it by event.`
}

/** The column of a name. Throws a TableError that lists the columns when there is none. */
export function columnOf(table: Table, name: string): Column {
  const column = findColumn(table, name)
  if (column !== null) return column
  const names = table.columns.slice(0, 12).map((each) => named(each.name))
  const listed = `${names.join(", ")}${table.columns.length > 12 ? ` and ${table.columns.length - 12} more` : ""}`
  const asked = named(name)
  throw new TableError(`the table has no column “${asked}”: it has ${listed}; --map ${asked}=YOURS renames one.`)
}

const numberPattern = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?\s*$/

/** The number a cell stands for, also when it was quoted; null when missing or empty, NaN when it is another text. */
export function numberOf(cell: Cell): number | null {
  if (cell === null || typeof cell === "number") return cell
  if (cell === "") return null
  return numberPattern.test(cell) ? Number(cell) : Number.NaN
}

/** The numbers of a column; throws a TableError naming the first row with a text that is none. */
export function numbersOf({ name, values, numeric }: Column): readonly (number | null)[] {
  if (numeric) return values as readonly (number | null)[]
  return values.map((cell, row) => {
    const number = numberOf(cell)
    if (!Number.isNaN(number)) return number
    throw new TableError(`column “${named(name)}”, row ${row + 1}: “${String(cell).slice(0, 40)}” is not a number.`)
  })
}

const compareCells = (a: Cell, b: Cell): number => {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  if (typeof a === "number" && typeof b === "number") return a - b
  const [x, y] = [String(a), String(b)]
  return x < y ? -1 : x > y ? 1 : 0
}

/** Rows by the value of a column, in ascending order of it (numbers by size, text by code unit, missing last). */
export function groupsOf(table: Table, by: string): readonly Group[] {
  const rowsOf = new Map<Cell, number[]>()
  for (const [row, key] of columnOf(table, by).values.entries()) {
    const rows = rowsOf.get(key)
    if (rows === undefined) rowsOf.set(key, [row])
    else rows.push(row)
  }
  return [...rowsOf].map(([key, rows]) => ({ key, rows })).sort((a, b) => compareCells(a.key, b.key))
}

/** A table from columns; all must be of one length. */
export const makeTable = (columns: readonly Column[]): Table => ({ columns, rows: columns[0]?.values.length ?? 0 })

/** A column from its values: numeric when none of them is a text. */
export const makeColumn = (name: string, values: readonly Cell[]): Column => ({
  name,
  values,
  numeric: !values.some((value) => typeof value === "string"),
})
