/** `stemma analyze`: everything understood from each report on its own, one JSON object a line. */
import { analyzeReport } from "../../run/engine.ts"
import { analysisJson } from "../../view/analysis-json.ts"
import type { Command } from "../command.ts"
import { findingLine, intake } from "../intake.ts"
import { gazetteerOption, resourcesFor } from "../resources.ts"

export const analyze: Command = {
  name: "analyze",
  summary: "what each report says: words, names, times, places, figures, attributions, claims",
  about: `Reads reports (text, HTML, JSON Lines, folders) and prints one JSON object a line for each, in their order:
publication, outlet, furniture, sentences, tokens, mentions, attributions, claims and facts. Offsets are UTF-16 code
units, half-open, into the text as given.`,
  paths: "[paths...]",
  options: [gazetteerOption],
  example: "stemma analyze stories/river-crossing/reports/03-siam-dispatch.txt",
  run: async (paths, options, world) => {
    const opened = intake(paths, world)
    const resources = resourcesFor(options, world)
    let done = 0
    for await (const report of opened.reports) {
      const analysis = analyzeReport(report, resources)
      for (const finding of [...report.findings, ...analysis.document.findings]) world.say(findingLine(finding))
      await world.write(`${JSON.stringify(analysisJson(analysis))}\n`)
      done += 1
      world.progress(`${done} reports understood`)
    }
    return opened.exitCode()
  },
}
