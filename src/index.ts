/**
 * The library: reports in, analyses and accounts out. Nothing here reads the clock or the network but what `open`
 * gives; models are read from the package at the first call.
 *
 * @module
 */
import { type Core, withModels } from "./core.ts"
import type { Library } from "./run/library.ts"
import { loadResources } from "./run/resources.ts"

export type * from "./core.ts"
export { accountJson, accountMarkdown, accountText, analysisJson, figuresCsv } from "./core.ts"
export type {
  ImportFinding,
  ImportOptions,
  ImportProgress,
  ImportResult,
  Refused,
  ReportOrFinding,
} from "./run/import.ts"
export type { ReviewsResult } from "./run/import-reviews.ts"
export type { AccountAsked, Exported, Find, Found, Told } from "./run/library.ts"
export type { Passage as FoundPassage } from "./run/passage.ts"
export type * from "./store/store.ts"
export type { Library }

const core: Core = withModels(loadResources)

/**
 * One account of the reports of a story. Every figure, sentence and entry carries anchors: report id, offsets in
 * UTF-16 code units and the words. Without reports the account is empty.
 */
export const account: Core["account"] = core.account

/** Everything understood from one report on its own. Never throws because of the text. */
export const analyze: Core["analyze"] = core.analyze

/**
 * Which reports belong to one story, and why. `known` holds earlier judgements: those of persons ("person:...") are
 * obeyed. The order of the reports changes nothing in the result.
 */
export const group: Core["group"] = core.group

/** Which reports share prose, with exact passages on both sides, and which count as one witness. */
export const lineage: Core["lineage"] = core.lineage

/**
 * The questions that the reports of a story answer: readings, how they stand to each other, low / best / high under
 * every policy.
 */
export const reconcile: Core["reconcile"] = core.reconcile

/**
 * One row an event from a table of coded reports, given as CSV or JSON Lines: by a ready model of eventreport, or by a
 * plan that names a rule for each column. Every cell comes with the reports behind it. Throws an error that names the
 * line or the column when the table cannot be read or lacks a column. docs/aggregate.md says what each rule does.
 */
export const aggregate: Core["aggregate"] = core.aggregate

/**
 * One value for each property of each object from a table of claims (object, property, source, value), given as CSV or
 * JSON Lines, with a confidence, and what was found out about the sources. With `places`, a table of id, name and
 * parent, the values are places that may lie in each other. Throws as `aggregate` does.
 */
export const fuse: Core["fuse"] = core.fuse

/**
 * A report from what is known of it: title, outlet, publication and furniture are found in its text where they are
 * not given.
 */
export const report: Core["report"] = core.report

/**
 * Opens a store and the library over it: reports come in, stories grow, decisions are kept. `place` is a data folder,
 * the address of a PostgreSQL database, or "memory:". What is not there yet is made. Rejects with a `StoreError` of
 * one sentence when it cannot be used; close it when you are done.
 */
export async function open(place: string): Promise<Library> {
  const [{ openLibrary }, { openStore }] = await Promise.all([import("./run/library.ts"), import("./store/open.ts")])
  return openLibrary(await openStore(place), loadResources)
}
