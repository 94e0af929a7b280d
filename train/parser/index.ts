/** Trains the parser: treebanks with tags as a tagger gives them, word vectors, and a network. */

import { randomFrom } from "../../src/base/random.ts"
import type { Clusters } from "../../src/language/clusters.ts"
import { jackknifeTags } from "../tagger.ts"
import type { TreeSentence } from "../treebank.ts"
import { codesOf, exampleMaker, vocabularyOf, wordsFrom } from "./corpus.ts"
import { learn, parserSettings } from "./learn.ts"
import { networkOf } from "./network.ts"
import { packParser } from "./pack.ts"
import { swap } from "./parameters.ts"
import { readVectors, type WordVectors } from "./vectors.ts"

/** Words whose vectors are kept although no treebank has them: the commonest. */
const vectorWords = 65_000
const folds = 5

/** Trains on the sentences, with tags from taggers that have not seen them, and answers the bytes of the model file. */
export function parserModel(
  sentences: readonly TreeSentence[],
  clusters: Clusters,
  say: (line: string) => void,
): Uint8Array {
  const tags = jackknifeTags(sentences, clusters, folds)
  const wanted = codesOf(sentences, clusters).flatMap(({ lower }) => [...lower])
  return trainParser(sentences, tags, clusters, readVectors(new Set(wanted), vectorWords), parserSettings, say)
}

/** Trains on sentences with given tags and word vectors, and answers the bytes of the model file. */
export function trainParser(
  sentences: readonly TreeSentence[],
  tags: readonly (readonly string[])[],
  clusters: Clusters,
  vectors: WordVectors,
  settings: typeof parserSettings,
  say: (line: string) => void,
): Uint8Array {
  const codes = codesOf(sentences, clusters)
  const vocabulary = vocabularyOf(sentences, codes, tags)
  const { forms, make } = exampleMaker(vocabulary, vectors)
  const examples = sentences.map((sentence, index) => make(sentence, codes[index]!, tags[index]!))
  const relations = vocabulary.relations.length
  const sizes = {
    words: vocabulary.words.size + wordsFrom,
    endings: vocabulary.endings.size + 1,
    tags: vocabulary.tags.length + 1,
    relations: relations + 1,
    actions: 1 + 2 * relations,
  }
  const network = networkOf(sizes, settings.widths, forms, vectors, settings.batch, randomFrom(settings.seed + 100))
  learn(network, forms, examples, relations, settings, (epoch, right) => {
    say(`parser: round ${epoch + 1}, ${(right * 100).toFixed(2)} % of the moves right`)
  })
  for (const block of network.blocks) swap(block)
  return packParser(network, vocabulary, vectors)
}
