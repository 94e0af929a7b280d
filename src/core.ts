/**
 * The library without files, store and network: runs in a browser as well as under Node.js. The models are given as
 * bytes; everything else is a calculation.
 *
 * @module
 */
import { type EvidencedRow, evidenced } from "./aggregate/evidence.ts"
import { type ModelName, runModel } from "./aggregate/models.ts"
import { type Plan, type Rule, type RuleName, aggregate as runPlan, type TieBreaks } from "./aggregate/plan.ts"
import type { Cell } from "./aggregate/table.ts"
import { tableOfText } from "./aggregate/table-text.ts"
import { type Choice, type Fused, type Fusion, fuse as fuseTable, type SourceRow } from "./fusion/fuse.ts"
import type { MethodName } from "./fusion/methods.ts"
import { readContainment } from "./fusion/places.ts"
import { groupReports } from "./group/index.ts"
import { type LanguageModel, readModels } from "./language/models.ts"
import type { Resources } from "./language/resources.ts"
import { compareReports } from "./lineage/index.ts"
import type {
  Account,
  Analysis,
  Answer,
  Judgement,
  Membership,
  PolicyName,
  Report,
  ReportInput,
  Review,
  SharedProse,
  Story,
} from "./model/types.ts"
import { makeReport } from "./read/report.ts"
import { analyzeReport, tellStory } from "./run/engine.ts"
import { accountJson } from "./view/account-json.ts"
import { accountMarkdown } from "./view/account-markdown.ts"
import { accountText } from "./view/account-text.ts"
import { analysisJson } from "./view/analysis-json.ts"
import { figuresCsv } from "./view/figures-csv.ts"

export type * from "./model/types.ts"
export type { TextOptions } from "./view/account-text.ts"
export type {
  Cell,
  Choice,
  EvidencedRow,
  Fused,
  Fusion,
  LanguageModel,
  MethodName,
  ModelName,
  Plan,
  Rule,
  RuleName,
  SourceRow,
  TieBreaks,
}
export { accountJson, accountMarkdown, accountText, analysisJson, figuresCsv }

/** How an account is told. */
export interface AccountChoices {
  /** Name of the story; "story" when it is not given. */
  readonly story?: string
  /** The rule whose estimates come first: "origins" when it is not given. All policies stand in every answer. */
  readonly policy?: PolicyName
  /** How long the brief is: "normal" when it is not given. */
  readonly length?: "short" | "normal" | "full"
  /** Decisions of persons, which the account obeys. */
  readonly reviews?: readonly Review[]
}

/** Stories and why their reports belong together. */
export interface Grouping {
  readonly stories: readonly Story[]
  readonly judgements: readonly Judgement[]
  /** Stories beside their own that parts of round-ups belong to, and why. */
  readonly also: readonly Membership[]
}

/** Which reports share prose, and which count as one witness. */
export interface SharedLineage {
  readonly pairs: readonly SharedProse[]
  readonly witnesses: readonly { readonly report: string; readonly witness: number }[]
}

/** Everything the library calculates. */
export interface Core {
  /**
   * One account of the reports of a story. Every figure, sentence and entry carries anchors: report id, offsets in
   * UTF-16 code units and the words. Without reports the account is empty.
   */
  readonly account: (reports: readonly ReportInput[], choices?: AccountChoices) => Account
  /** Everything understood from one report on its own. Never throws because of the text. */
  readonly analyze: (input: ReportInput) => Analysis
  /**
   * Which reports belong to one story, and why. `known` holds earlier judgements: those of persons ("person:...") are
   * obeyed. The order of the reports changes nothing in the result.
   */
  readonly group: (reports: readonly ReportInput[], known?: readonly Judgement[]) => Grouping
  /** Which reports share prose, with exact passages on both sides, and which count as one witness. */
  readonly lineage: (reports: readonly ReportInput[]) => SharedLineage
  /**
   * The questions that the reports of a story answer: readings, how they stand to each other, low / best / high under
   * every policy.
   */
  readonly reconcile: (reports: readonly ReportInput[], choices?: AccountChoices) => readonly Answer[]
  /**
   * One row an event from a table of coded reports, given as CSV or JSON Lines: by a ready model of eventreport, or by
   * a plan that names a rule for each column. Every cell comes with the reports behind it. Throws an error that names
   * the line or the column when the table cannot be read or lacks a column. docs/aggregate.md says what each rule does.
   */
  readonly aggregate: (table: string, how: ModelName | Plan) => readonly EvidencedRow[]
  /**
   * One value for each property of each object from a table of claims (object, property, source, value), given as CSV
   * or JSON Lines, with a confidence, and what was found out about the sources. With `places`, a table of id, name and
   * parent, the values are places that may lie in each other. Throws as `aggregate` does.
   */
  readonly fuse: (table: string, method?: MethodName, places?: string | null) => Fusion
  /**
   * A report from what is known of it: title, outlet, publication and furniture are found in its text where they are
   * not given.
   */
  readonly report: (input: ReportInput) => Report
}

function aggregate(table: string, how: ModelName | Plan): readonly EvidencedRow[] {
  const read = tableOfText(table)
  if (typeof how === "string") return evidenced(read, "event_id", runModel(read, how))
  return evidenced(read, how.by, runPlan(read, how))
}

const fuse = (table: string, method: MethodName = "witnesses", places: string | null = null): Fusion =>
  fuseTable(tableOfText(table), method, places === null ? null : readContainment(tableOfText(places)))

/**
 * The library over models. They are asked for when a report is first to be understood.
 *
 * @internal
 */
export function withModels(models: () => Resources): Core {
  const report = (input: ReportInput): Report => makeReport(input)
  const account: Core["account"] = (reports, choices = {}) => {
    const { story = "story", policy = "origins", length = "normal", reviews = [] } = choices
    return tellStory(story, reports.map(report), models(), { policies: [policy], length, reviews }).account
  }
  return {
    account,
    analyze: (input) => analyzeReport(report(input), models()),
    group: (reports, known = []) => groupReports(reports.map(report), known),
    lineage: (reports) => compareReports(reports.map(report)),
    reconcile: (reports, choices) => account(reports, choices).answers,
    aggregate,
    fuse,
    report,
  }
}

/**
 * The library over the bytes of model files, decompressed: those of `stemma/models/*.br`, which a server sends with
 * `Content-Encoding: br`. Throws a `RangeError` when one is damaged; what is left out, the library does without.
 */
export function openCore(files: Readonly<Partial<Record<LanguageModel, Uint8Array>>>): Core {
  const models = readModels(files)
  return withModels(() => models)
}
