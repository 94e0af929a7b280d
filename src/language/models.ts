/** The model files as the language steps need them: which there are, and how each is read. */
import { readClusters } from "./clusters.ts"
import { readLemmas } from "./lemma.ts"
import { openModel } from "./modelfile.ts"
import { readNameModel } from "./names/recognizer.ts"
import { readNouns } from "./nouns.ts"
import { readParser } from "./parser/model.ts"
import { openGazetteer } from "./places/gazetteer.ts"
import type { Resources } from "./resources.ts"
import { readSplitter } from "./splitter.ts"
import { readTagger } from "./tagger.ts"

/** The models that there are. */
export type LanguageModel = "clusters" | "gazetteer" | "lemmas" | "names" | "nouns" | "parser" | "splitter" | "tagger"

/** Bytes of a model file, decompressed, to what it holds. Each throws a `RangeError` when they are damaged. */
export const modelReaders = {
  clusters: (bytes: Uint8Array) => readClusters(openModel(bytes, "clusters")),
  gazetteer: openGazetteer,
  lemmas: (bytes: Uint8Array) => readLemmas(openModel(bytes, "lemmas")),
  names: (bytes: Uint8Array) => readNameModel(openModel(bytes, "names")),
  nouns: (bytes: Uint8Array) => readNouns(openModel(bytes, "nouns")),
  parser: (bytes: Uint8Array) => readParser(openModel(bytes, "parser")),
  splitter: (bytes: Uint8Array) => readSplitter(openModel(bytes, "splitter")),
  tagger: (bytes: Uint8Array) => readTagger(openModel(bytes, "tagger")),
} as const satisfies Readonly<Record<LanguageModel, (bytes: Uint8Array) => unknown>>

/** The file of each model in `models/`; there it is compressed with Brotli and ends in ".br". */
export const modelFiles: Readonly<Record<LanguageModel, string>> = {
  clusters: "clusters",
  gazetteer: "gazetteer.bin",
  lemmas: "lemmas",
  names: "names",
  nouns: "nouns",
  parser: "parser",
  splitter: "splitter",
  tagger: "tagger",
}

/** Every model from its bytes, decompressed. What is left out, the steps do without. */
export const readModels = (bytes: Readonly<Partial<Record<LanguageModel, Uint8Array>>>): Resources =>
  Object.fromEntries(
    Object.entries(modelReaders).flatMap(([name, read]) => {
      const given = bytes[name as LanguageModel]
      return given === undefined ? [] : [[name, read(given)]]
    }),
  )
