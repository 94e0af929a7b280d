/** Our own policy: what the independent origins, taken together, leave open. */
import type { Held } from "../readings.ts"
import { isPoint } from "../sets.ts"
import { areCompatible } from "../standing.ts"
import {
  currentOf,
  type Evidence,
  highEdge,
  highestOf,
  isMeasured,
  lowEdge,
  lowestOf,
  numberOf,
  pointsOf,
  saidLast,
  supportOf,
  type Verdict,
} from "./voices.ts"

/** The number most origins hold, then most voices, then the one said last; null when two are even in all. */
function bestPoint(points: readonly Held[]): number | null {
  const values = [...new Set(points.map(numberOf))]
  const weighed = values.map((value) => ({ value, ...supportOf(points, value), last: saidLast(points, value) }))
  weighed.sort(
    (a, b) => b.named - a.named || b.all - a.all || (a.last < b.last ? 1 : a.last > b.last ? -1 : a.value - b.value),
  )
  const [first, second] = weighed
  if (first === undefined) return null
  const even =
    second !== undefined && second.named === first.named && second.all === first.all && second.last === first.last
  return even ? null : first.value
}

/**
 * Exact figures decide, and measurements that are said to be approximate as well: no measurement is exact. A bound at
 * or above the greatest of them leaves the top open, and "nearly" so many at or below the smallest the bottom.
 */
function fromPoints(points: readonly Held[], current: readonly Held[]): Verdict {
  const values = points.map(numberOf)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const open = current.filter(
    ({ value, modifier }) => value.high === null && modifier !== "vague" && (value.low ?? 0) >= high,
  )
  const below = current.filter(
    ({ value, modifier }) => modifier === "nearly" && value.low === null && value.high !== null && value.high <= low,
  )
  const ranges = current.filter(({ value, modifier }) => modifier === "range" && !isPoint(value))
  // "About 300, police said; 400, the union said": an approximate figure that no exact one fits counts as written.
  const measured = current.filter(
    (held) => held.modifier === "about" && (isMeasured(held) || !points.some((exact) => areCompatible(exact, held))),
  )
  const lower = Math.min(low, ...ranges.flatMap((held) => lowEdge(held) ?? []), ...measured.map(numberOf))
  const upper = Math.max(high, ...ranges.flatMap((held) => highEdge(held) ?? []), ...measured.map(numberOf))
  const alone = new Set([...values, ...measured.map(numberOf)]).size === 1
  return {
    low: below.length > 0 ? null : lower,
    best: bestPoint([...points, ...measured]),
    high: open.length > 0 ? null : upper,
    deciding: [...points, ...open, ...below, ...ranges, ...measured],
    why: alone
      ? "every exact figure is this one; round and open figures allow it"
      : "exact figures differ: the smallest, the one most origins hold, the greatest",
  }
}

/** "About" figures: one written number keeps its stretch; several give the span of what was written. */
function fromAbout(about: readonly Held[]): Verdict {
  const values = [...new Set(about.map(numberOf))]
  const [first] = about
  if (values.length === 1 && first !== undefined) {
    const best = numberOf(first)
    return {
      low: first.value.low,
      best,
      high: first.value.high,
      deciding: about,
      why: "only an approximate figure is given",
    }
  }
  return {
    low: Math.min(...values),
    best: null,
    high: Math.max(...values),
    deciding: about,
    why: "approximate figures differ: the smallest and the greatest that were written",
  }
}

/** No share of a whole is greater than it, in per cent. */
const whole = 100

const areShares = (held: readonly Held[]): boolean =>
  held.every(({ entries }) => entries.every(({ share, dimension }) => share && dimension === "percent"))

/** Bounds and round words: the narrowest stretch that all of them leave. */
function fromBounds(current: readonly Held[]): Verdict {
  const lows = current.flatMap((held) => lowEdge(held) ?? [])
  const highs = current.flatMap((held) => (held.modifier === "vague" ? [] : (highEdge(held) ?? [])))
  const low = lows.length === 0 ? null : Math.max(...lows)
  const high = highs.length === 0 ? (areShares(current) ? whole : null) : Math.min(...highs)
  const crossed = low !== null && high !== null && low > high
  return {
    low: crossed ? lowestOf(current) : low,
    best: null,
    high: crossed ? highestOf(current) : high,
    deciding: current,
    why: "only bounds and round words are given: the narrowest stretch that they leave",
  }
}

/** Low, best and high under the policy `origins`. */
export function originsVerdict(evidence: Evidence): Verdict {
  const current = currentOf(evidence)
  const points = pointsOf(current)
  if (evidence.scattered) {
    const why = "the figures differ in scope and are not merged: the smallest is a lower bound for none of the others"
    return { low: lowestOf(current), best: null, high: null, deciding: current, why }
  }
  if (points.length > 0) return fromPoints(points, current)
  const about = current.filter(({ modifier }) => modifier === "about" || modifier === "nearly")
  return about.length > 0 ? fromAbout(about) : fromBounds(current)
}
