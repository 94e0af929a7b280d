/** A store of ten thousand reports: import, start, search, memory, on SQLite and on PostgreSQL where one answers. */
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, rmSync } from "node:fs"
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

function storeRows(set: string, place: string, count: number, slack: number, ready: boolean): readonly Row[] {
  const imported = ready ? null : measured(["import", place, String(count)])
  const started = measured(["start", place])
  const searched = measured(["search", place, "300"])
  const speed = imported === null ? null : imported["kept"]! / imported["seconds"]!
  const cpu =
    imported === null ? "" : `${round(imported["kept"]! / imported["cpuSeconds"]!)} a second of processor time`
  const most = searched === null ? "" : `median ${round(searched["median"])}, slowest ${round(searched["most"])}`
  return [
    row(set, "reports of 600 words imported a second", round(speed ?? undefined), 60 / slack, cpu),
    row(set, "import, peak memory, MB", round(imported?.["megabytes"]), 600),
    row(set, "start to the first list, milliseconds", round(started?.["ms"]), 400 * slack),
    row(set, "search, 95th percentile, milliseconds", round(searched?.["p95"]), 50 * slack, most),
    row(set, "search, peak memory, MB", round(searched?.["megabytes"]), 600),
  ]
}

/** The server on that store: account pages at 200 requests a second. */
function pageRows(set: string, served: Figures | null): readonly Row[] {
  const asked =
    served === null ? "" : `median ${round(served["median"])} ms, 99th percentile ${round(served["p99"])} ms`
  const ratio = served === null ? undefined : served["p99"]! / served["median"]!
  return [
    row(set, "200 account pages a second, 99th percentile in medians", round(ratio), 5, asked),
    row(set, "server start to the first list, milliseconds", round(served?.["start"]), 400),
    row(set, "server, memory, MB", round(served?.["megabytes"]), 600),
  ]
}

function rows(every: number): readonly Row[] {
  const count = every > 1 ? 1_000 : 10_000
  mkdirSync(folder, { recursive: true })
  const place = `${folder}store-${count}`
  // STEMMA_BENCH_KEEP measures start and search of the store of an earlier run.
  const keep = process.env["STEMMA_BENCH_KEEP"] !== undefined && existsSync(place)
  if (!keep) rmSync(place, { recursive: true, force: true })
  const sqlite = storeRows(`${count} reports in SQLite`, place, count, 1, keep)
  const schema = `stemma_bench_${process.pid}`
  const pages = pageRows(`${count} reports in SQLite`, measured([place, "2000"], server))
  const postgres = storeRows(`${count} reports in PostgreSQL`, `${database}?schema=${schema}`, count, 2, false)
  spawnSync("psql", [database, "-qc", `DROP SCHEMA IF EXISTS ${schema} CASCADE`])
  return [...sqlite, ...pages, ...postgres]
}

export const store: Section = { name: "serve", title: "The store", rows }
