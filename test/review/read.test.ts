import assert from "node:assert/strict"
import { test } from "node:test"
import type { AddedClaim } from "../../src/model/types.ts"
import { addedClaimId, reviewId } from "../../src/review/id.ts"
import { readReview } from "../../src/review/read.ts"

const review = (action: unknown, rest: object = {}): unknown => ({
  story: "bridge",
  by: "person:Ann",
  at: "2026-03-01T10:00:00Z",
  action,
  ...rest,
})

const added = {
  report: "r1",
  from: 10,
  to: 40,
  kind: "casualties",
  property: "killed",
  thing: "person",
  of: [],
  low: 3,
  high: 3,
  lowOpen: false,
  highOpen: false,
  figure: { from: 12, to: 17 },
  speaker: null,
  certainty: "asserted",
  begin: null,
  end: null,
}

const good: readonly unknown[] = [
  { do: "accept", claim: "c1" },
  { do: "reject", claim: "c1" },
  { do: "edit", claim: "c1", change: { low: 3, high: null, lowOpen: true } },
  { do: "edit", claim: "c1", change: { begin: "2021-07-04", end: "2021-07-05", places: ["Panj"], speaker: null } },
  { do: "edit", claim: "c1", change: { speaker: "the mayor", via: ["TASS"], kind: "crossing" } },
  { do: "add", claim: added },
  { do: "join questions", sides: [["c1#0"], ["c2#0", "c3#1"]] },
  { do: "part question", sides: [["c1#0"], ["c2#when"]] },
  { do: "join origins", sides: [[{ name: "police", report: null }], [{ name: "officers", report: "r1" }]] },
  { do: "join names", names: ["Ghani"], as: "Ashraf Ghani" },
  { do: "part names", names: ["Bush", "George Bush"] },
  { do: "join stories", reports: ["r1", "r2"] },
  { do: "undo", review: "0123456789abcdef" },
]

test("every action is read, and read again from what was read", () => {
  for (const action of good) {
    const { review: read, faults } = readReview(review(action))
    assert.deepEqual(faults, [])
    assert.deepEqual(read?.action, action)
    assert.deepEqual(readReview(JSON.parse(JSON.stringify(read))), { review: read, faults: [] })
  }
})

test("the order of keys changes no id, any content does", () => {
  const { review: read } = readReview(review({ do: "accept", claim: "c1" }))
  assert.ok(read !== null)
  const { id, ...rest } = read
  const turned = Object.fromEntries(Object.entries(rest).reverse()) as typeof rest
  assert.equal(reviewId(turned), id)
  assert.notEqual(reviewId({ ...rest, reason: "seen on the roll" }), id)
})

test("an added claim has one id, whoever adds it and in whatever order its fields come", () => {
  const claim = added as AddedClaim
  const turned = Object.fromEntries(Object.entries(claim).reverse()) as unknown as AddedClaim
  assert.equal(addedClaimId(turned), addedClaimId(claim))
  assert.notEqual(addedClaimId({ ...claim, low: 2 }), addedClaimId(claim))
})

const bad: readonly (readonly [unknown, RegExp])[] = [
  [null, /^review should be an object\.$/],
  [[], /^review should be an object\.$/],
  [{}, /^review\.story is missing\.$/],
  [review({ do: "accept" }), /^review\.action\.claim is missing\.$/],
  [review({ do: "destroy", claim: "c1" }), /^review\.action\.do should be an action \(accept, /],
  [review({ do: "accept", claim: "c1", calim: 1 }), /^review\.action has no field "calim": it has do, claim\.$/],
  [review({ do: "accept", claim: "c1" }, { by: "Ann" }), /^review\.by should begin with "person:" and a name\.$/],
  [review({ do: "accept", claim: "c1" }, { by: "person:A\u202enn" }), /^review\.by should be a text/],
  [review({ do: "accept", claim: "c1" }, { at: "yesterday" }), /^review\.at should be an instant/],
  [review({ do: "accept", claim: "c1" }, { at: "2026-02-30T10:00:00Z" }), /^review\.at should be an instant/],
  [
    review({ do: "accept", claim: "c1" }, { seconds: -1 }),
    /^review\.seconds should be a number that is not below 0\.$/,
  ],
  [review({ do: "accept", claim: "c1" }, { seconds: Number.NaN }), /^review\.seconds should be a number/],
  [review({ do: "accept", claim: "c1" }, { id: "wrong" }), /^review\.id is not that of its content/],
  [review({ do: "edit", claim: "c1", change: {} }), /^review\.action\.change should change something\.$/],
  [review({ do: "edit", claim: "c1", change: { low: 3 } }), /should have both low and high, or neither\.$/],
  [
    review({ do: "edit", claim: "c1", change: { low: 3, high: 2 } }),
    /low is above review\.action\.change\.high: 3 and 2/,
  ],
  [review({ do: "edit", claim: "c1", change: { figure: 1, kind: "fire" } }), /nothing of the figure is changed/],
  [review({ do: "edit", claim: "c1", change: { kind: "magic" } }), /\.kind should be a kind of claim/],
  [review({ do: "edit", claim: "c1", change: { via: ["TASS"] } }), /\.via needs review\.action\.change\.speaker/],
  [review({ do: "edit", claim: "c1", change: { span: { from: 9, to: 9 } } }), /should begin before it ends/],
  [review({ do: "edit", claim: "c1", change: { span: { from: 0, to: 9000 } } }), /mark fewer words/],
  [review({ do: "add", claim: { ...added, figure: { from: 2, to: 5 } } }), /inside the words of the claim/],
  [review({ do: "join questions", sides: [["a"]] }), /^review\.action\.sides should have 2 entries, not 1\.$/],
  [review({ do: "join questions", sides: [["a"], []] }), /sides\[1\] should have 1 to \d+ entries, not 0/],
  [review({ do: "part question", sides: [["a"], ["a"]] }), /has "a" on both sides/],
  [review({ do: "part stories", reports: ["r1", "r1"] }), /names one thing twice/],
]

test("each fault is one clear sentence that says where", () => {
  for (const [value, sentence] of bad) {
    const { review: read, faults } = readReview(value)
    assert.equal(read, null, JSON.stringify(value))
    assert.match(faults[0] ?? "", sentence)
    for (const fault of faults) assert.match(fault, /^review[^\n]*\.$/)
  }
})

test("whatever the value, reading answers and does not throw", () => {
  for (const value of [undefined, 1, "x", true, { action: 7 }, { action: { do: {} } }, review({ do: ["accept"] })])
    assert.equal(readReview(value).review, null)
})
