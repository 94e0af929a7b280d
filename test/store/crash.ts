/** Kills a program at random points while it imports and reviews, and holds what is there against what it said. */

import assert from "node:assert/strict"
import { spawn } from "node:child_process"
import { randomFrom } from "../../src/base/random.ts"
import type { ReportInput, Review } from "../../src/model/types.ts"
import { openStore } from "../../src/store/open.ts"
import type { Store } from "../../src/store/store.ts"

const towns = ["Split", "Rijeka", "Kano", "Lima", "Cebu", "Pune", "Izmir", "Cork"]
const things = ["ferry", "train", "bridge", "market", "dam"]

/** Report number n: some tell of the same event, each holds a word that no other has. */
export function crashReport(n: number): ReportInput {
  const event = Math.floor(n / 3) * 7
  const [town, thing] = [towns[event % towns.length]!, things[event % things.length]!]
  const text =
    `A ${thing} burned near ${town} on Monday and ${(event % 40) + 2} people were killed, police said. ` +
    `The mayor of ${town} called it the worst day of the ${thing} in years. Mark unique${n}mark.`
  return {
    id: `r${n}`,
    text,
    published: `2024-03-${String((event % 27) + 1).padStart(2, "0")}`,
    outlet: `Paper ${n % 5}`,
  }
}

/** The review that follows report n; some join two stories, some take that back. */
export function crashReview(n: number, story: string): Review {
  const base = { story, by: "person:Ada", at: "2024-05-01T10:00:00Z", reason: null, seconds: null, coding: null }
  const action: Review["action"] =
    n % 3 === 0 && n > 0
      ? { do: "join stories", reports: ["r0", `r${n}`] }
      : n % 3 === 1
        ? { do: "accept", claim: `claim of r${n}` }
        : { do: "undo", review: `review-${n - (n % 3 === 2 ? 14 : 7)}` }
  return { id: `review-${n}`, ...base, anchors: [], action }
}

interface Run {
  /** What was acknowledged: "report r1", "review review-7". */
  readonly said: readonly string[]
  readonly done: boolean
}

/**
 * Runs the writer; with a time it is killed so many milliseconds after it was ready, as by `kill -9`: nothing of it
 * runs any more, what the system has of its files stays.
 */
function runWriter(place: string, count: number, killAfter: number | null): Promise<Run> {
  const writer = new URL("crash-writer.ts", import.meta.url).pathname
  const child = spawn(process.execPath, [writer, place, String(count)], { stdio: ["ignore", "pipe", "pipe"] })
  let out = ""
  let err = ""
  child.stderr.on("data", (piece) => {
    err += piece
  })
  child.stdout.on("data", (piece) => {
    const first = out === ""
    out += piece
    if (first && killAfter !== null) setTimeout(() => child.kill("SIGKILL"), killAfter)
  })
  return new Promise((resolve, reject) => {
    child.on("close", (code) => {
      if (code !== null && code !== 0) reject(new Error(`the writer ended with ${code}: ${err}`))
      // The last line may be cut: then it was not said.
      const lines = out.slice(0, out.lastIndexOf("\n") + 1).split("\n")
      resolve({ said: lines.filter((line) => /^re(?:port|view) /.test(line)), done: lines.includes("done") })
    })
  })
}

/** Log, rows, stories and index say the same, and everything that was acknowledged is there once. */
async function checkWhole(store: Store, said: ReadonlySet<string>): Promise<void> {
  const { head, reports, stories, reviews } = await store.info()
  const log = await store.since(0, 100_000)
  assert.deepEqual(
    log.map(({ sequence }) => sequence),
    Array.from({ length: head.sequence }, (_, at) => at + 1),
  )
  const kept = log.map((entry) => (entry.kind === "report" ? `report ${entry.report}` : `review ${entry.review.id}`))
  assert.equal(new Set(kept).size, kept.length, "something is there twice")
  assert.equal(reports + reviews, kept.length)
  const missing = [...said].filter((one) => !kept.includes(one))
  assert.deepEqual(missing, [], "something acknowledged is lost")
  let members = 0
  let rows = 0
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<Store["stories"]>> = await store.stories({ cursor })
    for (const row of page.items) {
      const own = await store.reports({ story: row.id })
      assert.equal(own.length, row.reports, `story ${row.id}`)
      members += own.length
    }
    rows += page.items.length
    cursor = page.next
  } while (cursor !== null)
  assert.deepEqual([members, rows], [reports, stories])
  const last = log.findLast((entry) => entry.kind === "report")
  if (last?.kind !== "report") return
  const mark = `unique${last.report.slice(1)}mark`
  const { items } = await store.search({ q: mark, in: "reports" })
  assert.deepEqual(
    items.map(({ report }) => report),
    [last.report],
  )
}

/**
 * Waits until nobody writes: a database server may still be keeping what a program sent before it was killed, and what
 * is read before and after that does not fit together.
 */
async function settled(store: Store): Promise<void> {
  const nowhere = { sequence: -1, epoch: "" }
  const nothing = { entries: [], moved: [], stories: [], gone: [], also: [], kept: [], audit: [] }
  assert.equal(await store.append({ after: nowhere, ...nothing }), null)
}

/** Everything that a log decides, without instants. */
async function outcome(place: string): Promise<unknown> {
  const store = await openStore(place)
  const log = (await store.since(0, 100_000)).map((entry) => {
    if (entry.kind === "report") return [entry.report, entry.story]
    return [entry.review.id]
  })
  const stories: unknown[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<Store["stories"]>> = await store.stories({ cursor, sort: "reports" })
    stories.push(...page.items.map(({ changed: _, told: __, ...row }) => row))
    cursor = page.next
  } while (cursor !== null)
  const redirects = [...(await store.redirects())].sort()
  await store.close()
  return { log, stories, redirects }
}

interface Crashes {
  readonly kills: number
  readonly reports: number
  readonly seed: number
  /** Places with empty stores. */
  readonly newPlace: () => string
}

/**
 * Kills the writer again and again until all kills are spent, each time checking the store, lets it end, and compares
 * the store with one whose writer was never killed.
 */
export async function crashes({ kills, reports, seed, newPlace }: Crashes): Promise<void> {
  const random = randomFrom(seed)
  const whole = newPlace()
  const begun = performance.now()
  assert.equal((await runWriter(whole, reports, null)).done, true)
  // A run that is not killed, start included; points are drawn from the work of a run.
  const work = performance.now() - begun
  const expected = await outcome(whole)
  let spent = 0
  while (spent < kills) {
    const place = newPlace()
    const said = new Set<string>()
    for (let ended = false; !ended; ) {
      const killAfter = spent < kills ? random() * Math.min(work / 3, 700) : null
      const run = await runWriter(place, reports, killAfter)
      if (!run.done) spent += 1
      for (const line of run.said) said.add(line)
      const store = await openStore(place)
      await settled(store)
      await checkWhole(store, said)
      await store.close()
      ended = run.done
    }
    assert.deepEqual(await outcome(place), expected, `seed ${seed}: the end is another than without a kill`)
  }
}
