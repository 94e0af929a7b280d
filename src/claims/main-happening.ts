/** The main happening of a report: its kind, day and place, by votes of claims weighed by where they stand. */
import type { Claim, Document, FactPlace, Facts } from "../model/types.ts"
import { kindOf } from "./kinds.ts"

const weigh = (document: Document, claim: Claim): number => {
  if (claim.background || claim.certainty === "denied" || claim.certainty === "forecast") return 0
  if (claim.part === "headline") return 6
  const share = claim.from / Math.max(1, document.report.text.length)
  return share < 0.1 ? 4 : share < 0.25 ? 2 : 1
}

/** The heaviest key; of equals the first seen. Null when there is none. */
function heaviest<Key>(votes: Iterable<readonly [Key, number]>): Key | null {
  const sums = new Map<Key, number>()
  for (const [key, weight] of votes) sums.set(key, (sums.get(key) ?? 0) + weight)
  let best: Key | null = null
  let most = 0
  for (const [key, weight] of sums) {
    if (weight <= most) continue
    best = key
    most = weight
  }
  return best
}

/** The kind of occurrence most told of; casualties only when nothing says how they came about. */
export function mainKind(document: Document, claims: readonly Claim[]): string | null {
  const occurrences = claims.filter((claim) => kindOf(claim.kind).occurrence)
  const causes = occurrences.filter(
    (claim) => !/^(casualties|hospitalization|damage|movement|arrest|charge)$/.test(claim.kind),
  )
  const votes = (of: readonly Claim[]) => of.map((claim) => [claim.kind, weigh(document, claim)] as const)
  return heaviest(votes(causes)) ?? heaviest(votes(occurrences))
}

/** UCDP date precision: 1 day, 2 up to a week, 3 week, 4 month, 5 year. */
function datePrecision(begin: string, end: string): number {
  const days = (Date.parse(end.slice(0, 10)) - Date.parse(begin.slice(0, 10))) / 86_400_000
  return days < 1 ? 1 : days < 6 ? 2 : days < 8 ? 3 : days < 32 ? 4 : 5
}

/** The day most told of by claims of what happened. */
export function mainDate(document: Document, claims: readonly Claim[]): Facts["date"] {
  const votes = claims.flatMap((claim) => {
    const { begin, end } = claim.when ?? { begin: null, end: null }
    if (begin === null || end === null || !kindOf(claim.kind).occurrence || claim.aspect === "window") return []
    const days = `${begin.slice(0, 10)}/${end.slice(0, 10)}`
    const exact = begin.slice(0, 10) === end.slice(0, 10) ? 1 : 0.1
    return [[days, exact * weigh(document, claim)] as const]
  })
  const best = heaviest(votes)
  if (best === null) return null
  const [begin, end] = best.split("/") as [string, string]
  return { begin, end, precision: datePrecision(begin, end) }
}

/** The place most told of: towns before regions before countries. */
export function mainPlace(document: Document, claims: readonly Claim[]): FactPlace | null {
  const votes = claims.flatMap((claim) =>
    claim.places.map((index) => {
      const mention = document.mentions[index]!
      const precision = mention.kind === "place" ? (mention.precision ?? 6) : 7
      const weight = kindOf(claim.kind).occurrence ? 2 : 1
      return [mention.name ?? "", (weight * weigh(document, claim)) / precision] as const
    }),
  )
  const name = heaviest(votes)
  const place = document.mentions.find((mention) => mention.kind === "place" && mention.name === name)
  if (place?.kind !== "place" || name === null) return null
  const { country, admin1, lat, lon, precision } = place
  return { name, country, admin1, lat, lon, precision }
}
