/** `stemma analyze`: everything understood from each report on its own, one JSON object a line. */
import type { Resources } from "../../language/resources.ts"
import { analyzeReport } from "../../run/engine.ts"
import { InputError } from "../../run/input-error.ts"
import { analysisJson } from "../../view/analysis-json.ts"
import { explainText } from "../../view/explain-text.ts"
import type { Command } from "../command.ts"
import { type Intake, intake } from "../intake.ts"
import { gazetteerOption, resourcesFor } from "../resources.ts"
import type { World } from "../world.ts"

/** Writes the explanations of every report that has something to explain; an input error when none has. */
async function explain(what: string, opened: Intake, resources: Resources, world: World): Promise<number> {
  if (what.trim() === "") throw new InputError(`--explain needs a claim's id, an offset such as @120, or a word.`, true)
  let reports = 0
  let found = 0
  for await (const report of opened.reports) {
    reports += 1
    const text = explainText(analyzeReport(report, resources), what, resources.gazetteer)
    if (text === null) continue
    await world.write(found === 0 ? text : `\n${text}`)
    found += 1
  }
  if (found > 0) return opened.exitCode()
  const where = reports === 1 ? "the report has" : `none of the ${reports} reports has`
  throw new InputError(
    `${where} nothing to explain for “${what}”: give a claim's id, an offset such as @120, or words of the text.`,
  )
}

export const analyze: Command = {
  name: "analyze",
  summary: "what each report says: words, names, times, places, figures, attributions, claims",
  about: `Reads reports (text, HTML, JSON Lines, folders) and prints one JSON object a line for each, in their order:
publication, outlet, furniture, sentences, tokens, mentions, attributions, claims and facts. Offsets are UTF-16 code
units, half-open, into the text as given. With --explain it prints text instead: for a claim the finder that made it
and what each refiner decided and why; for a time, a quantity or a place the rule, what the words state and what was
concluded; for an attribution its rule and its chain.`,
  paths: "[paths...]",
  options: [
    gazetteerOption,
    {
      flags: "--explain <what>",
      says: "why a claim (its id), or what stands at an offset (@120) or a word, is what it is; as text",
    },
  ],
  example: "stemma analyze stories/river-crossing/reports/03-siam-dispatch.txt",
  run: async (paths, options, world) => {
    const opened = intake(paths, world)
    const resources = resourcesFor(options, world)
    const what = typeof options["explain"] === "string" ? options["explain"] : null
    if (what !== null) return explain(what, opened, resources, world)
    let done = 0
    for await (const report of opened.reports) {
      const analysis = analyzeReport(report, resources)
      for (const finding of [...report.findings, ...analysis.document.findings]) opened.say(finding)
      await world.write(`${JSON.stringify(analysisJson(analysis))}\n`)
      done += 1
      world.progress(`${done} reports understood`)
    }
    return opened.exitCode()
  },
}
