/** Names taken for a namesake in a country or a state of which the report does not speak. */
import { byText } from "../../base/order.ts"
import type { PlaceMention } from "../../model/types.ts"
import { describePlace } from "./describe.ts"
import { countryOf, featureOf, type Gazetteer, type PlaceId } from "./gazetteer.ts"
import { placeKey } from "./key.ts"
import { lookupLoose } from "./loose.ts"
import { isInside } from "./resolve.ts"
import type { Words } from "./words.ts"

/** A mention and the place it means, or lies beside where the gazetteer lacks it. */
export interface Found {
  readonly mention: PlaceMention
  readonly place: PlaceId
}

/** More people than this make a town known abroad by its own name. */
const KNOWN_ABROAD = 100_000

/** So many other names of a country make it the one that a report is about. */
const HOME_NAMES = 2

const isSmallTown = (gazetteer: Gazetteer, place: PlaceId): boolean =>
  featureOf(gazetteer, place).startsWith("PPL") && (gazetteer.population[place] ?? 0) < KNOWN_ABROAD

/** A town of that name that the gazetteer lacks, in the division of a place. */
export function lackingTown(gazetteer: Gazetteer, mention: PlaceMention, name: string, near: PlaceId): PlaceMention {
  const around = describePlace(gazetteer, near, false)
  const whole = featureOf(gazetteer, near) === "PCLI" || featureOf(gazetteer, near) === "ADM1"
  return {
    ...mention,
    name,
    country: around.country,
    admin1: around.admin1,
    admin2: null,
    lat: null,
    lon: null,
    geonames: null,
    feature: "PPL",
    path: [name, ...around.path.slice(whole ? 0 : 1)],
  }
}

/**
 * A small town of a country of which the report names nothing else is a place of the country that the report is about:
 * one whose name sounds like it, else one that the gazetteer lacks.
 */
export function broughtHome(gazetteer: Gazetteer, found: readonly Found[], text: string): readonly Found[] {
  const keys = new Map<string, Set<string>>()
  for (const { mention, place } of found) {
    const code = countryOf(gazetteer, place) ?? ""
    keys.set(code, (keys.get(code) ?? new Set()).add(mention.name ?? ""))
  }
  const [home = "", names] = [...keys].sort(([a, x], [b, y]) => y.size - x.size || byText(a, b))[0] ?? []
  if (home === "" || (names?.size ?? 0) < HOME_NAMES) return found
  return found.map((one) => {
    const code = countryOf(gazetteer, one.place)
    if (code === null || code === home || (keys.get(code)?.size ?? 0) > 1 || !isSmallTown(gazetteer, one.place))
      return one
    const [place] = lookupLoose(gazetteer, home, placeKey(one.mention.name ?? ""))
    if (place !== undefined) return { place, mention: { ...one.mention, ...describePlace(gazetteer, place, false) } }
    const near = nearest(gazetteer, found, one, home)
    const name = text.slice(one.mention.from, one.mention.to)
    return { place: near, mention: lackingTown(gazetteer, one.mention, name, near) }
  })
}

/** The place of a country that is named nearest to a mention. */
function nearest(gazetteer: Gazetteer, found: readonly Found[], { mention }: Found, country: string): PlaceId {
  const away = (other: Found): number => Math.abs(other.mention.from - mention.from)
  return found
    .filter(({ place }) => countryOf(gazetteer, place) === country)
    .reduce((best, other) => (away(other) < away(best) ? other : best)).place
}

/** What ends "ST. MARY ISLAND, S.C. (": the name behind the comma holds the one before it, and no list goes on. */
const holderEnds = /^(?:[,.;:()–—-]|--|on|after|when|where|who|was|were|has|have|had|is|are|for|by|said)$/

/**
 * Where a name lies by the state or country right behind its comma ("Norholm, Ohio,"), when no place that it may mean
 * lies there; null when one does or none is said.
 */
export function saidHolder(
  words: Words,
  gazetteer: Gazetteer,
  match: { readonly end: number },
  chosen: PlaceId,
  holder: { readonly begin: number; readonly end: number; readonly place: PlaceId },
): PlaceId | null {
  // "ST. MARY ISLAND, S.C.": its kind may stand between.
  if (words.at[holder.begin - 1]?.text !== "," || holder.begin - match.end > 2 || chosen === holder.place) return null
  const next = words.at[holder.end]
  const ends = next === undefined || holderEnds.test(next.lower) || words.first[holder.end] === 1
  if (!ends || !/^(?:PCLI|ADM1)$/.test(featureOf(gazetteer, holder.place))) return null
  if (!featureOf(gazetteer, chosen).startsWith("PPL") || isInside(gazetteer, chosen, holder.place)) return null
  return holder.place
}
