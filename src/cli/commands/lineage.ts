/** `stemma lineage`: which reports share prose, and which count as one witness. */
import { limits } from "../../base/limits.ts"
import { closestPairs, compareReports } from "../../lineage/index.ts"
import type { Report, SharedProse } from "../../model/types.ts"
import type { Command, Options } from "../command.ts"
import { allReports, intake } from "../intake.ts"
import { resourcesFor } from "../resources.ts"
import type { World } from "../world.ts"

/** A pair as the machine interface shows it: passages as spans on both sides. */
function pairJson(pair: SharedProse): unknown {
  const { a, b, score, kind, direction, passages, reasons } = pair
  const spans = passages.map((passage) => ({
    a: { from: passage.a.from, to: passage.a.to },
    b: { from: passage.b.from, to: passage.b.to },
    kind: passage.kind,
    of: passage.of,
  }))
  return { a, b, score, kind, direction, passages: spans, reasons }
}

/** The picture needs to know who is quoted: the reports are understood, as for an account. */
async function drawn(reports: readonly Report[], options: Options, world: World): Promise<string> {
  const { tellStory } = await import("../../run/engine.ts")
  const { exportFormats } = await import("../../run/exports.ts")
  const say = (done: number): void => world.progress(`${done} of ${reports.length} reports understood`)
  const told = tellStory("lineage", reports, resourcesFor(options, world), { policies: [], length: "short" }, say)
  return exportFormats[String(options["format"])]!.write(told)
}

export const lineage: Command = {
  name: "lineage",
  summary: "which reports share prose with which, and which are one witness",
  about: `Reads reports of one story or of many. Prints one JSON object a line: first the pairs that share passages,
with exact offsets on both sides, then one line a report with the number of its witness. Reports with one number are
one witness. --format dot and svg draw it instead: original speakers, the agencies between, the reports; copied prose
as solid lines, named sources dashed, inferred ones dotted.`,
  paths: "[paths...]",
  options: [
    { flags: "--format <name>", says: "how the lineage is shown", default: "json", choices: ["json", "dot", "svg"] },
  ],
  example: "stemma lineage stories/bus-crash/reports",
  run: async (paths, options, world) => {
    const opened = intake(paths, world)
    const reports = await allReports(opened, world)
    if (options["format"] !== "json") {
      await world.write(await drawn(reports, options, world))
      return opened.exitCode()
    }
    const { pairs, witnesses, findings } = compareReports(reports)
    const listed = closestPairs(pairs, limits.lineagePairs.value)
    for (const finding of [...findings, ...listed.findings]) opened.say(finding)
    for (const pair of listed.shown) await world.write(`${JSON.stringify(pairJson(pair))}\n`)
    for (const { report, witness } of witnesses) await world.write(`${JSON.stringify({ id: report, witness })}\n`)
    return opened.exitCode()
  },
}
