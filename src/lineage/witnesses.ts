/**
 * How many independent witnesses stand behind the reports: those that copy each other, or one agency's text, are one.
 */
import { disjoint, rootOf, unite } from "../base/disjoint.ts"
import { overlaps } from "../model/span.ts"
import type { Lineage, LineageEdge, Origin, SharedProse } from "../model/types.ts"

/** Score from which prose counts as taken over. */
const copiedScore = 0.5

/** What a report took from another, and how much it is. */
interface Taken {
  readonly pair: SharedProse
  readonly units: number
}

/** The side of a report in a pair. */
const sideOf = (report: string, pair: SharedProse): "a" | "b" => (pair.a === report ? "a" : "b")

/** How much prose a report took from the other of a pair, in code units. */
function takenUnits(report: string, pair: SharedProse): number {
  const side = sideOf(report, pair)
  let units = 0
  for (const passage of pair.passages) if (passage.of === "prose") units += passage[side].to - passage[side].from
  return units
}

/** Whether two pairs of a report took prose that overlaps in it. A large story asks for each of its pairs. */
function meet(report: string, pair: SharedProse, other: SharedProse): boolean {
  const [side, otherSide] = [sideOf(report, pair), sideOf(report, other)]
  return pair.passages.some(
    (one) =>
      one.of === "prose" && other.passages.some((two) => two.of === "prose" && overlaps(one[side], two[otherSide])),
  )
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
    const units = takenUnits(copier, pair)
    const known = largest.get(copier)
    if (known === undefined || units > known.units) largest.set(copier, { pair, units })
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
    const most = largest.get(copier)!.pair
    return pair === most || meet(copier, pair, most)
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
const shareOf = (pair: SharedProse, target: string, units: ReadonlyMap<string, number>): number =>
  Math.min(1, takenUnits(target, pair) / Math.max(1, units.get(target) ?? 1))

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
