/**
 * The server over a store that is there: `serve-run.ts PLACE REQUESTS`. Starts the program, asks for account pages at
 * 200 requests a second, and prints JSON: milliseconds to the first answer; median and 99th percentile of the pages as
 * this client sees them, and inside the server, there also without the time in which others had the processor.
 */
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { Agent, get } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"

const perSecond = 200
const probe = new URL("serve-inside.ts", import.meta.url).href
const program = new URL("../dist/cli/main.js", import.meta.url).pathname

const share = (times: readonly number[], of: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * of))]!

/** Ids of stories, latest change first. */
async function storiesOf(address: string): Promise<readonly string[]> {
  const ids: string[] = []
  let cursor: string | null = ""
  while (cursor !== null && ids.length < 2_000) {
    const response: Response = await fetch(`${address}/api/stories${cursor === "" ? "" : `?cursor=${cursor}`}`)
    const page = (await response.json()) as { items: readonly { id: string }[]; next: string | null }
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.next
  }
  return ids
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** One page as a browser asks for it, thrown away as it comes: opening it would be the client's time. */
const page = (url: string): Promise<number | undefined> =>
  new Promise((done, fail) => {
    get(url, { agent, headers: { "accept-encoding": "gzip" } }, (answer) => {
      answer.on("end", () => done(answer.statusCode)).resume()
    }).on("error", fail)
  })

/** Asks steadily, whether the answers keep up or not; milliseconds of each answer. */
async function asked(address: string, ids: readonly string[], count: number): Promise<readonly number[]> {
  const begun = performance.now()
  const waiting = Array.from({ length: count }, async (_, at) => {
    const due = begun + (at * 1_000) / perSecond
    await new Promise((done) => setTimeout(done, Math.max(1, due - performance.now())))
    const sent = performance.now()
    const status = await page(`${address}/api/stories/${ids[(at * 7919) % ids.length]}/account?claims=1&passages=0`)
    if (status !== 200) throw new Error(`status ${status} of a page`)
    return performance.now() - sent
  })
  return Promise.all(waiting)
}

/** Waits until every page was told once: what readers open is there before they ask. */
async function warmed(address: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) await page(`${address}/api/stories/${id}/account?claims=1&passages=0`)
}

interface Served {
  readonly child: ChildProcess
  readonly address: string
  /** Milliseconds to the first list of stories. */
  readonly start: number
}

/** The program over the store, with more words for Node.js before it. */
async function serve(words: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<Served> {
  const begun = performance.now()
  const args = [...words, program, "serve", "--store", place, "--port", "0", "--log", "off"]
  const env = { ...process.env, ...more }
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"], env })
  const [first] = (await once(child.stdout, "data")) as [Buffer]
  const address = first.toString().trim()
  await (await fetch(`${address}/api/stories?limit=50`)).arrayBuffer()
  return { child, address, start: performance.now() - begun }
}

async function stop({ child }: Served): Promise<void> {
  child.kill("SIGTERM")
  await once(child, "exit")
}

const [place = "", count = "2000"] = process.argv.slice(2)
const plain = await serve([])
await stop(plain)
const folder = mkdtempSync(join(tmpdir(), "stemma-bench-"))
const inside = join(folder, "inside.json")
const watched = await serve(["--import", probe], { STEMMA_BENCH_INSIDE: inside })
const { address } = watched
const ids = (await storiesOf(address)).slice(0, 300)
await warmed(address, ids)
const times = await asked(address, ids, Number(count))
const metrics = await (await fetch(`${address}/metrics`)).text()
const bytes = Number(/^stemma_process_resident_memory_bytes (\d+)$/m.exec(metrics)?.[1] ?? 0)
agent.destroy()
await stop(watched)
const pages = (JSON.parse(readFileSync(inside, "utf8")) as { ms: number; waited: number | null }[])
  .slice(0, -1)
  .slice(-Number(count))
rmSync(folder, { recursive: true })
const own = pages.map(({ ms, waited }) => ms - (waited ?? 0))
console.log(
  JSON.stringify({
    start: plain.start,
    median: share(times, 0.5),
    p99: share(times, 0.99),
    most: Math.max(...times),
    insideMedian: share(
      pages.map(({ ms }) => ms),
      0.5,
    ),
    insideP99: share(
      pages.map(({ ms }) => ms),
      0.99,
    ),
    ownMedian: share(own, 0.5),
    ownP99: share(own, 0.99),
    megabytes: bytes / 1e6,
    stories: ids.length,
  }),
)
