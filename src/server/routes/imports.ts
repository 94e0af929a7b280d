/** Taking reports in: from a request, from the bundled stories, from links. */
import { limits } from "../../base/limits.ts"
import type { ImportStep } from "../../run/desk/desk.ts"
import type { ImportResult } from "../../run/import.ts"
import type { Part } from "../../run/parts.ts"
import type { Context } from "../context.ts"
import { type Answer, type Call, data, type Endpoint, endpoint } from "../endpoint.ts"
import { eventBytes, streamHeaders } from "../events.ts"
import { Refusal, refusalOf } from "../refusal.ts"
import { samplesOf } from "../samples.ts"
import { importResult, links as linksShape } from "../schemas/lists.ts"
import { bodyName, uploadedParts, uploadTypes } from "../upload.ts"

type AnyCall = Pick<Call<unknown, unknown, unknown>, "request" | "who">

type Run = (onStep: (step: ImportStep) => void) => Promise<ImportResult>

const wantsProgress = (request: Request): boolean => (request.headers.get("accept") ?? "").includes("text/event-stream")

/** Progress as a stream of events, ended by the result or by what went wrong. */
function progressStream(run: Run): Answer {
  let open = true
  const stream = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      const send = (name: string, value: unknown): void => {
        if (open) controller.enqueue(eventBytes(name, value))
      }
      try {
        send("done", await run((step) => send("progress", step)))
      } catch (error) {
        const { status, message } = refusalOf(error)
        send("problem", { status, detail: message })
      }
      if (open) controller.close()
    },
    // Whoever asked went away; the reports are taken in all the same.
    cancel: () => {
      open = false
    },
  })
  return { kind: "raw", response: new Response(stream, { headers: streamHeaders }) }
}

/** Refuses (400) a body of which nothing could be read; one bad line among good ones is said in the result. */
function readSome({ refused, new: fresh, known }: ImportResult): void {
  const [first, ...more] = refused
  const isUnread = fresh.length + known.length === 0 && refused.every(({ name }) => name === bodyName)
  if (first === undefined || !isUnread) return
  const others = more.length === 0 ? "" : ` So it is with ${more.length} more.`
  throw new Refusal(400, `No report could be read from the body: ${first.why}${others}`)
}

/** Takes parts in: at once, or with progress for who asks for a stream of events. */
function takeIn(
  parts: readonly Part[],
  { who, request }: AnyCall,
  { desk, metrics }: Context,
): Promise<Answer> | Answer {
  const run: Run = async (onStep) => {
    const result = await desk.importParts(parts, who.name, onStep)
    metrics.add("reports_imported", result.new.length)
    metrics.add("changes", 1)
    readSome(result)
    return result
  }
  return wantsProgress(request) ? progressStream(run) : run(() => {}).then((result) => data(result))
}

const add = endpoint({
  method: "post",
  path: "/api/reports",
  name: "addReports",
  group: "Reports",
  role: "coder",
  summary: "Takes reports in and puts them into stories",
  about: `One report or a list as JSON, JSON Lines, one page or text, or files of a form. Reports that are known change
nothing; what cannot be read is said under refused, and refused (400) where that is the whole body. With Accept:
text/event-stream progress comes as events: progress {done, total, name}, then done with the
result, or problem.`,
  reads: uploadTypes,
  gives: importResult,
  handle: async (call, context) => takeIn(await uploadedParts(call.request), call, context),
})

const samples = endpoint({
  method: "post",
  path: "/api/samples",
  name: "addSamples",
  group: "Reports",
  role: "coder",
  summary: "Takes in the stories that come with Stemma",
  gives: importResult,
  handle: async (call, context) => takeIn(await samplesOf(context.settings.samples), call, context),
})

const links = endpoint({
  method: "post",
  path: "/api/links",
  name: "addLinks",
  group: "Reports",
  role: "coder",
  summary: "Fetches pages and takes them in; only on a server started with --fetch",
  about: `At most ${limits.linksPerRequest.value} links. Pages are asked for from public addresses only, also after
redirects and after name resolution.`,
  body: linksShape,
  gives: importResult,
  handle: async ({ body, ...call }, context) => {
    const { fetchPage } = context.settings
    if (fetchPage === null) {
      throw new Refusal(403, "This server fetches no links: start it with --fetch, or save the pages and send them.")
    }
    const most = limits.linksPerRequest.value
    if (body.urls.length > most) throw new Refusal(413, `More than ${most} links: send them in parts.`)
    const refused: { name: string; why: string }[] = []
    const parts: Part[] = []
    for (const url of new Set(body.urls)) {
      const got = await fetchPage(url)
      if ("why" in got) refused.push({ name: url, why: got.why })
      else parts.push(got.part)
    }
    context.metrics.add("links_fetched", parts.length)
    const result = await context.desk.importParts(parts, call.who.name, () => {})
    return data({ ...result, refused: [...refused, ...result.refused] })
  },
})

export const importEndpoints: readonly Endpoint[] = [add, samples, links]
