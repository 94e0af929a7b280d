/** Afghanistan and Tajikistan from Who's On First: districts, villages and the many spellings of their names. */
import { looseKey, placeKey } from "../src/language/places/key.ts"
import { distanceKm } from "../src/model/geometry.ts"
import { place, type RawPlace, rows } from "./gazetteer-place.ts"

/** "District" and "province" in other languages, ahead of a name and behind it. */
const ahead = `distretto di|daerah|bandar udara|provincia de|provincia di|provinsi|tỉnh|quận|kabupaten|wilayah|letiště
district de|province de|province of|prowincja|huyện|dystrykt|rejon`
const behind = "district|province|tumani|ilçesi|ili|vilayeti|provinssi|viloyati|distrikt|rayonu|vilayəti|county"
const FOREIGN_KIND = new RegExp(`^(?:${ahead.split(/[|\n]/).join("|")}) | (?:${behind})$`, "gi")

const spellings = (row: Record<string, string>): string[] => {
  const names = [row["name"] ?? "", ...(row["names"] ?? "").split("|")].map((name) =>
    name.replace(FOREIGN_KIND, "").trim(),
  )
  return [...new Set(names)].filter((name) => /^[\p{Script=Latin}\p{M}' .ʼ’‘-]+$/u.test(name) && name.length >= 3)
}

/** A known place of that country with a name in common, of one of these kinds, at most so many km away. */
function match(
  known: ReadonlyMap<string, RawPlace[]>,
  country: string,
  names: readonly string[],
  wanted: { features: readonly string[]; km: number; lat: number; lon: number },
): RawPlace | undefined {
  for (const name of names) {
    const near = known
      .get(`${country} ${looseKey(placeKey(name))}`)
      ?.filter((other) => wanted.features.includes(other.feature) && distanceKm(other, wanted) <= wanted.km)
    if (near?.[0] !== undefined) return near[0]
  }
  return undefined
}

function byLooseKey(places: readonly RawPlace[]): Map<string, RawPlace[]> {
  const known = new Map<string, RawPlace[]>()
  for (const item of places) {
    for (const name of new Set([item.name, ...item.others].map((other) => looseKey(placeKey(other))))) {
      const key = `${item.country} ${name}`
      known.set(key, [...(known.get(key) ?? []), item])
    }
  }
  return known
}

const KINDS: Readonly<Record<string, { features: readonly string[]; km: number; feature: RawPlace["feature"] }>> = {
  region: { features: ["ADM1"], km: 300, feature: "ADM1" },
  county: { features: ["ADM2"], km: 80, feature: "ADM2" },
  locality: { features: ["PPL", "PPLA", "PPLA2", "PPLA3", "PPLC"], km: 15, feature: "PPL" },
  campus: { features: ["AIRP", "AIRB"], km: 15, feature: "AIRP" },
}

/** Where a row's region leads: the GeoNames code of the first-order division. */
type RegionCodes = Map<string, string>

/**
 * Adds the spellings to places that are known (in place) and returns the places that are not. Regions are always
 * known; their Who's On
 * First ids lead the others to GeoNames' codes.
 */
export function whosOnFirst(file: string, places: readonly RawPlace[]): RawPlace[] {
  const known = byLooseKey(places.filter(({ country }) => country === "AF" || country === "TJ"))
  const regions: RegionCodes = new Map()
  const added: RawPlace[] = []
  const order = ["region", "county", "campus", "locality"]
  const sorted = rows(file).sort((a, b) => order.indexOf(a["placetype"] ?? "") - order.indexOf(b["placetype"] ?? ""))
  for (const row of sorted) {
    const kind = KINDS[row["placetype"] ?? ""]
    const country = row["country"] ?? ""
    const names = spellings(row)
    const [name] = names
    if (kind === undefined || name === undefined || !/^[\d.-]+$/.test(row["lat"] ?? "")) continue
    const point = { lat: Number(row["lat"]), lon: Number(row["lon"]) }
    const same = match(known, country, names, { ...kind, ...point })
    if (same !== undefined) {
      same.others.push(...names)
      if (kind.feature === "ADM1") regions.set(row["id"] ?? "", same.admin1)
      if (kind.feature !== "PPL") Object.assign(same, point)
      continue
    }
    if (kind.feature === "ADM1") continue
    const admin1 = regions.get(row["region_id"] ?? "") ?? ""
    const population = Number(row["population"] || 0)
    added.push(place({ name, others: names.slice(1), ...point, population, feature: kind.feature, country, admin1 }))
  }
  return added
}
