/** `stemma import`: reports into a store, each once. */
import { existsSync } from "node:fs"
import type { Review } from "../../model/types.ts"
import { prepareHeap } from "../../run/heap.ts"
import type { ImportProgress, ImportResult } from "../../run/import.ts"
import type { ReviewsResult } from "../../run/import-reviews.ts"
import { InputError } from "../../run/input-error.ts"
import type { Library } from "../../run/library.ts"
import { reportsOf } from "../../run/reports.ts"
import { readReviews } from "../../run/reviews-file.ts"
import { notedLine } from "../../view/noted.ts"
import { type Command, exitCodes, type Options } from "../command.ts"
import { itemsUntil, untilAsked } from "../ending.ts"
import { sayerTo } from "../intake.ts"
import { sayOlder, tellAll, tellOption } from "../keeping.ts"
import { lineOf } from "../line.ts"
import { gazetteerOption } from "../resources.ts"
import { storeOption } from "../storage.ts"
import { withLibrary } from "../with-library.ts"
import type { World } from "../world.ts"

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** What became of reviews, in one line. */
function reviewsLine({ new: fresh, known, refused }: ReviewsResult): string {
  const refusals = refused.length === 0 ? "" : `, ${counted(refused.length, "was", "were")} refused`
  const reviews = `${counted(fresh.length, "review is", "reviews are")} new`
  return `${reviews}, ${counted(known.length, "was", "were")} known${refusals}`
}

/** The reviews of the file that the options name; null when they name none. */
async function reviewsOf({ reviews }: Options): Promise<readonly Review[] | null> {
  if (typeof reviews !== "string") return null
  if (!existsSync(reviews)) throw new InputError(`${reviews}: there is no such file; check the name.`)
  return readReviews(reviews)
}

/** Reviews into the store, after the reports that they are about; what was not kept is said. */
async function importReviews(library: Library, reviews: readonly Review[] | null, world: World) {
  if (reviews === null) return null
  const result = await library.importReviews(reviews)
  for (const { why } of result.refused) world.say(lineOf(`stemma: ${why}`))
  for (const note of result.notes) world.say(lineOf(`stemma: note: ${note}`))
  return result
}

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
  let kept = 0
  const onProgress = ({ read, new: fresh, known }: ImportProgress): void => {
    kept = fresh
    world.progress(`${read} reports read: ${fresh} new, ${known} known`)
  }
  const taking = library.importReports(sayingFindings(), { by: "command line", onProgress })
  const result = await taking.catch((error: unknown) => {
    // The error itself is said after this.
    world.say(`stemma: stopped; ${counted(kept, "new report is", "new reports are")} kept, and the same import goes on`)
    throw error
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
  // A file that is wrong is refused before anything is kept.
  const given = await reviewsOf(options)
  const { result, reviews } = await withLibrary(options, world, async (library) => {
    await sayOlder(library.store, world)
    const onlyReviews = given !== null && paths.length === 0
    const result = onlyReviews ? await library.importReports([]) : await importPaths(library, paths, world, end)
    const reviews = end.aborted ? null : await importReviews(library, given, world)
    if (options["tell"] === true) await tellAll(library, world, end)
    return { result, reviews }
  })
  const decided = reviews === null ? [] : [reviewsLine(reviews)]
  const said = given !== null && paths.length === 0 ? [] : [importLine(result), ...result.findings.map(notedLine)]
  const lines =
    options["format"] === "json"
      ? [JSON.stringify(reviews === null ? result : { ...result, reviews })]
      : [...said, ...decided]
  await world.write(`${lines.join("\n")}\n`)
  if (end.aborted) {
    world.say("stemma: stopped; what is counted as new is kept, and the same import goes on")
    return exitCodes.stopped.code
  }
  return result.refused.length + (reviews?.refused.length ?? 0) > 0 ? exitCodes.refused.code : exitCodes.done.code
}

export const importCommand: Command = {
  name: "import",
  summary: "takes reports into a store, puts them into stories and keeps them",
  about: `Reads files and folders (text, HTML, JSON Lines), understands each report, puts it into its story and keeps
it. A report that is there already changes nothing, so that the same import can be run again; what is refused is said
with the reason, and a note says which limits the reports hit. What was counted as new is on the disk. Then
"stemma stories" lists the stories and "stemma serve" shows them. With --reviews FILE the decisions of persons come
along, after the reports that they are about, each once: blind codings stay apart and what was withdrawn stays so.`,
  paths: "[paths...]",
  options: [
    storeOption,
    tellOption,
    { flags: "--reviews <file>", says: "also what persons decided, as stemma export --reviews printed it" },
    { flags: "--format <name>", says: "a line to read, or JSON", default: "text", choices: ["text", "json"] },
    gazetteerOption,
  ],
  example: "stemma import --store memory: stories/river-crossing/reports",
  run: async (paths, options, world) => {
    if (paths.length === 0 && world.keyboard && options["reviews"] === undefined) {
      throw new InputError("no files were named and nothing is piped in: name files or folders (see --help).", true)
    }
    prepareHeap()
    return untilAsked(["SIGINT"], (end) => importUntil(end, paths, options, world))
  },
}
