/** A linear model over hashed features: one sparse row of weights a feature, one column a label. */
import { type ModelFile, readAscending, readNumbers, section } from "./modelfile.ts"

/** Weights are whole numbers; only their order and sums matter. */
export interface LinearModel {
  readonly mask: number
  /** Pairs at `slot * 2`: a feature's key plus one (0 = empty), and where its row begins in `cells`. */
  readonly table: Int32Array
  /**
   * Rows one after the other. A sparse row is the number of its cells, then the cells: the weight times 256 plus the
   * label. A full row is -1, then one weight for each label.
   */
  readonly cells: Int16Array
  readonly labels: number
}

/** A row with more than this share of the labels is kept full: one step a wanted label instead of one a cell. */
const fullShare = 0.2

/** Rows, one after the other, and where each begins. */
function joinRows(
  sizes: Int32Array,
  labels: Uint8Array,
  weights: Uint8Array,
): { readonly cells: Int16Array; readonly starts: Int32Array; readonly labelCount: number } {
  const labelCount = labels.reduce((most, label) => Math.max(most, label + 1), 0)
  const isFull = (size: number): boolean => size > labelCount * fullShare
  const length = sizes.reduce((sum, size) => sum + 1 + (isFull(size) ? labelCount : size), 0)
  const cells = new Int16Array(length)
  const starts = new Int32Array(sizes.length)
  let at = 0
  let cell = 0
  for (let row = 0; row < sizes.length; row += 1) {
    const size = sizes[row]!
    const full = isFull(size)
    starts[row] = at
    cells[at] = full ? -1 : size
    for (let index = 1; index <= size; index += 1) {
      const weight = weights[cell]!
      if (full) cells[at + 1 + labels[cell]!] = (weight << 24) >> 24
      else cells[at + index] = (weight << 8) | labels[cell]!
      cell += 1
    }
    at += 1 + (full ? labelCount : size)
  }
  return { cells, starts, labelCount }
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
  const { cells, starts, labelCount } = joinRows(sizes, labels, weights)
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
  return { mask, table, cells, labels: labelCount }
}

/**
 * Adds the weights of the features to the scores of the wanted labels; what is added to the others does not matter.
 * Unknown features add nothing.
 */
export function addFeatures(model: LinearModel, keys: Int32Array, wanted: Uint8Array, scores: Int32Array): void {
  const { cells, mask, table } = model
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index]! + 1
    let slot = keys[index]! & mask
    let found = table[slot * 2]!
    while (found !== key && found !== 0) {
      slot = (slot + 1) & mask
      found = table[slot * 2]!
    }
    if (found === 0) continue
    const row = table[slot * 2 + 1]!
    const size = cells[row]!
    if (size < 0) addFull(cells, row + 1, wanted, scores)
    else addSparse(cells, row, size, scores)
  }
}

function addFull(cells: Int16Array, base: number, wanted: Uint8Array, scores: Int32Array): void {
  for (let index = 0; index < wanted.length; index += 1) {
    const label = wanted[index]!
    scores[label] = scores[label]! + cells[base + label]!
  }
}

function addSparse(cells: Int16Array, row: number, size: number, scores: Int32Array): void {
  for (let cell = row + 1; cell <= row + size; cell += 1) {
    const packed = cells[cell]!
    const label = packed & 255
    scores[label] = scores[label]! + (packed >> 8)
  }
}
