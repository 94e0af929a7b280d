/** Points on the earth, and how far apart they are. */

/** Degrees north and east. */
export interface Point {
  readonly lat: number
  readonly lon: number
}

const RADIUS_KM = 6371

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/**
 * Great-circle distance in km on a sphere of radius 6371 km (haversine formula). NaN when a coordinate is not a
 * number.
 */
export function distanceKm(a: Point, b: Point): number {
  const half =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2
  return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)))
}
