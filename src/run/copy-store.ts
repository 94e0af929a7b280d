/** One store copied into another kind of store: a database into a file, a file into a database. */
import type { Entry, NewEntry, Page, Store, StoryRow } from "../store/store.ts"

/** Entries copied in one step. */
const step = 200

const nothing = { entries: [], moved: [], stories: [], gone: [], also: [], kept: [], audit: [] }

async function wholeEntries(from: Store, entries: readonly Entry[]): Promise<readonly NewEntry[]> {
  const ids = entries.flatMap((entry) => (entry.kind === "report" ? [entry.report] : []))
  const reports = new Map((await from.reports({ ids })).map((stored) => [stored.sequence, stored]))
  const claims = Map.groupBy(await from.claims(ids), ({ report }) => report)
  const after = (entries[0]?.sequence ?? 1) - 1
  const gists = new Map((await from.gists(after, entries.length)).map((row) => [row.sequence, row.gist]))
  return entries.map((entry): NewEntry => {
    if (entry.kind === "review") return { kind: "review", at: entry.at, review: entry.review }
    const { sequence, at, report, digest, judgement, row } = reports.get(entry.sequence)!
    const gist = gists.get(sequence)!
    return { kind: "report", at, report, digest, gist, judgement, row, claims: claims.get(report.id) ?? [] }
  })
}

async function copyLog(from: Store, to: Store, progress: (entries: number) => void): Promise<void> {
  let sequence = 0
  for (;;) {
    const entries = await from.since(sequence, step)
    const last = entries.at(-1)
    if (last === undefined) return
    const moved = entries.flatMap((entry) => (entry.kind === "report" ? [[entry.report, entry.story] as const] : []))
    const whole = await wholeEntries(from, entries)
    await to.append({ ...nothing, after: await to.head(), entries: whole, moved })
    sequence = last.sequence
    progress(sequence)
  }
}

/** After all reports: a part may be held against a report that came later. */
async function copyAlso(from: Store, to: Store): Promise<void> {
  let sequence = 0
  for (;;) {
    const entries = await from.since(sequence, step)
    const last = entries.at(-1)
    if (last === undefined) return
    const reports = entries.flatMap((entry) => (entry.kind === "report" ? [entry.report] : []))
    const also = await from.also({ reports })
    if (also.length > 0) await to.append({ ...nothing, after: await to.head(), also })
    sequence = last.sequence
  }
}

async function copyStories(from: Store, to: Store): Promise<void> {
  let cursor: string | null = null
  do {
    const page: Page<StoryRow> = await from.stories({ cursor })
    await to.append({ ...nothing, after: await to.head(), stories: page.items })
    cursor = page.next
  } while (cursor !== null)
  const gone = [...(await from.redirects())]
  await to.append({ ...nothing, after: await to.head(), gone })
}

async function copyAudit(from: Store, to: Store): Promise<void> {
  const pages: Page<Awaited<ReturnType<Store["audit"]>>["items"][number]>[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<Store["audit"]>> = await from.audit({ cursor })
    pages.push(page)
    cursor = page.next
  } while (cursor !== null)
  const audit = pages.flatMap(({ items }) => items).reverse()
  await to.append({ ...nothing, after: await to.head(), audit })
}

/**
 * Copies all entries, stories, the audit log and the tokens of a store into an empty one; what can be computed again
 * is left out. `progress` is told how many entries are copied.
 */
export async function copyStore(from: Store, to: Store, progress: (entries: number) => void = () => {}): Promise<void> {
  await copyLog(from, to, progress)
  await copyAlso(from, to)
  await copyStories(from, to)
  await copyAudit(from, to)
  for (const token of await from.tokens()) await to.setToken(token.name, token)
}
