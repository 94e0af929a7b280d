/**
 * Two alike events in one town in one week: most reports of each name someone whom no report of the other names. That
 * is the sign that they are two, however alike their words are.
 */
import type { Compared } from "./features.ts"

/** How many reports of a group hold each name. */
export interface NameCounts {
  readonly reports: number
  readonly of: Map<number, number>
}

/** The names of reports: the codes of each. */
export function nameCounts(reports: readonly Iterable<number>[]): NameCounts {
  const of = new Map<number, number>()
  for (const names of reports) for (const code of names) of.set(code, (of.get(code) ?? 0) + 1)
  return { reports: reports.length, of }
}

/** The codes of the words of a report that are names. */
export const namesIn = ({ gist }: Compared): readonly number[] =>
  [...gist.code].filter((_, at) => gist.isName[at] === 1)

/** Reports on each side before a name can be a sign: of three, two name the same by chance. */
export const signReports = 4

const oftenShare = 0.6
const seldomShare = 0.1

function ownNames(a: NameCounts, b: NameCounts): number {
  let own = 0
  for (const [code, count] of a.of)
    if (count >= oftenShare * a.reports && (b.of.get(code) ?? 0) <= seldomShare * b.reports) own += 1
  return own
}

/** A factor on the likeness of two groups: 1 when nothing speaks against, less when each has names of its own. */
export function conflict(a: NameCounts, b: NameCounts): number {
  if (Math.min(a.reports, b.reports) < signReports) return 1
  const own = Math.min(ownNames(a, b), ownNames(b, a))
  return own === 0 ? 1 : 0.6 ** Math.min(own, 3)
}
