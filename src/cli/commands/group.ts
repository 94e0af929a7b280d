/** `stemma group`: which reports belong to one story. */
import { groupReports } from "../../group/index.ts"
import type { Command } from "../command.ts"
import { allReports, intake } from "../intake.ts"

export const group: Command = {
  name: "group",
  summary: "which reports belong to one story",
  about: `Reads reports in the order of their arrival and prints one JSON object a line for each: its id and the id of
its story. The order of the reports changes nothing in the end result. With --reasons, why it is there.`,
  paths: "[paths...]",
  options: [{ flags: "--reasons", says: "why each report is where it is, in words" }],
  example: "stemma group stories/river-crossing/reports stories/bus-crash/reports",
  run: async (paths, options, world) => {
    const opened = intake(paths, world)
    const reports = await allReports(opened, world)
    const { stories, judgements } = groupReports(reports)
    const storyOf = new Map(stories.flatMap(({ id, reports: members }) => members.map((member) => [member, id])))
    const why = new Map(judgements.map((judgement) => [judgement.right, judgement]))
    for (const { id } of reports) {
      const line = { id, story: storyOf.get(id) ?? null }
      const reasons = options["reasons"] === true ? { judgement: why.get(id) ?? null } : {}
      await world.write(`${JSON.stringify({ ...line, ...reasons })}\n`)
    }
    return opened.exitCode()
  },
}
