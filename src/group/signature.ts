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

/** The names of one report. */
export function nameCounts({ gist }: Compared): NameCounts {
  const of = new Map<number, number>()
  gist.code.forEach((code, at) => {
    if (gist.isName[at] === 1) of.set(code, 1)
  })
  return { reports: 1, of }
}

/** Both groups as one. The larger map is reused. */
export function withNames(a: NameCounts, b: NameCounts): NameCounts {
  const [large, small] = a.of.size >= b.of.size ? [a.of, b.of] : [b.of, a.of]
  for (const [code, count] of small) large.set(code, (large.get(code) ?? 0) + count)
  return { reports: a.reports + b.reports, of: large }
}

/** Reports on each side before a name can be a sign. */
const reportsLeast = 3

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
  if (Math.min(a.reports, b.reports) < reportsLeast) return 1
  const own = Math.min(ownNames(a, b), ownNames(b, a))
  return own === 0 ? 1 : 0.6 ** Math.min(own, 3)
}
