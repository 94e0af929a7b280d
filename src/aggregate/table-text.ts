/** A table as text, whatever it is written in. */
import type { Table } from "./table.ts"
import { tableOfCsv } from "./table-csv.ts"
import { tableOfJsonLines } from "./table-json.ts"

/** Reads JSON Lines where the first sign is a brace, else CSV. Throws a TableError with the line of what is wrong. */
export const tableOfText = (text: string): Table =>
  /^[\s\ufeff]{0,8}\{/.test(text.slice(0, 40)) ? tableOfJsonLines(text) : tableOfCsv(text)
