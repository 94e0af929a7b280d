/** Every tool, in the order clients list them. */
import { z } from "zod"
import { kinds } from "../claims/kinds.ts"
import { policyNames } from "../model/policies.ts"
import type { PolicyName } from "../model/types.ts"
import { storyTitle } from "../run/index-rows.ts"
import { InputError } from "../run/input-error.ts"
import { notedLine } from "../view/noted.ts"
import { counted } from "../view/show.ts"
import { anchorWords, overview, overviewWords } from "./account.ts"
import { explainFigure } from "./explain.ts"
import { whoSaid } from "./said.ts"
import { accountOfStory, type Tool, tool, unpacked } from "./tool.ts"

const given = z.object({
  text: z.string().min(1).max(200_000).describe("the text of the report, as published"),
  id: z.string().max(200).optional().describe("a name of your own for it; anchors will name it"),
  title: z.string().max(500).optional(),
  outlet: z.string().max(200).optional().describe("who published it"),
  published: z.string().max(40).optional().describe("when, ISO 8601"),
  url: z.string().max(2_000).optional(),
})

const reports = z.array(given).min(1).max(200).describe("the reports")

export const policy = z
  .enum(policyNames as [PolicyName, ...PolicyName[]])
  .optional()
  .describe("the rule for low / best / high; origins when not given")

const kind = z.enum(kinds.map(({ name }) => name) as [string, ...string[]])

const length = z.enum(["short", "normal", "full"]).optional().describe("how long the brief is")

/** Reports as the library takes them: absent fields stay absent. */
const inputs = (list: z.infer<typeof reports>) =>
  list.map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as typeof one)

const asked = (choices: { policy?: PolicyName | undefined; length?: "short" | "normal" | "full" | undefined }) => ({
  policy: choices.policy ?? "origins",
  length: choices.length ?? "normal",
})

const accountForTexts = tool({
  name: "account_for_texts",
  title: "Account for given texts",
  says: `Compares several reports of one event and tells what they say together: a brief, figures with low / best / high
and who holds them, disputes, who copied whom. Nothing is kept. Every sentence and figure names report, offsets and
words.`,
  changes: false,
  input: z.object({ reports, policy, length }),
  run: async (input, { desk }) => {
    const { gzip } = await desk.accountOf(inputs(input.reports) as never, { ...asked(input), claims: false })
    const account = await unpacked(gzip)
    return { text: overviewWords(account), data: overview(account) }
  },
})

const importReports = tool({
  name: "import_reports",
  title: "Import reports",
  says: `Keeps reports in the store and puts them into stories. Reports that are known already change nothing. Notes say
which limits the reports hit.`,
  changes: true,
  input: z.object({ reports }),
  run: async (input, { desk, who }) => {
    const bytes = new TextEncoder().encode(JSON.stringify(inputs(input.reports)))
    const result = await desk.importParts([{ name: "the reports", type: "json", bytes }], who, () => {})
    const { new: fresh, known, refused, stories, findings } = result
    const counts = `${fresh.length} new, ${known.length} known, ${refused.length} refused`
    const why = refused.map(({ name, why: reason }) => `${name ?? "a report"}: ${reason}`)
    const into = stories.length === 0 ? "" : `; stories ${stories.join(", ")}`
    return { text: [`${counts}${into}`, ...why, ...findings.map(notedLine)].join("\n"), data: { ...result } }
  },
})

