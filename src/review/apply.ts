/** Reviews carried out on the analyses of a story, before anything is compared. */
import { by, byText, inOrder } from "../base/order.ts"
import { anchor, bySpan } from "../model/span.ts"
import type { AddedClaim, Analysis, Claim, Finding, Link, Review, ReviewedClaim, Span } from "../model/types.ts"
import { withAdded } from "./add.ts"
import { isSpanOf, type Person, type Work, withChanges } from "./change.ts"
import { type Decision, decisionsOf, stateOf } from "./decide.ts"
import { calledName, namesOf, withNames } from "./names.ts"

/** What reviews made of the analyses of a story. */
interface Applied {
  /** In the order given; those that no review touched are the same objects. */
  readonly analyses: readonly Analysis[]
  /** The reports that had claims rejected, with those claims and no others. */
  readonly rejected: readonly Analysis[]
  readonly reviewed: readonly ReviewedClaim[]
  /** Reviews that no longer fit, one sentence each. */
  readonly findings: readonly Finding[]
}

/** A sentence about a review that cannot be obeyed. */
export function misfit({ id, by: person, action }: Review, why: string, report: string | null = null): Finding {
  const message = `The review ${id} by ${person} (${action.do}) is not obeyed: ${why}; undo it, or review again.`
  return { rule: "review/misfit", message, severity: "note", report, span: null }
}

const bareName = (name: string): string => name.toLowerCase().replace(/^(?:the|an?) /, "")

/**
 * The kinds of speakers by their names, as the reports have them; where nothing is known, a name with a capital is a
 * person's, others are of offices.
 */
function speakerKinds(analyses: readonly Analysis[]): (name: string) => Link["kind"] {
  const kinds = new Map<string, Link["kind"]>()
  const note = (name: string, kind: Link["kind"]): void => {
    if (!kinds.has(bareName(name))) kinds.set(bareName(name), kind)
  }
  for (const { document, attributions } of [...analyses].sort(by(({ document: { report } }) => report.id))) {
    for (const { chain } of attributions) for (const { name, kind } of chain) note(name, kind)
    for (const mention of document.mentions)
      if (mention.kind === "group" && mention.name !== null) note(mention.name, "office")
  }
  return (name) => kinds.get(bareName(name)) ?? (/^\p{Lu}/u.test(name) ? "person" : "office")
}

/** A decision with the report it is about. */
interface Placed {
  readonly decision: Decision
  readonly report: string
  readonly span: Span
  readonly was: Claim | null
}

function placed(decision: Decision, claims: ReadonlyMap<string, Claim>): Placed | null {
  const { added } = decision
  const was = claims.get(decision.claim) ?? null
  const own = was ?? added
  return own === null ? null : { decision, report: own.report, span: { from: own.from, to: own.to }, was }
}

const inTextOrder = inOrder<Placed>(
  (a, b) => bySpan(a.span, b.span),
  by(({ decision }) => decision.claim),
)

const last = ({ reviews }: Decision): Review => reviews.at(-1) as Review

/** The person whose word it was: for `by` fields. */
const adder = ({ reviews }: Decision): string => (reviews.find(({ action }) => action.do === "add") ?? reviews[0]!).by

/** Why an added claim cannot stand in its report; null when it can. */
function unfit(added: AddedClaim, analysis: Analysis): string | null {
  const { text } = analysis.document.report
  return isSpanOf(text, added) && (added.figure === null || isSpanOf(text, added.figure))
    ? null
    : "its words lie outside the report"
}

function carriedOut(work: Work, { decision, was }: Placed, person: Omit<Person, "by">): Work {
  const { added } = decision
  const own = { ...person, by: was === null && added !== null ? adder(decision) : last(decision).by }
  const begun = was === null && added !== null ? withAdded(work, { ...decision, added }, own) : work
  return withChanges(begun, decision, { ...own, by: last(decision).by })
}

