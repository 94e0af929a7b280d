/**
 * One large story in a process of its own, whose memory holds nothing else: 500 reports of one event, from analyses to
 * answers and to the account. Prints JSON.
 */
import { tellAccount } from "../src/account/account.ts"
import { findHappenings } from "../src/group/happenings.ts"
import { traceLineage } from "../src/lineage/index.ts"
import { makeReport } from "../src/read/report.ts"
import { reconcile } from "../src/reconcile/reconcile.ts"
import { analyzeReport } from "../src/run/engine.ts"
import { loadResources } from "../src/run/resources.ts"
import { inventedReports } from "./invented.ts"

/** Processor seconds that a step takes (a shared machine's clock would count others' work too), and what it gives. */
function timed<Result>(step: () => Result): readonly [seconds: number, result: Result] {
  const begin = process.cpuUsage()
  const result = step()
  const { user, system } = process.cpuUsage(begin)
  return [Math.round((user + system) / 1e4) / 100, result]
}

const resources = loadResources()
const analyses = inventedReports(Number(process.argv[2])).map((input) => analyzeReport(makeReport(input), resources))
const [tracing, lineage] = timed(() => traceLineage(analyses))
const [finding, happenings] = timed(() => findHappenings(analyses, lineage))
const [reconciling, answers] = timed(() => reconcile(analyses, lineage, happenings))
const story = { id: "scale", reports: analyses.map(({ document }) => document.report.id) }
const options = { policy: "origins", length: "normal" } as const
const [telling] = timed(() => tellAccount(story, analyses, lineage, happenings, answers, options))
const peak = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(JSON.stringify({ reconciling, answers: answers.length, tracing, finding, telling, peak }))
