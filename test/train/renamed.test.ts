import assert from "node:assert/strict"
import { test } from "node:test"
import { randomFrom } from "../../src/base/random.ts"
import { cutSentences } from "../../src/language/sentences.ts"
import { cutTokens } from "../../src/language/tokens.ts"
import type { NamedText } from "../../train/namedata.ts"
import { renamed, type Stock } from "../../train/renamed.ts"
import { marked } from "../marked.ts"

const stock: Stock = {
  given: ["Mirela"],
  surnames: ["Quist"],
  towns: ["Tromvik"],
  organizations: new Map([[2, ["Harbour Union"]]]),
}

function textOf(source: string): NamedText {
  const { text, spans } = marked(source)
  const words = cutTokens(text)
  const names = (["PER", "ORG", "LOC"] as const).flatMap((kind) =>
    (spans[kind.toLowerCase()] ?? []).map((span) => ({ ...span, kind })),
  )
  return { text, words, sentences: cutSentences(text, words, [], { tokensMax: 400 }), names, unlisted: [], weight: 2 }
}

const source = textOf("[Ana B. Solis]per of [Salt Works]org left [Narvik]loc. [Solis]per flew to [Norway]loc.")

test("renamed: names stand where they are said to stand, a surname follows its name, countries stay", () => {
  for (let seed = 1; seed < 20; seed += 1) {
    const made = renamed(source, stock, randomFrom(seed))
    const names = made.names.map(({ from, to }) => made.text.slice(from, to))
    assert.equal(made.text, `${names[0]} of ${names[1]} left ${names[2]}. ${names[3]} flew to Norway.`)
    assert.ok(["Ana B. Solis", "Mirela B. Quist"].includes(names[0]!))
    assert.ok(["Salt Works", "Harbour Union"].includes(names[1]!))
    assert.ok(["Narvik", "Tromvik"].includes(names[2]!))
    if (names[0] !== "Ana B. Solis" && names[3] !== "Solis") assert.equal(names[3], "Quist")
    assert.equal(made.weight, 1)
  }
})

test("renamed: the same seed gives the same text", () => {
  assert.deepEqual(renamed(source, stock, randomFrom(7)), renamed(source, stock, randomFrom(7)))
})
