/** The averaged perceptron: weights of features for labels, and their packing. */
import { lookupOf } from "../src/language/lookup.ts"
import { ascendingBytes, numberBytes } from "./modelfile.ts"

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
  const rowOf = (key: number): number => {
    let slot = key & table.mask
    for (;;) {
      const found = table.keys[slot]!
      if (found === key + 1) return table.rows[slot]!
      if (found === 0) return -1
      slot = (slot + 1) & table.mask
    }
  }
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
 * The averaged weights, as the sections that `readLinear` reads: whole numbers from -127 to 127. Those nearer to 0
 * than `weightMin` are left out.
 */
export function packLearner(
  learner: Learner,
  scale: number,
  weightMin: number,
): readonly (readonly [string, Uint8Array])[] {
  const keys: number[] = []
  const sizes: number[] = []
  const labels: number[] = []
  const weights: number[] = []
  for (let row = 0; row < learner.keys.length; row += 1) {
    const before = labels.length
    for (let label = 0; label < learner.labels; label += 1) {
      const cell = row * learner.labels + label
      const average = learner.weights[cell]! - learner.sums[cell]! / learner.step
      const weight = Math.max(-127, Math.min(127, Math.round(average * scale)))
      if (Math.abs(weight) < weightMin) continue
      labels.push(label)
      weights.push(weight & 255)
    }
    if (labels.length === before) continue
    keys.push(learner.keys[row]!)
    sizes.push(labels.length - before)
  }
  return [
    ["keys", ascendingBytes(keys)],
    ["sizes", numberBytes(sizes)],
    ["labels", Uint8Array.from(labels)],
    ["weights", Uint8Array.from(weights)],
  ]
}
