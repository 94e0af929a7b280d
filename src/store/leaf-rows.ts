/**
 * Rows in the pages of an SQLite file, found without its head, its schema and its indexes: what is left of tables when
 * these are damaged. After the file format of SQLite (sqlite.org/fileformat2.html, sections 1.5, 1.6 and 2).
 */
import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from "node:fs"

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

/** The whole record that begins in a cell of a page, with what stands of it in further pages; no longer than `most`. */
function recordAt(
  page: Buffer,
  cell: number,
  readPage: (number: number) => Buffer,
  most: number,
): readonly [number, Buffer] {
  const [length, afterLength] = varint(page, cell)
  const [number, from] = varint(page, afterLength)
  const local = localBytes(length)
  if (length > Math.min(rowBytes, most) || from + local > page.length) throw new RangeError("no cell")
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
function* rowsIn(page: Buffer, first: boolean, readPage: (number: number) => Buffer, most: number): Generator<LeafRow> {
  const head = first ? headBytes : 0
  if (page[head] !== leafOfTable) return
  const cells = Math.min(page.readUInt16BE(head + 3), (pageBytes - head - 8) / 2)
  for (let at = 0; at < cells; at += 1) {
    try {
      const [number, record] = recordAt(page, page.readUInt16BE(head + 8 + at * 2), readPage, most)
      yield { number, columns: columnsOf(record) }
    } catch {
      // The cell is damaged: the next one may not be.
    }
  }
}

/** The log of an SQLite file begins with this many bytes, and each of its pages with these. */
const logHeadBytes = 32
const frameHeadBytes = 24
const frameBytes = frameHeadBytes + pageBytes

/** Where the pages that stand in the log of a file are in it: what was kept last of each, and was kept whole. */
function pagesInLog(log: number | null): ReadonlyMap<number, number> {
  const kept = new Map<number, number>()
  if (log === null) return kept
  const frames = Math.floor((fstatSync(log).size - logHeadBytes) / frameBytes)
  const step = new Map<number, number>()
  const head = Buffer.alloc(frameHeadBytes)
  let salts: string | null = null
  for (let frame = 0; frame < frames; frame += 1) {
    const at = logHeadBytes + frame * frameBytes
    readSync(log, head, 0, frameHeadBytes, at)
    const own = head.toString("latin1", 8, 16)
    salts ??= own
    // What follows is left from before the log began anew.
    if (own !== salts) break
    step.set(head.readUInt32BE(0), at + frameHeadBytes)
    if (head.readUInt32BE(4) === 0) continue
    for (const [number, place] of step) kept.set(number, place)
    step.clear()
  }
  return kept
}

const opened = (path: string): number | null => (existsSync(path) ? openSync(path, "r") : null)

/** Bytes of a file with its log: it can hold no more. */
export const bytesOf = (path: string): number =>
  [path, `${path}-wal`].reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0)

/**
 * Every row of every table of a file that can be read, in the order of its pages; a page that stands in the log beside
 * the file is read there. Changes nothing.
 */
export function* leafRows(path: string): Generator<LeafRow> {
  const [file, log] = [openSync(path, "r"), opened(`${path}-wal`)]
  try {
    const most = Math.ceil(bytesOf(path) / pageBytes)
    const inFile = Math.floor(fstatSync(file).size / pageBytes)
    const inLog = pagesInLog(log)
    const readPage = (number: number): Buffer => {
      const at = inLog.get(number)
      if (at === undefined && (number < 1 || number > inFile)) throw new RangeError("no page")
      const page = Buffer.alloc(pageBytes)
      readSync(at === undefined ? file : log!, page, 0, pageBytes, at ?? (number - 1) * pageBytes)
      return page
    }
    for (let number = 1; number <= most; number += 1) {
      if (number > inFile && !inLog.has(number)) continue
      yield* rowsIn(readPage(number), number === 1, readPage, most * pageBytes)
    }
  } finally {
    closeSync(file)
    if (log !== null) closeSync(log)
  }
}
