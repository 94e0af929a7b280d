/**
 * Reports to stories as they come in: each is compared with few stories, joins the likest or opens one, and joins two
 * stories that it shows to be one. The state is changed in place; cost and memory a report do not grow with the
 * reports before it.
 */
import type { Analysis, Judgement, Report } from "../model/types.ts"
import { agglomerate, type Decisions } from "./agglomerate.ts"
import { likePairs } from "./candidates.ts"
import { type Compared, features, type Shared } from "./features.ts"
import { type Gist, gistOf } from "./gist.ts"
import { judge, sameStory } from "./judge.ts"
import { addReport, beginsBlock, emptyProfile, type Profile, profileOf } from "./profile.ts"
import { emptyShelf, quickLikeness, type Shelf, shelve, unshelve } from "./shelf.ts"
import { conflict } from "./signature.ts"
import { storyId } from "./story-id.ts"
import { addInto, emptySum, meanDot, type Sum } from "./sum.ts"
import { countReport, type Frequencies, frequencies, heaviest, largest, vectorOf } from "./vector.ts"

/** A story in the making. */
interface StreamStory {
  readonly id: string
  /** Counts up with each story opened; the older of two keeps its id. */
  readonly turn: number
  reports: string[]
}

/** Everything grouping remembers. Made by `groupStream`. */
export interface GroupStream {
  readonly known: Frequencies
  /** Stories by their current id. */
  readonly stories: Map<string, StreamStory>
  readonly storyOf: Map<string, string>
  /** Ids of stories that went into another, with the one they went into. */
  readonly redirects: Map<string, string>
  /** Turns of the latest stories by the code of a telling word; most words have one. */
  readonly index: Map<number, number | readonly number[]>
  /** Ids of the stories by turn. */
  readonly opened: string[]
  /** What all reports are compared by. */
  readonly shelf: Shelf
  /** Profiles of the stories that were busy last, the busiest at the end. */
  readonly profiles: Map<string, Profile>
  /** Reports that persons hold apart. */
  readonly apart: Map<string, Set<string>>
  /** Reports that the last call put into a story or moved, with the story they were in before. */
  readonly moved: Map<string, string | undefined>
}

/** What one report did. */
export interface Placed {
  readonly story: string
  /** The judgement by which it joined; null when it opened a story. */
  readonly judgement: Judgement | null
  /** Ids of stories that went into `story`. */
  readonly merged: readonly string[]
}

const wordsKept = 120
const keyWords = 14
const storiesPerWord = 48
const storiesCompared = 16
/** So many stories keep their profile at hand; of the others it is made anew from their reports. */
const profilesKept = 4096

/** A grouping that has seen nothing. */
export const groupStream = (): GroupStream => ({
  known: frequencies(),
  stories: new Map(),
  storyOf: new Map(),
  redirects: new Map(),
  index: new Map(),
  opened: [],
  shelf: emptyShelf(),
  profiles: new Map(),
  apart: new Map(),
  moved: new Map(),
})

/** The id a story has now, after all merges. */
export function currentStory(state: GroupStream, id: string): string {
  let current = id
  for (let next = state.redirects.get(current); next !== undefined; next = state.redirects.get(current)) current = next
  return current
}

function keysOf({ vector }: Compared): readonly number[] {
  const order = [...largest(vector.weight, keyWords)]
  return order.sort((a, b) => vector.weight[b]! - vector.weight[a]! || a - b).map((at) => vector.code[at]!)
}

/** The profile of a story, which is now the last to be put away. */
function profile(state: GroupStream, { id, reports }: StreamStory): Profile {
  const known = state.profiles.get(id)
  const found = known ?? profileOf(state.shelf, reports)
  if (known !== undefined) state.profiles.delete(id)
  state.profiles.set(id, found)
  if (state.profiles.size > profilesKept) state.profiles.delete(state.profiles.keys().next().value!)
  return found
}

const turnsOf = (state: GroupStream, key: number): readonly number[] => {
  const turns = state.index.get(key)
  return turns === undefined ? [] : typeof turns === "number" ? [turns] : turns
}

/** A story none of whose latest reports is half as like as need be is not looked at. */
const likeLeast = sameStory / 2
const latestLookedAt = 3

/** Headlines share so few words with each other that only the whole story tells. */
const wordsLeast = 25

