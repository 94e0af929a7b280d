/** Every export against its standard or its header, on the stories of the repository. */
import assert from "node:assert/strict"
import { readdirSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { modelNames, runModel } from "../../src/aggregate/models.ts"
import { columnOf, groupsOf } from "../../src/aggregate/table.ts"
import { tableOfCsv } from "../../src/aggregate/table-csv.ts"
import { readCsv } from "../../src/base/csv.ts"
import { runProgram } from "../../src/cli/program.ts"
import { makeReport } from "../../src/read/report.ts"
import { type ToldStory, tellStory } from "../../src/run/engine.ts"
import { exportFormats } from "../../src/run/exports.ts"
import { reportsOf } from "../../src/run/reports.ts"
import { loadResources } from "../../src/run/resources.ts"
import { acledColumns, acledRows } from "../../src/view/acled.ts"
import { gedColumns, gedRows } from "../../src/view/ged.ts"
import { recorded } from "../cli/terminal.ts"

const stories = new URL("../../stories", import.meta.url).pathname

async function tell(name: string): Promise<ToldStory> {
  const reports = []
  for await (const item of reportsOf([join(stories, name, "reports")], async function* () {})) {
    if ("report" in item) reports.push(item.report)
  }
  return tellStory(name, reports, loadResources(), { policies: ["origins"], length: "normal" })
}

/** Texts that try to break out of each format, in a report that names a place and a source. */
function hostile(): ToldStory {
  const text = `=HYPERLINK("x") \\" } -> ]]> </title><script>

The Croatian army attacked Serbian Army positions in Split, Croatia, on 3 May 2021. Two soldiers were killed in the attack in
Split on 3 May, the "police; \\n" said.
\ud83d\ude80 Five people were injured, the mayor said.`
  const input = { id: '=1+1","', text, outlet: '=cmd|"/c"!A1', published: "2021-05-04" }
  const report = makeReport(input)
  return tellStory('a"b\\', [report], loadResources(), { policies: ["origins"], length: "normal" })
}

const names = readdirSync(stories).sort()
const told = new Map<string, ToldStory>()
for (const name of names) told.set(name, await tell(name))
told.set("hostile", hostile())

const write = (name: string, format: string): string => exportFormats[format]!.write(told.get(name)!)

const rowsOf = (csv: string): readonly (readonly string[])[] => {
  const { rows, problem } = readCsv(csv, (cell) => cell)
  assert.equal(problem, null)
  return rows
}

/** An anchor's quotation must be the words of the report between its offsets. */
function checkAnchors(story: ToldStory, value: unknown): number {
  if (typeof value !== "object" || value === null) return 0
  let count = 0
  const found = value as { report?: unknown; quote?: unknown; from?: number; to?: number }
  if (typeof found.quote === "string" && typeof found.report === "string") {
    const report = story.account.reports.find(({ id }) => id === found.report)
    assert.equal(report?.text.slice(found.from, found.to), found.quote)
    count += 1
  }
  return Object.values(value).reduce((sum: number, inner) => sum + checkAnchors(story, inner), count)
}

for (const [name, story] of told) {
  test(`${name}: ged and acled have every column in order, and a reason where there is no row`, () => {
    const formats = [
      ["ged", gedColumns, gedRows(story.account, story.analyses)],
      ["acled", acledColumns, acledRows(story.account, story.analyses)],
    ] as const
    for (const [format, columns, { rows, none }] of formats) {
      const cells = rowsOf(write(name, format))
      assert.deepEqual(cells[0], columns)
      assert.equal(cells.length, rows.length + 1)
      for (const row of cells) assert.equal(row.length, columns.length)
      assert.equal(rows.length + none.length, story.account.happenings.length)
      for (const { because } of none) assert.match(because, /^[A-Za-z].*[a-z]$/)
      checkAnchors(story, JSON.parse(write(name, `${format}-json`)))
    }
  })

  test(`${name}: the codes of ged and acled are those of the codebooks`, () => {
    for (const { row, evidence } of gedRows(story.account, story.analyses).rows) {
      const sum =
        Number(row.deaths_a) + Number(row.deaths_b) + Number(row.deaths_civilians) + Number(row.deaths_unknown)
      assert.equal(row.best, sum)
      assert.ok(Number(row.low) <= Number(row.best) && Number(row.best) <= Number(row.high))
      assert.ok([1, 2, 3, 4, 5, 6, 7].includes(Number(row.where_prec)))
      assert.ok([1, 2, 3, 4, 5].includes(Number(row.date_prec)))
      assert.ok(["", 1, 2, 3].includes(row.type_of_violence))
      assert.match(String(row.date_start), /^\d{4}-\d\d-\d\d 00:00:00\.000$/)
      assert.ok(evidence.best!.anchors.length > 0)
    }
    for (const { row } of acledRows(story.account, story.analyses).rows) {
      assert.ok([1, 2, 3].includes(Number(row.time_precision)))
      assert.ok([1, 2, 3].includes(Number(row.geo_precision)))
      assert.ok(row.event_type !== "" && row.disorder_type !== "" && row.sub_event_type !== "")
      assert.match(String(row.event_date), /^\d{4}-\d\d-\d\d$/)
      assert.ok(Number.isInteger(row.fatalities))
    }
  })

  test(`${name}: geojson is RFC 7946, and a province is no point`, () => {
    const collection = JSON.parse(write(name, "geojson"))
    assert.equal(collection.type, "FeatureCollection")
    assert.equal("crs" in collection, false)
    for (const feature of collection.features) {
      assert.equal(feature.type, "Feature")
      assert.ok("geometry" in feature && "properties" in feature && typeof feature.id === "string")
      const { geometry, properties } = feature
      const precision = properties.precision ?? 7
      assert.equal(geometry?.type ?? null, precision <= 2 ? "Point" : precision <= 5 ? "Polygon" : null)
      if (geometry === null) continue
      const points = geometry.type === "Point" ? [geometry.coordinates] : geometry.coordinates[0]
      for (const [lon, lat] of points) assert.ok(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)
      assert.equal(feature.bbox.length, 4)
      if (geometry.type === "Polygon") {
        assert.equal(points.length, 5)
        assert.deepEqual(points[0], points[4])
        // Twice the signed area is positive when the ring runs against the clock.
        const area = points
          .slice(1)
          .reduce((sum: number, [x, y]: number[], at: number) => sum + points[at][0] * y! - x! * points[at][1], 0)
        assert.ok(area > 0)
      }
    }
    checkAnchors(story, collection)
  })

  test(`${name}: json-ld uses terms of its vocabularies, and every selector finds its words`, () => {
    const { "@context": context, "@graph": graph } = JSON.parse(write(name, "jsonld"))
    const ids = new Set(graph.map((node: { "@id": string }) => node["@id"]))
    assert.equal(ids.size, graph.length)
    const texts = new Map(
      story.account.reports.map(({ id, text }) => [`urn:stemma:report:${encodeURIComponent(id)}`, text]),
    )
    let selectors = 0
    const visit = (value: unknown): void => {
      if (Array.isArray(value)) for (const inner of value) visit(inner)
      if (Array.isArray(value) || typeof value !== "object" || value === null) return
      for (const [key, inner] of Object.entries(value)) {
        const [prefix, term] = key.split(":") as [string, string | undefined]
        assert.ok(["@id", "@type"].includes(key) || (prefix in context && terms[prefix]!.has(term ?? "")), key)
        for (const type of key === "@type" ? [inner].flat() : []) {
          const [vocabulary, name = ""] = String(type).split(":") as [string, string]
          assert.ok(vocabulary in context && types.has(name), String(type))
        }
        visit(inner)
      }
    }
    visit(graph)
    for (const node of graph) {
      if (node["@type"] !== "oa:Annotation") continue
      const { "oa:hasSource": source, "oa:hasSelector": found } = node["oa:hasTarget"]
      const [quote, position] = found
      const characters = [...texts.get(source["@id"])!]
      const words = characters.slice(position["oa:start"], position["oa:end"]).join("")
      assert.equal(words.toWellFormed(), quote["oa:exact"])
      const before = characters.slice(0, position["oa:start"]).join("")
      assert.ok(before.toWellFormed().endsWith(quote["oa:prefix"]))
      assert.ok(ids.has(node["oa:hasBody"]["@id"]))
      selectors += 1
    }
    assert.ok(selectors > 0)
  })

  test(`${name}: csv has MAVERICK's columns, and aggregate reads it back under every model`, () => {
    const table = tableOfCsv(write(name, "csv"))
    assert.equal(table.columns.length, 108)
    assert.equal(table.rows, story.account.reports.length)
    assert.deepEqual(
      groupsOf(table, "event_id").map(({ rows }) => rows.length),
      [story.account.reports.length],
    )
    for (const model of modelNames) {
      const made = runModel(table, model)
      assert.equal(made.rows, 1)
      assert.deepEqual(columnOf(made, "number_of_sources").values, [story.account.reports.length])
    }
    for (const { values } of table.columns) {
      for (const value of values) assert.ok(typeof value !== "string" || !/^[=+\-@]/.test(value), String(value))
    }
  })

  test(`${name}: no cell of any table begins a formula`, () => {
    for (const format of ["figures-csv", "ged", "acled"]) {
      for (const row of rowsOf(write(name, format))) {
        for (const cell of row) assert.ok(!/^[=+@\t\r]|^-(?!\d)/.test(cell), `${format}: ${cell}`)
      }
    }
  })

  test(`${name}: dot is well formed, and its edges join its nodes`, () => {
    const lines = write(name, "dot").trimEnd().split("\n")
    assert.match(lines[0]!, /^digraph "(?:[^"\\]|\\.)*" \{$/)
    assert.equal(lines.at(-1), "}")
    const text = '"((?:[^"\\\\]|\\\\.)*)"'
    const attribute = `[a-z]+=(?:${text}|[a-z]+)`
    const attributes = `\\[${attribute}(?:, ${attribute})*\\];`
    const nodes = new Set<string>()
    for (const line of lines.slice(4, -1)) {
      const node = new RegExp(`^  ${text} ${attributes}$`).exec(line)
      const edge = new RegExp(`^  ${text} -> ${text} ${attributes}$`).exec(line)
      const rank = /^ {2}\{ rank=same; .* \}$/.test(line)
      assert.ok(node !== null || edge !== null || rank, line)
      if (node !== null) nodes.add(node[1]!)
      if (edge !== null) assert.ok(nodes.has(edge[1]!) && nodes.has(edge[2]!), line)
    }
    for (const { id } of story.account.reports) assert.ok(nodes.has(id.replace(/["\\]/g, "\\$&")))
  })

  test(`${name}: svg is closed and holds no text of a report as markup`, () => {
    const svg = write(name, "svg")
    assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    assert.ok(!/<script|&(?!amp;|lt;|gt;|quot;|#39;)/.test(svg))
    const open: string[] = []
    for (const [, close, tag = "", self] of svg.matchAll(/<(\/?)([a-z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
      if (close === "/") assert.equal(open.pop(), tag)
      else if (self !== "/") open.push(tag)
    }
    assert.deepEqual(open, [])
  })
}

const terms: Readonly<Record<string, ReadonlySet<string>>> = {
  schema: new Set([
    ...["identifier", "headline", "url", "inLanguage", "datePublished", "publisher", "name", "alternateName"],
    ...["address", "addressCountry", "addressRegion", "geo", "latitude", "longitude", "additionalType", "startDate"],
    ...["endDate", "location", "text", "appearance", "about", "dateModified", "temporalCoverage", "mainEntity"],
  ]),
  oa: new Set([
    "motivatedBy",
    "hasBody",
    "hasTarget",
    "hasSource",
    "hasSelector",
    "exact",
    "prefix",
    "suffix",
    "start",
    "end",
  ]),
  prov: new Set([
    "wasDerivedFrom",
    "wasInfluencedBy",
    "wasAttributedTo",
    "wasGeneratedBy",
    "used",
    "wasAssociatedWith",
  ]),
  rdfs: new Set(["label"]),
}

const types = new Set([
  ...["NewsArticle", "Entity", "Organization", "Person", "Agent", "Place", "PostalAddress", "GeoCoordinates", "Event"],
  ...["Claim", "Annotation", "SpecificResource", "TextQuoteSelector", "TextPositionSelector", "Report", "Activity"],
  "SoftwareAgent",
])

test("a shooting of people by soldiers is a row of both; a crash of neither", () => {
  const { rows } = gedRows(told.get("hostile")!.account, told.get("hostile")!.analyses)
  assert.equal(rows.length, 1)
  assert.equal(rows[0]!.row.best, 2)
  assert.equal(rows[0]!.row.country, "Croatia")
  const bus = told.get("bus-crash")!
  assert.equal(gedRows(bus.account, bus.analyses).rows.length, 0)
  assert.ok(gedRows(bus.account, bus.analyses).none.some(({ because }) => /no use of armed force/.test(because)))
})

test("the command says why there is no row, and writes one header for many stories", async () => {
  const { world, out, err } = recorded()
  const paths = ["bus-crash", "river-crossing"].map((name) => join(stories, name, "reports"))
  assert.equal(await runProgram(["account", "--format", "ged", ...paths], world), 0)
  assert.equal(rowsOf(out())[0]!.length, 49)
  assert.ok(err().some((line) => /^stemma: note: no row for /.test(line)))
})

test("answers in words leave with the words that give them in every format that tells answers", () => {
  const { account } = told.get("river-crossing")!
  const asked = account.answers.filter(({ readings }) => readings[0]?.value.kind === "text")
  assert.ok(asked.length >= 3, "the story asks where, why and whether")
  const graph = JSON.parse(write("river-crossing", "jsonld"))["@graph"] as readonly Record<string, unknown>[]
  const claims = graph.filter((node) => String(node["@type"]).includes("schema:Claim"))
  const bodies = graph.flatMap((node) => (node["oa:hasBody"] === undefined ? [] : [JSON.stringify(node["oa:hasBody"])]))
  const figures = rowsOf(write("river-crossing", "figures-csv"))
  const column = (name: string): number => figures[0]!.indexOf(name)
  for (const answer of asked) {
    for (const { value, anchors, reports } of answer.readings) {
      const text = value.kind === "text" ? value.text : ""
      const claim = claims.find((node) => node["schema:text"] === `${answer.question} ${text}`)
      assert.ok(claim !== undefined, `${answer.question} ${text}`)
      assert.equal((claim["schema:appearance"] as readonly unknown[]).length, reports.length)
      assert.ok(bodies.some((body) => body.includes(String(claim["@id"]))))
      const rows = figures.filter(
        (row) => row[column("question")] === answer.question && row[column("reading")] === text,
      )
      assert.ok(rows.length >= anchors.length)
      for (const { quote } of anchors)
        assert.ok(
          rows.some((row) => row[column("quote")] === quote),
          quote,
        )
    }
    for (const format of ["md", "txt", "html"]) {
      const plain = write("river-crossing", format).replace(/\s+/g, " ")
      assert.ok(plain.includes(answer.question), `${format}: ${answer.question}`)
    }
  }
})

test("the place of a row, of a point on the map and of the answer to where are one", () => {
  const { account, analyses } = told.get("hostile")!
  const [coded] = gedRows(account, analyses).rows
  const [same] = acledRows(account, analyses).rows
  const { features } = JSON.parse(write("hostile", "geojson")) as {
    features: readonly { geometry: { type: string; coordinates: readonly number[] }; properties: { name: string } }[]
  }
  const point = features.find(({ properties }) => properties.name === coded!.row.where_coordinates)!
  assert.equal(same!.row.location, coded!.row.where_coordinates)
  assert.equal(point.geometry.type, "Point")
  assert.ok(Math.abs(point.geometry.coordinates[0]! - Number(coded!.row.longitude)) < 1e-3)
  assert.ok(Math.abs(point.geometry.coordinates[1]! - Number(same!.row.latitude)) < 1e-3)
  assert.equal(coded!.row.geom_wkt, `POINT (${coded!.row.longitude} ${coded!.row.latitude})`)
  assert.ok(coded!.evidence.where_prec!.anchors.every(({ quote }) => quote !== ""))
  // Who did it to whom.
  assert.equal(coded!.row.side_a, same!.row.actor1)
  assert.ok(coded!.evidence.side_a!.anchors.length > 0)
})

test("lineage draws itself", async () => {
  for (const format of ["dot", "svg"]) {
    const { world, out } = recorded()
    assert.equal(await runProgram(["lineage", "--format", format, join(stories, "bus-crash", "reports")], world), 0)
    assert.match(out(), format === "dot" ? /^digraph "lineage" \{/ : /^<svg /)
  }
})
