/** The averaged perceptron: weights of features for labels, and their packing. */
import { find, lookupOf } from "../src/language/lookup.ts"
import { ascendingBytes } from "./modelfile.ts"

/** Weights while learning. `rows` maps a feature's key to its row of `labels` cells. */
export interface Learner {
  readonly labels: number
  readonly rowOf: (key: number) => number
  readonly keys: Int32Array
  readonly weights: Float32Array
  /** Sum of updates times the step they were made at; the average is weights - sums / step. */
  readonly sums: Float64Array
  step: number
}

/** A learner over the keys that occur at least `least` times in `counts`. */
export function learnerOf(counts: ReadonlyMap<number, number>, least: number, labels: number): Learner {
  const keys = Int32Array.from([...counts].flatMap(([key, count]) => (count >= least ? [key] : []))).sort()
  const table = lookupOf(keys)
  const rowOf = (key: number): number => find(table, key)
  const cells = keys.length * labels
  return { labels, rowOf, keys, weights: new Float32Array(cells), sums: new Float64Array(cells), step: 1 }
}

/** Adds the rows of the features to the scores. Rows below 0 are unknown features. */
export function scoreRows(learner: Learner, rows: Int32Array, scores: Float32Array): void {
  const { labels, weights } = learner
  scores.fill(0)
  for (const row of rows) {
    if (row < 0) continue
    const base = row * labels
    for (let label = 0; label < labels; label += 1) scores[label] = scores[label]! + weights[base + label]!
  }
}

/** Moves the weights of the features of one label by `amount`. */
export function update(learner: Learner, rows: Int32Array, label: number, amount: number): void {
  for (const row of rows) {
    if (row < 0) continue
    const cell = row * learner.labels + label
    learner.weights[cell] = learner.weights[cell]! + amount
    learner.sums[cell] = learner.sums[cell]! + amount * learner.step
  }
}

/**
 * A row with more than this share of the labels is written with all of them, weights of 0 included: the reader then
 * looks up the labels it wants. Models with few labels, which want all of them, have no such rows.
 */
const fullShare = 0.4
const fewLabels = 10

/** The weights of a row that are far enough from 0: label and weight, one after the other. */
function rowCells(averages: readonly number[], weightMin: number, grain: number): readonly number[] {
  const most = Math.floor(127 / grain)
  const weights = averages.map((average) => {
    if (Math.abs(Math.round(average)) < weightMin) return 0
    return Math.max(-most, Math.min(most, Math.round(average / grain))) * grain
  })
  const kept = weights.flatMap((weight, label) => (weight === 0 ? [] : [label, weight]))
  if (weights.length <= fewLabels || kept.length / 2 <= weights.length * fullShare) return kept
  return weights.flatMap((weight, label) => [label, weight])
}

/**
 * The averaged weights, as the sections that `readLinear` reads: whole numbers from -127 to 127. Those nearer to 0
 * than `weightMin` are left out, the others are multiples of `grain`: fewer weights make a smaller file.
 */
export function packLearner(
  learner: Learner,
  scale: number,
  weightMin: number,
  grain = 1,
): readonly (readonly [string, Uint8Array])[] {
  const keys: number[] = []
  const labels: number[] = [learner.labels]
  const weights: number[] = [0]
  for (let row = 0; row < learner.keys.length; row += 1) {
    const averages = Array.from({ length: learner.labels }, (_, label) => {
      const cell = row * learner.labels + label
      return (learner.weights[cell]! - learner.sums[cell]! / learner.step) * scale
    })
    const cells = rowCells(averages, weightMin, grain)
    if (cells.length === 0) continue
    keys.push(learner.keys[row]!)
    labels.push(cells.length / 2)
    weights.push(0)
    for (let at = 0; at < cells.length; at += 2) {
      labels.push(cells[at]!)
      weights.push(cells[at + 1]! & 255)
    }
  }
  return [
    ["keys", ascendingBytes(keys)],
    ["labels", Uint8Array.from(labels)],
    ["weights", Uint8Array.from(weights)],
  ]
}
