import assert from "node:assert/strict"
import { test } from "node:test"
import { analyze } from "../../src/claims/index.ts"
import { understand } from "../../src/language/index.ts"
import { loadResources } from "../../src/run/resources.ts"
import { reportOf } from "./document.ts"

const resources = loadResources()
const told = (text: string) => analyze(understand(reportOf(text), resources))
const factsOf = (text: string) => told(text).facts

// Killed and injured, as an event coder would write them; null = nothing is said.
const tolls: readonly (readonly [text: string, killed: number | null, injured: number | null])[] = [
  ["1 Dead, 3 Injured After Harbour Shooting", 1, 3],
  ["A gunman opened fire, killing 1, outside Harbour Hotel.", 1, null],
  ["Police are looking into a fatal shooting at the harbour.", 1, null],
  ["A man was killed. John Lind, a father of four, died at the scene.", 1, null],
  ["Lind and two other people, including a musician and a woman, died of their wounds.", 3, null],
  ["A gunman killed six people: three of his siblings, a cousin and two friends.", 6, null],
  ["Three others, a woman and two men, were injured.", null, 3],
  ["The rocket killed five children, four of them brothers.", 5, null],
  ["John Lind's wife, Erin, was wounded in the attack.", null, 1],
  ["Two teens, ages 15 and 16, were injured in the crash.", null, 2],
  ["Two Syrians were killed when a shell fell on the market.", 2, null],
  ["One Syrian civilian was killed on Monday.", 1, null],
  ["The strike killed 15 civilians and 27 fighters.", 42, null],
  ["A woman and child were killed after rebels shelled the town.", 2, null],
  ["The war has killed more than 300,000 people. A bomb killed nine people on Monday.", 9, null],
  ["Police say both died from a gunshot wound.", 2, null],
  ["A boy who accidentally shot himself has died.", 1, null],
  ["2-year-old dies after being shot inside an apartment", 1, null],
  ["Both Bass and the baby were dead from gunshot wounds.", 2, null],
  ["Accidental discharge kills police officer's son", 1, null],
  ["A teen was charged in the shooting death of his best friend.", 1, null],
  ["There has been some loss of life, police said.", 1, null],
  ["Three citizens were martyred in the suicide bombing.", 3, null],
]

test("how many were killed and injured", () => {
  for (const [text, killed, injured] of tolls) {
    const facts = factsOf(text)
    assert.deepEqual([facts.killed?.best ?? null, facts.injured?.best ?? null], [killed, injured], text)
  }
})

const nobody: readonly string[] = [
  "About a dozen children in the state die annually in accidents with guns.",
  "The Houma shooting was in the news.",
  "Lind is married with four children.",
  "Photo 1 / 9: KENS 5 was at the scene.",
]

test("numbers and names that are no toll", () => {
  for (const text of nobody) assert.equal(factsOf(text).killed, null, text)
})

const places: readonly (readonly [text: string, name: string])[] = [
  [
    "MEMPHIS, Tenn. (Wire) — A teen was shot in the Whitehaven neighborhood. Memphis police said he is stable. Memphis has seen many such nights.",
    "Memphis",
  ],
  [
    "A man was shot in Douglasville, a suburb of Atlanta. Douglasville police arrested a man in Douglasville.",
    "Douglasville",
  ],
] // prettier-ignore

test("the town of the happening before its parts and before towns far away", () => {
  for (const [text, name] of places) assert.equal(factsOf(text).place?.name, name, text)
})
