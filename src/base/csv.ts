/** Comma-separated values after RFC 4180: read with any line breaks and separators, written in two styles. */

/** What a table of text holds, or in one sentence why it cannot be read. */
interface CsvRows<Cell> {
  readonly rows: readonly (readonly Cell[])[]
  /** The line of the file on which each row begins, from 1. */
  readonly lines: readonly number[]
  readonly problem: string | null
}

const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d

/** The separator that stands most often in the first line, outside of quotes: comma, semicolon or tab. */
function separatorOf(text: string): string {
  const counts = new Map([",", ";", "\t"].map((separator) => [separator, 0]))
  let quoted = false
  for (const sign of text.slice(0, 20_000)) {
    if (sign === '"') quoted = !quoted
    if (!quoted && (sign === "\n" || sign === "\r")) break
    if (!quoted && counts.has(sign)) counts.set(sign, counts.get(sign)! + 1)
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}

/** The quoted cell that opens at `from`: its text, and the offset after its closing mark; -1 when it never closes. */
function quotedCell(text: string, from: number): { readonly value: string; readonly end: number } {
  let end = text.indexOf('"', from + 1)
  let doubled = false
  while (end >= 0 && text.charCodeAt(end + 1) === quote) {
    doubled = true
    end = text.indexOf('"', end + 2)
  }
  if (end < 0) return { value: "", end }
  const inner = text.slice(from + 1, end)
  return { value: doubled ? inner.replaceAll('""', '"') : inner, end: end + 1 }
}

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) count += 1
  return count
}

/** Where an unquoted cell ends. */
function plainEnd(text: string, from: number, separator: number): number {
  let at = from
  for (; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === separator || unit === lineFeed || unit === carriageReturn) break
  }
  return at
}

/**
 * The rows of a table; `cellOf` turns the text of a cell and whether it was quoted into what the caller wants. Empty
 * lines are no rows. The separator is taken from the first line. Linear.
 */
export function readCsv<Cell>(given: string, cellOf: (text: string, quoted: boolean) => Cell): CsvRows<Cell> {
  const text = given.startsWith("\ufeff") ? given.slice(1) : given
  const separator = separatorOf(text).charCodeAt(0)
  const rows: Cell[][] = []
  const lines: number[] = []
  let [at, line] = [0, 1]
  while (at < text.length) {
    if (text.charCodeAt(at) === lineFeed || text.charCodeAt(at) === carriageReturn) {
      if (text.charCodeAt(at) === lineFeed) line += 1
      at += 1
      continue
    }
    const row: Cell[] = []
    lines.push(line)
    rows.push(row)
    for (;;) {
      if (text.charCodeAt(at) === quote) {
        const { value, end } = quotedCell(text, at)
        if (end < 0) return { rows, lines, problem: `line ${line}: a quotation mark opens a cell that never closes` }
        line += lineBreaks(text, at, end)
        row.push(cellOf(value, true))
        at = plainEnd(text, end, separator)
        if (at > end) return { rows, lines, problem: `line ${line}: text follows the closing quotation mark of a cell` }
      } else {
        const end = plainEnd(text, at, separator)
        row.push(cellOf(text.slice(at, end), false))
        at = end
      }
      if (text.charCodeAt(at) !== separator) break
      at += 1
    }
  }
  return { rows, lines, problem: null }
}

/** A text between quotation marks, those inside doubled. */
export const quotedText = (text: string): string => `"${text.includes('"') ? text.replaceAll('"', '""') : text}"`

/**
 * A text that a spreadsheet would take for a formula with an apostrophe in front (CSV injection, OWASP); others as
 * they are.
 */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** One cell for a spreadsheet: quoted where it must be, null is empty; numbers are written as they are. */
function csvCell(value: string | number | null): string {
  if (value === null) return ""
  if (typeof value === "number") return String(value)
  const safe = harmless(value)
  return /[",;\r\n\t]/.test(safe) ? quotedText(safe) : safe
}

/** Rows for a spreadsheet, the header first; every line ends in CR LF as RFC 4180 has it. */
export const csvText = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows.map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("")

/** Rows for statistics, the header first: texts quoted, null a bare NA, LF line ends, as R writes and reads them. */
export const csvOfMissing = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows
    .map((cells) => {
      const words = cells.map((cell) =>
        cell === null ? "NA" : typeof cell === "number" ? String(cell) : quotedText(harmless(cell)),
      )
      return `${words.join(",")}\n`
    })
    .join("")
