/** Stories: lists, one story, its account, its exports. */
import { z } from "zod"
import { limits } from "../../base/limits.ts"
import { exportNames } from "../../run/export-names.ts"
import { storyTitle } from "../../run/index-rows.ts"
import type { Library } from "../../run/library.ts"
import type { StoredReport, StoryRow } from "../../store/store.ts"
import { fileName } from "../answer.ts"
import { refuseUnseen } from "../blind.ts"
import { data, type Endpoint, endpoint } from "../endpoint.ts"
import { Refusal } from "../refusal.ts"
import { accountFields, accountOrPart } from "../schemas/account.ts"
import { area, idParams, paging, policyQuery, yesOrNo } from "../schemas/common.ts"
import { storyPage, story as storyShape } from "../schemas/lists.ts"
import { checkDays, checkKind, defined } from "./given.ts"

/** Days that the picture of a row shows: the last ones with reports. */
const sparkDays = 60

/** A story as lists show it. */
function storyRowJson(row: StoryRow) {
  const { told } = row
  return {
    id: row.id,
    title: storyTitle(row),
    headline: told?.headline ?? null,
    reports: row.reports,
    witnesses: told?.witnesses ?? null,
    first: row.first,
    last: row.last,
    kinds: row.kinds.map(([kind, claims]) => ({ kind, claims })),
    disputed: told?.disputed ?? null,
    places: row.places,
    spark: row.spark.slice(-sparkDays).map(([day, reports]) => ({ day, reports })),
    changed: row.changed,
    changedAt: row.changedAt,
  }
}

const memberJson = ({ report, judgement }: StoredReport) => ({
  id: report.id,
  title: report.title?.value ?? null,
  outlet: report.outlet?.value ?? null,
  published: report.published?.value ?? null,
  url: report.url,
  why: judgement,
})

/** The parts of round-ups in other stories that tell of this one. */
async function alsoJson(library: Library, story: string) {
  const also = await library.also({ stories: [story] })
  const ids = [...new Set(also.map(({ report }) => report))]
  const members = new Map((await library.store.reports({ ids })).map((stored) => [stored.report.id, stored]))
  return also.map(({ report, home, span, judgement }) => {
    return { ...memberJson(members.get(report)!), story: home, ...span, why: judgement }
  })
}

const noStory = (): Refusal => new Refusal(404, "There is no such story: GET /api/stories lists what there is.")

/** The row of a story by any id it ever had; refuses (404) when there is none. */
export async function storyOf(library: Library, id: string): Promise<StoryRow> {
  const row = await library.story(id)
  if (row === null) throw noStory()
  return row
}

/** Where a story that went into another is now: the same address with the id it has; null when it has this one. */
function movedTo(request: Request, asked: string, { id }: Pick<StoryRow, "id">): string | null {
  if (id === asked) return null
  const { pathname, search } = new URL(request.url)
  const [, , , , ...rest] = pathname.split("/")
  return `/api/stories/${[encodeURIComponent(id), ...rest].join("/")}${search}`
}

const list = endpoint({
  method: "get",
  path: "/api/stories",
  name: "listStories",
  group: "Stories",
  role: "reader",
  summary: "Stories, latest change first",
  about: "Witnesses, headline and disputes of a story are null until its account was told, which happens unasked.",
  query: z.object({
    q: z.string().max(limits.queryUnits.value).optional().meta({ description: "words that one report holds" }),
    ...area,
    kind: z.string().max(100).optional().meta({ description: "stories that tell of this kind of happening" }),
    disputed: yesOrNo.optional().meta({ description: "only stories with, or without, a disputed question" }),
    since: z.coerce.number().int().min(0).optional().meta({ description: "changed after this sequence" }),
    sort: z.enum(["changed", "last", "reports"]).optional().meta({ description: "what comes first" }),
    ...paging,
  }),
  gives: storyPage,
  handle: async ({ query }, { library }) => {
    checkDays(query)
    await checkKind(query.kind)
    const { items, next, findings } = await library.stories(defined(query))
    return data({ items: items.map(storyRowJson), next, findings })
  },
})

