/** What every store must do. Each implementation runs all of it. */
import assert from "node:assert/strict"
import { test } from "node:test"
import type { Judgement, Membership, Review } from "../../src/model/types.ts"
import { makeReport } from "../../src/read/report.ts"
import type { Batch, ClaimRow, NewReport, Store, StoryRow } from "../../src/store/store.ts"

const at = "2024-05-01T10:00:00.000Z"

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

export const storyRow = (fields: Partial<StoryRow> & { readonly id: string }): StoryRow => ({
  title: "A ferry ran aground",
  reports: 1,
  first: "2024-04-30",
  last: "2024-04-30T12:00:00Z",
  kinds: [["accident", 2]],
  places: [{ name: "Split", country: "HR", lat: 43.5, lon: 16.44, precision: 1, mentions: 2 }],
  box: { west: 16.44, south: 43.5, east: 16.44, north: 43.5 },
  spark: [["2024-04-30", 1]],
  changed: 1,
  changedAt: at,
  told: null,
  ...fields,
})

export function newReport(
  id: string,
  text: string,
  row: Partial<StoryRow> = {},
  claims: readonly Partial<ClaimRow>[] = [],
): NewReport {
  const report = makeReport({ id, text, published: row.first ?? "2024-04-30" })
  const whole = claims.map((claim, index): ClaimRow => {
    const from = claim.from ?? 0
    const to = claim.to ?? 10
    const quote = text.slice(from, to)
    return {
      id: `${id}-${index}`,
      report: id,
      kind: "accident",
      begin: null,
      end: null,
      lat: null,
      lon: null,
      ...claim,
      from,
      to,
      quote,
    }
  })
  return {
    kind: "report",
    at,
    report,
    digest: `digest of ${text.length}`,
    gist: bytes(`gist of ${id}`),
    judgement: null,
    row: storyRow({ id: "", ...row }),
    claims: whole,
  }
}

export const review = (id: string, story: string): Review => ({
  id,
  story,
  by: "person:Ada",
  at,
  reason: null,
  seconds: null,
  coding: null,
  anchors: [],
  action: { do: "accept", claim: "c" },
})

const nothing: Omit<Batch, "after"> = { entries: [], moved: [], stories: [], gone: [], also: [], kept: [], audit: [] }

/** Appends to the end of the log; the new end. */
async function step(store: Store, fields: Partial<Batch>): Promise<number | undefined> {
  const head = await store.append({ ...nothing, after: await store.head(), ...fields })
  return head?.sequence
}

/** Appends reports, each in the story named beside it, with rows for these stories. */
export async function put(store: Store, reports: readonly (readonly [NewReport, string])[]): Promise<number> {
  const after = await store.head()
  const stories = new Map<string, StoryRow>()
  reports.forEach(([{ row }, id], index) => {
    stories.set(id, { ...row, id, changed: after.sequence + index + 1 })
  })
  const moved = reports.map(([{ report }, story]) => [report.id, story] as const)
  const entries = reports.map(([entry]) => entry)
  const head = await store.append({ ...nothing, after, entries, moved, stories: [...stories.values()] })
  assert.notEqual(head, null)
  return head!.sequence
}

const ferry = "A ferry ran aground near Split on Tuesday. Rescuers saved 41 passengers, the harbour master said."
const storm = "A storm flooded the harbour of Rijeka. Two people were killed, police said on Wednesday."
const fiji = "A cyclone hit Fiji. The storm killed nobody, officials in Suva said."

const fijiPlace = { name: "Taveuni", country: "FJ", lat: -16.9, lon: -179.9, precision: 3, mentions: 1 }

/** Three reports in three stories. */
async function filled(store: Store): Promise<void> {
  await put(store, [
    [
      newReport("a", ferry, {}, [
        { from: 0, to: 41, begin: "2024-04-30", end: "2024-04-30", lat: 43.5, lon: 16.44 },
        { from: 41, to: 70, kind: "rescue" },
      ]),
      "s-a",
    ],
    [
      newReport(
        "b",
        storm,
        { first: "2024-05-02", last: "2024-05-02", kinds: [["disaster", 1]], places: [], box: null },
        [{ from: 39, to: 61, kind: "death", begin: "2024-05-01", end: "2024-05-01" }],
      ),
      "s-b",
    ],
    [
      newReport("c", fiji, { first: null, last: null, places: [fijiPlace] }, [
        { from: 0, to: 18, lat: -16.9, lon: -179.9 },
      ]),
      "s-c",
    ],
  ])
}

const ids = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id)

