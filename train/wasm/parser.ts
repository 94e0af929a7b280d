/** The loops of the parser in WebAssembly: whole numbers only, so that plain JavaScript gives the same answer. */
import {
  add,
  add16,
  add32,
  type Code,
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
  set,
  storeVector,
  type WasmFunction,
  zeroVector,
} from "./assembler.ts"

const each = (count: number, code: (index: number) => Code): Code =>
  Array.from({ length: count }, (_, index) => code(index)).flat()

/** Columns that are summed at once: four to a vector. */
const blockVectors = 8

/**
 * multiply(out, x, weights, pairs, columns): out[c] += sum over k of x[k] * weights[k][c]. x holds 16-bit numbers, two
 * a pair; weights 8-bit numbers, pair by pair, for each column the two of the pair; out 32-bit numbers. `columns` is
 * a multiple of 32.
 */
function multiplyRow(): WasmFunction {
  const [out, x, weights, pairs, columns] = [0, 1, 2, 3, 4]
  const [column, pair, end, pointer, target, rowBytes] = [5, 6, 7, 8, 9, 10]
  const sum = (index: number) => 11 + index
  const two = 11 + blockVectors
  const body = [
    ...set(rowBytes, multiply(get(columns), int(2))),
    ...set(end, add(get(x), multiply(get(pairs), int(4)))),
    ...set(column, int(0)),
    ...loopBelow(column, get(columns), blockVectors * 4, [
      ...set(target, add(get(out), multiply(get(column), int(4)))),
      ...each(blockVectors, (index) => set(sum(index), loadVector(get(target), index * 16))),
      ...set(pointer, add(get(weights), multiply(get(column), int(2)))),
      ...set(pair, get(x)),
      ...loopBelow(pair, get(end), 4, [
        ...set(two, loadSplat(get(pair))),
        ...each(blockVectors, (index) =>
          set(sum(index), add32(get(sum(index)), dot16(get(two), loadBytes(get(pointer), index * 8)))),
        ),
        ...set(pointer, add(get(pointer), get(rowBytes))),
      ]),
      ...each(blockVectors, (index) => storeVector(get(target), get(sum(index)), index * 16)),
    ]),
  ]
  return { name: "multiply", parameters: 5, numbers: 6, vectors: blockVectors + 1, body }
}

/** sum(out, places, count, width): out = the sum of `count` rows of 16-bit numbers, each at its place, not below 0. */
function sumRows(): WasmFunction {
  const [out, places, count, width] = [0, 1, 2, 3]
  const [column, place, end, row] = [4, 5, 6, 7]
  const sum = (index: number) => 8 + index
  const body = [
    ...set(end, add(get(places), multiply(get(count), int(4)))),
    ...set(column, int(0)),
    ...loopBelow(column, multiply(get(width), int(2)), blockVectors * 16, [
      ...each(blockVectors, (index) => set(sum(index), zeroVector)),
      ...set(place, get(places)),
      ...loopBelow(place, get(end), 4, [
        ...set(row, add(load(get(place)), get(column))),
        ...each(blockVectors, (index) => set(sum(index), add16(get(sum(index)), loadVector(get(row), index * 16)))),
      ]),
      ...set(row, add(get(out), get(column))),
      ...each(blockVectors, (index) => storeVector(get(row), most16(get(sum(index)), zeroVector), index * 16)),
    ]),
  ]
  return { name: "sum", parameters: 4, numbers: 4, vectors: blockVectors, body }
}

/** The bytes of the parser's kernel. */
export const parserKernel = (): Uint8Array<ArrayBuffer> => moduleBytes([multiplyRow(), sumRows()])
