/** The rows of the stories that a step changed, from the rows they had and those of the reports that came. */
import { type GroupStream, reportsOf } from "../group/index.ts"
import type { Batch, NewReport, Store, StoryRow } from "../store/store.ts"
import { joinRows } from "./index-rows.ts"

/** What a step changed in the stories. */
type Changed = Pick<Batch, "moved" | "stories" | "gone">

/** A step of grouping: where each moved report was before (undefined when it is new), and what came. */
interface Step {
  readonly state: GroupStream
  readonly before: ReadonlyMap<string, string | undefined>
  readonly arrived: ReadonlyMap<string, NewReport>
  /** Sequence of each report that came. */
  readonly sequences: ReadonlyMap<string, number>
  /** Sequence and instant of the step, for stories that only lost or swapped reports. */
  readonly sequence: number
  readonly at: string
}

/** Reports whose rows are read at a time. */
const readAtOnce = 200

async function singleRows(store: Store, ids: readonly string[]): Promise<readonly StoryRow[]> {
  const rows: StoryRow[] = []
  for (let from = 0; from < ids.length; from += readAtOnce) {
    const read = await store.reports({ ids: ids.slice(from, from + readAtOnce) })
    rows.push(...read.map(({ row, sequence }) => ({ ...row, changed: sequence })))
  }
  return rows
}

const arrivedRow = (step: Step, id: string): StoryRow => ({
  ...step.arrived.get(id)!.row,
  changed: step.sequences.get(id)!,
})

/** The row of a story from all of its reports, as they are in the store. */
export async function rowFromReports(store: Store, state: GroupStream, story: string): Promise<StoryRow> {
  return { ...(await singleRows(store, reportsOf(state, story))).reduce(joinRows), id: story }
}

/** A story from all of its reports: what it takes when some have left it. */
async function wholeRow(store: Store, step: Step, story: string): Promise<StoryRow> {
  const ids = reportsOf(step.state, story)
  const known = ids.filter((id) => !step.arrived.has(id))
  const rows = [
    ...(await singleRows(store, known)),
    ...ids.flatMap((id) => (step.arrived.has(id) ? [arrivedRow(step, id)] : [])),
  ]
  const row = rows.reduce(joinRows)
  return { ...row, id: story, changed: step.sequence, changedAt: step.at }
}

interface Moves {
  readonly arrived: string[]
  /** Stories that came here whole. */
  readonly joined: Set<string>
  /** Some reports of another story that is still there: only reading all will do. */
  broken: boolean
}

function movesOf(step: Step): ReadonlyMap<string, Moves> {
  const { state, before } = step
  const moves = new Map<string, Moves>()
  const at = (story: string): Moves => {
    const known = moves.get(story) ?? { arrived: [], joined: new Set(), broken: false }
    moves.set(story, known)
    return known
  }
  for (const [id, was] of before) {
    const now = state.storyOf.get(id)!
    if (was === undefined) at(now).arrived.push(id)
    else if (was === now) continue
    else if (state.stories.has(was) || state.redirects.get(was) !== now) {
      at(now).broken = true
      if (state.stories.has(was)) at(was).broken = true
    } else at(now).joined.add(was)
  }
  return moves
}

async function rowAfter(store: Store, step: Step, story: string, moves: Moves): Promise<StoryRow> {
  const own = moves.broken ? null : await store.story(story)
  const joined = await Promise.all([...moves.joined].map((id) => store.story(id)))
  const isWhole = own === null || own.id !== story || joined.some((row) => row === null)
  const fresh = moves.arrived.length === reportsOf(step.state, story).length
  if (moves.broken || (isWhole && !fresh)) return wholeRow(store, step, story)
  const rows = [...(fresh ? [] : [own!]), ...(joined as StoryRow[]), ...moves.arrived.map((id) => arrivedRow(step, id))]
  const changed = moves.joined.size > 0 ? { changed: step.sequence, changedAt: step.at } : {}
  return { ...rows.reduce(joinRows), id: story, ...changed }
}

/** What a step changed: rows read from the store as it was before the step. */
export async function changedStories(store: Store, step: Step): Promise<Changed> {
  const { state, before } = step
  const moved = [...before.keys()].map((id) => [id, state.storyOf.get(id)!] as const)
  const stories: StoryRow[] = []
  for (const [story, moves] of movesOf(step)) stories.push(await rowAfter(store, step, story, moves))
  const left = new Set([...before.values()].filter((story) => story !== undefined && !state.stories.has(story)))
  const gone = [...left].map((story) => [story!, state.redirects.get(story!) ?? null] as const)
  return { moved, stories, gone }
}
