/** `stemma import`: reports into a store, each once. */
import { prepareHeap } from "../../run/heap.ts"
import type { ImportResult } from "../../run/import.ts"
import { InputError } from "../../run/input-error.ts"
import type { Library } from "../../run/library.ts"
import { reportsOf } from "../../run/reports.ts"
import { notedLine } from "../../view/noted.ts"
import { type Command, exitCodes, type Options } from "../command.ts"
import { itemsUntil, untilAsked } from "../ending.ts"
import { sayerTo } from "../intake.ts"
import { sayOlder, tellAll, tellOption } from "../keeping.ts"
import { gazetteerOption } from "../resources.ts"
import { storeOption } from "../storage.ts"
import { withLibrary } from "../with-library.ts"
import type { World } from "../world.ts"

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** What an import did, in one line. */
function importLine({ new: fresh, known, refused, stories }: ImportResult): string {
  const refusals = refused.length === 0 ? "" : `, ${counted(refused.length, "was", "were")} refused`
  const reports = `${counted(fresh.length, "report is", "reports are")} new`
  return `${reports}, ${counted(known.length, "was", "were")} known${refusals}; ${counted(
    stories.length,
    "story is",
    "stories are",
  )} new or changed`
}

/** Takes reports in with progress for a terminal; every refusal is said once, those of reading as they come. */
async function importPaths(
  library: Library,
  paths: readonly string[],
  world: World,
  end: AbortSignal,
): Promise<ImportResult> {
  const { say, rest } = sayerTo(world)
  const said = new Set<string>()
  async function* sayingFindings(): ReturnType<typeof reportsOf> {
    for await (const item of itemsUntil(reportsOf(paths, world.input), end)) {
      if ("finding" in item) {
        say(item.finding)
        said.add(item.finding.message)
      }
      yield item
    }
  }
  const result = await library.importReports(sayingFindings(), {
    by: "command line",
    onProgress: ({ read, new: fresh, known }) => world.progress(`${read} reports read: ${fresh} new, ${known} known`),
  })
  for (const { why } of result.refused) {
    if (!said.has(why)) say({ rule: "import/refused", severity: "error", message: why, report: null, span: null })
    said.add(why)
  }
  rest()
  return result
}

/** Imports until all is read or the user asks for the end; the exit code. What was kept is said either way. */
async function importUntil(
  end: AbortSignal,
  paths: readonly string[],
  options: Options,
  world: World,
): Promise<number> {
  const result = await withLibrary(options, world, async (library) => {
    await sayOlder(library.store, world)
    const imported = await importPaths(library, paths, world, end)
    if (options["tell"] === true) await tellAll(library, world, end)
    return imported
  })
  const lines =
    options["format"] === "json" ? [JSON.stringify(result)] : [importLine(result), ...result.findings.map(notedLine)]
  await world.write(`${lines.join("\n")}\n`)
  if (end.aborted) {
    world.say("stemma: stopped; what is counted as new is kept, and the same import goes on")
    return exitCodes.stopped.code
  }
  return result.refused.length > 0 ? exitCodes.refused.code : exitCodes.done.code
}

export const importCommand: Command = {
  name: "import",
  summary: "takes reports into a store, puts them into stories and keeps them",
  about: `Reads files and folders (text, HTML, JSON Lines), understands each report, puts it into its story and keeps
it. A report that is there already changes nothing, so that the same import can be run again; what is refused is said
with the reason, and a note says which limits the reports hit. What was counted as new is on the disk. Then
"stemma stories" lists the stories and "stemma serve" shows them.`,
  paths: "[paths...]",
  options: [
    storeOption,
    tellOption,
    { flags: "--format <name>", says: "a line to read, or JSON", default: "text", choices: ["text", "json"] },
    gazetteerOption,
  ],
  example: "stemma import --store memory: stories/river-crossing/reports",
  run: async (paths, options, world) => {
    if (paths.length === 0 && world.keyboard) {
      throw new InputError("no files were named and nothing is piped in: name files or folders (see --help).", true)
    }
    prepareHeap()
    return untilAsked(["SIGINT"], (end) => importUntil(end, paths, options, world))
  },
}
