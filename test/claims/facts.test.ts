import assert from "node:assert/strict"
import { test } from "node:test"
import { analyze } from "../../src/claims/index.ts"
import { tellStoryFacts } from "../../src/claims/story-facts.ts"
import { understand } from "../../src/language/index.ts"
import type { Analysis } from "../../src/model/types.ts"
import { loadResources } from "../../src/run/resources.ts"
import { reportOf } from "./document.ts"

const told = (text: string, published = "2031-03-12", id = "test"): Analysis =>
  analyze(understand({ ...reportOf(text, published), id }, loadResources()))

const rows: readonly (readonly [text: string, killed: number | null, injured: number | null])[] = [
  ["Two people were killed and five were injured when a bus left the road on Monday.", 2, 5],
  ["A man was shot and killed on Tuesday. He died at the scene, police said.", 1, null],
  ["Four people were shot, one fatally, on Monday night.\n\nOne man was killed, police said.", 1, 3],
  ["Dozens were killed in the blast.\n\nAt least 31 people were killed, the ministry said.", 31, null],
  ["A man shot and killed his two brothers before killing himself on Sunday.", 3, null],
  [
    "Five dead, including gunman, in shooting\n\nFive people are dead, including the gunman, who killed himself.",
    5,
    null,
  ],
  ["The council met on Tuesday to talk about the budget.", null, null],
  ["A man killed his aunt and three cousins, then turned the pistol on himself.", 5, null],
  ["Sixty people were shot in Oslo, nine of them fatally.", 9, 51],
  ["Three porters were shot in Oslo on Friday; one of them died.", 1, 2],
  ["Twelve people were stabbed in Oslo, three of whom died.", 3, 9],
  ["Four guests, including a monk, are dead.", 4, null],
  [
    "One man was killed and six were hurt in a shooting in Oslo.\n\nOn Monday one of the wounded, a woman, died, raising the death toll to two.",
    2,
    6,
  ],
  [
    "An officer was shot in the arm and the suspect was killed in Oslo.\n\nThe officer fired back, killing him, police said.",
    1,
    1,
  ],
  ["A guard and a suspect were killed by gunfire in Oslo. A second guard was wounded.", 2, 1],
  ["A third passenger has died of her burns.\n\nTwo died when buses crashed in Oslo.", 3, null],
  ["The governor put the casualties at 40. Nine soldiers were killed, he said.", 9, null],
  ["The fire in Oslo brought no casualties.", 0, 0],
  ["A cook has died and a waiter is in hospital after a fire in Oslo.", 1, 1],
  ["A cook has died and a waitress is in critical condition since a fire in Oslo.", 1, 1],
  ["The guest was rushed to hospital and died there.", 1, null],
  ["Two rowers drowned. Nine others were treated for shock.", 2, 9],
  ["Ten farmers were killed in Oslo. Six others sustained burns.", 10, 6],
  ["A clerk was stabbed in Oslo on Friday.\n\nNobody was injured when robbers came on Sunday.", null, 1],
  ["No fewer than 14 traders were on Sunday night killed by gunmen.", 14, null],
  ["Boat sinks off Oslo: 6 more bodies found, toll 17", 17, null],
  ["A guard was killed in Oslo.\n\nA clerk who was also shot remains hospitalized in stable condition.", 1, 1],
  ["Two rowers died in a storm off Oslo. The two other rowers were not hurt.", 2, null],
  ["A clerk was charged on Monday with shooting Ada Moor, who died on May 4, 2030.", 1, null],
  ["Two girls among three hurt as tram leaves its rails", null, 3],
  ["Fifteen guests, among them 11 girls, were hurt in Oslo.", null, 15],
  ["Twelve patients were flown out, three of which died. At least 80 people died in the attack.", 80, null],
]

for (const [text, killed, injured] of rows) {
  test(`killed and injured in "${text.slice(0, 50)}"`, () => {
    const { facts } = told(text)
    assert.deepEqual([facts.killed?.best ?? null, facts.injured?.best ?? null], [killed, injured])
  })
}

test("the anchors of a figure quote the report", () => {
  const { facts, document } = told("Two people were killed on Monday.")
  for (const anchor of facts.killed!.anchors) {
    assert.equal(document.report.text.slice(anchor.from, anchor.to), anchor.quote)
  }
})

test("a day set off by commas before the speaker is that of the happening", () => {
  const { facts } = told(
    "Three guests were hurt when a tram ran into a stop in Lithuania's second city, Kaunas, on Sunday, police said.",
  )
  assert.equal(facts.date?.begin, "2031-03-09")
})

test("the day of speaking is not the day of the happening", () => {
  const { facts } = told("A man was shot on Sunday night, police said Tuesday.")
  assert.equal(facts.date?.begin, "2031-03-09")
})

test("what breaks out is what happened, whatever a volcano does", () => {
  const kindOf = (text: string) => told(text).facts.kind
  assert.equal(kindOf("Heavy gunfire erupted near the harbour in Oslo on Monday."), "shooting")
  assert.equal(kindOf("Two hikers were killed when the volcano erupted."), "natural disaster")
})

test("ferries that go down sink, planes crash", () => {
  const kindOf = (text: string) => told(text).facts.kind
  assert.equal(kindOf("Nine people died when a ferry went down off Norholm on Monday."), "sinking")
  assert.equal(kindOf("Nine people died when a boat overturned off Norholm on Monday."), "sinking")
  assert.equal(kindOf("Nine people died when a plane went down near Norholm on Monday."), "crash")
})

test("a strike comes from the air among the dead and the armed, a protest among workers", () => {
  const kindOf = (text: string) => told(text).facts.kind
  assert.equal(kindOf("The strike on a market in Aden killed nine people on Monday."), "airstrike")
  assert.equal(kindOf("A coalition strike killed nine people in Aden on Monday."), "airstrike")
  assert.equal(kindOf("A strike by train drivers in Oslo went on until Monday."), "protest")
})

test("a toll that rises on a later day does not move the happening there", () => {
  const text = "The death toll rose to four on Sunday when a woman died.\n\nSix were hurt in the shooting on Friday."
  assert.equal(told(text).facts.date?.begin, "2031-03-07")
})

test("two ages between commas are nobody who was arrested", () => {
  const { facts } = told("Two carters, 18 and 19, were arrested in Oslo on Monday.")
  assert.equal(facts.arrested?.best, 2)
})

test("of a story: order changes nothing, copies share a vote, later deaths are not counted twice", () => {
  const early = told("Four people were shot on Monday night.", "2031-03-11", "a")
  const copy = told("Four people were shot on Monday night.", "2031-03-11", "b")
  const late = told("One man died and three people were injured in the shooting on Monday.", "2031-03-12", "c")
  const facts = tellStoryFacts([early, copy, late])
  assert.deepEqual([facts.killed?.best, facts.injured?.best], [1, 3])
  assert.deepEqual(tellStoryFacts([late, copy, early]), facts)
  assert.equal(tellStoryFacts([]).killed, null)
})
