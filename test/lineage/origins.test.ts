/** Who is one origin and who is not, by what reports call them. */
import assert from "node:assert/strict"
import test from "node:test"
import { officeBeside } from "../../src/lineage/english/spokesmen.ts"
import { traceLineage } from "../../src/lineage/index.ts"
import { areInitials } from "../../src/lineage/initials.ts"
import type { OriginKind } from "../../src/model/types.ts"
import { analysis, attribution, link, report } from "./analysis.ts"

type Told = readonly (readonly [string, string, OriginKind])[]

const content = "the weir broke"

/** How many origins two reports have; the first words of each are its source. */
function originsOf(told: Told): number {
  return traceLineage(
    told.map(([source, name, kind], at) => {
      const text = `${source} said ${content}.`
      const said = attribution(text, content, link(name, kind))
      return analysis(report(`r${at}`, text), [{ ...said, source: [{ from: 0, to: source.length }] }])
    }),
  ).origins.length
}

test("initials are the office or agency whose name they begin", () => {
  const one: readonly (readonly [string, string])[] = [
    ["NRA", "Norland Rail Authority"],
    ["NRA spokesman", "the Norland Rail Authority"],
    ["TfN", "Transport for Norland"],
    ["JCB", "Norland's Joint Coast Board"],
    ["N.R.A.", "Norland Rail Authority"],
  ]
  for (const [a, b] of one) assert.ok(areInitials(a, b, false), `${a} ${b}`)
  const two: readonly (readonly [string, string])[] = [
    ["NRA", "Norland Road Office"],
    ["Nora", "Norland Office of Rail Affairs"],
    ["NR", "Norland Rail"],
    ["NRA", "NRA"],
  ]
  for (const [a, b] of two) assert.ok(!areInitials(a, b, false), `${a} ${b}`)
  assert.ok(areInitials("NP", "Norland Press", true))
})

test("who serves an office, by the words beside the name", () => {
  const offices: readonly (readonly [string, string, string])[] = [
    ["Ana Moe, assistant chief constable at the Marl Police", "Ana Moe", "Marl Police"],
    ["Ana Moe, deputy director of the Marl Ambulance Trust", "Ana Moe", "Marl Ambulance Trust"],
    ["Chief Inspector Ana Moe of the Marl Police", "Ana Moe", "Marl Police"],
    ["Marl police inspector Ana Moe", "Ana Moe", "Marl police"],
    ["NRA chief Ana Moe", "Ana Moe", "NRA"],
    ["Colonel Ana Moe of the coast guard", "Ana Moe", "coast guard"],
    ["the coast guard's spokeswoman, Ana Moe", "Ana Moe", "coast guard"],
    ["rail union president Ana Moe", "Ana Moe", "rail union"],
    ["the clinic's medical director, Ana Moe", "Ana Moe", "clinic"],
    ["Norlines' chief executive, Ana Moe", "Ana Moe", "Norlines"],
    ["Ana Moe, Marlbank's managing director", "Ana Moe", "Marlbank"],
    ["Norland's president, Ana Moe", "Ana Moe", ""],
    ["Ana Moe, former head of the Marl Police", "Ana Moe", ""],
    ["Ana Moe, a baker from Marl", "Ana Moe", ""],
    ["Ana Moe of Marl", "Ana Moe", ""],
  ]
  for (const [source, name, office] of offices) assert.equal(officeBeside(source, name), office, source)
})

test("a title before a name, a shorter name, an office after its officer: one origin; others two", () => {
  const one: readonly Told[] = [
    [
      ["Harbour Captain Ana Moe", "Harbour Captain Ana Moe", "person"],
      ["Ana Moe", "Ana Moe", "person"],
    ],
    [
      ["Ana Moe, assistant chief constable at the Marl Police,", "Ana Moe", "person"],
      ["The Marl Police", "Marl Police", "office"],
    ],
    [
      ["Marl police and rescue workers", "Marl police and rescue workers", "unnamed"],
      ["A Marl police spokesman", "Marl police spokesman", "unnamed"],
    ],
    [
      ["NRA chief Ana Moe", "Ana Moe", "person"],
      ["The Norland Rail Authority", "Norland Rail Authority", "office"],
    ],
    [
      ["Health officials", "Health officials", "unnamed"],
      ["The health ministry of Norland", "health ministry of Norland", "office"],
    ],
    [
      ["The NRA", "NRA", "office"],
      ["The Norland Rail Authority", "Norland Rail Authority", "office"],
    ],
  ]
  for (const told of one) assert.equal(originsOf(told), 1, told[0]?.[0])
  const two: readonly Told[] = [
    [
      ["Bo Moe", "Bo Moe", "person"],
      ["Ana Moe", "Ana Moe", "person"],
    ],
    [
      ["Norland officials", "Norland officials", "unnamed"],
      ["The Norland health ministry", "Norland health ministry", "office"],
    ],
    [
      ["Ana Moe, former president of Norland,", "Ana Moe", "person"],
      ["The government of Norland", "government of Norland", "office"],
    ],
    [
      ["Ana Moe, spokeswoman for the Norland president,", "Ana Moe", "person"],
      ["The Norland army", "Norland army", "office"],
    ],
  ]
  for (const told of two) assert.equal(originsOf(told), 2, told[0]?.[0])
})

test("what others fear or want is said by whoever tells of it", () => {
  const text = "Ana Moe said farmers feared the weir broke."
  const said = attribution(text, content, link("farmers", "group"), link("Ana Moe", "person"))
  const origin = (by: string) => traceLineage([analysis(report("a", text), [{ ...said, by }])]).origins[0]?.name
  assert.equal(origin("belief: fear"), "Ana Moe")
  assert.equal(origin("speech: say"), "farmers")
})
