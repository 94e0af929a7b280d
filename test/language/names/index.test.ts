import assert from "node:assert/strict"
import { test } from "node:test"
import { understand } from "../../../src/language/index.ts"
import type { GroupMention, PersonMention } from "../../../src/model/types.ts"
import { loadResources } from "../../../src/run/resources.ts"
import { marked } from "../../marked.ts"
import { plainReport } from "../report.ts"

const mentions = (text: string) => understand(plainReport(text), loadResources()).mentions

const persons = (text: string) =>
  mentions(text).filter((mention): mention is PersonMention => mention.kind === "person")
const groups = (text: string) => mentions(text).filter((mention): mention is GroupMention => mention.kind === "group")

test("persons: spans, full names and titles", () => {
  const { text, spans } = marked(
    "[President]t [Tomas Berger]p said on Monday that the bridge was safe. [Berger]p spoke after a meeting with " +
      "[Helen Ward]p, the [deputy mayor]t of the town. [Mr]t [Berger]p left early.",
  )
  const found = persons(text)
  assert.deepEqual(
    found.map(({ from, to }) => ({ from, to })),
    spans["p"],
  )
  assert.deepEqual(
    found.map(({ name }) => name),
    ["Tomas Berger", "Tomas Berger", "Helen Ward", "Tomas Berger"],
  )
  assert.deepEqual(
    found.flatMap(({ title }) => title ?? []),
    spans["t"],
  )
})

test("groups: nationalities, forces and offices", () => {
  const text =
    "The Norwegian army and Kenyan police met two Danes. The Kenyan Foreign Ministry and the border guard service agreed."
  const found = groups(text).map(({ name, of, country }) => `${name}: ${of} ${country}`)
  assert.deepEqual(found, [
    "Norwegian army: force NO",
    "Kenyan police: force KE",
    "Danes: nationality DK",
    "Kenyan Foreign Ministry: government KE",
    "border guard service: government null",
  ])
})

test("groups: peoples without a country of their own, and armed groups wherever they stand", () => {
  const found = groups("Druze elders met two Hausa traders. Troops hit two al-Qaida cars. Hezbollah said nothing.").map(
    ({ name, of, country }) => `${name}: ${of} ${country}`,
  )
  assert.deepEqual(found, [
    "Druze: nationality null",
    "Hausa: nationality null",
    "al-Qaida: force null",
    "Hezbollah: force null",
  ])
})

test("groups: an organization whole, where the model finds a part of it", () => {
  const names = (text: string) => groups(text).map(({ name }) => name)
  assert.deepEqual(names("The Government of Norway paid."), ["Government of Norway"])
  assert.deepEqual(names("He said the Kurdistan Regional Government lost it."), ["Kurdistan Regional Government"])
  assert.deepEqual(names("The Alliance of Farmers and the Weavers of Bergen (AFWB) met on Monday."), [
    "Alliance of Farmers and the Weavers of Bergen",
    "Alliance of Farmers and the Weavers of Bergen",
  ])
})

test("groups: letters in brackets that do not spell the words before them, and capitals of headlines, join nothing", () => {
  const names = (text: string) => groups(text).map(({ name }) => name)
  assert.ok(
    !names("The talks of the Farmers and the Weavers of Bergen (XQZ) failed.").includes(
      "Farmers and the Weavers of Bergen",
    ),
  )
  assert.ok(
    !names("Oslo Fire Spreads To Second Hospital As Winds Rise\n\nA fire spread.").includes(
      "Oslo Fire Spreads To Second Hospital",
    ),
  )
})