/** Whether any of the story's latest reports looks like it; cheap, as nothing is unpacked. */
const looksLike = (state: GroupStream, { reports }: StreamStory, report: Compared): boolean =>
  report.gist.code.length < wordsLeast ||
  reports.slice(-latestLookedAt).some((id) => quickLikeness(state.shelf, id, report) >= likeLeast)

/** The stories that share the most telling words with a report. */
function candidates(state: GroupStream, keys: readonly number[], report: Compared): readonly StreamStory[] {
  const votes = new Map<StreamStory, number>()
  keys.forEach((key, rank) => {
    const seen = new Set<string>()
    for (const turn of turnsOf(state, key)) {
      const current = currentStory(state, state.opened[turn]!)
      if (seen.has(current)) continue
      seen.add(current)
      const story = state.stories.get(current)!
      votes.set(story, (votes.get(story) ?? 0) + 1 / (3 + rank))
    }
  })
  return [...votes]
    .sort(([a, x], [b, y]) => y - x || a.turn - b.turn)
    .slice(0, storiesCompared)
    .map(([story]) => story)
    .filter((story) => looksLike(state, story, report))
}

/** Mean likeness of the reports of two groups, the factors taken from the latest reports of each. */
function meanLikeness(one: readonly Compared[], other: readonly Compared[], of: Shared): number {
  if (of.words <= 0) return 0
  let sum = 0
  for (const a of one)
    for (const b of other) {
      let product = of.words
      for (const { factor } of features) product *= factor(a, b, of)
      sum += product
    }
  return sum / (one.length * other.length)
}

const likeTo = (report: Compared, one: Sum, { latest, sum }: Profile): number =>
  meanLikeness([report], latest, meanDot(one, sum))

const apartFrom = (state: GroupStream, report: string, { reports }: StreamStory): boolean => {
  const held = state.apart.get(report)
  return held !== undefined && reports.some((id) => held.has(id))
}

function noteWords(state: GroupStream, keys: readonly number[], { turn }: StreamStory): void {
  for (const key of keys) {
    const others = turnsOf(state, key).filter((other) => other !== turn)
    state.index.set(key, others.length === 0 ? turn : [...others, turn].slice(-storiesPerWord))
  }
}

function open(state: GroupStream, first: string): StreamStory {
  const id = storyId(first)
  const story = { id, turn: state.opened.length, reports: [] }
  state.opened.push(id)
  state.stories.set(id, story)
  return story
}

function assign(state: GroupStream, report: string, { id }: StreamStory): void {
  if (!state.moved.has(report)) state.moved.set(report, state.storyOf.get(report))
  state.storyOf.set(report, id)
}

const smallStory = 16

function join(state: GroupStream, story: StreamStory, report: Compared): void {
  addReport(profile(state, story), report)
  // Most stories are small: an array that is just long enough takes a fraction of one that has room to grow.
  if (story.reports.length < smallStory) story.reports = [...story.reports, report.gist.id]
  else story.reports.push(report.gist.id)
  if (beginsBlock(story.reports.length)) state.profiles.delete(story.id)
  assign(state, report.gist.id, story)
}

/** The younger story goes into the older. */
function merge(state: GroupStream, a: StreamStory, b: StreamStory): StreamStory {
  const [stay, go] = a.turn < b.turn ? [a, b] : [b, a]
  for (const id of go.reports) assign(state, id, stay)
  stay.reports = [...stay.reports, ...go.reports]
  state.stories.delete(go.id)
  for (const { id } of [stay, go]) state.profiles.delete(id)
  state.redirects.set(go.id, stay.id)
  return stay
}

function mayMerge(state: GroupStream, a: StreamStory, b: StreamStory): boolean {
  const [one, other] = [profile(state, a), profile(state, b)]
  const like = meanLikeness(one.latest, other.latest, meanDot(one.sum, other.sum))
  if (like * conflict(one.names, other.names) < sameStory) return false
  const [small, large] = a.reports.length < b.reports.length ? [a, b] : [b, a]
  return !small.reports.some((id) => apartFrom(state, id, large))
}

/** Sizes at which a story is looked at again as a whole, and the reports that are then looked at: the latest. */
const settledAt = (size: number): boolean => size >= 4 && (size & (size - 1)) === 0
const settledMost = 256

