/**
 * Reports to stories as they come in: each is compared with few stories, joins the likest or opens one; then the
 * stories around it are judged again together. Cost and memory a report do not grow with the reports before it.
 */
import type { Analysis, Judgement, Report } from "../model/types.ts"
import { elected, emptyBallot, vote } from "./ballot.ts"
import { countWords } from "./frequencies.ts"
import { type Gist, gistOf } from "./gist.ts"
import { judge, sameStory } from "./judge.ts"
import { largeStoryReason } from "./limits-hit.ts"
import { partsOf, undivided } from "./parts.ts"
import { latestStories, note } from "./postings.ts"
import { isDue, judgeAgain, judgeAll, judgeAllIsDue } from "./rejudge.ts"
import { likenessTo, type Shelf, shelve, unshelve } from "./shelf.ts"
import { assign, type GroupStream, noteParts, open, type StreamStory } from "./state.ts"
import { keysOf, vectorOf } from "./vector.ts"

const storiesPerWord = 24
const storiesCompared = 8

function currentTurn(state: GroupStream, turn: number): number {
  let current = turn
  while (state.into[current] !== current) current = state.into[current]!
  state.into[turn] = current
  return current
}

const found = new Int32Array(storiesPerWord)

/** A story that shares so much less of the telling words than the one that shares most is not compared. */
const votesLeast = 0.3

/** Headlines share so few words with each other that only the whole story tells. */
const wordsLeast = 25

/** The stories that share the most telling words; `words` is how many the report has. */
export function candidates(state: GroupStream, keys: readonly number[], words: number): readonly StreamStory[] {
  emptyBallot()
  keys.forEach((key, rank) => {
    const count = latestStories(state.postings, key, found)
    for (let at = 0; at < count; at += 1) vote(currentTurn(state, found[at]!), rank + 1, 1 / (3 + rank))
  })
  const turns = elected(storiesCompared, words < wordsLeast ? 0 : votesLeast)
  return turns.map((turn) => state.stories.get(state.opened[turn]!)!)
}

/** A story none of whose latest reports is half as like as need be is not looked at any further. */
const likeLeast = sameStory / 2
const latestLookedAt = 3

/** Words that comparing a report with one story may step through: some two dozen reports, some hundred headlines. */
const stepsMost = 6_000

interface Near {
  readonly story: StreamStory
  /** Mean likeness to its latest reports. */
  readonly like: number
  /** The report that it is likest to. */
  readonly likest: number
}

/** How like a report is to the latest reports of a story that came before it. */
function nearness(shelf: Shelf, number: number, story: StreamStory, likeness: (other: number) => number): Near {
  const members = story.members
  let steps = 0
  let sum = 0
  let most = -1
  let likest = members.at(-1)!
  let seen = 0
  for (let at = members.length - 1; at >= 0 && steps < stepsMost; at -= 1) {
    const other = members[at]!
    const like = likeness(other)
    if (like > most) [most, likest] = [like, other]
    sum += like
    seen += 1
    steps += shelf.words[number]! + shelf.words[other]!
    const isShort = shelf.words[number]! < wordsLeast
    if (seen === latestLookedAt && most < likeLeast && !isShort) return { story, like: 0, likest }
  }
  return { story, like: sum / seen, likest }
}

function join(state: GroupStream, story: StreamStory, number: number): void {
  // Most stories are small: an array that is just long enough takes a fraction of one that has room to grow.
  if (story.members.length < 16) story.members = [...story.members, number]
  else story.members.push(number)
  assign(state, number, story)
}

/** Stories this near, as a share of what joins, are judged again with the one that a report joined. */
const nearShare = 0.6
const nearMost = 4

const isApart = (state: GroupStream, report: string, { id }: StreamStory): boolean => {
  for (const other of state.apart.get(report) ?? []) if (state.storyOf.get(other) === id) return true
  return false
}

