/** What is said when lineage hits one of its limits. */
import { limits } from "../base/limits.ts"
import type { Finding, SharedProse } from "../model/types.ts"
import { cutShort } from "./pairs.ts"

const note = (rule: string, message: string): Finding => ({ rule, message, severity: "note", report: null, span: null })

const written = (count: number): string => count.toLocaleString("en")

/** Said once of all pairs of which the same was not looked at; their reasons say what. */
function cutPairs(pairs: readonly SharedProse[]): readonly Finding[] {
  const cut = pairs.flatMap((pair) =>
    pair.reasons.flatMap(({ rule, detail }) => (rule === cutShort ? [{ ...pair, detail }] : [])),
  )
  return [...Map.groupBy(cut, ({ detail }) => detail)].map(([detail, [first, ...others]]) => {
    const more =
      others.length === 0 ? "" : ` and ${written(others.length)} other ${others.length > 1 ? "pairs" : "pair"}`
    return note(cutShort, `Reports ${first!.a} and ${first!.b}${more}: ${detail}.`)
  })
}

/** Said once of a set of reports in which not every two are read for the same in other words. */
function manyReports(reports: number): readonly Finding[] {
  if (reports <= limits.rewordedReports.value) return []
  const most = written(limits.rewordedPairs.value)
  const which = `no more than ${most} pairs were read for the same in other words: those that share most words`
  const message = `Of ${written(reports)} reports ${which}.`
  return [note("lineage/reports", message)]
}

/** What was not looked at in comparing so many reports. */
export const pairsCut = (reports: number, pairs: readonly SharedProse[]): readonly Finding[] => [
  ...manyReports(reports),
  ...cutPairs(pairs),
]

/** The pairs of a list that share most, in its order, and what is said when it has more. */
export function closestPairs(
  pairs: readonly SharedProse[],
  most: number,
): { readonly shown: readonly SharedProse[]; readonly findings: readonly Finding[] } {
  if (pairs.length <= most) return { shown: pairs, findings: [] }
  const chosen = new Set([...pairs].sort((one, other) => other.score - one.score).slice(0, most))
  const message = `Of ${written(pairs.length)} pairs that share prose the ${written(most)} that share most are listed.`
  return { shown: pairs.filter((pair) => chosen.has(pair)), findings: [note("lineage/pairs", message)] }
}

/** Said once where attributions are too many to be held against each other. */
export function sayingsCut(crowded: number): readonly Finding[] {
  if (crowded === 0) return []
  const most = limits.sayingsCompared.value
  const who = `${written(crowded)} attributions share a name, a figure or words with many others`
  const message = `${who}: each was held against ${most} of them.`
  return [note("lineage/sayings", message)]
}
