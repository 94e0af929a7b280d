/** The server about itself: whether it is well, its figures, its description. */
import { z } from "zod"
import { version } from "../../run/version.ts"
import { docsPage, docsPolicy } from "../docs-page.ts"
import { data, type Endpoint, endpoint } from "../endpoint.ts"
import { type Description, describe } from "../openapi.ts"
import { health as healthShape } from "../schemas/lists.ts"

const health = endpoint({
  method: "get",
  path: "/health",
  name: "getHealth",
  group: "About",
  role: "anyone",
  summary: "Says that the server and its store answer",
  gives: healthShape,
  also: { 503: "The store cannot answer." },
  handle: async (_, { library }) => {
    const { reports, stories } = await library.store.info()
    return data({ status: "ok", version, reports, stories })
  },
})

const metrics = endpoint({
  method: "get",
  path: "/metrics",
  name: "getMetrics",
  group: "About",
  role: "reader",
  summary: "Figures for Prometheus",
  gives: ["text/plain"],
  handle: async (_, { library, metrics: figures, events }) => {
    const { reports, stories, reviews, claims } = await library.store.info()
    const text = figures.text({ reports, stories, reviews, claims, event_streams_open: events.count() })
    return { kind: "text", type: "text/plain; version=0.0.4; charset=utf-8", text }
  },
})

/** The endpoints of this page and of all others, described. */
export function aboutEndpoints(others: readonly Endpoint[]): readonly Endpoint[] {
  let made: Description | null = null
  const description = (): Description => {
    made ??= describe([...others, health, metrics, openapi, docs], version)
    return made
  }
  const openapi = endpoint({
    method: "get",
    path: "/openapi.json",
    name: "getDescription",
    group: "About",
    role: "anyone",
    summary: "This description (OpenAPI 3.1)",
    gives: z.looseObject({ openapi: z.literal("3.1.0") }),
    handle: async () => data(description()),
  })
  const docs = endpoint({
    method: "get",
    path: "/docs",
    name: "getDocs",
    group: "About",
    role: "anyone",
    summary: "This description as a page",
    gives: ["text/html"],
    handle: async () => ({
      kind: "text",
      type: "text/html; charset=utf-8",
      text: docsPage(description()),
      headers: { "content-security-policy": docsPolicy },
    }),
  })
  return [health, metrics, openapi, docs]
}
