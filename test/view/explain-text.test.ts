import assert from "node:assert/strict"
import { test } from "node:test"
import { explainClaims } from "../../src/claims/explain.ts"
import { analyze } from "../../src/claims/index.ts"
import { explainMention } from "../../src/language/explain.ts"
import { understand } from "../../src/language/index.ts"
import { loadResources } from "../../src/run/resources.ts"
import { explainText } from "../../src/view/explain-text.ts"
import { reportOf } from "../claims/document.ts"

const resources = loadResources()
const text =
  "Nearly 400 people fled from Paris in France on Sunday, police said. About a dozen were hurt, and the mayor said all roads were open."
const analysis = analyze(understand(reportOf(text), resources))
const told = (what: string): string => explainText(analysis, what, resources.gazetteer) ?? "nothing"

test("every claim is explained by its finder and by each refiner in turn", () => {
  const explained = explainClaims(analysis.document)
  assert.deepEqual(new Set(explained.map(({ claim }) => claim.id)), new Set(analysis.claims.map(({ id }) => id)))
  const names = explained[0]!.steps.map(({ name }) => name)
  assert.match(names[0]!, /^finder /)
  assert.deepEqual(names.slice(1), [
    "attribution",
    "certainty",
    "polarity",
    "places",
    "time",
    "background",
    "aspect",
    "as of",
    "roles",
  ])
  for (const { steps } of explained) for (const { outcome, why } of steps) assert.ok(outcome !== "" && why !== "")
}) // prettier-ignore

test("a claim by its id or the beginning of one", () => {
  const claim = analysis.claims.find(({ measures }) => measures.length > 0)!
  for (const what of [claim.id, claim.id.slice(0, 8)]) {
    assert.match(told(what), new RegExp(`^report test\n\nclaim ${claim.id} `))
    assert.match(told(what), /attribution: police — it stands in what “said” hands on \(rule speech: say\)/)
    assert.match(told(what), /certainty: reported — someone says it/)
  }
})

test("what stands at an offset, and at a quoted word", () => {
  assert.equal(told(`@${text.indexOf("400")}`), told("400"))
  assert.match(told("400"), /quantity 0-10 “Nearly 400”: .*below 400/)
  assert.match(told("400"), /rule: the convention of “nearly”/)
  assert.match(told("400"), /stated: the number 400; counts “people”/)
  assert.match(told("Sunday"), /time \d+-\d+ “Sunday”: 2031-03-09.*\n {2}rule: .+\n {2}stated: the weekday/)
  assert.match(told("Sunday"), /concluded: resolved against the publication time of the report/)
  assert.match(told("Paris"), /place \d+-\d+ “Paris”: Paris, .*France\n/)
  assert.match(told("Paris"), /not Paris, .*United States/)
  assert.match(told("said"), /attribution \d+: “said” by rule speech: say\n {2}source: “police”/)
})

test("where nothing stands there is nothing to explain", () => {
  for (const what of ["volcano", "@99999", "ffffffffffff", "@"]) assert.equal(told(what), "nothing", what)
})

test("names have no value to explain", () => {
  for (const mention of analysis.document.mentions) {
    const explained = explainMention(analysis.document, mention, resources.gazetteer)
    assert.equal(explained === null, !/^(time|quantity|place)$/.test(mention.kind))
  }
})
