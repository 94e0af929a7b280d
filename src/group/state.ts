/** What grouping remembers of a stream of reports. Changed in place. */
import { withRoom } from "../base/grow.ts"
import { type Frequencies, frequencies } from "./frequencies.ts"
import { partsFrom } from "./parts.ts"
import { emptyPostings, note, type Postings } from "./postings.ts"
import { emptyShelf, type Shelf, unshelve } from "./shelf.ts"
import { storyId } from "./story-id.ts"
import { keysOf } from "./vector.ts"

/** A story in the making. */
export interface StreamStory {
  readonly id: string
  /** Counts up with each story opened. */
  readonly turn: number
  /** Numbers of its reports, in the order in which they came. */
  members: number[]
  /** How many reports it had when it was last judged as a whole. */
  judged: number
}

/** Everything grouping remembers. Made by `groupStream`. */
export interface GroupStream {
  readonly known: Frequencies
  /** Stories by their current id. */
  readonly stories: Map<string, StreamStory>
  readonly storyOf: Map<string, string>
  /** Ids of stories that went into another, with the one they went into. */
  readonly redirects: Map<string, string>
  /** Turns of the latest stories by telling words. */
  readonly postings: Postings
  /** Ids of the stories by turn, and for each the turn of the story it went into, its own while it is there. */
  readonly opened: string[]
  into: Int32Array
  /** What all reports are compared by. */
  readonly shelf: Shelf
  /** The parts of reports of many subjects by the report's number, and the latest of these by telling words. */
  readonly parts: Map<number, Uint8Array>
  readonly partWords: Postings
  /** Numbers of the round-ups that tell of a report's story beside their own, as they were held against it. */
  readonly beside: Map<string, readonly number[]>
  /** Reports that persons hold apart, and together. */
  readonly apart: Map<string, Set<string>>
  readonly together: Map<string, Set<string>>
  /** Reports that the last call put into a story or moved, with the story they were in before. */
  readonly moved: Map<string, string | undefined>
  /** How many reports there were when all were last judged again. */
  judgedAll: number
}

/** A grouping that has seen nothing. */
export const groupStream = (): GroupStream => ({
  known: frequencies(),
  stories: new Map(),
  storyOf: new Map(),
  redirects: new Map(),
  postings: emptyPostings(),
  opened: [],
  into: new Int32Array(64),
  shelf: emptyShelf(),
  parts: new Map(),
  partWords: emptyPostings(),
  beside: new Map(),
  apart: new Map(),
  together: new Map(),
  moved: new Map(),
  judgedAll: 0,
})

/** The id a story has now, after all merges. */
export function currentStory(state: GroupStream, id: string): string {
  let current = id
  for (let next = state.redirects.get(current); next !== undefined; next = state.redirects.get(current)) current = next
  return current
}

/** Ids of the reports of a story, in the order in which they came. */
export const reportsOf = ({ shelf, stories }: GroupStream, story: string): readonly string[] =>
  stories.get(story)?.members.map((number) => shelf.ids[number]!) ?? []

/** Opens a story; its id is that of its first report, unless another story goes by that. */
export function open(state: GroupStream, first: string): StreamStory {
  const turn = state.opened.length
  const own = storyId(first)
  const id = state.stories.has(own) ? storyId(`${first} ${turn}`) : own
  const story = { id, turn, members: [], judged: 0 }
  state.opened.push(id)
  state.into = withRoom(state.into, turn + 1)
  state.into[turn] = turn
  state.stories.set(id, story)
  state.redirects.delete(id)
  return story
}

/** Says that a report is in a story now. */
export function assign(state: GroupStream, number: number, { id }: StreamStory): void {
  const report = state.shelf.ids[number]!
  const was = state.storyOf.get(report)
  if (was === id) return
  if (!state.moved.has(report)) state.moved.set(report, was)
  state.storyOf.set(report, id)
}

/** Notes under which words a report's story is found. */
export function noteWords(state: GroupStream, number: number, turn: number): void {
  for (const key of keysOf(unshelve(state.shelf, number).vector)) note(state.postings, key, turn)
}

/** The telling words of a part by which it is found when a story changes. */
const partKeys = 8

/** Keeps the parts of a report of many subjects, and notes under which words they are found. */
export function noteParts({ shelf, parts, partWords }: GroupStream, number: number, bytes: Uint8Array): void {
  if (bytes.length === 0) return
  parts.set(number, bytes)
  for (const { vector } of partsFrom(bytes, unshelve(shelf, number).gist))
    for (const key of keysOf(vector).slice(0, partKeys)) note(partWords, key, number)
}
