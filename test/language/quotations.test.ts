import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { findQuotations } from "../../src/language/quotations.ts"
import type { Sentence, Token } from "../../src/model/types.ts"
import { marked } from "../marked.ts"

/** Plain words and signs: enough for these tests, which are about marks. */
function words(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}]+|\S/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    lemma: match[0].toLowerCase(),
    pos: "X",
    tag: "XX",
    head: -1,
    rel: "root",
    thing: null,
  }))
}

function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^.!?\n]+[.!?]?["\u201d']?/g)].map((match, paragraph) => ({
    from: match.index,
    to: match.index + match[0].length,
    first: 0,
    end: 0,
    part: "body",
    paragraph,
  }))
}

const find = (text: string) => findQuotations(text, words(text), sentencesOf(text))

// ]q is speech, ]n is not, ]c is speech that goes on in the next paragraph.
const positive: readonly string[] = [
  '["We hold the bridge,"]q she said.',
  "[\u201cWe hold the bridge,\u201d]q she said. [\u201cNo one crosses.\u201d]q",
  "[''We hold the bridge,'']q she said.",
  "[``We hold the bridge,'']q she said.",
  "['We hold the bridge,']q she said.",
  "[\u2018We don\u2019t hold the workers\u2019 bridge,\u2019]q she said.",
  "['We hold the workers' bridge today,']q she said.",
  "[\u201cHe told me [\u2018hold the old bridge now\u2019]q and left,\u201d]q she said.",
  "He said [\u201eWe hold the bridge\u201d]q today.",
  "[\u00abWe hold the bridge\u00bb]q, she said.",
  '["We surrender."]q["It was late,"]q he said.',
  "[\u201cThe river rose in the night.]c\n\n[\u201cThen the bridge went.\u201d]q",
  "[\u201cThe river rose in the night.]q Then it fell.",
  "[\u201cThe river rose in the night\u201c]q, he said.",
  'The so-called ["rescue"]n failed.',
  'She read ["The Long Night"]n aloud.',
  "He called it [\u2018a disgrace\u2019]n to the town.",
]

test("quotations are found, speech told from scare quotes and titles", () => {
  for (const source of positive) {
    const { text, spans } = marked(source)
    const found = find(text)
    const names = {
      q: (f: (typeof found)[number]) => f.speech && !f.continued,
      c: (f: (typeof found)[number]) => f.continued,
    }
    const pick = (keep: (f: (typeof found)[number]) => boolean) =>
      found.filter(keep).map(({ from, to }) => ({ from, to }))
    const sorted = (list: readonly { from: number; to: number }[] | undefined) =>
      [...(list ?? [])].sort((a, b) => a.from - b.from || b.to - a.to)
    assert.deepEqual(pick(names.q), sorted(spans["q"]), source)
    assert.deepEqual(pick(names.c), sorted(spans["c"]), source)
    assert.deepEqual(
      pick((f) => !f.speech),
      sorted(spans["n"]),
      source,
    )
  }
})

const negative: readonly string[] = [
  "The workers' rights and the miners' pay.",
  "It isn't Friday's paper.",
  "The class of '09 met 'em.",
  "A 6\" pipe and a 5' wall.",
  "Nothing here.",
  '""',
]

test("apostrophes, inches and elisions are no quotations", () => {
  for (const text of negative) assert.deepEqual(find(text), [], text)
})

test("inner leaves out the marks and the gaps beside them", () => {
  const { text, spans } = marked('He said "[We hold the bridge.]i"')
  assert.deepEqual(find(text)[0]?.inner, spans["i"]?.[0])
})

test("any text: no throw, spans inside the text, inner inside the span, sorted", () => {
  const bit = fc.constantFrom(
    '"',
    "'",
    "''",
    "\u201c",
    "\u201d",
    "\u2018",
    "\u2019",
    " ",
    "\n",
    "a",
    "us",
    ".",
    "\ud800",
    "5",
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.array(bit).map((bits) => bits.join("")),
      ),
      (text) => {
        let last = 0
        for (const { from, to, inner } of find(text)) {
          assert.ok(last <= from && from <= inner.from && inner.from < inner.to && inner.to <= to && to <= text.length)
          last = from
        }
      },
    ),
    { seed: 1 },
  )
})

test("a long run of one mark takes linear time", () => {
  for (const unit of ['"', "'", "\u201c", '" ', "\n", '"\n']) {
    const text = unit.repeat(40_000)
    assert.ok(findQuotations(text, [], []).length <= text.length)
  }
})
