/** Reports into a store: understood, put into their stories, kept in batches. What is kept is kept whole. */
import { createHash } from "node:crypto"
import { alsoAgain, gistOf, largeStory, longFinding, partsOf } from "../group/index.ts"
import type { Resources } from "../language/resources.ts"
import type { Finding, Report } from "../model/types.ts"
import type { Batch, ClaimRow, NewReport, Store, StoryRow } from "../store/store.ts"
import { analyzeReport } from "./engine.ts"
import { engineMark, engineVersion } from "./engine-version.ts"
import { gistBytes, type Placed } from "./gist-bytes.ts"
import { follow, type Grouped, loadGrouping, place, snapshotOf } from "./grouping.ts"
import { claimRowsOf, fullRow, rowOf } from "./index-rows.ts"
import { packAnalysis } from "./pack.ts"
import { changedStories } from "./story-rows.ts"

/** A report to import, or what could not be read. */
export type ReportOrFinding =
  | {
      readonly report: Report
      /** Its id is only the name of its file: where another text has it, an id is made for this one. */
      readonly namedByFile?: boolean
    }
  | { readonly finding: Finding }

/** A report that was not taken in, and why: one sentence. */
export interface Refused {
  readonly name: string | null
  readonly why: string
}

/** What was noted about reports that were taken in, by its rule: the first finding and how many there were. */
export interface ImportFinding {
  readonly rule: string
  readonly message: string
  readonly report: string | null
  readonly times: number
}

/** What an import did. */
export interface ImportResult {
  /** Reports that are new, with the story each is in. */
  readonly new: readonly { readonly report: string; readonly story: string }[]
  /** Ids of reports that were there already, with the same text. */
  readonly known: readonly string[]
  readonly refused: readonly Refused[]
  /** Ids of stories that are new or changed. */
  readonly stories: readonly string[]
  /** Limits that were hit and flaws of reports that are new, one entry a rule; nothing of what was refused. */
  readonly findings: readonly ImportFinding[]
}

/** How far an import is. `new` counts what is kept: it survives whatever happens to the program. */
export interface ImportProgress {
  readonly read: number
  readonly new: number
  readonly known: number
  readonly refused: number
}

export interface ImportOptions {
  /** Who imports, for the audit log: "person:NAME" or a door's name. */
  readonly by?: string
  readonly onProgress?: (progress: ImportProgress) => void
  /** Called with what each batch kept, after it is kept. */
  readonly onKept?: (reports: readonly string[]) => void
}

/** What an import needs beside the reports. */
export interface ImportSettings {
  readonly resources: () => Resources
  readonly now: () => Date
  /** Reports kept in one step at most: 32 when it is absent. */
  readonly batchReports?: number
}

/** Reports kept in one step: a step costs one wait for the disk, and what it holds is lost when the power goes. */
const batchReports = 32
const batchMs = 500

/** Reports after which the state of grouping is kept, so that the next start need not place them again. */
const snapshotEvery = 5_000
const snapshotAtClose = 200

export const analysisSlot = (report: string): string => `analysis:${report}`

const textDigest = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 32)

/**
 * A new report with all that is kept of it but its story. The analysis is bytes by then: the plain one of a report is
 * large, and keeping those of a batch would cost more than packing each while it is fresh.
 */
interface Understood {
  readonly report: Report
  readonly digest: string
  readonly placed: Placed
  /** Its row, without the time of the step. */
  readonly row: StoryRow
  readonly claims: readonly ClaimRow[]
  readonly analysis: Uint8Array
  readonly findings: readonly Finding[]
}

function understoodOf(report: Report, digest: string, resources: Resources): Understood {
  const analysis = analyzeReport(report, resources)
  const { report: read } = analysis.document
  const gist = gistOf(read, analysis)
  return {
    report: read,
    digest,
    placed: { gist, parts: partsOf(read, gist) },
    row: rowOf(analysis, ""),
    claims: claimRowsOf(analysis),
    analysis: packAnalysis(analysis),
    findings: [...read.findings, ...analysis.document.findings, ...longFinding(read)],
  }
}

/** An importer of one store: it holds the state of grouping. Calls must come one after the other. */
export interface Importer {
  readonly store: Store
  readonly settings: ImportSettings
  /** Null = to be read when it is needed. */
  grouped: Grouped | null
  /** Entries since the state was last kept. */
  unsaved: number
}

