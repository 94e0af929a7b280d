/** Tables as comma-separated values in the manner of R: text quoted, missing as a bare NA, numbers of 15 digits. */
import { quotedText, readCsv } from "../base/csv.ts"
import { type Cell, type Column, makeTable, named, type Table, TableError, tooMany } from "./table.ts"

/** An unquoted cell without anything: missing among numbers, an empty text among texts. */
const blank = Symbol("blank")
type Raw = Cell | typeof blank

/** A plain number as programs write it; leading zeros and signs make a text ("007" is a name). */
const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d{1,3})?$/

function rawCell(text: string, quoted: boolean): Raw {
  if (quoted) return text
  if (text === "") return blank
  if (text === "NA") return null
  const unit = text.charCodeAt(0)
  const perhaps = (unit >= 0x30 && unit <= 0x39) || unit === 0x2d
  if (!perhaps || !plainNumber.test(text)) return text
  const number = Number(text)
  return Number.isFinite(number) ? number : text
}

/** The text of a cell as it stands, where a column that mixes numbers and texts has to be text throughout. */
const wordsOf = (text: string, quoted: boolean): Cell => (!quoted && text === "NA" ? null : text)

function settled(name: string, raw: readonly Raw[], words: () => readonly Cell[]): Column {
  let [numbers, texts, blanks] = [0, 0, 0]
  for (const cell of raw) {
    if (typeof cell === "number") numbers += 1
    else if (typeof cell === "string") texts += 1
    else if (cell === blank) blanks += 1
  }
  if (texts > 0 && numbers > 0) return { name, values: words(), numeric: false }
  if (blanks === 0) return { name, values: raw as readonly Cell[], numeric: texts === 0 }
  const filler = texts > 0 || numbers === 0 ? "" : null
  return { name, values: raw.map((cell) => (cell === blank ? filler : cell)), numeric: filler === null }
}

function checkNames(names: readonly string[]): void {
  const known = new Set<string>()
  for (const name of names) {
    if (known.has(name)) throw new TableError(`two columns are called “${named(name)}”: give each a name of its own.`)
    known.add(name)
  }
}

/** The raw cells of a text, refused when there are more than a table may have. */
function rawCells(text: string): ReturnType<typeof readCsv<Raw>> {
  let cells = 0
  return readCsv<Raw>(text, (words, quoted) => {
    cells += 1
    const why = tooMany(cells)
    if (why !== null) throw new TableError(why)
    return rawCell(words, quoted)
  })
}

/**
 * Reads a table with a header line. A bare NA is missing, "NA" in quotes is a text; an empty cell is missing in a
 * column of numbers and an empty text elsewhere. A column is of numbers when every cell in it is an unquoted number.
 * Throws a TableError with the line when rows are of different lengths or a quotation never closes.
 */
export function tableOfCsv(text: string): Table {
  const { rows, lines, problem } = rawCells(text)
  if (problem !== null) throw new TableError(`${problem}.`)
  const [header, ...body] = rows
  if (header === undefined) throw new TableError("the table is empty: its first line must name the columns.")
  const names = header.map((cell) => (cell === blank ? "" : String(cell ?? "NA")))
  checkNames(names)
  const uneven = body.findIndex((row) => row.length !== names.length)
  if (uneven >= 0) {
    const found = body[uneven]!.length
    const cells = found === 1 ? "1 cell" : `${found} cells`
    const columns = names.length === 1 ? "1 column" : `${names.length} columns`
    throw new TableError(`line ${lines[uneven + 1]}: ${cells}, and the header names ${columns}.`)
  }
  let words: readonly (readonly Cell[])[] | null = null
  const columnWords = (index: number): readonly Cell[] => {
    words ??= readCsv(text, wordsOf).rows.slice(1)
    return words.map((row) => row[index]!)
  }
  const columnRaw = (index: number): readonly Raw[] => body.map((row) => row[index]!)
  return makeTable(names.map((name, index) => settled(name, columnRaw(index), () => columnWords(index))))
}

/** A number with at most 15 significant digits, as R writes it. */
const shortNumber = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(15)))

const cellText = (cell: Cell): string =>
  cell === null ? "NA" : typeof cell === "number" ? String(shortNumber(cell)) : quotedText(cell)

/** The table as R's `write.csv(row.names = FALSE)` gives it: LF line ends, header and texts quoted. */
export function csvOfTable({ columns, rows }: Table): string {
  const lines = [columns.map(({ name }) => quotedText(name)).join(",")]
  for (let row = 0; row < rows; row += 1) lines.push(columns.map(({ values }) => cellText(values[row]!)).join(","))
  return `${lines.join("\n")}\n`
}
