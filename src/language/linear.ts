/** A linear model over hashed features: one sparse row of weights a feature, one column a label. */
import { find, type Lookup, lookupOf } from "./lookup.ts"
import { type ModelFile, readAscending, section } from "./modelfile.ts"

/** Weights are whole numbers; only their order and sums matter. */
export interface LinearModel {
  /** Where the row of a feature begins in `labels` and `weights`. */
  readonly rows: Lookup
  /** Rows one after the other: how many cells there are, then the label of each. */
  readonly labels: Uint8Array
  /** The weight of each cell, where `labels` has its label. */
  readonly weights: Int8Array
  /** A row of so many cells has one for each label, in order: one step a wanted label instead of one a cell. */
  readonly full: number
}

/**
 * The linear model in a file's sections "keys", "labels" and "weights", as views of the file. The first byte of
 * "labels" says how many labels there are.
 */
export function readLinear(file: ModelFile): LinearModel {
  const keys = readAscending(section(file, "keys"))
  const labels = section(file, "labels")
  const { buffer, byteOffset, length } = section(file, "weights")
  const starts = new Int32Array(keys.length)
  let at = 1
  for (let row = 0; row < starts.length; row += 1) {
    starts[row] = at
    at += 1 + (labels[at] ?? 0)
  }
  if (at !== labels.length || at !== length) throw new RangeError("its rows, keys and weights differ in number")
  return { rows: lookupOf(keys, starts), labels, weights: new Int8Array(buffer, byteOffset, length), full: labels[0]! }
}

/**
 * Adds the weights of the features to the scores of the wanted labels; what is added to the others does not matter.
 * Unknown features add nothing.
 */
export function addFeatures(model: LinearModel, keys: Int32Array, wanted: Uint8Array, scores: Int32Array): void {
  const { full, labels, rows, weights } = model
  for (let index = 0; index < keys.length; index += 1) {
    const row = find(rows, keys[index]!)
    if (row < 0) continue
    const size = labels[row]!
    if (size === full) addFull(weights, row + 1, wanted, scores)
    else addSparse(labels, weights, row, size, scores)
  }
}

function addFull(weights: Int8Array, base: number, wanted: Uint8Array, scores: Int32Array): void {
  for (let index = 0; index < wanted.length; index += 1) {
    const label = wanted[index]!
    scores[label] = scores[label]! + weights[base + label]!
  }
}

function addSparse(labels: Uint8Array, weights: Int8Array, row: number, size: number, scores: Int32Array): void {
  for (let cell = row + 1; cell <= row + size; cell += 1) {
    const label = labels[cell]!
    scores[label] = scores[label]! + weights[cell]!
  }
}
