import assert from "node:assert/strict"
import { test } from "node:test"
import { understand } from "../../src/language/index.ts"
import type { Resources } from "../../src/language/resources.ts"
import { readTagger } from "../../src/language/tagger.ts"
import { loadModel, loadResources } from "../../src/run/resources.ts"
import { plainReport } from "./report.ts"

const tagged = (text: string, resources: Resources): string =>
  understand(plainReport(text), resources)
    .tokens.map(({ lemma, tag }) => `${lemma}/${tag}`)
    .join(" ")

const cases: readonly (readonly [string, string])[] = [
  ["The soldiers were fleeing across the river.", "the/DT soldier/NNS be/VBD flee/VBG across/IN the/DT river/NN ./."],
  ["Police said three men didn't survive.", "police/NNS say/VBD three/CD man/NNS do/VBD not/RB survive/VB ./."],
  ["The gunman shot a cook.", "the/DT gunman/NN shoot/VBD a/DT cook/NN ./."],
  ["They fought the IS group.", "they/PRP fight/VBD the/DT IS/NNP group/NN ./."],
  ["Blasts kill 30 guards", "blast/NNS kill/VBP 30/CD guard/NNS"],
  ["The plane flew over Orsk.", "the/DT plane/NN fly/VBD over/IN Orsk/NNP ./."],
  ["The Norns claim to have won.", "the/DT Norn/NNPS claim/VBP to/TO have/VB win/VBN ./."],
  [
    "He thanked her but accused guards of lying.",
    "he/PRP thank/VBD she/PRP but/CC accuse/VBD guard/NNS of/IN lie/VBG ./.",
  ],
  ["A shot was fired.", "a/DT shot/NN be/VBD fire/VBN ./."],
  ["It has stopped making cars.", "it/PRP have/VBZ stop/VBN make/VBG car/NNS ./."],
]

for (const [text, expected] of cases) {
  test(`tags and lemmas: ${text}`, () => assert.equal(tagged(text, loadResources()), expected))
}

test("without a model, tags are guessed", () => {
  assert.equal(tagged("The mayor said no.", {}), "the/DT mayor/NN said/VBD no/DT ./.")
})

test("what the tagger remembers of earlier words changes no tag", () => {
  const texts = cases.map(([text]) => text)
  const words = texts.join(" ").split(" ")
  const shared = { ...loadResources(), tagger: loadModel("tagger", readTagger) }
  const shuffled = words.map((_, index) => words[(index * 7) % words.length]!).join(" ")
  for (const text of [...texts, shuffled, texts.join(" "), shuffled.toUpperCase()]) {
    const anew = { ...loadResources(), tagger: loadModel("tagger", readTagger) }
    assert.equal(tagged(text, shared), tagged(text, anew))
  }
})
