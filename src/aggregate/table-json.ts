/**
 * Tables as JSON Lines: one object a row, nested objects as columns with joined names (`deaths.low` is `deaths_low`).
 */
import { jsonDepth } from "../base/json-depth.ts"
import { limits } from "../base/limits.ts"
import { type Cell, type Column, makeColumn, makeTable, type Table, TableError, tooMany } from "./table.ts"

type Row = Map<string, Cell>

function put(row: Row, name: string, value: unknown): void {
  if (value === null || value === undefined) row.set(name, null)
  else if (typeof value === "string" || typeof value === "number") row.set(name, value)
  else if (typeof value === "boolean") row.set(name, value ? 1 : 0)
  else if (Array.isArray(value)) row.set(name, value.map(itemText).join("; "))
  else for (const [inner, cell] of Object.entries(value)) put(row, name === "" ? inner : `${name}_${inner}`, cell)
}

/** An item of a list as a cell shows it. */
const itemText = (item: unknown): string =>
  typeof item === "object" && item !== null ? JSON.stringify(item) : String(item)

function rowOf(line: string, number: number): Row {
  const row: Row = new Map()
  let value: unknown
  const deepest = limits.requestDepth.value
  if (jsonDepth(new TextEncoder().encode(line), deepest) > deepest)
    throw new TableError(`line ${number} nests deeper than ${deepest} levels: a row has one value a column.`)
  try {
    value = JSON.parse(line)
  } catch {
    throw new TableError(`line ${number} is not JSON: a table as JSON Lines has one object on each line.`)
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new TableError(`line ${number} is no object: a table as JSON Lines has one object on each line.`)
  }
  put(row, "", value)
  return row
}

/** Columns that mix numbers and texts are texts throughout. */
function columnOfRows(name: string, rows: readonly Row[]): Column {
  const values = rows.map((row) => row.get(name) ?? null)
  const mixed = values.some((value) => typeof value === "string") && values.some((value) => typeof value === "number")
  return makeColumn(name, mixed ? values.map((value) => (value === null ? null : String(value))) : values)
}

/** Reads JSON Lines as a table; a key that a row lacks is missing there. TableError with the number of a bad line. */
export function tableOfJsonLines(text: string): Table {
  const rows = text.split("\n").flatMap((line, index) => (line.trim() === "" ? [] : [rowOf(line, index + 1)]))
  if (rows.length === 0) throw new TableError("the table is empty.")
  const names = [...new Set(rows.flatMap((row) => [...row.keys()]))]
  const why = tooMany(names.length * rows.length)
  if (why !== null) throw new TableError(why)
  return makeTable(names.map((name) => columnOfRows(name, rows)))
}
