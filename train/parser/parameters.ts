/** Numbers that are learned, in one memory that WebAssembly sees, and how they move (Adam: Kingma and Ba 2015). */
import { type WasmMemory, webAssembly } from "../../src/language/parser/webassembly.ts"

/** Hands out places in one memory. */
export interface Store {
  readonly memory: WasmMemory
  /** Floats so many, all zero; places are multiples of 16 bytes. */
  readonly floats: (length: number) => Float32Array
  readonly integers: (length: number) => Int32Array
}

const pageBytes = 65_536

/** A memory of so many megabytes. */
export function storeOf(megabytes: number): Store {
  const memory = new webAssembly!.Memory({ initial: (megabytes * 1_048_576) / pageBytes })
  let at = 64
  const take = (length: number): number => {
    const place = at
    at += Math.ceil((length * 4) / 64) * 64
    if (at > memory.buffer.byteLength) throw new RangeError(`the memory of ${megabytes} MB is too small`)
    return place
  }
  return {
    memory,
    floats: (length) => new Float32Array(memory.buffer, take(length), length),
    integers: (length) => new Int32Array(memory.buffer, take(length), length),
  }
}

/** One block of learned numbers: rows of `width`. */
export interface Block {
  readonly width: number
  readonly values: Float32Array
  readonly gradient: Float32Array
  readonly first: Float32Array
  readonly second: Float32Array
  /** Mean of the values over the last steps, which is what is kept. */
  readonly mean: Float32Array
  /** Rows that this step touched, when only those are to move; null = all move at every step. */
  readonly touched: { rows: Int32Array; marks: Uint8Array; count: number } | null
}

/** A block of rows; `spread` is the deviation of the first values, evenly distributed. */
export function blockOf(
  store: Store,
  rows: number,
  width: number,
  spread: number,
  random: () => number,
  sparse = false,
): Block {
  const length = rows * width
  const values = store.floats(length)
  for (let at = 0; at < length; at += 1) values[at] = (random() * 2 - 1) * spread * Math.sqrt(3)
  return {
    width,
    values,
    gradient: store.floats(length),
    first: new Float32Array(length),
    second: new Float32Array(length),
    mean: new Float32Array(length),
    touched: sparse ? { rows: new Int32Array(rows), marks: new Uint8Array(rows), count: 0 } : null,
  }
}

/** Says that a row of a sparse block has a gradient. */
export function touch({ touched }: Block, row: number): void {
  if (touched === null || touched.marks[row] !== 0) return
  touched.marks[row] = 1
  touched.rows[touched.count] = row
  touched.count += 1
}

const keepFirst = 0.9
const keepSecond = 0.99
const least = 1e-8

function moveRange(block: Block, from: number, to: number, rate: number, correction: number): void {
  const { values, gradient, first, second } = block
  for (let at = from; at < to; at += 1) {
    const slope = gradient[at]!
    const mean = first[at]! * keepFirst + slope * (1 - keepFirst)
    const square = second[at]! * keepSecond + slope * slope * (1 - keepSecond)
    first[at] = mean
    second[at] = square
    values[at] = values[at]! - (rate * mean) / (Math.sqrt(square * correction) + least)
    gradient[at] = 0
  }
}

/** Moves the values against the gradient, which is 0 afterwards. `step` counts from 1. */
export function move(block: Block, rate: number, step: number): void {
  const own = rate / (1 - keepFirst ** step)
  const correction = 1 / (1 - keepSecond ** step)
  const { touched, width, values } = block
  if (touched === null) {
    moveRange(block, 0, values.length, own, correction)
    return
  }
  for (let index = 0; index < touched.count; index += 1) {
    const row = touched.rows[index]!
    moveRange(block, row * width, (row + 1) * width, own, correction)
    touched.marks[row] = 0
  }
  touched.count = 0
}

/** Takes the values into their mean, with this weight. */
export function average({ values, mean }: Block, weight: number): void {
  for (let at = 0; at < values.length; at += 1) mean[at] = mean[at]! + (values[at]! - mean[at]!) * weight
}

/** Changes the values with their mean; twice gives back what was. */
export function swap({ values, mean }: Block): void {
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at]!
    values[at] = mean[at]!
    mean[at] = value
  }
}
