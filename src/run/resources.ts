/** Reads the files of `models/`, once and only when asked. */
import { readFileSync } from "node:fs"
import { brotliDecompressSync } from "node:zlib"
import { readClusters } from "../language/clusters.ts"
import { readLemmas } from "../language/lemma.ts"
import { type ModelFile, openModel } from "../language/modelfile.ts"
import type { Resources } from "../language/resources.ts"
import { readTagger } from "../language/tagger.ts"

const shipped = new URL("../../models/", import.meta.url)

/**
 * One model of a folder, decompressed, checked and read. Throws an `Error` of one sentence that names the file when it
 * is missing or damaged.
 */
export function loadModel<Model>(name: string, read: (file: ModelFile) => Model, folder: URL = shipped): Model {
  const file = new URL(`${name}.br`, folder)
  let packed: Buffer
  try {
    packed = readFileSync(file)
  } catch {
    throw new Error(`The model file ${file.pathname} cannot be read; install Stemma again or run "npm run train".`)
  }
  try {
    return read(openModel(brotliDecompressSync(packed), name))
  } catch (error) {
    const why = error instanceof RangeError ? error.message : "it cannot be decompressed"
    throw new Error(`The model file ${file.pathname} is damaged: ${why}.`)
  }
}

let loaded: Resources | null = null

/** All models and gazetteers that Stemma ships; read at the first call, the same object ever after. */
export function loadResources(): Resources {
  loaded ??= {
    clusters: loadModel("clusters", readClusters),
    lemmas: loadModel("lemmas", readLemmas),
    tagger: loadModel("tagger", readTagger),
  }
  return loaded
}
