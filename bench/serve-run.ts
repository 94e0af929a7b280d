/**
 * The server over a store that is there: `serve-run.ts PLACE REQUESTS`. Starts the program, asks for account pages at
 * 200 requests a second, and prints JSON: milliseconds to the first answer, median and 99th percentile of the pages.
 */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { Agent, get } from "node:http"

const perSecond = 200
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

const [place = "", count = "2000"] = process.argv.slice(2)
const begun = performance.now()
const args = [program, "serve", "--store", place, "--port", "0", "--log", "off"]
const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] })
const [first] = (await once(child.stdout, "data")) as [Buffer]
const address = first.toString().trim()
await (await fetch(`${address}/api/stories?limit=50`)).arrayBuffer()
const start = performance.now() - begun
const ids = (await storiesOf(address)).slice(0, 300)
await warmed(address, ids)
const times = await asked(address, ids, Number(count))
const metrics = await (await fetch(`${address}/metrics`)).text()
const bytes = Number(/^stemma_process_resident_memory_bytes (\d+)$/m.exec(metrics)?.[1] ?? 0)
agent.destroy()
child.kill("SIGTERM")
await once(child, "exit")
const [median, p99, most] = [share(times, 0.5), share(times, 0.99), Math.max(...times)]
console.log(JSON.stringify({ start, median, p99, most, megabytes: bytes / 1e6, stories: ids.length }))
