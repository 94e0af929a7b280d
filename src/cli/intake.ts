/** Reports for a command: findings go to standard error as they come, reports go on. */
import type { Finding, Report } from "../model/types.ts"
import { repeatedReports } from "../read/file.ts"
import { InputError } from "../run/input-error.ts"
import { reportsOf } from "../run/reports.ts"
import { exitCodes } from "./command.ts"
import type { World } from "./world.ts"

/** A finding as one line: how grave, what, where. */
export function findingLine({ severity, report, message }: Finding): string {
  const where = report === null || message.includes(report) ? "" : `report ${report}: `
  return `stemma: ${severity === "note" ? "note: " : ""}${where}${message}`
}

/** What a command has read so far, for its exit code. */
export interface Intake {
  /** Reports one at a time; their own findings are said as they pass. */
  readonly reports: AsyncGenerator<Report>
  /** The reports without those whose id was taken by one before; says so, and says which repeat a text. */
  readonly distinct: (reports: readonly Report[]) => readonly Report[]
  /** 0 when everything was read; 1 when some input was refused. */
  readonly exitCode: () => number
}

/** Opens paths, or standard input when there are none and no keyboard is behind it. */
export function intake(paths: readonly string[], world: World): Intake {
  if (paths.length === 0 && world.keyboard) {
    throw new InputError("no files were named and nothing is piped in: name files or folders (see --help).", true)
  }
  let refused = false
  const say = (finding: Finding): void => {
    refused ||= finding.severity === "error"
    world.say(findingLine(finding))
  }
  async function* reports(): AsyncGenerator<Report> {
    for await (const item of reportsOf(paths, world.input)) {
      if ("report" in item) yield item.report
      else say(item.finding)
    }
  }
  const distinct = (all: readonly Report[]): readonly Report[] => {
    for (const finding of repeatedReports(all)) say(finding)
    return [...new Map([...all].reverse().map((report) => [report.id, report])).values()].reverse()
  }
  const exitCode = (): number => (refused ? exitCodes.refused.code : exitCodes.done.code)
  return { reports: reports(), distinct, exitCode }
}

/** All reports of the paths; an error when there is none. */
export async function allReports(opened: Intake, world: World): Promise<readonly Report[]> {
  const reports: Report[] = []
  for await (const report of opened.reports) {
    reports.push(report)
    world.progress(`${reports.length} reports read`)
  }
  if (reports.length === 0) throw new InputError("there is no report to work on.")
  return opened.distinct(reports)
}
