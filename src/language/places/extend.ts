/** A user's own places beside those that Stemma ships. */

import { limits } from "../../base/limits.ts"
import { table } from "../../base/table.ts"
import type { Finding } from "../../model/types.ts"
import { FEATURES, type Gazetteer, lookup } from "./gazetteer.ts"
import { placeKey } from "./key.ts"

/** One place of a user's table. */
interface GazetteerEntry {
  readonly name: string
  readonly others: readonly string[]
  readonly lat: number
  readonly lon: number
  /** ISO 3166-1 alpha-2, or "". */
  readonly country: string
  /** Name of the first-order division that holds it, or "". */
  readonly admin1: string
  /** GeoNames feature code; "PPL" when the table says none. */
  readonly feature: string
  readonly population: number
  readonly geonames: number
}

/** The entries of a table, and what could not be read. */
interface GazetteerTable {
  readonly entries: readonly GazetteerEntry[]
  readonly findings: readonly Finding[]
}

/** Columns of GeoNames' dump files, which have no line of names (geonames.org/export, "geoname" table). */
const GEONAMES_COLUMNS =
  "geonames,name,ascii,others,lat,lon,class,feature,country,cc2,admin1,admin2,admin3,admin4,population".split(",")

/** What users call the columns. */
const COLUMN_NAMES: Readonly<Record<string, string>> = table({
  name: "name",
  place: "name",
  asciiname: "ascii",
  others: "others",
  aliases: "others",
  alternatenames: "others",
  alternate_names: "others",
  lat: "lat",
  latitude: "lat",
  y: "lat",
  lon: "lon",
  lng: "lon",
  long: "lon",
  longitude: "lon",
  x: "lon",
  country: "country",
  country_code: "country",
  countrycode: "country",
  iso2: "country",
  admin1: "admin1",
  province: "admin1",
  state: "admin1",
  feature: "feature",
  feature_code: "feature",
  population: "population",
  geonameid: "geonames",
  geonames: "geonames",
})

/** The cells of one line; a cell in double quotes may hold the separator, and "" for a quote. */
function cellsOf(line: string, separator: string): string[] {
  if (!line.includes('"')) return line.split(separator)
  const cells: string[] = []
  let cell = ""
  let quoted = false
  for (let index = 0; index < line.length; index += 1) {
    const sign = line[index]!
    if (sign === '"' && quoted && line[index + 1] === '"') {
      cell += sign
      index += 1
    } else if (sign === '"') quoted = !quoted
    else if (sign === separator && !quoted) {
      cells.push(cell)
      cell = ""
    } else cell += sign
  }
  return [...cells, cell]
}

const numberOf = (text: string | undefined): number => {
  const value = Number((text ?? "").trim() || Number.NaN)
  return Number.isFinite(value) ? value : Number.NaN
}

/** One row as an entry; null when it has no name or no point on the earth. */
function entryOf(row: ReadonlyMap<string, string>): GazetteerEntry | null {
  const name = (row.get("name") ?? "").trim()
  const lat = numberOf(row.get("lat"))
  const lon = numberOf(row.get("lon"))
  if (placeKey(name) === "" || !(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) return null
  const others = [row.get("ascii") ?? "", ...(row.get("others") ?? "").split(/[,|;]/)]
  return {
    name,
    others: others.map((other) => other.trim()).filter((other) => other !== "" && other !== name),
    lat,
    lon,
    country: (row.get("country") ?? "").trim().toUpperCase(),
    admin1: (row.get("admin1") ?? "").trim(),
    feature: (row.get("feature") ?? "").trim().toUpperCase() || "PPL",
    population: Math.max(0, Math.round(numberOf(row.get("population")) || 0)),
    geonames: Math.max(0, Math.round(numberOf(row.get("geonames")) || 0)),
  }
}

const finding = (message: string): Finding => ({
  rule: "places/table",
  message,
  severity: "warning",
  report: null,
  span: null,
})

/**
 * Reads a table of places: a GeoNames dump (tab-separated, no line of names), or CSV or tab-separated values whose
 * first
 * line names the columns (name, lat, lon; also others, country, admin1, feature, population, geonameid). Rows without a
 * name or a point are left out and counted in a finding; so are rows beyond the limit `gazetteerRows`.
 */
export function readGazetteerTable(text: string): GazetteerTable {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/)
  const head = lines[0] ?? ""
  const separator = head.includes("\t") ? "\t" : head.includes(";") && !head.includes(",") ? ";" : ","
  const named = cellsOf(head, separator).map((cell) => COLUMN_NAMES[cell.trim().toLowerCase()] ?? "")
  const hasNames = named.includes("name") && named.includes("lat") && named.includes("lon")
  const isDump = !hasNames && /^\d+$/.test(head.split("\t")[0] ?? "")
  if (!hasNames && !isDump) return { entries: [], findings: [finding("The table has no columns name, lat and lon.")] }
  const columns = hasNames ? named : GEONAMES_COLUMNS
  const entries: GazetteerEntry[] = []
  let skipped = 0
  for (const line of hasNames ? lines.slice(1) : lines) {
    if (line.trim() === "") continue
    const cells = cellsOf(line, separator)
    const row = new Map(columns.map((column, index) => [column, cells[index] ?? ""]))
    const entry = entries.length < limits.gazetteerRows.value ? entryOf(row) : null
    if (entry === null) skipped += 1
    else entries.push(entry)
  }
  const left = skipped === 0 ? [] : [finding(`${skipped} rows of the table have no name or no point, or are too many.`)]
  return { entries, findings: left }
}

