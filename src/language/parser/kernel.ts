/** The loops in which the parser spends its time: in WebAssembly where there is any, else in plain JavaScript. */
import { kernelBytes } from "./kernel-bytes.ts"
import { webAssembly } from "./webassembly.ts"

/** The loops over one memory; all places are bytes, and both ways of computing give the same numbers. */
export interface Kernel {
  readonly memory: ArrayBuffer
  /**
   * out[c] = the sum over k of x[k] * weights[k][c], times `factor` and shifted right by `shiftBits`, less less[c]. x
   * holds `pairs` pairs of 16 bits; weights hold 8 bits, pair by pair, for each column the two of the pair; out and
   * less hold 16 bits. `columns` is a multiple of 32.
   */
  readonly project: (
    out: number,
    less: number,
    x: number,
    weights: number,
    pairs: number,
    columns: number,
    factor: number,
  ) => void
  /**
   * out = the row of 16 bits at `base` and the rows whose places (32 bits) stand from `places` to `end`, added up;
   * what is below 0 becomes 0. `width` is a multiple of 64.
   */
  readonly sum: (out: number, base: number, places: number, end: number, width: number) => void
  /**
   * out[c] = bias[c] + the sum over k of x[k] * weights[k][c], where most of x are 0. `columns` is a multiple of
   * `scoreColumns`; from one pair of weights to the next there are `rowBytes`. Writes into `pairs` times 8 bytes
   * behind x.
   */
  readonly score: (
    out: number,
    bias: number,
    x: number,
    weights: number,
    pairs: number,
    rowBytes: number,
    columns: number,
  ) => void
}

/** How far products are shifted after their factor. */
export const shiftBits = 15

/** Columns that `score` sums at once. */
export const scoreColumns = 40

const pageBytes = 65_536

/** The loops in plain JavaScript. */
export function plainKernel(bytes: number): Kernel {
  const memory = new ArrayBuffer(Math.ceil(bytes / pageBytes) * pageBytes)
  const small = new Int8Array(memory)
  const middle = new Int16Array(memory)
  const large = new Int32Array(memory)
  /** Adds x times the weights of one pair to `columns` numbers from `to` on. */
  const addPair = (to: Int32Array, x: number, row: number): void => {
    const one = middle[x >> 1]!
    const two = middle[(x >> 1) + 1]!
    if (one === 0 && two === 0) return
    for (let column = 0; column < to.length; column += 1) {
      to[column] = to[column]! + one * small[row + column * 2]! + two * small[row + column * 2 + 1]!
    }
  }
  const project: Kernel["project"] = (out, less, x, weights, pairs, columns, factor) => {
    const sums = new Int32Array(columns)
    for (let pair = 0; pair < pairs; pair += 1) addPair(sums, x + pair * 4, weights + pair * columns * 2)
    for (let column = 0; column < columns; column += 1) {
      const scaled = (Math.imul(sums[column]!, factor) + (1 << (shiftBits - 1))) >> shiftBits
      const within = Math.max(-32_768, Math.min(32_767, scaled))
      middle[(out >> 1) + column] = within - middle[(less >> 1) + column]!
    }
  }
  const score: Kernel["score"] = (out, bias, x, weights, pairs, rowBytes, columns) => {
    const sums = large.subarray(out >> 2, (out >> 2) + columns)
    sums.set(large.subarray(bias >> 2, (bias >> 2) + columns))
    for (let pair = 0; pair < pairs; pair += 1) addPair(sums, x + pair * 4, weights + pair * rowBytes)
  }
  const sum: Kernel["sum"] = (out, base, places, end, width) => {
    const target = middle.subarray(out >> 1, (out >> 1) + width)
    target.set(middle.subarray(base >> 1, (base >> 1) + width))
    for (let index = places >> 2; index < end >> 2; index += 1) {
      const row = large[index]! >> 1
      for (let at = 0; at < width; at += 1) target[at] = target[at]! + middle[row + at]!
    }
    for (let at = 0; at < width; at += 1) if (target[at]! < 0) target[at] = 0
  }
  return { memory, project, sum, score }
}

/** The loops in WebAssembly, with vectors of 128 bits; null where that is not to be had. */
export function fastKernel(bytes: number): Kernel | null {
  if (webAssembly === undefined || !webAssembly.validate(kernelBytes())) return null
  const memory = new webAssembly.Memory({ initial: Math.ceil(bytes / pageBytes) })
  const { exports } = new webAssembly.Instance(new webAssembly.Module(kernelBytes()), { outside: { memory } })
  const { project, sum, score } = exports as Omit<Kernel, "memory">
  return { memory: memory.buffer, project, sum, score }
}
