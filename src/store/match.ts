/** What fits a query, for the store in memory, and the bounds that every implementation takes from a query. */
import type { Box, ClaimRow, IndexPlace } from "./store.ts"
import type { Phrase, TermQuery } from "./terms.ts"

interface Point {
  readonly lat: number | null
  readonly lon: number | null
}

/** True when a point lies in a box or on its edge, also over the date line. */
export function inBox({ west, south, east, north }: Box, { lat, lon }: Point): boolean {
  if (lat === null || lon === null || lat < south || lat > north) return false
  return west <= east ? lon >= west && lon <= east : lon >= west || lon <= east
}

/** The box as one or two that do not go over the date line. */
export function boxesOf(box: Box): readonly Box[] {
  if (box.west <= box.east) return [box]
  return [
    { ...box, east: 180 },
    { ...box, west: -180 },
  ]
}

/** The smallest box around places; null without any. A box over the date line is not looked for. */
export function boxAround(places: readonly IndexPlace[]): Box | null {
  if (places.length === 0) return null
  const lats = places.map(({ lat }) => lat)
  const lons = places.map(({ lon }) => lon)
  return { west: Math.min(...lons), south: Math.min(...lats), east: Math.max(...lons), north: Math.max(...lats) }
}

/** The end of a stretch as a bound of texts: "2021-07-05" holds every instant of that day. */
export const endBound = (to: string): string => `${to}\uffff`

/** True when the stretch `begin` to `end` touches `from` to `to`. Unknown stretches touch nothing that is bounded. */
export function touches(
  { begin, end }: Pick<ClaimRow, "begin" | "end">,
  from: string | undefined,
  to: string | undefined,
): boolean {
  if (from === undefined && to === undefined) return true
  const [first, last] = [begin ?? end, end ?? begin]
  if (first === null || last === null) return false
  return (from === undefined || last >= from) && (to === undefined || first <= endBound(to))
}

const startsAt = (terms: readonly string[], at: number, phrase: Phrase): boolean =>
  phrase.terms.every((term, index) => {
    const word = terms[at + index]
    if (word === undefined) return false
    return phrase.prefix && index === phrase.terms.length - 1 ? word.startsWith(term) : word === term
  })

/** How often a phrase stands among terms. */
export function countOf(terms: readonly string[], phrase: Phrase): number {
  let count = 0
  for (let at = 0; at < terms.length; at += 1) if (startsAt(terms, at, phrase)) count += 1
  return count
}

/** True when texts (each as its terms) hold all that is asked for between them, and nothing that is excluded. */
export const fits = (texts: readonly (readonly string[])[], { all, none }: TermQuery): boolean =>
  all.every((phrase) => texts.some((terms) => countOf(terms, phrase) > 0)) &&
  none.every((phrase) => texts.every((terms) => countOf(terms, phrase) === 0))