/** Every test of the suite by its name; each gets an empty store. */
export const suite: Readonly<Record<string, (store: Store) => Promise<void>>> = {
  "an empty store holds nothing": async (store) => {
    const { head, reports, stories, reviews, claims } = await store.info()
    assert.deepEqual(
      { sequence: head.sequence, reports, stories, reviews, claims },
      { sequence: 0, reports: 0, stories: 0, reviews: 0, claims: 0 },
    )
    assert.equal(await store.story("s"), null)
    assert.deepEqual(await store.stories({}), { items: [], next: null })
    assert.deepEqual(await store.search({ q: "ferry", in: "reports" }), { items: [], next: null })
    assert.deepEqual(await store.since(0, 10), [])
  },
  "what is put is got back, equal": async (store) => {
    await filled(store)
    const entry = newReport("a", ferry)
    const [kept] = await store.reports({ ids: ["a", "nowhere"] })
    assert.deepEqual(kept?.report, entry.report)
    assert.deepEqual(kept?.row, entry.row)
    assert.equal(kept?.sequence, 1)
    assert.equal(kept?.story, "s-a")
    assert.deepEqual(ids((await store.reports({ story: "s-b" })).map(({ report }) => report)), ["b"])
    assert.deepEqual(ids((await store.reports({ after: 1, limit: 1 })).map(({ report }) => report)), ["b"])
    assert.deepEqual([...(await store.known(["a", "x", "c"])).keys()].sort(), ["a", "c"])
    assert.equal((await store.known(["a"])).get("a"), entry.digest)
    const gists = await store.gists(0, 2)
    assert.deepEqual(
      gists.map(({ report, gist }) => [report, new TextDecoder().decode(gist)]),
      [
        ["a", "gist of a"],
        ["b", "gist of b"],
      ],
    )
    assert.deepEqual(
      (await store.claims(["a"])).map(({ quote, kind }) => [quote, kind]),
      [
        [ferry.slice(0, 41), "accident"],
        [ferry.slice(41, 70), "rescue"],
      ],
    )
  },
  "a text comes back unit for unit, whatever stands in it": async (store) => {
    const text = "Zero \u0000 one \ud83d\ude00 two \u202e three 'quoted'; DROP TABLE reports; -- é e\u0301 \ud800 end"
    await put(store, [[newReport("odd '; --", text), "s"]])
    const [kept] = await store.reports({ ids: ["odd '; --"] })
    assert.equal(kept?.report.text, text)
    assert.equal((await store.info()).reports, 1)
  },
  "a batch on another end of the log changes nothing": async (store) => {
    await filled(store)
    const entries = [newReport("d", storm)]
    const { epoch } = await store.head()
    const fields = { entries, moved: [["d", "s-d"]] as const, stories: [storyRow({ id: "s-d" })] }
    const stale = { ...nothing, ...fields, after: { sequence: 2, epoch } }
    assert.equal(await store.append(stale), null)
    assert.equal(await store.append({ ...stale, after: { sequence: 3, epoch: `not ${epoch}` } }), null)
    assert.deepEqual(await store.head(), { sequence: 3, epoch })
    assert.equal(await store.story("s-d"), null)
    assert.equal(await step(store, fields), 4)
  },
  "the log is numbered in order, reports and reviews together": async (store) => {
    await filled(store)
    const entries = [{ kind: "review", at, review: review("r1", "s-a") }] as const
    assert.equal(await step(store, { entries }), 4)
    const log = await store.since(1, 10)
    assert.deepEqual(
      log.map(({ sequence, kind }) => [sequence, kind]),
      [
        [2, "report"],
        [3, "report"],
        [4, "review"],
      ],
    )
    assert.deepEqual(log[2], { kind: "review", sequence: 4, at, review: review("r1", "s-a") })
    assert.deepEqual(await store.reviews("s-a"), [review("r1", "s-a")])
    assert.deepEqual(await store.reviews("s-b"), [])
    assert.equal((await store.since(0, 2)).length, 2)
  },
  "a story that went into another is found there, with its reviews": async (store) => {
    await filled(store)
    const entries = [{ kind: "review", at, review: review("r1", "s-b") }] as const
    const row = storyRow({ id: "s-a", reports: 2, changed: 4 })
    await step(store, { entries, moved: [["b", "s-a"]], stories: [row], gone: [["s-b", "s-a"]] })
    assert.deepEqual(await store.story("s-b"), row)
    assert.deepEqual(ids((await store.reports({ story: "s-b" })).map(({ report }) => report)), ["a", "b"])
    assert.deepEqual(ids(await store.reviews("s-a")), ["r1"])
    assert.deepEqual(ids((await store.stories({})).items), ["s-a", "s-c"])
    assert.deepEqual([...(await store.redirects())], [["s-b", "s-a"]])
    await step(store, { moved: [["b", "s-b"]], stories: [storyRow({ id: "s-b", changed: 5 })] })
    assert.equal((await store.story("s-b"))?.id, "s-b")
  },
  "a round-up is listed in its further stories as they are now": async (store) => {
    await filled(store)
    const held = (left: string, right: string): Judgement => {
      return { left, right, verdict: "same", score: 0.8, reasons: [], by: "rule:group" }
    }
    const part = (report: string, beside: string, from: number): Membership => {
      return { report, story: `s-${beside}`, span: { from, to: from + 20 }, judgement: held(beside, report) }
    }
    assert.deepEqual(await store.also({ stories: ["s-b"] }), [])
    const [inC, inB] = [part("a", "c", 60), part("a", "b", 20)]
    await step(store, { also: [inC, inB] })
    const [b, c] = [
      { ...inB, home: "s-a" },
      { ...inC, home: "s-a" },
    ]
    assert.deepEqual(await store.also({ reports: ["a", "c", "nowhere"] }), [b, c])
    assert.deepEqual(await store.also({ stories: ["s-b"] }), [b])
    assert.deepEqual(await store.also({ stories: ["s-c", "s-b", "s-a"] }), [b, c])
    await step(store, { moved: [["b", "s-c"]], stories: [storyRow({ id: "s-c" })], gone: [["s-b", "s-c"]] })
    assert.deepEqual(await store.also({ stories: ["s-b"] }), [{ ...b, story: "s-c" }, c])
    await step(store, { moved: [["c", "s-a"]] })
    assert.deepEqual(await store.also({ reports: ["a"] }), [
      { ...b, story: "s-c" },
      { ...c, story: "s-a" },
    ])
    await step(store, { also: [part("a", "b", 40)], alsoOf: ["a", "c"] })
    assert.deepEqual(
      (await store.also({ reports: ["a"] })).map(({ span }) => span.from),
      [40],
    )
    const anew = part("c", "b", 0)
    await step(store, { also: [anew], alsoAnew: true })
    assert.deepEqual(await store.also({ reports: ["a", "b", "c"] }), [{ ...anew, story: "s-c", home: "s-a" }])
  },
  "stories by words, days, box, kind, change": async (store) => {
    await filled(store)
    const found = async (query: Parameters<Store["stories"]>[0]): Promise<readonly string[]> =>
      ids((await store.stories(query)).items)
    assert.deepEqual(await found({}), ["s-c", "s-b", "s-a"])
    assert.deepEqual(await found({ q: "harbour" }), ["s-b", "s-a"])
    assert.deepEqual(await found({ q: "harbour -ferry" }), ["s-b"])
    assert.deepEqual(await found({ from: "2024-05-01" }), ["s-b"])
    assert.deepEqual(await found({ to: "2024-04-30" }), ["s-a"])
    assert.deepEqual(await found({ box: { west: 16, south: 43, east: 17, north: 44 } }), ["s-a"])
    assert.deepEqual(await found({ box: { west: 170, south: -20, east: -170, north: -10 } }), ["s-c"])
    assert.deepEqual(await found({ kind: "disaster" }), ["s-b"])
    assert.deepEqual(await found({ since: 1 }), ["s-c", "s-b"])
    assert.deepEqual(await found({ sort: "last" }), ["s-b", "s-a", "s-c"])
  },
  "stories come in pages that join without gap": async (store) => {
    for (let n = 0; n < 7; n += 1) await put(store, [[newReport(`r${n}`, ferry), `s${n}`]])
    for (const sort of ["changed", "last", "reports"] as const) {
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const page: Awaited<ReturnType<Store["stories"]>> = await store.stories({ cursor, limit: 3, sort })
        seen.push(...ids(page.items))
        cursor = page.next
      } while (cursor !== null)
      assert.deepEqual([...seen].sort(), ["s0", "s1", "s2", "s3", "s4", "s5", "s6"], sort)
    }
    await assert.rejects(store.stories({ cursor: "bm9uc2Vuc2U" }), /cursor/)
  },
  "what an account tells is kept with the row it was told from": async (store) => {
    await filled(store)
    const told = { changed: 1, headline: "A ferry ran aground.", witnesses: 1, disputed: 2 }
    await store.tell("s-a", told)
    await store.tell("s-b", { ...told, changed: 1 })
    assert.deepEqual((await store.story("s-a"))?.told, told)
    assert.equal((await store.story("s-b"))?.told, null)
    assert.deepEqual(ids((await store.stories({ disputed: true })).items), ["s-a"])
    assert.deepEqual(ids((await store.stories({ waiting: true })).items), ["s-c", "s-b"])
    assert.deepEqual(ids((await store.stories({ disputed: false })).items), [])
    await step(store, { stories: [storyRow({ id: "s-a", changed: 3 })] })
    assert.deepEqual((await store.story("s-a"))?.told, told)
    assert.deepEqual(ids((await store.stories({ waiting: true, sort: "last" })).items).length, 3)
  },
  "reports by words": async (store) => {
    await filled(store)
    const found = async (q: string): Promise<readonly string[]> =>
      (await store.search({ q, in: "reports" })).items.map(({ report }) => report).sort()
    assert.deepEqual(await found("ferry"), ["a"])
    assert.deepEqual(await found("Ferries"), ["a"])
    assert.deepEqual(await found("storm"), ["b", "c"])
    assert.deepEqual(await found("storm killed"), ["b", "c"])
    assert.deepEqual(await found('"storm killed"'), ["c"])
    assert.deepEqual(await found("storm -Rijeka"), ["c"])
    assert.deepEqual(await found("passeng*"), ["a"])
    assert.deepEqual(await found("41"), ["a"])
    assert.deepEqual(await found("nothing-like-it"), [])
    assert.deepEqual(await found(""), ["a", "b", "c"])
    for (const odd of [
      '"',
      "'",
      "-",
      "*",
      "a AND OR NOT (",
      "NEAR(a b)",
      "title:ferry",
      "\\",
      "%",
      "\u0000",
      "'; DROP TABLE x",
    ])
      await found(odd)
  },
  "reports by days, box, kind and story": async (store) => {
    await filled(store)
    const found = async (query: Partial<Parameters<Store["search"]>[0]>): Promise<readonly string[]> =>
      (await store.search({ q: "", in: "reports", ...query })).items.map(({ report }) => report).sort()
    assert.deepEqual(await found({ from: "2024-05-01", to: "2024-05-03" }), ["b"])
    assert.deepEqual(await found({ box: { west: 16, south: 43, east: 17, north: 44 } }), ["a"])
    assert.deepEqual(await found({ kind: "disaster" }), ["b"])
    assert.deepEqual(await found({ story: "s-c" }), ["c"])
  },
  "claims by words, days and box": async (store) => {
    await filled(store)
    const found = async (query: Partial<Parameters<Store["search"]>[0]>): Promise<readonly (string | undefined)[]> =>
      (await store.search({ q: "", in: "claims", ...query })).items.map(({ claim }) => claim?.id).sort()
    assert.deepEqual(await found({ q: "aground" }), ["a-0"])
    assert.deepEqual(await found({ q: "rescuer passenger" }), ["a-1"])
    assert.deepEqual(await found({ q: "Rijeka" }), [])
    assert.deepEqual(await found({ from: "2024-05-01", to: "2024-05-01" }), ["b-0"])
    assert.deepEqual(await found({ from: "2024-04-29", to: "2024-05-01" }), ["a-0", "b-0"])
    assert.deepEqual(await found({ box: { west: 170, south: -20, east: -170, north: -10 } }), ["c-0"])
    assert.deepEqual(await found({ kind: "death" }), ["b-0"])
    assert.deepEqual(await found({}), ["a-0", "a-1", "b-0", "c-0"])
  },
  "what is computed anew takes the place of what was there": async (store) => {
    await filled(store)
    const [stored] = await store.reports({ ids: ["a"] })
    const claim = newReport("a", ferry, {}, [{ from: 0, to: 24, kind: "wreck", lat: -16.9, lon: -179.9 }]).claims[0]!
    const row = storyRow({ id: "", kinds: [["wreck", 2]], places: [fijiPlace], last: "2024-06-01" })
    const { head, ...before } = await store.info()
    await store.refresh([{ ...stored!, gist: bytes("anew"), row, claims: [claim] }])
    await store.refresh([{ ...stored!, gist: bytes("anew"), row, claims: [claim] }])
    const { head: after, ...info } = await store.info()
    assert.deepEqual([after, info], [head, { ...before, claims: before.claims - 1 }])
    assert.deepEqual(await store.reports({ ids: ["a"] }), [{ ...stored!, row }])
    assert.deepEqual(await store.claims(["a"]), [claim])
    assert.deepEqual([...(await store.gists(0, 1))[0]!.gist], [...bytes("anew")])
    const claims = async (query: Partial<Parameters<Store["search"]>[0]>): Promise<readonly unknown[]> =>
      (await store.search({ q: "", in: "claims", ...query })).items.map((hit) => hit.claim?.id)
    assert.deepEqual(await claims({ q: "rescuers" }), [])
    assert.deepEqual(await claims({ q: "ferry" }), ["a-0"])
    assert.deepEqual(await claims({ kind: "rescue" }), [])
    assert.deepEqual((await claims({ box: { west: 170, south: -20, east: -170, north: -10 } })).toSorted(), [
      "a-0",
      "c-0",
    ])
    const reports = async (query: Partial<Parameters<Store["search"]>[0]>): Promise<readonly string[]> =>
      (await store.search({ q: "", in: "reports", ...query })).items.map(({ report }) => report)
    assert.deepEqual(await reports({ kind: "wreck" }), ["a"])
    assert.deepEqual(await reports({ from: "2024-06-01" }), ["a"])
    assert.deepEqual(await reports({ q: "ferry" }), ["a"])
  },
  "a step may give a new epoch": async (store) => {
    const { sequence } = await store.head()
    await step(store, { epoch: "another" })
    assert.deepEqual(await store.head(), { sequence, epoch: "another" })
  },
  "a search comes in pages": async (store) => {
    await put(
      store,
      Array.from({ length: 5 }, (_, n) => [newReport(`r${n}`, ferry), "s"] as const),
    )
    const first = await store.search({ q: "ferry", in: "reports", limit: 3 })
    const second = await store.search({ q: "ferry", in: "reports", limit: 3, cursor: first.next })
    const seen = [...first.items, ...second.items].map(({ report }) => report)
    assert.deepEqual(seen, ["r4", "r3", "r2", "r1", "r0"])
    assert.equal(second.next, null)
  },
  "a title weighs more than a text": async (store) => {
    const titled = newReport("t", "Nothing else is known of it at this hour, the police said in the evening.")
    await put(store, [
      [newReport("x", `${storm} A landslide was feared.`), "s-x"],
      [{ ...titled, report: { ...titled.report, title: { value: "Landslide", span: null, basis: "given" } } }, "s-t"],
      [newReport("y", ferry), "s-y"],
    ])
    const { items } = await store.search({ q: "landslide", in: "reports" })
    assert.deepEqual(
      items.map(({ report }) => report),
      ["t", "x"],
    )
  },
  "something computed is good for its key only": async (store) => {
    await store.keep({ slot: "one", key: "k1", value: bytes("first") })
    assert.equal(await store.computed("one", "k2"), null)
    assert.deepEqual([...(await store.computed("one", "k1"))!], [...bytes("first")])
    await step(store, { kept: [{ slot: "one", key: "k2", value: bytes("second") }] })
    assert.equal(await store.computed("one", "k1"), null)
    assert.deepEqual([...(await store.computed("one", "k2"))!], [...bytes("second")])
  },
  "the audit log grows and is read latest first": async (store) => {
    const note = (what: string) => ({ at, who: "person:Ada", what, detail: null })
    await store.note(note("one"))
    await step(store, { audit: [note("two"), note("three")] })
    const page = await store.audit({ limit: 2 })
    assert.deepEqual(
      page.items.map(({ what }) => what),
      ["three", "two"],
    )
    assert.deepEqual(
      (await store.audit({ limit: 2, cursor: page.next })).items.map(({ what }) => what),
      ["one"],
    )
  },
  "tokens are added, replaced and removed by name": async (store) => {
    await store.setToken("desk", { hash: "h1", name: "desk", role: "reader", at })
    await store.setToken("ada", { hash: "h2", name: "ada", role: "coder", at })
    await store.setToken("desk", { hash: "h3", name: "desk", role: "admin", at })
    assert.deepEqual(
      (await store.tokens()).map(({ name, hash, role }) => [name, hash, role]),
      [
        ["ada", "h2", "coder"],
        ["desk", "h3", "admin"],
      ],
    )
    await store.setToken("ada", null)
    assert.deepEqual(
      (await store.tokens()).map(({ name }) => name),
      ["desk"],
    )
  },
}

/** Runs the suite on stores that `open` makes; `open` returns null where the kind of store is not there. */
export function runSuite(kind: string, open: () => Promise<Store>): void {
  for (const [name, check] of Object.entries(suite)) {
    test(`${kind}: ${name}`, async () => {
      const store = await open()
      try {
        await check(store)
      } finally {
        await store.close()
      }
    })
  }
}
