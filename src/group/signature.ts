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

/** How many names most reports of a group have, and how many of them the other group has seldom or as often. */
function namesOften(a: NameCounts, b: NameCounts): { readonly own: number; readonly both: number } {
  let [own, both] = [0, 0]
  for (const [code, count] of a.of) {
    if (count < oftenShare * a.reports) continue
    const there = b.of.get(code) ?? 0
    if (there <= seldomShare * b.reports) own += 1
    else if (there >= oftenShare * b.reports) both += 1
  }
  return { own, both }
}

/** What it takes off the likeness of two groups when all names that most of their reports have are their own. */
const allOwn = 1 / 16

/**
 * A factor on the likeness of two groups: 1 when nothing speaks against, less the more of the names that most of
 * their reports have are of one group alone. A story that goes on gains names, and keeps those that it began with.
 */
export function conflict(a: NameCounts, b: NameCounts): number {
  if (Math.min(a.reports, b.reports) < signReports) return 1
  const [one, other] = [namesOften(a, b), namesOften(b, a)]
  const own = Math.min(one.own, other.own)
  return own === 0 ? 1 : allOwn ** (own / (own + one.both))
}
