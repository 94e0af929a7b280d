/** Agreement between the blind codings of a story: each coding told on its own, then put side by side. */
import { type Agreement, agreementOf } from "../agreement/agreement.ts"
import type { Coding } from "../agreement/units.ts"
import { hash } from "../base/hash.ts"
import type { Review, ReviewAction } from "../model/types.ts"
import { effective } from "../review/effective.ts"
import { addedClaimId } from "../review/id.ts"
import type { ToldStory } from "./engine.ts"
import type { Library } from "./library.ts"

/** The agreement of codings of a story, those named, else all there are; null when there is no such story. */
export async function storyAgreement(
  library: Library,
  id: string,
  codings: readonly string[] = [],
): Promise<Agreement | null> {
  const story = await library.story(id)
  if (story === null) return null
  const reviews = await library.reviews(story.id)
  const names = codings.length > 0 ? codings : codingsIn(reviews)
  // No story goes while it is told: stories only ever go into others, which answer for them.
  const told = async (coding: string | null) => (await library.told(story.id, { coding })) as ToldStory
  return agreementBetween(names, reviews, told)
}

/** Names of the blind codings among reviews, in order. */
export const codingsIn = (reviews: readonly Review[]): readonly string[] =>
  [...new Set(reviews.flatMap(({ coding }) => coding ?? []))].sort()

const addsOf = (reviews: readonly Review[]): ReadonlyMap<string, ReviewAction> =>
  new Map(reviews.flatMap(({ action }) => (action.do === "add" ? [[addedClaimId(action.claim), action] as const] : [])))

/**
 * The agreement of codings by name. `told` tells the story as a coding has it (null: everybody's account). The same
 * reviews give the same numbers: the bootstrap is seeded by them.
 */
export async function agreementBetween(
  names: readonly string[],
  reviews: readonly Review[],
  told: (coding: string | null) => Promise<ToldStory>,
): Promise<Agreement> {
  const codings: Coding[] = []
  for (const name of names) {
    const { account, analyses } = await told(name)
    codings.push({ name, analyses, reviewed: account.reviewed, added: addsOf(effective(reviews, name)) })
  }
  const { account } = await told(null)
  const seed = Number.parseInt(hash(...reviews.map(({ id }) => id)).slice(0, 8), 16)
  return agreementOf(codings, account.reviewed, seed)
}
