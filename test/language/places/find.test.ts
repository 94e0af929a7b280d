import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { understand } from "../../../src/language/index.ts"
import type { PlaceMention } from "../../../src/model/types.ts"
import { loadResources } from "../../../src/run/resources.ts"
import { marked } from "../../marked.ts"
import { plainReport } from "../report.ts"

const places = (text: string): readonly PlaceMention[] =>
  understand(plainReport(text), loadResources()).mentions.filter((mention) => mention.kind === "place")

/** Each mark says what the place is: p any place, else the country in small letters. */
const positive: readonly string[] = [
  "Heavy rain fell in [Paris]fr on Monday, and [France]fr closed two motorways.",
  "A fire broke out in [Paris]us, [Texas]us, early on Sunday.",
  "Three people were hurt near [Dayton]us, [Ohio]us.",
  "The minister flew from [Nairobi]ke to [Mombasa]ke.",
  "Floods hit the province of [Kunduz]af in northern [Afghanistan]af.",
  "[KABUL]af (Example Wire) - Shops opened late on Tuesday.",
  "Talks in the [U.S.]us and the [UK]gb went on for weeks.",
  "Shells fell on [Hodeidah]ye, and doctors in [al-Durayhimi]ye in [Yemen]ye treated five men.",
  "[GOMA]cd, [Democratic Republic of Congo]cd - A boat that left Minova for [Goma]cd sank.",
  "Miners in [Solwezi]zm, in [North-Western Province]zm, and in [Lusaka]zm went home.",
  "The [Henrico County]us sheriff spoke in [Richmond]us, [Virginia]us.",
]

test("what a report is filed from without a state behind it is the town, unless it is a country", () => {
  assert.equal(places("NEW YORK — Two men died in a fire.")[0]?.name, "New York City")
  assert.equal(places("NEW YORK (Example Wire) - Two men died in a fire.")[0]?.name, "New York City")
  assert.equal(places("KUWAIT — Two men died in a fire.")[0]?.name, "Kuwait")
})

test("a title apart from the text says which of two towns is meant", () => {
  const country = (title: string | null): string | null | undefined => {
    const text = "A bomb went off in Tripoli on Monday."
    const known = title === null ? null : { value: title, span: null, basis: "given" }
    const { mentions } = understand({ ...plainReport(text), title: known }, loadResources())
    return mentions.find((mention) => mention.kind === "place")?.country
  }
  assert.equal(country(null), "LY")
  assert.equal(country("Two killed in Lebanon"), "LB")
  assert.equal(country("Lebanese army finds a bomb"), "LB")
})

test("the country of the outlet's address decides between towns of one name, unless its domain is anybody's", () => {
  const country = (url: string | null, outlet: string | null = null): string | null | undefined => {
    const text = "A bridge in Cambridge was closed on Monday."
    const known = outlet === null ? null : { value: outlet, span: null, basis: "given" }
    const { mentions } = understand({ ...plainReport(text), url, outlet: known }, loadResources())
    return mentions.find((mention) => mention.kind === "place")?.country
  }
  assert.equal(country(null), "GB")
  assert.equal(country("https://news.example.ca/a"), "CA")
  assert.equal(country("https://news.example.io/a"), "GB")
  assert.equal(country("ca"), "GB")
  assert.equal(country(null, "The Canadian Example"), "CA")
})

test("places are found where they stand and in their country", () => {
  for (const line of positive) {
    const { text, spans } = marked(line)
    const wanted = Object.entries(spans)
      .flatMap(([country, all]) => all.map(({ from, to }) => ({ from, to, country: country.toUpperCase() })))
      .sort((a, b) => a.from - b.from)
    const found = places(text).map(({ from, to, country }) => ({ from, to, country }))
    assert.deepEqual(found, wanted, text)
  }
})

