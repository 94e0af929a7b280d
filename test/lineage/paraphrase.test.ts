import assert from "node:assert/strict"
import { test } from "node:test"
import { compareReports } from "../../src/lineage/index.ts"
import { report } from "./analysis.ts"

const background = report(
  "z",
  "Ferries ran late. The mayor opened a school. Rain fell on the vineyards of Velden. A choir sang in the old hall. " +
    "The price of milk rose again. Two goats were found on the roof of the town library and were brought down by firemen.",
)

const paraphrased = (a: string, b: string) =>
  (compareReports([report("a", a), report("b", b), background]).pairs[0]?.passages ?? []).filter(
    ({ kind }) => kind === "paraphrased",
  )

const same: readonly (readonly [string, string])[] = [
  [
    "The militants had shut every road out of Velden, so the villagers had no option but to escape over the pass.",
    "Militants blocked all roads out of Velden and its people were left with no choice but to flee over the pass.",
  ],
  [
    "Twelve guardsmen crossed the frozen lake at Ost to save their own lives, the harbour office said.",
    "The harbour office said 12 troops had fled over the frozen lake near Ost in order to save their lives.",
  ],
  [
    "Since the dredging of the canal began in April, four barges have sunk near the Hauser lock.",
    "Four barges sank near the Hauser lock since April, when work to dredge the canal began.",
  ],
]

test("one statement in other words is found, with exact spans on both sides", () => {
  for (const [a, b] of same) {
    const found = paraphrased(a, b)
    assert.ok(found.length > 0, a)
    for (const passage of found) {
      assert.equal(a.slice(passage.a.from, passage.a.to), passage.a.quote)
      assert.equal(b.slice(passage.b.from, passage.b.to), passage.b.quote)
    }
  }
})

const different: readonly (readonly [string, string])[] = [
  [
    "The harbour office said twelve boats were missing after the storm.",
    "Nurses at the clinic said they had not been paid since the new year.",
  ],
  ["The council meets on Monday.", "On Monday the lock was empty."],
  ["He said that it was all over.", "She said that it was over there."],
]

test("like grammar with other matter is no paraphrase", () => {
  for (const [a, b] of different) assert.deepEqual(paraphrased(a, b), [], a)
})

test("saying the same in other words alone does not make two reports one witness", () => {
  const [a, b] = same[0]!
  const { pairs, witnesses } = compareReports([report("a", a), report("b", b), background])
  assert.ok(pairs.every(({ score }) => score < 0.5))
  assert.equal(new Set(witnesses.map(({ witness }) => witness)).size, 3)
})
