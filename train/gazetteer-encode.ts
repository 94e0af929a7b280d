/** Writes the file that `openGazetteer` reads: one line of JSON, then columns that compress well. */
import { FEATURES, GAZETTEER_BLOCK, GAZETTEER_MAGIC } from "../src/language/places/gazetteer.ts"
import { placeKey } from "../src/language/places/key.ts"
import type { RawPlace } from "./gazetteer-place.ts"

const zigzag = (value: number): number => (value >= 0 ? value * 2 : -value * 2 - 1)

function pushVarint(out: number[], value: number): void {
  while (value >= 128) {
    out.push((value % 128) + 128)
    value = Math.floor(value / 128)
  }
  out.push(value)
}

function deltas(values: readonly number[]): Uint8Array {
  const out: number[] = []
  let before = 0
  for (const value of values) {
    pushVarint(out, zigzag(value - before))
    before = value
  }
  return Uint8Array.from(out)
}

function runs(values: readonly number[]): Uint8Array {
  const out: number[] = []
  let before = 0
  for (let index = 0; index < values.length; ) {
    let end = index
    while (end < values.length && values[end] === values[index]) end += 1
    pushVarint(out, zigzag(values[index]! - before))
    pushVarint(out, end - index)
    before = values[index]!
    index = end
  }
  return Uint8Array.from(out)
}

function planes(values: readonly number[]): Uint8Array {
  const out = new Uint8Array(values.length * 3)
  for (const [index, value] of values.entries()) {
    if (value >= 2 ** 24) throw new RangeError(`${value} needs more than three bytes`)
    for (let plane = 0; plane < 3; plane += 1) out[plane * values.length + index] = (value >>> (plane * 8)) & 255
  }
  return out
}

const strings = (parts: readonly Buffer[]): Uint8Array[] => [
  Uint8Array.from(parts, ({ length }) => length),
  Buffer.concat(parts),
]

const populationByte = (people: number): number =>
  people <= 0 ? 0 : Math.min(255, 1 + Math.round(8 * Math.log2(people)))

/** Names that are worth a key: Latin letters, three or more, no codes in capitals. */
const isName = (name: string): boolean => placeKey(name).length >= 3 && (name.length > 4 || !/^[A-Z]+$/.test(name))

/** For each key the places that have it: place * 2, + 1 for another name than its own. */
function keysOf(places: readonly RawPlace[]): [string, number[]][] {
  const byKey = new Map<string, number[]>()
  for (const [id, { name, english, others }] of places.entries()) {
    const own = new Set([name, ...english].map(placeKey))
    const keys = new Map([...own].map((key) => [key, id * 2] as const))
    for (const other of others) {
      const key = placeKey(other)
      if (isName(other) && key.length < 60 && !keys.has(key)) keys.set(key, id * 2 + 1)
    }
    for (const [key, posting] of keys) {
      if (key === "") continue
      const list = byKey.get(key)
      if (list === undefined) byKey.set(key, [posting])
      else list.push(posting)
    }
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}

function frontCode(keys: readonly string[]): Uint8Array[] {
  const shared = new Uint8Array(keys.length)
  const rests: Buffer[] = []
  let before = ""
  for (const [index, key] of keys.entries()) {
    if (index % GAZETTEER_BLOCK === 0) before = ""
    let same = 0
    while (same < key.length && same < before.length && key[same] === before[same]) same += 1
    shared[index] = same
    rests.push(Buffer.from(key.slice(same), "latin1"))
    before = key
  }
  return [shared, ...strings(rests)]
}

/**
 * The bytes of the gazetteer, not yet compressed. `admin1` and `admin2` of a place are looked up in `codes`: code to
 * place id.
 */
export function encode(
  places: readonly RawPlace[],
  codes: ReadonlyMap<string, number>,
  words: readonly [string, string],
): Uint8Array {
  const countries = ["", ...[...new Set(places.map(({ country }) => country))].filter((code) => code !== "").sort()]
  const numbers = new Map(countries.map((code, index) => [code, index]))
  const keys = keysOf(places).map(([key, list]) => [key, list.slice(0, 255)] as const)
  const postings = keys.flatMap(([, list]) => list)
  const head = {
    magic: GAZETTEER_MAGIC,
    places: places.length,
    keys: keys.length,
    postings: postings.length,
    countries,
    words,
  }
  const thousandths = (degrees: number): number => Math.round(degrees * 1000)
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    runs(places.map(({ country }) => numbers.get(country) ?? 0)),
    runs(places.map(({ admin1 }) => codes.get(admin1) ?? -1)),
    runs(places.map(({ admin2 }) => codes.get(admin2) ?? -1)),
    deltas(places.map(({ lat }) => thousandths(lat))),
    deltas(places.map(({ lon }) => thousandths(lon))),
    Uint8Array.from(places, ({ feature }) => FEATURES.indexOf(feature)),
    Uint8Array.from(places, ({ population }) => populationByte(population)),
    planes(places.map(({ geonames }) => geonames)),
    ...strings(places.map(({ name }) => Buffer.from(name))),
    ...frontCode(keys.map(([key]) => key)),
    Uint8Array.from(keys, ([, list]) => list.length),
    planes(postings),
  ])
}
