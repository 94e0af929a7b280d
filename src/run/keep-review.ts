/** A review into a store: kept with what it changes in the stories, in one step. */
import { alsoAgain } from "../group/index.ts"
import type { Review } from "../model/types.ts"
import type { Batch, Store, StoryRow } from "../store/store.ts"
import { type Grouped, obeying } from "./grouping.ts"
import { currentGrouping, type Importer } from "./import.ts"
import { changedStories } from "./story-rows.ts"

/** Reports whose story is another one, with the story they were in. */
function movedReports(was: ReadonlyMap<string, string>, { state }: Grouped): ReadonlyMap<string, string | undefined> {
  const moved = new Map<string, string | undefined>()
  for (const [report, story] of state.storyOf) if (was.get(report) !== story) moved.set(report, was.get(report))
  return moved
}

/**
 * Ids that lead elsewhere than they did, after all reports were placed anew. Between two steps of grouping that only
 * went on, the stories that went say it all.
 */
async function turned(store: Store, before: Grouped, { state }: Grouped): Promise<Batch["gone"]> {
  if (before.state === state) return []
  const known = [...(await store.redirects())].filter(([id]) => !state.stories.has(id))
  return known.flatMap(([id, into]) => {
    const now = state.redirects.get(id) ?? null
    return now === into ? [] : [[id, now] as const]
  })
}

/** Appends a review and regroups where it decides on stories. The row of its story as it is then; null without one. */
export async function keepReview(importer: Importer, review: Review): Promise<StoryRow | null> {
  const { store, settings } = importer
  for (;;) {
    const story = await store.story(review.story)
    if (story === null) return null
    const grouped = await currentGrouping(importer)
    const { head: after } = grouped
    const was = new Map(grouped.state.storyOf)
    // Until the batch is kept the state may be ahead of the store: whatever goes wrong, it is read again.
    importer.grouped = null
    const next = await obeying(store, grouped, review)
    const at = settings.now().toISOString()
    const sequence = after.sequence + 1
    const [arrived, sequences] = [new Map(), new Map()]
    const moved = movedReports(was, next)
    const again = alsoAgain(next.state, moved)
    const step = { state: next.state, before: moved, arrived, sequences, sequence, at }
    const changed = await changedStories(store, step)
    const isTold = changed.stories.some(({ id }) => id === story.id) || changed.gone.some(([id]) => id === story.id)
    const stories = isTold ? changed.stories : [...changed.stories, { ...story, changed: sequence, changedAt: at }]
    const audit = [{ at, who: review.by, what: `review ${review.id}: ${review.action.do}`, detail: story.id }]
    const gone = new Map([...(await turned(store, grouped, next)), ...changed.gone])
    const batch: Batch = {
      ...changed,
      stories,
      gone: [...gone],
      after,
      entries: [{ kind: "review", at, review }],
      also: again.also,
      alsoOf: again.reports,
      kept: [],
      audit,
    }
    const head = await store.append(batch)
    if (head === null) continue
    importer.grouped = { ...next, head }
    importer.unsaved += 1
    return store.story(review.story)
  }
}
