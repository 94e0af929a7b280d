/** Sources that say the same of the same things, and nothing else: one witness under several names. */
import { disjoint, rootOf, unite } from "../base/disjoint.ts"
import { pairOf, sharingPairs } from "./copying.ts"
import type { Claims } from "./items.ts"

/**
 * Two sources are twins when they share this many claims and these are at least this share of all that either says.
 * Two that are merely right agree where they meet, but they do not speak of exactly the same things.
 */
const sharedMin = 10
const shareMin = 0.8

function claimCounts({ items, sources }: Claims): readonly number[] {
  const counts = sources.map(() => 0)
  for (const { candidates } of items) {
    for (const candidate of candidates) for (const source of candidate.sources) counts[source]! += 1
  }
  return counts
}

/** For every source the one that speaks for it: the first of its twins, or itself. */
export function twinsOf(claims: Claims): readonly number[] {
  const counts = claimCounts(claims)
  const twins = disjoint(claims.sources.length)
  for (const [name, shared] of sharingPairs(claims.items, sharedMin, false)) {
    const [a, b] = pairOf(name)
    const either = counts[a]! + counts[b]! - shared
    if (shared / either >= shareMin) unite(twins, a, b)
  }
  return claims.sources.map((_, source) => rootOf(twins, source))
}

/** The claims with twins as one source each. */
export function withoutTwins(claims: Claims, witness: readonly number[]): Claims {
  const items = claims.items.map((item) => ({
    ...item,
    candidates: item.candidates.map((candidate) => ({
      ...candidate,
      sources: [...new Set(candidate.sources.map((source) => witness[source]!))].sort((a, b) => a - b),
    })),
  }))
  return { ...claims, items }
}
