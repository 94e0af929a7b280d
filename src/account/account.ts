/** Everything Stemma says about a story. */
import { by, byText } from "../base/order.ts"
import { tellStoryFacts } from "../claims/story-facts.ts"
import type {
  Account,
  Analysis,
  Answer,
  Finding,
  Happening,
  Lineage,
  PolicyName,
  ReviewedClaim,
  Story,
} from "../model/types.ts"
import { type Length, tellBrief } from "./brief.ts"
import { tellErrors } from "./errors.ts"
import { tellHeadline } from "./headline.ts"
import { limitsHit } from "./limits-hit.ts"
import { tellMissing } from "./missing.ts"
import { tellPlaces } from "./places.ts"
import { tellStatements } from "./statements.ts"
import { tellTimeline } from "./timeline.ts"
import { byWeight } from "./weight.ts"

/** How to tell. */
interface AccountOptions {
  readonly policy: PolicyName
  readonly length: Length
  /** What persons did with claims, and which of their reviews no longer fit. */
  readonly reviewed?: readonly ReviewedClaim[]
  readonly findings?: readonly Finding[]
}

/** The latest publication time that is known. */
function latest(analyses: readonly Analysis[]): string | null {
  const times = analyses.flatMap(
    ({ document }) => document.report.published?.value ?? document.report.published?.latest ?? [],
  )
  return times.sort(byText).at(-1) ?? null
}

/**
 * The account of one story. Its reports come in the order of the story; the order in which analyses are given changes
 * nothing.
 */
export function tellAccount(
  story: Story,
  analyses: readonly Analysis[],
  lineage: Lineage,
  happenings: readonly Happening[],
  answers: readonly Answer[],
  { policy, length, reviewed = [], findings = [] }: AccountOptions,
): Account {
  const known = new Map(analyses.map((analysis) => [analysis.document.report.id, analysis]))
  const told = story.reports.flatMap((id) => known.get(id) ?? [])
  const ordered = [...told].sort(by(({ document }) => document.report.id))
  const witnesses = new Map(lineage.witnesses.map(({ report, witness }) => [report, witness]))
  const facts = tellStoryFacts(ordered, witnesses)
  const asOf = latest(told)
  const sorted = byWeight(answers, asOf)
  return {
    story: story.id,
    title: tellHeadline(
      told.map(({ document }) => document.report),
      sorted,
    ),
    asOf,
    policy,
    reports: told.map(({ document }) => document.report),
    facts,
    answers,
    happenings,
    lineage,
    brief: tellBrief(ordered, sorted, { policy, length, facts, asOf, happenings, witnesses }),
    timeline: tellTimeline(ordered, happenings),
    places: tellPlaces(ordered),
    statements: tellStatements(ordered, lineage),
    notInReports: tellMissing(ordered, answers, facts),
    reviewed,
    findings: [
      ...told.flatMap(({ document }) => [...document.report.findings, ...document.findings]),
      ...tellErrors(ordered, answers),
      ...limitsHit(answers, happenings),
      ...lineage.findings,
      ...findings,
    ],
  }
}
