/** Writes model files in the form that `src/language/modelfile.ts` reads. */
import { writeFileSync } from "node:fs"
import { brotliCompressSync, constants } from "node:zlib"
import { checkOf } from "../src/language/modelfile.ts"

/** The bytes of a model file, not yet compressed. */
export function modelBytes(
  model: string,
  header: Readonly<Record<string, unknown>>,
  sections: readonly (readonly [name: string, bytes: Uint8Array])[],
): Uint8Array {
  const body = Buffer.concat(sections.map(([, bytes]) => bytes))
  const head = { model, sections: sections.map(([name, bytes]) => [name, bytes.length]), check: checkOf(body), header }
  const json = JSON.stringify(head)
  const headBytes = new TextEncoder().encode(json + " ".repeat(-Buffer.byteLength(json) & 3))
  const size = Buffer.alloc(4)
  size.writeUInt32LE(headBytes.length)
  return Buffer.concat([size, headBytes, body])
}

/** How a model file is compressed. */
export interface Packing {
  /** From 0 to 11; 11 when it is not given. */
  readonly quality?: number
  /** Bytes say nothing of those after them: files of weights are read twice as fast when no contexts are kept. */
  readonly plain?: boolean
}

/** Compresses the bytes and writes them to `models/NAME.br`; answers the size on disk. */
export function writeModel(name: string, bytes: Uint8Array, { quality = 11, plain = false }: Packing = {}): number {
  const packed = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      [constants.BROTLI_PARAM_DISABLE_LITERAL_CONTEXT_MODELING]: plain,
    },
  })
  writeFileSync(new URL(`../models/${name}.br`, import.meta.url), packed)
  return packed.length
}

/** Whole numbers from 0 up, each in as many bytes as it needs (LEB128). */
export function numberBytes(numbers: Iterable<number>): Uint8Array {
  const bytes: number[] = []
  for (let value of numbers) {
    while (value >= 128) {
      bytes.push((value & 127) | 128)
      value >>>= 7
    }
    bytes.push(value)
  }
  return Uint8Array.from(bytes)
}

/** Ascending numbers as their differences. */
export function ascendingBytes(numbers: readonly number[]): Uint8Array {
  return numberBytes(numbers.map((value, index) => (index === 0 ? value : value - numbers[index - 1]!)))
}
