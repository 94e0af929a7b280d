import assert from "node:assert/strict"
import { test } from "node:test"
import { pairsOf, sharedPairs } from "../../src/account/shared-pairs.ts"
import { analyzeReport } from "../../src/run/engine.ts"
import { loadResources } from "../../src/run/resources.ts"
import { plainReport } from "../language/report.ts"
import { accountOf } from "../reconcile/texts.ts"

const analysisOf = (id: string, text: string) => analyzeReport(plainReport(text, { id }), loadResources())

test("pairs are stems of neighbours, function words passed over, words of all news marked", () => {
  assert.deepEqual(
    [...pairsOf("The harbour's owner closed both of the cranes on Monday.")],
    ["harbour owner", "owner clos", "clos cran", "cran ~monda"],
  )
  assert.deepEqual([...pairsOf("of the")], [])
})

test("a pair weighs by its independent reports, a copy by a fifth, one report's own by nothing", () => {
  const reports = [
    analysisOf("a", "The harbour closed two cranes. A cook slept."),
    analysisOf("b", "The harbour closed two cranes."),
    analysisOf("c", "On Friday the harbour closed its gate."),
  ]
  const witnesses = new Map([
    ["a", 1],
    ["b", 1],
    ["c", 2],
  ])
  const shared = sharedPairs(reports, witnesses)
  assert.equal(shared.get("harbour clos"), 1.2)
  assert.equal(shared.get("cran cook"), undefined)
  assert.ok(![...shared.keys()].some((pair) => pair.includes("cook")))
  assert.equal(sharedPairs(reports.slice(0, 1), witnesses).size, 0)
})

test("of what no figure tells, a brief quotes what several reports tell before what one does", () => {
  const shared = "The harbour office closed the northern quay to all ferries because of cracks in its wall."
  const said = (id: string, first: string, own: string) => ({
    id,
    published: "2024-05-07",
    text: `${first}\n\n${own}\n\nAda Moor has led the office for years.`,
  })
  const { brief } = accountOf([
    said(
      "a",
      "A crane fell into the harbour of Bergen on Monday.",
      `${shared} The cook of a ship sang for the crowd that had come to see it.`,
    ),
    said(
      "b",
      "In Bergen a crane fell into the water of the harbour on Monday.",
      "Two divers drank tea on the ramp behind the fish hall. Because of cracks in its wall, the harbour office closed the northern quay to ferries.",
    ),
    said(
      "c",
      "The fall of a crane into the harbour of Bergen on Monday woke the town.",
      "A dog from the yacht club barked until noon. The northern quay stayed closed to all ferries, the harbour office said, because of cracks.",
    ),
  ])
  const quotes = brief.map(({ text }) => text).filter((text) => /quay|cook|divers|dog/.test(text))
  assert.match(quotes[0] ?? "", /northern quay/)
})

test("no question and no words under a picture stand in a brief", () => {
  const { brief } = accountOf([
    {
      id: "a",
      published: "2024-05-07",
      text: "A crane fell into the harbour of Bergen on Monday. Who paid for the crane? The crane, at left, and three burned sheds. The harbour closed.",
    },
    {
      id: "b",
      published: "2024-05-07",
      text: "A crane fell into the harbour in Bergen on Monday. Who paid for the crane?",
    },
  ])
  assert.ok(brief.every(({ text }) => !text.includes("Who paid") && !text.includes("at left")))
})
