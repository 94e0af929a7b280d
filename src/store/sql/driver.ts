/** What the two databases have in common: statements with `?`, rows, and a step that is kept whole or not at all. */
import type { TermQuery } from "../terms.ts"

export type Value = string | number | Uint8Array | null

export type Row = Readonly<Record<string, Value>>

export interface Statements {
  /** The rows of a statement; none for one that gives none. */
  all(sql: string, values?: readonly Value[]): Promise<readonly Row[]>
  /** The same statement for each row of values, where that costs less than many rows in one statement. */
  each?(sql: string, rows: readonly (readonly Value[])[]): Promise<void>
}

/** A piece of a statement with the values for its question marks. */
export interface Piece {
  readonly sql: string
  readonly values: readonly Value[]
}

/** A full-text index: a table whose rows have the numbers of the rows that they index, or a column of those rows. */
export interface WordIndex {
  readonly table: string
  readonly columns: readonly string[]
  /** The columns' values for a title and a text. */
  readonly row: (number: number, title: string, text: string) => readonly Value[]
  /** True for a column of the rows that are indexed; a row in a table of its own stays when what it indexes goes. */
  readonly within: boolean
  /** A condition on the table that holds for what a query asks; the query asks for something. */
  readonly match: (query: TermQuery) => Piece
  /** How well a row fits, greater is better; null when nothing is asked for that could be weighed. */
  readonly score: (query: TermQuery) => Piece | null
}

/** The pieces in which the databases differ. */
export interface Dialect {
  readonly kind: "sqlite" | "postgres"
  /** The statements of each migration, numbered from 1; only ever appended. */
  readonly migrations: readonly (readonly string[])[]
  /** What a step begins with, so that no other writes between what it reads and what it writes. */
  readonly takeTurn: readonly string[]
  readonly reportWords: WordIndex
  readonly claimWords: WordIndex
  /**
   * Rows from the end of a table that are searched before those further back, where a database does not by itself stop
   * when it has found enough; none where it does.
   */
  readonly searchWindows: readonly number[]
  /** What tells the database how much there is of what; done when a store has doubled. */
  readonly countAgain: readonly string[]
}

export interface Driver extends Statements {
  readonly dialect: Dialect
  /** Where it is, without passwords. */
  readonly place: string
  /** Everything that `work` does is kept together, on disk, when this returns; nothing of it when `work` rejects. */
  step<Result>(work: (sql: Statements) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** Rows that one statement inserts: few enough for the databases' limits on values. */
const rowsAtOnce = 50

const insertSql = (table: string, columns: readonly string[], rows: number): string => {
  const row = `(${columns.map(() => "?").join(", ")})`
  return `INSERT INTO ${table} (${columns.join(", ")}) VALUES ${Array.from({ length: rows }, () => row).join(", ")}`
}

/** Inserts rows, many with one statement unless the database would have them one by one. */
export async function insertAll(
  sql: Statements,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): Promise<void> {
  if (sql.each !== undefined) return sql.each(insertSql(table, columns, 1), rows)
  let from = 0
  while (from < rows.length) {
    // Few lengths, so that few statements are prepared.
    const left = rows.length - from
    const count = left >= rowsAtOnce ? rowsAtOnce : left >= 10 ? 10 : 1
    await sql.all(insertSql(table, columns, count), rows.slice(from, from + count).flat())
    from += count
  }
}
