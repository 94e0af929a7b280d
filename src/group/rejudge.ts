/**
 * Stories that lie near each other, judged again together: their latest reports are grouped as `group-reports.ts`
 * groups all at once, so that what a stream joined or parted in haste comes right, whatever the order was.
 */
import { limits } from "../base/limits.ts"
import { byText } from "../base/order.ts"
import { agglomerate, type Decisions, type Pair } from "./agglomerate.ts"
import { sameStory } from "./judge.ts"
import { likenessTo, namesOn, reweigh } from "./shelf.ts"
import { assign, type GroupStream, noteWords, open, type StreamStory } from "./state.ts"

/** A story is judged again when it has grown by this share, or by one. */
const growth = 1 / 8

const hasGrown = (now: number, judged: number): boolean => now >= judged + Math.max(1, Math.floor(growth * judged))

/** Whether stories have grown enough to be judged again. */
export const isDue = (stories: readonly StreamStory[]): boolean =>
  stories.some(({ members, judged }) => hasGrown(members.length, judged)) &&
  stories.reduce((sum, { members }) => sum + members.length, 0) > 1

/** While few reports are known, what words weigh still moves: all are judged again. */
export const judgeAllIsDue = ({ shelf, judgedAll }: GroupStream): boolean =>
  shelf.ids.length <= limits.groupedWhole.value && hasGrown(shelf.ids.length, judgedAll)

/** The latest reports of each story, so many of each, in one fixed order. */
function latestOf(
  state: GroupStream,
  stories: readonly StreamStory[],
  each: number,
  must: readonly number[],
): number[] {
  const chosen = new Set(stories.flatMap(({ members }) => members.slice(-each)))
  for (const number of must) chosen.add(number)
  return [...chosen].sort((a, b) => byText(state.shelf.ids[a]!, state.shelf.ids[b]!))
}

function likePairs({ shelf }: GroupStream, numbers: readonly number[]): readonly Pair[] {
  const pairs: Pair[] = []
  for (let right = 1; right < numbers.length; right += 1) {
    const likeness = likenessTo(shelf, numbers[right]!)
    for (let left = 0; left < right; left += 1) {
      const like = likeness(numbers[left]!)
      if (like >= sameStory / 2) pairs.push([left, right, like])
    }
  }
  return pairs
}

const undecided: Decisions = { same: [], different: [] }

function decisionsOn({ shelf, apart, together }: GroupStream, numbers: readonly number[]): Decisions {
  if (apart.size === 0 && together.size === 0) return undecided
  const place = new Map(numbers.map((number, at) => [shelf.ids[number]!, at]))
  const decidedIn = (decided: ReadonlyMap<string, ReadonlySet<string>>): [number, number][] =>
    [...place].flatMap(([id, left]) =>
      [...(decided.get(id) ?? [])].flatMap((other): [number, number][] => {
        const right = place.get(other)
        return right !== undefined && left < right ? [[left, right]] : []
      }),
    )
  return { same: decidedIn(together), different: decidedIn(apart) }
}

interface Overlap {
  readonly part: number
  readonly story: StreamStory
  readonly reports: number
}

/** How many reports each part has of each story, the most first. */
function overlapsOf(state: GroupStream, parts: readonly (readonly number[])[]): readonly Overlap[] {
  const overlaps = parts.flatMap((numbers, part) => {
    const counts = new Map<string, number>()
    for (const number of numbers) {
      const story = state.storyOf.get(state.shelf.ids[number]!)!
      counts.set(story, (counts.get(story) ?? 0) + 1)
    }
    return [...counts].map(([id, reports]) => ({ part, story: state.stories.get(id)!, reports }))
  })
  return overlaps.sort((a, b) => b.reports - a.reports || a.story.turn - b.story.turn || a.part - b.part)
}

/** Where each story goes with what is not looked at, and which part keeps its id: the one with most of its reports. */
function heirsOf(overlaps: readonly Overlap[]): {
  readonly partOf: Map<StreamStory, number>
  readonly keeps: Map<number, StreamStory>
} {
  const partOf = new Map<StreamStory, number>()
  const keeps = new Map<number, StreamStory>()
  const kept = new Set<StreamStory>()
  for (const { part, story } of overlaps) {
    if (!partOf.has(story)) partOf.set(story, part)
    if (keeps.has(part) || kept.has(story)) continue
    keeps.set(part, story)
    kept.add(story)
  }
  return { partOf, keeps }
}

/** Makes the stories what the parts say. The part with most reports of a story keeps its id. */
function apply(state: GroupStream, stories: readonly StreamStory[], parts: readonly (readonly number[])[]): void {
  const looked = new Set(parts.flat())
  const { partOf, keeps } = heirsOf(overlapsOf(state, parts))
  const members = parts.map((numbers) => [...numbers])
  for (const story of stories)
    for (const number of story.members) if (!looked.has(number)) members[partOf.get(story)!]!.push(number)
  const kept = new Set(keeps.values())
  for (const story of stories) if (!kept.has(story)) state.stories.delete(story.id)
  const made = members.map((numbers, part) => {
    numbers.sort((a, b) => a - b)
    const known = keeps.get(part)
    const story = known ?? open(state, state.shelf.ids[numbers[0]!]!)
    if (known === undefined) for (const number of numbers) noteWords(state, number, story.turn)
    story.members = numbers
    story.judged = numbers.length
    for (const number of numbers) assign(state, number, story)
    return story
  })
  for (const story of stories) {
    if (kept.has(story)) continue
    const heir = made[partOf.get(story)!]!
    state.into[story.turn] = heir.turn
    if (!state.stories.has(story.id)) state.redirects.set(story.id, heir.id)
  }
}

function judgeLatest(state: GroupStream, stories: readonly StreamStory[], numbers: readonly number[]): void {
  for (const number of numbers) reweigh(state.shelf, number, state.known)
  const parts = agglomerate(
    {
      reports: numbers.length,
      namesOf: (at) => namesOn(state.shelf, numbers[at]!),
      pairs: likePairs(state, numbers),
      decisions: decisionsOn(state, numbers),
    },
    sameStory,
  )
  apply(
    state,
    stories,
    parts.map((part) => part.map((at) => numbers[at]!)),
  )
}

/** Judges stories again together by their latest reports, and by those that must be looked at. */
export function judgeAgain(state: GroupStream, stories: readonly StreamStory[], must: readonly number[] = []): void {
  const each = Math.max(1, Math.floor(limits.groupedAgain.value / stories.length))
  judgeLatest(state, stories, latestOf(state, stories, each, must))
}

/** Judges all stories again. */
export function judgeAll(state: GroupStream): void {
  const stories = [...state.stories.values()]
  judgeLatest(state, stories, latestOf(state, stories, limits.groupedAgain.value, []))
  state.judgedAll = state.shelf.ids.length
}
