import assert from "node:assert/strict"
import test from "node:test"
import fc from "fast-check"
import { findHappenings } from "../../src/group/happenings.ts"
import type { Analysis, Answer } from "../../src/model/types.ts"
import { makeReport } from "../../src/read/report.ts"
import { reconcile } from "../../src/reconcile/reconcile.ts"
import { analyzeReport } from "../../src/run/engine.ts"
import { loadResources } from "../../src/run/resources.ts"
import { lineageOf } from "./story.ts"

const resources = loadResources()

/** Texts of invented reports as they are understood; their ids are a, b, c ... */
function told(...texts: readonly string[]): readonly Analysis[] {
  return texts.map((text, index) => {
    const id = "abcdefghij"[index] as string
    const report = makeReport({ text, published: "2031-05-04" })
    return analyzeReport({ ...report, id }, resources)
  })
}

const asked = (analyses: readonly Analysis[]): readonly Answer[] => {
  const lineage = lineageOf(analyses)
  return reconcile(analyses, lineage, findHappenings(analyses, lineage))
}

const answerTo = (property: string, ...texts: readonly string[]): Answer | undefined =>
  asked(told(...texts)).find(({ scope }) => scope.property === property)

const texts = (answer: Answer | undefined): readonly string[] =>
  (answer?.readings ?? []).flatMap(({ value }) => (value.kind === "text" ? [value.text] : []))

const estimate = (answer: Answer | undefined): string | undefined => {
  const value = answer?.estimates[0]?.value
  return value?.kind === "text" ? value.text : undefined
}

test("who did it: a name refines a word for what sort of people they are", () => {
  const answer = answerTo(
    "doer",
    "Gunmen attacked a police post in Bergen on 3 May 2031. Three officers were killed.",
    "Fighters of the Velmar Front attacked a police post in Bergen on 3 May 2031. Three officers were killed.",
  )
  assert.equal(answer?.state, "refined")
  assert.equal(estimate(answer), "Velmar Front")
})

test("who did it: a denial contradicts whoever names the party", () => {
  const answer = answerTo(
    "doer",
    "The Velmar Front attacked a police post in Bergen on 3 May 2031. Three officers were killed.",
    "The attack on a police post in Bergen on 3 May 2031 killed three officers. The Velmar Front denied any involvement in the attack.",
  )
  assert.equal(answer?.state, "disputed")
  assert.deepEqual([...texts(answer)].sort(), ["Velmar Front", "not Velmar Front"])
})

test("why: causes with one head are one, an unknown cause is refined by a stated one", () => {
  const answer = answerTo(
    "cause",
    "A bus crashed near Bergen on 3 May 2031, killing four people. The crash was caused by a burst tyre.",
    "A bus crashed near Bergen on 3 May 2031, killing four people. The cause of the crash was not yet known.",
  )
  assert.equal(answer?.state, "refined")
  assert.equal(estimate(answer), "burst tyre")
  assert.ok(answer?.readings.every(({ anchors }) => anchors.length > 0))
})

test("whether it happened: what one side denies and another tells is disputed", () => {
  const denied = answerTo(
    "whether",
    "Norland forces shelled the town of Bodin on 3 May 2031, the governor said.",
    "The ministry denied that Norland forces had shelled the town of Bodin on 3 May 2031.",
  )
  assert.equal(denied?.state, "disputed")
  assert.deepEqual([...texts(denied)].sort(), ["it did not happen", "it happened"])
})

test("nothing is asked of deeds that nobody denies, nor of wishes that were not had", () => {
  assert.equal(
    answerTo(
      "whether",
      "Rebels attacked a camp in Bergen on 3 May 2031.",
      "Rebels did not want to attack the camp in Bergen on 3 May 2031.",
    ),
    undefined,
  )
})

test("who holds what: the later word takes the place of the earlier one", () => {
  const answer = answerTo(
    "holder",
    "Rebels captured Bergen on 1 May 2031.",
    "Government soldiers recaptured Bergen on 3 May 2031.",
  )
  assert.equal(answer?.question, "Who holds Bergen?")
  assert.equal(answer?.state, "updated")
  assert.equal(estimate(answer), "Government soldiers")
})

const sentences = [
  "Gunmen attacked a camp in Bergen on 3 May 2031, killing 12 people.",
  "Fighters of the Velmar Front attacked a camp in Bergen on 3 May 2031, killing 12 people.",
  "Soldiers of Norland attacked a camp in Bergen on 3 May 2031, killing 12 people.",
  "The Velmar Front denied any involvement in the attack.",
  "A bus crashed in Bergen on 3 May 2031 because of a burst tyre.",
  "A bus crashed in Bergen on 3 May 2031 because of thick fog.",
  "The cause of the crash was not yet known.",
  "Rebels captured Bergen on 1 May 2031.",
  "Soldiers recaptured Bergen on 3 May 2031.",
  "The mayor denied that rebels had captured Bergen on 1 May 2031.",
]

const story = fc
  .array(fc.subarray(sentences, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 })
  .map((reports) => told(...reports.map((lines) => lines.join(" "))))

const words = (answers: readonly Answer[]): readonly Answer[] =>
  answers.filter(({ readings }) => readings[0]?.value.kind === "text")

test("the order of the reports, and doing it twice, change no answer in words", () => {
  fc.assert(
    fc.property(story, (analyses) => {
      const [once, again, turned] = [asked(analyses), asked(analyses), asked([...analyses].reverse())].map(words)
      assert.deepEqual(again, once)
      assert.deepEqual(turned, once)
    }),
    { seed: 7, numRuns: 60 },
  )
})

test("a copy of a report changes no state, no estimate and no origin count in words", () => {
  const outcome = (answers: readonly Answer[]): unknown =>
    words(answers)
      .map(({ question, state, origins, estimates }) => JSON.stringify([question, state, origins, estimates[0]?.value]))
      .sort()
  fc.assert(
    fc.property(story, fc.nat(), (analyses, pick) => {
      const original = analyses[pick % analyses.length] as Analysis
      const { report } = original.document
      const copy = analyzeReport({ ...report, id: "z" }, resources)
      const all = [...analyses, copy]
      const lineage = lineageOf(all, [[report.id, "z"]])
      const after = reconcile(all, lineage, findHappenings(all, lineage))
      assert.deepEqual(outcome(after), outcome(asked(analyses)))
    }),
    { seed: 7, numRuns: 60 },
  )
})

test("taking a report away removes no conflict between the claims of the others", () => {
  const conflicts = (answers: readonly Answer[]): ReadonlySet<string> =>
    new Set(
      words(answers).flatMap(({ readings, relations }) =>
        relations
          .filter(({ relation }) => relation === "conflicts")
          .flatMap(({ a, b }) =>
            (readings[a]?.claims ?? []).flatMap((x) => (readings[b]?.claims ?? []).map((y) => [x, y].sort().join(" "))),
          ),
      ),
    )
  fc.assert(
    fc.property(story, (analyses) => {
      const [away, ...rest] = analyses
      const gone = new Set(away?.claims.map(({ id }) => id))
      const lineage = lineageOf(analyses)
      const happenings = findHappenings(analyses, lineage)
      const after = conflicts(reconcile(rest, lineage, happenings))
      for (const pair of conflicts(reconcile(analyses, lineage, happenings)))
        if (pair.split(" ").every((id) => !gone.has(id))) assert.ok(after.has(pair), pair)
    }),
    { seed: 7, numRuns: 60 },
  )
})
