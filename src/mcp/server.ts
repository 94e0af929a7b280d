/** The tools as a server of the Model Context Protocol. */
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js"
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js"
import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js"
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js"
import { z } from "zod"
import { InputError } from "../run/input-error.ts"
import { issueWords } from "../run/issue-words.ts"
import { version } from "../run/version.ts"
import { StoreError } from "../store/store.ts"
import type { Bench, Tool } from "./tool.ts"
import { tools } from "./tools.ts"

const about = `Stemma compares news reports of one event. It never says what is true: it says who says what, how that
fits together, and why. Quote the words of the anchors when you use its figures, and say when a figure is disputed or
rests on one source.`

/** A failure as one sentence; what is not the caller's to know stays here. */
function failed(error: unknown): CallToolResult {
  const known = error instanceof InputError || error instanceof StoreError
  const text = known ? error.message : "A fault of Stemma itself; please report it."
  return { isError: true, content: [{ type: "text", text }] }
}

async function call(one: Tool, input: unknown, bench: Bench): Promise<CallToolResult> {
  const checked = one.input.safeParse(input)
  if (!checked.success) {
    const [issue] = checked.error.issues
    const where = issue?.path.join(".") ?? ""
    return failed(new InputError(`${where === "" ? "the arguments" : where}${issueWords(issue)}.`))
  }
  try {
    const { text, data } = await one.run(checked.data, bench)
    return { content: [{ type: "text", text }], structuredContent: { ...data } }
  } catch (error) {
    return failed(error)
  }
}

/** A server with the tools that this caller may use. */
export function mcpServer(bench: Bench): McpServer {
  const server = new McpServer({ name: "stemma", version }, { instructions: about.replace(/\n/g, " ") })
  for (const one of tools) {
    if (one.changes && !bench.mayChange) continue
    const { name, title, says, input, changes } = one
    const annotations = { readOnlyHint: !changes, destructiveHint: false, idempotentHint: true, openWorldHint: false }
    // Strict: an argument by another name would be passed over, and another question answered.
    const inputSchema = z.strictObject(input.shape)
    const config = { title, description: says.replace(/\n/g, " "), inputSchema, annotations }
    server.registerTool(name, config as never, ((given: unknown) => call(one, given, bench)) as never)
  }
  return server
}

/** Serves over standard input and output until the client closes them. */
export async function serveStdio(bench: Bench): Promise<void> {
  const server = mcpServer(bench)
  const closed = new Promise<void>((done) => {
    server.server.onclose = done
    process.stdin.once("end", done)
  })
  await server.connect(new StdioServerTransport())
  await closed
  await server.close()
}

/** Answers one request over HTTP; nothing is remembered between requests. */
export async function answerHttp(request: Request, body: unknown, bench: Bench): Promise<Response> {
  const server = mcpServer(bench)
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
  await server.connect(transport as never)
  return transport.handleRequest(request, { parsedBody: body })
}
