/** A store that is gone with the program: for tests, for one-off work, and as the model the others are held against. */
import { randomUUID } from "node:crypto"
import { limits } from "../base/limits.ts"
import { by, byText, inOrder } from "../base/order.ts"
import type { Membership, Review } from "../model/types.ts"
import { countOf, fits, inBox, touches } from "./match.ts"
import { offsetOf, pageAt, pageSize, sortKeys, storyPage, storyPlace } from "./page.ts"
import type {
  Also,
  AlsoSelection,
  AuditEntry,
  Batch,
  ClaimRow,
  Entry,
  Head,
  Hit,
  NewReport,
  Refreshed,
  SearchQuery,
  Selection,
  Store,
  StoredReport,
  StoriesQuery,
  StoryRow,
  TokenRow,
} from "./store.ts"
import { readQuery, type Term, termsOf, termsWithin } from "./terms.ts"

interface Kept {
  readonly sequence: number
  readonly entry: NewReport
  story: string
  readonly title: readonly string[]
  readonly text: readonly string[]
  readonly claims: readonly { readonly row: ClaimRow; readonly terms: readonly string[] }[]
}

interface State {
  sequence: number
  epoch: string
  readonly reports: Map<string, Kept>
  readonly reviews: { readonly sequence: number; readonly at: string; readonly review: Review }[]
  readonly stories: Map<string, StoryRow>
  also: Membership[]
  readonly redirects: Map<string, string>
  readonly computed: Map<string, { readonly key: string; readonly value: Uint8Array }>
  readonly audit: AuditEntry[]
  readonly tokens: Map<string, TokenRow>
}

const wordsIn = (terms: readonly Term[]): readonly string[] => terms.map(({ term }) => term)

function keepReport(state: State, sequence: number, entry: NewReport): void {
  const { report, claims } = entry
  const terms = termsOf(report.text)
  state.reports.set(report.id, {
    sequence,
    entry,
    story: "",
    title: wordsIn(termsOf(report.title?.value ?? "")),
    text: wordsIn(terms),
    claims: claims.map((row) => ({ row, terms: wordsIn(termsWithin(terms, row)) })),
  })
}

function refresh(state: State, reports: readonly Refreshed[]): void {
  for (const { sequence, story, ...entry } of reports) {
    keepReport(state, sequence, { kind: "report", ...entry })
    state.reports.get(entry.report.id)!.story = story
  }
}

const headOf = ({ sequence, epoch }: State): Head => ({ sequence, epoch })

function keepBatch(state: State, batch: Batch): Head | null {
  const { sequence, epoch } = batch.after
  if (sequence !== state.sequence || epoch !== state.epoch) return null
  for (const entry of batch.entries) {
    state.sequence += 1
    if (entry.kind === "report") keepReport(state, state.sequence, entry)
    else state.reviews.push({ sequence: state.sequence, at: entry.at, review: entry.review })
  }
  for (const [report, story] of batch.moved) state.reports.get(report)!.story = story
  for (const [story, into] of batch.gone) {
    state.stories.delete(story)
    if (into === null) state.redirects.delete(story)
    else state.redirects.set(story, into)
  }
  for (const row of batch.stories) {
    state.stories.set(row.id, { ...row, told: row.told ?? state.stories.get(row.id)?.told ?? null })
    state.redirects.delete(row.id)
  }
  const again = new Set(batch.alsoOf)
  const kept = batch.alsoAnew === true ? [] : state.also.filter(({ report }) => !again.has(report))
  state.also = [...kept, ...batch.also]
  for (const { slot, key, value } of batch.kept) state.computed.set(slot, { key, value })
  state.epoch = batch.epoch ?? state.epoch
  state.audit.push(...batch.audit)
  return headOf(state)
}

function current(state: State, id: string): string {
  let now = id
  for (let next = state.redirects.get(now); next !== undefined; next = state.redirects.get(now)) now = next
  return now
}

const stored = ({ sequence, entry, story }: Kept): StoredReport => {
  const { at, report, digest, judgement, row } = entry
  return { sequence, at, story, report, digest, judgement, row }
}

