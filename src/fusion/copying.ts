/** Which sources depend on each other, from the values that they share. */
import type { Item } from "./items.ts"

/** For a pair of sources (`pairName`) the probability that one of them copies from the other; other pairs: 0. */
export type Dependence = ReadonlyMap<number, number>

/** The share of its values that a copier copies, and how likely a pair is dependent before anything is known. */
const copiedShare = 0.8
const dependentBefore = 0.2
/** Pairs that share fewer values on disputed items are not looked at: nothing could be told. */
const sharedMin = 3
/** A value that more sources give than this is common knowledge: pairs are not counted for it. */
const holdersMax = 60
const wrongValues = 100

const factor = 1 << 24

/** One number for two sources, in either order. */
const pairName = (a: number, b: number): number => Math.min(a, b) * factor + Math.max(a, b)

/** Pairs of sources that share enough values on items where values differ, or on any items. */
export function sharingPairs(
  items: readonly Item[],
  least: number,
  disputedOnly: boolean,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const { candidates } of items) {
    if (disputedOnly && candidates.length < 2) continue
    for (const { sources } of candidates) {
      if (sources.length > holdersMax) continue
      for (let first = 0; first < sources.length; first += 1) {
        for (let second = first + 1; second < sources.length; second += 1) {
          const name = pairName(sources[first]!, sources[second]!)
          counts.set(name, (counts.get(name) ?? 0) + 1)
        }
      }
    }
  }
  return new Map([...counts].filter(([, count]) => count >= least))
}

/** The two sources of a pair's name. */
export const pairOf = (name: number): readonly [number, number] => [Math.floor(name / factor), name % factor]

/** What each of some sources claims: item to candidate. */
function claimsBySource(items: readonly Item[], wanted: ReadonlySet<number>): ReadonlyMap<number, Map<number, number>> {
  const found = new Map<number, Map<number, number>>()
  for (const [index, { candidates }] of items.entries()) {
    for (const [at, { sources }] of candidates.entries()) {
      for (const source of sources) {
        if (!wanted.has(source)) continue
        const own = found.get(source) ?? new Map<number, number>()
        own.set(index, at)
        found.set(source, own)
      }
    }
  }
  return found
}

interface Evidence {
  /** Logarithms of how likely the shared and differing values are, if neither copies, if `a` does, if `b` does. */
  free: number
  aCopies: number
  bCopies: number
}

const bounded = (accuracy: number): number => Math.min(Math.max(accuracy, 0.01), 0.99)

/**
 * Adds one item on which both sources speak. `right` is the probability of their common value; null when they differ.
 */
function weigh(evidence: Evidence, accurateA: number, accurateB: number, right: number | null): void {
  const bothRight = accurateA * accurateB
  const bothWrong = ((1 - accurateA) * (1 - accurateB)) / wrongValues
  if (right === null) {
    const differ = 1 - bothRight - bothWrong
    evidence.free += Math.log(differ)
    evidence.aCopies += Math.log(differ * (1 - copiedShare))
    evidence.bCopies += Math.log(differ * (1 - copiedShare))
    return
  }
  const free = bothRight * right + bothWrong * (1 - right)
  const copied = (original: number): number =>
    copiedShare * (original * right + (1 - original) * (1 - right)) + (1 - copiedShare) * free
  evidence.free += Math.log(free)
  evidence.aCopies += Math.log(copied(accurateB))
  evidence.bCopies += Math.log(copied(accurateA))
}

function dependent({ free, aCopies, bCopies }: Evidence): number {
  const top = Math.max(free, aCopies, bCopies)
  const one = (1 - dependentBefore) * Math.exp(free - top)
  const other = (dependentBefore / 2) * (Math.exp(aCopies - top) + Math.exp(bCopies - top))
  return other / (one + other)
}

/**
 * How likely each pair of sources is dependent. Sharing a value that is probably wrong speaks for copying, sharing a
 * right one hardly does, differing speaks against it.
 */
export function findDependence(
  items: readonly Item[],
  values: readonly (readonly number[])[],
  accuracy: readonly number[],
): Dependence {
  const pairs = [...sharingPairs(items, sharedMin, true).keys()].map((name) => ({ name, pair: pairOf(name) }))
  const spoken = claimsBySource(items, new Set(pairs.flatMap(({ pair }) => pair)))
  const found = new Map<number, number>()
  for (const { name, pair } of pairs) {
    const [a, b] = pair
    const [ofA, ofB] = [spoken.get(a)!, spoken.get(b)!]
    const [accurateA, accurateB] = [bounded(accuracy[a]!), bounded(accuracy[b]!)]
    const evidence: Evidence = { free: 0, aCopies: 0, bCopies: 0 }
    for (const [item, candidate] of ofA) {
      const other = ofB.get(item)
      if (other === undefined) continue
      weigh(evidence, accurateA, accurateB, other === candidate ? values[item]![candidate]! : null)
    }
    const probability = dependent(evidence)
    if (probability > 0.01) found.set(name, probability)
  }
  return found
}

/** The probability that a source did not copy its value from any of the others. */
export function independent(source: number, others: readonly number[], dependence: Dependence): number {
  return others.reduce((own, other) => own * (1 - copiedShare * (dependence.get(pairName(source, other)) ?? 0)), 1)
}
