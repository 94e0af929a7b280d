/**
 * What the doors ask that takes long: telling accounts, understanding reports, taking reports in. Answers are kept by
 * content, and two who ask the same share one computation.
 */
import { promisify } from "node:util"
import { gunzip, gzip } from "node:zlib"
import type { ReportInput, SharedProse } from "../../model/types.ts"
import { firstOfEach, repeatedReports } from "../../read/file.ts"
import { makeReport } from "../../read/report.ts"
import type { Page, StoryRow } from "../../store/store.ts"
import { accountJson } from "../../view/account-json.ts"
import { analysisJson } from "../../view/analysis-json.ts"
import { claimsJson } from "../../view/claims-json.ts"
import { storyAgreement } from "../agreement.ts"
import { type ToldStory, tellStory } from "../engine.ts"
import type { ImportResult, ReportOrFinding } from "../import.ts"
import type { AccountAsked, Exported, Library } from "../library.ts"
import { type Part, readPart } from "../parts.ts"
import { loadResources } from "../resources.ts"
import { type Taken, takeReview } from "../take-review.ts"
import {
  type AccountPage,
  type KeptPages,
  keptPages,
  type PackedJson,
  type PageAsked,
  pageKey,
  pageSlot,
} from "./page.ts"

/** How far an import is. */
export interface ImportStep {
  readonly done: number
  readonly total: number
  /** Of the report that is being read. */
  readonly name: string
}

export interface Desk {
  /** The account of a story as the machine interface has it; null when there is no such story. */
  readonly account: (id: string, asked: PageAsked) => Promise<AccountPage | null>
  /** The same pages where they are at hand. */
  readonly pages: Pick<KeptPages, "story" | "get">
  /** The account of given reports, which are not kept. */
  readonly accountOf: (reports: readonly ReportInput[], asked: PageAsked) => Promise<PackedJson>
  /** Everything understood from a report; null when there is no such report. */
  readonly analysis: (report: string) => Promise<PackedJson | null>
  readonly exportStory: (id: string, format: string, asked: AccountAsked) => Promise<Exported | null>
  /** Shared passages of two reports; null when one is unknown. */
  readonly compare: (left: string, right: string) => Promise<readonly SharedProse[] | null>
  /** Takes in the reports of files; `by` is who sends them. */
  readonly importParts: (
    parts: readonly Part[],
    by: string,
    onStep: (step: ImportStep) => void,
  ) => Promise<ImportResult>
  /** Checks the review that a person asks for against the story as the person sees it, and keeps it. */
  readonly review: (story: string, request: unknown, by: string) => Promise<Taken>
  /** How far blind codings of a story agree: those named, else all; null when there is no such story. */
  readonly agreement: (story: string, codings: readonly string[]) => Promise<PackedJson | null>
  /** Tells one story that waits for its account; its id, null when none waits. */
  readonly tellNext: () => Promise<string | null>
  /** Calls back when something was kept (null) or a waiting story was told (its id); gives back how to stop that. */
  readonly onChange: (listener: (told: string | null) => void) => () => void
  /** Says that somebody asks for something, of whatever kind: what is done unasked gives way. */
  readonly asked: () => void
  /** Begins what is done unasked. Without it nothing is. */
  readonly begin: () => void
  readonly close: () => Promise<void>
}

const zip = promisify(gzip)
const unzip = promisify(gunzip)

const packJson = async (value: unknown): Promise<PackedJson> => ({
  gzip: await zip(Buffer.from(JSON.stringify(value), "utf8"), { level: 5 }),
})

/** The account as it is sent. The passages of a large story weigh more than all the rest. */
function pageJson({ account, analyses }: Pick<ToldStory, "account" | "analyses">, asked: PageAsked): object {
  const json = accountJson(account)
  const pairs = account.lineage.pairs.map(({ passages, ...pair }) => ({ ...pair, shared: passages.length }))
  return {
    ...json,
    ...(asked.passages === false ? { lineage: { ...(json["lineage"] as object), pairs } } : {}),
    ...(asked.claims === true ? { claims: claimsJson(account, analyses) } : {}),
  }
}

/** The library with the pages that are kept of it. */
interface Shelf {
  readonly library: Library
  readonly pages: KeptPages
}

/** Tells a story once and keeps its page for each way it is asked for; null when the story is gone. */
async function makePages(
  library: Library,
  id: string,
  ways: readonly PageAsked[],
): Promise<readonly AccountPage[] | null> {
  const told = await library.told(id, ways[0])
  if (told === null) return null
  const key = await pageKey(library, told.story)
  const pages: AccountPage[] = []
  for (const asked of ways) {
    const { gzip } = await packJson(pageJson(told, asked))
    await library.store.keep({ slot: pageSlot(id, asked), key, value: gzip })
    pages.push({ gzip, key })
  }
  return pages
}

