/**
 * Reviews of another store into this one, each once: people keep what they decided when their reports move. A review
 * goes into the story that its reports are in here; which is another one, it gets the id that goes with that story.
 */
import type { Review } from "../model/types.ts"
import { addedClaimId, reviewId } from "../review/id.ts"
import { madeReview } from "../review/read.ts"
import { claimsNamed } from "../review/targets.ts"
import type { Store } from "../store/store.ts"
import type { Importer, Refused } from "./import.ts"
import { keepReview } from "./keep-review.ts"

/** What became of the reviews. */
export interface ReviewsResult {
  /** Ids that new ones have here. */
  readonly new: readonly string[]
  /** Ids of those that were there already. */
  readonly known: readonly string[]
  /** Those that were not kept, and why. */
  readonly refused: readonly Refused[]
  /** What was noted about new ones: reports or claims that are not here. One sentence each. */
  readonly notes: readonly string[]
}

interface Work {
  readonly importer: Importer
  readonly reviews: readonly Review[]
  /** The ids that reviews have here, by what they say, whatever their story. */
  readonly kept: Map<string, string>
  /** The ids that reviews have here, by the ids that they came with. */
  readonly ids: Map<string, string>
  /** The stories of reviews by the ids that they have here. */
  readonly storyOf: Map<string, string>
  /** Ids of the claims that persons added, here and there. */
  readonly added: ReadonlySet<string>
  readonly result: { readonly [Name in keyof ReviewsResult]: ReviewsResult[Name][number][] }
}

const saying = ({ id: _, ...rest }: Review): string => reviewId({ ...rest, story: "" })

const addedBy = (reviews: readonly Review[]): ReadonlySet<string> =>
  new Set(reviews.flatMap(({ action }) => (action.do === "add" ? [addedClaimId(action.claim)] : [])))

const shown = ({ id, action, by, at }: Review): string =>
  `review ${id} (${action.do}, ${by.slice("person:".length)}, ${at.slice(0, 10)})`

function refuse({ result }: Work, review: Review, why: string): void {
  result.refused.push({ name: review.id, why: `The ${shown(review)} was not kept: ${why}.` })
}

/** Ids of the reports that a review is about, each once. */
function reportsNamed({ anchors, action }: Review): readonly string[] {
  const named = anchors.map(({ report }) => report)
  if (action.do === "join stories" || action.do === "part stories") named.push(...action.reports)
  if (action.do === "add") named.push(action.claim.report)
  if (action.do === "join origins" || action.do === "part origin")
    named.push(...action.sides.flat().flatMap(({ report }) => report ?? []))
  return [...new Set(named)]
}

/** The stories that reports are in here; those that are not here are left out. */
async function storiesOf(store: Store, reports: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const stored = reports.length === 0 ? [] : await store.reports({ ids: reports })
  return new Map(stored.map(({ report, story }) => [report.id, story]))
}

/** The story here that a review goes into; null when nothing says which. */
async function storyFor(work: Work, review: Review, here: ReadonlyMap<string, string>): Promise<string | null> {
  const { store } = work.importer
  if ((await store.story(review.story)) !== null) return review.story
  for (const story of here.values()) return story
  // Names no report: other reviews of the same story may.
  for (const other of work.reviews) {
    if (other.story !== review.story) continue
    for (const story of (await storiesOf(store, reportsNamed(other))).values()) return story
  }
  return null
}

/** Why a review that is about reports means nothing here; null when it does. */
function unfit({ action }: Review, named: readonly string[], missing: readonly string[]): string | null {
  const needsAll = action.do === "join stories" || action.do === "part stories"
  if (missing.length === 0 || (!needsAll && missing.length < named.length)) return null
  const [first, ...more] = missing
  const others = more.length === 0 ? "" : ` and ${more.length} more`
  return `its report ${first}${others} is not in this store; import that first, and then the reviews again`
}

/** Notes which claims that a review names are not known here. */
async function noteClaims(
  { importer, added, result }: Work,
  review: Review,
  reports: readonly string[],
): Promise<void> {
  const named = claimsNamed(review.action)
  if (named.length === 0) return
  const known = new Set((await importer.store.claims(reports)).map(({ id }) => id))
  const gone = named.filter((claim) => !known.has(claim) && !added.has(claim))
  if (gone.length === 0) return
  const others = gone.length === 1 ? "" : ` and ${gone.length - 1} more`
  const what = `no claim here has the id ${gone[0]}${others}; it holds for the one with the same words, if there is one`
  result.notes.push(`The ${shown(review)} was kept, but ${what}.`)
}

async function keep(work: Work, review: Review, story: string): Promise<void> {
  const { importer, kept, ids, storyOf, result } = work
  const made = madeReview({ ...review, story })
  if ((await keepReview(importer, made)) === null) return refuse(work, review, "its story is not in this store")
  kept.set(saying(made), made.id)
  ids.set(review.id, made.id)
  storyOf.set(made.id, story)
  result.new.push(made.id)
}

/** Takes one review; false when it takes back or puts back one that is not here, or not yet. */
async function take(work: Work, review: Review): Promise<boolean> {
  const { importer, kept, ids, storyOf, result } = work
  const { action } = review
  const turns = action.do === "undo" || action.do === "redo"
  const target = turns ? ids.get(action.review) : undefined
  if (turns && target === undefined) return false
  const here = turns ? { ...review, action: { ...action, review: target! } } : review
  const before = kept.get(saying(here))
  if (before !== undefined) {
    ids.set(review.id, before)
    result.known.push(before)
    return true
  }
  if (turns) {
    await keep(work, here, storyOf.get(target!)!)
    return true
  }
  const named = reportsNamed(review)
  const stories = await storiesOf(importer.store, named)
  const missing = named.filter((report) => !stories.has(report))
  const why = unfit(review, named, missing)
  const story = why === null ? await storyFor(work, review, stories) : null
  if (story === null)
    refuse(work, review, why ?? `its story ${review.story} is not in this store, and it names no report`)
  else {
    await keep(work, review, story)
    for (const report of missing)
      result.notes.push(`The ${shown(review)} was kept, but its report ${report} is not in this store.`)
    await noteClaims(work, review, [...stories.keys()])
  }
  return true
}

/** Keeps reviews in their order; what takes one back waits until that one is here. */
export async function importReviews(importer: Importer, reviews: readonly Review[]): Promise<ReviewsResult> {
  const there = await importer.store.reviews(null)
  const work: Work = {
    importer,
    reviews,
    kept: new Map(there.map((review) => [saying(review), review.id])),
    ids: new Map(there.map(({ id }) => [id, id])),
    added: addedBy([...there, ...reviews]),
    storyOf: new Map(there.map(({ id, story }) => [id, story])),
    result: { new: [], known: [], refused: [], notes: [] },
  }
  let waiting = reviews
  for (;;) {
    const left: Review[] = []
    for (const review of waiting) if (!(await take(work, review))) left.push(review)
    if (left.length === waiting.length) break
    waiting = left
  }
  for (const review of waiting) refuse(work, review, "the review that it takes back or puts back is not in this store")
  return work.result
}
