/** `stemma group`: which reports belong to one story. */
import { alsoIn, groupReports, groupStream, longFinding, placeReport } from "../../group/index.ts"
import type { Membership } from "../../model/types.ts"
import type { Command, Options } from "../command.ts"
import { allReports, type Intake, intake } from "../intake.ts"
import type { World } from "../world.ts"

/** Other stories that a report tells of, for its line; nothing where there is none, as in most. */
const alsoOf = (memberships: readonly Membership[], withReasons: boolean): object =>
  memberships.length === 0
    ? {}
    : {
        also: memberships.map(({ story, span: { from, to }, judgement }) => ({
          story,
          from,
          to,
          ...(withReasons ? { judgement } : {}),
        })),
      }

/** Answers each report before the next is read. A story that was merged later keeps the id it had then. */
async function inStream(opened: Intake, world: World): Promise<void> {
  const state = groupStream()
  for await (const report of opened.reports) {
    for (const finding of longFinding(report)) opened.say(finding)
    const line = { id: report.id, story: placeReport(state, report), ...alsoOf(alsoIn(state, report.id), false) }
    await world.write(`${JSON.stringify(line)}\n`)
  }
}

/** Answers when all reports are read. */
async function atOnce(opened: Intake, options: Options, world: World): Promise<void> {
  const reports = await allReports(opened, world)
  const withReasons = options["reasons"] === true
  const { stories, judgements, also, findings } = groupReports(reports)
  for (const finding of findings) opened.say(finding)
  const storyOf = new Map(stories.flatMap(({ id, reports: members }) => members.map((member) => [member, id])))
  const why = new Map(judgements.map((judgement) => [judgement.right, judgement]))
  const others = new Map<string, Membership[]>()
  for (const one of also) others.set(one.report, [...(others.get(one.report) ?? []), one])
  for (const { id } of reports) {
    const reasons = withReasons ? { judgement: why.get(id) ?? null } : {}
    const line = { id, story: storyOf.get(id) ?? null, ...alsoOf(others.get(id) ?? [], withReasons), ...reasons }
    await world.write(`${JSON.stringify(line)}\n`)
  }
}

export const group: Command = {
  name: "group",
  summary: "which reports belong to one story",
  about: `Reads reports in the order of their arrival and prints one JSON object a line for each: its id and the id of
its story; for a round-up, \`also\` holds the other stories that its parts tell of, and where. Read together, the order
changes nothing in the result; --stream answers each report before the next is read
and judges it against those before. With --reasons, why it is there.`,
  paths: "[paths...]",
  options: [
    { flags: "--stream", says: "answer each report before the next is read" },
    { flags: "--reasons", says: "why each report is where it is, in words (not with --stream)" },
  ],
  example: "stemma group stories/river-crossing/reports stories/bus-crash/reports",
  run: async (paths, options, world) => {
    const opened = intake(paths, world)
    if (options["stream"] === true) await inStream(opened, world)
    else await atOnce(opened, options, world)
    return opened.exitCode()
  },
}