/** The fields of a page that were asked for, beside the story's name. */
async function cutPage({ gzip: bytes }: PackedJson, fields: readonly string[]): Promise<AccountPage> {
  const whole = JSON.parse((await unzip(bytes)).toString("utf8")) as Readonly<Record<string, unknown>>
  const cut = await packJson(Object.fromEntries(["story", ...fields].map((name) => [name, whole[name]])))
  return { ...cut, key: null }
}

async function accountPage({ library, pages }: Shelf, id: string, asked: PageAsked): Promise<AccountPage | null> {
  const story = await pages.story(id)
  if (story === null) return null
  const { fields, ...all } = asked
  const page = (await pages.get(story, all)) ?? (await makePages(library, story.id, [all]))?.[0] ?? null
  return page === null || fields === undefined ? page : cutPage(page, fields)
}

/** Calls with the same words that overlap in time get the answer of the first. */
export function sharing<Value>(): (key: string, work: () => Promise<Value>) => Promise<Value> {
  const open = new Map<string, Promise<Value>>()
  return (key, work) => {
    const running = open.get(key)
    if (running !== undefined) return running
    const started = work().finally(() => open.delete(key))
    open.set(key, started)
    return started
  }
}

async function accountOf(reports: readonly ReportInput[], asked: PageAsked): Promise<PackedJson> {
  const { policy = "origins", length = "normal" } = asked
  const given = reports.map((input) => makeReport(input))
  const told = tellStory("given reports", firstOfEach(given), loadResources(), { policies: [policy], length })
  const findings = [...repeatedReports(given), ...told.account.findings]
  return packJson(pageJson({ ...told, account: { ...told.account, findings } }, asked))
}

async function importParts(
  library: Library,
  parts: readonly Part[],
  by: string,
  onStep: (step: ImportStep) => void,
  onKept: () => void,
): Promise<ImportResult> {
  const read = parts.map(readPart)
  const items = read.flatMap(({ reports, namedByFile }) => reports.map((report) => ({ report, namedByFile })))
  function* inTurn(): Generator<ReportOrFinding> {
    for (const { noted } of read) for (const finding of noted) yield { finding }
    for (const [done, item] of items.entries()) {
      onStep({ done, total: items.length, name: item.report.title?.value ?? item.report.id })
      yield item
    }
  }
  const result = await library.importReports(inTurn(), { by, onKept })
  return { ...result, refused: [...read.flatMap(({ refused }) => refused), ...result.refused] }
}

/** Stories whose row waits for its account, latest change first; each is looked at once. */
async function* waiting(library: Library): AsyncGenerator<StoryRow> {
  let cursor: string | null = null
  do {
    const page: Page<StoryRow> = await library.stories({ waiting: true, cursor })
    yield* page.items
    cursor = page.next
  } while (cursor !== null)
}

/** Tells one waiting story a call, with the pages that readers open first; begins anew after the last. */
function teller(shelf: Shelf): () => Promise<string | null> {
  let round: AsyncGenerator<StoryRow> | null = null
  return async () => {
    round ??= waiting(shelf.library)
    const { done, value: row } = await round.next()
    if (done === true) {
      round = null
      return null
    }
    await makePages(shelf.library, row.id, [{ passages: false }, { passages: false, claims: true }])
    return row.id
  }
}

/** The desk in this thread: what takes long holds up everything else here. */
export function openDesk(library: Library): Desk {
  const listeners = new Set<(told: string | null) => void>()
  const say = (told: string | null): void => {
    for (const listener of listeners) listener(told)
  }
  const changed = (): void => say(null)
  const shelf = { library, pages: keptPages(library) }
  const tell = teller(shelf)
  const share = sharing<AccountPage | null>()
  return {
    account: (id, asked) =>
      share(`${pageSlot(id, asked)} ${asked.fields?.join() ?? ""}`, () => accountPage(shelf, id, asked)),
    pages: shelf.pages,
    accountOf: (reports, asked) => accountOf(reports, asked),
    analysis: async (report) => {
      const analysis = await library.analysis(report)
      return analysis === null ? null : packJson(analysisJson(analysis))
    },
    exportStory: (id, format, asked) => library.exportStory(id, format, asked),
    compare: (left, right) => library.compare(left, right),
    importParts: (parts, by, onStep) => importParts(library, parts, by, onStep, changed),
    review: async (story, request, by) => {
      const taken = await takeReview(library, story, request, { by, at: new Date().toISOString() })
      if (taken.review !== null) changed()
      return taken
    },
    agreement: async (story, codings) => {
      const agreement = await storyAgreement(library, story, codings)
      return agreement === null ? null : packJson(agreement)
    },
    tellNext: async () => {
      const told = await tell()
      if (told !== null) say(told)
      return told
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    asked: () => {},
    begin: () => {},
    close: () => library.close(),
  }
}
