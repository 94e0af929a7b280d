import assert from "node:assert/strict"
import { test } from "node:test"
import { makeReport } from "../../src/read/report.ts"
import { openLibrary } from "../../src/run/library.ts"
import { reportsOf } from "../../src/run/reports.ts"
import { loadResources } from "../../src/run/resources.ts"
import { memoryStore } from "../../src/store/memory.ts"
import type { Store } from "../../src/store/store.ts"

const folder = (name: string): string => new URL(`../../stories/${name}/reports`, import.meta.url).pathname
const noInput = async function* (): AsyncGenerator<Uint8Array> {}
const paths = [folder("river-crossing"), folder("bus-crash"), folder("mine-dispute")]
const now = (): Date => new Date("2024-05-01T10:00:00Z")

test("reports come in once, become stories, are told, found and exported", async () => {
  const library = openLibrary(memoryStore(), loadResources, now)
  const seen: number[] = []
  const first = await library.importReports(reportsOf(paths, noInput), { onProgress: (at) => seen.push(at.new) })
  assert.ok(first.new.length > 10)
  assert.equal(seen.at(-1), first.new.length)
  assert.deepEqual(first.refused, [])
  const again = await library.importReports(reportsOf(paths, noInput))
  assert.deepEqual([again.new.length, again.known.length, again.stories.length], [0, first.new.length, 0])

  const { items } = await library.stories({})
  assert.equal(
    items.reduce((sum, { reports }) => sum + reports, 0),
    first.new.length,
  )
  assert.equal(await library.tellWaiting(10), items.length)
  assert.equal(await library.tellWaiting(10), 0)

  const id = items[0]!.id
  const told = await library.told(id)
  assert.ok(told!.account.brief.length > 0)
  assert.deepEqual((await library.told(id))!.account, JSON.parse(JSON.stringify(told!.account)))
  assert.equal(await library.accountKey(id), told!.key)
  assert.equal((await library.story(id))!.told!.headline, told!.account.brief[0]!.text)
  assert.equal(await library.told("nowhere"), null)

  const { items: finds } = await library.search({ q: "police said", in: "reports" })
  assert.ok(finds.length > 0)
  const { passage, report } = finds[0]!
  const text = (await library.report(report))!.report.text
  assert.equal(text.slice(passage.from, passage.to), passage.text)
  assert.ok(passage.marks.every(({ from, to }) => /^(?:police|said|say\w*)$/i.test(text.slice(from, to))))
  assert.deepEqual((await library.analysis(report))!.document.report.text, text)

  const paper = (await library.exportStory(id, "md"))!
  assert.equal(paper.name, `story-${id}.md`)
  const row = (await library.story(id))!
  assert.ok(paper.body.startsWith(`# ${row.told?.title ?? row.title}\n`), paper.body.slice(0, 80))
  const names = ["csv", "figures-csv", "ged", "ged-json"].map(
    async (form) => (await library.exportStory(id, form))!.name,
  )
  assert.deepEqual(
    await Promise.all(names),
    ["", "-figures", "-ged", "-ged"].map((kind, at) => `story-${id}${kind}.${at < 3 ? "csv" : "json"}`),
  )
  await assert.rejects(library.exportStory(id, "docx"), /no format/)
  await library.close()
})

test("an id that is taken by another text is refused with a sentence", async () => {
  const library = openLibrary(memoryStore(), loadResources, now)
  const one = { report: makeReport({ id: "x", text: "A ferry ran aground near Split on Monday." }) }
  const other = { report: makeReport({ id: "x", text: "A storm flooded Rijeka on Tuesday." }) }
  const { new: kept, refused } = await library.importReports([one, other, one])
  assert.equal(kept.length, 1)
  assert.deepEqual(
    refused.map(({ name }) => name),
    ["x"],
  )
  assert.match(refused[0]!.why, /another text/)
})

test("ids are known whatever batch took them, before this import or in it", async () => {
  const library = openLibrary(memoryStore(), loadResources, now, { batchReports: 1 })
  const report = (id: string, text: string) => ({ report: makeReport({ id, text }), namedByFile: true })
  const [ferry, storm, blast] = ["A ferry sank near Zadar.", "A storm hit Rijeka.", "A blast shook Split."] as const
  await library.importReports([report("a", ferry)])
  const items = [report("b", storm), report("a", ferry), report("b", storm), report("a", blast), report("b", blast)]
  const { new: kept, known, refused } = await library.importReports(items)
  assert.deepEqual(known, ["a", "b"])
  assert.deepEqual(refused, [])
  assert.deepEqual(
    kept.map((one) => one.report.replace(/-[0-9a-f]{8}$/, "-digest")),
    ["b", "a-digest", "b-digest"],
  )
})

test("what is typed without a word finds nothing, and queries of any size are answered and said to be cut", async () => {
  const library = openLibrary(memoryStore(), loadResources, now)
  await library.importReports([{ report: makeReport({ id: "f", text: "A ferry sank near Zadar on Monday." }) }])
  for (const q of ['"""', "?!", "\u0000\u202e", "(".repeat(1_000_000), "\ud800"]) {
    const { items, findings } = await library.search({ q, in: "reports" })
    assert.deepEqual([items, findings.length], [[], 1], q.slice(0, 10))
    assert.deepEqual((await library.stories({ q })).items, [])
  }
  const long = await library.search({ q: "ferry ".repeat(10_000), in: "claims" })
  assert.equal(long.findings.length, 2)
  assert.ok(long.items.length > 0)
  assert.deepEqual((await library.search({ q: "ferry NEAR( OR *", in: "reports" })).findings, [])
  assert.equal((await library.stories({})).items.length, 1)
})

test("a report of nothing is refused with a sentence", async () => {
  const library = openLibrary(memoryStore(), loadResources, now)
  const { new: kept, refused } = await library.importReports([{ report: makeReport({ id: "e", text: " \n" }) }])
  assert.deepEqual([kept, refused], [[], [{ name: "e", why: "The report e has neither a text nor a title." }]])
})

/** A store that lets something else happen once, before one of its verbs answers. */
function interrupted(store: Store, verb: "head" | "append", other: () => Promise<unknown>): Store {
  let waits = true
  const first = async (): Promise<void> => {
    if (!waits) return
    waits = false
    await other()
  }
  if (verb === "head") return { ...store, head: () => first().then(() => store.head()) }
  return { ...store, append: (batch) => first().then(() => store.append(batch)) }
}

for (const verb of ["head", "append"] as const) {
  test(`who brings the same reports at the same time counts each once, also before ${verb}`, async () => {
    const store = memoryStore()
    const fates = ["Split on Monday", "Rijeka on Tuesday", "Zadar on Friday"]
    const reports = fates.map((fate, at) => ({
      report: makeReport({ id: `f${at}`, text: `A ferry ran aground near ${fate}.` }),
    }))
    const other = openLibrary(store, loadResources, now)
    const meanwhile = interrupted(store, verb, () => other.importReports(reports.slice(0, 2)))
    const result = await openLibrary(meanwhile, loadResources, now).importReports(reports)
    assert.deepEqual(
      result.new.map(({ report }) => report),
      ["f2"],
    )
    assert.deepEqual([...result.known].sort(), ["f0", "f1"])
    assert.deepEqual(result.refused, [])
    assert.deepEqual(
      (await store.since(0, 10)).map((entry) => entry.kind === "report" && entry.report),
      ["f0", "f1", "f2"],
    )
  })
}
