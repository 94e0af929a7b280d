/** Reads the files of `models/`, once and only when asked. */
import { readFileSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { promisify } from "node:util"
import { brotliDecompress, brotliDecompressSync } from "node:zlib"
import { type ModelFile, openModel } from "../language/modelfile.ts"
import { type LanguageModel, modelFiles, modelReaders } from "../language/models.ts"
import type { Resources } from "../language/resources.ts"

const shipped = new URL("../../models/", import.meta.url)

/** Large enough for a large file in one piece: decompressing in small ones costs half as much again. */
const chunkSizeOf = (packed: Buffer): number => Math.max(packed.length * 2, 262_144)

/** Files that `warmResources` has decompressed. */
const unpacked = new Map<string, Uint8Array>()

/** The largest files: decompressing them takes longest. */
const large = ["gazetteer.bin", "parser", "tagger"]

/**
 * Begins to decompress the largest files beside the main thread, so that reports can be read meanwhile. What fails here
 * is said by `loadResources`.
 */
export async function warmResources(): Promise<void> {
  const unpack = promisify(brotliDecompress)
  const each = large.map(async (name) => {
    const file = new URL(`${name}.br`, shipped)
    const packed = await readFile(file)
    unpacked.set(file.href, await unpack(packed, { chunkSize: chunkSizeOf(packed) }))
  })
  await Promise.allSettled(each)
}

/**
 * One file of a folder, decompressed and read. Throws an `Error` of one sentence that names the file when it is
 * missing or damaged.
 */
function loadFile<Content>(name: string, read: (bytes: Uint8Array) => Content, folder: URL): Content {
  const file = new URL(`${name}.br`, folder)
  let packed: Buffer
  try {
    packed = readFileSync(file)
  } catch {
    throw new Error(`The model file ${file.pathname} cannot be read; install Stemma again or run "npm run train".`)
  }
  try {
    return read(unpacked.get(file.href) ?? brotliDecompressSync(packed, { chunkSize: chunkSizeOf(packed) }))
  } catch (error) {
    const why = error instanceof RangeError ? error.message : "it cannot be decompressed"
    throw new Error(`The model file ${file.pathname} is damaged: ${why}.`)
  }
}

/**
 * One model of a folder, checked and read. Throws as one sentence that names the file when it is missing or damaged.
 */
export const loadModel = <Model>(name: string, read: (file: ModelFile) => Model, folder: URL = shipped): Model =>
  loadFile(name, (bytes) => read(openModel(bytes, name)), folder)

let loaded: Resources | null = null

/** All models and gazetteers that Stemma ships; read at the first call, the same object ever after. */
export function loadResources(): Resources {
  loaded ??= Object.fromEntries(
    Object.entries(modelReaders).map(([name, read]) => [
      name,
      loadFile<unknown>(modelFiles[name as LanguageModel], read, shipped),
    ]),
  )
  unpacked.clear()
  return loaded
}
