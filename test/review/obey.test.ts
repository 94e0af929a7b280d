import assert from "node:assert/strict"
import { test } from "node:test"
import type { Account, Analysis, Answer, Claim, ReviewAction } from "../../src/model/types.ts"
import { checkAnalysis } from "../invariants.ts"
import { answerTo, bundled, by, tell } from "./told.ts"

const reports = await bundled("river-crossing")
const plain = tell(reports)

const figuresOf = ({ readings }: Answer): readonly string[] => readings.flatMap(({ figures }) => figures)
const claimOf = (figure: string): string => figure.split("#")[0] as string
const holding = ({ answers }: Account, figure: string): Answer | undefined =>
  answers.find((answer) => figuresOf(answer).includes(figure))

function claim(analyses: readonly Analysis[], id: string): Claim | undefined {
  return analyses.flatMap(({ claims }) => claims).find((each) => each.id === id)
}

const injured = answerTo(plain.account, "How many people were injured")
const fortyOne = injured.readings.find(({ value }) => value.kind === "number" && value.low === 41)!
const crossed = answerTo(plain.account, "How many people crossed the border (Thailand) from 13 to 14 March", "1,218")
const report = (id: string) => reports.find((each) => each.id === id)!

test("accepting changes nothing but who stands behind it", () => {
  const [id] = fortyOne.claims
  const { account } = tell(reports, [by("Ann", { do: "accept", claim: id! })])
  assert.deepEqual(
    account.reviewed.map(({ claim: of, state, by: person }) => [of, state, person]),
    [[id, "accepted", "person:Ann"]],
  )
  const after = holding(account, fortyOne.figures[0]!)!
  assert.deepEqual(after.readings, injured.readings)
  assert.deepEqual(
    after.estimates.map(({ value }) => value),
    injured.estimates.map(({ value }) => value),
  )
  assert.match(after.estimates[0]!.why, /; accepted by person:Ann: 1 claim$/)
})

test("an edited value is read, estimated and told, under the id of the claim", () => {
  const [id] = fortyOne.claims
  const change = { low: 36, high: 36 }
  const { account, analyses } = tell(reports, [by("Ann", { do: "edit", claim: id!, change })])
  const after = holding(account, fortyOne.figures[0]!)!
  assert.ok(after.readings.every(({ value }) => value.kind === "number" && value.low === 36))
  assert.equal(after.state, "agreed")
  assert.match(after.estimates[0]!.why, /edited by person:Ann: 1 claim/)
  assert.match(claim(analyses, id!)!.by, / > person:Ann$/)
  assert.equal(account.reviewed[0]?.state, "edited")
  assert.equal(account.reviewed[0]?.was?.id, id)
  for (const analysis of analyses) checkAnalysis(analysis)
})

test("property, thing, time, place and speaker are obeyed where questions are asked", () => {
  const [id] = fortyOne.claims
  const edit = (change: object): ReviewAction => ({ do: "edit", claim: id!, change })
  const figure = fortyOne.figures[0]!
  const missing = tell(reports, [by("Ann", edit({ property: "missing" }))])
  assert.equal(holding(missing.account, figure)?.scope.property, "missing")
  const soldiers = tell(reports, [by("Ann", edit({ thing: "soldiers" }))])
  assert.equal(holding(soldiers.account, figure)?.scope.thing, "soldier")
  const later = tell(reports, [by("Ann", edit({ begin: "2023-03-20", end: "2023-03-20" }))])
  const moved = holding(later.account, `${id}#when`)
  assert.equal(moved?.scope.begin, "2023-03-20")
  assert.equal(holding(later.account, figure)?.scope.begin, "2023-03-20")
  const spoken = tell(reports, [by("Ann", edit({ speaker: "Bounmy Keola", via: ["Lao television"] }))])
  const reading = holding(spoken.account, figure)?.readings.find(({ figures }) => figures.includes(figure))
  assert.deepEqual(reading?.chain, ["Bounmy Keola", "Lao television"])
  assert.equal(reading?.origin, spoken.account.lineage.origins.find(({ name }) => name === "Bounmy Keola")?.id)
  const own = tell(reports, [by("Ann", edit({ speaker: null }))])
  assert.deepEqual(holding(own.account, figure)?.readings.find(({ figures }) => figures.includes(figure))?.chain, [])
  for (const { analyses } of [missing, soldiers, later, spoken, own])
    for (const analysis of analyses) checkAnalysis(analysis)
})

test("a rejected claim stands in no reading, figure, happening or entry; the question says who rejected it", () => {
  const [id] = fortyOne.claims
  const { account, analyses } = tell(reports, [by("Bo", { do: "reject", claim: id! })])
  assert.equal(claim(analyses, id!), undefined)
  const { reviewed, ...rest } = account
  assert.equal(JSON.stringify(rest).includes(id!), false)
  assert.equal(reviewed[0]?.state, "rejected")
  assert.equal(
    reviewed[0]?.anchor.quote,
    report(reviewed[0]!.anchor.report).text.slice(reviewed[0]!.anchor.from, reviewed[0]!.anchor.to),
  )
  const after = holding(account, injured.readings[0]!.figures[0]!)!
  assert.match(after.estimates[0]!.why, /rejected by person:Bo: 1 claim/)
  assert.equal(
    after.readings.some(({ value }) => value.kind === "number" && value.low === 41),
    false,
  )
})