/** A longer column with these values behind. */
function longer<Column extends Int32Array | Uint32Array | Uint16Array | Uint8Array>(
  column: Column,
  values: readonly number[],
): Column {
  const made = new (column.constructor as new (length: number) => Column)(column.length + values.length)
  made.set(column)
  made.set(values, column.length)
  return made
}

/** The first-order division of that name and country; -1 when there is none. */
function divisionOf(gazetteer: Gazetteer, entry: GazetteerEntry): number {
  const country = gazetteer.countries.indexOf(entry.country)
  const { postings } = lookup(gazetteer, placeKey(entry.admin1))
  const found = Array.from(postings, (posting) => posting >> 1).find(
    (place) => FEATURES[gazetteer.feature[place] ?? 0] === "ADM1" && gazetteer.country[place] === country,
  )
  return found ?? -1
}

/** Names under which entries are found, as postings by key: place id * 2, + 1 for another name. */
function postingsOf(gazetteer: Gazetteer, entries: readonly GazetteerEntry[]): Map<string, readonly number[]> {
  const added = new Map<string, readonly number[]>(gazetteer.added)
  for (const [index, { name, others }] of entries.entries()) {
    const own = placeKey(name)
    const keys = new Set([own, ...others.map(placeKey)].filter((key) => key !== ""))
    for (const key of keys) {
      const posting = (gazetteer.count + index) * 2 + (key === own ? 0 : 1)
      added.set(key, [...(added.get(key) ?? []), posting])
    }
  }
  return added
}

/**
 * The gazetteer with a user's places added; the one given is left as it is. An added place counts like those that are
 * shipped; one of unknown feature is taken for a town.
 */
export function extendGazetteer(gazetteer: Gazetteer, entries: readonly GazetteerEntry[]): Gazetteer {
  const codes = [...new Set(entries.map(({ country }) => country))].filter(
    (code) => !gazetteer.countries.includes(code),
  )
  const countries = [...gazetteer.countries, ...codes]
  const town = FEATURES.indexOf("PPL")
  const features = new Map<string, number>(FEATURES.map((feature, index) => [feature, index]))
  const numbers = new Map(countries.map((code, index) => [code, index]))
  const divisions = entries.map((entry) => (entry.admin1 === "" ? -1 : divisionOf(gazetteer, entry)))
  return {
    ...gazetteer,
    count: gazetteer.count + entries.length,
    lat: longer(
      gazetteer.lat,
      entries.map(({ lat }) => Math.round(lat * 1000)),
    ),
    lon: longer(
      gazetteer.lon,
      entries.map(({ lon }) => Math.round(lon * 1000)),
    ),
    population: longer(
      gazetteer.population,
      entries.map(({ population }) => population),
    ),
    geonames: longer(
      gazetteer.geonames,
      entries.map(({ geonames }) => geonames),
    ),
    feature: longer(
      gazetteer.feature,
      entries.map(({ feature }) => features.get(feature) ?? town),
    ),
    country: longer(
      gazetteer.country,
      entries.map(({ country }) => numbers.get(country) ?? 0),
    ),
    countries,
    admin1: longer(gazetteer.admin1, divisions),
    admin2: longer(
      gazetteer.admin2,
      entries.map(() => -1),
    ),
    addedNames: [...gazetteer.addedNames, ...entries.map(({ name }) => name)],
    added: postingsOf(gazetteer, entries),
  }
}
