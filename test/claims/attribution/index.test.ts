import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { findAttributions } from "../../../src/claims/attribution/index.ts"
import type { Attribution } from "../../../src/model/types.ts"
import { marked } from "../../marked.ts"
import { documentOf } from "./document.ts"

const words = (text: string, spans: readonly { from: number; to: number }[]) =>
  spans.map((s) => text.slice(s.from, s.to))

// s source, c cue, t content; the rule that finds it last.
const positive: readonly (readonly [string, string])[] = [
  ['["The bridge is lost,"]t [she]s [said]c.', "speech: say"],
  ['["The bridge is lost,"]t [said]c [Ada Moor, the governor]s.', "speech: say"],
  ["[Ada Moor]s [said]c [that the bridge fell]t.", "speech: say"],
  ["[The bridge fell at noon]t, [officials]s [said]c.", "speech: say"],
  ["[Ada Moor, the governor,]s [told]c Radio North [that the bridge fell]t.", "speech: tell"],
  ['[She]s [also said]c: ["We hold the town."]t'.replace("]c: [", ":]c ["), "speech: say"],
  ["[The bridge fell at noon]t, [according to]c [the northern police]s.", "according"],
  ["[According to]c [the northern police]s, [the bridge fell at noon]t.", "according"],
  ["[She]s [plans]c [to leave the town]t.", "intention: plan"],
  ["[They]s [believe]c [that the bridge fell]t.", "belief: believe"],
  ["[The governor]s [accused]c [the army of firing on farmers]t.", "judgement: accuse"],
  ["[The toll]t [was expected]c [to rise]t.", "passive: expect"],
  ["[Farmers had]t [reportedly]c [fled the town]t.", "hearsay: reportedly"],
  ["Farmers fear [the governor's]s [plan]c [to leave the town]t.", "noun: plan"],
]

test("source, cue and content of one sentence", () => {
  for (const [source, by] of positive) {
    const { text, spans } = marked(source)
    const found = findAttributions(documentOf(text)).find((one) => one.by === by)
    assert.ok(found, `${by} not found in: ${text}`)
    assert.deepEqual(words(text, found.source), words(text, spans["s"] ?? []), text)
    assert.deepEqual(words(text, found.cue), words(text, spans["c"] ?? []), text)
    assert.deepEqual(words(text, found.content), words(text, spans["t"] ?? []), text)
  }
})

const negative: readonly string[] = [
  "The bridge fell at noon.",
  "Photo by Ada Moor of Radio North.",
  "With files from Reuters.",
  'The so-called "rescue" fell.',
  "Three farmers fled.",
]

test("sentences in which nobody says anything", () => {
  for (const text of negative) assert.deepEqual(findAttributions(documentOf(text)), [], text)
})

const chain = (one: Attribution | undefined) => one?.chain.map((link) => `${link.name}${link.inferred ? "*" : ""}`)
const chains: readonly (readonly [string, string, readonly string[]])[] = [
  ["A senior Norland official told Reuters that farmers fled.", "speech: tell", ["senior Norland official", "Reuters"]],
  ["On Monday Ada Moor said the bridge fell. Moor added that farmers fled.", "speech: add", ["Ada Moor"]],
  ["On Monday Mr Bert Hollow said the bridge fell. He added that farmers fled.", "speech: add", ["Bert Hollow*"]],
  [
    "The border service of Norland said in a statement that farmers fled. The statement added that a bridge fell.",
    "speech: add",
    ["border service of Norland*"],
  ],
  ["The border service said farmers fled. The service added that a bridge fell.", "speech: add", ["border service*"]],
  [
    "The paper Reuters reported, citing a police source, that farmers fled.",
    "speech: report",
    ["police source", "Reuters"],
  ],
  ["A nurse at the mill said farmers fled. The nurse added that a bridge fell.", "speech: add", ["nurse at the mill*"]],
  ["On Monday Ada Moor said the mill fell. The 51-year-old added that two men fled.", "speech: add", ["Ada Moor*"]],
  ["The driver Kim Min-seo added that the bridge fell.", "speech: add", ["Kim Min-seo"]],
  ["Transport for Norland added that the line was shut.", "speech: add", ["Transport for Norland"]],
  ["Mara Lind, 30, from Oslo, one of the cooks on the ferry, recalled that it shook.", "speech: recall", ["Mara Lind"]],
  ["The father, from New Bergen, south east of Oslo, recalled that it shook.", "speech: recall", ["father"]],
  ["One of the hurt sailors said it was dark. He added that it rained.", "speech: add", ["One of the hurt sailors*"]],
  ["Some of them added that it was dark.", "speech: add", []],
  ["The NRA added that the line was shut.", "speech: add", ["NRA"]],
  [
    "In a statement, Moor Tours said nine guests were hurt. The police spoke. The statement added that one died.",
    "speech: add",
    ["Moor Tours*"],
  ],
  [
    "Mara Lind, a professor of northern history, said the ship sank. The North added that it was safe.",
    "speech: add",
    ["North"],
  ],
] // prettier-ignore

