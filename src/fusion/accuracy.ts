/**
 * Which of several claimed values is right, when sources differ in how often they are: ACCU and ACCUCOPY of Dong,
 * Berti-Equille and Srivastava, "Integrating conflicting data: the role of source dependence" (PVLDB 2009).
 */
import { type Dependence, findDependence, independent } from "./copying.ts"
import type { Claims, Item } from "./items.ts"

/** How believable each candidate of each item is, and how often each source is right; all between 0 and 1. */
export interface Belief {
  /** One list an item, in the order of its candidates. */
  readonly values: readonly (readonly number[])[]
  /** One figure a source. */
  readonly accuracy: readonly number[]
  readonly dependence: Dependence
}

/** Wrong values that a source could give for one item, as the paper has it. */
const wrongValues = 100
const firstAccuracy = 0.8
const iterationsMax = 20
const settledWithin = 1e-4

/**
 * What a source's voice weighs: the logarithm of how much likelier its value is right than any one of `wrong` wrong
 * values.
 */
export function weightOf(accuracy: number, wrong = wrongValues): number {
  const bounded = Math.min(Math.max(accuracy, 0.01), 0.99)
  return Math.log((wrong * bounded) / (1 - bounded))
}

/** Scores in logarithms to probabilities; the values that nobody claims share what is left. */
function probabilities(scores: readonly number[]): readonly number[] {
  const top = Math.max(0, ...scores)
  const unclaimed = Math.max(0, wrongValues + 1 - scores.length) * Math.exp(-top)
  const total = scores.reduce((sum, score) => sum + Math.exp(score - top), unclaimed)
  return scores.map((score) => Math.exp(score - top) / total)
}

/** The voices for one value: each counts in full, less what it may have copied from a better source before it. */
function support(sources: readonly number[], accuracy: readonly number[], dependence: Dependence): number {
  if (dependence.size === 0) return sources.reduce((sum, source) => sum + weightOf(accuracy[source]!), 0)
  const ranked = [...sources].sort((a, b) => accuracy[b]! - accuracy[a]! || a - b)
  return ranked.reduce((sum, source, index) => {
    const own = independent(source, ranked.slice(0, index), dependence)
    return sum + weightOf(accuracy[source]!) * own
  }, 0)
}

/** The mean probability of what each source claims; with `compared`, only where there is another claim. */
function accuracies(
  items: readonly Item[],
  values: Belief["values"],
  sources: number,
  compared: boolean,
): readonly number[] {
  const sums = new Float64Array(sources)
  const counts = new Float64Array(sources)
  for (const [index, { candidates }] of items.entries()) {
    if (compared && candidates.length === 1 && candidates[0]!.sources.length === 1) continue
    for (const [at, candidate] of candidates.entries()) {
      for (const source of candidate.sources) {
        sums[source]! += values[index]![at]!
        counts[source]! += 1
      }
    }
  }
  return Array.from(sums, (sum, source) => (counts[source]! > 0 ? sum / counts[source]! : firstAccuracy))
}

/** Shares of the voices: the majority vote, and where estimation begins. */
export const shares = ({ candidates }: Item): readonly number[] => {
  const total = candidates.reduce((sum, { sources }) => sum + sources.length, 0)
  return candidates.map(({ sources }) => sources.length / total)
}

/**
 * Values and accuracies estimated from each other until they settle, beginning with equal sources. With `copying`,
 * sources that share values which seem wrong are taken to depend on each other, and a voice counts only as far as
 * it is its own. With `compared`, a claim that no other can be compared with says nothing about its source: alone it
 * would only confirm itself.
 */
export function estimateAccuracy(
  { items, sources }: Claims,
  { copying, compared }: { readonly copying: boolean; readonly compared: boolean },
): Belief {
  let accuracy: readonly number[] = sources.map(() => firstAccuracy)
  let values: Belief["values"] = items.map(shares)
  let dependence: Dependence = new Map()
  for (let round = 0; round < iterationsMax; round += 1) {
    if (copying && round > 0) dependence = findDependence(items, values, accuracy)
    values = items.map(({ candidates }) =>
      probabilities(candidates.map((candidate) => support(candidate.sources, accuracy, dependence))),
    )
    const next = accuracies(items, values, sources.length, compared)
    const change = next.reduce((most, value, source) => Math.max(most, Math.abs(value - accuracy[source]!)), 0)
    accuracy = next
    if (change < settledWithin) break
  }
  return { values, accuracy, dependence }
}