const one = endpoint({
  method: "get",
  path: "/api/stories/{id}",
  name: "getStory",
  group: "Stories",
  role: "reader",
  summary: "One story with its reports",
  about: "A story that went into another leads to the one it is in now.",
  params: idParams,
  gives: storyShape,
  also: { 308: "The story has another id now." },
  handle: async ({ params, request }, { library }) => {
    const row = await storyOf(library, params.id)
    const to = movedTo(request, params.id, row)
    if (to !== null) return { kind: "moved", to }
    const reports = await library.store.reports({ story: row.id })
    return data({ ...storyRowJson(row), members: reports.map(memberJson), also: await alsoJson(library, row.id) })
  },
})

const asked = {
  policy: policyQuery,
  length: z.enum(["short", "normal", "full"]).optional().meta({ description: "how long the brief is" }),
  coding: z.string().max(200).optional().meta({ description: "a blind coding, instead of everybody's reviews" }),
}

interface AccountQuery {
  readonly claims?: boolean | undefined
  readonly fields?: string | undefined
}

/** How an account is asked for; refuses (400) fields that no account has. */
function howOf<Query extends AccountQuery>({ fields, claims, ...rest }: Query) {
  const names = fields === undefined ? undefined : [...new Set(fields.split(","))]
  const unknown = names?.find((name) => !accountFields.includes(name))
  if (unknown !== undefined) {
    const there = accountFields.join(", ")
    throw new Refusal(400, `The query “fields”: an account has no “${unknown.slice(0, 40)}”, it has ${there}.`)
  }
  return defined({ ...rest, fields: names, claims: names?.includes("claims") === true ? true : claims })
}

const account = endpoint({
  method: "get",
  path: "/api/stories/{id}/account",
  name: "getAccount",
  group: "Stories",
  role: "reader",
  summary: "The account of a story, as stemma account --format json prints it",
  params: idParams,
  query: z.object({
    ...asked,
    claims: yesOrNo.optional().meta({ description: "with all claims of the story" }),
    passages: yesOrNo
      .optional()
      .meta({ description: "0 leaves out the passages that reports share (GET /api/compare gives those of two)" }),
    fields: z
      .string()
      .max(300)
      .optional()
      .meta({ description: "only these fields beside the story, with commas: reports,lineage" }),
  }),
  gives: accountOrPart,
  also: { 308: "The story has another id now." },
  handle: async ({ params, query, request, who }, { library, desk }) => {
    const story = await desk.pages.story(params.id)
    if (story === null) throw noStory()
    const to = movedTo(request, params.id, story)
    if (to !== null) return { kind: "moved", to }
    await refuseUnseen(library, story.id, query.coding, who)
    const how = howOf(query)
    const page = (await desk.pages.get(story, how)) ?? (await desk.account(story.id, how))
    if (page === null) throw new Refusal(404, "The story went into another one meanwhile: ask again.")
    return { kind: "packed", gzip: page.gzip }
  },
})

const exported = endpoint({
  method: "get",
  path: "/api/stories/{id}/export",
  name: "exportStory",
  group: "Stories",
  role: "reader",
  summary: "A story as a file",
  params: idParams,
  query: z.object({ ...asked, format: z.enum(exportNames) }),
  gives: ["application/octet-stream"],
  handle: async ({ params, query, who }, { library, desk }) => {
    const { format, ...rest } = query
    await refuseUnseen(library, params.id, query.coding, who)
    const file = await desk.exportStory(params.id, format, defined(rest))
    if (file === null) throw noStory()
    return { kind: "text", type: file.type, text: file.body, file: fileName(file.name) }
  },
})

export const storyEndpoints: readonly Endpoint[] = [list, one, account, exported]
