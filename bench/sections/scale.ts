/** How long one large story takes, and its memory: 500 reports of one event, in a process of their own. */
import { spawnSync } from "node:child_process"
import { type Row, row, type Section } from "../row.ts"

const reports = 500

interface Run {
  readonly reconciling: number
  readonly answers: number
  readonly tracing: number
  readonly finding: number
  readonly telling: number
  readonly peak: number
}

function rows(): readonly Row[] {
  const set = `${reports} reports of one event, one core`
  const script = new URL("../scale-run.ts", import.meta.url).pathname
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, String(reports)])
  if (status !== 0) throw new Error(`the large story ended with ${status}: ${stderr}`)
  const run = JSON.parse(String(stdout)) as Run
  return [
    row(set, "seconds", run.reconciling, 3, `${run.answers} answers; reconciling alone`),
    row(set, "seconds", run.tracing, null, "lineage"),
    row(set, "seconds", run.finding, null, "happenings"),
    row(set, "seconds", run.telling, null, "account"),
    row(set, "peak memory, MB", run.peak, 500, "the whole process, models included"),
  ]
}

export const scale: Section = { name: "reconcile-scale", title: "One large story", rows }