const listStories = tool({
  name: "list_stories",
  title: "List stories",
  says: "Stories of the store, latest change first; by words, days or kind of happening when given.",
  changes: false,
  input: z.object({
    words: z.string().max(500).optional().describe("words that one report of the story holds"),
    from: z.iso.date().optional().describe("first day of publication"),
    to: z.iso.date().optional().describe("last day of publication"),
    kind: kind.optional().describe("a kind of happening"),
    disputed: z.boolean().optional(),
    limit: z.number().int().min(1).max(50).optional(),
    cursor: z.string().max(1_000).optional().describe("next of the page before"),
  }),
  run: async ({ words, limit = 20, ...rest }, { library }) => {
    const { from, to } = rest
    if (from !== undefined && to !== undefined && from > to)
      throw new InputError(`from (${from}) lies after to (${to}): nothing lies between.`)
    const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
    const page = await library.stories({ ...known, ...(words === undefined ? {} : { q: words }), limit })
    const items = page.items.map((row) => ({
      id: row.id,
      title: storyTitle(row),
      headline: row.told?.headline ?? null,
      reports: row.reports,
      witnesses: row.told?.witnesses ?? null,
      disputed: row.told?.disputed ?? null,
      first: row.first,
      last: row.last,
    }))
    const lines = items.map(
      (one) => `${one.id}: ${one.title} (${counted(one.reports, "report")}, ${one.first ?? "no date"})`,
    )
    const { next, findings } = page
    return {
      text: [...(lines.length === 0 ? ["No stories."] : lines), ...findings].join("\n"),
      data: { items, next, findings },
    }
  },
})

const readStory = tool({
  name: "read_story",
  title: "Read a story",
  says: "The account of a story: brief, figures with low / best / high, who holds them, who copied whom, anchors.",
  changes: false,
  input: z.object({ story: z.string().min(1).max(300).describe("its id"), policy, length }),
  run: async (input, bench) => {
    const account = await accountOfStory(bench, input.story, asked(input))
    const also = (await bench.library.also({ stories: [input.story] })).map(({ report, home, span }) => {
      return { report, story: home, ...span }
    })
    const lines = also.map(({ report, story, from, to }) => `Also in: ${report} ${from}-${to}, of story ${story}.`)
    return { text: [overviewWords(account), ...lines].join("\n\n"), data: { ...overview(account), also } }
  },
})

const compareReports = tool({
  name: "compare_reports",
  title: "Compare two reports",
  says: "What two reports share, passage by passage: copied, edited or paraphrased, in which direction, and why.",
  changes: false,
  input: z.object({ left: z.string().min(1).max(300), right: z.string().min(1).max(300) }),
  run: async ({ left, right }, { desk }) => {
    if (left === right) throw new InputError("a report is not compared with itself: name two.")
    const pairs = await desk.compare(left, right)
    if (pairs === null) throw new InputError("one of the reports is unknown: read_story lists the reports of a story.")
    const [pair] = pairs
    if (pair === undefined) return { text: "They share no prose.", data: { pair: null } }
    const lines = pair.passages.map(({ a, b, kind }) => `${kind}: ${anchorWords(a)} | ${anchorWords(b)}`)
    const why = pair.reasons.map(({ detail }) => detail).join("; ")
    const head = `${pair.kind}, direction ${pair.direction}, score ${pair.score.toFixed(2)}: ${why}`
    return { text: [head, ...lines].join("\n"), data: { pair: { ...pair } } }
  },
})

const readReport = tool({
  name: "read_report",
  title: "Read a report",
  says: "One report as it was published; offsets count in its text; `also`: further stories that a round-up tells of.",
  changes: false,
  input: z.object({ report: z.string().min(1).max(300).describe("its id") }),
  run: async ({ report: id }, { library }) => {
    const stored = await library.report(id)
    if (stored === null) throw new InputError(`there is no report ${id}: read_story lists the reports of a story.`)
    const { title, outlet, published, url, text } = stored.report
    const about = { id, story: stored.story, title: title?.value ?? null, outlet: outlet?.value ?? null, url }
    const also = (await library.also({ reports: [id] })).map(({ story, span }) => ({ story, ...span }))
    return { text, data: { ...about, published: published?.value ?? null, also, text } }
  },
})

export const tools: readonly Tool[] = [
  accountForTexts,
  importReports,
  listStories,
  readStory,
  explainFigure,
  whoSaid,
  compareReports,
  readReport,
]
