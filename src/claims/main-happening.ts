/** The main happening of a report: its kind and day, by votes of claims weighed by where they stand. */
import type { Claim, Document, Facts } from "../model/types.ts"
import { kindOf } from "./kinds.ts"

const headlineWeight = 6
/** From that weight on a claim stands in the headline or in the first quarter of the text. */
export const leadWeight = 2
/** What is to be seen on a picture is seldom what is told of. */
const captionWeight = 0.3

/** How heavy a claim is for the main happening: headlines and the first words most; background nothing. */
export const weigh = (document: Document, claim: Claim): number => {
  if (claim.background || claim.certainty === "denied" || claim.certainty === "forecast") return 0
  if (claim.part === "headline") return headlineWeight
  if (claim.part === "caption") return captionWeight
  const share = claim.from / Math.max(1, document.report.text.length)
  return share < 0.1 ? 4 : share < 0.25 ? leadWeight : 1
}

/** The heaviest key; of equals the first seen. Null when there is none. */
export function heaviest<Key>(votes: Iterable<readonly [Key, number]>): Key | null {
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

const outcome = /^(casualties|hospitalization|damage|movement|arrest|charge)$/

/**
 * The kind of occurrence most told of; casualties only when nothing says how they came about. Claims of a title that
 * stands apart from the text weigh as those of a headline.
 */
export function mainKind(document: Document, claims: readonly Claim[], title: readonly Claim[] = []): string | null {
  const votes = [
    ...title.map((claim) => [claim.kind, claim.background ? 0 : headlineWeight] as const),
    ...claims.map((claim) => [claim.kind, weigh(document, claim)] as const),
  ].filter(([kind]) => kindOf(kind).occurrence)
  return heaviest(votes.filter(([kind]) => !outcome.test(kind))) ?? heaviest(votes)
}

/** UCDP date precision: 1 day, 2 up to a week, 3 week, 4 month, 5 year. */
function datePrecision(begin: string, end: string): number {
  const days = (Date.parse(end.slice(0, 10)) - Date.parse(begin.slice(0, 10))) / 86_400_000
  return days < 1 ? 1 : days < 6 ? 2 : days < 8 ? 3 : days < 32 ? 4 : 5
}

/**
 * The days a claim stands for, "begin/end". A night belongs to the day it begins on; a time that runs on without
 * end is
 * its first day; a day after the report came out is no day of news.
 */
function daysOf(document: Document, claim: Claim): string | null {
  const { begin, end } = claim.when ?? { begin: null, end: null }
  if (begin === null) return null
  const { published: out } = document.report
  const published = (out?.value ?? out?.latest)?.slice(0, 10) ?? null
  const first = notAfter(begin.slice(0, 10), published)
  if (first === null) return null
  const short = end === null || (Date.parse(end) - Date.parse(begin)) / 86_400_000 < 1
  const last = short || first !== begin.slice(0, 10) ? first : end.slice(0, 10)
  return `${first}/${last}`
}

/**
 * What has happened lies before the report: a weekday read as the coming one is the last one. Null for a day that
 * lies
 * further ahead.
 */
function notAfter(day: string, published: string | null): string | null {
  if (published === null || day <= published) return day
  const moved = Date.parse(`${day}T00:00:00Z`) - 7 * 86_400_000
  return moved <= Date.parse(`${published}T00:00:00Z`) ? new Date(moved).toISOString().slice(0, 10) : null
}

/**
 * How far a claim of that kind tells the day of the main happening: the dead may die, and arrests come, days
 * later.
 */
function nearness(kind: string, main: string | null): number {
  if (kind === main) return 3
  if (kind === "casualties") return 2
  return /^(arrest|charge|hospitalization|movement|investigation|rescue)$/.test(kind)
    ? 0.2
    : kindOf(kind).occurrence
      ? 1
      : 0.1
}

/** The day most told of by claims of what happened. */
export function mainDate(document: Document, claims: readonly Claim[], main: string | null): Facts["date"] {
  const votes = claims.flatMap((claim) => {
    const days = claim.aspect === "window" || claim.certainty === "intended" ? null : daysOf(document, claim)
    if (days === null) return []
    const exact = days.slice(0, 10) === days.slice(11) ? 1 : 0.1
    // "The toll rose to four on Sunday": when it was told.
    const told = claim.aspect === "total" || claim.aspect === "stock" ? 0.2 : 1
    const place = (claim.when?.reason === "in focus of the paragraph" ? 0.3 : 1) * told
    return [[days, exact * place * nearness(claim.kind, main) * weigh(document, claim)] as const]
  })
  const best = heaviest(votes)
  if (best === null) return null
  const [begin, end] = best.split("/") as [string, string]
  return { begin, end, precision: datePrecision(begin, end) }
}
