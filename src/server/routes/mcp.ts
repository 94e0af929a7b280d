/** The tools of `stemma mcp` over HTTP, behind the same guards as everything else. */
import { type Endpoint, endpoint } from "../endpoint.ts"
import { bodyBytes, bodyJson } from "../guard/body.ts"
import { Refusal } from "../refusal.ts"

const mcp = endpoint({
  method: "post",
  path: "/mcp",
  name: "callTools",
  group: "Tools",
  role: "reader",
  summary: "The tools for language models (Model Context Protocol, streamable HTTP without sessions)",
  about: "Only on a server started with stemma mcp --http. Tools that change something need the role coder.",
  reads: ["application/json"],
  gives: ["application/json"],
  also: { 404: "This server was not started with stemma mcp --http." },
  handle: async ({ request, who }, { settings }) => {
    if (settings.tools === null) throw new Refusal(404, "The tools are not served here: start stemma mcp --http.")
    const body = bodyJson(await bodyBytes(request))
    return { kind: "raw", response: await settings.tools(request, body, who) }
  },
})

export const toolEndpoints: readonly Endpoint[] = [mcp]
