/** The sources of the gazetteer, each turned into raw places. */

import { countryLines } from "../src/language/english/countries.ts"
import { countryAliasLines } from "../src/language/english/country-aliases.ts"
import { placeKey } from "../src/language/places/key.ts"
import { distanceKm } from "../src/model/geometry.ts"
import { cells, place, type RawPlace, rows } from "./gazetteer-place.ts"
import { divisionPoints, regionLines } from "./gazetteer-regions.ts"

/** Countries and territories, with every name they are known by. */
export function countries(): RawPlace[] {
  const others = new Map<string, string[]>()
  for (const [code = "", ...names] of cells(countryAliasLines))
    others.set(code, [...(others.get(code) ?? []), ...names])
  return cells(countryLines).map(([code = "", name = "", , lat, lon]) =>
    place({ name, lat: Number(lat), lon: Number(lon), feature: "PCLI", country: code, others: others.get(code) ?? [] }),
  )
}

/** Regions, waters and bases written by hand. */
export const regions = (): RawPlace[] =>
  cells(regionLines).map(([name = "", feature = "", lat, lon, country = "", ...others]) =>
    place({ name, lat: Number(lat), lon: Number(lon), feature: feature as RawPlace["feature"], country, others }),
  )

const CITY_FEATURES: Readonly<Record<string, RawPlace["feature"]>> = {
  PPLC: "PPLC",
  PPLG: "PPLA",
  PPLA: "PPLA",
  PPLA2: "PPLA2",
  PPLA3: "PPLA3",
  PPLX: "PPLX",
}

/** What Natural Earth, whose names are English, calls a town, by GeoNames id. */
function englishNames(data: string): Map<string, string[]> {
  const named = rows(`${data}/ne_10m_populated_places.tsv`).filter((row) => (row["geonameid"] ?? "") !== "")
  return new Map(named.map((row) => [String(Number(row["geonameid"])), [row["name"] ?? "", row["ascii"] ?? ""]]))
}

/**
 * Names that somebody writes. GeoNames lists in small letters what a machine made of names in other scripts: "akra" for
 * Agra, "dili" for Delhi, "ramu" for Lamu; nobody writes them, and some are other places.
 */
const isWritten = (name: string): boolean => name !== name.toLowerCase() || name === name.toUpperCase()

const arabic = new Set("AE BH DZ EG EH IQ JO KW LB LY MA MR OM PS QA SA SD SO SY TN YE".split(" "))
const article = /^(?:al|el|ad|adh|an|ar|as|ash|at|ath|az)[- ](?=.{5})/i

/** The name without the article that English leaves away: "Hodeidah" for "El-Hodeidah". */
const withoutArticle = (name: string): string[] => (article.test(name) ? [name.replace(article, "")] : [])

/** Other names of a town, as written. */
function otherNames(row: Record<string, string>): string[] {
  const names = [row["ascii"] ?? "", ...(row["alt_latin"] ?? "").split(/[,|]/)].filter(isWritten)
  return arabic.has(row["cc"] ?? "") ? [...names, ...names.concat(row["name"] ?? "").flatMap(withoutArticle)] : names
}

/** Towns of more than 500 people, GeoNames. Abandoned, religious and unnamed places are left out. */
export function cities(data: string): RawPlace[] {
  const kept = rows(`${data}/geonames_cities500.tsv`).filter(
    ({ fcode = "" }) => !["PPLQ", "PPLW", "PPLCH", "PPLH"].includes(fcode),
  )
  const english = englishNames(data)
  return kept.map((row) =>
    place({
      name: row["name"] ?? "",
      english: english.get(row["geonameid"] ?? "") ?? [],
      others: otherNames(row),
      lat: Number(row["lat"]),
      lon: Number(row["lon"]),
      population: Number(row["population"] ?? 0),
      geonames: Number(row["geonameid"]),
      feature: CITY_FEATURES[row["fcode"] ?? ""] ?? "PPL",
      country: row["cc"] ?? "",
      admin1: `${row["cc"]}.${row["admin1"]}`,
      admin2: `${row["cc"]}.${row["admin1"]}.${row["admin2"]}`,
    }),
  )
}

