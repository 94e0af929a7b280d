import assert from "node:assert/strict"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer, type IncomingHttpHeaders, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, test } from "node:test"
import { limits } from "../../src/base/limits.ts"
import { openLibrary } from "../../src/run/library.ts"
import { loadResources } from "../../src/run/resources.ts"
import { readFeed } from "../../src/run/watch/feed.ts"
import { entryReport, lookAt, type Watching } from "../../src/run/watch/round.ts"
import { watchRound } from "../../src/run/watch/watch.ts"
import { memoryStore } from "../../src/store/memory.ts"

const body = "<p>A ferry ran aground near Split on Monday, the harbour master said. Forty people were taken off.</p>"

const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Adriatic Post</title><link>https://post.example/</link>${items}</channel></rss>`

const item = (n: number, extra = ""): string => `<item><title>Ferry aground ${n}</title><guid>urn:${n}</guid>
<link>HOST/reports/${n}.html</link><pubDate>Mon, 06 May 2024 0${n}:00:00 +0000</pubDate>
<content:encoded><![CDATA[${body} Report ${n}. ${extra}]]></content:encoded></item>`

interface Asked {
  readonly url: string
  readonly headers: IncomingHttpHeaders
}

interface Answer {
  readonly status?: number
  readonly headers?: Record<string, string>
  readonly body?: string | Buffer
}

const servers: Server[] = []
after(() => servers.forEach((server) => void server.close()))

/** A server on this machine that gives recorded answers and notes what it was asked. */
async function recordedHost(answers: Record<string, Answer | ((asked: Asked) => Answer)>) {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    const one = { url: request.url ?? "", headers: request.headers }
    asked.push(one)
    const found = answers[one.url] ?? { status: 404 }
    const { status = 200, headers = {}, body: text = "" } = typeof found === "function" ? found(one) : found
    response.writeHead(status, headers).end(typeof text === "string" ? text.replaceAll("HOST", host) : text)
  })
  servers.push(server)
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done))
  const { port } = server.address() as AddressInfo
  const host = `http://127.0.0.1:${port}`
  return { host, port, asked }
}

function watchingFrom(port: number, pages = false): Watching & { readonly waited: number[] } {
  const waited: number[] = []
  let time = 0
  const network = { resolve: async () => ["127.0.0.1"], allowed: () => true, ports: [String(port)] }
  const manners = {
    hosts: new Map(),
    network,
    clock: () => time,
    wait: async (ms: number) => {
      waited.push(ms)
      time += ms
    },
  }
  return { manners, pages, now: () => new Date("2024-05-06T12:00:00Z"), ended: () => false, waited }
}

test("a feed is asked for only when it changed, and gives each entry once", async () => {
  let items = item(1) + item(2)
  const { host, port, asked } = await recordedHost({
    "/robots.txt": { body: "User-agent: *\nDisallow: /private\n" },
    "/feed": ({ headers }) => {
      const etag = `"${items.length}"`
      if (headers["if-none-match"] === etag) return { status: 304 }
      return { headers: { etag, "content-type": "application/rss+xml" }, body: rss(items) }
    },
  })
  const store = memoryStore()
  const library = openLibrary(store, loadResources)
  const watching = watchingFrom(port)
  const round = async () => {
    const all = []
    for await (const one of watchRound([`${host}/feed`], library, watching, new Map())) all.push(one)
    return all[0]!
  }
  const first = await round()
  assert.deepEqual([first.result.new.length, first.trouble], [2, []])
  const [kept] = await store.reports({ ids: [first.result.new[1]!.report] })
  assert.equal(kept!.report.outlet?.value, "Adriatic Post")
  assert.equal(kept!.report.published?.value, "2024-05-06T01:00:00Z")
  assert.match(kept!.report.text, /^A ferry ran aground near Split on Monday/)
  assert.equal((await round()).result.new.length, 0)
  items = item(1) + item(2) + item(3)
  assert.equal((await round()).result.new.length, 1)
  items = item(1) + item(2, "Corrected: forty-one.") + item(3)
  assert.equal((await round()).result.new.length, 1)
  assert.deepEqual([...new Set(asked.map(({ url }) => url))], ["/robots.txt", "/feed"])
  assert.equal(asked.filter(({ url }) => url === "/robots.txt").length, 1)
  assert.ok(asked.every(({ headers }) => /^Stemma/.test(headers["user-agent"]!)))
  assert.ok(watching.waited.every((ms) => ms <= 2000) && watching.waited.length > 0)
})

