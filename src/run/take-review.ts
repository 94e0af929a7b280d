/** A review as a person sends it to a door: checked against the story as the person sees it, then kept. */
import type { Review } from "../model/types.ts"
import { isRecord } from "../review/check.ts"
import { readRequest } from "../review/request.ts"
import type { StoryRow } from "../store/store.ts"
import type { Library } from "./library.ts"

/** What became of it: kept (both set), refused (faults), or about no story (all empty). */
export interface Taken {
  readonly review: Review | null
  /** One sentence a fault. */
  readonly faults: readonly string[]
  /** The row of the story after the review. */
  readonly story: StoryRow | null
}

/** Keeps the review that `request` asks for: see `readRequest`. `by` is "person:NAME", `at` an ISO instant. */
export async function takeReview(
  library: Library,
  story: string,
  request: unknown,
  { by, at }: { readonly by: string; readonly at: string },
): Promise<Taken> {
  const coding = isRecord(request) && typeof request["coding"] === "string" ? request["coding"] : null
  const told = await library.told(story, { coding })
  if (told === null) return { review: null, faults: [], story: null }
  const reviews = await library.reviews(told.story.id)
  const { review, faults } = readRequest(request, { story: told.story.id, by, at, told, reviews })
  if (review === null) return { review, faults, story: told.story }
  return { review, faults, story: await library.review(review) }
}
