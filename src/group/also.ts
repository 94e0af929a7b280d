/**
 * The stories that round-ups tell of beside their own. Parts are held against stories again when these change, so
 * that it does not matter whether the round-up came before its stories, with them or after.
 */
import { limits } from "../base/limits.ts"
import type { Membership } from "../model/types.ts"
import { elected, emptyBallot, vote } from "./ballot.ts"
import type { Compared } from "./features.ts"
import { partsFrom } from "./parts.ts"
import { latestStories } from "./postings.ts"
import { membershipsOf, type Told } from "./round-up.ts"
import { partLikenessTo, unshelve } from "./shelf.ts"
import type { GroupStream, StreamStory } from "./state.ts"
import { candidates } from "./stream.ts"
import { keysOf } from "./vector.ts"

/** Reports of a story that the parts of a round-up are held against: the latest. */
const toldMost = 16

/** The stories beside its own that a placed report tells of, as they are now: a round-up has several. */
export function alsoIn(state: GroupStream, report: string): readonly Membership[] {
  const { shelf, stories, storyOf, known } = state
  const number = shelf.numberOf.get(report)
  const bytes = number === undefined ? undefined : state.parts.get(number)
  if (number === undefined || bytes === undefined) return []
  const told = ({ id, members }: StreamStory): Told<number> => {
    return { story: id, reports: members.slice(-toldMost).filter((other) => other !== number) }
  }
  const near = ({ vector }: Compared): readonly Told<number>[] =>
    candidates(state, keysOf(vector), vector.code.length).map(told)
  const home = told(stories.get(storyOf.get(report)!)!)
  return membershipsOf(partsFrom(bytes, unshelve(shelf, number).gist, known), home, near, {
    likenessTo: (part) => partLikenessTo(shelf, part),
    compared: (other) => unshelve(shelf, other),
  })
}

/** Remembers against which reports the parts of round-ups were held with success. */
export function noteAlso({ shelf, beside }: GroupStream, also: readonly Membership[]): void {
  for (const { report, judgement } of also) {
    const number = shelf.numberOf.get(report)
    const known = beside.get(judgement.left) ?? []
    if (number !== undefined && !known.includes(number)) beside.set(judgement.left, [...known, number])
  }
}

/** Round-ups that are judged again for one report that moved, and reports of its story that are looked at. */
const roundUpsPerReport = 24
const votesLeast = 0.2
const membersLookedAt = 64

const found = new Int32Array(roundUpsPerReport)

/** The round-ups whose parts share most of their telling words with a report. */
function sharingWords({ shelf, partWords }: GroupStream, number: number): readonly number[] {
  emptyBallot()
  unshelve(shelf, number).gist.code.forEach((code, at) => {
    const count = latestStories(partWords, code, found)
    for (let one = 0; one < count; one += 1) vote(found[one]!, at + 1, 1)
  })
  return elected(roundUpsPerReport, votesLeast)
}

/** The round-ups of a story, and those that tell of it beside their own. */
const ofStory = ({ shelf, parts, beside }: GroupStream, { members }: StreamStory): readonly number[] =>
  members
    .slice(-membersLookedAt)
    .flatMap((member) => [...(parts.has(member) ? [member] : []), ...(beside.get(shelf.ids[member]!) ?? [])])

/** Round-ups that reports which moved may concern: while few reports are known, all. */
function concerned(state: GroupStream, moved: ReadonlyMap<string, string | undefined>): Iterable<number> {
  const { shelf, stories, storyOf, parts } = state
  if (shelf.ids.length <= limits.groupedWhole.value) return parts.keys()
  const changed = new Set<string>()
  const numbers = new Set<number>()
  for (const [report, was] of moved) {
    for (const number of sharingWords(state, shelf.numberOf.get(report)!)) numbers.add(number)
    changed.add(storyOf.get(report)!)
    if (was !== undefined) changed.add(was)
  }
  for (const id of changed) {
    const story = stories.get(id)
    if (story !== undefined) for (const number of ofStory(state, story)) numbers.add(number)
  }
  return numbers
}

/** Round-ups that were judged again, and all stories beside their own that they tell of now. */
export interface AlsoAgain {
  readonly reports: readonly string[]
  readonly also: readonly Membership[]
}

/** Judges round-ups again after reports came or moved; `moved` holds these with the story that they were in. */
export function alsoAgain(state: GroupStream, moved: ReadonlyMap<string, string | undefined>): AlsoAgain {
  if (moved.size === 0) return { reports: [], also: [] }
  const reports = [...concerned(state, moved)].sort((a, b) => a - b).map((number) => state.shelf.ids[number]!)
  const also = reports.flatMap((report) => alsoIn(state, report))
  noteAlso(state, also)
  return { reports, also }
}
