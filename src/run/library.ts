/**
 * The library over a store: what the commands, the server and other programs call. It owns no data; everything it
 * answers is in the store or computed from it.
 */
import { hash } from "../base/hash.ts"
import type { Resources } from "../language/resources.ts"
import { compareReports } from "../lineage/index.ts"
import type { Analysis, PolicyName, Report, Review, SharedProse } from "../model/types.ts"
import type { Entry, Hit, Page, SearchQuery, Store, StoredReport, StoriesQuery, StoryRow } from "../store/store.ts"
import { analyzeReport, type ToldStory, tellStory } from "./engine.ts"
import { engineVersion } from "./engine-version.ts"
import { exportFormats } from "./exports.ts"
import {
  analysisSlot,
  closeImporter,
  type Importer,
  type ImportOptions,
  type ImportResult,
  type ImportSettings,
  importInto,
  openImporter,
  type ReportOrFinding,
} from "./import.ts"
import { toldRowOf } from "./index-rows.ts"
import { keepReview } from "./keep-review.ts"
import { ownReviews, type ReviewShelf } from "./own-reviews.ts"
import { packAnalysis, packed, unpackAnalysis, unpacked } from "./pack.ts"
import { marksIn, type Passage, passageOf } from "./passage.ts"
import { type Recent, recentStories } from "./recent.ts"

/** How an account is asked for. */
export interface AccountAsked {
  /** The rule whose estimates come first: "origins" when it is not given. */
  readonly policy?: PolicyName
  /** How long the brief is: "normal" when it is not given. */
  readonly length?: "short" | "normal" | "full"
  /** A blind coding; null or nothing = everybody's account. */
  readonly coding?: string | null
}

/** A story as it is told. */
export interface Told extends ToldStory {
  readonly story: StoryRow
  /** Changes when the account changes: an ETag. */
  readonly key: string
}

/** One find with the words around it. */
export interface Find extends Hit {
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly passage: Passage
}

/** A file to hand out. */
export interface Exported {
  readonly name: string
  readonly type: string
  readonly body: string
}

export interface Library {
  readonly store: Store
  /** Takes reports in; known ones change nothing. Calls wait for each other. */
  importReports(
    source: Iterable<ReportOrFinding> | AsyncIterable<ReportOrFinding>,
    options?: ImportOptions,
  ): Promise<ImportResult>
  stories(query: StoriesQuery): Promise<Page<StoryRow>>
  /** The row of a story; `id` is the one it has now. Null when there is none. */
  story(id: string): Promise<StoryRow | null>
  /** The account of a story with its analyses; kept until the story, its reviews or the engine change. */
  told(id: string, asked?: AccountAsked): Promise<Told | null>
  /** What `told` would give as `key`, without telling. */
  accountKey(id: string, asked?: AccountAsked): Promise<string | null>
  report(id: string): Promise<StoredReport | null>
  analysis(report: string): Promise<Analysis | null>
  search(query: SearchQuery): Promise<Page<Find>>
  /** Shared passages of two reports, null when one is unknown. */
  compare(left: string, right: string): Promise<readonly SharedProse[] | null>
  /** Null when there is no such story; throws `RangeError` on an unknown format. */
  exportStory(id: string, format: string, asked?: AccountAsked): Promise<Exported | null>
  /** The reviews of a story in the order they came, or all; reviews stay with the reports they are about. */
  reviews(story: string | null): Promise<readonly Review[]>
  /** Appends a review that was checked by the door, and follows it. Null when there is no such story. */
  review(review: Review): Promise<StoryRow | null>
  events(after: number, limit: number): Promise<readonly Entry[]>
  /** Tells stories whose index row waits for its account, latest change first, a page at most; how many were told. */
  tellWaiting(most: number): Promise<number>
  close(): Promise<void>
}

interface Work {
  readonly store: Store
  readonly settings: ImportSettings
  readonly importer: Importer
  readonly shelf: ReviewShelf
  readonly recent: (key: string) => Recent
}

/** Names of the formats of `exportStory`. */
export const exportNames: readonly string[] = Object.keys(exportFormats)

