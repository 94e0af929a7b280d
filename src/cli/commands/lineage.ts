/** `stemma lineage`: which reports share prose, and which count as one witness. */
import { compareReports } from "../../lineage/index.ts"
import type { SharedProse } from "../../model/types.ts"
import type { Command } from "../command.ts"
import { allReports, intake } from "../intake.ts"

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

export const lineage: Command = {
  name: "lineage",
  summary: "which reports share prose with which, and which are one witness",
  about: `Reads reports of one story or of many. Prints one JSON object a line: first the pairs that share passages,
with exact offsets on both sides, then one line a report with the number of its witness. Reports with one number are
one witness.`,
  paths: "[paths...]",
  options: [],
  example: "stemma lineage stories/bus-crash/reports",
  run: async (paths, _options, world) => {
    const opened = intake(paths, world)
    const { pairs, witnesses } = compareReports(await allReports(opened, world))
    for (const pair of pairs) await world.write(`${JSON.stringify(pairJson(pair))}\n`)
    for (const { report, witness } of witnesses) await world.write(`${JSON.stringify({ id: report, witness })}\n`)
    return opened.exitCode()
  },
}
