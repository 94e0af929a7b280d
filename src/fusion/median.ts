/**
 * Numbers that are near the truth rather than right or wrong: a weighted median, sources weighted by how far they stay
 * from it (CRH of Li, Li, Gao, Zhao, Fan and Han, SIGMOD 2014).
 */
import type { Belief } from "./accuracy.ts"
import type { Candidate, Claims, Item } from "./items.ts"

const rounds = 10

/** The candidate in the middle of the weights; the smaller of two that share it. */
function middle(candidates: readonly Candidate[], weights: readonly number[]): number {
  const own = candidates.map(({ sources }) => sources.reduce((sum, source) => sum + weights[source]!, 0))
  const half = own.reduce((sum, weight) => sum + weight, 0) / 2
  let before = 0
  for (const [at, weight] of own.entries()) {
    before += weight
    if (before >= half * (1 - 1e-9)) return at
  }
  return candidates.length - 1
}

/** How far the values of an item lie apart, so that large and small ones count alike; 1 when they are one. */
function spreadOf({ candidates }: Item): number {
  const values = candidates.flatMap(({ key, sources }) => sources.map(() => Number(key)))
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return Math.sqrt(squares / values.length) || 1
}

/** Mean distance of each source from the chosen values, a little above 0, and at most 1. */
function distances(
  { items, sources }: Claims,
  chosen: readonly number[],
  spreads: readonly number[],
): readonly number[] {
  const sums = sources.map(() => 0)
  const counts = sources.map(() => 0)
  for (const [index, { candidates }] of items.entries()) {
    const truth = Number(candidates[chosen[index]!]!.key)
    for (const { key, sources: holders } of candidates) {
      const distance = Math.min(1, Math.abs(Number(key) - truth) / spreads[index]!)
      for (const source of holders) {
        sums[source]! += distance
        counts[source]! += 1
      }
    }
  }
  // One claim of middling distance beforehand: a source that spoke once is not perfect.
  return sums.map((sum, source) => (sum + 0.5) / (counts[source]! + 1))
}

/** Belief 1 in the weighted median of each item's numbers, 0 in the others. Items must be of numbers or times. */
export function estimateMedian(claims: Claims): Belief {
  const spreads = claims.items.map(spreadOf)
  let far: readonly number[] = claims.sources.map(() => 0.5)
  let chosen: readonly number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const weights = far.map((distance) => -Math.log(Math.min(0.999, distance)))
    chosen = claims.items.map(({ candidates }) => middle(candidates, weights))
    far = distances(claims, chosen, spreads)
  }
  const values = claims.items.map(({ candidates }, index) => candidates.map((_, at) => (at === chosen[index] ? 1 : 0)))
  return { values, accuracy: far.map((distance) => 1 - distance), dependence: new Map() }
}