/** The story of a report that a person has held together with this one before it came. */
function decidedStory(state: GroupStream, report: string): StreamStory | null {
  for (const other of state.together.get(report) ?? []) {
    const story = state.stories.get(state.storyOf.get(other) ?? "")
    if (story !== undefined && !isApart(state, report, story)) return story
  }
  return null
}

/** Puts one report, analysed or bare, into its story; returns the id. A report seen before stays where it is. */
export function placeReport(state: GroupStream, given: Analysis | Report): string {
  const [report, analysis] = "document" in given ? [given.document.report, given] : [given, null]
  const gist = gistOf(report, analysis)
  return placeGist(state, gist, partsOf(report, gist))
}

/** The same for a report of which only the gist is at hand, and its parts where it is of many subjects. */
export function placeGist(state: GroupStream, full: Gist, parts: Uint8Array = undivided): string {
  state.moved.clear()
  const placed = state.storyOf.get(full.id)
  if (placed !== undefined) return placed
  countWords(state.known, full.code)
  const vector = vectorOf(full, state.known)
  const number = shelve(state.shelf, { gist: full, vector })
  noteParts(state, number, parts)
  const keys = keysOf(vector)
  const likeness = likenessTo(state.shelf, number)
  const near = candidates(state, keys, full.code.length)
    .map((story) => nearness(state.shelf, number, story, likeness))
    .filter(({ like }) => like >= nearShare * sameStory)
    .sort((a, b) => b.like - a.like || a.story.turn - b.story.turn)
  const likest = near.find(({ story, like }) => like >= sameStory && !isApart(state, full.id, story))
  const story = decidedStory(state, full.id) ?? likest?.story ?? open(state, full.id)
  join(state, story, number)
  for (const key of keys) note(state.postings, key, story.turn)
  const around = [story, ...near.map((one) => one.story).filter((one) => one !== story)].slice(0, nearMost)
  if (judgeAllIsDue(state)) judgeAll(state)
  else if (isDue(around)) judgeAgain(state, around)
  return state.storyOf.get(full.id)!
}

/**
 * The judgement by which a report is where it is: against the report of its story that it is likest to among those
 * that came before it. Null when it is the first.
 */
export function judgementOn({ shelf, stories, storyOf }: GroupStream, report: string): Judgement | null {
  const number = shelf.numberOf.get(report)
  if (number === undefined) return null
  const story = stories.get(storyOf.get(report)!)!
  const members = story.members.slice(0, story.members.indexOf(number))
  if (members.length === 0) return null
  const { likest } = nearness(shelf, number, { ...story, members }, likenessTo(shelf, number))
  const judgement = judge(unshelve(shelf, likest), unshelve(shelf, number))
  return { ...judgement, reasons: [...judgement.reasons, ...largeStoryReason(story.members.length)] }
}

function keepDecision(of: Map<string, Set<string>>, pair: readonly [string, string], holds: boolean): void {
  for (const [one, other] of [pair, [pair[1], pair[0]] as const]) {
    const held = of.get(one) ?? new Set()
    if (holds) held.add(other)
    else held.delete(other)
    if (held.size > 0) of.set(one, held)
    else of.delete(one)
  }
}

/**
 * Obeys a judgement of a person (a rule's changes nothing): "same" makes two stories one, "different" parts the two
 * reports for good. The later judgement on a pair wins; the same one again changes nothing. Reports that were not
 * placed yet are remembered.
 */
export function decide(state: GroupStream, { left, right, verdict, by }: Judgement): void {
  state.moved.clear()
  if (!by.startsWith("person:") || left === right) return
  keepDecision(state.apart, [left, right], verdict === "different")
  keepDecision(state.together, [left, right], verdict === "same")
  const [a, b] = [left, right].map((id) => state.stories.get(state.storyOf.get(id) ?? ""))
  if (a === undefined || b === undefined || (a === b) !== (verdict === "different")) return
  judgeAgain(state, a === b ? [a] : [a, b], [state.shelf.numberOf.get(left)!, state.shelf.numberOf.get(right)!])
}
