/** A place while the gazetteer is built, and how the lines of the sources are read. */
import { readFileSync } from "node:fs"
import type { FEATURES } from "../src/language/places/gazetteer.ts"

export interface RawPlace {
  name: string
  /** Names as good as its own: what English calls it. */
  english: string[]
  /** Other names, as written. */
  others: string[]
  lat: number
  lon: number
  population: number
  geonames: number
  feature: (typeof FEATURES)[number]
  country: string
  /** GeoNames code of the first-order division ("US.TX"), and of the second ("US.TX.001"); "" = none. */
  admin1: string
  admin2: string
}

/** Rows of a file of tab-separated values, by the names in its first line. */
export function rows(file: string): Record<string, string>[] {
  const [head = "", ...lines] = readFileSync(file, "utf8").split("\n")
  const names = head.split("\t")
  return lines
    .filter((line) => line !== "")
    .map((line) => {
      const cells = line.split("\t")
      return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""]))
    })
}

/** Cells of a text of lines "a|b|c". */
export const cells = (lines: string): string[][] =>
  lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("|"))

/** A place with the fields that are given, and nothing in the others. */
export const place = (fields: Partial<RawPlace> & Pick<RawPlace, "name" | "lat" | "lon" | "feature">): RawPlace => ({
  english: [],
  others: [],
  population: 0,
  geonames: 0,
  country: "",
  admin1: "",
  admin2: "",
  ...fields,
})
