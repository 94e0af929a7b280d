/**
 * One measurement of a store in a process of its own: `store-run.ts import|start|search PLACE COUNT`, or
 * `store-run.ts copy PLACE INTO`. Prints JSON.
 */
import { generatedQueries, generatedReports } from "./generated.ts"

/** A file of the compiled program: what it keeps is of the same engine as the server that is measured after it. */
const built = <Module>(file: string): Promise<Module> => import(new URL(`../dist/${file}.js`, import.meta.url).href)

const { makeReport } = await built<typeof import("../src/read/report.ts")>("read/report")
const { copyStore } = await built<typeof import("../src/run/copy-store.ts")>("run/copy-store")
const { prepareHeap } = await built<typeof import("../src/run/heap.ts")>("run/heap")
const { openLibrary } = await built<typeof import("../src/run/library.ts")>("run/library")
const { loadResources } = await built<typeof import("../src/run/resources.ts")>("run/resources")
const { openStore } = await built<typeof import("../src/store/open.ts")>("store/open")

const words = 600

const megabytes = (): number => process.resourceUsage().maxRSS / 1024

async function importAll(place: string, count: number): Promise<unknown> {
  // As `stemma import` does.
  prepareHeap()
  const library = openLibrary(await openStore(place), loadResources)
  loadResources()
  function* reports() {
    for (const input of generatedReports(count, words)) yield { report: makeReport(input) }
  }
  const [begun, cpu] = [performance.now(), process.cpuUsage()]
  let said = 0
  const result = await library.importReports(reports(), {
    onProgress: ({ new: kept }) => {
      if (kept < said + 1000) return
      said = kept
      console.error(`${kept} kept after ${Math.round((performance.now() - begun) / 1000)} seconds`)
    },
  })
  const used = process.cpuUsage(cpu)
  const seconds = (performance.now() - begun) / 1000
  await library.close()
  const kept = result.new.length
  return { kept, seconds, cpuSeconds: (used.user + used.system) / 1e6, megabytes: megabytes() }
}

async function start(place: string): Promise<unknown> {
  const library = openLibrary(await openStore(place), loadResources)
  const { items } = await library.stories({ limit: 50 })
  // Counted from the start of the process.
  const ms = performance.now()
  await library.close()
  return { ms, items: items.length, megabytes: megabytes() }
}

const share = (times: readonly number[], of: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * of))]!

async function search(place: string, count: number): Promise<unknown> {
  const library = openLibrary(await openStore(place), loadResources)
  const times: number[] = []
  const box = { west: 10, south: 35, east: 30, north: 50 }
  let found = 0
  for (const [at, q] of generatedQueries(count + 20).entries()) {
    const more = at % 5 === 0 ? { box } : at % 5 === 1 ? { from: "2023-06-01", to: "2023-12-31" } : {}
    const begun = performance.now()
    const { items } = await library.search({ q, in: at % 2 === 0 ? "reports" : "claims", limit: 20, ...more })
    // The first ones fill caches.
    if (at >= 20) times.push(performance.now() - begun)
    found += items.length
  }
  await library.close()
  return { median: share(times, 0.5), p95: share(times, 0.95), most: share(times, 1), found, megabytes: megabytes() }
}

async function copy(place: string, into: string): Promise<unknown> {
  const [from, to] = [await openStore(place), await openStore(into)]
  const begun = performance.now()
  await copyStore(from, to)
  const seconds = (performance.now() - begun) / 1000
  await Promise.all([from.close(), to.close()])
  return { seconds }
}

const [what, place = "memory:", count = "1000"] = process.argv.slice(2)
const runs: Readonly<Record<string, () => Promise<unknown>>> = {
  import: () => importAll(place, Number(count)),
  start: () => start(place),
  search: () => search(place, Number(count)),
  copy: () => copy(place, count),
}
console.log(JSON.stringify(await runs[what!]!()))
