/** `stemma stories`: the stories of a store. */
import { storyTitle } from "../../run/index-rows.ts"
import type { Library } from "../../run/library.ts"
import type { Also, StoriesQuery, StoryRow } from "../../store/store.ts"
import { printable } from "../../view/plain.ts"
import { cut } from "../../view/wrap.ts"
import { type Command, exitCodes, type Options } from "../command.ts"
import { storeOption } from "../storage.ts"
import { choosing, chosen, limitOf, pagesOf, sayOnce, withKeptLibrary } from "../with-library.ts"

const day = (instant: string | null): string => (instant ?? "no date").slice(0, 10).padEnd(10)

/** How many round-ups of other stories tell of it, too. */
function alsoWords(also: readonly Also[]): string {
  const roundUps = new Set(also.map(({ report }) => report)).size
  return roundUps === 0 ? "" : ` [also in ${roundUps} ${roundUps === 1 ? "round-up" : "round-ups"}]`
}

/** One story on one line. */
function storyLine(row: StoryRow, also: readonly Also[]): string {
  const { id, last, reports, told } = row
  const disputed = told === null || told.disputed === 0 ? "" : ` [${told.disputed} disputed]`
  const size = `${reports} ${reports === 1 ? "report " : "reports"}`.padStart(11)
  return `${id}  ${day(last)} ${size}  ${cut(printable(storyTitle(row)), 100)}${disputed}${alsoWords(also)}`
}

function disputedOf(options: Options): { readonly disputed?: boolean } {
  return options["disputed"] === true ? { disputed: true } : {}
}

async function withAlso(library: Library, rows: readonly StoryRow[]) {
  const all = await library.also({ stories: rows.map(({ id }) => id) })
  const by = Map.groupBy(all, ({ story }) => story)
  return rows.map((row) => ({ row, also: by.get(row.id) ?? [] }))
}

export const stories: Command = {
  name: "stories",
  summary: "the stories of a store, the last changed first",
  about: `Lists the stories of a store: id, last publication, how many reports, and the title of the account, or of
the latest report where no account was told yet. Words narrow the list to stories with a report that holds all
of them. A round-up is a report of one story and is said to tell of its others, too. With --format json one object a
line, with places, kinds of claims, reports a day, and \`also\`: the parts of round-ups in other stories.`,
  paths: "[words...]",
  pathsSay: "words that a report of the story holds",
  options: [
    storeOption,
    ...choosing,
    { flags: "--disputed", says: "only stories whose account has a dispute" },
    {
      flags: "--sort <name>",
      says: "by last change, last publication or number of reports",
      default: "changed",
      choices: ["changed", "last", "reports"],
    },
  ],
  example: "stemma stories --store memory: ferry",
  run: async (words, options, world) => {
    const sort = options["sort"] as NonNullable<StoriesQuery["sort"]>
    const query = { ...chosen(options), ...disputedOf(options), q: words.join(" "), sort }
    await withKeptLibrary(options, world, async (library) => {
      const said = new Set<string>()
      const found = pagesOf(limitOf(options), async (cursor, limit) => {
        const { items, next, findings } = await library.stories({ ...query, cursor, limit })
        sayOnce(findings, said, world)
        return { items: await withAlso(library, items), next }
      })
      let count = 0
      for await (const { row, also } of found) {
        count += 1
        const line = options["format"] === "json" ? JSON.stringify({ ...row, also }) : storyLine(row, also)
        await world.write(`${line}\n`)
      }
      if (count === 0 && said.size === 0) world.say("stemma: there is no such story: stemma import takes reports in")
    })
    return exitCodes.done.code
  },
}
