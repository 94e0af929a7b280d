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
  ["2 Dead, 5 Injured After Harbour Blaze", 2, 5],
  ["A gunman opened fire, killing 1, outside Harbour Hotel.", 1, null],
  ["Detectives ask who saw the fatal stabbing near the mill.", 1, null],
  ["A man was killed. John Lind, a father of four, died at the scene.", 1, null],
  ["Lind and four other people, including a cook and a nurse, died of their burns.", 5, null],
  ["A guard killed nine people: four of his cousins, a neighbour and four guests.", 9, null],
  ["Four more, a cook and three guards, were injured.", null, 4],
  ["The blast killed seven miners, three of them cousins.", 7, null],
  ["John Lind's sister, Berit, was wounded in the storm.", null, 1],
  ["Two sailors, ages 44 and 61, were injured in the storm.", null, 2],
  ["Two Norwegians were killed when a crane fell on the quay.", 2, null],
  ["One Norwegian civilian was killed near the quay.", 1, null],
  ["The flood killed six drivers and nine guards.", 15, null],
  ["A woman and boy were killed after the roof gave way.", 2, null],
  ["The war has killed more than 64,000 people. A mine killed eight people at dawn.", 8, null],
  ["The coroner says both died from the cold.", 2, null],
  ["A hunter who by mistake shot himself has died of it.", 1, null],
  ["9-year-old dies after being hit beside a ferry", 1, null],
  ["Both Lind and the cook were dead from smoke.", 2, null],
  ["Falling crane kills harbour pilot's son", 1, null],
  ["A cook was charged in the stabbing death of his landlord.", 1, null],
  ["There was some loss of life aboard the ferry.", 1, null],
  ["Six citizens were martyred near the old bridge.", 6, null],
  ["The flood killed six drivers and nine guards.", 15, null],
  ["A cook and waiter were killed after the roof gave way.", 2, null],
  ["A cook and father of two was killed after the roof gave way.", 1, null],
  ["A hunter who accidentally shot himself has died of it.", 1, null],
  ["A cook was charged in the stabbing death of his landlord.", 1, null],
  ["John Lind, 56, a veteran of the harbour police, was injured.", null, 1],
  ["The driver, a father of three, died in the tunnel.", 1, null],
  ["Two plumbers and a welder died when the tunnel collapsed.", 3, null],
  ["12 dockers killed 30 injured in harbour fire", 12, 30],
  ["Twelve dockers killed several others hurt in harbour fire", 12, 3],
  ["60 dockers killed NGO", 60, null],
  ["A smuggler was killed as well as three of his crew.", 4, null],
  ["At least 29 guards died along with six smugglers, the army said.", 35, null],
  ["35 dockers, mostly cooks and welders, were killed.", 35, null],
  ["More than 50 dockers and rowers were killed in the fire.", 50, null],
  ["The blast hit a bus at Tesk, killing at least 60 and wounding hundreds more.", 60, 200],
  ["The wave killed one rower and wounded five bathers.", 1, 5],
  ["Three others, two rowers and a cook, were hurt.", null, 3],
  ["The number of dockers killed in the fires (Saturday) near the old harbour of Norholm has risen to 39.", 39, null],
  ["Nine rowers were among the 47 people killed in the harbour.", 47, null],
  ["The ferry fire claimed the lives of 12 dockers.", 12, null],
  ["The fire claimed 12 lives and left 30 injured.", 12, 30],
  ["Twelve dockers lost their lives at sea.", 12, null],
  ["The storm claimed the lives of a rower and a cook.", 2, null],
  ["A video showed the beheadings of some 18 rowers.", 18, null],
  ["The fire killed Ann Lind, who taught at the School for Arts and Crafts.", 1, null],
]

test("how many were killed and injured", () => {
  for (const [text, killed, injured] of tolls) {
    const facts = factsOf(text)
    assert.deepEqual([facts.killed?.best ?? null, facts.injured?.best ?? null], [killed, injured], text)
  }
})

const nobody: readonly string[] = [
  "The council will wait before somebody gets killed.",
  "The storm killed three hogs.",
  "A boat took all three victims home.",
  "The feud has claimed nine lives in the last couple of decades.",
  "Harbour reporters say the plan was killed.",
  "About a dozen hikers in the county die annually in falls.",
  "The Bergen shooting was in the news.",
  "Lind is married with four children.",
  "Photo 2 / 7: Harbour 3 was at the scene.",
]

test("numbers and names that are no toll", () => {
  for (const text of nobody) assert.equal(factsOf(text).killed, null, text)
})

const places: readonly (readonly [text: string, name: string])[] = [
  [
    "OMAHA, Neb. (Wire) — A baker was shot in the Dundee neighborhood. Omaha police said she is stable. Omaha has seen many such nights.",
    "Omaha",
  ],
  ["A baker was shot in Papillion, a suburb of Omaha. Papillion police arrested a waiter in Papillion.", "Papillion"],
] // prettier-ignore

test("the town of the happening before its parts and before towns far away", () => {
  for (const [text, name] of places) assert.equal(factsOf(text).place?.name, name, text)
})
