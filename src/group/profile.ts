/** What a story is compared by: worked out from the shelf when it is asked for, and kept while the story is busy. */
import type { Compared } from "./features.ts"
import { type Shelf, unshelve } from "./shelf.ts"
import { type NameCounts, nameCounts, withNames } from "./signature.ts"
import { addInto, emptySum, type Sum } from "./sum.ts"

/** Changed in place as reports join. */
export interface Profile {
  readonly sum: Sum
  /** The latest reports, against which a new one is judged. */
  latest: Compared[]
  names: NameCounts
}

const latestKept = 4

/**
 * A profile covers the latest 32 to 63 reports of a story. Which they are follows from their number alone, so that a
 * profile made anew is the same as one that grew.
 */
const block = 32

/** Whether a story of so many reports needs its profile made anew. */
export const beginsBlock = (reports: number): boolean => reports % block === 0

/** A story without reports. */
export const emptyProfile = (): Profile => ({ sum: emptySum(), latest: [], names: { reports: 0, of: new Map() } })

/** Takes one more report in. */
export function addReport(profile: Profile, report: Compared): void {
  addInto(profile.sum, report.vector)
  profile.latest = [...profile.latest, report].slice(-latestKept)
  profile.names = withNames(nameCounts(report), profile.names)
}

/** The profile of the reports, from the shelf. */
export function profileOf(shelf: Shelf, reports: readonly string[]): Profile {
  const profile = emptyProfile()
  const from = Math.max(0, Math.floor(reports.length / block) * block - block)
  for (const id of reports.slice(from)) addReport(profile, unshelve(shelf, id))
  return profile
}
