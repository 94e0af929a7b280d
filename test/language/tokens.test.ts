import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { cutTokens } from "../../src/language/tokens.ts"

const cut = (text: string): string =>
  cutTokens(text)
    .map(({ from, to }) => text.slice(from, to))
    .join(" ")

const cases: readonly (readonly [string, string])[] = [
  ["They don't know; we can't say.", "They do n't know ; we ca n't say ."],
  ["He cannot go, she'll wait.", "He can not go , she 'll wait ."],
  ["Mr. Orlo's car", "Mr. Orlo 's car"],
  ["the miners' union", "the miners ' union"],
  ["a well-known anti-aircraft gun", "a well - known anti-aircraft gun"],
  ["worth $3bn at 5.10am", "worth $ 3 bn at 5.10 am"],
  ["US$4.5 million or 12%", "US$ 4.5 million or 12 %"],
  ["some 1,037 people, 5-7 cars", "some 1,037 people , 5 - 7 cars"],
  ["on Sept. 11 in the U.S. at 9 p.m.", "on Sept. 11 in the U.S. at 9 p.m."],
  ["at www.example.org/news?a=1, said @riverwatch", "at www.example.org/news?a=1 , said @riverwatch"],
  ["write to desk@example.org.", "write to desk@example.org ."],
  ['surrender.""It', 'surrender . " " It'],
  ["the 1990s and the 80's, 3rd time", "the 1990s and the 80's , 3rd time"],
  ["AT&T and/or R&D", "AT&T and / or R&D"],
  ["What?! No... never -- ever", "What ?! No ... never -- ever"],
  ["'Emergency' -", "' Emergency ' -"],
  ["J. P. Moro met Gen. Adir.", "J. P. Moro met Gen. Adir ."],
  ["No. 5 said no.", "No. 5 said no ."],
]

for (const [text, tokens] of cases) {
  test(`tokens: ${text}`, () => assert.equal(cut(text), tokens))
}

test("tokens and white gaps rebuild any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      let at = 0
      for (const { from, to } of cutTokens(text)) {
        assert.ok(from >= at && to > from && to <= text.length)
        assert.equal(text.slice(at, from).trim(), "")
        at = to
      }
      assert.equal(text.slice(at).trim(), "")
    }),
    { seed: 1 },
  )
})

test("a megabyte of one sign is cut in linear time", () => {
  for (const sign of ["a", ".", "1", "-", "a.", "'", "@", "1,", "\n", "\ud800", "a-", "co-", "www.", "(", "n't", "é"]) {
    const started = performance.now()
    assert.ok(cutTokens(sign.repeat(100_000)).length >= 0)
    assert.ok(performance.now() - started < 2000, sign)
  }
})
