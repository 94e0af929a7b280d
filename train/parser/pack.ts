/** Turns the learned numbers of the parser into those of its model file: whole numbers of 8 bits. */
import { featureCount, slots } from "../../src/language/parser/features.ts"
import { shiftBits } from "../../src/language/parser/kernel.ts"
import { hashKey } from "../../src/language/parser/model.ts"
import { hiddenUnit } from "../../src/language/parser/network.ts"
import { ascendingBytes, modelBytes } from "../modelfile.ts"
import { type Vocabulary, wordRows } from "./corpus.ts"
import type { Network } from "./network.ts"
import { vectorLength, type WordVectors } from "./vectors.ts"

type Sections = (readonly [name: string, bytes: Uint8Array])[]

/** Below this share of all values lies the largest that is kept as it is; the few above are cut. */
const cutShare = 0.9999

function largest(values: Float32Array): number {
  const sorted = Float32Array.from(values, Math.abs).sort()
  return Math.max(sorted[Math.floor((sorted.length - 1) * cutShare)]!, 1e-6)
}

interface Row {
  readonly values: Float32Array
  readonly coarse: boolean
}

const coarseStep = 4

const byte = (value: number): number => Math.max(-127, Math.min(127, Math.round(value)))

/** Rows of 8 bits. Those of words that no treebank has are rounded further, which costs nothing and saves space. */
function bytesOf(rows: readonly Row[], scale: number): Uint8Array {
  const bytes = rows.flatMap(({ values, coarse }) => {
    const step = coarse ? coarseStep : 1
    return [...values].map((value) => byte(Math.round((value * scale) / step) * step) & 255)
  })
  return Uint8Array.from(bytes)
}

/** The matrices of the slots in pairs: for two neighbouring rows, column by column, the number of each. */
function paired(values: Float32Array, rows: number, columns: number, wide: number, scale: number): Uint8Array {
  const found = new Uint8Array(rows * wide)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at = (row >> 1) * wide * 2 + column * 2 + (row & 1)
      found[at] = byte(values[row * columns + column]! * scale) & 255
    }
  }
  return found
}

/** The rows of all words: unknown, none, then the known ones in order of their keys. */
function wordsOf(network: Network, vocabulary: Vocabulary, vectors: WordVectors) {
  const width = network.widths.form
  const rows = new Map<number, Row>()
  const row = (word: number, vector: number, coarse = false): Row => {
    const sums = network.words.values.slice(word * width, (word + 1) * width)
    for (let part = 0; part < vectorLength && vector > 0; part += 1) {
      const value = vectors.values[vector * vectorLength + part]!
      for (let at = 0; at < width; at += 1) {
        sums[at] = sums[at]! + value * network.bridge.values[part * width + at]!
      }
    }
    return { values: sums, coarse }
  }
  for (const [lower, word] of vocabulary.words) {
    if (!rows.has(hashKey(lower))) rows.set(hashKey(lower), row(word, vectors.rowOf.get(lower) ?? 0))
  }
  for (const [lower, vector] of vectors.rowOf) {
    if (!rows.has(hashKey(lower))) rows.set(hashKey(lower), row(wordRows.rare, vector, true))
  }
  const keys = [...rows.keys()].sort((a, b) => a - b)
  return { keys, rows: [row(wordRows.unknown, 0), row(wordRows.none, 0), ...keys.map((key) => rows.get(key)!)] }
}

/** A table of rows that are kept as they are. */
function rowsOf(values: Float32Array, width: number): readonly Row[] {
  return Array.from({ length: values.length / width }, (_, row) => ({
    values: values.slice(row * width, (row + 1) * width),
    coarse: false,
  }))
}

/** Rows and weights of one kind of features; answers the factor that brings products to the unit of the network. */
function packKind(sections: Sections, name: string, network: Network, kind: number, rows: readonly Row[]): number {
  const { weights, width } = network.kinds[kind]!
  const rowScale = 127 / largest(Float32Array.from(rows.flatMap(({ values }) => [...values])))
  const unit = 2 ** shiftBits * hiddenUnit
  const factor = Math.ceil((unit * largest(weights.values)) / (127 * rowScale))
  if (factor * width * 127 * 127 >= 2 ** 31) throw new RangeError(`the numbers of ${name} are too large`)
  const weightScale = unit / (rowScale * factor)
  const { hidden } = network.widths
  sections.push([`${name}.rows`, bytesOf(rows, rowScale)])
  sections.push([
    `${name}.weights`,
    paired(weights.values, weights.values.length / hidden, hidden, hidden, weightScale),
  ])
  return factor
}

const little = (values: readonly number[], bytes: number): Uint8Array =>
  Uint8Array.from(values.flatMap((value) => Array.from({ length: bytes }, (_, at) => (value >> (8 * at)) & 255)))

/** The bytes of the model file. The network holds its mean values. */
export function packParser(network: Network, vocabulary: Vocabulary, vectors: WordVectors): Uint8Array {
  const { widths, output, outputBias, bias, actionRow, kinds } = network
  const words = wordsOf(network, vocabulary, vectors)
  const sections: Sections = []
  const endings = [...vocabulary.endings].map(([hash, row]) => ({ key: hashKey(hash), row }))
  endings.sort((a, b) => a.key - b.key)
  const own = endings.filter(({ key }, index) => key !== endings[index - 1]?.key)
  const ending = rowsOf(network.endings.values, widths.form)
  const shapes = rowsOf(network.shapes.values, widths.form)
  const forms = [...words.rows, ending[0]!, ...own.map(({ row }) => ending[row]!), ...shapes]
  const names = Object.keys(slots)
  const factors = names.map((name, kind) =>
    packKind(sections, name, network, kind, kind === 0 ? forms : rowsOf(kinds[kind]!.table.values, kinds[kind]!.width)),
  )
  const columns = Math.ceil(network.actions / 32) * 32
  const outputScale = 127 / largest(output.values)
  const outputs = new Float32Array(widths.hidden * columns)
  for (let row = 0; row < widths.hidden; row += 1) {
    outputs.set(output.values.subarray(row * actionRow, row * actionRow + network.actions), row * columns)
  }
  const biases = Array.from({ length: columns }, (_, at) =>
    at < network.actions ? Math.round(outputBias.values[at]! * outputScale * hiddenUnit) : 0,
  )
  const sizes = {
    hidden: widths.hidden,
    columns,
    widths: Object.fromEntries(names.map((name, kind) => [name, kinds[kind]!.width])),
    factors: Object.fromEntries(names.map((name, kind) => [name, factors[kind]])),
  }
  const { tags, relations } = vocabulary
  return modelBytes("parser", { features: featureCount, sizes, tags, relations }, [
    ["words", ascendingBytes(words.keys)],
    ["endings", ascendingBytes(own.map(({ key }) => key))],
    ...sections,
    [
      "bias",
      little(
        [...bias.values].map((value) => Math.round(value * hiddenUnit)),
        2,
      ),
    ],
    ["output", paired(outputs, widths.hidden, columns, columns, outputScale)],
    ["outputBias", little(biases, 4)],
  ])
}
