/** What changes, as it changes. */
import { z } from "zod"
import { type Endpoint, endpoint } from "../endpoint.ts"
import { streamHeaders } from "../events.ts"

/** Where a stream begins: after what the reader saw, else with what comes from now on. */
function beginOf(request: Request, since: number | undefined, now: number): number {
  const last = request.headers.get("last-event-id")
  if (last !== null && /^\d{1,15}$/.test(last)) return Number(last)
  return since ?? now
}

const events = endpoint({
  method: "get",
  path: "/api/events",
  name: "watchEvents",
  group: "Events",
  role: "reader",
  summary: "New reports, changed stories and accounts, reviews, as server-sent events",
  about: `Events report, review, story and account; their data has kind, sequence and story. With Last-Event-ID or since
the stream begins after that sequence. An event store, without a story, says that a backup was put in the place of the
store: what was read before is to be read again.`,
  query: z.object({
    since: z.coerce.number().int().min(0).optional().meta({ description: "begin after this sequence; 0 = everything" }),
  }),
  gives: ["text/event-stream"],
  also: { 503: "Too many streams are open." },
  handle: async ({ query, request }, { library, events: feed }) => {
    if (request.method === "HEAD") return { kind: "raw", response: new Response(null, { headers: streamHeaders }) }
    const { sequence } = await library.store.head()
    return { kind: "raw", response: feed.open(beginOf(request, query.since, sequence), request.signal) }
  },
})

export const eventEndpoints: readonly Endpoint[] = [events]