/**
 * Groups the latest reports of a story anew, by all that is known of words now: what a stream joined in haste comes
 * apart. The part with the first report keeps the id.
 */
function settle(state: GroupStream, story: StreamStory): void {
  const latest = story.reports.slice(-settledMost)
  const reports = latest.map((id) => {
    const { gist } = unshelve(state.shelf, id)
    return { gist, vector: vectorOf(gist, state.known) }
  })
  const parts = agglomerate(reports, likePairs(reports, sameStory / 2), sameStory, decisionsIn(state, latest))
  if (parts.length === 1) return
  const earlier = story.reports.slice(0, -latest.length)
  const [first, ...others] = [...parts].sort((a, b) => a[0]! - b[0]!)
  const rest = first!.map((at) => reports[at]!)
  if (earlier.length > 0) return
  story.reports = []
  state.profiles.set(story.id, emptyProfile())
  for (const report of rest) join(state, story, report)
  for (const part of others) {
    const split = open(state, reports[part[0]!]!.gist.id)
    for (const at of part) join(state, split, reports[at]!)
    for (const at of part) noteWords(state, keysOf(reports[at]!), split)
  }
}

function decisionsIn(state: GroupStream, ids: readonly string[]): Decisions {
  const different = ids.flatMap((id, left) =>
    [...(state.apart.get(id) ?? [])].flatMap((other) => {
      const right = ids.indexOf(other)
      return right > left ? [[left, right] as const] : []
    }),
  )
  return { same: [], different }
}

/**
 * Obeys a judgement of a person (a rule's changes nothing): "same" makes two stories one, "different" parts the two
 * reports for good. The later judgement on a pair wins; the same one again changes nothing. Reports that were not
 * placed yet are remembered.
 */
export function decide(state: GroupStream, { left, right, verdict, by }: Judgement): void {
  state.moved.clear()
  if (!by.startsWith("person:") || left === right) return
  const [a, b] = [state.storyOf.get(left), state.storyOf.get(right)]
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const held = state.apart.get(one) ?? new Set()
    if (verdict === "different") held.add(other)
    else held.delete(other)
    if (held.size > 0) state.apart.set(one, held)
    else state.apart.delete(one)
  }
  if (a === undefined || b === undefined) return
  const story = state.stories.get(a)!
  if (verdict === "different" && a === b) settle(state, story)
  if (verdict === "same" && a !== b) merge(state, story, state.stories.get(b)!)
}

/** Puts one report, analysed or bare, into its story. A report seen before stays where it is. */
export const placeReport = (state: GroupStream, given: Analysis | Report): Placed =>
  placeGist(state, "document" in given ? gistOf(given.document.report, given) : gistOf(given))

/** The same for a report of which only the gist is at hand. */
export function placeGist(state: GroupStream, full: Gist): Placed {
  state.moved.clear()
  const placed = state.storyOf.get(full.id)
  if (placed !== undefined) return { story: placed, judgement: null, merged: [] }
  countReport(state.known, full)
  const gist = heaviest(full, state.known, wordsKept)
  shelve(state.shelf, { gist, vector: vectorOf(gist, state.known) })
  // As it lies there: the same now and when the profile of its story is made anew.
  const report = unshelve(state.shelf, gist.id)
  const keys = keysOf(report)
  const one = emptySum()
  addInto(one, report.vector)
  const like = candidates(state, keys, report)
    .map((story) => ({ story, like: likeTo(report, one, profile(state, story)) }))
    .filter(({ story, like: of }) => of >= sameStory && !apartFrom(state, gist.id, story))
    .sort((a, b) => b.like - a.like || a.story.turn - b.story.turn)
  let story = like[0]?.story ?? open(state, gist.id)
  const judgement = like.length === 0 ? null : judge(profile(state, story).latest.at(-1)!, report)
  join(state, story, report)
  const merged: string[] = []
  for (const { story: other } of like.slice(1, 4)) {
    if (!mayMerge(state, story, other)) continue
    merged.push(story.turn < other.turn ? other.id : story.id)
    story = merge(state, story, other)
  }
  noteWords(state, keys, story)
  if (settledAt(story.reports.length)) settle(state, story)
  return { story: state.storyOf.get(gist.id)!, judgement, merged }
}
