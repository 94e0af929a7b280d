/** Accounts of a store: told when they are asked for, kept until what they are made from changes. */
import { atLength } from "../account/length.ts"
import { hash } from "../base/hash.ts"
import { compareReports } from "../lineage/index.ts"
import type { Analysis, Report, Review, SharedProse } from "../model/types.ts"
import type { Store, StoredReport, StoryRow } from "../store/store.ts"
import { analyzeReport, type ToldStory, tellStory } from "./engine.ts"
import { engineVersion } from "./engine-version.ts"
import { exportNames } from "./export-names.ts"
import { exportFormats } from "./exports.ts"
import { analysisSlot, type ImportSettings } from "./import.ts"
import { toldRowOf } from "./index-rows.ts"
import type { AccountAsked, Exported, Told } from "./library.ts"
import { ownReviews, type ReviewShelf } from "./own-reviews.ts"
import { packAnalysis, packed, unpackAnalysis, unpacked } from "./pack.ts"
import type { Recent } from "./recent.ts"

/** What telling needs beside the story. */
export interface Telling {
  readonly store: Store
  readonly settings: ImportSettings
  readonly shelf: ReviewShelf
  readonly recent: (key: string) => Recent
}

/** What a report says: kept, or understood anew and kept. */
export async function analysisOf({ store, settings }: Telling, report: Report): Promise<Analysis> {
  const [slot, key] = [analysisSlot(report.id), await engineVersion()]
  const bytes = await store.computed(slot, key)
  const kept = bytes === null ? null : unpackAnalysis(bytes, report)
  if (kept !== null) return kept
  const analysis = analyzeReport(report, settings.resources())
  await store.keep({ slot, key, value: packAnalysis(analysis) })
  return analysis
}

interface Members {
  readonly story: StoryRow
  readonly reports: readonly StoredReport[]
  readonly reviews: readonly Review[]
  readonly key: string
}

/** The reports and reviews an account is made from, with its key; null when there is no such story. */
export async function membersOf(work: Telling, id: string, asked: AccountAsked): Promise<Members | null> {
  const { store } = work
  const story = await store.story(id)
  if (story === null) return null
  const reports = await store.reports({ story: story.id })
  const members = new Set(reports.map(({ report }) => report.id))
  const all = await ownReviews(store, work.shelf, story.id, members)
  const reviews = all.filter(({ coding }) => coding === (asked.coding ?? null))
  const key = hash(
    await engineVersion(),
    asked.policy ?? "origins",
    asked.length ?? "normal",
    story.id,
    ...reports.map(({ report, digest }) => `${report.id} ${digest}`),
    ...reviews.map((review) => review.id),
  )
  return { story, reports, reviews, key }
}

async function tell(work: Telling, { story, reports, reviews }: Members, asked: AccountAsked): Promise<ToldStory> {
  const content = reports.map(({ report, digest }) => `${report.id} ${digest}`)
  const recent = work.recent(hash(await engineVersion(), story.id, ...content))
  const keyOf = ({ id, published }: Report): string => `${id} ${JSON.stringify(published)}`
  for (const { report } of reports) {
    const key = keyOf(report)
    if (!recent.analyses.has(key)) recent.analyses.set(key, await analysisOf(work, report))
  }
  const resources = work.settings.resources()
  const understood = (report: Report): Analysis => {
    const analysis = recent.analyses.get(keyOf(report)) ?? analyzeReport(report, resources)
    recent.analyses.set(keyOf(report), analysis)
    return analysis
  }
  const { policy = "origins", length = "normal", coding = null } = asked
  const members = reports.map(({ report }) => report)
  const { pairs } = recent
  const options = { policies: [policy], length, understood, pairs, reviews, coding }
  const told = tellStory(story.id, members, resources, options)
  recent.pairs = told.account.lineage.pairs
  return told
}

const accountSlot = (story: string, { policy, length, coding }: AccountAsked): string =>
  `account:${story}:${policy ?? "origins"}:${length ?? "normal"}:${coding ?? ""}`

const isUsual = ({ policy, coding }: AccountAsked): boolean =>
  (policy ?? "origins") === "origins" && (coding ?? null) === null

/** The account of a story with its analyses; null when there is no such story. */
export async function toldOf(work: Telling, id: string, asked: AccountAsked = {}): Promise<Told | null> {
  const members = await membersOf(work, id, asked)
  if (members === null) return null
  const { story, key } = members
  const slot = accountSlot(story.id, asked)
  const bytes = await work.store.computed(slot, key)
  const kept = bytes === null ? null : unpacked<ToldStory>(bytes)
  const fresh = kept ?? (await tell(work, members, asked))
  if (kept === null) await work.store.keep({ slot, key, value: packed(fresh) })
  if (story.told?.changed !== story.changed && isUsual(asked)) {
    await work.store.tell(story.id, toldRowOf(fresh.account, story.changed))
  }
  return { ...fresh, story, key }
}

/** Formats that people read. */
const forReading: ReadonlySet<string> = new Set(["md", "txt", "html", "dot", "svg"])

/** A story as a file; null when there is none. Throws `RangeError` on an unknown format. */
export async function exported(
  work: Telling,
  id: string,
  format: string,
  asked?: AccountAsked,
): Promise<Exported | null> {
  const form = exportFormats[format]
  if (form === undefined)
    throw new RangeError(`there is no format “${format}”: choose among ${exportNames.join(", ")}.`)
  const story = await toldOf(work, id, asked)
  if (story === null) return null
  const kind = format === form.extension ? "" : `-${format.replace(`-${form.extension}`, "")}`
  // People know a story by its title; programs by its id.
  const named = forReading.has(format) ? forPeople(story, asked?.length) : story
  return { name: `story-${story.story.id}${kind}.${form.extension}`, type: form.type, body: form.write(named) }
}

/** Everything, weightiest first, or cut to the length asked for. */
function forPeople(told: Told, length: AccountAsked["length"] = "full"): Told {
  return { ...told, account: { ...atLength(told.account, length), story: told.account.title ?? told.story.title } }
}

/** Shared passages of two reports; null when one is unknown. */
export async function compared(
  { store }: Telling,
  left: string,
  right: string,
): Promise<readonly SharedProse[] | null> {
  const reports = await store.reports({ ids: [left, right] })
  return reports.length < 2 ? null : compareReports(reports.map(({ report }) => report)).pairs
}

/** Tells stories that wait for their account, latest change first; how many were told. */
export async function toldWaiting(work: Telling, most: number): Promise<number> {
  const { items } = await work.store.stories({ waiting: true, limit: most })
  for (const { id } of items) await toldOf(work, id)
  return items.length
}