test("pages are asked for only with --pages, one at a time, and not where robots.txt says no", async () => {
  const page = (n: number): Answer => ({
    headers: { "content-type": "text/html" },
    body: `<html><head><title>Ferry ${n}</title></head><body><article>${body.repeat(5)}<p>Page ${n}.</p></article></body></html>`,
  })
  const { host, port, asked } = await recordedHost({
    "/robots.txt": { body: "User-agent: Stemma\nCrawl-delay: 5\nDisallow: /reports/2\n" },
    "/feed": { body: rss(item(1) + item(2) + item(3)) },
    "/reports/1.html": page(1),
    "/reports/3.html": { status: 500 },
  })
  const watching = watchingFrom(port, true)
  const { reports, trouble } = await lookAt(`${host}/feed`, memoryStore(), watching)
  assert.deepEqual(
    reports.map(({ url }) => url),
    [`${host}/reports/1.html`],
  )
  assert.match(reports[0]!.text, /Page 1\./)
  assert.equal(trouble.length, 2)
  assert.ok(trouble.some((sentence) => /robots\.txt .* does not allow/.test(sentence)))
  assert.ok(!asked.some(({ url }) => url === "/reports/2.html"))
  assert.ok(watching.waited.some((ms) => ms === 5000))
})

test("a host that says no, or wants to be left alone, is", async () => {
  const { host, port, asked } = await recordedHost({
    "/robots.txt": { body: "User-agent: *\nDisallow: /no\n" },
    "/no": { body: rss(item(1)) },
    "/later": { status: 429, headers: { "retry-after": "3600" } },
    "/page": { body: "<html>no feed</html>" },
  })
  const store = memoryStore()
  const watching = watchingFrom(port)
  assert.match((await lookAt(`${host}/no`, store, watching)).trouble[0]!, /does not allow/)
  assert.match(
    (await lookAt(`${host}/later`, store, watching)).trouble[0]!,
    /429; it asks to be left alone until 2024-05-06T13/,
  )
  assert.match((await lookAt(`${host}/later`, store, watching)).trouble[0]!, /was not asked: .* left alone until/)
  assert.match((await lookAt(`${host}/page`, store, watching)).trouble[0]!, /is no feed/)
  assert.deepEqual(
    asked.map(({ url }) => url),
    ["/robots.txt", "/later", "/page"],
  )
})

test("a page that names a feed says so, a feed is read in the charset that was sent, a long one says how long it is", async () => {
  const many = Array.from({ length: limits.feedEntries.value + 5 }, (_, n) => item(n % 9).replace(/urn:\d/, `urn:${n}`))
  const { host, port } = await recordedHost({
    "/home": { body: '<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head></html>' },
    "/old": {
      headers: { "content-type": "application/rss+xml; charset=windows-1250" },
      body: Buffer.from(rss(item(1).replace("Ferry", "Kova\xe8")), "latin1"),
    },
    "/mistake": { body: Buffer.from(rss(item(1).replace("Ferry", "Caf\xe9")), "latin1") },
    "/long": { body: rss(many.join("")) },
  })
  const look = (path: string) => lookAt(`${host}/${path}`, memoryStore(), watchingFrom(port))
  assert.deepEqual((await look("home")).trouble, [
    `${host}/home is a web page that names a feed: give ${host}/rss instead.`,
  ])
  const old = await look("old")
  assert.deepEqual([old.reports[0]!.title?.value, old.notes], ["Kova\u010d aground 1", []])
  assert.match((await look("mistake")).notes[0]!.message, /is not UTF-8; it was read as windows-1252/)
  const long = await look("long")
  assert.match(long.notes[0]!.message, /has 1,005 entries: the first 1,000 are read\.$/)
  assert.equal(long.reports.length, 1000)
})

test("no further page is asked for once the user ends the program, and what is left stays to be read", async () => {
  const { host, port, asked } = await recordedHost({
    "/feed": { headers: { etag: "one" }, body: rss(item(1) + item(2)) },
  })
  const store = memoryStore()
  const watching = { ...watchingFrom(port, true), ended: () => true }
  const { reports, done } = await lookAt(`${host}/feed`, store, watching)
  await done()
  assert.deepEqual([reports.length, asked.some(({ url }) => url.startsWith("/reports"))], [0, false])
  assert.equal((await lookAt(`${host}/feed`, store, watchingFrom(port))).reports.length, 2)
})

