/** Reads the parser's model file. */
import { clusterKey } from "../clusters.ts"
import { type Lookup, readLookup } from "../lookup.ts"
import { type ModelFile, section } from "../modelfile.ts"
import { featureCount, slots } from "./features.ts"
import { fastKernel, type Kernel, plainKernel } from "./kernel.ts"
import { type Layer, type Network, type NetworkData, openNetwork, wordNumbers } from "./network.ts"

/** Endings are numbered from 1 in order of their keys; 0 = not known. Shapes are 5 bits. */
const shapeCount = 32

/** A parser, loaded. */
export interface Parser {
  readonly words: Lookup
  readonly endings: Lookup
  /** Numbers of "UPOS XPOS", from 1. */
  readonly tags: ReadonlyMap<string, number>
  readonly relations: readonly string[]
  readonly network: Network
}

/** The key of a word or an ending, from the hash of its letters. */
export const hashKey = (hash: number): number => clusterKey(hash)

const signed = ({ buffer, byteOffset, length }: Uint8Array): Int8Array => new Int8Array(buffer, byteOffset, length)

interface Sizes {
  readonly hidden: number
  readonly columns: number
  readonly widths: Readonly<Record<string, number>>
  readonly factors: Readonly<Record<string, number>>
}

function layer(file: ModelFile, sizes: Sizes, name: keyof typeof slots): Layer {
  const rows = signed(section(file, `${name}.rows`))
  const weights = signed(section(file, `${name}.weights`))
  const width = sizes.widths[name]!
  if (weights.length !== slots[name] * width * sizes.hidden || rows.length % width !== 0) {
    throw new RangeError(`its ${name} have the wrong size`)
  }
  return { rows, width, weights, factor: sizes.factors[name]! }
}

function numbers16(bytes: Uint8Array): Int16Array {
  const found = new Int16Array(bytes.length >> 1)
  for (let at = 0; at < found.length; at += 1) found[at] = bytes[at * 2]! | (bytes[at * 2 + 1]! << 8)
  return found
}

function numbers32(bytes: Uint8Array): Int32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  return Int32Array.from({ length: bytes.length >> 2 }, (_, at) => view.getInt32(at * 4, true))
}

function networkData(file: ModelFile, formStarts: NetworkData["formStarts"]): NetworkData {
  const sizes = file.header["sizes"] as Sizes
  const { hidden, columns } = sizes
  const data = {
    hidden,
    actions: 1 + 2 * (file.header["relations"] as readonly string[]).length,
    columns,
    formStarts,
    forms: layer(file, sizes, "forms"),
    tags: layer(file, sizes, "tags"),
    relations: layer(file, sizes, "relations"),
    sundries: layer(file, sizes, "sundries"),
    bias: numbers16(section(file, "bias")),
    output: signed(section(file, "output")),
    outputBias: numbers32(section(file, "outputBias")),
  }
  if (
    columns < data.actions ||
    data.bias.length !== hidden ||
    data.output.length !== hidden * columns ||
    data.outputBias.length !== columns
  ) {
    throw new RangeError("its layers do not fit each other")
  }
  return data
}

/**
 * The parser in a model file. Throws a `RangeError` when a section is missing or does not fit. `kernelOf` makes the
 * kernel to compute with; WebAssembly where there is any when it is not given.
 */
export function readParser(
  file: ModelFile,
  kernelOf: (bytes: number) => Kernel = (bytes) => fastKernel(bytes) ?? plainKernel(bytes),
): Parser {
  const { header } = file
  if (header["features"] !== featureCount) throw new RangeError("it was made for other features")
  const words = readLookup(section(file, "words"))
  const endings = readLookup(section(file, "endings"))
  const firstEnding = wordNumbers.from + words.count
  const starts = { words: 0, endings: firstEnding, shapes: firstEnding + 1 + endings.count }
  const data = networkData(file, starts)
  if (data.forms.rows.length !== (starts.shapes + shapeCount) * data.forms.width) {
    throw new RangeError("its words and rows differ in number")
  }
  const tags = header["tags"] as readonly string[]
  return {
    words,
    endings,
    tags: new Map(tags.map((tag, index) => [tag, index + 1])),
    relations: header["relations"] as readonly string[],
    network: openNetwork(data, kernelOf),
  }
}
