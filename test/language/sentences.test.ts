import assert from "node:assert/strict"
import { test } from "node:test"
import { noClusters } from "../../src/language/clusters.ts"
import { cutSentences } from "../../src/language/sentences.ts"
import { cutTokens } from "../../src/language/tokens.ts"
import { codeWords } from "../../src/language/wordcodes.ts"
import { loadResources } from "../../src/run/resources.ts"

const { splitter, clusters = noClusters } = loadResources()

/** By rules alone, or with the splitter. */
function cut(text: string, withModel: boolean): readonly string[] {
  const tokens = cutTokens(text)
  const codes = codeWords(text, tokens, clusters)
  const options = { tokensMax: 400, splitter: withModel ? splitter : undefined, codes }
  return cutSentences(text, tokens, [], options).map(({ from, to }) => text.slice(from, to))
}

/** Sentences are divided by "|" in the source. */
const cases: readonly string[] = [
  "The mill burned.| Nobody was hurt.",
  "It began on Sept. 11 in the U.S. Senate.| Then it stopped.",
  "Gen. Adir met Dr. Moro of Orlo Inc. on Friday.",
  "It was sold to Orlo Inc.| The price was low.",
  "It ended at 5 p.m.| The crowd left.",
  "It began shortly before 1 a.m. Sunday, they said.",
  "It struck at 4 p.m. July 3 and at 9 a.m. EST on Monday.",
  'They will not surrender."|"It is over," he said.',
  '"Go!" Mara Orlo said on Monday.',
  '"Is it true?" he asked.',
  '"We get that back," Ms. Moor said.',
  "''We get that back,'' Dr. Moor notes.",
  "- 'Emergency situation' -\n|The mill burned.",
  "He paused ... and left.",
  "(The mill was closed.)| It reopened.",
  "J. P. Moro spoke.| A second man did not.",
  "The road is shut.|Nobody knows why.",
]

for (const source of cases) {
  test(`sentences: ${source.replace("\n", " ")}`, () => {
    const parts = source.split("|").map((part) => part.trim())
    for (const withModel of [false, true]) assert.deepEqual(cut(source.replaceAll("|", ""), withModel), parts)
  })
}

test("a hundred thousand line breaks are no sentence", () => assert.deepEqual(cut("\n".repeat(100_000), true), []))
