/** `npm run train [NAME ...]`: rebuilds the files of models/, byte for byte the same from the same data. */
import { readClusters } from "../src/language/clusters.ts"
import { openModel } from "../src/language/modelfile.ts"
import { readTagger } from "../src/language/tagger.ts"
import { loadModel } from "../src/run/resources.ts"
import { clusterModel } from "./clusters.ts"
import { writeCommonWords } from "./common-words.ts"
import { gazetteerModel } from "./gazetteer.ts"
import { lemmaModel } from "./lemmas.ts"
import { type Packing, writeModel } from "./modelfile.ts"
import { nameTexts } from "./namedata.ts"
import { nameModel } from "./names.ts"
import { nounModel } from "./nouns.ts"
import { parserModel } from "./parser/index.ts"
import { reportParser } from "./parser/report.ts"
import { splitterModel } from "./splitter.ts"
import { tagAccuracy, taggerModel, tagTrees } from "./tagger.ts"
import { heldOutTrees, trainingTrees } from "./treebank.ts"

const clusters = () => readClusters(openModel(clusterModel(), "clusters"))

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`

/** How well the tagger does on words cut by hand that it was not trained on. */
function reportTagger(bytes: Uint8Array): void {
  const tagger = readTagger(openModel(bytes, "tagger"))
  for (const [name, sentences] of Object.entries(heldOutTrees())) {
    const { upos, both } = tagAccuracy(tagTrees(tagger, sentences, clusters()), sentences)
    console.log(`tagger, ${name} dev, gold words: UPOS ${percent(upos)}, UPOS and XPOS ${percent(both)}`)
  }
}

/** The tagger as it stands in models/, which is made before the name model. */
const shippedTagger = () => loadModel("tagger", readTagger)

/** One entry a model file, in this order: its name, how it is made, and what is said of it. */
const models: readonly {
  readonly name: string
  readonly make: () => Uint8Array
  readonly packing?: Packing
  readonly report?: (bytes: Uint8Array) => void
}[] = [
  { name: "clusters", make: clusterModel },
  { name: "gazetteer.bin", make: gazetteerModel, packing: { quality: 5 } },
  { name: "lemmas", make: () => lemmaModel(trainingTrees()) },
  { name: "nouns", make: () => nounModel(clusters()) },
  { name: "splitter", make: () => splitterModel(trainingTrees(), clusters()) },
  { name: "tagger", make: () => taggerModel(trainingTrees(), clusters()), report: reportTagger },
  {
    name: "parser",
    packing: { plain: true },
    make: () => parserModel(trainingTrees(), clusters(), console.log),
    report: (bytes) => reportParser(bytes, shippedTagger(), clusters(), console.log),
  },
  { name: "names", make: () => nameModel(nameTexts(), shippedTagger(), clusters()) },
]

const wanted = process.argv.slice(2)
if (wanted.length === 0 || wanted.includes("common-words")) console.log(`common-words: ${writeCommonWords()} words`)
for (const { name, make, packing, report } of models) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const started = performance.now()
  const bytes = make()
  const size = writeModel(name, bytes, packing)
  console.log(`${name}: ${size} bytes, ${Math.round((performance.now() - started) / 1000)} s`)
  report?.(bytes)
}
