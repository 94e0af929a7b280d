import assert from "node:assert/strict"
import { test } from "node:test"
import { pacesOf } from "../../src/agreement/pace.ts"
import type { Claim, Review, ReviewAction } from "../../src/model/types.ts"
import { agreementBetween, codingsIn } from "../../src/run/agreement.ts"
import { bundled, by, tell } from "../review/told.ts"

const reports = await bundled("mine-dispute")
const plain = tell(reports)
const claims = plain.analyses.flatMap((analysis) => analysis.claims)
const figured = claims.filter(({ measures }) => measures.length > 0)

const compare = (reviews: readonly Review[]) =>
  agreementBetween(codingsIn(reviews), reviews, async (coding) => tell(reports, reviews, coding))

const acceptAll = (name: string, of: readonly Claim[] = claims): readonly Review[] =>
  of.map(({ id }) => by(name, { do: "accept", claim: id }, name))

const blind = (name: string, action: ReviewAction): Review => by(name, action, name)

const find = <Row extends { readonly name: string }>(rows: readonly Row[], name: string): Row =>
  rows.find((row) => row.name === name)!

test("coders who do the same agree wholly, and there is nothing to adjudicate", async () => {
  const { codings, variables, differences } = await compare([...acceptAll("ann"), ...acceptAll("bo")])
  assert.deepEqual(codings, ["ann", "bo"])
  assert.deepEqual(differences, [])
  const kind = find(variables, "kind")
  assert.deepEqual([kind.alpha, kind.units, kind.alike], [1, claims.length, claims.length])
  // Nobody rejected anything: with one value only, agreement by chance is certain.
  assert.equal(find(variables, "claim").alpha, null)
})

test("what coders edit, reject and add lowers alpha of its variable, and each difference can be settled", async () => {
  const [first, second, third] = figured as [Claim, Claim, Claim]
  const added = {
    report: first.report,
    from: first.from,
    to: first.to,
    kind: "damage",
    property: "destroyed",
    thing: "house",
    of: [],
    low: 3,
    high: 3,
    lowOpen: false,
    highOpen: false,
    figure: null,
    speaker: null,
    certainty: "asserted",
    begin: null,
    end: null,
  } as const
  const reviews = [
    ...acceptAll("ann"),
    ...acceptAll("bo"),
    blind("bo", { do: "edit", claim: first.id, change: { low: 77, high: 77, speaker: "a clerk" } }),
    blind("bo", { do: "reject", claim: second.id }),
    blind("ann", { do: "add", claim: added }),
    by("Cy", { do: "accept", claim: third.id }),
  ]
  const { variables, differences } = await compare(reviews)
  for (const name of ["claim", "value", "speaker"]) {
    const { alpha, low, high } = find(variables, name)
    assert.ok(alpha !== null && alpha < 1, `${name}: ${alpha}`)
    assert.ok(low === null || (low <= alpha && alpha <= high!), `${name}: ${low} ${alpha} ${high}`)
  }
  assert.equal(find(variables, "certainty").alike >= find(variables, "certainty").units - 1, true)
  const value = differences.find(({ claim, variable }) => claim === first.id && variable === "value")!
  assert.equal(value.b, "77")
  assert.equal(value.settled, false)
  const edit = value.sides[1]!.settle!
  const settled = tell(reports, [by("Cy", edit)]).analyses.flatMap((analysis) =>
    analysis.claims
      .filter(({ id }) => id === first.id)
      .map((claim) => analysis.document.mentions[claim.measures[0]!.quantity]),
  )[0]
  assert.equal(settled?.kind === "quantity" && settled.low, 77)
  const rejected = differences.find(({ claim, variable }) => claim === second.id && variable === "claim")!
  assert.deepEqual([rejected.a, rejected.b], ["yes", "no"])
  assert.deepEqual(
    rejected.sides.map(({ settle }) => settle?.do),
    ["accept", "reject"],
  )
  const alone = differences.find(({ variable, sides }) => variable === "claim" && sides[0]?.settle?.do === "add")!
  assert.deepEqual(alone.sides[0]!.settle, { do: "add", claim: added })
  assert.equal(alone.sides[1]!.settle, null)
})

test("who did not decide on a claim has not coded it; added claims at the same words are one unit", async () => {
  const [first, second] = figured as [Claim, Claim]
  const mark = (from: number, low: number): ReviewAction => ({
    do: "add",
    claim: {
      report: first.report,
      from,
      to: first.to,
      kind: "damage",
      property: "destroyed",
      thing: "house",
      of: [],
      low,
      high: low,
      lowOpen: false,
      highOpen: false,
      figure: null,
      speaker: null,
      certainty: "asserted",
      begin: null,
      end: null,
    },
  })
  const reviews = [
    blind("ann", { do: "accept", claim: first.id }),
    blind("ann", { do: "accept", claim: second.id }),
    blind("bo", { do: "accept", claim: first.id }),
    blind("ann", mark(first.from, 3)),
    blind("bo", mark(first.from + 1, 4)),
  ]
  const { variables, differences } = await compare(reviews)
  assert.equal(find(variables, "kind").units, 2)
  assert.deepEqual(
    differences.filter(({ claim }) => claim !== null).map(({ variable, a, b }) => [variable, a.length, b.length]),
    [
      ["words", first.to - first.from, first.to - first.from - 1],
      ["value", 1, 1],
    ],
  )
})

test("the same reviews give the same numbers", async () => {
  const reviews = [...acceptAll("ann"), ...acceptAll("bo"), blind("bo", { do: "reject", claim: claims[0]!.id })]
  assert.deepEqual(await compare(reviews), await compare(reviews))
})

test("seconds are added up by claim and person", () => {
  const timed = (name: string, claim: string, seconds: number | null): Review => ({
    ...by(name, { do: "accept", claim }),
    seconds,
  })
  const reviews = [timed("Ann", "c1", 4), timed("Ann", "c1", 6), timed("Ann", "c2", 2), timed("Bo", "c1", null)]
  assert.deepEqual(pacesOf(reviews), [
    { by: "person:Ann", claims: 2, reviews: 3, seconds: 12, median: 10, ninetieth: 10 },
    { by: "person:Bo", claims: 1, reviews: 1, seconds: null, median: null, ninetieth: null },
  ])
})
