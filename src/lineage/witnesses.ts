/**
 * How many independent witnesses stand behind the reports: those that copy each other, or one agency's text, are one.
 */
import { disjoint, rootOf, unite } from "../base/disjoint.ts"
import type { Lineage, LineageEdge, Origin, SharedProse, Span } from "../model/types.ts"

/** Score from which prose counts as taken over. */
const copiedScore = 0.5

/** What a report took from another: where it stands in the report, and how much it is. */
interface Taken {
  readonly pair: SharedProse
  readonly spans: readonly Span[]
  readonly units: number
}

const meet = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some((one) => b.some((other) => one.from < other.to && other.from < one.to))

function takenBy(report: string, pair: SharedProse): Taken {
  const side = pair.a === report ? "a" : "b"
  const spans = pair.passages.filter(({ of }) => of === "prose").map((passage) => passage[side])
  return { pair, spans, units: spans.reduce((sum, { from, to }) => sum + to - from, 0) }
}

/** The report of a pair that took from the other; null when that is not known. */
const copierOf = ({ a, b, direction }: SharedProse): string | null =>
  direction === "a->b" ? b : direction === "b->a" ? a : null

/** What each report took in its largest part; of equal ones the first. */
function largestParts(copied: readonly SharedProse[]): ReadonlyMap<string, Taken> {
  const largest = new Map<string, Taken>()
  for (const pair of copied) {
    const copier = copierOf(pair)
    if (copier === null) continue
    const taken = takenBy(copier, pair)
    const known = largest.get(copier)
    if (known === undefined || taken.units > known.units) largest.set(copier, taken)
  }
  return largest
}

/**
 * Pairs that make two reports one witness. A later report that took different parts from several, as a round-up does,
 * is one with those of its largest part: that it took from the others does not make them one with each other.
 */
function uniting(pairs: readonly SharedProse[]): readonly SharedProse[] {
  const copied = pairs.filter(({ score }) => score >= copiedScore)
  const largest = largestParts(copied)
  return copied.filter((pair) => {
    const copier = copierOf(pair)
    if (copier === null) return true
    const most = largest.get(copier)!
    return pair === most.pair || meet(takenBy(copier, pair).spans, most.spans)
  })
}

/** One row a report, in the order given; witnesses are counted from 1 in the order of their first report. */
export function witnessesOf(ids: readonly string[], pairs: readonly SharedProse[]): Lineage["witnesses"] {
  const place = new Map(ids.map((id, at) => [id, at]))
  const sets = disjoint(ids.length)
  for (const { a, b } of uniting(pairs)) unite(sets, place.get(a)!, place.get(b)!)
  const numbers = new Map<number, number>()
  return ids.map((report, at) => {
    const root = rootOf(sets, at)
    if (!numbers.has(root)) numbers.set(root, numbers.size + 1)
    return { report, witness: numbers.get(root)! }
  })
}

/** Share of the target's text that stands in the copied passages. */
function shareOf(pair: SharedProse, target: string, units: ReadonlyMap<string, number>): number {
  const side = target === pair.b ? "b" : "a"
  let copied = 0
  for (const passage of pair.passages) if (passage.of === "prose") copied += passage[side].to - passage[side].from
  return Math.min(1, copied / Math.max(1, units.get(target) ?? 1))
}

function copies(
  ids: readonly string[],
  pairs: readonly SharedProse[],
  units: ReadonlyMap<string, number>,
): LineageEdge[] {
  const place = new Map(ids.map((id, at) => [id, at]))
  const sets = disjoint(ids.length)
  const strongest = pairs.filter(({ score }) => score >= copiedScore).sort((x, y) => y.score - x.score)
  return strongest.flatMap((pair): LineageEdge[] => {
    // One edge for each report that a group of copies gains: a forest, so that a cycle is impossible.
    if (!unite(sets, place.get(pair.a)!, place.get(pair.b)!)) return []
    const [from, to] = pair.direction === "b->a" ? [pair.b, pair.a] : [pair.a, pair.b]
    const known = pair.direction === "a->b" || pair.direction === "b->a"
    const reason = pair.reasons.map(({ detail }) => detail).join("; ")
    const kind = known ? "copied" : "inferred"
    return [
      { from, to, kind, share: shareOf(pair, to, units), reason: known ? reason : `direction not known: ${reason}` },
    ]
  })
}

const named = (origin: Origin): LineageEdge[] =>
  [...new Set(origin.attributions.map(([report]) => report))].map((report) => ({
    from: origin.id,
    to: report,
    kind: "named",
    share: null,
    reason: [
      origin.via.length === 0
        ? `attributed to ${origin.name}`
        : `attributed to ${origin.name}, via ${origin.via.join(", ")}`,
      ...origin.by,
    ].join("; "),
  }))

/** Edges from origins to the reports that name them, and between reports that share prose. They never close a cycle. */
export function edgesOf(
  reports: readonly { readonly id: string; readonly text: string }[],
  pairs: readonly SharedProse[],
  origins: readonly Origin[],
): readonly LineageEdge[] {
  const units = new Map(reports.map(({ id, text }) => [id, text.length]))
  const ids = reports.map(({ id }) => id)
  return [...origins.flatMap(named), ...copies(ids, pairs, units)]
}
