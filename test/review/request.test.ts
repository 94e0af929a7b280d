import assert from "node:assert/strict"
import { test } from "node:test"
import type { Review } from "../../src/model/types.ts"
import { readRequest } from "../../src/review/request.ts"
import { answerTo, bundled, by, tell } from "./told.ts"

const reports = await bundled("river-crossing")
const told = tell(reports)
const undoable = by("Bo", { do: "accept", claim: told.analyses[0]!.claims[0]!.id })
const desk = { story: "s", by: "person:Ann", at: "2026-02-01T08:00:00Z", told, reviews: [undoable] }

function read(action: unknown, rest: object = {}): Review {
  const { review, faults } = readRequest({ action, ...rest }, desk)
  assert.deepEqual(faults, [])
  return review!
}

const injured = answerTo(told.account, "How many people were injured")
const killed = answerTo(told.account, "How many soldiers were killed")
const figures = (answer: typeof injured) => answer.readings.flatMap((reading) => reading.figures)

test("a review of a claim carries its words, so that it is found again", () => {
  const claim = injured.readings[0]!.claims[0]!
  const review = read({ do: "accept", claim }, { seconds: 3.5, reason: "as written" })
  const { report, from, to, quote } = review.anchors[0]!
  assert.equal(reports.find(({ id }) => id === report)!.text.slice(from, to), quote)
  assert.deepEqual([review.by, review.seconds, review.reason, review.coding], ["person:Ann", 3.5, "as written", null])
})

test("ids of questions, happenings and origins become what outlasts new reports", () => {
  const joined = read({ do: "join questions", questions: [injured.id, killed.id] })
  assert.deepEqual(joined.action, { do: "join questions", sides: [figures(injured), figures(killed)] })
  const [first, ...rest] = figures(injured)
  const parted = read({ do: "part question", question: injured.id, figures: [first] })
  assert.deepEqual(parted.action, { do: "part question", sides: [[first], rest] })
  const [one, two] = told.account.happenings
  const happenings = read({ do: "join happenings", happenings: [one!.id, two!.id] })
  assert.deepEqual(happenings.action, { do: "join happenings", sides: [one!.claims, two!.claims] })
  const police = told.account.lineage.origins.find(({ names }) => names.length >= 2)!
  const leaving = { name: police.names[0]!, report: null }
  const { action } = read({ do: "part origin", origin: police.id, voices: [leaving] })
  const sides = action.do === "part origin" ? action.sides : []
  assert.deepEqual(sides[0], [leaving])
  assert.deepEqual(new Set(sides[1]?.map(({ name }) => name)), new Set(police.names.slice(1)))
})

test("an added claim needs its place, kind and figure only", () => {
  const report = reports[0]!.id
  const claim = { report, from: 3, to: 30, kind: "casualties", property: "killed", thing: "person", low: 2, high: 2 }
  const { action, anchors } = read({ do: "add", claim })
  assert.deepEqual(
    anchors.map((anchor) => anchor.quote),
    [reports[0]!.text.slice(3, 30)],
  )
  assert.equal(action.do === "add" && action.claim.certainty, "asserted")
  const said = read({ do: "add", claim: { ...claim, speaker: "the mayor" } }).action
  assert.equal(said.do === "add" && said.claim.certainty, "reported")
})

const bad: readonly (readonly [unknown, RegExp])[] = [
  [7, /^review should be an object\.$/],
  [{ action: { do: "accept", claim: "x" }, by: "person:Eve" }, /^review has no field "by": it has action, /],
  [{ action: { do: "accept", claim: "x" } }, /names a claim that the story does not have: x\.$/],
  [{ action: { do: "undo", review: "x" } }, /names a review that the story does not have: x\.$/],
  [
    { action: { do: "join questions", questions: ["x", "y"] } },
    /names a question that the story does not have now, x:/,
  ],
  [{ action: { do: "join questions", questions: [injured.id] } }, /should name two questions\.$/],
  [{ action: { do: "part question", question: injured.id, figures: figures(injured) } }, /parts nothing/],
  [{ action: { do: "part happening", happening: "x", claims: [] } }, /names a happening/],
  [{ action: { do: "add", claim: { report: "x", from: 1, to: 2, kind: "fire" } } }, /report is not in the story: x\.$/],
  [{ action: null }, /^review\.action should be an object\.$/],
  [{}, /^review\.action is missing\.$/],
]

test("what the story does not have is said in one sentence", () => {
  for (const [value, sentence] of bad) {
    const { review, faults } = readRequest(value, desk)
    assert.equal(review, null)
    assert.match(faults[0] ?? "", sentence)
  }
  assert.equal(readRequest({ action: { do: "undo", review: undoable.id } }, desk).faults.length, 0)
})
