import assert from "node:assert/strict"
import { after, before, describe, test } from "node:test"
import { Client } from "@modelcontextprotocol/sdk/client/index.js"
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js"
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js"
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js"
import { limits } from "../../src/base/limits.ts"
import { answerHttp, mcpServer } from "../../src/mcp/server.ts"
import { floodReports, type Served, served } from "../server/served.ts"

interface Result {
  readonly isError?: boolean
  readonly content: readonly { readonly type: string; readonly text: string }[]
  readonly structuredContent: unknown
}

describe("tools for language models", () => {
  let server: Served
  let client: Client

  async function connected(here: Served, mayChange: boolean): Promise<Client> {
    const [one, other] = InMemoryTransport.createLinkedPair()
    await mcpServer({ library: here.library, desk: here.desk, who: "test", mayChange }).connect(one)
    const made = new Client({ name: "test", version: "1" })
    await made.connect(other)
    return made
  }

  const call = async (name: string, args: Record<string, unknown>, by = client): Promise<Result> =>
    (await by.callTool({ name, arguments: args })) as unknown as Result

  before(async () => {
    server = served()
    client = await connected(server, true)
  })

  after(async () => {
    await client.close()
    await server.close()
  })

  interface Anchored {
    readonly report: string
    readonly from: number
    readonly to: number
    readonly quote: string
  }

  /** Every anchor inside a value. */
  function anchors(value: unknown): readonly Anchored[] {
    if (Array.isArray(value)) return value.flatMap(anchors)
    if (typeof value !== "object" || value === null) return []
    const fields = value as Partial<Anchored>
    const own = typeof fields.quote === "string" && typeof fields.report === "string" ? [fields as Anchored] : []
    return [...own, ...Object.values(value).flatMap(anchors)]
  }

  function checkAnchors(value: unknown): void {
    const found = anchors(value)
    assert.ok(found.length > 0, "no anchors")
    for (const { report, from, to, quote } of found) {
      const text = floodReports.find(({ id }) => id === report)?.text ?? ""
      const title = floodReports.find(({ id }) => id === report)?.title ?? ""
      assert.ok(
        text.slice(from, to) === quote || title.slice(from, to) === quote,
        `${report} ${from}-${to} is no ${quote}`,
      )
    }
  }

  test("a client sees the tools, with what they say and take", async () => {
    const { tools } = await client.listTools()
    const names = tools.map(({ name }) => name)
    const wanted = ["account_for_texts", "import_reports", "list_stories", "read_story", "explain_figure", "who_said"]
    for (const name of [...wanted, "compare_reports"]) assert.ok(names.includes(name), name)
    for (const { description, inputSchema } of tools) {
      assert.ok((description ?? "").length > 30)
      assert.equal(inputSchema.type, "object")
    }
  })

  test("given texts are accounted for with anchors, and nothing is kept", async () => {
    const result = await call("account_for_texts", { reports: floodReports, policy: "ucdp" })
    assert.ok(result.isError !== true, JSON.stringify(result.content))
    checkAnchors(result.structuredContent)
    assert.match(result.content[0]!.text, /How many .*killed/)
    assert.match(result.content[0]!.text, /coast-wire \d+-\d+ “/)
    const { items } = (await call("list_stories", {})).structuredContent as { items: unknown[] }
    assert.deepEqual(items, [])
  })

  test("from import to the quotes behind a figure", async () => {
    const imported = (await call("import_reports", { reports: floodReports })).structuredContent as {
      stories: string[]
    }
    const story = imported.stories[0]!
    const { items } = (await call("list_stories", { words: "flood" })).structuredContent as { items: { id: string }[] }
    assert.deepEqual(
      items.map(({ id }) => id),
      [story],
    )
    const read = await call("read_story", { story })
    checkAnchors(read.structuredContent)
    const figure = await call("explain_figure", { story, question: "how many people were killed" })
    checkAnchors(figure.structuredContent)
    const { readings, estimates } = figure.structuredContent as {
      readings: { claims: Anchored[] }[]
      estimates: { policy: string; decidedBy: Anchored[] }[]
    }
    assert.ok(readings.every(({ claims }) => claims.length > 0))
    assert.ok(estimates.some(({ policy, decidedBy }) => policy === "ucdp" && decidedBy.length > 0))
    const quotes = readings.flatMap(({ claims }) => claims.map(({ quote }) => quote)).join(" ")
    assert.match(quotes, /12/)
    assert.match(quotes, /10/)
  })

  test("of a long story the answers have an end, and count what they leave out", async () => {
    const reports = Array.from({ length: 30 }, (_, at) => ({
      id: `barge-${at}`,
      published: `2031-03-04T${String(8 + Math.floor(at / 6)).padStart(2, "0")}:${String(10 + at)}:00Z`,
      text: `A barge sank near Split on Tuesday and ${20 + (at % 15)} people were rescued, the port office said.`,
    }))
    const result = await call("account_for_texts", { reports })
    const said = result.content[0]!.text
    assert.match(said, /“[^”]*”; and \d+ more\]/)
    assert.match(said, /and \d+ more readings: explain_figure has all/)
    const { figures, brief } = result.structuredContent as {
      figures: { readings: { anchors: Anchored[] }[]; furtherReadings: number }[]
      brief: { anchors: Anchored[]; furtherAnchors: number }[]
    }
    assert.ok(figures.every(({ readings }) => readings.length <= limits.toolReadings.value))
    assert.ok(figures.some(({ furtherReadings }) => furtherReadings > 0))
    assert.ok(brief.every((sentence) => sentence.anchors.length <= limits.toolAnchors.value))
    assert.ok(brief.some(({ furtherAnchors }) => furtherAnchors > 0))
    const [story] = ((await call("import_reports", { reports })).structuredContent as { stories: string[] }).stories
    const explained = await call("explain_figure", { story, question: "how many people were rescued" })
    assert.match(explained.content[0]!.text, /\nand \d+ more relations\n/)
  })

  test("an import says which limits its reports hit", async () => {
    const text = "The mill of Velden stood still until the miller came back. ".repeat(120)
    const imported = await call("import_reports", { reports: [{ id: "long-mill", text, published: "2031-03-04" }] })
    const said = imported.content[0]!.text
    assert.match(said, /^1 new, 0 known, 0 refused; stories \S+\nnote: report long-mill: Only the first 1,200 words/)
    const { findings } = imported.structuredContent as { findings: { rule: string; times: number }[] }
    assert.deepEqual(
      findings.map(({ rule, times }) => [rule, times]),
      [["group/long", 1]],
    )
  })

  test("who said what is found with the chain of speakers", async () => {
    const { items } = (await call("who_said", { speaker: "police", words: "12" })).structuredContent as {
      items: { accordingTo: string[]; quote: string }[]
    }
    assert.equal(items.length, 1, JSON.stringify(items))
    assert.deepEqual(
      items[0]!.accordingTo.map((name) => name.toLowerCase()),
      ["police"],
    )
  })

  test("two reports are compared passage by passage", async () => {
    const result = await call("compare_reports", { left: "coast-wire", right: "harbour-post" })
    assert.ok(result.isError !== true, JSON.stringify(result.content))
  })

  test("what cannot be done is one sentence, and no fault of the protocol", async () => {
    const unknown = await call("read_story", { story: "nowhere" })
    assert.equal(unknown.isError, true)
    assert.equal(unknown.content[0]!.text, "there is no story nowhere: list_stories shows what there is.")
    const empty = await call("who_said", {})
    assert.equal(empty.isError, true)
    assert.match(empty.content[0]!.text, /give a speaker, words, or both/)
    const none = await call("account_for_texts", { reports: [] })
    assert.equal(none.isError, true)
    const odd = await call("list_stories", { query: "flood" })
    assert.equal(odd.isError, true)
    assert.match(odd.content[0]!.text, /query/)
  })

  test("readers have no tool that changes something", async () => {
    const reader = await connected(server, false)
    const names = (await reader.listTools()).tools.map(({ name }) => name)
    assert.ok(!names.includes("import_reports"))
    assert.ok(names.includes("read_story"))
    await reader.close()
  })

  test("over HTTP the tools stand behind the guards of the server", async () => {
    const here: Served = served({
      tools: (request, body, who) =>
        answerHttp(request, body, { library: here.library, desk: here.desk, who: who.name, mayChange: true }),
    })
    const fetch = (url: string | URL, init?: RequestInit): Promise<Response> => here.ask(new URL(url).pathname, init)
    const transport = new StreamableHTTPClientTransport(new URL("http://127.0.0.1:7331/mcp"), { fetch })
    const over = new Client({ name: "test", version: "1" })
    await over.connect(transport as never)
    const result = await call("account_for_texts", { reports: floodReports }, over)
    checkAnchors(result.structuredContent)
    await over.close()
    const strange = await here.ask("/mcp", { method: "POST", headers: { origin: "http://elsewhere.example" } })
    assert.equal(strange.status, 403)
    await here.close()
  })

  test("over standard input and output a client starts the program and asks it", async () => {
    const program = new URL("../../src/cli/main.ts", import.meta.url).pathname
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [program, "mcp", "--store", "memory:"],
      stderr: "ignore",
    })
    const started = new Client({ name: "test", version: "1" })
    await started.connect(transport)
    const { tools } = await started.listTools()
    assert.ok(tools.length > 6)
    const { items } = (await call("list_stories", {}, started)).structuredContent as { items: unknown[] }
    assert.deepEqual(items, [])
    await started.close()
  })
})
