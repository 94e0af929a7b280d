/** Which reviews speak of a story: they stay with the reports they are about, also when stories come apart. */
import type { Review } from "../model/types.ts"
import type { Head, Store } from "../store/store.ts"

/** All reviews as they were at an end of the log. */
export interface ReviewShelf {
  read: { readonly head: Head; readonly reviews: readonly Review[] } | null
}

async function allReviews(store: Store, shelf: ReviewShelf): Promise<readonly Review[]> {
  const head = await store.head()
  const { read } = shelf
  if (read !== null && read.head.sequence === head.sequence && read.head.epoch === head.epoch) return read.reviews
  const reviews = await store.reviews(null)
  shelf.read = { head, reviews }
  return reviews
}

/** The review that this one takes back or puts back; null when it does something else. */
const targetOf = ({ action }: Review): string | null =>
  action.do === "undo" || action.do === "redo" ? action.review : null

/**
 * The reviews of a story in the order they came: those that were made in it, but for those about reports that have
 * left it, and those made elsewhere about reports that are in it now; what takes one back goes with it.
 */
export async function ownReviews(
  store: Store,
  shelf: ReviewShelf,
  story: string,
  reports: ReadonlySet<string>,
): Promise<readonly Review[]> {
  const made = new Set((await store.reviews(story)).map(({ id }) => id))
  const all = await allReviews(store, shelf)
  const own = new Set<string>()
  for (const review of all) {
    const target = targetOf(review)
    const about = review.anchors.map(({ report }) => report)
    const belongs = about.length === 0 ? made.has(review.id) : about.some((report) => reports.has(report))
    if (target === null ? belongs : own.has(target)) own.add(review.id)
  }
  return all.filter(({ id }) => own.has(id))
}
