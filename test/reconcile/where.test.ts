import assert from "node:assert/strict"
import test from "node:test"
import type { Analysis, Answer, Happening, PlaceMention } from "../../src/model/types.ts"
import { reconcile } from "../../src/reconcile/reconcile.ts"
import { lineageOf, told } from "./story.ts"

/** An invented map: name -> [path, precision, latitude]. */
const map: Readonly<Record<string, readonly [readonly string[], number, number]>> = {
  Orn: [["Orn", "Orn Vale", "Velmar"], 1, 10],
  Tesk: [["Tesk", "Tesk Hills", "Velmar"], 1, 14],
  Ruva: [["Ruva", "Greater Orn", "Velmar"], 1, 10.1],
  Siltby: [["Siltby", "Orn Vale", "Velmar"], 1, 10.2],
  "Orn Vale": [["Orn Vale", "Velmar"], 4, 10.1],
  Velmar: [["Velmar"], 6, 12],
}

function placeAt(name: string, text: string): PlaceMention {
  const [path, precision, lat] = map[name]!
  const from = text.indexOf(`in ${name}`) + 3
  const mention = { kind: "place", from, to: from + name.length, name, country: "VL", admin1: path.at(-2) ?? null }
  const rest = { admin2: null, lat, lon: 5, geonames: null, feature: null, precision, path, location: true }
  return { ...mention, ...rest, head: from, known: [], candidates: [], reason: "" } as unknown as PlaceMention
}

/** A report of one crash, with its figure and place, as somebody says it. */
function report(id: string, place: string, dead: number, source?: string): Analysis {
  const sentence = {
    text: `${dead} people died in a crash in ${place}, ${id} writes.`,
    figure: `${dead} people`,
    low: dead,
    high: dead,
  }
  const base = { ...sentence, kind: "crash", property: "killed", thing: "person", begin: "2024-05-01" }
  const analysis = told(id, "2024-05-02", [source === undefined ? base : { ...base, source }])
  const mention = placeAt(place, analysis.document.report.text)
  const mentions = [...analysis.document.mentions, mention]
  const claims = analysis.claims.map((claim) => ({ ...claim, places: [mentions.length - 1] }))
  return { ...analysis, document: { ...analysis.document, mentions }, claims }
}

function asked(...analyses: readonly Analysis[]): readonly Answer[] {
  const claims = analyses.flatMap((analysis) => analysis.claims.map(({ id }) => id))
  const day = { begin: "2024-05-01", end: "2024-05-01" }
  const happening: Happening = { id: "h", kind: "crash", name: "the crash", claims, ...day, places: [], reasons: [] }
  return reconcile(analyses, lineageOf(analyses), [happening]).filter(({ scope }) => scope.property === "place")
}

const outcome = ({ state, estimates, origins }: Answer): unknown => {
  const value = estimates[0]?.value
  return [state, value?.kind === "text" ? value.text : value, origins]
}

test("one place in two reports is agreed, and its anchors hold its name", () => {
  const [answer, ...more] = asked(report("a", "Orn", 3, "Orn police"), report("b", "Orn", 3))
  assert.deepEqual(more, [])
  assert.equal(answer?.question, "Where was the crash on 1 May 2024?")
  assert.deepEqual(outcome(answer!), ["agreed", "Orn", 1])
  assert.deepEqual(
    answer?.readings.flatMap(({ anchors }) => anchors.map(({ quote }) => quote)),
    ["Orn", "Orn"],
  )
})

test("a wider place is refined and never contradicts; a quarter is in the city its division is named after", () => {
  const wide = asked(report("a", "Orn", 3), report("b", "Orn Vale", 3), report("c", "Velmar", 3))
  assert.deepEqual(wide.map(outcome), [["refined", "Orn", 0]])
  assert.ok(wide[0]?.relations.every(({ relation }) => relation === "refines"))
  const quarter = asked(report("a", "Ruva", 3), report("b", "Orn", 3))
  assert.deepEqual(quarter.map(outcome), [["refined", "Ruva", 0]])
})

test("places far apart under one figure are disputed: most sources decide, and equals give no answer", () => {
  const two = [report("a", "Orn", 12, "Orn police"), report("b", "Tesk", 12, "the army")]
  assert.deepEqual(asked(...two).map(outcome), [["disputed", "", 2]])
  const three = asked(...two, report("c", "Orn", 12, "a clinic"))
  assert.deepEqual(three.map(outcome), [["disputed", "Orn", 2]])
  assert.match(three[0]?.why ?? "", /cannot both hold: Orn and Tesk/)
})

test("places far apart that share no figure are two events; near names stand side by side", () => {
  assert.deepEqual(asked(report("a", "Orn", 12), report("b", "Tesk", 4)), [])
  const near = asked(report("a", "Orn", 12), report("b", "Siltby", 12))
  assert.deepEqual(near.map(outcome), [["unresolved", "", 0]])
  assert.match(near[0]?.why ?? "", /nothing tells whether one site can have both names/)
})

test("a country alone, and one report alone, are no answer", () => {
  assert.deepEqual(asked(report("a", "Orn", 3), report("b", "Velmar", 3)), [])
  assert.deepEqual(asked(report("a", "Orn", 3)), [])
})
