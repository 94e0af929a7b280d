import assert from "node:assert/strict"
import { test } from "node:test"
import { understand } from "../../src/language/index.ts"
import { thingNamed } from "../../src/language/nouns.ts"
import { loadResources } from "../../src/run/resources.ts"
import { plainReport } from "./report.ts"

/** The words of a text that the lexicon knows, each with its class. */
const thingsIn = (text: string): readonly string[] =>
  understand(plainReport(text), loadResources()).tokens.flatMap(({ from, to, thing }) =>
    thing === null ? [] : [`${text.slice(from, to)} ${thing}`],
  )

const cases: readonly (readonly [text: string, things: readonly string[]])[] = [
  ["Two plumbers met a diver.", ["plumbers person", "diver person"]],
  ["A corporal and a constable held a toddler.", ["corporal soldier", "constable police", "toddler child"]],
  ["An ambulance passed the chapel on the motorway.", ["ambulance vehicle", "chapel house", "motorway road"]],
  ["The frigate met a glider.", ["frigate ship", "glider aircraft"]],
  // A likeness makes no person of an animal, and no name is a sort of people.
  ["Three hogs slept.", []],
  ["Miami and Frank are names.", []],
  ["They cook well and guard the gate.", []],
  ["The brick was bought on a second day.", []],
]

for (const [text, things] of cases) test(`what is named: ${text}`, () => assert.deepEqual(thingsIn(text), things))

test("only nouns and what may stand for one are looked up", () => {
  const nouns = new Map([["cook", "person"]])
  assert.equal(thingNamed(nouns, "cook", "NN"), "person")
  assert.equal(thingNamed(nouns, "cook", "VB"), null)
  assert.equal(thingNamed(nouns, "Cook", "NNP"), null)
  assert.equal(thingNamed(nouns, "ex-cook", "NN"), "person")
  assert.equal(thingNamed(nouns, "co-", "NN"), null)
})
