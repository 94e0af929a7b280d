/** Happenings -> where each of them was: what every report names, by one name a place, with who says so. */
import { by, inOrder } from "../base/order.ts"
import { consequences } from "../group/english/happenings.ts"
import { distanceKm } from "../model/geometry.ts"
import type { Analysis, Claim, Happening, PlaceMention } from "../model/types.ts"
import { stillKinds } from "./english/events.ts"
import type { EntrySource } from "./entry.ts"
import { type Sources, sourceOf } from "./lift.ts"
import { linked } from "./questions.ts"

/** One claim that says where. */
export interface Placing {
  readonly analysis: Analysis
  readonly claim: Claim
  readonly place: PlaceMention
  readonly source: EntrySource
  readonly happening: Happening
  /** Figures that the report gives of the happening, as text: reports that share one tell one event. */
  readonly figures: ReadonlySet<string>
}

/** How one place stands to another; "open" when the gazetteer does not tell whether both can be one site. */
type PlaceStanding = "same" | "within" | "contains" | "open" | "apart"

/** Two names nearer to each other than this may be a town and its quarter, or a village and the town beside it. */
const nearKm = 50

/** UCDP precision: up to which a name is a town or near one, up to which it lies in one province, and a country's. */
const townPrecision = 2
const provincePrecision = 4
const countryPrecision = 6

/** What makes two mentions one place. */
export const placeKey = ({ name, country, admin1, geonames }: PlaceMention): string =>
  geonames === null ? JSON.stringify([name, country, admin1]) : `${geonames}`

/** NaN when the gazetteer does not know where one of them is. */
const distanceOf = (a: PlaceMention, b: PlaceMention): number =>
  distanceKm(
    { lat: a.lat ?? Number.NaN, lon: a.lon ?? Number.NaN },
    { lat: b.lat ?? Number.NaN, lon: b.lon ?? Number.NaN },
  )

const isNear = (a: PlaceMention, b: PlaceMention): boolean => distanceOf(a, b) <= nearKm

/** So near that one may be a quarter of the other, as far as the gazetteer knows where they are. */
export const mayBeNear = (a: PlaceMention, b: PlaceMention): boolean => !(distanceOf(a, b) > nearKm)

/** A town near by in the division that has a city's name is in the city, as reports say it. */
const hasNameOf = (division: string, city: string): boolean =>
  [`Greater ${city}`, `${city} City`, `City of ${city}`].includes(division) || `${division} City` === city

/** A name that the gazetteer does not hold: nothing speaks against its lying in any province that is named. */
const isUnknown = ({ country, lat }: PlaceMention): boolean => country === null && lat === null

/** Seas, and rivers through several countries, are no site. */
const isBeyond = ({ country, lat }: PlaceMention): boolean => country === null && lat !== null

const isWithin = (a: PlaceMention, b: PlaceMention): boolean => {
  const city = b.name
  if (isUnknown(a)) return !isUnknown(b) && (b.precision ?? 0) >= provincePrecision
  if (city === null || a.name === city || a.country !== b.country) return false
  const around = a.path.filter((name) => name !== a.name)
  return around.includes(city) || (isNear(a, b) && around.some((name) => hasNameOf(name, city)))
}

/** Names of the gazetteer that differ, neither inside the other: can they be one site? */
function isApart(a: PlaceMention, b: PlaceMention): boolean {
  const precision = Math.max(a.precision ?? provincePrecision + 1, b.precision ?? provincePrecision + 1)
  if (!(distanceOf(a, b) > nearKm)) return false
  if (a.country !== b.country) return true
  if (a.admin1 !== null && b.admin1 !== null && a.admin1 !== b.admin1) return precision <= provincePrecision
  return precision <= townPrecision
}

/** Is the first the same place as the second, inside it, around it, certainly another one, or is that open? */
export function comparePlaces(a: PlaceMention, b: PlaceMention): PlaceStanding {
  if (placeKey(a) === placeKey(b)) return "same"
  if (isWithin(a, b)) return "within"
  if (isWithin(b, a)) return "contains"
  return isApart(a, b) ? "apart" : "open"
}

/** The one place a claim names for where it was; null where it names none the gazetteer knows, or several. */
function placeOf({ document }: Analysis, claim: Claim): PlaceMention | null {
  const named = claim.places.flatMap((index) => {
    const mention = document.mentions[index]
    const known = mention?.kind === "place" && mention.location && mention.name !== null && !isBeyond(mention)
    return known ? [mention] : []
  })
  const [first, ...rest] = named.filter((place) => !named.some((other) => isWithin(other, place)))
  return first !== undefined && rest.every((place) => placeKey(place) === placeKey(first)) ? first : null
}

/** A figure below this is no sign that two reports tell one event. */
const tellingFigure = 2

/** The exact figures of claims: "killed 12". */
export function figuresTold({ document }: Analysis, claims: readonly Claim[]): ReadonlySet<string> {
  const figures = claims.flatMap(({ measures }) =>
    measures.flatMap(({ quantity, property }) => {
      const mention = document.mentions[quantity]
      const isTelling = mention?.kind === "quantity" && mention.exact && (mention.written ?? 0) >= tellingFigure
      return isTelling ? [`${property} ${mention.written}`] : []
    }),
  )
  return new Set(figures)
}

/** Whether it was is another question than where; what is told as background was at another time. */
const isTold = ({ polarity, certainty, background }: Claim): boolean =>
  !background &&
  polarity === "positive" &&
  certainty !== "denied" &&
  certainty !== "forecast" &&
  certainty !== "intended"

