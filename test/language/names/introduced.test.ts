import assert from "node:assert/strict"
import { test } from "node:test"
import { understand } from "../../../src/language/index.ts"
import { loadResources } from "../../../src/run/resources.ts"
import { marked } from "../../marked.ts"
import { plainReport } from "../report.ts"

/** Marks: p a person, o an organization, l a place. */
const cases: readonly (readonly [string, string])[] = [
  ["a role", "A campaigner for whales, the activist [Wenxu Tao]p, left early. The singer [Brodka Mielnik]p sang."],
  [
    "a first name before a name found",
    "The mayor, [Ondine Berger]p, spoke. Later her brother [Tomas Berger]p spoke and left the hall.",
  ],
  ["surnames behind small words", "His widow, [Inés de la Fuente Robles]p, said men in uniform had come."],
  ["an age", "Among the dead was [Wendo Kalimbe]p, 34, a baker."],
  ["a byline", "By [Oyelade Brankov]p and [Tirza Mollick]p in [Nairobi]l\n\nThe bridge fell at noon."],
  ["a dateline", "[Nairobi]l ([Savannah Wire]o) - A bridge fell at noon, police said."],
  ["an apposition", "It was signed by [Los Tejones]o, a gang that sells fuel."],
  ["a noun before it", "He writes for the newspaper [Dagbrand]o and owes the company [Veldrik]o money."],
  ["its people", "Two [Nyavatta]o rebels and nine [Orduk]o militants died."],
  ["its members", "Five members of [Karvolt]o were held."],
  ["its head", "He was taken to the [Kweni Mbali Referral Hospital]o on Monday."],
  ["the Arabic article", "They blamed the [al-Furat Brigades]o for it."],
  ["a legal form", "The works belong to [Sundal Chemical Co., Ltd.]o and were shut."],
  ["a title", "The new Prime Minister [Edvin Barkane]p met the nun, Sr. [Agnes Molde]p, in a hall in [Oslo]l."],
  ["a long name", "The [Volunteers for the Defence of the Valleys]o lost two men."],
  ["a long name with and", "He left the [Party of the Rural Workers and Herders]o in May."],
  ["letters behind it", "The [Front for the Liberation of the Highlands]o ([FLK]o) agreed."],
  ["whose it is", "She sits in the [National People's Congress]o of the country."],
  ["its head behind a nationality", "The Nigerian [Air Force]o bombed a camp near [Kano]l."],
  ["its head and a full stop", "The ship belonged to [Zephyr Blue Shipping Ltd.]o, which is based in [London]l."],
  ["two things that it does", "He said the [National Planning and Security Agency]o had warned him."],
  ["who works for it", "Then the [Hollow Witness]o campaigner [Wenxu Tao]p spoke of a shame."],
  ["a dateline of capitals", "NAIROBI, Kenya ([Rift News Service]o) - A bridge fell at noon, police said."],
  ["the kind of a place", "It happened in [Leshan City]l near the [Gambia River]l."],
]

const kinds: Readonly<Record<string, string>> = { person: "p", group: "o", place: "l" }

for (const [what, source] of cases) {
  test(`names told by ${what}`, () => {
    const { text, spans } = marked(source)
    const found = understand(plainReport(text), loadResources()).mentions.flatMap(({ kind, from, to }) =>
      kinds[kind] === undefined ? [] : [`${kinds[kind]} ${text.slice(from, to)}`],
    )
    const wanted = Object.entries(spans)
      .flatMap(([kind, list]) => list.map((span) => ({ ...span, kind })))
      .sort((a, b) => a.from - b.from)
      .map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`)
    assert.deepEqual(
      found.filter((name) => wanted.some((other) => name === other)),
      wanted,
      `found ${found.join(", ")}`,
    )
  })
}

test("a name that the model has whole is not cut", () => {
  const { text, spans } = marked("She went to the [Institute for Science and Technology]o in [Bergen]l on Monday.")
  const groups = understand(plainReport(text), loadResources()).mentions.filter(({ kind }) => kind === "group")
  assert.deepEqual(
    groups.map(({ from, to }) => ({ from, to })),
    spans["o"],
  )
})

test("what stands beside a name and says nothing of it makes no organization and no person", () => {
  const names = (text: string) =>
    understand(plainReport(text), loadResources()).mentions.flatMap(({ kind, from, to }) =>
      kind === "group" || kind === "person" ? [`${kind} ${text.slice(from, to)}`] : [],
    )
  assert.deepEqual(names("They met in Lusaka, a party stronghold."), [])
  assert.deepEqual(names("Residents of Lusaka said the company on Monday paid."), [])
  assert.deepEqual(names("He spoke to Tomas Berger, a party member."), ["person Tomas Berger"])
  assert.deepEqual(names("The Ministry of Health and Tomas Berger agreed."), [
    "group Ministry of Health",
    "person Tomas Berger",
  ])
})
