import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { findQuantities } from "../../../src/language/quantities/index.ts"
import type { QuantityMention } from "../../../src/model/types.ts"
import { marked } from "../../marked.ts"
import { draftOf } from "../draft.ts"

const find = (text: string): readonly QuantityMention[] => findQuantities(draftOf(text))

/** Text with one [number]q and what it counts in [brackets]c; its low, high and modifier. */
const counts: readonly (readonly [text: string, low: number | null, high: number | null, modifier: string])[] = [
  ["[A third]q of the [boats]c sank.", 1 / 3, 1 / 3, "exact"],
  ["They met a [5,000]q-strong [force of rebels]c there.", 5000, 5000, "exact"],
  ["The flood killed [2.3m]q [sheep]c there.", 2.3e6, 2.3e6, "exact"],
  ["[1,037]q [soldiers]c crossed the river.", 1037, 1037, "exact"],
  ["They counted [2.345.678]q [votes]c in all.", 2345678, 2345678, "exact"],
  ["Aid reached [14 000]q [families]c there.", 14000, 14000, "exact"],
  ["Police held [twenty-six]q [people]c overnight.", 26, 26, "exact"],
  ["[One hundred and five]q [miners]c came up.", 105, 105, "exact"],
  ["[Two and a half million]q [voters]c stayed home.", 2.5e6, 2.5e6, "exact"],
  ["[Half a million]q [marchers]c filled the square.", 5e5, 5e5, "exact"],
  ["[More than 300]q [Orvan soldiers]c fled.", 300, null, "more than"],
  ["[At least a dozen]q [houses]c burned.", 12, null, "at least"],
  ["[Nearly 400]q [workers]c were sent home.", null, 400, "nearly"],
  ["[Up to 20]q [boats]c sank.", null, 20, "up to"],
  ["[Fewer than 50]q [people]c came.", null, 50, "less than"],
  ["[About 600]q [pupils]c are ill.", 550, 650, "about"],
  ["[Dozens]q of [villagers]c left.", 24, 99, "vague"],
  ["[Hundreds]q of [villagers]c left.", 200, 999, "vague"],
  ["[Tens of thousands]q of [people]c fled.", 20000, 99999, "vague"],
  ["[Several hundred]q [police officers]c stood by.", 300, 900, "vague"],
  ["[A couple of dozen]q [cars]c were wrecked.", 24, 24, "exact"],
  ["[5-6,000]q [people]c fled.", 5000, 6000, "range"],
  ["[Between 20 and 30]q [men]c ran.", 20, 30, "range"],
  ["[Five or six]q [shots]c were heard.", 5, 6, "range"],
  ["[23, 000]q [people]c were moved.", 23000, 23000, "exact"],
  ["[5 to 6 million]q [people]c are affected.", 5e6, 6e6, "range"],
  ["[300 or more]q [cattle]c died.", 300, null, "at least"],
  ["[A dozen or so]q [tents]c stood there.", 11, 13, "about"],
  ["[Two]q [members of the security forces]c were hurt.", 2, 2, "exact"],
  ["[Not more than 40]q [seats]c are left.", null, 40, "up to"],
  ["[Two]q 500-pound [bombs]c were found.", 2, 2, "exact"],
  ["They sold [3 million]q 5-litre [cans]c.", 3e6, 3e6, "exact"],
  ["[Three]q of the [most experienced guards]c left.", 3, 3, "exact"],
]

test("sets of values, their modifiers and what is counted", () => {
  for (const [source, low, high, modifier] of counts) {
    const { text, spans } = marked(source)
    const [mention] = find(text)
    assert.ok(mention, text)
    const { from, to } = mention
    assert.deepEqual(text.slice(from, to), text.slice(spans["q"]![0]!.from, spans["q"]![0]!.to), text)
    assert.deepEqual([mention.low, mention.high, mention.modifier], [low, high, modifier], text)
    assert.deepEqual(mention.counts, spans["c"]![0], text)
  }
})