function select(state: State, selection: Selection): readonly StoredReport[] {
  if ("ids" in selection) {
    return selection.ids.flatMap((id) => {
      const kept = state.reports.get(id)
      return kept === undefined ? [] : [stored(kept)]
    })
  }
  const all = [...state.reports.values()]
  if ("story" in selection) {
    const id = current(state, selection.story)
    return all.filter(({ story }) => story === id).map(stored)
  }
  return all
    .filter(({ sequence }) => sequence > selection.after)
    .slice(0, selection.limit)
    .map(stored)
}

function entriesSince(state: State, after: number, limit: number): readonly Entry[] {
  const reports = [...state.reports.values()].map(
    ({ sequence, entry, story }): Entry => ({
      kind: "report",
      sequence,
      at: entry.at,
      report: entry.report.id,
      story,
    }),
  )
  const reviews = state.reviews.map((kept): Entry => ({ kind: "review", ...kept }))
  return [...reports, ...reviews]
    .filter(({ sequence }) => sequence > after)
    .sort(by(({ sequence }) => sequence))
    .slice(0, limit)
}

function also(state: State, selection: AlsoSelection): readonly Also[] {
  const asked = new Set(
    "reports" in selection ? selection.reports : selection.stories.map((story) => current(state, story)),
  )
  const order = inOrder<Also>(
    by(({ report }) => state.reports.get(report)!.sequence),
    by(({ span }) => span.from),
  )
  return state.also
    .map((one): Also => {
      const story = state.reports.get(one.judgement.left)!.story
      return { ...one, story, home: state.reports.get(one.report)!.story }
    })
    .filter(({ report, story }) => asked.has("reports" in selection ? report : story))
    .sort(order)
}

const isDisputed = ({ told }: StoryRow): boolean => told !== null && told.disputed > 0

function storyFits(state: State, row: StoryRow, query: StoriesQuery): boolean {
  const { q, from, to, box, kind, disputed, since, waiting } = query
  if (since !== undefined && row.changed <= since) return false
  if (waiting === true && row.told?.changed === row.changed) return false
  if (disputed !== undefined && (row.told === null || isDisputed(row) !== disputed)) return false
  if (kind !== undefined && !row.kinds.some(([name]) => name === kind)) return false
  if (!touches({ begin: row.first, end: row.last }, from, to)) return false
  if (box !== undefined && !row.places.some((place) => inBox(box, place))) return false
  const asked = readQuery(q ?? "")
  if (asked.all.length + asked.none.length === 0) return true
  return [...state.reports.values()].some((kept) => kept.story === row.id && fits([kept.title, kept.text], asked))
}

function listStories(state: State, query: StoriesQuery): readonly StoryRow[] {
  const key = sortKeys[query.sort ?? "changed"]
  const place = storyPlace(query)
  const order = inOrder<StoryRow>(
    (a, b) => by(key)(b, a),
    by(({ id }) => id),
  )
  return [...state.stories.values()]
    .filter((row) => storyFits(state, row, query))
    .sort(order)
    .filter((row) => {
      if (place === null) return true
      const value = key(row)
      return value < place.value || (value === place.value && byText(row.id, place.id) > 0)
    })
    .slice(0, pageSize(query) + 1)
}

const published = ({ entry }: Kept): { begin: string | null; end: string | null } => ({
  begin: entry.row.first,
  end: entry.row.last,
})

function reportHits(state: State, query: SearchQuery): readonly Hit[] {
  const asked = readQuery(query.q)
  const { box, from, to, kind } = query
  return [...state.reports.values()].flatMap((kept) => {
    const { row } = kept.entry
    if (!fits([kept.title, kept.text], asked) || !touches(published(kept), from, to)) return []
    if (box !== undefined && !row.places.some((place) => inBox(box, place))) return []
    if (kind !== undefined && !row.kinds.some(([name]) => name === kind)) return []
    const score = asked.all.reduce(
      (sum, phrase) =>
        sum + Math.log1p(4 * countOf(kept.title, phrase) + (50 * countOf(kept.text, phrase)) / (50 + kept.text.length)),
      0,
    )
    return [{ report: kept.entry.report.id, story: kept.story, claim: null, score }]
  })
}

