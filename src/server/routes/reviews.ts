/** Decisions of persons about a story. */
import { z } from "zod"
import { mayRead } from "../blind.ts"
import { data, type Endpoint, endpoint } from "../endpoint.ts"
import { Refusal } from "../refusal.ts"
import { idParams, paging } from "../schemas/common.ts"
import { agreement as agreementShape, newReview, reviewPage, review as reviewShape } from "../schemas/lists.ts"
import { storyOf } from "./stories.ts"

const pageSize = 200

/** Where a page of reviews begins: how many stand before it. */
function startOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  if (!/^\d{1,9}$/.test(cursor))
    throw new Refusal(400, "The cursor is none of ours: leave it out to begin at the start.")
  return Number(cursor)
}

const list = endpoint({
  method: "get",
  path: "/api/stories/{id}/reviews",
  name: "listReviews",
  group: "Reviews",
  role: "reader",
  summary: "Decisions about a story, oldest first",
  about: "Of blind codings one's own only; an admin sees all.",
  params: idParams,
  query: z.object({
    coding: z.string().max(200).optional().meta({ description: "only those of a blind coding" }),
    ...paging,
  }),
  gives: reviewPage,
  handle: async ({ params, query, who }, { library }) => {
    const row = await storyOf(library, params.id)
    const all = (await library.reviews(row.id)).filter((review) => mayRead(who, review))
    const chosen = query.coding === undefined ? all : all.filter(({ coding }) => coding === query.coding)
    const from = startOf(query.cursor)
    const to = from + (query.limit ?? pageSize)
    return data({ items: chosen.slice(from, to), next: to < chosen.length ? String(to) : null })
  },
})

const add = endpoint({
  method: "post",
  path: "/api/stories/{id}/reviews",
  name: "addReview",
  group: "Reviews",
  role: "coder",
  summary: "Keeps a decision; the account follows it",
  about: "Who decides is the name of the token, or on a server without tokens the header X-Coder.",
  params: idParams,
  body: newReview,
  gives: reviewShape,
  status: 201,
  handle: async ({ params, body, who }, { library, desk, metrics }) => {
    const row = await storyOf(library, params.id)
    const { review, faults, story } = await desk.review(row.id, body, `person:${who.name}`)
    if (review === null) throw new Refusal(422, faults[0] ?? "The review cannot be used.")
    if (story === null) throw new Refusal(409, "The story went into another one: ask again.")
    metrics.add("changes", 1)
    return data(review, 201)
  },
})

const agreement = endpoint({
  method: "get",
  path: "/api/stories/{id}/agreement",
  name: "compareCodings",
  group: "Reviews",
  role: "coder",
  summary: "How far blind codings agree: Krippendorff's alpha by variable, and the differences",
  params: idParams,
  query: z.object({
    coders: z.string().max(2_000).optional().meta({ description: "names of codings, with commas; all without it" }),
  }),
  gives: agreementShape,
  handle: async ({ params, query }, { library, desk }) => {
    const row = await storyOf(library, params.id)
    const names = (query.coders ?? "").split(",").map((name) => name.trim())
    const asked = names.filter((name) => name !== "")
    const made = new Set((await library.reviews(row.id)).map(({ coding }) => coding))
    const odd = asked.find((name) => !made.has(name))
    if (odd !== undefined) throw new Refusal(404, `There is no coding “${odd.slice(0, 60)}” of this story.`)
    const found = await desk.agreement(row.id, asked)
    if (found === null) throw new Refusal(404, "There is no such story: GET /api/stories lists what there is.")
    return { kind: "packed", gzip: found.gzip }
  },
})

export const reviewEndpoints: readonly Endpoint[] = [list, add, agreement]
