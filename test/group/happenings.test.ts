import assert from "node:assert/strict"
import { test } from "node:test"
import { findHappenings } from "../../src/group/index.ts"
import { nameHappening } from "../../src/group/name-happening.ts"
import type { Analysis, Claim, Lineage, PlaceMention, Report } from "../../src/model/types.ts"

const noLineage: Lineage = { pairs: [], origins: [], edges: [], witnesses: [], findings: [] }

const place = (name: string, path: readonly string[], precision = 1): PlaceMention => ({
  kind: "place",
  name,
  from: 0,
  to: 1,
  country: "XN",
  admin1: null,
  admin2: null,
  lat: null,
  lon: null,
  geonames: null,
  feature: "PPL",
  precision,
  path,
  location: true,
})

const ost = place("Ost", ["Nordmark"])
const velden = place("Velden", ["Nordmark"])
const nordmark = place("Nordmark", [], 6)

const claim = (id: string, report: string, kind: string, day: string | null, more: Partial<Claim> = {}): Claim => ({
  id,
  report,
  kind,
  predicate: "fall",
  from: 0,
  to: 1,
  certainty: "asserted",
  polarity: "positive",
  background: false,
  aspect: "happening",
  part: "body",
  roles: [],
  measures: [],
  places: [],
  time: null,
  when: day === null ? null : { begin: day, end: day, reason: "test" },
  asOf: null,
  attribution: null,
  by: "test",
  ...more,
})

const analysis = (id: string, claims: readonly Claim[], mentions: readonly PlaceMention[] = []): Analysis => ({
  document: {
    report: { id, text: "x" } as Report,
    sentences: [],
    tokens: [],
    quotations: [],
    mentions,
    findings: [],
  },
  attributions: [],
  claims,
  facts: {} as Analysis["facts"],
})

const cut = (analyses: readonly Analysis[]): readonly string[] =>
  findHappenings(analyses, noLineage).map(({ claims }) => [...claims].sort().join(" "))

test("one kind, one day, one place: one happening; another day: another", () => {
  const a = analysis("a", [claim("a1", "a", "crash", "2031-03-04", { places: [0] })], [ost])
  const b = analysis("b", [claim("b1", "b", "crash", "2031-03-04", { places: [0] })], [ost])
  const c = analysis("c", [claim("c1", "c", "crash", "2031-03-09", { places: [0] })], [ost])
  assert.deepEqual(cut([a, b, c]), ["a1 b1", "c1"])
})

test("two places that lie in one country are two happenings, a place and its country are one", () => {
  const a = analysis("a", [claim("a1", "a", "fire", "2031-03-04", { places: [0] })], [ost])
  const b = analysis("b", [claim("b1", "b", "fire", "2031-03-04", { places: [0] })], [velden])
  const c = analysis("c", [claim("c1", "c", "fire", "2031-03-04", { places: [0] })], [nordmark])
  assert.deepEqual(cut([a, b]), ["a1", "b1"])
  assert.deepEqual(cut([a, c]), ["a1 c1"])
})

test("a narrower kind tells the same happening, and casualties join it", () => {
  const a = analysis("a", [claim("a1", "a", "attack", "2031-03-04"), claim("a2", "a", "casualties", null)])
  const b = analysis("b", [claim("b1", "b", "bombing", "2031-03-04")])
  const [happening, ...rest] = findHappenings([a, b], noLineage)
  assert.deepEqual(rest, [])
  assert.equal(happening?.kind, "bombing")
  assert.equal(happening.name, "the bombing of 4 March 2031")
  assert.ok(happening.reasons.length > 0)
})

test("plans, denials and words are no happenings; the order of the reports changes nothing", () => {
  const plan = claim("a1", "a", "crossing", "2031-03-04", { aspect: "plan" })
  const denied = claim("a2", "a", "crossing", "2031-03-04", { polarity: "negative" })
  assert.deepEqual(cut([analysis("a", [plan, denied, claim("a3", "a", "identity", null)])]), [])
  const some = ["a", "b", "c"].map((id, at) =>
    analysis(id, [claim(`${id}1`, id, "crash", `2031-03-0${3 + at}`, { places: [0] })], [ost]),
  )
  assert.deepEqual(cut(some), cut([...some].reverse()))
  assert.deepEqual(findHappenings([], noLineage), [])
})

test("names", () => {
  assert.equal(
    nameHappening("crossing", [nordmark], "2031-03-04", "2031-03-05"),
    "the crossing into Nordmark of 4 to 5 March 2031",
  )
  assert.equal(nameHappening("fire", [], "2031-02-28", "2031-03-01"), "the fire of 28 February to 1 March 2031")
  assert.equal(nameHappening("fire", [], "2030-12-31", "2031-01-01"), "the fire of 31 December 2030 to 1 January 2031")
  assert.equal(nameHappening("territorial control", [ost], null, null), "the taking of territory in Ost")
})