async function analysisOf({ store, settings }: Work, report: Report): Promise<Analysis> {
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

async function membersOf(work: Work, id: string, asked: AccountAsked): Promise<Members | null> {
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

async function tell(work: Work, { story, reports, reviews }: Members, asked: AccountAsked): Promise<ToldStory> {
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

async function told(work: Work, id: string, asked: AccountAsked = {}): Promise<Told | null> {
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

function claimPassage(text: string, { claim }: Hit, q: string): Passage | null {
  if (claim === null) return null
  const { from, to } = claim
  const words = text.slice(from, to)
  const marks = marksIn(words, q).map((mark) => ({ from: from + mark.from, to: from + mark.to }))
  return { from, to, text: words, marks }
}

async function search({ store }: Work, query: SearchQuery): Promise<Page<Find>> {
  const { items, next } = await store.search(query)
  const ids = [...new Set(items.map(({ report }) => report))]
  const reports = new Map((await store.reports({ ids })).map(({ report }) => [report.id, report]))
  const finds = items.map((hit): Find => {
    const report = reports.get(hit.report)!
    const passage = claimPassage(report.text, hit, query.q) ?? passageOf(report.text, query.q)
    return {
      ...hit,
      title: report.title?.value ?? null,
      outlet: report.outlet?.value ?? null,
      published: report.published?.value ?? null,
      passage,
    }
  })
  return { items: finds, next }
}

/** Formats that people read. */
const forReading: ReadonlySet<string> = new Set(["md", "txt", "html", "dot", "svg"])

async function exportStory(work: Work, id: string, format: string, asked?: AccountAsked): Promise<Exported | null> {
  const form = exportFormats[format]
  if (form === undefined)
    throw new RangeError(`there is no format “${format}”: choose among ${exportNames.join(", ")}.`)
  const story = await told(work, id, asked)
  if (story === null) return null
  const kind = format === form.extension ? "" : `-${format.replace(`-${form.extension}`, "")}`
  // People know a story by its title; programs by its id.
  const named = forReading.has(format) ? { ...story, account: { ...story.account, story: story.story.title } } : story
  return { name: `story-${story.story.id}${kind}.${form.extension}`, type: form.type, body: form.write(named) }
}

async function compare({ store }: Work, left: string, right: string): Promise<readonly SharedProse[] | null> {
  const reports = await store.reports({ ids: [left, right] })
  return reports.length < 2 ? null : compareReports(reports.map(({ report }) => report)).pairs
}

async function tellWaiting(work: Work, most: number): Promise<number> {
  const { items } = await work.store.stories({ waiting: true, limit: most })
  for (const { id } of items) await told(work, id)
  return items.length
}

async function reviewsOf({ store, shelf }: Work, story: string | null): Promise<readonly Review[]> {
  if (story === null) return store.reviews(null)
  const reports = await store.reports({ story })
  return ownReviews(store, shelf, story, new Set(reports.map(({ report }) => report.id)))
}

/** One after the other: what changes the state of grouping must not overlap. */
function inTurn(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work, work)
    last = next.catch(() => {})
    return next
  }
}

/** A library over a store. `resources` are read when a report is first to be understood; `now` dates entries. */
export function openLibrary(
  store: Store,
  resources: () => Resources,
  now: () => Date = () => new Date(),
  more: Pick<ImportSettings, "batchReports"> = {},
): Library {
  const settings = { resources, now, ...more }
  const importer = openImporter(store, settings)
  const work: Work = { store, settings, importer, shelf: { read: null }, recent: recentStories() }
  const turn = inTurn()
  return {
    store,
    importReports: (source, options) => turn(() => importInto(work.importer, source, options)),
    stories: (query) => store.stories(query),
    story: (id) => store.story(id),
    told: (id, asked) => told(work, id, asked),
    accountKey: async (id, asked = {}) => (await membersOf(work, id, asked))?.key ?? null,
    report: async (id) => (await store.reports({ ids: [id] }))[0] ?? null,
    analysis: async (id) => {
      const [kept] = await store.reports({ ids: [id] })
      return kept === undefined ? null : analysisOf(work, kept.report)
    },
    search: (query) => search(work, query),
    compare: (left, right) => compare(work, left, right),
    exportStory: (id, format, asked) => exportStory(work, id, format, asked),
    reviews: (story) => reviewsOf(work, story),
    review: (entry) => turn(() => keepReview(work.importer, entry)),
    events: (after, limit) => store.since(after, limit),
    tellWaiting: (most) => turn(() => tellWaiting(work, most)),
    close: () =>
      turn(async () => {
        await closeImporter(work.importer)
        await store.close()
      }),
  }
}
