/** Prints the milliseconds of processor time that reading the language models takes in a fresh process. */
import { readClusters } from "../src/language/clusters.ts"
import { readLemmas } from "../src/language/lemma.ts"
import type { ModelFile } from "../src/language/modelfile.ts"
import { readNameModel } from "../src/language/names/recognizer.ts"
import { readNouns } from "../src/language/nouns.ts"
import { readParser } from "../src/language/parser/model.ts"
import { readSplitter } from "../src/language/splitter.ts"
import { readTagger } from "../src/language/tagger.ts"
import { loadModel } from "../src/run/resources.ts"

const readers: Readonly<Record<string, (file: ModelFile) => unknown>> = {
  clusters: readClusters,
  lemmas: readLemmas,
  names: readNameModel,
  nouns: readNouns,
  parser: (file) => readParser(file),
  splitter: readSplitter,
  tagger: readTagger,
}

const each = process.argv.includes("--each")
const begin = process.cpuUsage()
for (const [name, read] of Object.entries(readers)) {
  const own = process.cpuUsage()
  loadModel(name, read)
  const { user, system } = process.cpuUsage(own)
  if (each) console.log(name, (user + system) / 1000)
}
const { user, system } = process.cpuUsage(begin)
console.log((user + system) / 1000)