const negative: readonly string[] = [
  "Jordan Smith told the court that he had seen nothing.",
  "Mr. Lincoln and Mrs. Troy met Judge Clinton.",
  "He lives at 14 London Road and reads the Boston Globe.",
  "She studied at the University of Oxford.",
  "May was cold. Reading helps. Nice work, said the coach.",
  "The Afghan and French teams met twice.",
  "Guards let them onto Tajik territory, said the Thai consul.",
]

test("no places in names of people, roads, papers and in common words", () => {
  for (const text of negative) {
    const found = places(text).map(({ from, to }) => text.slice(from, to))
    assert.deepEqual(found, [], text)
  }
})

test("a name that acts is no location; precision and containment", () => {
  const [where, actor] = places("The bridge in Kunduz fell. Washington said it would help.")
  assert.equal(where?.location, true)
  assert.equal(actor?.location, false)
  const [town] = places("A clinic opened near Dushanbe in Tajikistan.")
  assert.equal(town?.precision, 2)
  assert.equal(town?.path.at(-1), "Tajikistan")
})

test("a misspelt place of the country in focus, and a place that the gazetteer lacks", () => {
  const text =
    "Fighting went on in Kunduz, Baghlan and Takhar, three provinces of Afghanistan. Troops left the town of Talloqan in Takhar."
  const found = places(text).find(({ from, to }) => text.slice(from, to) === "Talloqan")
  assert.equal(found?.country, "AF")
  const [, river] = places("Boats capsized in Tajikistan on the Zorvanak River on Monday.")
  assert.deepEqual([river?.lat, river?.country, river?.feature], [null, "TJ", "STM"])
})

test("a town lies where the report's other places and its own words say, and not where a namesake is known", () => {
  const of = (text: string, name: string) =>
    places(text).find((place) => text.slice(place.from, place.to).includes(name))
  assert.equal(of("RAQQA, Syria - Shells fell near al-Mansoura, west of Raqqa.", "Mansoura")?.country, "SY")
  const held = of("ST. ANNE ISLAND, S.C. (Example Wire) - A boat sank off Savannah.", "ANNE")
  assert.deepEqual([held?.country, held?.admin1], ["US", "South Carolina"])
  assert.equal(of("MULTAN: A wall fell near the Shah Rukn-i-Alam mill.", "MULTAN")?.country, "PK")
  assert.equal(of("Shells fell on Mykolaiv, a city in southern Ukraine.", "Mykolaiv")?.admin1, "Mykolaiv")
  assert.equal(of("Ukrainian guards left Zaporizhzhia on Sunday.", "Ukrainian"), undefined)
})

test("unknown names: what stands before them says places, and a place once is one again", () => {
  const said = (text: string) => places(text).map(({ from, to, feature }) => [text.slice(from, to), feature])
  assert.deepEqual(said("The town of Dabrin was freed on Sunday. Dabrin held out for a year."), [
    ["Dabrin", "PPL"],
    ["Dabrin", null],
  ])
  assert.deepEqual(said("One strike near Tedrun destroyed a bridge."), [["Tedrun", null]])
  assert.deepEqual(said("Climbers were lost on Mount Tarvig on Sunday."), [["Mount Tarvig", "MT"]])
  assert.deepEqual(said("The director of Dabrin, a film, spoke. He met Tarvig."), [])
})

test("any text: no throw, spans inside the text, in order, none overlapping", () => {
  const words = fc.constantFrom(
    "Paris",
    "of",
    "in",
    ",",
    "St.",
    "County",
    "U.S.",
    "-",
    "'s",
    "Ali",
    "\n",
    "\ud800",
    "é",
    "al-",
    "X",
  )
  const holds = fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
    const text = parts.join(" ")
    let end = 0
    for (const { from, to } of places(text)) {
      assert.ok(from >= end && to > from && to <= text.length)
      end = to
    }
  })
  fc.assert(holds, { seed: 1 })
})

test("one name said 1,500 times is found as often, without a throw", () => {
  assert.equal(places("They met in Nairobi, Kenya. ".repeat(1500)).length, 3000)
})
