/** How well the parser does on words cut by hand that it was not trained on. */
import type { Clusters } from "../../src/language/clusters.ts"
import { openModel } from "../../src/language/modelfile.ts"
import { type Parser, readParser } from "../../src/language/parser/model.ts"
import { parseSentences, relationName } from "../../src/language/parser/parse.ts"
import { type Tagger, tagWords } from "../../src/language/tagger.ts"
import { codeWords } from "../../src/language/wordcodes.ts"
import { heldOutTrees, type TreeSentence } from "../treebank.ts"

const bare = (relation: string): string => relation.split(":")[0]!

/** Shares of words with the right head, and with the right relation without subtype besides. */
function treeAccuracy(parser: Parser, tagger: Tagger, clusters: Clusters, sentences: readonly TreeSentence[]) {
  let words = 0
  let heads = 0
  let both = 0
  for (const sentence of sentences) {
    const codes = codeWords(sentence.text, sentence.words, clusters)
    const range = [{ first: 0, end: sentence.words.length }]
    const trees = parseSentences(parser, codes, tagWords(tagger, codes, range), tagger.tags, range)
    sentence.heads.forEach((head, at) => {
      words += 1
      if (trees.heads[at] !== head) return
      heads += 1
      if (bare(relationName(parser, trees.relations[at]!)) === bare(sentence.relations[at]!)) both += 1
    })
  }
  return { heads: heads / words, both: both / words }
}

/** Says how the parser in the bytes of a model file does on both development sets, with the tagger's own tags. */
export function reportParser(bytes: Uint8Array, tagger: Tagger, clusters: Clusters, say: (line: string) => void): void {
  const parser = readParser(openModel(bytes, "parser"))
  const percent = (share: number): string => `${(share * 100).toFixed(2)} %`
  for (const [name, sentences] of Object.entries(heldOutTrees())) {
    const { heads, both } = treeAccuracy(parser, tagger, clusters, sentences)
    say(`parser, ${name} dev, gold words: UAS ${percent(heads)}, LAS without subtypes ${percent(both)}`)
  }
}