test("private addresses are never asked, whatever a feed says", async () => {
  const { host, port, asked } = await recordedHost({ "/feed": { body: rss(item(1)) } })
  const watching = { ...watchingFrom(port), pages: true }
  const guarded = { ...watching, manners: { ...watching.manners, network: undefined } }
  const { reports, trouble } = await lookAt(`${host}/feed`, memoryStore(), guarded)
  assert.deepEqual([reports.length, asked.length], [0, 0])
  assert.equal(trouble.length, 1)
})

test("a folder is read when files in it are new or changed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "stemma-watch-"))
  after(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, "in"))
  const library = openLibrary(memoryStore(), loadResources)
  const seen = new Map<string, string>()
  const round = async () => {
    for await (const { result, trouble } of watchRound([join(folder, "in")], library, watchingFrom(0), seen))
      return [result.new.length, result.known.length, trouble.length]
    return []
  }
  assert.deepEqual(await round(), [0, 0, 0])
  writeFileSync(join(folder, "in", "a.txt"), "A ferry ran aground near Split on Monday.\n")
  assert.deepEqual(await round(), [1, 0, 0])
  assert.deepEqual(await round(), [0, 0, 0])
  writeFileSync(join(folder, "in", "b.txt"), "A storm flooded the harbour of Rijeka.\n")
  assert.deepEqual(await round(), [1, 0, 0])
  rmSync(join(folder, "in"), { recursive: true })
  assert.deepEqual(await round(), [0, 0, 1])
})

test("RSS, Atom, RDF and JSON Feed give the same entries; anything else is no feed", () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><title>T</title><id>k</id>
<link rel="self" href="https://x.example/self"/><link href="https://x.example/t"/><published>2024-05-06T01:00:00Z</published>
<author><name>Ada</name></author><content type="html">&lt;p&gt;Words.&lt;/p&gt;</content></entry></feed>`
  const json = JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "Post",
    items: [
      {
        id: "k",
        url: "https://x.example/t",
        title: "T",
        content_html: "<p>Words.</p>",
        date_published: "2024-05-06T01:00:00Z",
        authors: [{ name: "Ada" }],
      },
    ],
  })
  const rssFeed = `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Post</title><item><title>T</title>
<guid>k</guid><link>https://x.example/t</link><description>&lt;p&gt;Words.&lt;/p&gt;</description><dc:creator>Ada</dc:creator>
<pubDate>2024-05-06T01:00:00Z</pubDate></item></channel></rss>`
  const expected = {
    key: "k",
    link: "https://x.example/t",
    title: "T",
    content: "<p>Words.</p>",
    published: "2024-05-06T01:00:00Z",
    byline: "Ada",
  }
  for (const text of [atom, json, rssFeed])
    assert.deepEqual(readFeed(text), { title: "Post", entries: [expected], size: 1 })
  for (const text of [
    "",
    "no feed",
    "{}",
    "<html></html>",
    "<rss",
    "[1,2]",
    "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss>&a;</rss>",
  ])
    assert.ok((readFeed(text)?.entries ?? []).length === 0, text)
  const script = entryReport(
    { ...expected, content: "<script>alert(1)</script><p>Only words stay, and they are these.</p>" },
    "Post",
  )
  assert.doesNotMatch(script!.text, /alert/)
})

test("titles are words, links are whole addresses, and plain text keeps its paragraphs", () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/news/"><title type="html">Coast &lt;b&gt;Post&lt;/b&gt;</title>
<entry><title type="html">Mill &amp;amp; barn &lt;i&gt;burn&lt;/i&gt;</title><id>a</id><link href="a.html"/></entry>
<entry><title type="text">Fewer &lt; ten</title><id>b</id><link href="/b.html"/><content type="text">One &lt; two.

Three.</content></entry></feed>`
  const { title, entries } = readFeed(atom, "https://post.example/feeds/all")!
  assert.equal(title, "Coast Post")
  assert.deepEqual(
    entries.map((entry) => [entry.title, entry.link]),
    [
      ["Mill & barn burn", "https://post.example/news/a.html"],
      ["Fewer < ten", "https://post.example/b.html"],
    ],
  )
  assert.equal(entryReport(entries[1]!, title)!.text, "One < two.\n\nThree.")
  const json = {
    version: "https://jsonfeed.org/version/1.1",
    title: "P",
    items: [{ id: "1", content_text: "A & B.\n\nC." }],
  }
  assert.equal(entryReport(readFeed(JSON.stringify(json))!.entries[0]!, null)!.text, "A & B.\n\nC.")
})
