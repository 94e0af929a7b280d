import assert from "node:assert/strict"
import { test } from "node:test"
import { analyze } from "../../src/claims/index.ts"
import { understand } from "../../src/language/index.ts"
import { loadResources } from "../../src/run/resources.ts"
import { reportOf } from "./document.ts"

const resources = loadResources()
const actorsOf = (text: string) =>
  analyze(understand(reportOf(text), resources)).facts.actors.map(({ name, side }) => `${side} ${name}`)

const rows: readonly (readonly [text: string, actors: readonly string[]])[] = [
  [
    "A gunman shot and killed three students at a school on Monday. Police arrested John Lind, 34.",
    ["perpetrator gunman", "victim students", "suspect John Lind"],
  ],
  ["Clashes between the Syrian army and rebels left 12 soldiers dead.", ["party Syrian army", "party rebels"]],
  ["Taliban fighters attacked an army base, killing 15 soldiers.", ["perpetrator Taliban fighters", "victim soldiers"]],
  [
    "An attack by Boko Haram militants killed nine villagers.",
    ["perpetrator Boko Haram militants", "victim villagers"],
  ],
  ["Russian air strikes killed 13 civilians.", ["perpetrator Russia", "victim civilians"]],
  ["A bus fell into a ravine on Friday, killing 14 people.", ["victim people"]],
  ["Two men were shot by police.", ["victim men", "perpetrator police"]],
  ["A driver was killed and two others hurt in the crash.", ["victim driver", "victim others"]],
  ["Twenty-two rowers were killed when the gunman shot himself dead.", ["victim rowers", "perpetrator gunman"]],
  ["The council met on Tuesday to talk about the budget.", []],
  ["An attack on Monday closed the road.", []],
]

test("who acted, who suffered, who fought", () => {
  for (const [text, actors] of rows) assert.deepEqual([...actorsOf(text)].sort(), [...actors].sort(), text)
})
