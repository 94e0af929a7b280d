/** Grouping over a store: its state is read when it is first needed, and follows what others write. */
import { deserialize, serialize } from "node:v8"
import { deflateRawSync, inflateRawSync } from "node:zlib"
import { decide, type GroupStream, groupStream, judgementOn, noteAlso, placeGist } from "../group/index.ts"
import type { Judgement, Review } from "../model/types.ts"
import { effective } from "../review/effective.ts"
import type { Computed, Head, Store } from "../store/store.ts"
import { gistFrom, type Placed } from "./gist-bytes.ts"

/** The state of grouping after an entry of the log. */
export interface Grouped {
  readonly state: GroupStream
  readonly head: Head
  /** Ids of the reviews whose decisions on stories it holds. */
  readonly obeyed: readonly string[]
}

const slot = "grouping"

/** Counts up when the state of `group/stream.ts` or the way a store is replayed changes. */
const format = "9"

/** Entries read at a time. */
const step = 500

/** The state as bytes, to be kept beside the log. */
export function snapshotOf(grouped: Grouped): Computed {
  return { slot, key: format, value: deflateRawSync(serialize(grouped), { level: 1 }) }
}

async function snapshot(store: Store): Promise<Grouped | null> {
  const bytes = await store.computed(slot, format)
  if (bytes === null) return null
  try {
    return deserialize(inflateRawSync(bytes)) as Grouped
  } catch {
    return null
  }
}

/** What persons decided about stories, as judgements, by the review that says so. What was undone is left out. */
function storyJudgements(reviews: readonly Review[]): ReadonlyMap<string, Judgement> {
  const judgements = new Map<string, Judgement>()
  for (const { id, action, by } of effective(reviews)) {
    if (action.do !== "join stories" && action.do !== "part stories") continue
    const [left, right] = action.reports
    const verdict = action.do === "join stories" ? "same" : "different"
    judgements.set(id, { left, right, verdict, score: 1, reasons: [], by })
  }
  return judgements
}

/** The state with all entries of the log up to its end. `from` is changed in place. */
async function followed(store: Store, from: Grouped, judgements: ReadonlyMap<string, Judgement>): Promise<Grouped> {
  const { state } = from
  let { sequence } = from.head
  const obeyed = [...from.obeyed]
  for (;;) {
    const entries = await store.since(sequence, step)
    const last = entries.at(-1)
    if (last === undefined) return { state, head: { ...from.head, sequence }, obeyed }
    const gists = new Map((await store.gists(sequence, step)).map((row) => [row.sequence, row]))
    for (const entry of entries) {
      if (entry.kind === "report") {
        const { gist, parts } = gistFrom(entry.report, gists.get(entry.sequence)!.gist)
        placeGist(state, gist, parts)
      } else {
        const judgement = judgements.get(entry.review.id)
        if (judgement === undefined) continue
        decide(state, judgement)
        obeyed.push(entry.review.id)
      }
    }
    const reports = entries.flatMap((entry) => (entry.kind === "report" ? entry.report : []))
    noteAlso(state, await store.also({ reports }))
    sequence = last.sequence
  }
}

/** The state after all that stands in a store, from the last snapshot on. */
export async function loadGrouping(store: Store): Promise<Grouped> {
  const { epoch } = await store.head()
  const kept = await snapshot(store)
  return kept === null || kept.head.epoch !== epoch ? replayed(store, epoch) : follow(store, kept)
}

/**
 * The state with what others have written since; the same when nobody has. Where a decision that was obeyed counts no
 * more, or one from before counts again, all is placed anew from the first entry.
 */
export async function follow(store: Store, from: Grouped): Promise<Grouped> {
  const { sequence, epoch } = await store.head()
  if (epoch !== from.head.epoch || sequence < from.head.sequence) return replayed(store, epoch)
  if (sequence === from.head.sequence) return from
  const judgements = storyJudgements(await store.reviews(null))
  const after = await followed(store, from, judgements)
  return sameDecisions(after.obeyed, judgements) ? after : replayed(store, epoch)
}

const sameDecisions = (obeyed: readonly string[], judgements: ReadonlyMap<string, Judgement>): boolean =>
  obeyed.length === judgements.size && obeyed.every((id) => judgements.has(id))

/**
 * The state as it will be when a review is appended to the log it follows. The state given is changed in place where
 * that will do, and left behind where a decision counts no more.
 */
export async function obeying(store: Store, grouped: Grouped, review: Review): Promise<Grouped> {
  if (!regroups.has(review.action.do)) return grouped
  const judgements = storyJudgements([...(await store.reviews(null)), review])
  const judgement = judgements.get(review.id)
  const before = [...judgements.keys()].filter((id) => id !== review.id)
  const isNext = before.length === grouped.obeyed.length && before.every((id) => grouped.obeyed.includes(id))
  if (!isNext) return replayedWith(store, grouped.head.epoch, judgements)
  if (judgement === undefined) return grouped
  decide(grouped.state, judgement)
  return { ...grouped, obeyed: [...grouped.obeyed, review.id] }
}

/** What may change stories. */
const regroups: ReadonlySet<string> = new Set(["join stories", "part stories", "undo", "redo"])

/** The state anew from the first entry, as if the decisions that count now were the only ones. */
export const replayed = async (store: Store, epoch: string): Promise<Grouped> =>
  replayedWith(store, epoch, storyJudgements(await store.reviews(null)))

async function replayedWith(store: Store, epoch: string, judgements: ReadonlyMap<string, Judgement>): Promise<Grouped> {
  return followed(store, { state: groupStream(), head: { sequence: 0, epoch }, obeyed: [] }, judgements)
}

/** Places a gist; the reports that it put or moved into a story, with the story they were in before. */
export function place(
  { state }: Grouped,
  { gist, parts }: Placed,
): { readonly judgement: Judgement | null; readonly moved: ReadonlyMap<string, string | undefined> } {
  placeGist(state, gist, parts)
  return { judgement: judgementOn(state, gist.id), moved: state.moved }
}