const byPlacing = inOrder<Placing>(
  by(({ analysis }) => analysis.document.report.id),
  by(({ place }) => place.from),
  by(({ claim }) => claim.id),
)

/**
 * What one voice of one report says: the place that most of its claims name or lie in, with the wider places around
 * it. Hospitals and home towns of victims, which single claims name, are not where it happened.
 */
function mainOf(placings: readonly Placing[]): readonly Placing[] {
  const isHeld = (a: Placing, b: Placing): boolean => ["same", "contains"].includes(comparePlaces(a.place, b.place))
  // A report names few places, though it may name them often.
  const named = [...Map.groupBy(placings, ({ place }) => placeKey(place)).values()] as unknown as readonly Site[]
  const leaves = named.filter(([{ place }]) => !named.some(([other]) => comparePlaces(other.place, place) === "within"))
  const countOf = ([each]: Site): number =>
    named.reduce((sum, site) => sum + (isHeld(site[0], each) ? site.length : 0), 0)
  const [main] = leaves.map((site) => ({ site, count: countOf(site) })).toSorted((a, b) => b.count - a.count)
  return main === undefined ? [] : placings.filter((each) => isHeld(each, main.site[0]))
}

interface Member {
  readonly analysis: Analysis
  readonly claim: Claim
}

/** What the reports say about where a happening was, each voice of each report its one place. */
function placingsOf(happening: Happening, members: readonly Member[], sources: Sources): readonly Placing[] {
  const all = [...Map.groupBy(members, ({ analysis }) => analysis)].flatMap(([analysis, told]) => {
    const figures = figuresTold(
      analysis,
      told.map(({ claim }) => claim),
    )
    return told.flatMap(({ claim }): readonly Placing[] => {
      const place = consequences.has(claim.kind) ? null : placeOf(analysis, claim)
      if (place === null) return []
      return [{ analysis, claim, place, source: sourceOf(analysis, claim, sources), happening, figures }]
    })
  })
  const voices = Map.groupBy(all.sort(byPlacing), ({ analysis, source }) =>
    JSON.stringify([analysis.document.report.id, source.origin]),
  )
  return [...voices.values()].flatMap(mainOf)
}

const reportsOf = (placings: readonly Placing[]): number => new Set(placings.map(({ source }) => source.witness)).size

/** Reports of both sides give one figure: they tell one event, and it was not in two places. */
export function areOneEvent(left: readonly Placing[], right: readonly Placing[]): boolean {
  const known = new Set(left.flatMap(({ figures }) => [...figures]))
  return right.some(({ figures }) => [...figures].some((figure) => known.has(figure)))
}

/** Placings of one place. */
type Site = readonly [Placing, ...Placing[]]

const compareSites = ([a]: Site, [b]: Site): PlaceStanding => comparePlaces(a.place, b.place)

/**
 * The placings of what may be one event. Claims that nothing but their kind and day joins, in places far apart, tell
 * two; a wide place goes with the one of them inside it that most reports tell.
 */
function events(placings: readonly Placing[]): readonly (readonly Placing[])[] {
  const sites = [...Map.groupBy(placings, ({ place }) => placeKey(place)).values()] as unknown as readonly Site[]
  const isAround = (wide: Site, narrow: Site): boolean => compareSites(wide, narrow) === "contains"
  const exact = new Set(sites.filter((each) => !sites.some((other) => isAround(each, other))))
  const groups = linked([...exact], (a, b) => compareSites(a, b) !== "apart" || areOneEvent(a, b))
  const ranked = groups.toSorted((a, b) => reportsOf(b.flat()) - reportsOf(a.flat()))
  const wide = sites.filter((each) => !exact.has(each))
  const homeOf = new Map(
    wide.map((each) => [each, ranked.find((group) => group.some((other) => isAround(each, other)))]),
  )
  return ranked.map((group) => [...group, ...wide.filter((each) => homeOf.get(each) === group)].flat().sort(byPlacing))
}

const isExact = ({ place }: Placing): boolean =>
  isUnknown(place) || (place.precision ?? countryPrecision) < countryPrecision

/** Two reports say more than the country. */
const isWorth = (placings: readonly Placing[]): boolean =>
  new Set(placings.filter(isExact).map(({ source }) => source.edition)).size > 1

/** Names that no gazetteer holds count where no report names a town. */
function withTowns(placings: readonly Placing[]): readonly Placing[] {
  const isTown = ({ place }: Placing): boolean =>
    !isUnknown(place) && (place.precision ?? countryPrecision) <= townPrecision
  return placings.some(isTown) ? placings.filter(({ place }) => !isUnknown(place)) : placings
}

/** For each event that stays where it is, who says where it was; those of which two reports of their own say it. */
export function allPlacings(
  analyses: readonly Analysis[],
  happenings: readonly Happening[],
  sources: Sources,
): readonly (readonly Placing[])[] {
  const told = analyses.flatMap((analysis) =>
    analysis.claims.filter(isTold).map((claim): Member => ({ analysis, claim })),
  )
  const members = Map.groupBy(told, ({ claim }) => sources.happenings.get(claim.id))
  return happenings
    .filter(({ kind }) => stillKinds.has(kind))
    .flatMap((happening) => events(withTowns(placingsOf(happening, members.get(happening.id) ?? [], sources))))
    .filter(isWorth)
}
