import assert from "node:assert/strict"
import { test } from "node:test"
import { features, frame, likeness, shared } from "../../src/group/features.ts"
import { countWords, frequencies } from "../../src/group/frequencies.ts"
import { gistOf } from "../../src/group/gist.ts"
import { vectorOf } from "../../src/group/vector.ts"
import { bridge, cheese, report, roundUp } from "./reports.ts"

test("the likeness of two reports is that of their words times each factor that a judgement tells", () => {
  const short = [
    report("s1", "Bridge collapses in Ostrava, 34-year-old held", "2024-03-02"),
    report("s2", "Man, 34, held after Ostrava bridge collapse of 1 March", null),
    { ...report("s3", "Most v Ostrave spadl", "2024-05-20"), language: "cs" },
    { ...report("s4", "The Ostrava bridge fell last March", "2025-05-20"), language: "en" },
  ]
  const gists = [...bridge, ...cheese, roundUp, ...short].map((one) => gistOf(one))
  const known = frequencies()
  for (const { code } of gists) countWords(known, code)
  const all = gists.map((gist) => ({ gist, vector: vectorOf(gist, known) }))
  for (const a of all)
    for (const b of all) {
      const of = shared(a, b)
      const factors = features.map(({ rule, factor }) => ({ rule, times: factor(a, b, of) }))
      const product = (from: number, among: typeof factors) => among.reduce((so, { times }) => so * times, from)
      assert.equal(likeness(a, b), of.words === 0 ? 0 : product(of.words, factors))
      const alone = factors.filter(({ rule }) => rule !== "group/names")
      assert.equal(frame(a, b), product(1, alone))
    }
})
