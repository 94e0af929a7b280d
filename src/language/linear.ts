/** A linear model over hashed features: one sparse row of weights a feature, one column a label. */
import { type ModelFile, readAscending, readNumbers, section } from "./modelfile.ts"

/** Weights are whole numbers; only their order and sums matter. */
export interface LinearModel {
  readonly mask: number
  /** Pairs at `slot * 2`: a feature's key plus one (0 = empty), and where its row begins in `cells`. */
  readonly table: Int32Array
  /** A row is the number of its cells, then the cells: the weight times 256 plus the label. */
  readonly cells: Int16Array
}

/** Rows, one after the other, and where each begins. */
function joinRows(
  sizes: Int32Array,
  labels: Uint8Array,
  weights: Uint8Array,
): { cells: Int16Array; starts: Int32Array } {
  const cells = new Int16Array(sizes.length + labels.length)
  const starts = new Int32Array(sizes.length)
  let at = 0
  let cell = 0
  for (let row = 0; row < sizes.length; row += 1) {
    starts[row] = at
    cells[at] = sizes[row]!
    at += 1
    for (let left = sizes[row]!; left > 0; left -= 1) {
      cells[at] = (weights[cell]! << 8) | labels[cell]!
      at += 1
      cell += 1
    }
  }
  return { cells, starts }
}

/** The linear model in a file's sections "keys", "sizes", "labels" and "weights". */
export function readLinear(file: ModelFile): LinearModel {
  const keys = readAscending(section(file, "keys"))
  const sizes = readNumbers(section(file, "sizes"))
  const labels = section(file, "labels")
  const weights = section(file, "weights")
  const count = sizes.reduce((sum, size) => sum + size, 0)
  if (sizes.length !== keys.length || count !== labels.length || count !== weights.length) {
    throw new RangeError("its rows, keys and weights differ in number")
  }
  const { cells, starts } = joinRows(sizes, labels, weights)
  let size = 16
  while (size < keys.length * 2) size *= 2
  const table = new Int32Array(size * 2)
  const mask = size - 1
  for (let row = 0; row < keys.length; row += 1) {
    let slot = keys[row]! & mask
    while (table[slot * 2] !== 0) slot = (slot + 1) & mask
    table[slot * 2] = keys[row]! + 1
    table[slot * 2 + 1] = starts[row]!
  }
  return { mask, table, cells }
}

/** Adds the weights of the features to the scores of the labels. Unknown features add nothing. */
export function addFeatures(model: LinearModel, keys: Int32Array, scores: Int32Array): void {
  const { cells, mask, table } = model
  for (let index = 0; index < keys.length; index += 1) {
    const wanted = keys[index]! + 1
    let slot = keys[index]! & mask
    let found = table[slot * 2]!
    while (found !== wanted && found !== 0) {
      slot = (slot + 1) & mask
      found = table[slot * 2]!
    }
    if (found === 0) continue
    let cell = table[slot * 2 + 1]!
    for (let left = cells[cell]!; left > 0; left -= 1) {
      cell += 1
      const packed = cells[cell]!
      const label = packed & 255
      scores[label] = scores[label]! + (packed >> 8)
    }
  }
}
