/** The application: every request passes the same guards, every answer leaves in the same shape. */
import { randomUUID } from "node:crypto"
import { Hono, type Context as HonoContext } from "hono"
import { z } from "zod"
import { issueWords } from "../run/issue-words.ts"
import type { Context } from "./context.ts"
import type { Endpoint } from "./endpoint.ts"
import { bodyBytes, bodyJson } from "./guard/body.ts"
import { checkHost, checkOrigin } from "./guard/origin.ts"
import type { Who } from "./guard/tokens.ts"
import { setSafeHeaders } from "./headers.ts"
import { pageResponse } from "./pages.ts"
import { problemResponse, Refusal, refusalOf } from "./refusal.ts"
import { respond } from "./respond.ts"
import { endpoints } from "./routes.ts"

/** What a request brings with it, beside itself. */
interface Bindings {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string | undefined } }
}

interface Variables {
  id: string
  who: Who | null
  route: string
}

type Http = HonoContext<{ Bindings: Bindings; Variables: Variables }>

/** The first thing that is wrong with parameters or a body, as a sentence. */
function wrong(error: z.ZodError, where: string): Refusal {
  const [issue] = error.issues
  const path = (issue?.path ?? []).map(String).join(".").slice(0, 100)
  return new Refusal(400, `${where}${path === "" ? "" : ` “${path}”`}${issueWords(issue)}.`)
}

function parsed(schema: z.ZodType | undefined, value: unknown, where: string): unknown {
  if (schema === undefined) return {}
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw wrong(result.error, where)
}

/** Refuses names that the query of a route does not have: a slip of the pen would answer another question. */
function onlyKnown<Query extends object>(schema: z.ZodType | undefined, query: Query): Query {
  if (!(schema instanceof z.ZodObject)) return query
  const names = Object.keys(schema.shape)
  const odd = Object.keys(query).find((name) => !names.includes(name))
  if (odd === undefined) return query
  throw new Refusal(400, `The query has no “${odd.slice(0, 40)}”: it has ${names.join(", ")}.`)
}

/** No word of a query is longer: cursors are the longest. */
const wordUnitsMax = 2_000

/** The query as data; refuses a word given twice and words that are too long. */
function queryOf(url: string): Record<string, string> {
  const query: Record<string, string> = {}
  for (const [name, value] of new URL(url).searchParams) {
    if (value.length > wordUnitsMax) {
      throw new Refusal(400, `The query “${name.slice(0, 40)}” is longer than ${wordUnitsMax} characters.`)
    }
    if (name in query) throw new Refusal(400, `The query names “${name.slice(0, 40)}” twice: name it once.`)
    query[name] = value
  }
  return query
}

async function bodyOf(one: Endpoint, request: Request): Promise<unknown> {
  if (one.body === undefined) return undefined
  const type = request.headers.get("content-type") ?? ""
  if (!/^application\/json(?:;|$)/i.test(type)) throw new Refusal(415, "Send the body as application/json.")
  return parsed(one.body, bodyJson(await bodyBytes(request)), "The body")
}

const addressOf = (c: Http): string => c.env?.incoming?.socket?.remoteAddress ?? "local"

/** One request to one endpoint: may they, what do they want, what do they get. */
async function serveEndpoint(one: Endpoint, c: Http, context: Context): Promise<Response> {
  const { door } = context
  const address = addressOf(c)
  const request = c.req.raw
  c.set("route", one.path)
  const who = await door.who(request, address)
  c.set("who", who)
  door.admit(who, one.role, request, address)
  const caller = who ?? { name: "nobody", role: "reader" }
  const call = {
    params: parsed(one.params, c.req.param(), "The address"),
    query: parsed(one.query, onlyKnown(one.query, queryOf(request.url)), "The query"),
    body: await bodyOf(one, request),
    who: caller,
    request,
    address,
    audit: async (action: string, about: string | null): Promise<void> => {
      context.metrics.add("changes", 1)
      const at = new Date().toISOString()
      await context.library.store.note({ at, who: caller.name, what: action, detail: about })
    },
  }
  return respond(await one.handle(call, context), request, context)
}

/** Says what happened, to the log and the metrics. */
function note(c: Http, began: number, response: Response, context: Context, error: unknown): void {
  const { method } = c.req
  const seconds = (performance.now() - began) / 1000
  const route = c.get("route") ?? "other"
  const { status } = response
  context.metrics.end(method, route, status, seconds)
  const fields = {
    id: c.get("id"),
    method,
    path: c.req.path.slice(0, 200),
    status,
    ms: Math.round(seconds * 10_000) / 10,
  }
  const who = c.get("who")?.name ?? "nobody"
  if (status < 500) context.log({ level: "info", message: "request", ...fields, who })
  else {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error)
    context.log({ level: "error", message: "request failed", ...fields, who, why })
  }
}

/** "/api/stories/{id}" as hono writes it. */
const routing = (path: string): string => path.replace(/\{(\w+)\}/g, ":$1")

/** The application over a context; `app.fetch(request)` answers without a port. */
export function makeApp(context: Context): Hono<{ Bindings: Bindings; Variables: Variables }> {
  const app = new Hono<{ Bindings: Bindings; Variables: Variables }>()
  app.use(async (c, next) => {
    const began = performance.now()
    c.set("id", randomUUID())
    context.metrics.begin()
    context.desk.asked()
    let failure: unknown
    try {
      checkHost(c.req.raw.headers, context.settings.hosts)
      checkOrigin(c.req.method, c.req.raw.headers)
      await next()
      if (c.error !== undefined) throw c.error
    } catch (error) {
      failure = error
      c.res = problemResponse(refusalOf(error), c.get("id"))
    }
    setSafeHeaders(c.res, c.get("id"))
    note(c, began, c.res, context, failure)
  })
  const methods = new Map<string, string[]>()
  for (const one of endpoints) {
    const path = routing(one.path)
    methods.set(path, [...(methods.get(path) ?? []), one.method.toUpperCase()])
    app.on(one.method.toUpperCase(), path, (c) => serveEndpoint(one, c, context))
  }
  for (const [path, allowed] of methods) {
    app.all(path, (c) => {
      const words = allowed.includes("GET") ? [...allowed, "HEAD"] : allowed
      throw new Refusal(405, `${c.req.method.slice(0, 10)} is not possible here: use ${words.join(" or ")}.`, {
        allow: words.join(", "),
      })
    })
  }
  app.notFound(async (c) => pageResponse(c.req.raw, context))
  app.onError((error) => {
    throw error
  })
  return app
}
