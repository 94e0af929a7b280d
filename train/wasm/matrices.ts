/** The loops of training in WebAssembly: products of matrices of floats, sums of rows. */
import { type WasmMemory, webAssembly } from "../../src/language/parser/webassembly.ts"
import {
  add,
  addFloats,
  type Code,
  get,
  int,
  load,
  loadSplat,
  loadVector,
  loopBelow,
  moduleBytes,
  multiply,
  multiplyFloats,
  set,
  storeVector,
  type WasmFunction,
  when,
  zeroVector,
} from "./assembler.ts"

const each = (count: number, code: (index: number) => Code): Code =>
  Array.from({ length: count }, (_, index) => code(index)).flat()

/**
 * `rows` rows of C, eight columns at a time: C = A B, or C += A B. A is read with any strides, B and C are rows of n
 * floats.
 * Parameters: c a b k nBytes strideRow strideColumn keep; c, a and b stand at the block.
 */
function block(rows: number, at: { c: number; a: number; b: number; numbers: number; vectors: number }): Code {
  const { numbers, vectors } = at
  const [k, nBytes, strideRow, strideColumn, keep] = [4, 5, 6, 7, 8]
  const [left, pointer, step] = [numbers, numbers + 1, numbers + 2]
  const row = (index: number) => numbers + 3 + index
  const sum = (index: number, half: number) => vectors + index * 2 + half
  const [b0, b1, one] = [vectors + rows * 2, vectors + rows * 2 + 1, vectors + rows * 2 + 2]
  const target = (index: number): Code => add(get(at.c), multiply(int(index), get(nBytes)))
  return [
    ...when(
      get(keep),
      each(rows, (index) => [
        ...set(sum(index, 0), loadVector(target(index))),
        ...set(sum(index, 1), loadVector(target(index), 16)),
      ]),
      each(rows, (index) => [...set(sum(index, 0), zeroVector), ...set(sum(index, 1), zeroVector)]),
    ),
    ...each(rows, (index) => set(row(index), add(get(at.a), multiply(int(index), get(strideRow))))),
    ...set(pointer, get(at.b)),
    ...set(step, int(0)),
    ...set(left, get(k)),
    ...loopBelow(step, get(left), 1, [
      ...set(b0, loadVector(get(pointer))),
      ...set(b1, loadVector(get(pointer), 16)),
      ...each(rows, (index) => [
        ...set(one, loadSplat(get(row(index)))),
        ...set(sum(index, 0), addFloats(get(sum(index, 0)), multiplyFloats(get(one), get(b0)))),
        ...set(sum(index, 1), addFloats(get(sum(index, 1)), multiplyFloats(get(one), get(b1)))),
        ...set(row(index), add(get(row(index)), get(strideColumn))),
      ]),
      ...set(pointer, add(get(pointer), get(nBytes))),
    ]),
    ...each(rows, (index) => [
      ...storeVector(target(index), get(sum(index, 0))),
      ...storeVector(target(index), get(sum(index, 1)), 16),
    ]),
  ]
}

const blockRows = 4

/** product(c, a, b, m, k, nBytes, strideRow, strideColumn, keep): C = A B, or C += A B when `keep` is not 0. */
function product(): WasmFunction {
  const [c, a, b, m, nBytes, strideRow] = [0, 1, 2, 3, 5, 6]
  const parameters = 9
  const [column, i, whole, atC, atA, atB] = [9, 10, 11, 12, 13, 14]
  const numbers = 15
  const vectors = numbers + 3 + blockRows
  const place = { c: atC, a: atA, b: atB, numbers, vectors }
  const next = (rows: number): Code => [
    ...set(atC, add(get(atC), multiply(int(rows), get(nBytes)))),
    ...set(atA, add(get(atA), multiply(int(rows), get(strideRow)))),
  ]
  const body = [
    ...set(whole, [...get(m), ...int(-blockRows), 0x71]),
    ...set(column, int(0)),
    ...loopBelow(column, get(nBytes), 32, [
      ...set(atC, add(get(c), get(column))),
      ...set(atB, add(get(b), get(column))),
      ...set(atA, get(a)),
      ...set(i, int(0)),
      ...loopBelow(i, get(whole), blockRows, [...block(blockRows, place), ...next(blockRows)]),
      ...loopBelow(i, get(m), 1, [...block(1, place), ...next(1)]),
    ]),
  ]
  return { name: "product", parameters, numbers: vectors - parameters, vectors: blockRows * 2 + 3, body }
}

