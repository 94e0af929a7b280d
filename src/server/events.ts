/** Server-sent events: what changed, as it changes, from where a reader left off. */
import { limits } from "../base/limits.ts"
import type { Desk } from "../run/desk/desk.ts"
import type { Library } from "../run/library.ts"
import type { Entry, Head } from "../store/store.ts"
import { Refusal } from "./refusal.ts"

/** One event as it goes over the wire; those with a sequence can be asked for again. */
interface FeedEvent {
  readonly kind: "report" | "review" | "story" | "account" | "store"
  readonly sequence: number | null
  /** Null where it is about the whole store. */
  readonly story: string | null
  readonly [field: string]: unknown
}

/** Where events come from: those after a sequence, and word that there are new ones, or one that is not kept. */
interface EventSource {
  /** The end of the log, whoever wrote it. */
  readonly head: () => Promise<Head>
  readonly since: (sequence: number) => Promise<readonly FeedEvent[]>
  readonly onChange: (listener: (event: FeedEvent | null) => void) => () => void
}

/** Log entries read at a time. */
const batch = 200

const eventOf = (entry: Entry): FeedEvent => {
  const { kind, sequence, at } = entry
  if (entry.kind === "report") return { kind, sequence, at, story: entry.story, report: entry.report }
  const { id, story, by, action } = entry.review
  return { kind, sequence, at, story, review: id, by, do: action.do }
}

/**
 * The events of a library: each report and review as it was kept, and after them once for each story that its row and
 * its account have changed; also when an account was told and the row now knows its witnesses.
 */
export function eventSource(library: Library, desk: Desk): EventSource {
  return {
    head: () => library.store.head(),
    since: async (sequence) => {
      const entries = (await library.events(sequence, batch)).map(eventOf)
      const last = entries.at(-1)?.sequence ?? null
      const stories = [...new Set(entries.map(({ story }) => story))]
      return [
        ...entries,
        ...stories.map((story): FeedEvent => ({ kind: "story", sequence: last, story })),
        ...stories.map((story): FeedEvent => ({ kind: "account", sequence: last, story })),
      ]
    },
    onChange: (listener) =>
      desk.onChange((told) => listener(told === null ? null : { kind: "story", sequence: null, story: told })),
  }
}

export interface EventFeed {
  /** A stream of events after a sequence. Refuses (503) beyond the limit. */
  readonly open: (after: number, signal: AbortSignal) => Response
  readonly count: () => number
  readonly close: () => void
}

export const streamHeaders: Readonly<Record<string, string>> = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store",
  "x-accel-buffering": "no",
}

const encoder = new TextEncoder()

/** One event of a stream. JSON has no line breaks, so nothing in the data can begin another event. */
export const eventBytes = (name: string, data: unknown, id: number | null = null): Uint8Array =>
  encoder.encode(`${id === null ? "" : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)

const beat = encoder.encode(": still here\n\n")
const beatTime = 5_000
/** How often a look is taken whether another program brought something into the same store, in milliseconds. */
const lookTime = 500
const waitingMax = 2_000

/**
 * Sends what is there, then waits for word of more; one pump a stream, never two at once. Where the log is another one,
 * since a backup was put in its place, it says so and goes on from the end.
 */
function pump(source: EventSource, begin: number, send: (event: FeedEvent) => void): () => Promise<void> {
  let at = begin
  let log: string | null = null
  let running = false
  let again = false
  return async () => {
    again = true
    if (running) return
    running = true
    try {
      while (again) {
        again = false
        const { sequence: end, epoch } = await source.head()
        if (at > end || (log !== null && log !== epoch)) {
          at = end
          send({ kind: "store", sequence: end, story: null })
        }
        log = epoch
        const events = await source.since(at)
        for (const event of events) send(event)
        again ||= events.length > 0
        at = Math.max(at, ...events.map(({ sequence }) => sequence ?? 0))
      }
    } finally {
      running = false
    }
  }
}

/** Calls `changed` when the end of the log has moved, as long as somebody wants to know; gives back how to start it. */
function watcher(source: EventSource, wanted: () => boolean, changed: () => void): () => void {
  let seen: string | null = null
  let running = false
  const look = async (): Promise<void> => {
    const end = await source.head().then(
      ({ sequence, epoch }) => `${epoch} ${sequence}`,
      () => seen,
    )
    if (end !== seen && seen !== null) changed()
    seen = end
    running = wanted()
    if (running) setTimeout(look, lookTime).unref()
  }
  return () => {
    if (running) return
    running = true
    seen = null
    void look()
  }
}

/** The feed of one server. */
export function eventFeed(source: EventSource): EventFeed {
  const closers = new Set<() => void>()
  const goers = new Set<() => void>()
  const watch = watcher(
    source,
    () => closers.size > 0,
    () => {
      for (const go of goers) go()
    },
  )
  const open = (after: number, signal: AbortSignal): Response => {
    if (closers.size >= limits.eventStreams.value) {
      throw new Refusal(503, "Too many streams of events are open: try again later.", { "retry-after": "30" })
    }
    let close = (): void => {}
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        const send = (bytes: Uint8Array): void => {
          if (!closers.has(close)) return
          // A reader who does not keep up is let go: it comes back with the last id it saw.
          if ((controller.desiredSize ?? 0) < -waitingMax) close()
          else controller.enqueue(bytes)
        }
        const sendEvent = (event: FeedEvent): void => send(eventBytes(event.kind, event, event.sequence))
        const run = pump(source, after, sendEvent)
        const go = (): void => void run().catch(() => close())
        const off = source.onChange((event) => (event === null ? go() : sendEvent(event)))
        const timer = setInterval(() => send(beat), beatTime)
        close = () => {
          if (!closers.delete(close)) return
          goers.delete(go)
          off()
          clearInterval(timer)
          signal.removeEventListener("abort", close)
          try {
            controller.close()
          } catch {
            // The reader went away first.
          }
        }
        closers.add(close)
        goers.add(go)
        watch()
        signal.addEventListener("abort", close)
        send(encoder.encode("retry: 2000\n\n"))
        go()
      },
      cancel: () => close(),
    })
    return new Response(stream, { headers: streamHeaders })
  }
  return {
    open,
    count: () => closers.size,
    close: () => {
      for (const close of [...closers]) close()
    },
  }
}
