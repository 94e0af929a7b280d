import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { gistOf, gistOfWords, gistWords, placeIn } from "../../src/group/gist.ts"
import { anyText, report } from "./reports.ts"

const counted = (text: string, day: string | null = null) => {
  const { code, count, isName } = gistOf(report("r", text, day))
  return Array.from(code, (one, at) => [one, count[at], isName[at]] as const)
}

test("the gist of a stretch of a text is that of a text that is no more", () => {
  const some = fc.constantFrom("Mill", "mill", "Tovarin", "1999", "the", "burned.", "U.S.", "“Mills", "crew’s", "?")
  const paragraph = fc.oneof(
    fc.array(some, { maxLength: 30 }).map((words) => words.join(" ")),
    anyText.map((text) => text.replaceAll("\n", " ")),
  )
  const paragraphs = fc.array(paragraph, { minLength: 3, maxLength: 6 })
  const property = fc.property(paragraphs, (texts) => {
    const whole = report("r", texts.join("\n"))
    const words = gistWords(whole.text)
    const [before, after] = [texts[0]!.length, whole.text.length - texts.at(-1)!.length]
    const [first, end] = [before + 1, after - 1].map((place) => placeIn(words.from, place, words.count))
    const alone = gistOf({ ...whole, text: texts.slice(1, -1).join("\n") })
    assert.deepEqual(gistOfWords(whole, words, first!, end!), alone)
  })
  fc.assert(property, { seed: 5, numRuns: 200 })
})

test("a gist keeps the two hundred heaviest words, ascending by code; what is told first weighs more", () => {
  const words = Array.from(
    { length: 260 },
    (_, at) => `z${String.fromCharCode(97 + (at % 26))}${"bcdfghjklm"[at % 10]}${at}`,
  )
  const gist = counted(`${words.join(" ")} ${words[259]} ${words[259]} ${words[259]}`)
  const codeOf = (word: string): number => counted(word)[0]![0]
  assert.equal(gist.length, 200)
  assert.deepEqual(
    gist.map(([code]) => code),
    gist.map(([code]) => code).sort((a, b) => a - b),
  )
  const held = new Set(gist.map(([code]) => code))
  assert.ok(held.has(codeOf(words[0]!)) && held.has(codeOf(words[259]!)) && !held.has(codeOf(words[250]!)))
})

test("a word that stands oftener with a capital than small is a name; where all do, none is", () => {
  const names = (text: string): number => counted(text).filter(([, , isName]) => isName === 1).length
  assert.equal(names("They met Tovarin near the mill. The mill of Tovarin burned."), 1)
  assert.equal(names("Mill Burned Near Tovarin Bridge"), 0)
})

test("what the page adds does not count; captions do, and all that stands in the title", () => {
  const text = "Mill of Tovarin burned\nSubscribe to our letters\nThe mill on a card of 1961\nIt stood by the weir."
  const spanOf = (words: string) => ({ from: text.indexOf(words), to: text.indexOf(words) + words.length })
  const page = [
    { ...spanOf("burned"), kind: "other" },
    { ...spanOf("Subscribe to our letters"), kind: "other" },
    { ...spanOf("The mill on a card of 1961"), kind: "caption" },
  ] as const
  const title = { value: "Mill of Tovarin burned", span: spanOf("Mill of Tovarin burned"), basis: "stated" }
  const { code, details } = gistOf({ ...report("r", text, null), title, furniture: page })
  const wanted = gistOf(report("r", "Mill Tovarin burned card 1961 stood weir", null))
  assert.deepEqual(code, wanted.code)
  assert.deepEqual(details, [1961])
  const apart = {
    ...report("r", text, null),
    title: { ...title, value: "A fire", span: null },
    furniture: page.slice(1, 2),
  }
  assert.ok(!gistOf(apart).code.includes(gistOf(report("s", "subscribe", null)).code[0]!))
  const all = { ...report("r", text, null), furniture: [{ from: 0, to: text.length, kind: "other" as const }] }
  assert.deepEqual(gistOf(all).code, gistOf(report("r", text, null)).code)
})

test("a country and its people are one name, also where a capital says nothing", () => {
  const named = (text: string): readonly number[] => {
    const { code, isName } = gistOf(report("one", text))
    return [...code].filter((_, at) => isName[at] === 1)
  }
  const [poland] = named("The trams of Poland stand still.")
  for (const text of ["Polish trams stand still.", "The Poles wait.", "It was raining in Poland's north."])
    assert.deepEqual(named(text), [poland], text)
  assert.deepEqual(named("They polish trams."), [])
})
