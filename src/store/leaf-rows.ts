/**
 * Rows in the pages of an SQLite file, found without its head, its schema and its indexes: what is left of tables when
 * these are damaged. After the file format of SQLite (sqlite.org/fileformat2.html, sections 1.5, 1.6 and 2).
 */
import { closeSync, fstatSync, openSync, readSync } from "node:fs"

/** A row: its number, and its columns; the column that is the number itself is null. */
export interface LeafRow {
  readonly number: number
  readonly columns: readonly (string | number | Uint8Array | null)[]
}

/** Our files have pages of this size: it is never set. */
const pageBytes = 4096
/** The first page begins with the head of the file. */
const headBytes = 100
const leafOfTable = 0x0d
/** A longer row is none of ours: its length is damaged. */
const rowBytes = 64_000_000

/** A number of one to nine bytes, and where it ends. */
function varint(bytes: Uint8Array, at: number): readonly [number, number] {
  let value = 0
  for (let read = 0; read < 8; read += 1) {
    const byte = bytes[at + read] ?? 0
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return [value, at + read + 1]
  }
  return [value * 256 + (bytes[at + 8] ?? 0), at + 9]
}

/** How many bytes of a row stand in its own page; the rest stands in overflow pages. */
function localBytes(length: number): number {
  const most = pageBytes - 35
  if (length <= most) return length
  const least = Math.floor(((pageBytes - 12) * 32) / 255) - 23
  const local = least + ((length - least) % (pageBytes - 4))
  return local <= most ? local : least
}

/** Whole numbers of 1, 2, 3, 4, 6 and 8 bytes by their type in a record. */
const wholeBytes = [0, 1, 2, 3, 4, 6, 8]

function columnAt(record: Buffer, at: number, type: number): readonly [LeafRow["columns"][number], number] {
  if (type === 0) return [null, 0]
  if (type === 8 || type === 9) return [type - 8, 0]
  if (type === 7) return [record.readDoubleBE(at), 8]
  if (type < 7) {
    const bytes = wholeBytes[type]!
    return [bytes === 8 ? Number(record.readBigInt64BE(at)) : record.readIntBE(at, bytes), bytes]
  }
  const bytes = Math.floor((type - 12) / 2)
  if (type < 12 || at + bytes > record.length) throw new RangeError("no record")
  const part = record.subarray(at, at + bytes)
  return [type % 2 === 0 ? part : part.toString("utf8"), bytes]
}

function columnsOf(record: Buffer): LeafRow["columns"] {
  const [head, first] = varint(record, 0)
  let [at, value] = [first, head]
  const columns: LeafRow["columns"][number][] = []
  while (at < head) {
    const [type, next] = varint(record, at)
    const [column, bytes] = columnAt(record, value, type)
    columns.push(column)
    at = next
    value += bytes
  }
  return columns
}

/** The whole record that begins in a cell of a page, with what stands of it in further pages. */
function recordAt(page: Buffer, cell: number, readPage: (number: number) => Buffer): readonly [number, Buffer] {
  const [length, afterLength] = varint(page, cell)
  const [number, from] = varint(page, afterLength)
  const local = localBytes(length)
  if (length > rowBytes || from + local > page.length) throw new RangeError("no cell")
  const parts = [page.subarray(from, from + local)]
  let next = local < length ? page.readUInt32BE(from + local) : 0
  for (let left = length - local; left > 0; left -= pageBytes - 4) {
    const overflow = readPage(next)
    parts.push(overflow.subarray(4, 4 + left))
    next = overflow.readUInt32BE(0)
  }
  return [number, Buffer.concat(parts)]
}

/** The rows of a page; none when it is no leaf of a table. A row that cannot be read is passed over. */
function* rowsIn(page: Buffer, first: boolean, readPage: (number: number) => Buffer): Generator<LeafRow> {
  const head = first ? headBytes : 0
  if (page[head] !== leafOfTable) return
  const cells = Math.min(page.readUInt16BE(head + 3), (pageBytes - head - 8) / 2)
  for (let at = 0; at < cells; at += 1) {
    try {
      const [number, record] = recordAt(page, page.readUInt16BE(head + 8 + at * 2), readPage)
      yield { number, columns: columnsOf(record) }
    } catch {
      // The cell is damaged: the next one may not be.
    }
  }
}

/** Every row of every table of a file that can be read, in the order of its pages. Changes nothing. */
export function* leafRows(path: string): Generator<LeafRow> {
  const file = openSync(path, "r")
  try {
    const pages = Math.floor(fstatSync(file).size / pageBytes)
    const readPage = (number: number): Buffer => {
      if (number < 1 || number > pages) throw new RangeError("no page")
      const page = Buffer.alloc(pageBytes)
      readSync(file, page, 0, pageBytes, (number - 1) * pageBytes)
      return page
    }
    for (let number = 1; number <= pages; number += 1) yield* rowsIn(readPage(number), number === 1, readPage)
  } finally {
    closeSync(file)
  }
}
