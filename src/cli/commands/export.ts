/** `stemma export`: a story, or all reports, out of a store. */
import type { PolicyName, Report } from "../../model/types.ts"
import { exportNames } from "../../run/export-names.ts"
import { InputError } from "../../run/input-error.ts"
import type { Library } from "../../run/library.ts"
import { salvage } from "../../store/salvage.ts"
import { StoreError } from "../../store/store.ts"
import { type Command, exitCodes, type Options } from "../command.ts"
import { gazetteerOption } from "../resources.ts"
import { storeOption, storePlace } from "../storage.ts"
import { withKeptLibrary } from "../with-library.ts"
import type { World } from "../world.ts"

/** A report as `stemma import` takes it. */
function reportLine(report: Report): string {
  const { id, text, title, published, outlet, byline, url, language, story } = report
  const given = { id, text, title: title?.value, published: published?.value, outlet: outlet?.value }
  return `${JSON.stringify({ ...given, byline: byline?.value, url, language, story })}\n`
}

const reportsAtOnce = 100

async function writeReports({ store }: Library, world: World): Promise<void> {
  let after = 0
  for (;;) {
    const reports = await store.reports({ after, limit: reportsAtOnce })
    const last = reports.at(-1)
    if (last === undefined) return
    for (const { report } of reports) await world.write(reportLine(report))
    after = last.sequence
  }
}

async function writeReviews({ store }: Library, world: World): Promise<void> {
  for (const review of await store.reviews(null)) await world.write(`${JSON.stringify(review)}\n`)
}

/** What is exported beside stories. */
type Whole = "reports" | "reviews"

/** The same of a damaged file, one by one; true when something was lost. */
async function writeSaved(what: Whole, options: Options, world: World): Promise<boolean> {
  let lost = 0
  let others = 0
  for await (const item of salvage(storePlace(options))) {
    if ("lost" in item) {
      world.say(`stemma: ${item.lost}`)
      lost += 1
    } else if ("report" in item === (what === "reports")) {
      await world.write("report" in item ? reportLine(item.report) : `${JSON.stringify(item.review)}\n`)
    } else others += 1
  }
  const other = what === "reports" ? "review" : "report"
  if (others > 0)
    world.say(
      `stemma: note: ${others} ${other}${others === 1 ? "" : "s"} can be read, too: export --${other}s --damaged`,
    )
  return lost > 0
}

async function exportWhole(what: Whole, options: Options, world: World): Promise<number> {
  if (options["damaged"] === true) {
    return (await writeSaved(what, options, world)) ? exitCodes.refused.code : exitCodes.done.code
  }
  try {
    const write = what === "reports" ? writeReports : writeReviews
    await withKeptLibrary(options, world, (library) => write(library, world))
    return exitCodes.done.code
  } catch (error) {
    if (error instanceof StoreError && error.reason === "damaged") {
      throw new InputError(`${error.message.split(":")[0]}: add --damaged to export what can still be read.`)
    }
    throw error
  }
}

async function exportStory(id: string, options: Options, world: World): Promise<number> {
  const format = String(options["format"])
  const policy = options["policy"] as PolicyName
  await withKeptLibrary(options, world, async (library) => {
    const exported = await library.exportStory(id, format, { policy })
    if (exported === null) throw new InputError(`there is no story ${id}: "stemma stories" lists those that are.`)
    await world.write(exported.body)
  })
  return exitCodes.done.code
}

const policies = ["origins", "ucdp", "acled", "airwars", "ibc", "conservative", "informative", "representative"]

export const exportCommand: Command = {
  name: "export",
  summary: "a story in a format of others, or all reports",
  about: `Prints the account of a story of a store in a format. With --reports it prints all reports as JSON Lines,
which "stemma import" takes in again, with --reviews all reviews, as "stemma import --reviews" and "stemma account
--reviews" read them; with --damaged what can still be read of a file that no longer opens.`,
  paths: "[story...]",
  pathsSay: "the id of a story",
  options: [
    storeOption,
    { flags: "--format <name>", says: "the format", default: "json", choices: exportNames },
    { flags: "--policy <name>", says: "the rule for low / best / high", default: "origins", choices: policies },
    { flags: "--reports", says: "all reports, one JSON object a line" },
    { flags: "--reviews", says: "all reviews, one JSON object a line" },
    { flags: "--damaged", says: "with --reports or --reviews: what can be read of a damaged file, entry by entry" },
    gazetteerOption,
  ],
  example: "stemma export --store memory: --reports",
  run: async (words, options, world) => {
    const [id, another] = words
    if (another !== undefined)
      throw new InputError("more than one story was named: export them one after the other.", true)
    const what = (["reports", "reviews"] as const).filter((name) => options[name] === true)
    if (what.length > 1) throw new InputError("--reports and --reviews are two exports: run one after the other.", true)
    if (what[0] !== undefined && id === undefined) return exportWhole(what[0], options, world)
    if (what[0] !== undefined)
      throw new InputError(`--${what[0]} exports the ${what[0]} of all stories: leave the story out.`, true)
    if (options["damaged"] === true)
      throw new InputError("--damaged goes with --reports or --reviews: add one of them.", true)
    if (id === undefined)
      throw new InputError("no story was named: give its id, or --reports or --reviews for all of these.", true)
    return exportStory(id, options, world)
  },
}