interface Tally {
  readonly new: { report: string; story: string }[]
  readonly known: string[]
  readonly refused: Refused[]
  readonly stories: Set<string>
  readonly findings: Map<string, ImportFinding>
  read: number
}

/** Lets other work of the program run. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** The state of grouping at the end of the log. */
export async function currentGrouping(importer: Importer): Promise<Grouped> {
  const { store, grouped } = importer
  importer.grouped = null
  importer.grouped = grouped === null ? await loadGrouping(store) : await follow(store, grouped)
  return importer.grouped
}

/** Keeps the state of grouping when this many entries came since it was last kept. */
async function saveState(importer: Importer, least: number): Promise<void> {
  if (importer.grouped === null || importer.unsaved < least) return
  await importer.store.keep(snapshotOf(importer.grouped))
  importer.unsaved = 0
}

/** To be called before the store is closed: the next start is faster. */
export const closeImporter = (importer: Importer): Promise<void> => saveState(importer, snapshotAtClose)

/** Places the reports and says what that changed; the state moves on. */
async function placed(
  importer: Importer,
  grouped: Grouped,
  reports: readonly Understood[],
  by: string,
): Promise<Batch> {
  const { state, head: after } = grouped
  const at = importer.settings.now().toISOString()
  const before = new Map<string, string | undefined>()
  const arrived = new Map<string, NewReport>()
  for (const { report, digest, placed: own, row, claims } of reports) {
    const { judgement, moved } = place(grouped, own)
    for (const [id, was] of moved) if (!before.has(id)) before.set(id, was)
    const fresh = { ...row, changedAt: at }
    arrived.set(report.id, { kind: "report", at, report, digest, gist: gistBytes(own), judgement, row: fresh, claims })
  }
  const sequences = new Map([...arrived.keys()].map((id, index) => [id, after.sequence + index + 1]))
  const sequence = after.sequence + reports.length
  const changed = await changedStories(importer.store, { state, before, arrived, sequences, sequence, at })
  const again = alsoAgain(state, before)
  const key = await engineVersion()
  const kept = reports.map(({ report, analysis }) => ({ slot: analysisSlot(report.id), key, value: analysis }))
  if (after.sequence === 0) kept.push(await engineMark())
  const audit = [{ at, who: by, what: `import ${reports.length} reports`, detail: [...arrived.keys()].join(" ") }]
  return { after, entries: [...arrived.values()], ...changed, also: again.also, alsoOf: again.reports, kept, audit }
}

/** Keeps the reports; when another program writes at the same time, once more with what it wrote. */
async function keep(importer: Importer, reports: readonly Understood[], by: string, tally: Tally): Promise<void> {
  let fresh = reports
  for (;;) {
    const grouped = await currentGrouping(importer)
    // Asked after the state was read: what it holds of these reports is known by then.
    fresh = await stillNew(importer.store, fresh, tally)
    if (fresh.length === 0) return
    // Until the batch is kept the state is ahead of the store: whatever goes wrong, it is read again.
    importer.grouped = null
    const batch = await placed(importer, grouped, fresh, by)
    const head = await importer.store.append(batch)
    if (head === null) continue
    importer.grouped = { ...grouped, head }
    importer.unsaved += fresh.length
    const storyOf = new Map(batch.moved)
    for (const { report, findings } of fresh) {
      tally.new.push({ report: report.id, story: storyOf.get(report.id)! })
      for (const finding of findings) noteFlaw(tally, finding)
    }
    for (const entry of batch.entries) if (entry.kind === "report") noteLarge(tally, entry)
    for (const row of batch.stories) {
      tally.stories.add(row.id)
      for (const full of fullRow(row)) noteFlaw(tally, { ...full, report: null })
    }
    for (const [id] of batch.gone) tally.stories.delete(id)
    return saveState(importer, snapshotEvery)
  }
}

/**
 * The digest under which an id is taken; undefined when it is free. Once reports were kept, grouping knows of all
 * others up to then, and the store need not be asked; whoever else writes is heard of before a report is kept.
 */
async function digestOf(
  importer: Importer,
  id: string,
  tally: Tally,
  waiting: Map<string, Understood>,
): Promise<string | undefined> {
  const here = waiting.get(id)
  if (here !== undefined) return here.digest
  const isFree = tally.new.length > 0 && importer.grouped !== null && !importer.grouped.state.storyOf.has(id)
  return isFree ? undefined : (await importer.store.known([id])).get(id)
}

