import assert from "node:assert/strict"
import { test } from "node:test"
import { lemmaOf } from "../../src/language/lemma.ts"
import { thingNamed } from "../../src/language/nouns.ts"
import { wordEntry, wordMemory } from "../../src/language/wordmemory.ts"

const lemmas = new Map([["n", new Map([["oxen", "ox"]])]])
const nouns = new Map([
  ["ox", "animal"],
  ["cook", "person"],
])

const words: readonly (readonly [word: string, tag: string])[] = [
  ["oxen", "NNS"],
  ["Oxen", "NNS"],
  ["Oxen", "NNP"],
  ["cooks", "NNS"],
  ["cooks", "VBZ"],
  ["cooked", "VBD"],
  ["cook", "NN"],
  ["misunderstandings", "NNS"],
]

test("a word is remembered with its tag as the dictionaries have it, however often it is asked for", () => {
  const memory = wordMemory(lemmas, nouns)
  for (let round = 0; round < 3; round += 1)
    for (const [word, tag] of words) {
      const lemma = lemmaOf(lemmas, word, tag)
      assert.deepEqual(wordEntry(memory, word, tag), { lemma, thing: thingNamed(nouns, lemma, tag) })
    }
  // The long one would keep its text in memory.
  assert.equal(memory.count, words.length - 1)
})

test("a full memory is emptied and answers alike", () => {
  const memory = wordMemory(lemmas, null)
  for (let at = 0; at < 45_000; at += 1) {
    const word = `w${at.toString(36)}s`
    assert.deepEqual(wordEntry(memory, word, "NNS"), { lemma: lemmaOf(lemmas, word, "NNS"), thing: null })
  }
  assert.ok(memory.count <= 20_000)
})
