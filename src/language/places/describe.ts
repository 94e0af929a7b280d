/** What a mention says about the place it means: point, divisions, precision, containment. */
import { table } from "../../base/table.ts"
import type { PlaceMention } from "../../model/types.ts"
import { countryByCode } from "./countries.ts"
import { countryOf, featureOf, type Gazetteer, type PlaceId, placeName } from "./gazetteer.ts"

/** UCDP GED codebook (version 24.1), where_prec: 1 exact ... 7 international waters or airspace. */
const PRECISION: Readonly<Record<string, number>> = table({
  PCLI: 6,
  ADM1: 4,
  ADM2: 3,
  CONT: 7,
  OCN: 7,
  SEA: 7,
  GULF: 7,
  RGN: 5,
  MTS: 5,
  DSRT: 5,
  STM: 5,
  LK: 5,
  ISLS: 5,
  ISL: 5,
  VAL: 5,
  CST: 5,
  CAPE: 5,
  PEN: 5,
  BAY: 5,
  CHN: 7,
  STRT: 7,
  CNL: 5,
})

/** The UCDP precision code of a place of this feature; one that lies "near" a town is code 2. */
export const precisionOf = (feature: string, near: boolean): number => {
  const code = PRECISION[feature] ?? 1
  return near && code === 1 ? 2 : code
}

/** Names from the place outwards, each once: "Panj", "Khatlon Province", "Tajikistan". */
function pathOf(gazetteer: Gazetteer, place: PlaceId): readonly string[] {
  const divisions = [place, gazetteer.admin2[place] ?? -1, gazetteer.admin1[place] ?? -1].filter((id) => id >= 0)
  const country = countryByCode(countryOf(gazetteer, place) ?? "")?.name
  const names = [...new Set(divisions)].map((id) => placeName(gazetteer, id))
  if (country !== undefined) names.push(country)
  return names.filter((name, index) => names.indexOf(name) === index)
}

type Described = Omit<PlaceMention, "from" | "to" | "kind" | "location">

/** Everything a mention says of a place of the gazetteer. */
export function describePlace(gazetteer: Gazetteer, place: PlaceId, near: boolean): Described {
  const feature = featureOf(gazetteer, place)
  const admin1 = gazetteer.admin1[place] ?? -1
  const admin2 = gazetteer.admin2[place] ?? -1
  return {
    name: placeName(gazetteer, place),
    country: countryOf(gazetteer, place),
    admin1: admin1 < 0 ? null : placeName(gazetteer, admin1),
    admin2: admin2 < 0 ? null : placeName(gazetteer, admin2),
    lat: (gazetteer.lat[place] ?? 0) / 1000,
    lon: (gazetteer.lon[place] ?? 0) / 1000,
    geonames: gazetteer.geonames[place] || null,
    feature,
    precision: precisionOf(feature, near),
    path: pathOf(gazetteer, place),
  }
}
