/**
 * The library over a store: what the commands, the server and other programs call. It owns no data; everything it
 * answers is in the store or computed from it.
 */
import { limits } from "../base/limits.ts"
import type { Resources } from "../language/resources.ts"
import { bySpan } from "../model/span.ts"
import type { Analysis, PolicyName, Report, Review, SharedProse, Span } from "../model/types.ts"
import { offsetOf } from "../store/page.ts"
import type {
  Also,
  AlsoSelection,
  Entry,
  Hit,
  Page,
  SearchQuery,
  Store,
  StoredReport,
  StoriesQuery,
  StoryRow,
} from "../store/store.ts"
import { asksNothing, queryFindings } from "../store/terms.ts"
import type { ToldStory } from "./engine.ts"
import type { Importer, ImportOptions, ImportResult, ImportSettings, ReportOrFinding } from "./import.ts"
import type { ReviewsResult } from "./import-reviews.ts"
import { ownReviews } from "./own-reviews.ts"
import { marksIn, type Passage, passageOf } from "./passage.ts"
import { recentStories } from "./recent.ts"
import type { Telling } from "./told.ts"

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

/** A page of what was asked for by words. */
export interface Found<Item> extends Page<Item> {
  /** What of the words was not searched for, and where a search ends: a sentence each. */
  readonly findings: readonly string[]
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
  stories(query: StoriesQuery): Promise<Found<StoryRow>>
  /** The row of a story; `id` is the one it has now. Null when there is none. */
  story(id: string): Promise<StoryRow | null>
  /** The account of a story with its analyses; kept until the story, its reviews or the engine change. */
  told(id: string, asked?: AccountAsked): Promise<Told | null>
  /** What `told` would give as `key`, without telling. */
  accountKey(id: string, asked?: AccountAsked): Promise<string | null>
  report(id: string): Promise<StoredReport | null>
  /** Parts of round-ups that tell of other stories than the one their report is in. */
  also(selection: AlsoSelection): Promise<readonly Also[]>
  analysis(report: string): Promise<Analysis | null>
  search(query: SearchQuery): Promise<Found<Find>>
  /** Shared passages of two reports, null when one is unknown. */
  compare(left: string, right: string): Promise<readonly SharedProse[] | null>
  /** Null when there is no such story; throws `RangeError` on an unknown format. */
  exportStory(id: string, format: string, asked?: AccountAsked): Promise<Exported | null>
  /** The reviews of a story in the order they came, or all; reviews stay with the reports they are about. */
  reviews(story: string | null): Promise<readonly Review[]>
  /** Appends a review that was checked by the door, and follows it. Null when there is no such story. */
  review(review: Review): Promise<StoryRow | null>
  /** Takes reviews of another store in, each once, into the stories that their reports are in here. */
  importReviews(reviews: readonly Review[]): Promise<ReviewsResult>
  events(after: number, limit: number): Promise<readonly Entry[]>
  /** Tells stories whose index row waits for its account, latest change first, a page at most; how many were told. */
  tellWaiting(most: number): Promise<number>
  close(): Promise<void>
}

// The engine is loaded when it is first needed: what only reads a store starts without it.
const telling = () => import("./told.ts")
const importing = () => import("./import.ts")
const reviewing = () => import("./keep-review.ts")

function claimPassage(text: string, { claim }: Hit, q: string): Passage | null {
  if (claim === null) return null
  const { from, to } = claim
  const words = text.slice(from, to)
  const marks = marksIn(words, q).map((mark) => ({ from: from + mark.from, to: from + mark.to }))
  return { from, to, text: words, marks }
}

async function storiesWith({ store }: Telling, query: StoriesQuery): Promise<Found<StoryRow>> {
  const findings = queryFindings(query.q ?? "")
  if (asksNothing(query.q ?? "")) return { items: [], next: null, findings }
  return { ...(await store.stories(query)), findings }
}

/** What is furniture in a report, and its title, which stands beside a find. */
const asideOf = ({ furniture, title }: Report): readonly Span[] =>
  [...furniture, ...(title?.span == null ? [] : [title.span])].sort(bySpan)

/** Said where the last page of a search is that can be asked for. */
function depthFindings(query: SearchQuery, { items, next }: Page<Hit>): readonly string[] {
  const most = limits.searchDepth.value
  if (next !== null || offsetOf(query) + items.length < most) return []
  return [`A search ends after ${most.toLocaleString("en")} finds: ask more narrowly.`]
}

async function search({ store }: Telling, query: SearchQuery): Promise<Found<Find>> {
  const findings = queryFindings(query.q)
  if (asksNothing(query.q)) return { items: [], next: null, findings }
  const page = await store.search(query)
  const { items, next } = page
  const ids = [...new Set(items.map(({ report }) => report))]
  const reports = new Map((await store.reports({ ids })).map(({ report }) => [report.id, report]))
  const finds = items.map((hit): Find => {
    const report = reports.get(hit.report)!
    const passage = claimPassage(report.text, hit, query.q) ?? passageOf(report.text, query.q, asideOf(report))
    return {
      ...hit,
      title: report.title?.value ?? null,
      outlet: report.outlet?.value ?? null,
      published: report.published?.value ?? null,
      passage,
    }
  })
  return { items: finds, next, findings: [...findings, ...depthFindings(query, page)] }
}

async function reviewsOf({ store, shelf }: Telling, story: string | null): Promise<readonly Review[]> {
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
  const settings: ImportSettings = { resources, now, ...more }
  const importer: Importer = { store, settings, grouped: null, unsaved: 0 }
  const work: Telling = { store, settings, shelf: { read: null }, recent: recentStories() }
  const turn = inTurn()
  return {
    store,
    importReports: (source, options) => turn(async () => (await importing()).importInto(importer, source, options)),
    stories: (query) => storiesWith(work, query),
    story: (id) => store.story(id),
    told: async (id, asked) => (await telling()).toldOf(work, id, asked),
    accountKey: async (id, asked = {}) => (await (await telling()).membersOf(work, id, asked))?.key ?? null,
    report: async (id) => (await store.reports({ ids: [id] }))[0] ?? null,
    also: async (selection) => (await store.also(selection)).filter(({ home, story }) => home !== story),
    analysis: async (id) => {
      const [kept] = await store.reports({ ids: [id] })
      return kept === undefined ? null : (await telling()).analysisOf(work, kept.report)
    },
    search: (query) => search(work, query),
    compare: async (left, right) => (await telling()).compared(work, left, right),
    exportStory: async (id, format, asked) => (await telling()).exported(work, id, format, asked),
    reviews: (story) => reviewsOf(work, story),
    review: (entry) => turn(async () => (await reviewing()).keepReview(importer, entry)),
    importReviews: (reviews) =>
      turn(async () => (await import("./import-reviews.ts")).importReviews(importer, reviews)),
    events: (after, limit) => store.since(after, limit),
    tellWaiting: (most) => turn(async () => (await telling()).toldWaiting(work, most)),
    close: () =>
      turn(async () => {
        if (importer.grouped !== null) await (await importing()).closeImporter(importer)
        await store.close()
      }),
  }
}