const silent: readonly string[] = [
  "A bus, believed to have been full, fell.",
  "The rebels ruled Norland with a heavy hand.",
  "The rain continued to fall on Oslo.",
]

test("verbs that report elsewhere report nothing here", () => {
  for (const text of silent) assert.deepEqual(findAttributions(documentOf(text)), [], text)
})

test("a picture's credit before a paragraph is no part of who speaks", () => {
  const found = findAttributions(documentOf("A boat sank.\n\nEPA Police said that farmers fled.")).at(-1)
  assert.deepEqual(
    found?.chain.map(({ name }) => name),
    ["Police"],
  )
})

test("chains: origin first, agency last, pronouns and offices resolved", () => {
  for (const [text, by, names] of chains) {
    const found = findAttributions(documentOf(text)).find((one) => one.by === by)
    assert.deepEqual(chain(found), names, text)
  }
})

test("stance: denies, allows, disputes", () => {
  const stances = ["denied", "admitted", "disputed", "said"].map(
    (verb) => findAttributions(documentOf(`The governor ${verb} that the bridge fell.`))[0]?.stance,
  )
  assert.deepEqual(stances, ["denies", "allows", "disputes", "asserts"])
})

test("a source that stays unnamed, with the reason", () => {
  const text = "An official said farmers fled, because he was not authorized to speak."
  const found = findAttributions(documentOf(text))[0]!
  assert.equal(found.anonymous, true)
  assert.equal(text.slice(found.anonymityReason!.from, found.anonymityReason!.to), "not authorized to speak")
})

test("long runs of one word end soon and keep their spans inside", () => {
  for (const unit of ["said ", "adding, ", '"said" ', "plan to ", "who said that "]) {
    const text = unit.repeat(3000 / unit.length)
    for (const { content } of findAttributions(documentOf(text))) {
      for (const { from, to } of content) assert.ok(0 <= from && from < to && to <= text.length)
    }
  }
})

test("any text: no throw, every span inside the text", () => {
  const bit = fc.constantFrom(
    "He",
    "said",
    "that",
    "Moor",
    ",",
    ".",
    '"',
    "\u201c",
    "\u201d",
    "according",
    "to",
    "told",
    "the",
    "plan",
    "by",
    "\n",
    ":",
    "reportedly",
    "in",
    "poll",
    "and",
    "was",
    "\ud800",
  ) // prettier-ignore
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(bit).map((bits) => bits.join(" ")),
  )
  fc.assert(
    fc.property(text, (any) => {
      for (const { source, cue, content } of findAttributions(documentOf(any))) {
        for (const { from, to } of [...source, ...cue, ...content])
          assert.ok(0 <= from && from < to && to <= any.length)
      }
    }),
    { seed: 1, numRuns: 60 },
  )
})
