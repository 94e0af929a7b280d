/** Countries: names, points, capitals, continents. Pure data, no gazetteer needed. */
import type { Point } from "../../model/geometry.ts"
import { countryLines } from "../english/countries.ts"

export interface Country extends Point {
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  readonly name: string
  /** AF, AN, AS, EU, NA, OC, SA. */
  readonly continent: string
  readonly capital: string
}

const table = (lines: string): string[][] =>
  lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("|"))

const byCode: ReadonlyMap<string, Country> = new Map(
  table(countryLines).map(([code = "", name = "", continent = "", lat, lon, capital = ""]) => [
    code,
    { code, name, continent, lat: Number(lat), lon: Number(lon), capital },
  ]),
)

/** The country with this ISO 3166-1 alpha-2 code; null when there is none. */
export const countryByCode = (code: string): Country | null => byCode.get(code) ?? null

/** Each country's name with its code. */
export const countryNames: readonly (readonly [name: string, code: string])[] = [...byCode.values()].map(
  ({ name, code }) => [name, code],
)
