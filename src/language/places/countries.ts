/** Countries: names, points, capitals, continents, and the words for their people. Pure data, no gazetteer needed. */
import type { Point } from "../../model/geometry.ts"
import { countryLines } from "../english/countries.ts"
import { demonymLines } from "../english/demonyms.ts"

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

const byDemonym: ReadonlyMap<string, string> = new Map(
  table(demonymLines).flatMap(([code = "", ...words]) => words.map((word) => [word, code] as const)),
)

/** The country with this ISO 3166-1 alpha-2 code; null when there is none. */
export const countryByCode = (code: string): Country | null => byCode.get(code) ?? null

/**
 * ISO code of the country whose people or things this word names, capital letters as written: "Afghan", "Afghans",
 * "Sri Lankan" (one
 * blank). null for other words; "Korean", "Kurdish" and the like, which name no one country, are not here.
 */
export const countryOfDemonym = (word: string): string | null => byDemonym.get(word) ?? null
