/**
 * The library: reports in, analyses and accounts out. Nothing here reads the clock or the network; models are read
 * from the package at
 * the first call.
 */
import { type EvidencedRow, evidenced } from "./aggregate/evidence.ts"
import { type ModelName, runModel } from "./aggregate/models.ts"
import { type Plan, aggregate as runPlan } from "./aggregate/plan.ts"
import { tableOfText } from "./aggregate/table-text.ts"
import { type Fusion, fuse as fuseTable } from "./fusion/fuse.ts"
import type { MethodName } from "./fusion/methods.ts"
import { readContainment } from "./fusion/places.ts"
import { groupReports } from "./group/index.ts"
import { compareReports } from "./lineage/index.ts"
import type {
  Account,
  Analysis,
  Judgement,
  PolicyName,
  Report,
  ReportInput,
  SharedProse,
  Story,
} from "./model/types.ts"
import { makeReport } from "./read/report.ts"
import { analyzeReport, tellStory } from "./run/engine.ts"
import { loadResources } from "./run/resources.ts"
import { accountJson } from "./view/account-json.ts"
import { accountMarkdown } from "./view/account-markdown.ts"
import { accountText } from "./view/account-text.ts"
import { analysisJson } from "./view/analysis-json.ts"
import { figuresCsv } from "./view/figures-csv.ts"

export type * from "./model/types.ts"
export type { EvidencedRow, Fusion, MethodName, ModelName, Plan }
export { accountJson, accountMarkdown, accountText, analysisJson, figuresCsv }

/** How an account is told. */
export interface AccountChoices {
  /** Name of the story; "story" when it is not given. */
  readonly story?: string
  /** The rule whose estimates come first: "origins" when it is not given. All policies stand in every answer. */
  readonly policy?: PolicyName
  /** How long the brief is: "normal" when it is not given. */
  readonly length?: "short" | "normal" | "full"
}

/**
 * One account of the reports of a story. Every figure, sentence and entry carries anchors: report id, offsets in
 * UTF-16 code units and
 * the words. Without reports the account is empty.
 */
export function account(reports: readonly ReportInput[], choices: AccountChoices = {}): Account {
  const { story = "story", policy = "origins", length = "normal" } = choices
  return tellStory(story, reports.map(report), loadResources(), { policies: [policy], length }).account
}

/** Everything understood from one report on its own. Never throws because of the text. */
export const analyze = (input: ReportInput): Analysis => analyzeReport(report(input), loadResources())

/**
 * Which reports belong to one story, and why. `known` holds earlier judgements: those of persons ("person:...") are
 * obeyed. The order of
 * the reports changes nothing in the result.
 */
export function group(
  reports: readonly ReportInput[],
  known: readonly Judgement[] = [],
): { readonly stories: readonly Story[]; readonly judgements: readonly Judgement[] } {
  return groupReports(reports.map(report), known)
}

/** Which reports share prose, with exact passages on both sides, and which count as one witness. */
export function lineage(reports: readonly ReportInput[]): {
  readonly pairs: readonly SharedProse[]
  readonly witnesses: readonly { readonly report: string; readonly witness: number }[]
} {
  return compareReports(reports.map(report))
}

/**
 * One row an event from a table of coded reports, given as CSV or JSON Lines: by a ready model of eventreport, or by a
 * plan that names a rule for each column. Every cell comes with the reports behind it. Throws an error that names the
 * line or the column when the table cannot be read or lacks a column. docs/aggregate.md says what each rule does.
 */
export function aggregate(table: string, how: ModelName | Plan): readonly EvidencedRow[] {
  const read = tableOfText(table)
  if (typeof how === "string") return evidenced(read, "event_id", runModel(read, how))
  return evidenced(read, how.by, runPlan(read, how))
}

/**
 * One value for each property of each object from a table of claims (object, property, source, value), given as CSV or
 * JSON Lines, with a confidence, and what was found out about the sources. With `places`, a table of id, name and
 * parent, the values are places that may lie in each other. Throws as `aggregate` does.
 */
export function fuse(table: string, method: MethodName = "witnesses", places: string | null = null): Fusion {
  return fuseTable(tableOfText(table), method, places === null ? null : readContainment(tableOfText(places)))
}

/**
 * A report from what is known of it: title, outlet, publication and furniture are found in its text where they are
 * not given.
 */
export const report = (input: ReportInput): Report => makeReport(input)
