/** A store of ten thousand reports: import, start, search, memory, on SQLite and on PostgreSQL where one answers. */
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, rmSync } from "node:fs"
import { cpus, loadavg } from "node:os"
import { type Row, row, type Section } from "../row.ts"

const program = new URL("../store-run.ts", import.meta.url).pathname
const server = new URL("../serve-run.ts", import.meta.url).pathname
const folder = new URL("../out/", import.meta.url).pathname
const database = process.env["STEMMA_POSTGRES"] ?? "postgres://root@127.0.0.1:5432/test"

type Figures = Readonly<Record<string, number>>

/** The figures of one run; null when it fails: no database answers, or an error that it says. */
function measured(words: readonly string[], file = program): Figures | null {
  const { stdout, status } = spawnSync(process.execPath, [file, ...words], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  })
  return status === 0 ? (JSON.parse(stdout) as Figures) : null
}

const round = (value: number | undefined): number | null => (value === undefined ? null : Math.round(value * 10) / 10)

/** How busy the machine was: figures beside others' work say little of an idle one. */
const load = (): string => `load ${loadavg()[0]!.toFixed(1)} on ${cpus().length} cores`

function importRows(set: string, place: string, count: number, slack: number): readonly Row[] {
  const imported = measured(["import", place, String(count)])
  const speed = imported === null ? null : imported["kept"]! / imported["seconds"]!
  const cpu =
    imported === null
      ? ""
      : `${round(imported["kept"]! / imported["cpuSeconds"]!)} a second of processor time, ${load()}`
  return [
    row(set, "reports of 600 words imported a second", round(speed ?? undefined), 60 / slack, cpu),
    row(set, "import, peak memory, MB", round(imported?.["megabytes"]), 600),
  ]
}

function searchRows(set: string, place: string, slack: number): readonly Row[] {
  const started = measured(["start", place])
  const searched = measured(["search", place, "300"])
  const most =
    searched === null ? "" : `median ${round(searched["median"])}, slowest ${round(searched["most"])}, ${load()}`
  return [
    row(set, "start to the first list, milliseconds", round(started?.["ms"]), 400 * slack),
    row(set, "search, 95th percentile, milliseconds", round(searched?.["p95"]), 50 * slack, most),
    row(set, "search, peak memory, MB", round(searched?.["megabytes"]), 600),
  ]
}

/** Median and 99th percentile in words. */
const spread = (median: number | undefined, p99: number | undefined): string =>
  `median ${round(median)} ms, 99th percentile ${round(p99)} ms`

/** The server on that store: account pages at 200 requests a second, as the client beside it and as it sees them. */
function pageRows(set: string, place: string, slack: number): readonly Row[] {
  const served = measured([place, "2000"], server)
  const ratio = (p99: string, median: string): number | null =>
    served === null ? null : round(served[p99]! / served[median]!)
  const asked = served === null ? "" : `${spread(served["median"], served["p99"])}, ${load()}`
  const inside =
    served === null
      ? ""
      : `${spread(served["insideMedian"], served["insideP99"])}; while it had a processor: ` +
        `${spread(served["ownMedian"], served["ownP99"])}`
  const pages = "200 account pages a second, 99th percentile in medians"
  return [
    row(set, pages, ratio("p99", "median"), 5 * slack, asked),
    row(set, `${pages}, inside the server`, ratio("insideP99", "insideMedian"), 5 * slack, inside),
    row(set, "server start to the first list, milliseconds", round(served?.["start"]), 400 * slack),
    row(set, "server, memory, MB", round(served?.["megabytes"]), 600),
  ]
}

/** Compiles the program: what is installed is measured, not what a developer starts. */
function build(): void {
  const compiler = new URL("../../node_modules/typescript/bin/tsc", import.meta.url).pathname
  const root = new URL("../../", import.meta.url).pathname
  spawnSync(process.execPath, [compiler, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" })
}

/** On PostgreSQL a part is imported, for the speed, and the rest copied out of the file. */
function postgresRows(place: string, count: number): readonly Row[] {
  const [part, whole] = ["part", "whole"].map((name) => `stemma_bench_${process.pid}_${name}`) as [string, string]
  const at = (schema: string): string => `${database}?schema=${schema}`
  const set = `${count} reports in PostgreSQL`
  try {
    const imported = importRows(`${Math.min(count, 1_000)} reports in PostgreSQL`, at(part), Math.min(count, 1_000), 2)
    const copied = measured(["copy", place, at(whole)])
    if (copied === null) return imported
    return [...imported, ...searchRows(set, at(whole), 2), ...pageRows(set, at(whole), 2)]
  } finally {
    for (const schema of [part, whole]) spawnSync("psql", [database, "-qc", `DROP SCHEMA IF EXISTS ${schema} CASCADE`])
  }
}

function rows(every: number): readonly Row[] {
  const count = every > 1 ? 1_000 : 10_000
  mkdirSync(folder, { recursive: true })
  build()
  const place = `${folder}store-${count}`
  // STEMMA_BENCH_KEEP measures start and search of the store of an earlier run.
  const keep = process.env["STEMMA_BENCH_KEEP"] !== undefined && existsSync(place)
  if (!keep) rmSync(place, { recursive: true, force: true })
  const set = `${count} reports in SQLite`
  const imported = keep ? [] : importRows(set, place, count, 1)
  return [...imported, ...searchRows(set, place, 1), ...pageRows(set, place, 1), ...postgresRows(place, count)]
}

export const store: Section = { name: "serve", title: "The store", rows }
