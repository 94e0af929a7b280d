/**
 * The gazetteer as it is opened: columns over places and sorted keys. About 30 MB in memory for 265,000 places.
 * Opening fills the columns
 * and little else: keys stay front coded in blocks, and no name becomes a string before it is asked for.
 */

/** Feature codes after GeoNames, in the order in which the file numbers them. */
export const FEATURES = [
  "PCLI",
  "ADM1",
  "ADM2",
  "PPLC",
  "PPLA",
  "PPLA2",
  "PPLA3",
  "PPL",
  "PPLX",
  "RGN",
  "CONT",
  "ISL",
  "ISLS",
  "MTS",
  "DSRT",
  "SEA",
  "OCN",
  "LK",
  "STM",
  "AIRP",
  "AIRB",
  "CAPE",
  "VAL",
  "CST",
  "BAY",
  "STRT",
  "PASS",
  "GULF",
  "PEN",
  "CHN",
  "CNL",
  "HBR",
] as const

/** A place's number in the gazetteer. */
export type PlaceId = number

/** Columns over places (index = place id) and sorted keys. Read it through the functions below. */
export interface Gazetteer {
  readonly count: number
  /** Thousandths of a degree. */
  readonly lat: Int32Array
  readonly lon: Int32Array
  /** Inhabitants; 0 = unknown. Rounded to about 5 %. */
  readonly population: Uint32Array
  /** GeoNames id; 0 = none. */
  readonly geonames: Uint32Array
  /** Index into FEATURES. */
  readonly feature: Uint8Array
  /** Index into `countries`. */
  readonly country: Uint16Array
  readonly countries: readonly string[]
  /** Place ids of the divisions that hold it; -1 = none known. */
  readonly admin1: Int32Array
  readonly admin2: Int32Array
  readonly names: Strings
  readonly keys: Keys
  /** Place id * 2, + 1 when the key is another name of the place and not its own; in the order of the keys. */
  readonly postings: Uint32Array
  /** Keys of one word that are English words, too: of any part of speech (1), or nouns only (2). */
  readonly words: ReadonlyMap<string, 1 | 2>
  /** Places that were added later: their names, and their postings by key. */
  readonly addedNames: readonly string[]
  readonly added: ReadonlyMap<string, readonly number[]>
}

/** Texts one behind the other: their lengths in bytes, and where each block of them begins. */
interface Strings {
  readonly bytes: Uint8Array
  readonly lengths: Uint8Array
  readonly blockAt: Uint32Array
}

/**
 * Sorted keys in blocks, front coded: how many bytes each shares with the one before it in its block, how many are
 * its own, and these.
 * `postingAt` says where the postings of a block's first key begin, `counts` how many each key has.
 */
interface Keys {
  readonly count: number
  readonly shared: Uint8Array
  readonly own: Strings
  readonly counts: Uint8Array
  readonly postingAt: Uint32Array
}

/** Keys or names to a block. */
export const GAZETTEER_BLOCK = 16

interface Reader {
  readonly bytes: Uint8Array
  at: number
}

function varint(reader: Reader): number {
  let value = 0
  let shift = 1
  for (;;) {
    const byte = reader.bytes[reader.at] ?? 0
    reader.at += 1
    value += (byte & 127) * shift
    if (byte < 128) return value
    shift *= 128
  }
}

const unzigzag = (value: number): number => (value % 2 === 0 ? value / 2 : -(value + 1) / 2)

/** A column of differences to the value before, in one, two or three bytes. */
function deltas(reader: Reader, count: number): Int32Array {
  const { bytes } = reader
  const column = new Int32Array(count)
  let { at } = reader
  let value = 0
  for (let index = 0; index < count; index += 1) {
    let code = 0
    let shift = 0
    let byte = 128
    while (byte >= 128 && shift < 28) {
      byte = bytes[at++] ?? 0
      code |= (byte & 127) << shift
      shift += 7
    }
    value += (code >>> 1) ^ -(code & 1)
    column[index] = value
  }
  reader.at = at
  return column
}

/** A column of runs: value, how often. */
function runs<Column extends Int32Array | Uint16Array>(reader: Reader, column: Column): Column {
  let value = 0
  for (let index = 0; index < column.length; ) {
    value += unzigzag(varint(reader))
    const end = index + varint(reader)
    column.fill(value, index, end)
    index = Math.max(end, index + 1)
  }
  return column
}

