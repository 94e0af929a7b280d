import assert from "node:assert/strict"
import test from "node:test"
import { traceLineage } from "../../src/lineage/index.ts"
import { tellStory } from "../../src/run/engine.ts"
import { loadResources } from "../../src/run/resources.ts"
import { analysis, attribution, link, published, report } from "./analysis.ts"

/** The names of the origins of some texts, each with the state it speaks for. */
function statesIn(...texts: readonly string[]): ReadonlyMap<string, string | null> {
  const reports = texts.map((text, at) => report(`r${at}`, text, { published: published("2024-05-02") as never }))
  const { account } = tellStory("s", reports, loadResources(), { policies: ["origins"], length: "full" })
  return new Map(account.lineage.origins.map(({ name, speaksFor }) => [name, speaksFor]))
}

test("governments, ministries and their office-holders speak for their state; companies, towns and the past do not", () => {
  const states = statesIn(
    "The Norwegian government said that 14 sailors had died. Norway's Prime Minister Kari Lund said the ship was lost.",
    "Arne Vik, president of the Vik Shipping company, said the ship was old. Bergen police said a diver was hurt.",
    "Former Norwegian President Nils Berg said he was sad.",
  )
  assert.equal(states.get("Norwegian government"), "NO")
  assert.equal(states.get("Kari Lund"), "NO")
  for (const [name, state] of states) if (/Vik|police|Berg/.test(name)) assert.equal(state, null, name)
})

test("two ministries of one state are two origins, an office and its spokesman are one", () => {
  const text = "One said this. Two said that. Three said so."
  const of = (name: string, content: string, kind: "office" | "unnamed" = "office") =>
    attribution(text, content, link(name, kind))
  const { origins } = traceLineage([
    analysis(report("a", text), [
      of("Norland's Defence Ministry", "One said this"),
      of("Norland's Foreign Ministry", "Two said that"),
      of("spokeswoman for Norland's Foreign Ministry", "Three said so", "unnamed"),
    ]),
  ])
  assert.deepEqual(
    origins.map(({ names }) => names.length),
    [1, 2],
  )
})

test("a person with one surname more is the same person, in one report also by the surname alone", () => {
  const text = "One said this. Two said that. Three said so."
  const of = (name: string, content: string) => attribution(text, content, link(name, "person"))
  const said = (id: string, name: string) => analysis(report(id, text), [of(name, "One said this")])
  const namesOf = (analyses: Parameters<typeof traceLineage>[0]) => traceLineage(analyses).origins.length
  assert.equal(namesOf([said("a", "Ines Rojo"), said("b", "Ines Rojo Prado")]), 1)
  assert.equal(namesOf([said("a", "Rojo"), said("b", "Ines Rojo Prado")]), 2)
  const both = [of("Ines Rojo Prado", "One said this"), of("Rojo", "Two said that")]
  assert.equal(namesOf([analysis(report("a", text), both)]), 1)
  assert.equal(namesOf([said("a", "Ines Rojo"), said("b", "Ana Rojo Prado")]), 2)
})

test("a bare noun is the only office of that noun; a name that ends with a person's is that person", () => {
  const text = "One said this. Two said that. Three said so. Four said no."
  const of = (name: string, content: string, kind: "office" | "unnamed" | "person" = "office") =>
    attribution(text, content, link(name, kind))
  const namesOf = (...told: readonly (readonly ReturnType<typeof of>[])[]) =>
    traceLineage(told.map((attributions, at) => analysis(report(`r${at}`, text), attributions))).origins.map(
      ({ names }) => names,
    )
  const harbour = of("Orn harbour police", "One said this")
  assert.deepEqual(namesOf([harbour, of("Police", "Two said that")]), [["Orn harbour police", "Police"]])
  assert.deepEqual(namesOf([harbour], [of("Police", "Two said that")]), [["Orn harbour police", "Police"]])
  const two = namesOf([harbour], [of("Tesk city police", "Three said so")], [of("Police", "Two said that")])
  assert.equal(two.length, 3, "which of two forces is meant is not known")
  const chief = of("harbour chief Ana Solis", "One said this")
  assert.equal(namesOf([chief, of("Ana Solis", "Two said that", "person")]).length, 1)
  const letter = of("letter of the chief to Ana Solis", "One said this", "unnamed")
  assert.equal(namesOf([letter, of("Ana Solis", "Two said that", "person")]).length, 2)
  const guard = of("Norland coast guard spokesman", "One said this", "unnamed")
  assert.equal(namesOf([guard], [of("Norland coast guard", "Two said that")]).length, 1)
})
