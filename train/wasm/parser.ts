/** The loops of the parser in WebAssembly: whole numbers only, so that plain JavaScript gives the same answer. */
import { shiftBits } from "../../src/language/parser/kernel.ts"
import {
  add,
  add16,
  add32,
  type Code,
  differ,
  dot16,
  get,
  int,
  load,
  loadBytes,
  loadSplat,
  loadVector,
  loopBelow,
  moduleBytes,
  most16,
  multiply,
  multiply32,
  narrow32,
  set,
  shiftRight32,
  splat32,
  store,
  storeVector,
  subtract16,
  type WasmFunction,
  zeroVector,
} from "./assembler.ts"

const each = (count: number, code: (index: number) => Code): Code =>
  Array.from({ length: count }, (_, index) => code(index)).flat()

/** Columns that are summed at once: four to a vector. */
const blockVectors = 8

/**
 * project(out, less, x, weights, pairs, columns, factor): out[c] = the sum over k of x[k] * weights[k][c], times
 * `factor` and shifted right by `shiftBits`, less less[c]. x holds 16-bit numbers, two a pair; weights 8-bit numbers,
 * pair by pair, for each column the two of the pair; out and less 16-bit numbers. `columns` is a multiple of 32.
 */
function projectRow(): WasmFunction {
  const [out, less, x, weights, pairs, columns, factor] = [0, 1, 2, 3, 4, 5, 6]
  const [column, pair, end, pointer] = [7, 8, 9, 10]
  const sum = (index: number) => 11 + index
  const two = 11 + blockVectors
  const scaled = (index: number): Code =>
    shiftRight32(
      add32(multiply32(get(sum(index)), splat32(get(factor))), splat32(int(1 << (shiftBits - 1)))),
      shiftBits,
    )
  const body = [
    ...set(end, add(get(x), multiply(get(pairs), int(4)))),
    ...set(column, int(0)),
    ...loopBelow(column, get(columns), blockVectors * 4, [
      ...each(blockVectors, (index) => set(sum(index), zeroVector)),
      ...set(pointer, add(get(weights), multiply(get(column), int(2)))),
      ...set(pair, get(x)),
      ...loopBelow(pair, get(end), 4, [
        ...set(two, loadSplat(get(pair))),
        ...each(blockVectors, (index) =>
          set(sum(index), add32(get(sum(index)), dot16(get(two), loadBytes(get(pointer), index * 8)))),
        ),
        ...set(pointer, add(get(pointer), multiply(get(columns), int(2)))),
      ]),
      ...set(pointer, multiply(get(column), int(2))),
      ...each(blockVectors / 2, (index) =>
        storeVector(
          add(get(out), get(pointer)),
          subtract16(
            narrow32(scaled(index * 2), scaled(index * 2 + 1)),
            loadVector(add(get(less), get(pointer)), index * 16),
          ),
          index * 16,
        ),
      ),
    ]),
  ]
  return { name: "project", parameters: 7, numbers: 4, vectors: blockVectors + 1, body }
}

/**
 * sum(out, base, places, end, width): out = the row at `base` and the rows whose places stand from `places` to `end`,
 * added up; 16-bit numbers, what is below 0 becomes 0.
 */
function sumRows(): WasmFunction {
  const [out, base, places, end, width] = [0, 1, 2, 3, 4]
  const [column, place, row] = [5, 6, 7]
  const sum = (index: number) => 8 + index
  const body = [
    ...set(column, int(0)),
    ...loopBelow(column, multiply(get(width), int(2)), blockVectors * 16, [
      ...set(row, add(get(base), get(column))),
      ...each(blockVectors, (index) => set(sum(index), loadVector(get(row), index * 16))),
      ...set(place, get(places)),
      ...loopBelow(place, get(end), 4, [
        ...set(row, add(load(get(place)), get(column))),
        ...each(blockVectors, (index) => set(sum(index), add16(get(sum(index)), loadVector(get(row), index * 16)))),
      ]),
      ...set(row, add(get(out), get(column))),
      ...each(blockVectors, (index) => storeVector(get(row), most16(get(sum(index)), zeroVector), index * 16)),
    ]),
  ]
  return { name: "sum", parameters: 5, numbers: 3, vectors: blockVectors, body }
}

/** Columns of scores that are summed at once: four to a vector. */
const scoreVectors = 10

/**
 * score(out, bias, x, weights, pairs, rowBytes, columns): out[c] = bias[c] + the sum over k of x[k] * weights[k][c],
 * where most of x are 0: the pairs that are not are first listed behind x, each with the place of its weights.
 * `columns` is a multiple of 40; from one pair of weights to the next there are `rowBytes`.
 */
function scoreRow(): WasmFunction {
  const [out, bias, x, weights, pairs, rowBytes, columns] = [0, 1, 2, 3, 4, 5, 6]
  const [list, end, pointer, column, row] = [7, 8, 9, 10, 11]
  const sum = (index: number) => 12 + index
  const two = 12 + scoreVectors
  const body = [
    ...set(list, add(get(x), multiply(get(pairs), int(4)))),
    ...set(end, get(list)),
    ...set(row, get(weights)),
    ...set(pointer, get(x)),
    ...loopBelow(pointer, get(list), 4, [
      ...store(get(end), load(get(pointer))),
      ...store(get(end), get(row), 4),
      ...set(end, add(get(end), multiply(differ(load(get(pointer)), int(0)), int(8)))),
      ...set(row, add(get(row), get(rowBytes))),
    ]),
    ...set(column, int(0)),
    ...loopBelow(column, get(columns), scoreVectors * 4, [
      ...set(row, add(get(bias), multiply(get(column), int(4)))),
      ...each(scoreVectors, (index) => set(sum(index), loadVector(get(row), index * 16))),
      ...set(pointer, get(list)),
      ...loopBelow(pointer, get(end), 8, [
        ...set(two, loadSplat(get(pointer))),
        ...set(row, add(load(get(pointer), 4), multiply(get(column), int(2)))),
        ...each(scoreVectors, (index) =>
          set(sum(index), add32(get(sum(index)), dot16(get(two), loadBytes(get(row), index * 8)))),
        ),
      ]),
      ...set(row, add(get(out), multiply(get(column), int(4)))),
      ...each(scoreVectors, (index) => storeVector(get(row), get(sum(index)), index * 16)),
    ]),
  ]
  return { name: "score", parameters: 7, numbers: 5, vectors: scoreVectors + 1, body }
}

/** The bytes of the parser's kernel. */
export const parserKernel = (): Uint8Array<ArrayBuffer> => moduleBytes([projectRow(), sumRows(), scoreRow()])
