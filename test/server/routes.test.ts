import assert from "node:assert/strict"
import { after, before, describe, test } from "node:test"
import { AjvJsonSchemaValidator } from "@modelcontextprotocol/sdk/validation/ajv"
import type { Description, Operation, Schema } from "../../src/server/openapi.ts"
import { endpoints } from "../../src/server/routes.ts"
import { floodReports, type Served, served } from "./served.ts"

describe("routes of the server", () => {
  let server: Served
  let story = ""

  before(async () => {
    server = served()
    const { status, body } = await server.post("/api/reports", floodReports)
    assert.equal(status, 200)
    const { stories } = body as { stories: string[] }
    assert.equal(stories.length, 1)
    story = stories[0]!
  })

  after(() => server.close())

  const description = async (): Promise<Description> => (await server.json("/openapi.json")).body as Description

  /** Every reference inside a value. */
  function references(value: unknown): readonly string[] {
    if (Array.isArray(value)) return value.flatMap(references)
    if (typeof value !== "object" || value === null) return []
    return Object.entries(value).flatMap(([key, item]) =>
      key === "$ref" && typeof item === "string" ? [item] : references(item),
    )
  }

  test("the description is OpenAPI 3.1, and each route stands in it once", async () => {
    const { openapi, paths, components } = await description()
    assert.equal(openapi, "3.1.0")
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((m) => `${m} ${path}`),
    )
    assert.deepEqual(described.sort(), endpoints.map(({ method, path }) => `${method} ${path}`).sort())
    const names = Object.values(paths).flatMap((methods) => Object.values(methods).map((one) => one.operationId))
    assert.equal(new Set(names).size, names.length)
    for (const ref of references({ paths, components })) {
      const name = ref.replace("#/components/schemas/", "")
      assert.ok(name in components.schemas, `${ref} leads nowhere`)
    }
    for (const name of Object.keys(components.schemas)) assert.match(name, /^[A-Za-z0-9._-]+$/)
  })

  test("each path names its parameters, each answer is described, each refusal is a problem", async () => {
    const { paths } = await description()
    for (const [path, methods] of Object.entries(paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      for (const one of Object.values(methods)) {
        const given = one.parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name)
        assert.deepEqual(given, named, path)
        for (const [status, response] of Object.entries(one.responses)) {
          assert.ok(response.description.length > 5, `${path} ${status}`)
          if (Number(status) >= 400) assert.deepEqual(Object.keys(response.content ?? {}), ["application/problem+json"])
        }
      }
    }
  })

  /** The schema of a JSON answer, with everything it refers to. */
  function schemaOf({ responses }: Operation, all: Readonly<Record<string, Schema>>): Schema | null {
    const schema = responses["200"]?.content?.["application/json"]?.schema
    if (schema === undefined) return null
    const moved = JSON.stringify({ ...schema, $defs: all }).replaceAll("#/components/schemas/", "#/$defs/")
    return JSON.parse(moved) as Schema
  }

  interface Told {
    readonly claims: readonly {
      readonly id: string
      readonly review: { readonly state: string; readonly by: string } | null
    }[]
  }

  const claimsOf = async (query = ""): Promise<Told["claims"]> =>
    ((await server.json(`/api/stories/${story}/account?claims=1${query}`)).body as Told).claims

  /** Two blind codings that differ in one claim. */
  async function decide(): Promise<void> {
    const [first, second] = await claimsOf()
    const answers = [
      [{ do: "accept", claim: first!.id }, "one"],
      [{ do: "reject", claim: first!.id }, "two"],
      [{ do: "accept", claim: second!.id }, "one"],
      [{ do: "accept", claim: second!.id }, "two"],
    ] as const
    for (const [action, coding] of answers) {
      const { status, body } = await server.post(`/api/stories/${story}/reviews`, { action, coding })
      assert.equal(status, 201, JSON.stringify(body))
    }
  }

  test("a decision is kept under the coder's name, the account follows it and its undoing", async () => {
    const [first] = await claimsOf()
    const path = `/api/stories/${story}/reviews`
    const kept = await server.post(
      path,
      { action: { do: "reject", claim: first!.id }, reason: "read wrongly" },
      { "x-coder": "Ada" },
    )
    assert.equal(kept.status, 201)
    const { id, by, anchors } = kept.body as { id: string; by: string; anchors: unknown[] }
    assert.equal(by, "person:Ada")
    assert.equal(anchors.length, 1)
    const rejected = (await claimsOf()).find((claim) => claim.id === first!.id)
    assert.deepEqual([rejected?.review?.state, rejected?.review?.by], ["rejected", "person:Ada"])
    assert.equal((await server.post(path, { action: { do: "undo", review: id } })).status, 201)
    assert.equal((await claimsOf()).find((claim) => claim.id === first!.id)?.review, null)
    const strange = await server.post(path, { action: { do: "accept", claim: "none" } })
    assert.equal(strange.status, 422)
    assert.match((strange.body as { detail: string }).detail, /a claim that the story does not have: none/)
  })

  test("what comes back is what the description says", async () => {
    const { paths, components } = await description()
    await decide()
    const asked: Readonly<Record<string, string>> = {
      "/api/stories": "/api/stories?limit=5",
      "/api/stories/{id}": `/api/stories/${story}`,
      "/api/stories/{id}/account": `/api/stories/${story}/account?claims=1&policy=ucdp`,
      "/api/stories/{id}/reviews": `/api/stories/${story}/reviews`,
      "/api/stories/{id}/agreement": `/api/stories/${story}/agreement`,
      "/api/reports/{id}": "/api/reports/coast-wire",
      "/api/reports/{id}/analysis": "/api/reports/coast-wire/analysis",
      "/api/compare": "/api/compare?left=coast-wire&right=harbour-post",
      "/api/search": "/api/search?q=flood&in=claims",
      "/api/me": "/api/me",
      "/api/audit": "/api/audit",
      "/api/tokens": "/api/tokens",
      "/health": "/health",
      "/openapi.json": "/openapi.json",
    }
    const validator = new AjvJsonSchemaValidator()
    let checked = 0
    for (const [path, methods] of Object.entries(paths)) {
      const schema = methods["get"] === undefined ? null : schemaOf(methods["get"], components.schemas)
      if (schema === null) continue
      const address = asked[path]
      assert.ok(address !== undefined, `no request for ${path}`)
      const { status, body } = await server.json(address)
      assert.equal(status, 200, `${address}: ${JSON.stringify(body)}`)
      const { valid, errorMessage } = validator.getValidator(schema as never)(body)
      assert.ok(valid, `${path}: ${errorMessage}`)
      checked += 1
    }
    assert.equal(checked, Object.keys(asked).length)
  })

  test("what is wrong with a query or a body is said in words, also a name that it does not have", async () => {
    const cases: readonly (readonly [string, number, string])[] = [
      ["/api/stories?limit=abc", 400, "The query “limit” is no number."],
      ["/api/stories?limit=0", 400, "The query “limit” is less than 1."],
      ["/api/stories?sort=size", 400, "The query “sort”: choose among changed, last, reports."],
      ["/api/stories?word=flood", 400, "The query has no “word”: it has q, "],
      [`/api/stories/${story}/agreement?coders=nobody`, 404, "There is no coding “nobody” of this story."],
    ]
    for (const [path, code, said] of cases) {
      const { status, body } = await server.json(path)
      assert.equal(status, code, path)
      assert.ok((body as { detail: string }).detail.startsWith(said), (body as { detail: string }).detail)
    }
    const { body } = await server.post("/api/tokens", { name: "ann" })
    assert.match((body as { detail: string }).detail, /^The body “role”: choose among reader, coder, admin\.$/)
    const without = await server.post("/api/tokens", { role: "coder" })
    assert.equal((without.body as { detail: string }).detail, "The body “name” is missing.")
  })

  test("the account comes with the fields that are asked for, and no other", async () => {
    const path = `/api/stories/${story}/account`
    const whole = (await server.json(`${path}?claims=1&passages=0`)).body as Readonly<Record<string, unknown>>
    const part = (await server.json(`${path}?fields=lineage,claims&passages=0`)).body
    assert.deepEqual(part, { story: whole["story"], lineage: whole["lineage"], claims: whole["claims"] })
    const { status, body } = await server.json(`${path}?fields=lineage,secret`)
    assert.equal(status, 400)
    assert.match((body as { detail: string }).detail, /an account has no “secret”, it has story, title, asOf, /)
  })

  test("the account comes without the passages that reports share when asked so, and says how many there are", async () => {
    type Pairs = { lineage: { pairs: readonly { a: string; passages?: readonly object[]; shared?: number }[] } }
    const path = `/api/stories/${story}/account`
    const whole = (await server.json(path)).body as Pairs
    const bare = (await server.json(`${path}?passages=0`)).body as Pairs
    assert.deepEqual(
      bare.lineage.pairs,
      whole.lineage.pairs.map(({ passages, ...pair }) => ({ ...pair, shared: passages!.length })),
    )
    assert.ok(bare.lineage.pairs.length > 0)
  })

  test("the account has its claims with words, figures and the questions they answer", async () => {
    const { body } = await server.json(`/api/stories/${story}/account?claims=1`)
    const { claims, questions } = body as {
      claims: readonly { quote: string; measures: readonly { low: number }[]; questions: readonly string[] }[]
      questions: readonly { id: string }[]
    }
    const twelve = claims.find(({ measures }) => measures.some(({ low }) => low === 12))
    assert.ok(twelve, "no claim says 12")
    assert.match(twelve.quote, /12/)
    assert.ok(twelve.questions.some((id) => questions.some((question) => question.id === id)))
  })

  test("an answer is not sent again to who has it", async () => {
    for (const path of ["/api/stories", `/api/stories/${story}/account`, "/openapi.json"]) {
      const first = await server.ask(path)
      await first.text()
      const etag = first.headers.get("etag")
      assert.ok(etag, path)
      const second = await server.ask(path, { headers: { "if-none-match": etag } })
      assert.equal(second.status, 304, path)
      assert.equal(await second.text(), "")
    }
  })

  test("answers are compressed for who takes it", async () => {
    const packed = await server.ask(`/api/stories/${story}/account`, { headers: { "accept-encoding": "gzip" } })
    assert.equal(packed.headers.get("content-encoding"), "gzip")
    const plain = await server.ask(`/api/stories/${story}/account`, { headers: { "accept-encoding": "gzip;q=0" } })
    assert.equal(plain.headers.get("content-encoding"), null)
    assert.equal((await plain.text()).slice(0, 10), '{"story":"')
    const brotli = await server.ask("/openapi.json", { headers: { "accept-encoding": "gzip, br" } })
    assert.equal(brotli.headers.get("content-encoding"), "br")
  })

  test("lists go on where a cursor says", async () => {
    const first = (await server.json("/api/search?q=flood&limit=1")).body as {
      items: { report: string }[]
      next: string
    }
    const second = (await server.json(`/api/search?q=flood&limit=1&cursor=${first.next}`)).body as typeof first
    assert.notEqual(first.items[0]!.report, second.items[0]!.report)
    assert.equal((await server.json("/api/search?q=flood&cursor=%25%25")).status, 400)
  })

  test("of words that were not searched for, the answer says so", async () => {
    const asked = (q: string) => server.json(`/api/search?q=${encodeURIComponent(q)}`)
    assert.deepEqual(((await asked("flood")).body as { findings: string[] }).findings, [])
    assert.match(((await asked("flood ".repeat(40))).body as { findings: string[] }).findings[0]!, /first 16 words/)
    assert.deepEqual(((await asked('"*"')).body as { items: unknown[] }).items, [])
    const { status, body } = await asked("a".repeat(501))
    assert.equal(status, 400)
    assert.equal((body as { detail: string }).detail, "The query “q” has more than 500 characters.")
  })

  test("a file whose characters had to be guessed is taken in, and that is said", async () => {
    const here = served()
    const files = new FormData()
    files.append("a", new File([Buffer.from("A fire killed two people in Zürich on Monday.", "latin1")], "old.txt"))
    const { body } = await here.json("/api/reports", { method: "POST", body: files })
    const { new: fresh, findings } = body as { new: unknown[]; findings: { rule: string }[] }
    assert.equal(fresh.length, 1)
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ["read/charset"],
    )
    await here.close()
  })

  test("who imports with a stream of events sees progress and the result", async () => {
    const response = await server.ask("/api/reports", {
      method: "POST",
      body: JSON.stringify(floodReports),
      headers: { "content-type": "application/json", accept: "text/event-stream" },
    })
    const text = await response.text()
    assert.match(text, /^event: progress\ndata: \{"done":0,"total":2,"name":"Flood kills 12 in Split"\}\n\n/)
    assert.match(text, /event: done\ndata: \{"new":\[\],"known":\["coast-wire","harbour-post"\]/)
  })

  test("an import that hits a limit says so, also where a stream of events ends", async () => {
    const fresh = served()
    const text = "The mill of Velden stood still until the miller came back. ".repeat(120)
    const headers = { "content-type": "application/json", accept: "text/event-stream" }
    const body = JSON.stringify([{ id: "long-mill", text }])
    const answer = await (await fresh.ask("/api/reports", { method: "POST", body, headers })).text()
    const { findings } = JSON.parse(answer.split("event: done\ndata: ")[1]!) as { findings: { message: string }[] }
    assert.match(findings[0]!.message, /^Only the first 1,200 words/)
    await fresh.close()
  })

  test("a file of each kind is read, and what cannot be read is said", async () => {
    const fresh = served()
    const form = new FormData()
    form.append(
      "files",
      new File(["A landslide killed three people near Oslo on Monday.\n"], "../../etc/landslide.txt"),
    )
    form.append("files", new File([JSON.stringify(floodReports[0])], "flood.jsonl"))
    form.append("files", new File(["<html><body><p>A train derailed near Lyon.</p></body></html>"], "train.html"))
    form.append("files", new File([""], "empty.txt"))
    const { body } = await fresh.json("/api/reports", { method: "POST", body: form })
    const result = body as { new: { report: string }[]; refused: { name: string; why: string }[] }
    assert.deepEqual(result.new.map(({ report }) => report).sort(), ["coast-wire", "landslide", "train"])
    assert.deepEqual(result.refused, [{ name: "empty.txt", why: "empty.txt is empty; it was passed over." }])
    await fresh.close()
  })

  test("a body of which nothing can be read is refused, one bad line among good ones is said", async () => {
    const fresh = served()
    const send = (type: string, body: string, accept = "application/json") =>
      fresh.ask("/api/reports", { method: "POST", body, headers: { "content-type": type, accept } })
    for (const [type, body] of [
      ["application/json", '{"text": "A ferry'],
      ["application/x-ndjson", "no line\nis JSON\n"],
    ] as const) {
      const response = await send(type, body)
      assert.equal(response.status, 400, body)
      assert.equal(response.headers.get("content-type"), "application/problem+json")
      const { detail } = (await response.json()) as { detail: string }
      assert.match(detail, /^No report could be read from the body: ./)
    }
    const streamed = await (await send("application/json", "{", "text/event-stream")).text()
    assert.match(streamed, /event: problem\ndata: \{"status":400,"detail":"No report could be read/)
    const some = await send("application/x-ndjson", `${JSON.stringify(floodReports[0])}\nno line\n`)
    assert.equal(some.status, 200)
    const result = (await some.json()) as { new: unknown[]; refused: unknown[] }
    assert.deepEqual([result.new.length, result.refused.length], [1, 1])
    await fresh.close()
  })

  test("words of a query that can find nothing are refused in a sentence", async () => {
    const cursor = Buffer.from(JSON.stringify(["reports", 1, "x"])).toString("base64url")
    for (const [path, status, detail] of [
      ["/api/stories?kind=banana", 400, /^The query “kind”: choose among .*\barrest\b/],
      ["/api/search?in=claims&kind=banana", 400, /choose among/],
      ["/api/stories?from=2024-05-02&to=2024-05-01", 400, /“from” \(2024-05-02\) lies after “to”/],
      ["/api/search?q=flood&from=2025&to=2024-05-01", 400, /nothing lies between/],
      ["/api/stories?from=2024-02-31", 400, /no such day/],
      ["/api/stories?box=10,50,20,40", 400, /west,south,east,north/],
      ["/api/stories?limit=-1", 400, /limit/],
      ["/api/stories?sort=size", 400, /choose among changed, last, reports/],
      [`/api/stories?cursor=${cursor}`, 400, /cursor/],
      ["/api/search?q=flood&story=nothing", 404, /no such story/],
      ["/api/compare?left=coast-wire&right=coast-wire", 400, /not compared with itself/],
    ] as const) {
      const answer = await server.json(path)
      assert.equal(answer.status, status, path)
      assert.match((answer.body as { detail: string }).detail, detail, path)
    }
    for (const path of ["/api/stories?from=2024&to=2024-05-06", "/api/stories?from=2024-05&to=2024"])
      assert.equal((await server.json(path)).status, 200, path)
  })

  test("events tell of reports, stories and accounts, and can be taken up again", async () => {
    const response = await server.ask("/api/events", { headers: { "last-event-id": "0" } })
    assert.equal(response.headers.get("content-type"), "text/event-stream; charset=utf-8")
    const reader = response.body!.getReader()
    let text = ""
    while (!text.includes("event: account")) text += new TextDecoder().decode((await reader.read()).value)
    await reader.cancel()
    assert.match(text, /id: 1\nevent: report\ndata: \{"kind":"report","sequence":1,/)
    assert.match(text, new RegExp(`event: story\ndata: \\{"kind":"story","sequence":\\d+,"story":"${story}"`))
    assert.equal(server.context.events.count(), 0)
  })

  test("metrics count requests by route, never by address", async () => {
    await server.ask("/api/reports/coast-wire")
    const text = await (await server.ask("/metrics")).text()
    assert.match(text, /stemma_http_requests_total\{method="GET",route="\/api\/reports\/\{id\}",status="200"\} \d+/)
    assert.match(text, /^stemma_reports 2$/m)
    assert.doesNotMatch(text, /coast-wire/)
  })

  test("the description is a page that asks nobody else for anything", async () => {
    const response = await server.ask("/docs")
    const page = await response.text()
    assert.match(response.headers.get("content-security-policy") ?? "", /^default-src 'none'; style-src 'sha256-/)
    assert.doesNotMatch(page, /<script|src=|https?:\/\//)
    for (const { name } of endpoints) assert.ok(page.includes(`id="${name}"`), name)
  })

  test("without built pages the server says so; an address of the API never leads to a page", async () => {
    const page = await server.ask("/stories/abc", { headers: { accept: "text/html" } })
    assert.equal(page.status, 200)
    assert.match(await page.text(), /have not been built/)
    assert.equal((await server.ask("/api/nothing", { headers: { accept: "text/html" } })).status, 404)
  })
})
