/**
 * An account on a map: GeoJSON after RFC 7946. A place known to a point is a point; one known to a district or a
 * province is the stretch around its centre in which it lies; a country has no geometry, since its centre is no place.
 */
import type { Account, Anchor, FactPlace } from "../model/types.ts"
import { printable } from "./plain.ts"

/** How far from the point of the gazetteer the place may be, by UCDP where_prec; null where no distance is meant. */
const reachKm: Readonly<Record<number, number | null>> = { 1: 0, 2: 25, 3: 25, 4: 100, 5: 200, 6: null, 7: null }

const precisionWords: Readonly<Record<number, string>> = {
  1: "the place itself",
  2: "near the place",
  3: "somewhere in the district",
  4: "somewhere in the province",
  5: "somewhere in the region",
  6: "somewhere in the country",
  7: "in international waters or airspace",
}

const kmPerDegree = 111.32

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4

type Box = readonly [west: number, south: number, east: number, north: number]

/** The box around a point; it stops at the poles and at the date line, where RFC 7946 has boxes cut. */
function boxAround(lon: number, lat: number, km: number): Box {
  const tall = km / kmPerDegree
  const wide = tall / Math.max(0.01, Math.cos((lat * Math.PI) / 180))
  return [
    rounded(Math.max(-180, lon - wide)),
    rounded(Math.max(-90, lat - tall)),
    rounded(Math.min(180, lon + wide)),
    rounded(Math.min(90, lat + tall)),
  ]
}

/** The ring of a box, against the clock as RFC 7946 wants outer rings. */
const ring = ([west, south, east, north]: Box): readonly (readonly [number, number])[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]

interface Placed {
  readonly geometry: unknown
  readonly bbox: Box | null
}

function placed({ lat, lon, precision }: FactPlace): Placed {
  const reach = reachKm[precision ?? 7] ?? null
  if (lat === null || lon === null || reach === null) return { geometry: null, bbox: null }
  const point = [rounded(lon), rounded(lat)]
  if ((precision ?? 7) <= 2) {
    return { geometry: { type: "Point", coordinates: point }, bbox: boxAround(lon, lat, reach) }
  }
  const box = boxAround(lon, lat, reach)
  return { geometry: { type: "Polygon", coordinates: [ring(box)] }, bbox: box }
}

const evidence = (anchors: readonly Anchor[]): readonly unknown[] =>
  anchors.map(({ report, from, to, quote }) => ({ report, from, to, quote }))

function placeProperties(place: FactPlace): Readonly<Record<string, unknown>> {
  const { name, country, admin1, lat, lon, precision } = place
  return {
    name: printable(name),
    country,
    admin1,
    precision,
    precisionText: precision === null ? null : (precisionWords[precision] ?? null),
    uncertaintyKm: precision === null ? null : (reachKm[precision] ?? null),
    centre: lat === null || lon === null ? null : [rounded(lon), rounded(lat)],
  }
}

function feature(id: string, place: FactPlace, properties: Readonly<Record<string, unknown>>): unknown {
  const { geometry, bbox } = placed(place)
  const box = bbox === null ? {} : { bbox }
  return { type: "Feature", id, ...box, geometry, properties: { ...properties, ...placeProperties(place) } }
}

/** The place of a happening that says most: the first of the most precise. */
function bestPlace(places: readonly FactPlace[]): FactPlace | null {
  return places.reduce<FactPlace | null>(
    (best, place) => (best === null || (place.precision ?? 8) < (best.precision ?? 8) ? place : best),
    null,
  )
}

/** The box around boxes; no member when there is none. */
function outerBox(boxes: readonly Box[]): { readonly bbox?: Box } {
  if (boxes.length === 0) return {}
  const low = (index: 0 | 1): number => Math.min(...boxes.map((box) => box[index]))
  const high = (index: 2 | 3): number => Math.max(...boxes.map((box) => box[index]))
  return { bbox: [low(0), low(1), high(2), high(3)] }
}

/**
 * A FeatureCollection as text: one feature for each place the reports name as a location, with the words that name it,
 * and one for each happening at its most precise place, with its stretch of time. `precision` is UCDP's where_prec.
 */
export function accountGeoJson(account: Account): string {
  const named = account.places.map((place, index) =>
    feature(`place-${index + 1}`, place, {
      role: "place",
      path: place.path,
      mentions: place.mentions,
      anchors: evidence(place.anchors),
    }),
  )
  const happenings = account.happenings.flatMap((happening) => {
    const place = bestPlace(happening.places)
    if (place === null) return []
    const { id, kind, begin, end } = happening
    const properties = { role: "happening", happening: happening.name, kind, begin, end }
    return [{ place, feature: feature(`happening-${id}`, place, properties) }]
  })
  const places = [...account.places, ...happenings.map(({ place }) => place)]
  const boxes = places.map((place) => placed(place).bbox).filter((box) => box !== null)
  const collection = {
    type: "FeatureCollection",
    ...outerBox(boxes),
    story: account.story,
    asOf: account.asOf,
    features: [...named, ...happenings.map((each) => each.feature)],
  }
  return `${JSON.stringify(collection)}\n`
}
