/**
 * How fast the program is here: tokens and reports per second, the cold command, memory. Noisy machines vary by half.
 */
import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { analyze } from "../../src/claims/index.ts"
import { understand } from "../../src/language/index.ts"
import { makeReport } from "../../src/read/report.ts"
import { loadResources } from "../../src/run/resources.ts"
import { type Row, row, type Section } from "../row.ts"
import { data, program } from "../shared.ts"

const seconds = (): number => Number(process.hrtime.bigint()) / 1e9

/** Wall clock and peak memory of one process; the best of three runs. */
function cold(words: readonly string[]): { seconds: number; megabytes: number } {
  const runs = Array.from({ length: 3 }, () => {
    const measured = ["-e", "process.on('exit',()=>console.error('peak '+process.resourceUsage().maxRSS))"]
    const begin = seconds()
    const { stderr, status } = spawnSync(
      process.execPath,
      words.length === 0 ? measured : ["--import", peakHook, ...words],
    )
    if (status !== 0) throw new Error(`${words.join(" ")} ended with ${status}; run "npm run build" first.`)
    const peak = Number(/peak (\d+)/.exec(String(stderr))?.[1] ?? 0) / 1024
    return { seconds: seconds() - begin, megabytes: peak }
  })
  return runs.reduce((best, run) => (run.seconds < best.seconds ? run : best))
}

const peakHook = `data:text/javascript,process.on('exit',()=>console.error('peak '+process.resourceUsage().maxRSS))`

function warm(): { tokens: number; reports: number } {
  const resources = loadResources()
  const texts = readFileSync(data("grouping", "news-cluster-docs.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .slice(0, 120)
    .map((line) => JSON.parse(line) as { id: string; text: string; title: string })
  const run = (): { tokens: number; seconds: number } => {
    const begin = seconds()
    let tokens = 0
    for (const input of texts) {
      const document = understand(makeReport(input), resources)
      analyze(document)
      tokens += document.tokens.length
    }
    return { tokens, seconds: seconds() - begin }
  }
  const runs = Array.from({ length: 4 }, run)
  const best = runs.reduce((fastest, one) => (one.seconds < fastest.seconds ? one : fastest))
  return { tokens: best.tokens / best.seconds, reports: texts.length / best.seconds }
}

function rows(): readonly Row[] {
  const reports = join(data("..", "stories", "border-crossing", "reports"))
  const empty = cold([])
  const built = program.replace("/src/cli/main.ts", "/dist/cli/main.js")
  const account = cold([built, "account", reports])
  const speed = warm()
  return [
    row("120 news reports, warm, one core", "tokens understood a second", Math.round(speed.tokens), 20_000),
    row("120 news reports, warm, one core", "reports understood a second", Math.round(speed.reports), null),
    row(
      "five reports, cold command",
      "seconds",
      round(account.seconds),
      1.5,
      `an empty Node process: ${round(empty.seconds)}`,
    ),
    row(
      "five reports, cold command",
      "peak memory, MB",
      Math.round(account.megabytes),
      300,
      `empty: ${Math.round(empty.megabytes)}`,
    ),
  ]
}

const round = (value: number): number => Math.round(value * 100) / 100

export const speed: Section = { name: "speed", title: "Speed and memory", rows }
