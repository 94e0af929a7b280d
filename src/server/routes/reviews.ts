/** Decisions of persons about a story. */
import { z } from "zod"
import type { Review } from "../../model/types.ts"
import { readReview } from "../../review/read.ts"
import { data, type Endpoint, endpoint } from "../endpoint.ts"
import { Refusal } from "../refusal.ts"
import { idParams, paging } from "../schemas/common.ts"
import { newReview, reviewPage, review as reviewShape } from "../schemas/lists.ts"
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
  params: idParams,
  query: z.object({
    coding: z.string().max(200).optional().meta({ description: "only those of a blind coding" }),
    ...paging,
  }),
  gives: reviewPage,
  handle: async ({ params, query }, { library }) => {
    const row = await storyOf(library, params.id)
    const all = await library.reviews(row.id)
    const chosen = query.coding === undefined ? all : all.filter(({ coding }) => coding === query.coding)
    const from = startOf(query.cursor)
    const to = from + (query.limit ?? pageSize)
    return data({ items: chosen.slice(from, to), next: to < chosen.length ? String(to) : null })
  },
})

/** The review that a caller asks for, checked; refuses (422) with the first fault. */
function made(story: string, who: string, body: z.infer<typeof newReview>): Review {
  const { reason = null, seconds = null, coding = null, anchors = [], action } = body
  const at = new Date().toISOString()
  const by = `person:${who}`
  const { review, faults } = readReview({ story, by, at, reason, seconds, coding, anchors, action })
  if (review === null) throw new Refusal(422, faults[0] ?? "The review cannot be used.")
  return review
}

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
    const review = made(row.id, who.name, body)
    if ((await desk.review(review)) === null) throw new Refusal(409, "The story went into another one: ask again.")
    metrics.add("changes", 1)
    return data(review, 201)
  },
})

export const reviewEndpoints: readonly Endpoint[] = [list, add]
