/**
 * Everything that a store holds beside its reports and reviews, computed anew: after an engine has changed, what
 * reports say, where they are found, which stories they are in. In steps that are kept as they come; a rebuild that
 * was stopped goes on where it was, and one that is done again changes nothing.
 */
import { randomUUID } from "node:crypto"
import { alsoIn, gistOf, noteAlso, partsOf } from "../group/index.ts"
import type { Resources } from "../language/resources.ts"
import type { Membership } from "../model/types.ts"
import type { Batch, Computed, Refreshed, Store, StoredReport, StoryRow } from "../store/store.ts"
import { analyzeReport } from "./engine.ts"
import { engineMark, engineVersion, isOlder } from "./engine-version.ts"
import { gistBytes } from "./gist-bytes.ts"
import { type Grouped, replayed, snapshotOf } from "./grouping.ts"
import { analysisSlot } from "./import.ts"
import { claimRowsOf, rowOf } from "./index-rows.ts"
import { packAnalysis, packed, unpackAnalysis, unpacked } from "./pack.ts"
import { rowFromReports } from "./story-rows.ts"

/** Reports understood and kept in one step. */
const reportsAtOnce = 32
/** Entries of the log read at a time. */
const entriesAtOnce = 500

const progressSlot = "rebuild"

export interface RebuildSettings {
  readonly resources: () => Resources
  readonly now: () => Date
  /** For the audit log. */
  readonly by: string
  /** Told after each step how many reports are done, of how many. */
  readonly onProgress?: (done: number, all: number) => void
  /** Asked after each step: true stops, and the next rebuild goes on from there. */
  readonly ended?: () => boolean
}

/** What a rebuild did before it was stopped: reports understood, of how many. */
interface Stopped {
  readonly stopped: number
  readonly of: number
}

/** What a rebuild did. */
export interface Rebuilt {
  readonly reports: number
  readonly stories: number
  /** Reports that are in another story than before. */
  readonly moved: number
}

/** What a report says by this engine: kept already, or understood now and kept. */
async function refreshed(store: Store, stored: StoredReport, resources: () => Resources): Promise<Refreshed> {
  const { report, at } = stored
  const [slot, key] = [analysisSlot(report.id), await engineVersion()]
  const bytes = await store.computed(slot, key)
  const kept = bytes === null ? null : unpackAnalysis(bytes, report)
  const analysis = kept ?? analyzeReport(report, resources())
  if (kept === null) await store.keep({ slot, key, value: packAnalysis(analysis) })
  const own = gistOf(report, analysis)
  const gist = gistBytes({ gist: own, parts: partsOf(report, own) })
  return { ...stored, gist, row: rowOf(analysis, at), claims: claimRowsOf(analysis) }
}

/** Lets other work of the program run, and signals be heard. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Refreshes all reports after the last one that an earlier rebuild by this engine came to; how many there are. */
async function refreshAll(store: Store, settings: RebuildSettings): Promise<number | Stopped> {
  const key = await engineVersion()
  const bytes = await store.computed(progressSlot, key)
  let after = bytes === null ? 0 : (unpacked<number>(bytes) ?? 0)
  const { reports: all } = await store.info()
  for (;;) {
    const stored = await store.reports({ after, limit: reportsAtOnce })
    const last = stored.at(-1)
    if (last === undefined) return all
    const fresh: Refreshed[] = []
    for (const one of stored) fresh.push(await refreshed(store, one, settings.resources))
    await store.refresh(fresh)
    after = last.sequence
    await store.keep({ slot: progressSlot, key, value: packed(after) })
    const done = Math.min(after, all)
    settings.onProgress?.(done, all)
    if (settings.ended?.() === true) return { stopped: done, of: all }
    await breathe()
  }
}

/** Which story each report is in, in the order of the log. */
async function storiesNow(store: Store): Promise<ReadonlyMap<string, string>> {
  const stories = new Map<string, string>()
  let sequence = 0
  for (;;) {
    const entries = await store.since(sequence, entriesAtOnce)
    const last = entries.at(-1)
    if (last === undefined) return stories
    for (const entry of entries) if (entry.kind === "report") stories.set(entry.report, entry.story)
    sequence = last.sequence
  }
}

/** Stories that are no more, with the one that has their first report now. */
function goneOf(was: ReadonlyMap<string, string>, { state }: Grouped): Batch["gone"] {
  const gone = new Map<string, string>()
  for (const [report, story] of was) {
    if (!state.stories.has(story) && !gone.has(story)) gone.set(story, state.storyOf.get(report)!)
  }
  return [...gone]
}

/** The row of a story; one whose reports are the same keeps its place in the lists, and waits to be told again. */
async function rowAnew(
  store: Store,
  { state, head }: Grouped,
  id: string,
  touched: ReadonlySet<string>,
  at: string,
): Promise<StoryRow> {
  const before = await store.story(id)
  const row = await rowFromReports(store, state, id)
  if (before?.id !== id) return { ...row, changed: head.sequence, changedAt: at }
  const { changed, changedAt } = touched.has(id) ? { changed: head.sequence, changedAt: at } : before
  const told = before.told === null ? null : { ...before.told, changed: -1 }
  return { ...row, changed, changedAt, told }
}

/** The further stories of all round-ups. */
function allAlso({ state }: Grouped): readonly Membership[] {
  const also = [...state.parts.keys()].flatMap((number) => alsoIn(state, state.shelf.ids[number]!))
  noteAlso(state, also)
  return also
}

/** Puts all reports into stories anew, in one step. */
async function regroup(store: Store, { now, by }: RebuildSettings, reports: number): Promise<Rebuilt> {
  for (;;) {
    const { epoch: earlier } = await store.head()
    const next = await replayed(store, earlier)
    const was = await storiesNow(store)
    const moved = [...next.state.storyOf].filter(([report, story]) => was.get(report) !== story)
    const touched = new Set(moved.flatMap(([report, story]) => [story, was.get(report)!]))
    const at = now().toISOString()
    const stories: StoryRow[] = []
    for (const id of next.state.stories.keys()) stories.push(await rowAnew(store, next, id, touched, at))
    const epoch = randomUUID()
    const also = allAlso(next)
    const kept: Computed[] = [
      snapshotOf({ ...next, head: { ...next.head, epoch } }),
      await engineMark(),
      { slot: progressSlot, key: "done", value: packed(0) },
    ]
    const audit = [{ at, who: by, what: `rebuild ${reports} reports`, detail: `engine ${await engineVersion()}` }]
    const placed = { moved, stories, gone: goneOf(was, next), also, alsoAnew: true }
    const batch: Batch = { ...placed, after: next.head, entries: [], kept, epoch, audit }
    if ((await store.append(batch)) !== null) return { reports, stories: stories.length, moved: moved.length }
  }
}

/** Computes anew; null when this engine has computed all of it already. Others may read and write meanwhile. */
export async function rebuild(store: Store, settings: RebuildSettings): Promise<Rebuilt | Stopped | null> {
  if (!(await isOlder(store))) return null
  const done = await refreshAll(store, settings)
  return typeof done === "number" ? regroup(store, settings, done) : done
}
