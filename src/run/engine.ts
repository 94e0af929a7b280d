/** Moves nouns from step to step: reports to analyses, the analyses of a story to an account. */
import { tellAccount } from "../account/account.ts"
import { analyze } from "../claims/index.ts"
import { findHappenings } from "../group/happenings.ts"
import { boundPublications } from "../group/publication.ts"
import { understand } from "../language/index.ts"
import type { Resources } from "../language/resources.ts"
import { traceLineage } from "../lineage/index.ts"
import type { Account, Analysis, PolicyName, Report } from "../model/types.ts"
import { inferredDates } from "../reconcile/dating.ts"
import { reconcile } from "../reconcile/reconcile.ts"

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
 * Reports whose date is not known with the date or the bounds that the others of the story set; the others as they
 * are.
 */
function bounded(reports: readonly Report[]): readonly Report[] {
  const known = boundPublications(reports)
  return reports.map((report, index) => {
    const published = known[index] ?? null
    return published === report.published ? report : { ...report, published }
  })
}

/** Reports dated long after the others (the day of an edit), read again: relative words then have their day. */
function withDates(analyses: readonly Analysis[], understood: Understood): readonly Analysis[] {
  const late = inferredDates(analyses)
  return analyses.map((analysis) => {
    const { report } = analysis.document
    const published = late.get(report.id)
    return published === undefined ? analysis : understood({ ...report, published })
  })
}

/** An account and the analyses it was told from, in the order of the reports. */
export interface ToldStory {
  readonly account: Account
  readonly analyses: readonly Analysis[]
}

/** How a story is told: the policy whose estimates come first, and how long the brief is. */
interface TellOptions {
  readonly policies: readonly PolicyName[]
  readonly length: "short" | "normal" | "full"
  /** Analyses that are at hand; `analyzeReport` when it is absent. */
  readonly understood?: Understood
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
  const analyses = withDates(first, understood)
  const lineage = traceLineage(analyses)
  const happenings = findHappenings(analyses, lineage)
  const policy = options.policies[0] ?? "origins"
  const answers = reconcile(analyses, lineage, happenings, { policy })
  const story = { id: name, reports: reports.map(({ id }) => id) }
  const account = tellAccount(story, analyses, lineage, happenings, answers, { policy, length: options.length })
  return { account, analyses }
}
