/** How long one large story takes: 500 reports of one event, from analyses to answers and to the account. */
import { tellAccount } from "../../src/account/account.ts"
import { findHappenings } from "../../src/group/happenings.ts"
import { traceLineage } from "../../src/lineage/index.ts"
import { makeReport } from "../../src/read/report.ts"
import { reconcile } from "../../src/reconcile/reconcile.ts"
import { analyzeReport } from "../../src/run/engine.ts"
import { loadResources } from "../../src/run/resources.ts"
import { inventedReports } from "../invented.ts"
import { type Row, row, type Section } from "../row.ts"

const reports = 500

/** Processor seconds that a step takes (a shared machine's clock would count others' work too), and what it gives. */
function timed<Result>(step: () => Result): readonly [seconds: number, result: Result] {
  const begin = process.cpuUsage()
  const result = step()
  const { user, system } = process.cpuUsage(begin)
  return [Math.round((user + system) / 1e4) / 100, result]
}

function rows(): readonly Row[] {
  const set = `${reports} reports of one event, one core`
  const resources = loadResources()
  const analyses = inventedReports(reports).map((input) => analyzeReport(makeReport(input), resources))
  const [tracing, lineage] = timed(() => traceLineage(analyses))
  const [finding, happenings] = timed(() => findHappenings(analyses, lineage))
  const [reconciling, answers] = timed(() => reconcile(analyses, lineage, happenings))
  const story = { id: "scale", reports: analyses.map(({ document }) => document.report.id) }
  const options = { policy: "origins", length: "normal" } as const
  const [telling] = timed(() => tellAccount(story, analyses, lineage, happenings, answers, options))
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  return [
    row(set, "seconds", reconciling, 3, `${answers.length} answers; reconciling alone`),
    row(set, "seconds", tracing, null, "lineage"),
    row(set, "seconds", finding, null, "happenings"),
    row(set, "seconds", telling, null, "account"),
    row(set, "peak memory, MB", peak, 500, "the whole process, models included"),
  ]
}

export const scale: Section = { name: "reconcile-scale", title: "One large story", rows }
