/** `stemma extract`: the report in a page, with a map back to the page. */
import { extractPage } from "../../read/html/extract.ts"
import { readPages } from "../../read/html/pages.ts"
import { InputError } from "../../run/input-error.ts"
import { type SourceOrFinding, sourcesOf, sourcesOfInput } from "../../run/sources.ts"
import { type Command, exitCodes } from "../command.ts"
import { findingLine } from "../intake.ts"
import type { World } from "../world.ts"

/** Prints the pages of one source; returns how many, and whether anything was refused. */
async function extractFrom(item: SourceOrFinding, world: World): Promise<{ pages: number; refused: boolean }> {
  if ("finding" in item) {
    world.say(findingLine(item.finding))
    return { pages: 0, refused: true }
  }
  const { path, bytes, line } = item.source
  const { pages, findings } = readPages(bytes, line === null ? { path } : { path, type: "jsonl" })
  for (const finding of findings) world.say(findingLine(finding))
  for (const page of pages) {
    const { findings: own, ...extracted } = extractPage(page)
    for (const finding of own) world.say(findingLine(finding))
    await world.write(`${JSON.stringify(extracted)}\n`)
  }
  return { pages: pages.length, refused: findings.some(({ severity }) => severity === "error") }
}

export const extract: Command = {
  name: "extract",
  summary: "the report in a page: title, date, byline, outlet, text, and a map back to the page",
  about: `Reads HTML files, or JSON Lines with "id", "html" and "url". Prints one JSON object a page: what the page
states of itself, the text of the report without the furniture of the page, and a map of runs
[textFrom, pageFrom, length] that leads every character back to the page.`,
  paths: "[paths...]",
  options: [],
  example: "stemma extract stories/river-crossing/reports/02-isan-morning-post.html",
  run: async (paths, _options, world) => {
    if (paths.length === 0 && world.keyboard) {
      throw new InputError("no files were named and nothing is piped in: name HTML files (see --help).", true)
    }
    let done = 0
    let refused = false
    for await (const item of paths.length === 0 ? sourcesOfInput(world.input()) : sourcesOf(paths)) {
      const outcome = await extractFrom(item, world)
      done += outcome.pages
      refused ||= outcome.refused
      world.progress(`${done} pages read`)
    }
    return refused ? exitCodes.refused.code : exitCodes.done.code
  },
}
