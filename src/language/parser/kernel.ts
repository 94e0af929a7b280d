/** The two loops in which the parser spends its time: in WebAssembly where there is any, else in plain JavaScript. */
import { kernelBytes } from "./kernel-bytes.ts"
import { webAssembly } from "./webassembly.ts"

/** Both loops over one memory; all places are bytes, and both ways of computing give the same numbers. */
export interface Kernel {
  readonly memory: ArrayBuffer
  /**
   * out[c] += the sum over k of x[k] * weights[k][c]. x holds `pairs` pairs of 16 bits; weights hold 8 bits, pair by
   * pair, for each column the two of the pair; out holds 32 bits. `columns` is a multiple of 32.
   */
  readonly multiply: (out: number, x: number, weights: number, pairs: number, columns: number) => void
  /** out = the sum of `count` rows of 16 bits, each at its place (32 bits); what is below 0 becomes 0. */
  readonly sum: (out: number, places: number, count: number, width: number) => void
}

const pageBytes = 65_536

/** The loops in plain JavaScript. */
export function plainKernel(bytes: number): Kernel {
  const memory = new ArrayBuffer(Math.ceil(bytes / pageBytes) * pageBytes)
  const small = new Int8Array(memory)
  const middle = new Int16Array(memory)
  const large = new Int32Array(memory)
  const multiply: Kernel["multiply"] = (out, x, weights, pairs, columns) => {
    for (let pair = 0; pair < pairs; pair += 1) {
      const one = middle[(x >> 1) + pair * 2]!
      const two = middle[(x >> 1) + pair * 2 + 1]!
      const row = weights + pair * columns * 2
      for (let column = 0; column < columns; column += 1) {
        const at = (out >> 2) + column
        large[at] = large[at]! + one * small[row + column * 2]! + two * small[row + column * 2 + 1]!
      }
    }
  }
  const sum: Kernel["sum"] = (out, places, count, width) => {
    const target = middle.subarray(out >> 1, (out >> 1) + width)
    target.fill(0)
    for (let index = 0; index < count; index += 1) {
      const row = large[(places >> 2) + index]! >> 1
      for (let at = 0; at < width; at += 1) target[at] = target[at]! + middle[row + at]!
    }
    for (let at = 0; at < width; at += 1) if (target[at]! < 0) target[at] = 0
  }
  return { memory, multiply, sum }
}

/** The loops in WebAssembly, with vectors of 128 bits; null where that is not to be had. */
export function fastKernel(bytes: number): Kernel | null {
  if (webAssembly === undefined || !webAssembly.validate(kernelBytes())) return null
  const memory = new webAssembly.Memory({ initial: Math.ceil(bytes / pageBytes) })
  const { exports } = new webAssembly.Instance(new webAssembly.Module(kernelBytes()), { outside: { memory } })
  const { multiply, sum } = exports as Pick<Kernel, "multiply" | "sum">
  return { memory: memory.buffer, multiply, sum }
}
