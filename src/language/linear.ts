/** A linear model over hashed features: one sparse row of weights a feature, one column a label. */
import { findFrom, firstEntry, type Lookup, lookupOfGaps } from "./lookup.ts"
import { type ModelFile, readNumbers, section } from "./modelfile.ts"

/** Weights are whole numbers; only their order and sums matter. */
export interface LinearModel {
  /** Where the row of a feature begins in `cells`. */
  readonly rows: Lookup
  /** Rows one after the other: how many cells there are, then each cell: the weight times 256 plus the label. */
  readonly cells: Int16Array
  /** A row of so many cells has one for each label, in order: one step a wanted label instead of one a cell. */
  readonly full: number
}

/**
 * The linear model in a file's sections "keys", "labels" and "weights". The first byte of "labels" says how many labels
 * there are; then it has, for each row, how many cells there are and the label of each, and "weights" 0 and the weight
 * of each.
 */
export function readLinear(file: ModelFile): LinearModel {
  const gaps = readNumbers(section(file, "keys"))
  const labels = section(file, "labels")
  const weights = section(file, "weights")
  const starts = new Int32Array(gaps.length)
  // Label and weight side by side, where one look at memory finds both.
  const cells = new Int16Array(labels.length)
  let at = 1
  for (let row = 0; row < starts.length; row += 1) {
    starts[row] = at
    for (const end = at + 1 + (labels[at] ?? 0); at < end; at += 1) cells[at] = (weights[at]! << 8) | labels[at]!
  }
  if (at !== labels.length || at !== weights.length) throw new RangeError("its rows, keys and weights differ in number")
  return { rows: lookupOfGaps(gaps, starts), cells, full: labels[0]! }
}

/** At least as many features as any model looks at for one word. */
const most = 64
const found = new Int32Array(most)
const rowsFound = new Int32Array(most)

/**
 * Adds the weights of the features to the scores of the wanted labels; what is added to the others does not matter.
 * Unknown features add nothing. First all features are looked up, then all rows are added: so the memory answers many
 * questions at a time.
 */
export function addFeatures(model: LinearModel, keys: Int32Array, wanted: Uint8Array, scores: Int32Array): void {
  const { cells, full, rows } = model
  for (let index = 0; index < keys.length; index += 1) found[index] = firstEntry(rows, keys[index]!)
  let count = 0
  for (let index = 0; index < keys.length; index += 1) {
    const row = findFrom(rows, keys[index]!, found[index]!)
    rowsFound[count] = row
    if (row >= 0) count += 1
  }
  for (let index = 0; index < count; index += 1) {
    const row = rowsFound[index]!
    const size = cells[row]!
    if (size === full) addFull(cells, row + 1, wanted, scores)
    else addSparse(cells, row, size, scores)
  }
}

function addFull(cells: Int16Array, base: number, wanted: Uint8Array, scores: Int32Array): void {
  for (let index = 0; index < wanted.length; index += 1) {
    const label = wanted[index]!
    scores[label] = scores[label]! + (cells[base + label]! >> 8)
  }
}

function addSparse(cells: Int16Array, row: number, size: number, scores: Int32Array): void {
  for (let cell = row + 1; cell <= row + size; cell += 1) {
    const packed = cells[cell]!
    const label = packed & 255
    scores[label] = scores[label]! + (packed >> 8)
  }
}