/** Words that say what a division is and are often left away, behind its name and before it. */
const kindsBehind = `province|provincia|state|governorate|region|oblast|krai|kray|republic|district|department
prefecture|county|parish|wilaya|borough|municipality|municipio|city|rayon|raion|voblasts|autonomous oblast|shi|gun|gu`
const kindsAhead = `nohiyai|wilayat|muhafazat|provincia de|provincia di|provincia del|departement de|departement du
arrondissement de|arrondissement du|kabupaten|kota|city of|borough of|district of|state of|gorod|city and borough of
city and county of|powiat|distrito de|cercle de|commune de`

const choice = (list: string): string => list.split(/[|\n]/).join("|")
const KIND = new RegExp(` (?:${choice(kindsBehind)})$`, "i")
const KIND_BEFORE = new RegExp(`^(?:${choice(kindsAhead)}) `, "i")

/** The bare name of a division, when it has one: "Khatlon" for "Khatlon Province". */
function bareNames(name: string): string[] {
  const bare = name.replace(KIND, "").replace(KIND_BEFORE, "")
  return bare === name || placeKey(bare).length < 3 ? [] : [bare]
}

/** Names from Natural Earth's first-order divisions by country and key. */
function naturalEarthNames(data: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const row of rows(`${data}/ne_10m_admin1.tsv`)) {
    const names = [row["name"] ?? "", ...(row["alt"] ?? "").split("|"), row["local"] ?? ""].filter(
      (name) => name !== "",
    )
    for (const name of names) {
      const key = `${row["iso2"]} ${placeKey(name.replace(KIND, ""))}`
      const set = found.get(key) ?? new Set<string>()
      for (const other of names) set.add(other)
      found.set(key, set)
    }
  }
  return found
}

const givenPoints = new Map(
  divisionPoints
    .split(/[,\n]/)
    .filter((entry) => entry !== "")
    .map((entry) => entry.split(" "))
    .map(([code = "", lat, lon]) => [code, { lat: Number(lat), lon: Number(lon) }]),
)

/** The middle of a division's towns: the mean of all, which is nearer to its middle than the mean of its people. */
function middles(towns: readonly RawPlace[]): Map<string, { lat: number; lon: number }> {
  const sums = new Map<string, { lat: number; lon: number; count: number }>()
  for (const { admin1, lat, lon } of towns) {
    const sum = sums.get(admin1) ?? { lat: 0, lon: 0, count: 0 }
    sums.set(admin1, { lat: sum.lat + lat, lon: sum.lon + lon, count: sum.count + 1 })
  }
  return new Map([...sums].map(([code, { lat, lon, count }]) => [code, { lat: lat / count, lon: lon / count }]))
}

/**
 * First-order divisions, GeoNames; other names from Natural Earth. Those without a town have no point and are left
 * out.
 */
export function firstDivisions(data: string, towns: readonly RawPlace[]): RawPlace[] {
  const other = naturalEarthNames(data)
  const middle = middles(towns)
  return rows(`${data}/geonames_admin1.tsv`).flatMap((row) => {
    const code = row["code"] ?? ""
    const point = givenPoints.get(code) ?? middle.get(code)
    if (point === undefined) return []
    const name = row["name"] ?? ""
    const country = code.slice(0, 2)
    const others = [row["ascii"] ?? "", ...(other.get(`${country} ${placeKey(name.replace(KIND, ""))}`) ?? [])]
    return [
      place({
        name,
        others: [...others, ...others.concat(name).flatMap(bareNames)],
        ...point,
        population: Number(row["cities_population"] || 0),
        geonames: Number(row["geonameid"]),
        feature: "ADM1",
        country,
        admin1: code,
      }),
    ]
  })
}

