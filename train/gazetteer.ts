/** Builds the gazetteer from GeoNames, Natural Earth, Who's On First and lists written by hand. */
import { fileURLToPath } from "node:url"
import { looseKey, placeKey } from "../src/language/places/key.ts"
import { encode } from "./gazetteer-encode.ts"
import { cells, type RawPlace } from "./gazetteer-place.ts"
import { renamedLines } from "./gazetteer-regions.ts"
import {
  airports,
  cities,
  countries,
  firstDivisions,
  naturalRegions,
  regions,
  secondDivisions,
} from "./gazetteer-sources.ts"
import { whosOnFirst } from "./gazetteer-wof.ts"
import { commonWords } from "./gazetteer-words.ts"

const ORDER = ["PCLI", "ADM1", "ADM2"]
const rank = ({ feature }: RawPlace): number => {
  const found = ORDER.indexOf(feature)
  return found < 0 ? ORDER.length : found
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Countries, first and second divisions, then all else by where it lies, so that neighbours stand side by side. */
const byOrder = (a: RawPlace, b: RawPlace): number =>
  rank(a) - rank(b) ||
  text(a.country, b.country) ||
  text(a.admin1, b.admin1) ||
  text(a.admin2, b.admin2) ||
  a.lat - b.lat ||
  a.lon - b.lon ||
  text(a.name, b.name)

function addRenamed(places: readonly RawPlace[]): void {
  for (const [country, name = "", ...others] of cells(renamedLines)) {
    const same = places.filter((place) => place.country === country && place.feature !== "PCLI")
    const key = looseKey(placeKey(name))
    const named = same.filter((place) =>
      [place.name, ...place.others].some((other) => looseKey(placeKey(other)) === key),
    )
    if (named.length === 0) console.warn(`No ${name} in ${country}`)
    for (const place of named) place.others.push(...others)
  }
}

function allPlaces(data: string): RawPlace[] {
  const towns = cities(data)
  const divisions = [...firstDivisions(data, towns), ...secondDivisions(data)]
  const byHand = regions()
  const places = [...countries(), ...byHand, ...divisions, ...towns]
  places.push(...naturalRegions(data, places), ...airports(data, towns))
  for (const file of ["wof_af.tsv", "wof_tj.tsv"]) places.push(...whosOnFirst(`${data}/${file}`, places))
  addRenamed(places)
  return places.sort(byOrder)
}

/** Where the divisions' codes stand in the list. */
function divisionIds(places: readonly RawPlace[]): Map<string, number> {
  const ids = new Map<string, number>()
  for (const [id, { feature, admin1, admin2 }] of places.entries()) {
    if (feature === "ADM1" && admin1 !== "") ids.set(admin1, id)
    if (feature === "ADM2" && admin2 !== "") ids.set(admin2, id)
  }
  return ids
}

/**
 * The bytes of `models/gazetteer.bin`, the same from the same data. Needs the folder of the gazetteers beside the
 * repository.
 */
export function gazetteerModel(): Uint8Array {
  const data = fileURLToPath(new URL("../../shared/data/gazetteers", import.meta.url))
  const places = allPlaces(data)
  console.log(`gazetteer: ${places.length} places`)
  return encode(places, divisionIds(places), commonWords(places))
}
