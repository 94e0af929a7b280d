/** One look at a feed: what is new in it, as reports. Only the feed is asked for, and what the user wants of it. */
import { createHash } from "node:crypto"
import { hash } from "../../base/hash.ts"
import { limits } from "../../base/limits.ts"
import { FetchError, getPage, getResource } from "../../fetch/get.ts"
import type { Report } from "../../model/types.ts"
import { charsetOf, type Decoded, decode } from "../../read/decode.ts"
import { makePageReport } from "../../read/html/extract.ts"
import { makeReport } from "../../read/report.ts"
import type { Store } from "../../store/store.ts"
import type { Noted } from "../../view/noted.ts"
import { packed, unpacked } from "../pack.ts"
import { type Feed, type FeedEntry, feedOfPage, readFeed } from "./feed.ts"
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
  /** What was noted in reading. */
  readonly notes: readonly Noted[]
  /** To be called when the reports are kept: the next look passes them over. */
  readonly done: () => Promise<void>
}

const nothingNew = (trouble: readonly string[] = []): Look => ({
  reports: [],
  trouble,
  notes: [],
  done: async () => {},
})

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
  const { text: html } = decode(page.bytes, page.url, { sent: charsetOf(page.type) })
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
  /** True when the user ended the program: no further page is asked for. */
  readonly ended: () => boolean
}

async function reportsOf(
  entries: readonly FeedEntry[],
  outlet: string | null,
  { pages, manners, ended }: Watching,
): Promise<{
  readonly reports: readonly Report[]
  readonly seen: readonly string[]
  readonly trouble: readonly string[]
  /** False when some entries are still to be had. */
  readonly whole: boolean
}> {
  const reports: Report[] = []
  const seen: string[] = []
  const trouble: string[] = []
  for (const entry of entries) {
    if (pages && ended()) return { reports, seen, trouble, whole: false }
    try {
      const report = pages ? await pageReport(entry, outlet, manners) : entryReport(entry, outlet)
      if (report !== null) reports.push(report)
      seen.push(digestOf(entry))
    } catch (error) {
      if (!(error instanceof FetchError)) throw error
      trouble.push(error.message)
    }
  }
  return { reports, seen, trouble, whole: trouble.length === 0 }
}

/** Why what stands behind a link cannot be read as a feed, and what to do. */
function noFeed(link: string, url: string, { text, findings }: Decoded): string {
  if (text === null) return findings[0]!.message
  const named = feedOfPage(text, url)
  if (named !== null) return `${link} is a web page that names a feed: give ${named.slice(0, 200)} instead.`
  return `${link} is no feed: RSS, Atom and JSON Feed are read.`
}

/** What was noted in reading a feed. */
function notesOf(link: string, { findings }: Decoded, { size }: Feed): readonly Noted[] {
  const most = limits.feedEntries.value
  const [all, read] = [size, most].map((count) => count.toLocaleString("en"))
  const long = size > most ? [`${link} has ${all} entries: the first ${read} are read.`] : []
  return [...findings.map(({ message }) => message), ...long].map((message) => ({ message, report: null, times: 1 }))
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
    const sent = charsetOf(answer.headers["content-type"] ?? "")
    const decoded = decode(answer.bytes, link, { wanted: "the address of a feed", sent })
    const feed = readFeed(decoded.text ?? "", answer.url)
    if (feed === null) return nothingNew([noFeed(link, answer.url, decoded)])
    const known = new Set(memory.seen)
    const fresh = feed.entries.filter((entry) => !known.has(digestOf(entry))).reverse()
    const { reports, seen, trouble, whole } = await reportsOf(fresh, feed.title, watching)
    const done = (): Promise<void> =>
      keep({
        // With some entries missing the whole feed is asked for again.
        etag: whole ? (answer.headers.etag ?? null) : null,
        modified: whole ? (answer.headers["last-modified"] ?? null) : null,
        seen: [...memory.seen, ...seen].slice(-seenMost),
        notBefore: null,
      })
    return { reports, trouble, notes: notesOf(link, decoded, feed), done }
  } catch (error) {
    if (error instanceof FetchError) return nothingNew([error.message])
    throw error
  }
}
