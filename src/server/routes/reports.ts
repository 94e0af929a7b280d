/** Reports: reading them, what was understood, what two of them share, finding them. */
import { z } from "zod"
import { limits } from "../../base/limits.ts"
import { storyTitle } from "../../run/index-rows.ts"
import type { Find, Library } from "../../run/library.ts"
import type { Also } from "../../store/store.ts"
import { data, type Endpoint, endpoint } from "../endpoint.ts"
import { Refusal } from "../refusal.ts"
import { analysis as analysisShape, report as reportShape, sharedProse } from "../schemas/account.ts"
import { area, idParams, idWord, paging } from "../schemas/common.ts"
import { hitPage } from "../schemas/lists.ts"
import { checkDays, checkKind, defined } from "./given.ts"
import { storyOf } from "./stories.ts"

const missing = (): Refusal => new Refusal(404, "There is no such report: GET /api/search finds what there is.")

/** A further story that a part of a report tells of. */
async function alsoJson(library: Library, { story, span, judgement }: Also) {
  const row = await library.story(story)
  return { story, title: row === null ? "" : storyTitle(row), ...span, why: judgement }
}

const one = endpoint({
  method: "get",
  path: "/api/reports/{id}",
  name: "getReport",
  group: "Reports",
  role: "reader",
  summary: "One report as it was read; its story is the one it is in now",
  params: idParams,
  gives: reportShape,
  handle: async ({ params }, { library }) => {
    const stored = await library.report(params.id)
    if (stored === null) throw missing()
    const { map: _, ...report } = stored.report
    const also = await library.also({ reports: [stored.report.id] })
    return data({ ...report, story: stored.story, also: await Promise.all(also.map((one) => alsoJson(library, one))) })
  },
})

const analysis = endpoint({
  method: "get",
  path: "/api/reports/{id}/analysis",
  name: "getAnalysis",
  group: "Reports",
  role: "reader",
  summary: "What was understood from one report, as stemma analyze prints it",
  params: idParams,
  gives: analysisShape,
  handle: async ({ params }, { desk }) => {
    const page = await desk.analysis(params.id)
    if (page === null) throw missing()
    return { kind: "packed", gzip: page.gzip }
  },
})

const compare = endpoint({
  method: "get",
  path: "/api/compare",
  name: "compareReports",
  group: "Reports",
  role: "reader",
  summary: "What two reports share, passage by passage; null when they share nothing",
  query: z.object({ left: idWord, right: idWord }),
  gives: sharedProse.nullable(),
  also: { 404: "There is no such report." },
  handle: async ({ query }, { desk }) => {
    if (query.left === query.right) throw new Refusal(400, "A report is not compared with itself: name two.")
    const pairs = await desk.compare(query.left, query.right)
    if (pairs === null) throw missing()
    return data(pairs[0] ?? null)
  },
})

function hitJson({ report, story, title, outlet, published, score, passage, claim }: Find) {
  const { from, to, text, marks } = passage
  const snippet = { from, to, quote: text, marks }
  if (claim === null) return { report, story, title, outlet, published, score, snippet, claim: null }
  const { report: _, ...rest } = claim
  return { report, story, title, outlet, published, score, snippet, claim: rest }
}

const search = endpoint({
  method: "get",
  path: "/api/search",
  name: "search",
  group: "Reports",
  role: "reader",
  summary: "Finds reports or claims by words, place and time, best first",
  about: 'All words must stand there; "quoted phrases", -excluded words and beginnings* work.',
  query: z.object({
    q: z.string().max(limits.queryUnits.value).optional().meta({ description: "words; without them everything" }),
    in: z.enum(["reports", "claims"]).optional().meta({ description: "what is searched; reports when not given" }),
    kind: z.string().max(100).optional().meta({ description: "a kind of claim" }),
    story: idWord.optional().meta({ description: "within one story" }),
    ...area,
    ...paging,
  }),
  gives: hitPage,
  also: { 404: "There is no such story." },
  handle: async ({ query }, { library }) => {
    const { q = "", in: where = "reports", ...rest } = query
    checkDays(query)
    await checkKind(query.kind)
    if (query.story !== undefined) await storyOf(library, query.story)
    const { items, next, findings } = await library.search({ ...defined(rest), q, in: where })
    return data({ items: items.map(hitJson), next, findings })
  },
})

export const reportEndpoints: readonly Endpoint[] = [one, analysis, compare, search]
