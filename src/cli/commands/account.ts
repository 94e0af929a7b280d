/** `stemma account`: one account for the reports of a story, in the format asked for. */
import type { Length } from "../../account/brief.ts"
import { atLength } from "../../account/length.ts"
import { policyNames } from "../../model/policies.ts"
import type { Report } from "../../model/types.ts"
import { type ToldStory, tellStory } from "../../run/engine.ts"
import { InputError } from "../../run/input-error.ts"
import { warmResources } from "../../run/resources.ts"
import { readReviews } from "../../run/reviews-file.ts"
import { accountJson } from "../../view/account-json.ts"
import { accountText } from "../../view/account-text.ts"
import type { Command, Options } from "../command.ts"
import { allReports, intake } from "../intake.ts"
import { policiesOf } from "../policies.ts"
import { gazetteerOption, resourcesFor } from "../resources.ts"
import type { World } from "../world.ts"

/** Formats that are tables: the header stands once, however many stories there are. */
const tables = new Set(["csv", "figures-csv", "ged", "acled"])

const formats = [
  ...["text", "md", "json", "html", "csv", "figures-csv", "ged", "ged-json", "acled", "acled-json"],
  ...["geojson", "jsonld", "dot", "svg"],
]

/** Stories by the name their reports carry, in order of first appearance; reports without one share a name. */
function storiesOf(reports: readonly Report[], fallback: string): ReadonlyMap<string, readonly Report[]> {
  const stories = new Map<string, Report[]>()
  for (const report of reports) {
    const name = report.story ?? fallback
    const story = stories.get(name)
    if (story === undefined) stories.set(name, [report])
    else story.push(report)
  }
  return stories
}

/** The fields that `--fields` keeps, beside the story's name; all when it is not given. */
function keep(account: Readonly<Record<string, unknown>>, fields: string | undefined): unknown {
  if (fields === undefined) return account
  const names = fields.split(",")
  const unknown = names.find((name) => !(name in account))
  if (unknown !== undefined) {
    throw new InputError(`an account has no field “${unknown}”: it has ${Object.keys(account).join(", ")}.`, true)
  }
  return Object.fromEntries(["story", ...names].map((name) => [name, account[name]]))
}

/** Formats that are read and not computed with: they are cut to the length asked for. */
const forPeople: ReadonlySet<string> = new Set(["text", "md", "html"])

async function shown(told: ToldStory, options: Options, world: World): Promise<string> {
  const format = String(options["format"])
  const { account } = told
  if (format === "json")
    return `${JSON.stringify(keep(accountJson(account), options["fields"] as string | undefined))}\n`
  const length = options["length"] as Length
  if (format === "text")
    return accountText(atLength(account, length), { colour: world.colour, policies: policiesOf(options) })
  // The other formats are loaded when one is asked for: the account as text starts sooner.
  const { exportFormats, withoutRow } = await import("../../run/exports.ts")
  for (const sentence of withoutRow(format, told)) world.say(`stemma: note: ${sentence}`)
  return exportFormats[format]!.write(forPeople.has(format) ? { ...told, account: atLength(account, length) } : told)
}

export const account: Command = {
  name: "account",
  summary: "one account of the reports of a story, with low / best / high and a source for every sentence",
  about: `Reads the reports of one story and prints its account: a brief, the figures with low / best / high and the
origins behind them, what is disputed, what one source alone says, a timeline, who said what, and who copied whom.
JSON Lines whose reports carry a field "story" give one account for each story, in order of first appearance.`,
  paths: "[paths...]",
  options: [
    { flags: "--format <name>", says: "how the account is shown", default: "text", choices: formats },
    {
      flags: "--policy <names>",
      says: `rules for low / best / high, with commas: ${policyNames.join(", ")}`,
      default: "origins",
    },
    {
      flags: "--length <name>",
      says: "how long the account is that people read; JSON and tables hold everything but a longer brief",
      default: "normal",
      choices: ["short", "normal", "full"],
    },
    { flags: "--fields <names>", says: "with --format json: only these fields, with commas" },
    gazetteerOption,
    { flags: "--story <name>", says: "name of the story when its reports carry none" },
    { flags: "--reviews <file>", says: "what persons decided, as JSON Lines (stemma review): the account obeys" },
    { flags: "--coding <name>", says: "with --reviews: the account of a blind coding" },
  ],
  example: "stemma account stories/river-crossing/reports",
  run: async (paths, options, world) => {
    const policies = policiesOf(options)
    const opened = intake(paths, world)
    const warming = warmResources()
    const reports = await allReports(opened, world)
    await warming
    const resources = resourcesFor(options, world)
    const reviews = typeof options["reviews"] === "string" ? await readReviews(options["reviews"]) : []
    const coding = typeof options["coding"] === "string" ? options["coding"] : null
    const length = options["length"] as "short" | "normal" | "full"
    const given = typeof options["story"] === "string" || reports.some(({ story }) => story !== null)
    const stories = storiesOf(reports, String(options["story"] ?? nameOf(reports)))
    let told = 0
    for (const [name, members] of stories) {
      const say = (done: number): void => world.progress(`${name}: ${done} of ${members.length} reports understood`)
      // A file of reviews about one story needs no name; of several stories each takes its own.
      const own = stories.size === 1 ? reviews : reviews.filter(({ story }) => story === name)
      const story = named(tellStory(name, members, resources, { policies, length, reviews: own, coding }, say), given)
      if (options["format"] !== "text") for (const finding of story.account.findings) opened.say(finding)
      const words = await shown(story, options, world)
      const headed = told > 0 && tables.has(String(options["format"]))
      await world.write(headed ? words.slice(words.indexOf("\n") + 1) : words)
      told += 1
      world.progress(`${told} of ${stories.size} stories told`)
    }
    return opened.exitCode()
  },
}

/** A story that nobody named is called by the title of its account. */
const named = (told: ToldStory, given: boolean): ToldStory =>
  given || told.account.title === null ? told : { ...told, account: { ...told.account, story: told.account.title } }

/** What a story is called while nothing better is known: the first title among its reports. */
function nameOf(reports: readonly Report[]): string {
  const title = reports.find((report) => report.title !== null)?.title?.value ?? "Untitled story"
  return title.replace(/\s+/g, " ").trim().slice(0, 160)
}
