/** Moves nouns from step to step: reports to analyses, the analyses of a story to an account. */
import { tellAccount } from "../account/account.ts"
import { by } from "../base/order.ts"
import { analyze, withFacts } from "../claims/index.ts"
import { findHappenings } from "../group/happenings.ts"
import { boundPublications } from "../group/publication.ts"
import { understand } from "../language/index.ts"
import type { Resources } from "../language/resources.ts"
import { traceLineage } from "../lineage/index.ts"
import type { Account, Analysis, Lineage, PolicyName, Report, Review } from "../model/types.ts"
import { reconcile } from "../reconcile/reconcile.ts"
import { applyReviews } from "../review/apply.ts"
import { effective } from "../review/effective.ts"
import { rulingsOf } from "../review/rulings.ts"
import { refound } from "../review/targets.ts"
import { unmetRulings } from "../review/unmet.ts"

/** The title as a report of its own; null when there is none or when it stands in the text. */
function titleOf(report: Report): Report | null {
  const { title } = report
  if (title === null || title.span !== null || title.value.trim() === "") return null
  return { ...report, text: title.value, title: null, furniture: [], map: null, findings: [] }
}

/** What one report says on its own. */
export function analyzeReport(report: Report, resources: Resources): Analysis {
  const title = titleOf(report)
  return analyze(understand(report, resources), title === null ? null : understand(title, resources))
}

/**
 * Reports whose date is not known, or of long after the others, with the date or the bounds that the others of the
 * story set; the others as they are.
 */
function bounded(reports: readonly Report[]): readonly Report[] {
  const known = boundPublications(reports)
  return reports.map((report, index) => {
    const published = known[index] ?? null
    return published === report.published ? report : { ...report, published }
  })
}

/** An account and the analyses it was told from, in the order of the reports. */
export interface ToldStory {
  readonly account: Account
  readonly analyses: readonly Analysis[]
}

/** How a story is told: the policy whose estimates come first, how long the brief is, and what persons decided. */
interface TellOptions {
  readonly policies: readonly PolicyName[]
  readonly length: "short" | "normal" | "full"
  /** Analyses that are at hand; `analyzeReport` when it is absent. */
  readonly understood?: Understood
  /** Shared prose of these very reports, where it is at hand from an earlier account. */
  readonly pairs?: Lineage["pairs"] | null
  /** All reviews of the story in the order in which they were appended; which of them count is found out here. */
  readonly reviews?: readonly Review[]
  /** The blind coding whose account it is; null or absent = everybody's. */
  readonly coding?: string | null
}

/** What a report says, wherever it comes from: the answer must be that of `analyzeReport`. */
export type Understood = (report: Report) => Analysis

/** The account of one story. Reports that say nothing in a language we read are listed and say no claim. */
export function tellStory(
  name: string,
  reports: readonly Report[],
  resources: Resources,
  options: TellOptions,
  progress: (done: number) => void = () => {},
): ToldStory {
  const understood = options.understood ?? ((report: Report) => analyzeReport(report, resources))
  const first = bounded(reports).map((report, index) => {
    progress(index)
    return understood(report)
  })
  return tellAnalyses(name, first, resources, options)
}

/** Facts of the reports whose claims a person changed, told again. */
function withFactsAnew(
  before: readonly Analysis[],
  after: readonly Analysis[],
  resources: Resources,
): readonly Analysis[] {
  return after.map((analysis, index) => {
    if (analysis === before[index]) return analysis
    const title = titleOf(analysis.document.report)
    return withFacts(analysis, title === null ? null : understand(title, resources))
  })
}

/** The account of a story whose reports are understood, with its reviews obeyed. */
function tellAnalyses(
  name: string,
  understood: readonly Analysis[],
  resources: Resources,
  options: TellOptions,
): ToldStory {
  const { length, coding = null } = options
  const reviews = refound(effective(options.reviews ?? [], coding), understood)
  const applied = applyReviews(understood, reviews)
  const analyses = withFactsAnew(understood, applied.analyses, resources)
  const rulings = rulingsOf(reviews)
  // What is even in all else is decided by ids: the order in which reports are given decides nothing.
  const ordered = [...analyses].sort(by(({ document }) => document.report.id))
  const lineage = traceLineage(ordered, rulings.origins, options.pairs)
  const happenings = findHappenings(ordered, lineage, rulings.happenings)
  const policy = options.policies[0] ?? "origins"
  const reviewed = { claims: applied.reviewed, rejected: applied.rejected }
  const answers = reconcile(ordered, lineage, happenings, { policy, rulings: rulings.questions, reviewed })
  const story = { id: name, reports: understood.map(({ document }) => document.report.id) }
  const findings = [...applied.findings, ...unmetRulings(reviews, { answers, happenings, lineage })]
  const told = { policy, length, reviewed: applied.reviewed, findings }
  return { account: tellAccount(story, analyses, lineage, happenings, answers, told), analyses }
}