interface Taken {
  readonly report: Report
  readonly namedByFile?: boolean
}

/** Reads one report, unless it is known. */
async function take(importer: Importer, item: Taken, tally: Tally, waiting: Map<string, Understood>): Promise<void> {
  tally.read += 1
  let { report } = item
  if (`${report.text}${report.title?.value ?? ""}`.trim() === "") {
    tally.refused.push({ name: report.id, why: `The report ${report.id} has neither a text nor a title.` })
    return
  }
  const digest = textDigest(report.text)
  let earlier = await digestOf(importer, report.id, tally, waiting)
  if (item.namedByFile === true && earlier !== undefined && earlier !== digest) {
    report = { ...report, id: `${report.id}-${digest.slice(0, 8)}` }
    earlier = await digestOf(importer, report.id, tally, waiting)
  }
  if (earlier !== undefined) {
    noteKnown(tally, report, earlier === digest)
    return
  }
  const resources = importer.settings.resources()
  try {
    waiting.set(report.id, understoodOf(report, digest, resources))
  } catch (error) {
    // A fault of ours in one report does not cost the others.
    const what = error instanceof Error ? error.message : String(error)
    tally.refused.push({ name: report.id, why: `A fault of Stemma itself (${what.slice(0, 200)}): please report it.` })
  }
}

/** Takes reports in, in batches that are kept whole. Reports that are known by id and text change nothing. */
export async function importInto(
  importer: Importer,
  source: Iterable<ReportOrFinding> | AsyncIterable<ReportOrFinding>,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const tally: Tally = { new: [], known: [], refused: [], stories: new Set(), findings: new Map(), read: 0 }
  const most = importer.settings.batchReports ?? batchReports
  const waiting = new Map<string, Understood>()
  let since = performance.now()
  const flush = async (): Promise<void> => {
    const from = tally.new.length
    if (waiting.size > 0) await keep(importer, [...waiting.values()], options.by ?? "local", tally)
    waiting.clear()
    options.onKept?.(tally.new.slice(from).map(({ report }) => report))
    options.onProgress?.(counts(tally))
    since = performance.now()
  }
  for await (const item of source) {
    if ("finding" in item) noteFinding(tally, item.finding)
    else await take(importer, item, tally, waiting)
    if (waiting.size >= most || performance.now() - since > batchMs) await flush()
    await breathe()
  }
  await flush()
  return {
    new: tally.new,
    known: tally.known,
    refused: tally.refused,
    stories: [...tally.stories],
    findings: [...tally.findings.values()],
  }
}

function noteFinding(tally: Tally, finding: Finding): void {
  if (finding.severity === "error") tally.refused.push({ name: finding.report, why: finding.message })
  else noteFlaw(tally, finding)
}

function noteFlaw(tally: Tally, { rule, message, report }: Pick<Finding, "rule" | "message" | "report">): void {
  const known = tally.findings.get(rule) ?? { rule, message, report, times: 0 }
  tally.findings.set(rule, { ...known, times: known.times + 1 })
}

/** Notes that a report came into a story that is too large to be judged again whole. */
function noteLarge(tally: Tally, { report, judgement }: NewReport): void {
  const large = judgement?.reasons.find(({ rule }) => rule === largeStory)
  if (large === undefined) return
  noteFlaw(tally, { rule: large.rule, message: `${large.detail}.`, report: report.id })
}

const counts = (tally: Tally): ImportProgress => ({
  read: tally.read,
  new: tally.new.length,
  known: tally.known.length,
  refused: tally.refused.length,
})

function noteKnown(tally: Tally, { id }: Report, same: boolean): void {
  if (same) tally.known.push(id)
  else {
    const why = `The id ${id} belongs to a report with another text: give this one an id of its own.`
    tally.refused.push({ name: id, why })
  }
}

/** The reports that nobody else has kept meanwhile. */
async function stillNew(store: Store, reports: readonly Understood[], tally: Tally): Promise<readonly Understood[]> {
  const known = await store.known(reports.map(({ report }) => report.id))
  if (known.size === 0) return reports
  return reports.filter(({ report, digest }) => {
    const earlier = known.get(report.id)
    if (earlier !== undefined) noteKnown(tally, report, earlier === digest)
    return earlier === undefined
  })
}