test("codes, names of things and balances of games count nothing", () => {
  const names = [
    "They ended a 0-16 season.",
    "They ended a 4-12 season.",
    "It runs on the PS4 and others.",
    "Brand and 5S or 5C were sold.",
    "The Falk 2 owners were glad.",
  ]
  for (const text of names) assert.deepEqual(find(text), [], text)
  assert.equal(find("It was 5C at noon.")[0]?.unit, "C")
  assert.equal(find("They lost PS4.2 million.")[0]?.unit, "PS")
})

test("a change by a fraction is a share; the third of some is none", () => {
  assert.deepEqual(
    find("The price of flour fell by a third to 9,000 rials.").map(({ low, share }) => [low, share]),
    [
      [1 / 3, true],
      [9000, false],
    ],
  )
  assert.ok(find("He was followed by a third man.").every(({ share }) => !share))
})

const measures: readonly (readonly [text: string, value: number, dimension: string, standard: string])[] = [
  ["The fine was $1.2m.", 1.2e6, "money", "USD"],
  ["A bag costs 800 meticais.", 800, "money", "MZN"],
  ["He was fined 7,000 Lebanese pounds.", 7000, "money", "LBP"],
  ["It cost £3 billion to build.", 3e9, "money", "GBP"],
  ["The price fell to 61 cents.", 0.61, "money", "USD"],
  ["They asked for 200 million euros.", 2e8, "money", "EUR"],
  ["Turnout was 43.5 per cent.", 43.5, "percent", "percent"],
  ["The wall is 10 feet high.", 3.048, "length", "metre"],
  ["The fire burned 20 hectares.", 2e5, "area", "square metre"],
  ["Winds of 100 mph hit the coast.", 44.704, "speed", "metre per second"],
  ["It fell to minus 40 degrees Fahrenheit.", -40, "temperature", "degree Celsius"],
  ["They seized 3 tonnes of opium.", 3000, "mass", "kilogram"],
  ["A 3- or 4-metre pole.", 3, "length", "metre"],
  ["It lies somewhere between 50 and 70 km away.", 50000, "length", "metre"],
  ["A 34-year-old man was held.", 34, "age", "year"],
  ["Ada Moor, 67 of Bergen, was held.", 67, "age", "year"],
  ["Ola Brandt, 61, lost her house.", 61, "age", "year"],
  ["Guards over the age of 23 may apply.", 23, "age", "year"],
  ["A boy of eight was hurt.", 8, "age", "year"],
  ["Adults over 60 may stay.", 60, "age", "year"],
  ["A quake of magnitude 6.2 hit Vika.", 6.2, "magnitude", "magnitude"],
  ["A magnitude-6.2 quake hit Vika.", 6.2, "magnitude", "magnitude"],
  ["A 6.2-magnitude quake hit Vika.", 6.2, "magnitude", "magnitude"],
  ["The agency put the magnitude at 6.2.", 6.2, "magnitude", "magnitude"],
  ["It measured 6.2 on the Richter scale.", 6.2, "magnitude", "magnitude"],
  ["He ran half a mile.", 804.672, "length", "metre"],
  ["He ran a quarter of a mile.", 402.336, "length", "metre"],
  ["It rose 9 degrees Fahrenheit.", 5, "temperature", "degree Celsius"],
  ["The profit was Y=100 million.", 1e8, "money", "JPY"],
]

test("measures, money and ages with the same value in a standard unit", () => {
  for (const [text, value, dimension, standard] of measures) {
    const [mention] = find(text)
    assert.equal(mention?.dimension, dimension, text)
    assert.equal(mention?.normal?.unit, standard, text)
    assert.equal(mention?.normal?.low, value, text)
  }
})

test("an age is no count of those who have it, and a count is no age", () => {
  assert.deepEqual(
    find("Nine people, among them a girl of six, were hurt, and children under five were sent home.").map(
      ({ low, high, dimension }) => [low, high, dimension],
    ),
    [
      [9, 9, "count"],
      [6, 6, "age"],
      [null, 5, "age"],
    ],
  )
  for (const text of ["People under 20 flags sang.", "A box of six was lost.", "Men of six villages came."])
    assert.ok(
      find(text).every(({ dimension }) => dimension === "count"),
      text,
    )
})

