import assert from "node:assert/strict"
import { test } from "node:test"
import { noClusters } from "../../src/language/clusters.ts"
import { openModel } from "../../src/language/modelfile.ts"
import { readParser } from "../../src/language/parser/model.ts"
import { parseSentences, relationName } from "../../src/language/parser/parse.ts"
import { codeWords } from "../../src/language/wordcodes.ts"
import { trainParser } from "../../train/parser/index.ts"
import { exponential, parserSettings } from "../../train/parser/learn.ts"
import { vectorLength } from "../../train/parser/vectors.ts"
import { readTreebank } from "../../train/treebank.ts"

/** Sentences of one pattern as a treebank has them: "the NOUN [of the NOUN] VERB the NOUN ." */
function treebank(): string {
  const nouns = ["mill", "barge", "bridge", "guard"]
  const verbs = ["sees", "hits", "holds"]
  const blocks = Array.from({ length: 24 }, (_, index) => {
    const noun = (turn: number) => nouns[(index + turn) % nouns.length]!
    const verb = verbs[index % verbs.length]!
    const long = index % 2 === 1
    const root = long ? 6 : 3
    const rows = [
      ["the", "DET", "DT", 2, "det"],
      [noun(0), "NOUN", "NN", root, "nsubj"],
      ...(long
        ? [
            ["of", "ADP", "IN", 5, "case"],
            ["the", "DET", "DT", 5, "det"],
            [noun(2), "NOUN", "NN", 2, "nmod"],
          ]
        : []),
      [verb, "VERB", "VBZ", 0, "root"],
      ["the", "DET", "DT", root + 2, "det"],
      [noun(1), "NOUN", "NN", root, "obj"],
      [".", "PUNCT", ".", root, "punct"],
    ]
    return rows
      .map(([form, pos, tag, head, relation], at) =>
        [at + 1, form, form, pos, tag, "_", head, relation, "_", "_"].join("\t"),
      )
      .join("\n")
  })
  return `${blocks.join("\n\n")}\n`
}

const settings = {
  ...parserSettings,
  widths: { hidden: 64, form: 16, tag: 16, relation: 8, sundry: 8 },
  epochs: 20,
  batch: 16,
  rate: 0.01,
  dropout: 0,
  formDropout: 0,
  averageWeight: 0.1,
}

test("training learns the trees it is shown, and makes the same bytes again", () => {
  const sentences = readTreebank(treebank())
  const tags = sentences.map((sentence) => sentence.tags)
  const vectors = { rowOf: new Map<number, number>(), values: new Float32Array(vectorLength) }
  const train = () => trainParser(sentences, tags, noClusters, vectors, settings, () => {})
  const bytes = train()
  assert.deepEqual(train(), bytes)
  const parser = readParser(openModel(bytes, "parser"))
  const pairs = [...new Set(tags.flat())]
  const tagPairs = pairs.map((pair) => ({ pos: pair.split(" ")[0]!, tag: pair.split(" ")[1]! }))
  for (const { text, words, heads, relations, tags: own } of sentences) {
    const codes = codeWords(text, words, noClusters)
    const numbers = Uint8Array.from(own, (tag) => pairs.indexOf(tag))
    const trees = parseSentences(parser, codes, numbers, tagPairs, [{ first: 0, end: words.length }])
    assert.deepEqual([...trees.heads], heads)
    assert.deepEqual(
      [...trees.relations].map((relation) => relationName(parser, relation)),
      relations,
    )
  }
})

test("the exponential is that of the language, nearly", () => {
  for (const value of [0, -0.3, -1, -5.5, -20, -79]) {
    const right = Math.exp(value)
    assert.ok(Math.abs(exponential(value) - right) <= right * 1e-8, String(value))
  }
  assert.equal(exponential(-81), 0)
})
