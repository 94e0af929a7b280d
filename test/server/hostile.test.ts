/** Attacks through every door of the server: nothing has an effect, and each answer is the right status and sentence. */
import assert from "node:assert/strict"
import { after, before, describe, test } from "node:test"
import { gzipSync } from "node:zlib"
import { type DefaultTreeAdapterTypes, parse } from "parse5"
import { bodyBytes } from "../../src/server/guard/body.ts"
import { newToken, tokenHash } from "../../src/server/guard/tokens.ts"
import type { Refusal } from "../../src/server/refusal.ts"
import { endpoints } from "../../src/server/routes.ts"
import { type Served, served } from "./served.ts"

const attacks: readonly string[] = [
  "<script>alert(1)</script>",
  "</style><script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "<svg onload=alert(1)><animate onbegin=alert(1)></svg>",
  '<a href="javascript:alert(1)">a</a>',
  "data:text/html,<script>alert(1)</script>",
  '=HYPERLINK("http://evil.example","a")',
  "+1+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "\u202eevil\u202c \u200bhid\u200bden\u2066turned\u2069",
  "'; DROP TABLE reports; --",
  '" OR 1=1 --',
  "%00%0d%0aSet-Cookie: a=b",
  "../../../../etc/passwd",
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
  "{{constructor.constructor('return 1')()}} <%= 1 %>",
]