test("a share points at its whole", () => {
  const { text, spans } = marked("They hold [a third]q of all [390]w districts.")
  const [share] = find(text)
  assert.equal(share?.share, true)
  assert.deepEqual(share?.whole, spans["w"]![0])
})

test("zero without a numeral", () => {
  for (const text of ["No one was injured.", "None of them came back.", "It ended without casualties."]) {
    assert.deepEqual([find(text)[0]?.low, find(text)[0]?.high], [0, 0], text)
  }
  assert.deepEqual(find("No one knows why. There is no reason to wait."), [])
})

test("a rate and a change", () => {
  const [rate] = find("It handles 300 trucks a day.")
  assert.ok(rate?.rate)
  assert.equal(find("It earns 7 million crowns ($600,000) a year.")[0]?.rate !== null, true)
  assert.equal(find("Prices rose 4 per cent.")[0]?.change, "up")
})

test("the unit as written, with the rate right behind it", () => {
  const units: readonly (readonly [text: string, unit: string])[] = [
    ["It earns $76 US a barrel.", "$ US a barrel"],
    ["A 52,000-barrel-a-day plant opened.", "barrel-a-day"],
    ["It lost 12 gigatonnes of ice every year.", "gigatonnes"],
    ["An average of 40 per month were lost.", "per month"],
    ["It moves 300 trucks a day.", ""],
    ["The profit was Y=100 million.", "Y"],
    ["Half a tonne burnt.", "tonne"],
  ]
  for (const [text, unit] of units) assert.equal(find(text)[0]?.unit, unit, text)
})

test("a toll that rose is two numbers, a stretch of a measure is one", () => {
  const values = (text: string) => find(text).map(({ low, high }) => [low, high])
  assert.deepEqual(values("The toll rose from 23 to 31."), [
    [23, 23],
    [31, 31],
  ])
  assert.deepEqual(values("It is from 23 to 31 km wide."), [[23, 31]])
})

test("a number before a verb counts what was counted before", () => {
  const { text, spans } = marked("Some 40 [villagers]c fled and 300 stayed.")
  assert.deepEqual(find(text)[1]?.counts, spans["c"]![0])
})

const nothing: readonly string[] = [
  "The lorry overturned on Route 6 near the bridge.",
  "They won 2-1 at home.",
  "The match ended 3-3.",
  "In 2019 the mill closed.",
  "Call 555-0142 or come at 5.10am.",
  "The COVID-19 ward is full.",
  "It starts at 10 o'clock.",
  "He flew an F-16.",
  "They found the Falk 310C in a field.",
  "She lives at 16 Mill Lane.",
  "Chapter 12 is missing.",
  "Call 020 7946 0018 or +47 22 33 44 55.",
  "They own the 787 Stratoliner.",
  "He drives its 911 Turbo.",
  "They drove the ID.4 to the No.4 shaft.",
  "Pages 12 and 15 were torn out.",
  "The bottom three go down.",
  "A man and a dog came.",
]

test("numbers that count nothing are left out", () => {
  for (const text of nothing) assert.deepEqual(find(text), [], text)
})

test("any text: spans inside it, in order, not overlapping", () => {
  const words = fc.constantFrom(
    "1",
    "two",
    "a",
    "million",
    "-",
    "to",
    "$",
    "of",
    "%",
    ",",
    "½",
    "or",
    "\n",
    "half",
    "00",
  )
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(words, { maxLength: 40 }).map((list) => list.join(" ")),
  )
  const property = fc.property(texts, (text) => {
    let last = 0
    for (const { from, to } of find(text)) {
      assert.ok(from >= last && from < to && to <= text.length)
      last = to
    }
  })
  fc.assert(property, { seed: 1, numRuns: 300 })
})
