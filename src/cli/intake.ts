/** Reports for a command: findings go to standard error as they come, reports go on. */
import { hash } from "../base/hash.ts"
import { limits } from "../base/limits.ts"
import type { Finding, Report } from "../model/types.ts"
import { firstOfEach, repeatedReports } from "../read/file.ts"
import { InputError } from "../run/input-error.ts"
import { reportsOf } from "../run/reports.ts"
import { exitCodes } from "./command.ts"
import { lineOf } from "./line.ts"
import type { World } from "./world.ts"

const isNamedIn = (report: string, message: string): boolean => {
  const at = message.indexOf(report)
  return at >= 0 && !/[\p{L}\p{N}]/u.test(`${message[at - 1] ?? ""}${message[at + report.length] ?? ""}`)
}

/** A finding as one line: how grave, what, where. */
export function findingLine({ severity, report, message }: Finding): string {
  const where = report === null || isNamedIn(report, message) ? "" : `report ${report}: `
  return lineOf(`stemma: ${severity === "note" ? "note: " : ""}${where}${message}`)
}

/** Says findings, of one rule no more than some; `rest` says how many more there were. */
interface Sayer {
  readonly say: (finding: Finding) => void
  readonly rest: () => void
}

/** A sayer that has said nothing yet. */
export function sayerTo(world: World): Sayer {
  const times = new Map<string, number>()
  const most = limits.findingsSaid.value
  const say = (finding: Finding): void => {
    const said = (times.get(finding.rule) ?? 0) + 1
    times.set(finding.rule, said)
    if (said <= most) world.say(findingLine(finding))
  }
  const rest = (): void => {
    for (const [rule, said] of times)
      if (said > most) world.say(`stemma: and ${(said - most).toLocaleString("en")} more of this kind (${rule})`)
    times.clear()
  }
  return { say, rest }
}

/** What a command has read so far, for its exit code. */
export interface Intake {
  /** Reports one at a time; their own findings are said as they pass. */
  readonly reports: AsyncGenerator<Report>
  /** The reports without those whose id was taken by one before; says so, and says which repeat a text. */
  readonly distinct: (reports: readonly Report[]) => readonly Report[]
  /** Says what was found in what was read. */
  readonly say: (finding: Finding) => void
  /** 0 when everything was read; 1 when some input was refused. To be asked when all is read: it ends what is said. */
  readonly exitCode: () => number
}

/** A report that is called by its file: when another file has the name, its words tell them apart. */
function idsOfFiles(): (report: Report) => Report {
  const taken = new Map<string, string>()
  return (report) => {
    const words = hash(report.text)
    const first = taken.get(report.id)
    if (first === undefined) taken.set(report.id, words)
    return first === undefined || first === words ? report : { ...report, id: `${report.id}-${words.slice(0, 8)}` }
  }
}

/** Opens paths, or standard input when there are none and no keyboard is behind it. */
export function intake(paths: readonly string[], world: World): Intake {
  if (paths.length === 0 && world.keyboard) {
    throw new InputError("no files were named and nothing is piped in: name files or folders (see --help).", true)
  }
  let refused = false
  const { say, rest } = sayerTo(world)
  const sayOfInput = (finding: Finding): void => {
    refused ||= finding.severity === "error"
    say(finding)
  }
  const ownId = idsOfFiles()
  async function* reports(): AsyncGenerator<Report> {
    for await (const item of reportsOf(paths, world.input)) {
      if ("finding" in item) sayOfInput(item.finding)
      else yield item.namedByFile ? ownId(item.report) : item.report
    }
  }
  const distinct = (all: readonly Report[]): readonly Report[] => {
    for (const finding of repeatedReports(all)) sayOfInput(finding)
    return firstOfEach(all)
  }
  const exitCode = (): number => {
    rest()
    return refused ? exitCodes.refused.code : exitCodes.done.code
  }
  return { reports: reports(), distinct, say, exitCode }
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