const wide = 8

/** sumRows(out, rows, count, slots, widthBytes): each of `count` rows of `out` is the sum of `slots` listed rows. */
function sumRows(): WasmFunction {
  const [out, rows, count, slots, width] = [0, 1, 2, 3, 4]
  const [i, column, slot, pointer, end, source] = [5, 6, 7, 8, 9, 10]
  const sum = (index: number) => 11 + index
  const body = [
    ...set(i, int(0)),
    ...loopBelow(i, get(count), 1, [
      ...set(column, int(0)),
      ...loopBelow(column, get(width), wide * 16, [
        ...each(wide, (index) => set(sum(index), zeroVector)),
        ...set(pointer, get(rows)),
        ...set(end, add(get(rows), multiply(get(slots), int(4)))),
        ...loopBelow(pointer, get(end), 4, [
          ...set(source, add(load(get(pointer)), get(column))),
          ...each(wide, (index) => set(sum(index), addFloats(get(sum(index)), loadVector(get(source), index * 16)))),
        ]),
        ...set(slot, add(get(out), get(column))),
        ...each(wide, (index) => storeVector(get(slot), get(sum(index)), index * 16)),
      ]),
      ...set(out, add(get(out), get(width))),
      ...set(rows, add(get(rows), multiply(get(slots), int(4)))),
    ]),
  ]
  return { name: "sumRows", parameters: 5, numbers: 6, vectors: wide, body }
}

/** spreadRows(from, rows, count, slots, widthBytes): adds each of `count` rows of `from` to `slots` listed rows. */
function spreadRows(): WasmFunction {
  const [from, rows, count, slots, width] = [0, 1, 2, 3, 4]
  const [i, column, pointer, end, target, source] = [5, 6, 7, 8, 9, 10]
  const value = (index: number) => 11 + index
  const body = [
    ...set(i, int(0)),
    ...loopBelow(i, get(count), 1, [
      ...set(column, int(0)),
      ...loopBelow(column, get(width), wide * 16, [
        ...set(source, add(get(from), get(column))),
        ...each(wide, (index) => set(value(index), loadVector(get(source), index * 16))),
        ...set(pointer, get(rows)),
        ...set(end, add(get(rows), multiply(get(slots), int(4)))),
        ...loopBelow(pointer, get(end), 4, [
          ...set(target, add(load(get(pointer)), get(column))),
          ...each(wide, (index) =>
            storeVector(get(target), addFloats(get(value(index)), loadVector(get(target), index * 16)), index * 16),
          ),
        ]),
      ]),
      ...set(from, add(get(from), get(width))),
      ...set(rows, add(get(rows), multiply(get(slots), int(4)))),
    ]),
  ]
  return { name: "spreadRows", parameters: 5, numbers: 6, vectors: wide, body }
}

/** The functions of training, over one memory; all places are bytes. */
export interface Matrices {
  /** C = A B, or C += A B when `keep` is 1. A has m rows of k, read with the strides given; n is a multiple of 8. */
  readonly product: (
    c: number,
    a: number,
    b: number,
    m: number,
    k: number,
    nBytes: number,
    strideRow: number,
    strideColumn: number,
    keep: number,
  ) => void
  readonly sumRows: (out: number, rows: number, count: number, slots: number, widthBytes: number) => void
  readonly spreadRows: (from: number, rows: number, count: number, slots: number, widthBytes: number) => void
}

/** The functions over a memory. */
export function matricesOver(memory: WasmMemory): Matrices {
  const bytes = moduleBytes([product(), sumRows(), spreadRows()])
  const { exports } = new webAssembly!.Instance(new webAssembly!.Module(bytes), { outside: { memory } })
  return exports as Matrices
}