test("a claim added by span gives a figure, with its speaker, and can be edited and rejected like any other", () => {
  const first = reports[0]!
  const from = first.text.indexOf("1,218 people")
  const added = {
    report: first.id,
    from,
    to: from + 40,
    kind: "casualties",
    property: "missing",
    thing: "people",
    of: [],
    low: 7,
    high: null,
    lowOpen: false,
    highOpen: false,
    figure: { from, to: from + 5 },
    speaker: "Khamla Vong",
    certainty: "reported",
    begin: "2023-03-13",
    end: "2023-03-13",
  } as const
  const add = by("Ann", { do: "add", claim: added })
  const { account, analyses } = tell(reports, [add])
  const own = account.reviewed[0]!
  assert.equal(own.state, "added")
  assert.equal(own.was, null)
  const answer = holding(account, `${own.claim}#0`)!
  assert.equal(answer.scope.property, "missing")
  const reading = answer.readings.find(({ claims }) => claims.includes(own.claim))!
  assert.equal(reading.anchors[0]?.quote, "1,218")
  assert.deepEqual(reading.chain, ["Khamla Vong"])
  assert.match(answer.estimates[0]!.why, /added by person:Ann/)
  for (const analysis of analyses) checkAnalysis(analysis)
  const edited = tell(reports, [add, by("Bo", { do: "edit", claim: own.claim, change: { low: 9, high: 9 } })])
  const value = holding(edited.account, `${own.claim}#0`)!.readings[0]!.value
  assert.deepEqual([value.kind === "number" && value.low, value.kind === "number" && value.high], [9, 9])
  const gone = tell(reports, [add, by("Bo", { do: "reject", claim: own.claim })])
  assert.equal(holding(gone.account, `${own.claim}#0`), undefined)
})

test("questions are joined and parted, and say by whom", () => {
  const alone = answerTo(plain.account, "How many of them crossed the border (Thailand) from 13 to 14 March", "900")
  const sides = [figuresOf(crossed), figuresOf(alone)] as const
  const join = by("Ann", { do: "join questions", sides })
  const one = tell(reports, [join]).account
  const joined = holding(one, figuresOf(alone)[0]!)!
  assert.deepEqual([...figuresOf(joined)].sort(), [...figuresOf(crossed), ...figuresOf(alone)].sort())
  assert.match(joined.why, /joined by person:Ann/)
  assert.ok(joined.estimates.every(({ why }) => /joined by person:Ann/.test(why)))
  assert.equal(
    joined.relations.some(({ relation }) => relation === "different scope"),
    false,
  )
  const part = by("Bo", { do: "part question", sides: [figuresOf(alone), figuresOf(crossed)] })
  const two = tell(reports, [join, part]).account
  assert.deepEqual(figuresOf(holding(two, figuresOf(alone)[0]!)!), figuresOf(alone))
  const [first, ...others] = figuresOf(injured)
  const apart = tell(reports, [by("Bo", { do: "part question", sides: [[first!], others] })]).account
  assert.deepEqual(figuresOf(holding(apart, first!)!), [first])
  assert.deepEqual([...figuresOf(holding(apart, others[0]!)!)].sort(), [...others].sort())
  assert.match(holding(apart, first!)!.why, /parted by person:Bo/)
})

test("times are joined and parted like figures", () => {
  const crossing = answerTo(plain.account, "When was the crossing (Thailand)")
  const fire = answerTo(plain.account, "When was the fire")
  const sides = [figuresOf(crossing), figuresOf(fire)] as const
  const one = tell(reports, [by("Ann", { do: "join questions", sides })]).account
  assert.equal(holding(one, sides[0][0]!)?.id, holding(one, sides[1][0]!)?.id)
  const late = crossing.readings.at(-1)!
  const rest = figuresOf(crossing).filter((figure) => !late.figures.includes(figure))
  const two = tell(reports, [by("Ann", { do: "part question", sides: [late.figures, rest] })]).account
  assert.notEqual(holding(two, late.figures[0]!)?.id, holding(two, rest[0]!)?.id)
  assert.equal(holding(two, rest[0]!)?.state === "disputed", false)
})