describe("attacks on the server", () => {
  let server: Served
  let stories: readonly string[] = []

  before(async () => {
    server = served()
    const reports = attacks.map((attack, index) => ({
      id: `${index} ${attack}`,
      title: attack,
      outlet: attack,
      url: "javascript:alert(1)",
      byline: attack,
      text: `${attack}\n\nA flood killed ${index + 3} people in Split on Sunday, said ${attack}. "${attack}", police said.\n`,
    }))
    const { status, body } = await server.post("/api/reports", reports)
    assert.equal(status, 200, JSON.stringify(server.logged))
    stories = (body as { stories: string[] }).stories
    assert.ok(stories.length > 0)
  })

  after(() => server.close())

  type Node = DefaultTreeAdapterTypes.Node

  /** Every element of a page with its attributes. */
  function elements(node: Node): readonly DefaultTreeAdapterTypes.Element[] {
    const own = "tagName" in node ? [node] : []
    const below = "childNodes" in node ? node.childNodes.flatMap(elements) : []
    return [...own, ...below]
  }

  test("an HTML export runs nothing, asks nobody and links nowhere strange", async () => {
    for (const story of stories) {
      const response = await server.ask(`/api/stories/${story}/export?format=html`)
      assert.match(response.headers.get("content-disposition") ?? "", /^attachment; filename="[\w.-]+"$/)
      for (const { tagName, attrs } of elements(parse(await response.text()))) {
        assert.ok(!["script", "img", "iframe", "object", "embed", "link", "base", "animate"].includes(tagName), tagName)
        for (const { name, value } of attrs) {
          assert.ok(!name.startsWith("on"), `${tagName} ${name}`)
          if (/^(?:href|src|action|xlink:href)$/.test(name)) assert.match(value, /^(?:#|https?:)/)
        }
      }
    }
  })

  test("no cell of a CSV export is a formula", async () => {
    for (const story of stories) {
      const text = await (await server.ask(`/api/stories/${story}/export?format=csv`)).text()
      for (const cell of text.split(/,|\r?\n/)) assert.doesNotMatch(cell, /^"?[=+@\t\r]/, cell)
    }
  })

  test("what is read comes back as data that no browser takes for a page", async () => {
    const paths = ["/api/stories", `/api/stories/${stories[0]}/account?claims=1`, "/api/search?q=flood", "/api/audit"]
    for (const path of paths) {
      const response = await server.ask(path)
      assert.equal(response.status, 200, path)
      assert.equal(response.headers.get("content-type"), "application/json")
      assert.equal(response.headers.get("x-content-type-options"), "nosniff")
      assert.match(response.headers.get("content-security-policy") ?? "", /^default-src 'none'/)
      await response.text()
    }
  })

  /** Where a word of a client can stand. */
  const places: readonly ((word: string) => string)[] = [
    (word) => `/api/stories?q=${word}`,
    (word) => `/api/stories?kind=${word}`,
    (word) => `/api/stories?box=${word}`,
    (word) => `/api/stories?from=${word}`,
    (word) => `/api/stories?cursor=${word}`,
    (word) => `/api/stories/${word}`,
    (word) => `/api/stories/${word}/account`,
    (word) => `/api/stories/${stories[0]}/account?coding=${word}`,
    (word) => `/api/stories/${stories[0]}/export?format=${word}`,
    (word) => `/api/stories/${stories[0]}/agreement?coders=${word},b`,
    (word) => `/api/reports/${word}`,
    (word) => `/api/search?q=${word}`,
    (word) => `/api/search?in=claims&q=${word}&story=${word}`,
    (word) => `/api/compare?left=${word}&right=${word}`,
    (word) => `/api/events?since=${word}`,
    (word) => `/api/audit?cursor=${word}`,
    (word) => `/${word}`,
  ]

  test("attacks in every word of an address find nothing and change nothing", async () => {
    const before = await server.library.store.info()
    for (const attack of [...attacks, "a".repeat(5_000), "\u0000", "-", "%", '"', "*"]) {
      for (const place of places) {
        const path = place(encodeURIComponent(attack))
        const response = await server.ask(path)
        assert.ok([200, 400, 404, 422].includes(response.status), `${path}: ${response.status}`)
        const text = await response.text()
        assert.doesNotMatch(text, /\bat .*\.ts:\d+|SQLITE|syntax error|node:internal|root:x:/, path)
      }
    }
    const now = await server.library.store.info()
    assert.deepEqual([now.reports, now.stories, now.claims], [before.reports, before.stories, before.claims])
  })

  test("addresses that climb out of the folder of pages find nothing", async () => {
    const climbs = ["/../package.json", "/..%2fpackage.json", "/%2e%2e/package.json", "/assets/..%5c..%5cpackage.json"]
    for (const path of climbs) {
      const response = await server.ask(path)
      assert.equal(response.status, 404, path)
      assert.doesNotMatch(await response.text(), /"dependencies"/)
    }
  })

  interface Sent {
    readonly name: string
    readonly type?: string
    readonly headers?: Readonly<Record<string, string>>
    readonly body: string | Uint8Array<ArrayBuffer>
    readonly status: number
    readonly detail: RegExp
  }

  const form = "multipart/form-data; boundary=b"
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`

  const bodies: readonly Sent[] = [
    { name: "nothing", body: "", status: 400, detail: /^The request is empty/ },
    { name: "another type", type: "application/xml", body: "<a/>", status: 415, detail: /^Reports are read as/ },
    { name: "no boundary", type: "multipart/form-data", body: "a", status: 400, detail: /^The form is broken/ },
    {
      name: "a cut form",
      type: form,
      body: "--b\r\nContent-Disposition: form-data; na",
      status: 400,
      detail: /^The form/,
    },
    {
      name: "a form without files",
      type: form,
      body: '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n--b--\r\n',
      status: 400,
      detail: /holds no file/,
    },
    {
      name: "a compressed body",
      headers: { "content-encoding": "gzip" },
      body: new Uint8Array(gzipSync("[]")),
      status: 415,
      detail: /^Compressed requests/,
    },
    {
      name: "a length beyond the limit",
      headers: { "content-length": "100000000" },
      body: "{}",
      status: 413,
      detail: /more than 64000000 bytes/,
    },
  ]

  test("bodies that cannot be read are refused with one sentence", async () => {
    for (const { name, type = "application/json", headers = {}, body, status, detail } of bodies) {
      const answer = await server.json("/api/reports", {
        method: "POST",
        body,
        headers: { "content-type": type, ...headers },
      })
      const problem = answer.body as { status: number; detail: string }
      assert.equal(answer.status, status, `${name}: ${problem.detail}`)
      assert.equal(answer.headers.get("content-type"), "application/problem+json")
      assert.match(problem.detail, detail, name)
      assert.match(problem.detail, /^[A-Z][^\n]*\.$/)
    }
  })

  test("files that cannot be read are named, and the others are taken in", async () => {
    const here = served()
    const files = new FormData()
    const bomb = gzipSync(Buffer.alloc(5_000_000))
    files.append("a", new File([bomb], "bomb.gz"))
    files.append("a", new File([deep], "deep.json"))
    files.append("a", new File([new Uint8Array([0, 1, 2, 255, 254, 0, 0])], "..\\..\\binary.txt"))
    files.append("a", new File(["{broken"], "\u202egnp.json"))
    files.append("a", new File(["A fire killed two people in Turin on Monday."], "/etc/cron.d/good.txt"))
    const { status, body } = await here.json("/api/reports", { method: "POST", body: files })
    const result = body as { new: { report: string }[]; refused: { name: string; why: string }[] }
    assert.equal(status, 200)
    assert.deepEqual(
      result.new.map(({ report }) => report),
      ["good"],
    )
    assert.deepEqual(
      result.refused.map(({ name }) => name),
      ["bomb.gz", "deep.json", "binary.txt", "gnp.json"],
    )
    for (const { why } of result.refused) assert.match(why, /^[^\n]+\.$/)
    await here.close()
  })

  test("JSON that nests too deep, is no JSON or no UTF-8 is refused before it is understood", async () => {
    const path = `/api/stories/${stories[0]}/reviews`
    const send = (body: string | Uint8Array<ArrayBuffer>) =>
      server.json(path, { method: "POST", body, headers: { "content-type": "application/json" } })
    assert.match(((await send(deep)).body as { detail: string }).detail, /nests deeper than 64 levels/)
    assert.match(((await send("{")).body as { detail: string }).detail, /not valid JSON/)
    assert.match(
      ((await send(new Uint8Array([0x22, 0xff, 0x22]))).body as { detail: string }).detail,
      /not valid UTF-8/,
    )
    const polluted = await send(
      '{"__proto__": {"polluted": 1}, "action": {"do": "accept", "claim": "x", "__proto__": {"a": 1}}}',
    )
    assert.equal(polluted.status, 422)
    assert.equal(({} as Record<string, unknown>)["polluted"], undefined)
  })

  test("a body that stops, drips or does not end is refused", async () => {
    const most = { bytes: 1_000, idle: 30, time: 120 }
    const dripping = (pause: number, piece: number): Request => {
      const body = new ReadableStream<Uint8Array>({
        pull: async (controller) => {
          await new Promise((done) => setTimeout(done, pause))
          controller.enqueue(new Uint8Array(piece))
        },
      })
      return new Request("http://127.0.0.1/", { method: "POST", body, duplex: "half" } as RequestInit)
    }
    const refused = (status: number) => (error: Refusal) => error.status === status && /\.$/.test(error.message)
    await assert.rejects(bodyBytes(dripping(1_000, 1), most), refused(408))
    await assert.rejects(bodyBytes(dripping(10, 1), most), refused(408))
    await assert.rejects(bodyBytes(dripping(0, 400), most), refused(413))
  })

  /** An address of each route. */
  const addressOf = (path: string): string => path.replace("{id}", stories[0] ?? "x").replace("{name}", "x")

  test("on every route a missing, wrong or weak token gets nothing", async () => {
    const here = served({ tokens: true, hosts: null })
    const token = newToken()
    await here.library.store.setToken("r", {
      hash: tokenHash(token),
      name: "r",
      role: "reader",
      at: "2024-01-01T00:00:00Z",
    })
    for (const { method, path, role } of endpoints) {
      if (role === "anyone") continue
      const ask = (headers: Record<string, string>): Promise<Response> =>
        here.ask(addressOf(path), { method: method.toUpperCase(), headers })
      const without = await ask({})
      assert.equal(without.status, 401, path)
      assert.match(without.headers.get("www-authenticate") ?? "", /^Bearer/)
      assert.equal((await ask({ authorization: `Basic ${btoa("a:b")}` })).status, 401, path)
      assert.equal((await ask({ "x-coder": "admin" })).status, 401, path)
      if (role !== "reader") assert.equal((await ask({ authorization: `Bearer ${token}` })).status, 403, path)
    }
    const weak = await here.ask("/api/me", { headers: { authorization: `Bearer ${token.slice(0, -1)}x` } })
    assert.equal(weak.status, 401)
    assert.equal((await here.ask("/api/me", { headers: { authorization: `Bearer ${token}` } })).status, 200)
    await here.close()
  })

  test("tokens cannot be found by trying", async () => {
    const here = served({ tokens: true, hosts: null })
    const tries = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        here.ask("/api/me", { headers: { authorization: `Bearer wrong${index}` } }),
      ),
    )
    const counts = new Map<number, number>()
    for (const { status } of tries) counts.set(status, (counts.get(status) ?? 0) + 1)
    assert.equal(counts.get(401), 20)
    assert.equal(counts.get(429), 20)
    await here.close()
  })

  test("who signs in with a cookie needs the token, and scripts cannot read it", async () => {
    const token = newToken()
    const here = served({ tokens: true, hosts: null, given: { hash: tokenHash(token), name: "admin", role: "admin" } })
    assert.equal((await here.post("/api/session", { token: "wrong" })).status, 401)
    const signed = await here.ask("/api/session", {
      method: "POST",
      body: JSON.stringify({ token }),
      headers: { "content-type": "application/json" },
    })
    const cookie = signed.headers.get("set-cookie") ?? ""
    assert.match(cookie, /HttpOnly; SameSite=Strict/)
    const me = await here.json("/api/me", { headers: { cookie: cookie.split(";")[0]! } })
    assert.deepEqual(me.body, { name: "admin", role: "admin", tokens: true })
    await here.close()
  })

  test("a page of another site can neither read nor change anything", async () => {
    for (const { method, path } of endpoints) {
      const rebound = await server.ask(addressOf(path), {
        method: method.toUpperCase(),
        headers: { host: "evil.example" },
      })
      assert.equal(rebound.status, 421, path)
      if (method === "get") continue
      for (const headers of [
        { origin: "http://evil.example" },
        { origin: "null" },
        { "sec-fetch-site": "cross-site" },
      ]) {
        const crossed = await server.ask(addressOf(path), { method: method.toUpperCase(), headers })
        assert.equal(crossed.status, 403, path)
      }
    }
    const open = await server.ask("/api/stories", { headers: { origin: "http://evil.example" } })
    assert.equal(open.headers.get("access-control-allow-origin"), null)
  })

  test("a name of a coder cannot carry a header, a line or a mark that turns writing", async () => {
    for (const name of ["a%0d%0aSet-Cookie:%20a", "<b>", "\u00e2\u0080\u00ae", "%E2%80%AEevil", "a".repeat(100), "%"]) {
      const { body } = await server.json("/api/me", { headers: { "x-coder": name } })
      assert.equal((body as { name: string }).name, "local", name)
    }
    const { body } = await server.json("/api/me", { headers: { "x-coder": encodeURIComponent("Zoë O'Hara") } })
    assert.equal((body as { name: string }).name, "Zoë O'Hara")
  })

  test("links are fetched only where the server was told to, and a page that cannot be had is named", async () => {
    const refused = await server.post("/api/links", { urls: ["https://news.example/a"] })
    assert.equal(refused.status, 403)
    const asked: string[] = []
    const here = served({
      fetchPage: async (url) => {
        asked.push(url)
        if (url.includes("10.0.0.1"))
          return { why: "10.0.0.1 is not fetched: it leads to a private or special address." }
        const bytes = new TextEncoder().encode(
          "<html><body><p>A flood killed 3 people in Split on Sunday.</p></body></html>",
        )
        return { part: { name: "news.example a", type: "html", bytes, url } }
      },
    })
    const urls = ["https://news.example/a", "https://news.example/a", "http://10.0.0.1/"]
    const { body } = await here.post("/api/links", { urls })
    const result = body as { new: { report: string }[]; refused: { name: string }[] }
    assert.equal(asked.length, 2)
    assert.deepEqual(
      result.refused.map(({ name }) => name),
      ["http://10.0.0.1/"],
    )
    const stored = await here.library.report(result.new[0]!.report)
    assert.equal(stored?.report.url, "https://news.example/a")
    assert.equal((await here.post("/api/links", { urls: Array.from({ length: 51 }, String) })).status, 413)
    await here.close()
  })

  test("a fault of ours is said without its insides, which the log has", async () => {
    const here = served()
    const broken = {
      ...here.context,
      library: { ...here.library, stories: () => Promise.reject(new Error("secret at /a/b.ts:1")) },
    }
    const { makeApp } = await import("../../src/server/app.ts")
    const response = await makeApp(broken).request("http://127.0.0.1/api/stories", { headers: { host: "127.0.0.1" } })
    assert.equal(response.status, 500)
    const text = await response.text()
    assert.doesNotMatch(text, /secret|\.ts/)
    const { request } = JSON.parse(text) as { request: string }
    assert.ok(here.logged.some(({ id, why }) => id === request && /secret/.test(String(why))))
    await here.close()
  })
})