/** Three planes of bytes, low bytes first. */
function planes(reader: Reader, count: number): Uint32Array {
  const low = bytesOf(reader, count)
  const middle = bytesOf(reader, count)
  const high = bytesOf(reader, count)
  const column = new Uint32Array(count)
  for (let index = 0; index < count; index += 1)
    column[index] = low[index]! | (middle[index]! << 8) | (high[index]! << 16)
  return column
}

function bytesOf(reader: Reader, length: number): Uint8Array {
  const part = reader.bytes.subarray(reader.at, reader.at + length)
  if (part.length < length) throw new RangeError(`The gazetteer ends after ${reader.bytes.length} bytes, too early`)
  reader.at += length
  return part
}

/** Inhabitants by the byte that stands for them: eight steps to a doubling. */
const PEOPLE = Uint32Array.from({ length: 256 }, (_, byte) => (byte === 0 ? 0 : Math.round(2 ** ((byte - 1) / 8))))

function population(reader: Reader, count: number): Uint32Array {
  const codes = bytesOf(reader, count)
  const column = new Uint32Array(count)
  for (let index = 0; index < count; index += 1) column[index] = PEOPLE[codes[index]!]!
  return column
}

/** The sum of the bytes before each block. */
function blockSums(bytes: Uint8Array): Uint32Array {
  const sums = new Uint32Array(Math.ceil(bytes.length / GAZETTEER_BLOCK) + 1)
  let sum = 0
  for (let index = 0; index < bytes.length; index += 1) {
    if (index % GAZETTEER_BLOCK === 0) sums[index / GAZETTEER_BLOCK] = sum
    sum += bytes[index]!
  }
  sums[sums.length - 1] = sum
  return sums
}

function strings(reader: Reader, count: number): Strings {
  const lengths = bytesOf(reader, count)
  const blockAt = blockSums(lengths)
  return { lengths, blockAt, bytes: bytesOf(reader, blockAt[blockAt.length - 1]!) }
}

/** The first word of the file; the digit grows when its layout changes. */
export const GAZETTEER_MAGIC = "stemma-gazetteer-1"

/**
 * Opens the bytes of `models/gazetteer.bin` (decompressed). The layout is written by `train/gazetteer-encode.ts`: one
 * line of JSON
 * (magic, counts, countries), then columns. Throws when the bytes are not a gazetteer of this version, or end too
 * early.
 */
export function openGazetteer(bytes: Uint8Array): Gazetteer {
  const end = bytes.indexOf(10)
  const line = end < 0 ? "" : new TextDecoder().decode(bytes.subarray(0, Math.min(end, 1_000_000)))
  if (!line.includes(GAZETTEER_MAGIC)) throw new RangeError(`These ${bytes.length} bytes are not a ${GAZETTEER_MAGIC}`)
  const head = JSON.parse(line) as Record<"places" | "keys" | "postings", number> & {
    countries: string[]
    words: [string, string]
  }
  const count = head.places
  const words = new Map<string, 1 | 2>()
  for (const word of head.words[0].split(" ")) words.set(word, 1)
  for (const word of head.words[1].split(" ")) words.set(word, 2)
  const reader: Reader = { bytes, at: end + 1 }
  const country = runs(reader, new Uint16Array(count))
  const admin1 = runs(reader, new Int32Array(count))
  const admin2 = runs(reader, new Int32Array(count))
  const lat = deltas(reader, count)
  const lon = deltas(reader, count)
  const feature = bytesOf(reader, count)
  const people = population(reader, count)
  const geonames = planes(reader, count)
  const names = strings(reader, count)
  const shared = bytesOf(reader, head.keys)
  const own = strings(reader, head.keys)
  const counts = bytesOf(reader, head.keys)
  const postings = planes(reader, head.postings)
  const keys = { count: head.keys, shared, own, counts, postingAt: blockSums(counts) }
  const places = { count, lat, lon, population: people, geonames, feature, country, admin1, admin2 }
  return { ...places, countries: head.countries, names, keys, postings, words, addedNames: [], added: new Map() }
}

/** What a key leads to. */
export interface Found {
  /** Place id * 2, + 1 when the key is another name of the place; empty when no place has the key. */
  readonly postings: readonly number[] | Uint32Array
  /** Longer keys that begin with this one may exist. */
  readonly more: boolean
}