function reviewedClaim(analysis: Analysis, { decision, was }: Placed): ReviewedClaim {
  const claim = analysis.claims.find(({ id }) => id === decision.claim) as Claim
  const { by: person, at, reason } = last(decision)
  return {
    claim: decision.claim,
    anchor: anchor(analysis.document.report, claim),
    state: stateOf(decision),
    by: person,
    at,
    reason,
    reviews: decision.reviews.map(({ id }) => id),
    was,
  }
}

interface OneReport {
  readonly analysis: Analysis
  readonly rejected: Analysis | null
  readonly reviewed: readonly ReviewedClaim[]
  readonly findings: readonly Finding[]
}

/** The decisions about one report carried out, in the order of its text. */
function inOneReport(given: Analysis, decisions: readonly Placed[], person: Omit<Person, "by">): OneReport {
  const findings: Finding[] = []
  const fitting = [...decisions].sort(inTextOrder).filter(({ decision, was }) => {
    const why = was === null && decision.added !== null ? unfit(decision.added, given) : null
    if (why !== null) findings.push(misfit(last(decision), why, given.document.report.id))
    return why === null
  })
  let work: Work = { analysis: given, faults: [] }
  for (const each of fitting) {
    work = carriedOut({ ...work, faults: [] }, each, person)
    for (const fault of work.faults) findings.push(misfit(last(each.decision), fault, given.document.report.id))
  }
  const { analysis } = work
  const reviewed = fitting.map((each) => reviewedClaim(analysis, each))
  const gone = new Set(fitting.flatMap(({ decision }) => (decision.rejected ? [decision.claim] : [])))
  const of = (isGone: boolean): Analysis => ({
    ...analysis,
    claims: analysis.claims.filter(({ id }) => gone.has(id) === isGone),
  })
  return {
    analysis: gone.size === 0 ? analysis : of(false),
    rejected: gone.size === 0 ? null : of(true),
    reviewed,
    findings,
  }
}

/**
 * The analyses of a story with the reviews in effect carried out: names, then each claim by the last word on each of
 * its fields. The order of reviews about different things changes nothing. What no longer fits is a finding.
 */
export function applyReviews(given: readonly Analysis[], reviews: readonly Review[]): Applied {
  if (reviews.length === 0) return { analyses: given, rejected: [], reviewed: [], findings: [] }
  const names = namesOf(reviews)
  const analyses = withNames(given, names)
  const claims = new Map(analyses.flatMap((analysis) => analysis.claims.map((claim) => [claim.id, claim] as const)))
  const reports = new Set(analyses.map(({ document }) => document.report.id))
  const decisions = decisionsOf(reviews).map((decision) => ({ decision, at: placed(decision, claims) }))
  const known = decisions.flatMap(({ at }) => (at !== null && reports.has(at.report) ? [at] : []))
  const findings = decisions
    .filter(({ at }) => at === null || !reports.has(at.report))
    .map(({ decision, at }) =>
      misfit(last(decision), at === null ? "its claim is not in the story" : "its report is not in the story"),
    )
  const kindOf = speakerKinds(analyses)
  const person = { kindOf, called: (name: string) => calledName(names, name) }
  const byReport = Map.groupBy(known, ({ report }) => report)
  const done = analyses.map((analysis): OneReport => {
    const own = byReport.get(analysis.document.report.id)
    return own === undefined
      ? { analysis, rejected: null, reviewed: [], findings: [] }
      : inOneReport(analysis, own, person)
  })
  const inIdOrder = [...done].sort(by(({ analysis }) => analysis.document.report.id))
  return {
    analyses: done.map(({ analysis }) => analysis),
    rejected: inIdOrder.flatMap(({ rejected }) => rejected ?? []),
    reviewed: inIdOrder.flatMap(({ reviewed }) => reviewed),
    findings: [...inIdOrder.flatMap((each) => each.findings), ...findings].sort((a, b) => byText(a.message, b.message)),
  }
}
