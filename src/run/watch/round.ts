/** One look at a feed: what is new in it, as reports. Only the feed is asked for, and what the user wants of it. */
import { createHash } from "node:crypto"
import { hash } from "../../base/hash.ts"
import { FetchError, getPage, getResource } from "../../fetch/get.ts"
import type { Report } from "../../model/types.ts"
import { decode } from "../../read/decode.ts"
import { makePageReport } from "../../read/html/extract.ts"
import { makeReport } from "../../read/report.ts"
import type { Store } from "../../store/store.ts"
import { packed, unpacked } from "../pack.ts"
import { type FeedEntry, readFeed } from "./feed.ts"
import { beforeAsking, type Manners, watchAgent } from "./robots.ts"

/** What is remembered of a feed between looks. */
interface Memory {
  readonly etag: string | null
  readonly modified: string | null
  /** Digests of entries that were taken, latest last. */
  readonly seen: readonly string[]
  /** Not before this instant (ISO), because the server said so. */
  readonly notBefore: string | null
}

const nothingYet: Memory = { etag: null, modified: null, seen: [], notBefore: null }

/** Entries remembered of one feed. */
const seenMost = 3_000

const slotOf = (link: string): string => `feed:${link}`
const format = "1"

async function remembered(store: Store, link: string): Promise<Memory> {
  const bytes = await store.computed(slotOf(link), format)
  return (bytes === null ? null : unpacked<Memory>(bytes)) ?? nothingYet
}

/** What a look found. */
export interface Look {
  readonly reports: readonly Report[]
  /** Sentences about what could not be had. */
  readonly trouble: readonly string[]
  /** To be called when the reports are kept: the next look passes them over. */
  readonly done: () => Promise<void>
}

const nothingNew = (trouble: readonly string[] = []): Look => ({ reports: [], trouble, done: async () => {} })

/** An entry as it stands: a changed one is another. */
const digestOf = ({ key, title, content }: FeedEntry): string =>
  createHash("sha256")
    .update(`${key}\n${title ?? ""}\n${content}`)
    .digest("hex")
    .slice(0, 20)

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;")

const isoOf = (date: string | null): string | null => {
  const instant = date === null ? Number.NaN : Date.parse(date)
  return Number.isNaN(instant) ? null : new Date(instant).toISOString().replace(".000Z", "Z")
}

/** The report that an entry holds; null when it holds no text. */
export function entryReport(entry: FeedEntry, outlet: string | null): Report | null {
  const { content, title, link, published, byline } = entry
  const html = `<!doctype html><title>${escaped(title ?? "")}</title><article>${content}</article>`
  const text = makePageReport({ id: "entry", html }).text.trim() || (title ?? "")
  if (text === "") return null
  const known = { title, byline, outlet, url: link, published: isoOf(published) }
  return makeReport({ text, ...known })
}

/** The report on the page of an entry, with what the feed knows of it where the page says nothing. */
async function pageReport(entry: FeedEntry, outlet: string | null, manners: Manners): Promise<Report | null> {
  if (entry.link === null) return entryReport(entry, outlet)
  await beforeAsking(manners, entry.link)
  const accept = "text/html, application/xhtml+xml"
  const page = await getPage(entry.link, manners.network, { accept, agent: watchAgent })
  const { text: html } = decode(page.bytes, page.url)
  if (html === null) throw new FetchError(`${page.url.slice(0, 200)} is no text.`)
  const report = makePageReport({ id: "page", html, url: page.url })
  if (report.text.trim() === "") return entryReport(entry, outlet)
  const known = entryReport(entry, outlet)
  return {
    ...report,
    id: hash("page", page.url, report.text),
    title: report.title ?? known?.title ?? null,
    outlet: report.outlet ?? known?.outlet ?? null,
    published: report.published ?? known?.published ?? null,
  }
}

/** The instant that a header asks to wait for; null when it asks for none. */
function waitUntil(header: string | undefined, now: Date): string | null {
  if (header === undefined) return null
  const seconds = Number(header)
  const until = Number.isFinite(seconds) ? now.getTime() + seconds * 1000 : Date.parse(header)
  // No server keeps us away for longer than a day.
  return Number.isNaN(until) ? null : new Date(Math.min(until, now.getTime() + 86_400_000)).toISOString()
}

/** How feeds are looked at. */
export interface Watching {
  readonly manners: Manners
  /** Also the pages that entries lead to are asked for. */
  readonly pages: boolean
  readonly now: () => Date
}

async function reportsOf(
  entries: readonly FeedEntry[],
  outlet: string | null,
  { pages, manners }: Watching,
): Promise<{
  readonly reports: readonly Report[]
  readonly seen: readonly string[]
  readonly trouble: readonly string[]
}> {
  const reports: Report[] = []
  const seen: string[] = []
  const trouble: string[] = []
  for (const entry of entries) {
    try {
      const report = pages ? await pageReport(entry, outlet, manners) : entryReport(entry, outlet)
      if (report !== null) reports.push(report)
      seen.push(digestOf(entry))
    } catch (error) {
      if (!(error instanceof FetchError)) throw error
      trouble.push(error.message)
    }
  }
  return { reports, seen, trouble }
}

/** Asks for a feed when it is time, only for what changed, and reads what is new. Never rejects because of the feed. */
export async function lookAt(link: string, store: Store, watching: Watching): Promise<Look> {
  const memory = await remembered(store, link)
  const { manners, now } = watching
  if (memory.notBefore !== null && memory.notBefore > now().toISOString()) {
    return nothingNew([`${link} was not asked: it wants to be left alone until ${memory.notBefore}.`])
  }
  const keep = (next: Memory): Promise<void> => store.keep({ slot: slotOf(link), key: format, value: packed(next) })
  const accept = "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5"
  const headers = {
    ...(memory.etag === null ? {} : { "if-none-match": memory.etag }),
    ...(memory.modified === null ? {} : { "if-modified-since": memory.modified }),
  }
  try {
    await beforeAsking(manners, link)
    const answer = await getResource(link, { accept, agent: watchAgent, headers }, manners.network)
    if (answer.status === 304) return nothingNew()
    if (answer.status !== 200) {
      const notBefore = waitUntil(answer.headers["retry-after"], now())
      await keep({ ...memory, notBefore })
      const later = notBefore === null ? "" : `; it asks to be left alone until ${notBefore}`
      return nothingNew([`${link} answered with status ${answer.status}${later}.`])
    }
    const feed = readFeed(decode(answer.bytes, link).text ?? "", answer.url)
    if (feed === null) return nothingNew([`${link} is no feed: RSS, Atom and JSON Feed are read.`])
    const known = new Set(memory.seen)
    const fresh = feed.entries.filter((entry) => !known.has(digestOf(entry))).reverse()
    const { reports, seen, trouble } = await reportsOf(fresh, feed.title, watching)
    const whole = trouble.length === 0
    const done = (): Promise<void> =>
      keep({
        // With some entries missing the whole feed is asked for again.
        etag: whole ? (answer.headers.etag ?? null) : null,
        modified: whole ? (answer.headers["last-modified"] ?? null) : null,
        seen: [...memory.seen, ...seen].slice(-seenMost),
        notBefore: null,
      })
    return { reports, trouble, done }
  } catch (error) {
    if (error instanceof FetchError) return nothingNew([error.message])
    throw error
  }
}