/** The order of a text and the first key of a block: negative when the text comes before it. */
function compareHead(keys: Keys, block: number, text: string): number {
  const { own } = keys
  const from = own.blockAt[block]!
  const length = own.lengths[block * GAZETTEER_BLOCK]!
  const both = Math.min(length, text.length)
  for (let index = 0; index < both; index += 1) {
    const order = text.charCodeAt(index) - own.bytes[from + index]!
    if (order !== 0) return order
  }
  return text.length - length
}

/** The last block whose first key is not behind the text; -1 when all are. */
function blockOf(keys: Keys, text: string): number {
  let low = 0
  let high = Math.ceil(keys.count / GAZETTEER_BLOCK)
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareHead(keys, middle, text) >= 0) low = middle + 1
    else high = middle
  }
  return low - 1
}

/**
 * Walks a block to the first key that is not before the text. `same` is how many code units that key has in common
 * with it; the walk
 * needs no more than that of each key, because the keys are sorted.
 */
function walk(keys: Keys, block: number, text: string): { key: number; same: number; equal: boolean; posting: number } {
  const { own, shared } = keys
  const last = Math.min(keys.count, (block + 1) * GAZETTEER_BLOCK)
  let key = block * GAZETTEER_BLOCK
  let at = own.blockAt[block]!
  let posting = keys.postingAt[block]!
  let same = 0
  for (; key < last; key += 1) {
    const length = own.lengths[key]!
    const begins = shared[key]!
    if (begins < same) return { key, same: begins, equal: false, posting }
    if (begins === same) {
      let index = 0
      while (index < length && same < text.length && own.bytes[at + index] === text.charCodeAt(same)) {
        index += 1
        same += 1
      }
      if (same === text.length) return { key, same, equal: index === length, posting }
      if (index < length && own.bytes[at + index]! > text.charCodeAt(same)) return { key, same, equal: false, posting }
    }
    at += length
    posting += keys.counts[key]!
  }
  return { key, same: -1, equal: false, posting }
}

/** True when the first key of a block begins with the text. */
function headBegins(keys: Keys, block: number, text: string): boolean {
  const { own } = keys
  if (block * GAZETTEER_BLOCK >= keys.count || own.lengths[block * GAZETTEER_BLOCK]! < text.length) return false
  for (let index = 0; index < text.length; index += 1) {
    if (own.bytes[own.blockAt[block]! + index] !== text.charCodeAt(index)) return false
  }
  return true
}

/** The places that have this key (see `placeKey`), and whether it may go on. About a microsecond. */
export function lookup(gazetteer: Gazetteer, text: string): Found {
  const { keys, added } = gazetteer
  const more = added.size > 0
  const extra = more ? (added.get(text) ?? []) : []
  const block = blockOf(keys, text)
  if (block < 0) return { postings: extra, more: more || headBegins(keys, 0, text) }
  const { key, same, equal, posting } = walk(keys, block, text)
  if (!equal) return { postings: extra, more: more || same === text.length || headBegins(keys, block + 1, text) }
  const own = gazetteer.postings.subarray(posting, posting + keys.counts[key]!)
  return { postings: extra.length > 0 ? [...extra, ...own] : own, more: true }
}

const decoder = new TextDecoder()

/** The name of a place as its source writes it: "Zürich", "Rapides Parish". */
export function placeName(gazetteer: Gazetteer, place: PlaceId): string {
  const { lengths, blockAt, bytes } = gazetteer.names
  if (place >= lengths.length) return gazetteer.addedNames[place - lengths.length] ?? ""
  const block = Math.floor(place / GAZETTEER_BLOCK)
  let from = blockAt[block]!
  for (let index = block * GAZETTEER_BLOCK; index < place; index += 1) from += lengths[index]!
  return decoder.decode(bytes.subarray(from, from + lengths[place]!))
}

/** ISO 3166-1 alpha-2 code of the country a place lies in; null for seas and places across borders. */
export const countryOf = (gazetteer: Gazetteer, place: PlaceId): string | null =>
  gazetteer.countries[gazetteer.country[place] ?? 0] || null

/** GeoNames feature code of a place. */
export const featureOf = (gazetteer: Gazetteer, place: PlaceId): (typeof FEATURES)[number] =>
  FEATURES[gazetteer.feature[place] ?? 0] ?? "PPL"