test("happenings are joined and parted", () => {
  const [first, second] = [plain.account.happenings[0]!, plain.account.happenings[1]!]
  const one = tell(reports, [by("Ann", { do: "join happenings", sides: [first.claims, second.claims] })]).account
  const joined = one.happenings.find(({ claims }) => claims.includes(first.claims[0]!))!
  assert.deepEqual([...joined.claims].sort(), [...first.claims, ...second.claims].sort())
  assert.equal(joined.reasons.at(-1)?.rule, "person:Ann")
  const [leaving, ...staying] = first.claims
  const two = tell(reports, [by("Ann", { do: "part happening", sides: [[leaving!], staying] })]).account
  const own = two.happenings.find(({ claims }) => claims.includes(leaving!))!
  assert.equal(
    staying.some((id) => own.claims.includes(id)),
    false,
  )
  assert.ok(own.reasons.some(({ rule }) => rule === "person:Ann"))
})

test("origins are joined and parted by the names in the chains", () => {
  const voice = (name: string) => ({ name, report: null })
  const sides = [[voice("Lao authorities")], [voice("provincial health department")]] as const
  const { account } = tell(reports, [by("Ann", { do: "join origins", sides })])
  const origin = account.lineage.origins.find(({ names }) => names.includes("Lao authorities"))!
  assert.ok(origin.names.includes("provincial health department"))
  assert.deepEqual(origin.by, ["joined by person:Ann"])
  const police = plain.account.lineage.origins.find(({ names }) => names.includes("Mukdahan marine police"))!
  assert.ok(police.names.includes("marine police"))
  const apart = [[voice("marine police")], [voice("Mukdahan marine police")]] as const
  const { account: parted } = tell(reports, [by("Ann", { do: "part origin", sides: apart })])
  const short = parted.lineage.origins.find(({ names }) => names.includes("marine police"))!
  assert.deepEqual(short.names, ["marine police"])
  assert.deepEqual(short.by, ["parted by person:Ann"])
})

test("names are joined and parted everywhere they stand", () => {
  const names = ["provincial health department"]
  const { account } = tell(reports, [by("Ann", { do: "join names", names, as: "Lao authorities" })])
  assert.equal(JSON.stringify(account.statements).includes('"speaker":"provincial health department"'), false)
  const origin = account.lineage.origins.find(({ name }) => name === "Lao authorities")!
  assert.deepEqual(origin.by, ["joined by person:Ann"])
  const parted = tell(reports, [by("Ann", { do: "part names", names: ["marine police", "Mukdahan marine police"] })])
  const of = parted.account.lineage.origins.filter(({ name }) => name.includes("marine police"))
  assert.deepEqual(of.map(({ names: all }) => all).sort(), [
    ["Mukdahan marine police", "marine police in Mukdahan"],
    ["marine police"],
  ])
})

test("what no longer fits is a finding and never an error", () => {
  const reviews = [
    by("Ann", { do: "accept", claim: "gone" }),
    by("Ann", { do: "edit", claim: "gone", change: { low: 1, high: 1 } }),
    by("Ann", { do: "join questions", sides: [["gone#0"], [figuresOf(injured)[0]!]] }),
    by("Ann", { do: "part happening", sides: [["gone"], ["lost"]] }),
    by("Ann", { do: "join origins", sides: [[{ name: "nobody", report: null }], [{ name: "office", report: null }]] }),
    by("Ann", { do: "edit", claim: claimOf(figuresOf(injured)[0]!), change: { places: ["Atlantis"] } }),
    by("Ann", { do: "edit", claim: claimOf(figuresOf(crossed)[0]!), change: { span: { from: 1e6, to: 1e6 + 9 } } }),
    by("Ann", { do: "edit", claim: claimOf(figuresOf(crossed)[1]!), change: { figure: 9, low: 1, high: 1 } }),
    by("Ann", { do: "undo", review: "gone" }),
  ]
  const { account, analyses } = tell(reports, reviews)
  const findings = account.findings.filter(({ rule }) => rule === "review/misfit")
  assert.equal(findings.length, 7, findings.map(({ message }) => message).join("\n"))
  for (const { message } of findings)
    assert.match(
      message,
      /^The review [0-9a-f]{16} by person:Ann \([a-z ]+\) is not obeyed: [^.]+; undo it, or review again\.$/,
    )
  for (const analysis of analyses) checkAnalysis(analysis)
})

test("a claim that a later version of the rules names differently is found by its words", () => {
  const [id] = fortyOne.claims
  const own = claim(plain.analyses, id!)!
  const anchor = { report: own.report, from: own.from, to: own.to - 2, quote: "" }
  const review = { ...by("Ann", { do: "reject", claim: "an older id" }), anchors: [anchor] }
  const { account } = tell(reports, [review])
  assert.equal(account.reviewed[0]?.claim, id)
  assert.equal(account.reviewed[0]?.state, "rejected")
})

test("a blind coding sees its own reviews and no others", () => {
  const [id] = fortyOne.claims
  const reviews = [by("Ann", { do: "reject", claim: id! }), by("Bo", { do: "accept", claim: id! }, "second")]
  assert.equal(tell(reports, reviews, "second").account.reviewed[0]?.state, "accepted")
  assert.equal(tell(reports, reviews).account.reviewed[0]?.state, "rejected")
  assert.deepEqual(tell(reports, reviews, "third").account, plain.account)
})
