/** `stemma search`: reports and claims by their words. */
import { InputError } from "../../run/input-error.ts"
import type { Find } from "../../run/library.ts"
import type { SearchQuery } from "../../store/store.ts"
import { printable } from "../../view/plain.ts"
import { paragraph } from "../../view/wrap.ts"
import { type Command, exitCodes, type Options } from "../command.ts"
import { storeOption } from "../storage.ts"
import { choosing, chosen, limitOf, pagesOf, sayOnce, withKeptLibrary } from "../with-library.ts"

/** The passage with its words set off: in bold on a terminal that shows it, between asterisks else. */
function marked({ text, from, marks }: Find["passage"], colour: boolean): string {
  const [open, close] = colour ? ["\u001b[1m", "\u001b[22m"] : ["*", "*"]
  let shown = ""
  let at = from
  for (const mark of marks) {
    if (mark.from < at) continue
    shown += `${printable(`.${text.slice(at - from, mark.from - from)}.`).slice(1, -1)}${open}`
    shown += `${printable(text.slice(mark.from - from, mark.to - from))}${close}`
    at = mark.to
  }
  return shown + printable(`.${text.slice(at - from)}`).slice(1)
}

/** One find: where it stands, then its words. */
function findText(find: Find, colour: boolean): string {
  const { outlet, published, title, report, story, claim, passage } = find
  const where = [outlet, published?.slice(0, 10), title].filter((part) => part !== null && part !== undefined)
  const head = `${printable(where.join(" · ") || report)} (report ${printable(report)}, story ${story})`
  const kind = claim === null ? "" : `${claim.kind}: `
  return `${head}\n${paragraph("    ", kind + marked(passage, colour))}\n`
}

const storyOf = (options: Options): { readonly story?: string } =>
  typeof options["story"] === "string" ? { story: options["story"] } : {}

export const search: Command = {
  name: "search",
  summary: "finds reports, or claims, by their words, days and places",
  about: `Finds what holds all words, in any form of them (killed, killing, kills): "quoted phrases" stand one after
the other, -word excludes (with a quote around the whole query: 'ferry -storm'), word* is a beginning. Best finds
first; of very many only the latest thousand are weighed. --in claims searches what the reports say, sentence by
sentence, and --from, --to and --box then ask when and where it happened.`,
  paths: "[words...]",
  pathsSay: "words to find; without any, everything that the options choose",
  options: [
    storeOption,
    { flags: "--in <name>", says: "what is searched", default: "reports", choices: ["reports", "claims"] },
    ...choosing,
    { flags: "--story <id>", says: "in this story only" },
  ],
  example: "stemma search --store memory: --in claims killed",
  run: async (words, options, world) => {
    const within = options["in"] as SearchQuery["in"]
    const query = { ...chosen(options), ...storyOf(options), q: words.join(" "), in: within }
    await withKeptLibrary(options, world, async (library) => {
      const { story } = query
      if (story !== undefined && (await library.story(story)) === null)
        throw new InputError(`there is no story ${story}: "stemma stories" lists those that are.`)
      const said = new Set<string>()
      const finds = pagesOf(limitOf(options), async (cursor, limit) => {
        const page = await library.search({ ...query, cursor, limit })
        sayOnce(page.findings, said, world)
        return page
      })
      let count = 0
      for await (const find of finds) {
        count += 1
        await world.write(options["format"] === "json" ? `${JSON.stringify(find)}\n` : findText(find, world.colour))
      }
      if (count === 0 && said.size === 0)
        world.say("stemma: nothing was found: all words must stand in one report, or in one claim")
    })
    return exitCodes.done.code
  },
}