function claimHits(state: State, query: SearchQuery): readonly Hit[] {
  const asked = readQuery(query.q)
  const { box, from, to, kind } = query
  return [...state.reports.values()].flatMap(({ story, claims }) =>
    claims.flatMap(({ row, terms }) => {
      if (!fits([terms], asked) || !touches(row, from, to)) return []
      if ((box !== undefined && !inBox(box, row)) || (kind !== undefined && row.kind !== kind)) return []
      return [{ report: row.report, story, claim: row, score: 1 / (5 + terms.length) }]
    }),
  )
}

function search(state: State, query: SearchQuery): readonly Hit[] {
  const story = query.story === undefined ? null : current(state, query.story)
  const hits = query.in === "claims" ? claimHits(state, query) : reportHits(state, query)
  const order = inOrder<Hit>(
    by(({ score }) => -score),
    by(({ report }) => -state.reports.get(report)!.sequence),
  )
  return hits.filter((hit) => story === null || hit.story === story).sort(order)
}

const reviewsOf = (state: State, story: string | null): readonly Review[] => {
  const all = state.reviews.map(({ review }) => review)
  if (story === null) return all
  const id = current(state, story)
  return all.filter((review) => current(state, review.story) === id)
}

const emptyState = (): State => ({
  sequence: 0,
  epoch: randomUUID(),
  reports: new Map(),
  reviews: [],
  stories: new Map(),
  also: [],
  redirects: new Map(),
  computed: new Map(),
  audit: [],
  tokens: new Map(),
})

/** An empty store. */
export function memoryStore(): Store {
  const state = emptyState()
  return {
    head: async () => headOf(state),
    refresh: async (reports) => refresh(state, reports),
    append: async (batch) => keepBatch(state, batch),
    since: async (sequence, limit) => entriesSince(state, sequence, limit),
    known: async (ids) => new Map(select(state, { ids }).map(({ report, digest }) => [report.id, digest] as const)),
    reports: async (selection) => select(state, selection),
    also: async (selection) => also(state, selection),
    gists: async (after, limit) =>
      select(state, { after, limit }).map(({ sequence, report }) => ({
        sequence,
        report: report.id,
        gist: state.reports.get(report.id)!.entry.gist,
      })),
    claims: async (ids) => ids.flatMap((id) => state.reports.get(id)?.claims.map(({ row }) => row) ?? []),
    story: async (id) => state.stories.get(current(state, id)) ?? null,
    redirects: async () => new Map(state.redirects),
    stories: async (query) => storyPage(listStories(state, query), query),
    tell: async (story, told) => {
      const row = state.stories.get(story)
      if (row !== undefined && row.changed === told.changed) state.stories.set(story, { ...row, told })
    },
    search: async (query) => {
      const [offset, size, most] = [offsetOf(query), pageSize(query), limits.searchDepth.value]
      return pageAt(search(state, query).slice(offset, offset + size + 1), offset, size, most)
    },
    reviews: async (story) => reviewsOf(state, story),
    computed: async (slot, key) => {
      const kept = state.computed.get(slot)
      return kept?.key === key ? kept.value : null
    },
    keep: async ({ slot, key, value }) => void state.computed.set(slot, { key, value }),
    note: async (entry) => void state.audit.push(entry),
    audit: async (paging) => {
      const [offset, size] = [offsetOf(paging), pageSize(paging)]
      const latest = state.audit.toReversed().slice(offset, offset + size + 1)
      return pageAt(latest, offset, size, Number.POSITIVE_INFINITY)
    },
    tokens: async () => [...state.tokens.values()].sort(by(({ name }) => name)),
    setToken: async (name, row) => void (row === null ? state.tokens.delete(name) : state.tokens.set(name, row)),
    info: async () => ({
      kind: "memory",
      place: "memory",
      head: headOf(state),
      reports: state.reports.size,
      stories: state.stories.size,
      reviews: state.reviews.length,
      claims: [...state.reports.values()].reduce((sum, { claims }) => sum + claims.length, 0),
    }),
    close: async () => {},
  }
}
