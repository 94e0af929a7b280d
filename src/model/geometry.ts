/** Points on the earth: how far apart, and inside which box. */

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

/** Degrees; `west` is greater than `east` when the box crosses the 180th meridian. */
interface Box {
  readonly south: number
  readonly west: number
  readonly north: number
  readonly east: number
}

/** True when the point lies in the box or on its edge. */
export function insideBox(point: Point, box: Box): boolean {
  if (point.lat < box.south || point.lat > box.north) return false
  return box.west <= box.east
    ? point.lon >= box.west && point.lon <= box.east
    : point.lon >= box.west || point.lon <= box.east
}
