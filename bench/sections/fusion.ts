/** Tables of conflicting claims and of coded reports, beside the published methods and the R package eventreport. */
import { readFileSync } from "node:fs"
import { modelNames, runModel } from "../../src/aggregate/models.ts"
import type { Table } from "../../src/aggregate/table.ts"
import { csvOfTable, tableOfCsv } from "../../src/aggregate/table-csv.ts"
import { tableOfJsonLines } from "../../src/aggregate/table-json.ts"
import { hash } from "../../src/base/hash.ts"
import { type Fused, fuse } from "../../src/fusion/fuse.ts"
import type { MethodName } from "../../src/fusion/methods.ts"
import { readContainment } from "../../src/fusion/places.ts"
import { type Kind, readValue } from "../../src/fusion/values.ts"
import { type Row, row, type Section } from "../row.ts"
import { data } from "../shared.ts"

const text = (...parts: readonly string[]): string => readFileSync(data("fusion", ...parts), "utf8")

const objects = (...parts: readonly string[]): readonly Readonly<Record<string, string>>[] =>
  text(...parts)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, string>)

const claims = (set: string): Table => tableOfJsonLines(text(set, "claims.jsonl"))

/** Parameters were chosen on the objects of the first half; the second was looked at afterwards. */
const inSecondHalf = (object: string): boolean => Number.parseInt(hash(object).slice(0, 2), 16) % 2 === 1

/** Share of right values among those for which a right one is known and anything is claimed. */
function precision(values: readonly Fused[], right: (fused: Fused) => boolean | null): number | null {
  const judged = values.flatMap((fused) => right(fused) ?? [])
  return judged.length === 0 ? null : judged.filter(Boolean).length / judged.length
}

function figures(set: string, kind: Kind, bar: number, peers: string): readonly Row[] {
  const keyOf = (value: string): string | number | null => readValue(value, kind)?.key ?? null
  const truth = new Map(
    objects(set, "truth.jsonl").map(({ object, property, value }) => [`${object}|${property}`, keyOf(value!)]),
  )
  const right = (fused: Fused): boolean | null => {
    const gold = truth.get(`${fused.object}|${fused.property}`)
    return gold === undefined ? null : keyOf(fused.chosen.value) === gold
  }
  const table = claims(set)
  const of = (method: MethodName): readonly Fused[] => fuse(table, method).values
  const best = of("witnesses")
  const second = best.filter(({ object }) => inSecondHalf(object))
  return [
    row(set, "precision", precision(best, right), bar, peers),
    row(set, "precision, objects of the second half", precision(second, right), bar),
    ...(["vote", "accu", "accucopy", "median"] as const).map((method) =>
      row(set, `precision, method ${method}`, precision(of(method), right), null),
    ),
  ]
}

/** The way from each place up to the root, by its full name as the truth has it. */
function paths(set: string): ReadonlyMap<string, readonly string[]> {
  const places = objects(set, "hierarchy.jsonl")
  const byId = new Map(places.map((place) => [place["ID"]!, place]))
  const found = new Map<string, readonly string[]>()
  for (const place of places) {
    const way: string[] = []
    for (
      let at: typeof place | undefined = place;
      at !== undefined && at["name"] !== "Root";
      at = byId.get(at["parentID"]!)
    )
      way.push(at["name"]!)
    if (!found.has(way.join(","))) found.set(way.join(","), way)
  }
  return found
}

function places(set: string): readonly Row[] {
  const ways = paths(set)
  const truth = new Map(objects(set, "truth.jsonl").map(({ obj, value }) => [obj, ways.get(value!) ?? []]))
  const onWay = ({ object, chosen }: Fused): boolean => truth.get(object)!.includes(chosen.value)
  /** The narrowest right place that anybody claims. */
  const exact = ({ object, chosen, others }: Fused): boolean => {
    const claimed = new Set([chosen, ...others].map(({ value }) => value))
    return chosen.value === truth.get(object)!.find((place) => claimed.has(place))
  }
  const table = claims(set)
  const containment = readContainment(tableOfJsonLines(text(set, "hierarchy.jsonl")))
  const vote = fuse(table, "vote").values
  const best = fuse(table, "witnesses", containment).values
  const second = best.filter(({ object }) => inSecondHalf(object))
  const shown = (value: number | null): string => `majority vote ${value?.toFixed(3).replace(/^0/, "")} (measured)`
  return [
    row(set, "narrowest place claimed", precision(best, exact), precision(vote, exact), shown(precision(vote, exact))),
    row(set, "the same, second half", precision(second, exact), precision(vote, exact)),
    row(
      set,
      "right place or one around it",
      precision(best, onWay),
      precision(vote, onWay),
      shown(precision(vote, onWay)),
    ),
  ]
}

/** Best of three runs of the package, data loaded and nothing written. */
const eventreportSeconds = { conservative: 8.56, informative: 9.42, representative: 16.17 } as const

/** Seconds of the processor, so that other work on the machine does not count. */
const seconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

function eventreport(): readonly Row[] {
  const reports = text("eventreport", "reports.csv")
  return modelNames.flatMap((model) => {
    const set = `MAVERICK, ${model}`
    const expected = text("eventreport", `expected-${model}.csv`).split("\n")
    const runs = Array.from({ length: 6 }, () => {
      const begin = seconds()
      const table = tableOfCsv(reports)
      const read = seconds()
      const result = runModel(table, model)
      const made = seconds()
      const lines = csvOfTable(result).split("\n")
      return { lines, memory: made - read, whole: seconds() - begin }
    })
    const equal = expected.filter((line, index) => line === runs[0]!.lines[index]).length
    const theirs = eventreportSeconds[model]
    const times = Math.round(theirs / Math.min(...runs.map(({ memory }) => memory)))
    const whole = Math.min(...runs.map((run) => run.whole))
    return [
      row(set, "lines of the file equal to eventreport's", equal / expected.length, 1),
      row(
        set,
        "times as fast in processor time, reading and writing aside",
        times,
        50,
        `eventreport ${theirs} s (measured)`,
      ),
      row(set, "processor seconds, reading and writing included", Math.round(whole * 1000) / 1000, null),
    ]
  })
}

function rows(): readonly Row[] {
  const flights = "vote .790, ACCU .810, ACCUCOPY .910, PooledInvestment .940 (measured)"
  const population = "vote .726, ACCU .801, TruthFinder .809 (measured)"
  return [
    ...eventreport(),
    ...figures("flights", "time of day", 0.92, flights),
    ...figures("population", "number", 0.81, population),
    ...places("birthplaces"),
    ...places("heritages"),
  ]
}

export const fusion: Section = { name: "fusion", title: "Tables of reports and claims", rows }