/** Second-order divisions, GeoNames, whose towns give a point. */
export const secondDivisions = (data: string): RawPlace[] =>
  rows(`${data}/geonames_admin2.tsv`).flatMap((row) => {
    const code = row["code"] ?? ""
    const name = row["name"] ?? ""
    if ((row["approx_lat"] ?? "") === "") return []
    return [
      place({
        name,
        others: [row["ascii"] ?? "", ...bareNames(name), ...bareNames(row["ascii"] ?? "")],
        lat: Number(row["approx_lat"]),
        lon: Number(row["approx_lon"]),
        population: Number(row["cities_population"] || 0),
        geonames: Number(row["geonameid"]),
        feature: "ADM2",
        country: code.slice(0, 2),
        admin1: code.split(".").slice(0, 2).join("."),
        admin2: code,
      }),
    ]
  })

const REGION_FEATURES: Readonly<Record<string, RawPlace["feature"]>> = {
  Island: "ISL",
  "Island group": "ISLS",
  "Range/mtn": "MTS",
  Plateau: "RGN",
  Desert: "DSRT",
  "Pen/cape": "CAPE",
  Geoarea: "RGN",
  Coast: "CST",
  Plain: "RGN",
  Delta: "RGN",
  Peninsula: "PEN",
  Basin: "RGN",
  Valley: "VAL",
  Lake: "LK",
}

const titleCase = (name: string): string =>
  name === name.toUpperCase() ? name.toLowerCase().replace(/(^|[ -])[a-z]/g, (letter) => letter.toUpperCase()) : name

/** Islands, ranges, deserts, capes: Natural Earth, unless written by hand already. */
export function naturalRegions(data: string, known: readonly RawPlace[]): RawPlace[] {
  const names = new Set(known.flatMap(({ name, others }) => [name, ...others]).map(placeKey))
  return rows(`${data}/ne_10m_regions.tsv`).flatMap((row) => {
    const name = titleCase(row["name"] ?? "")
    const feature = REGION_FEATURES[row["feature"] ?? ""]
    if (feature === undefined || names.has(placeKey(name)) || placeKey(name).length < 4) return []
    return [
      place({ name, others: (row["alt"] ?? "").split("|"), lat: Number(row["lat"]), lon: Number(row["lon"]), feature }),
    ]
  })
}

/** The country of the nearest of these towns. */
function nearestCountry(point: { lat: number; lon: number }, towns: readonly RawPlace[]): string {
  let best = ""
  let least = Infinity
  for (const town of towns) {
    if (Math.abs(town.lat - point.lat) > 1.5) continue
    const km = distanceKm(point, town)
    if (km < least) [least, best] = [km, town.country]
  }
  return best
}

/** Airports and air bases, Natural Earth. */
export const airports = (data: string, towns: readonly RawPlace[]): RawPlace[] =>
  rows(`${data}/ne_10m_airports.tsv`).flatMap((row) => {
    const name = (row["name"] ?? "").replace(/\bInt'l\b|\bIntl\b/, "International")
    const bare = name.replace(/ (?:International|Airport|Air Base|AFB|Afb).*$/, "")
    if (name === "" || /space/.test(row["type"] ?? "")) return []
    const point = { lat: Number(row["lat"]), lon: Number(row["lon"]) }
    const feature = /military/.test(row["type"] ?? "") ? "AIRB" : "AIRP"
    const others = [`${bare} Airport`, `${bare} International Airport`, `${bare} airport`]
    if (feature === "AIRB") others.push(`${bare} Air Base`, `${bare} Airfield`, `${bare} airfield`, `${bare} Air Field`)
    const full = /airport|base|field|afb/i.test(name) ? name : `${name} Airport`
    return [place({ name: full, others, ...point, feature, country: nearestCountry(point, towns) })]
  })
