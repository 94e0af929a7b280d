/** The latest stories by a telling word: chains through columns of numbers, so that a word costs eight bytes. */
import { withRoom } from "../base/grow.ts"

/** Grows in place. */
export interface Postings {
  /** Rows of a hash table: the word, and its latest posting; 0 is none. */
  word: Int32Array
  latest: Uint32Array
  words: number
  /** The story of each posting, and the posting of the same word before it. */
  story: Int32Array
  before: Uint32Array
  postings: number
}

/** Nothing yet. */
export const emptyPostings = (): Postings => ({
  word: new Int32Array(1 << 10),
  latest: new Uint32Array(1 << 10),
  words: 0,
  story: new Int32Array(1 << 10),
  before: new Uint32Array(1 << 10),
  postings: 1,
})

/** The row of a word, or the free one where it would stand. */
function rowOf(word: Int32Array, latest: Uint32Array, code: number): number {
  const mask = word.length - 1
  const spread = Math.imul(code, 0x9e3779b1)
  let row = (spread ^ (spread >>> 15)) & mask
  while (latest[row] !== 0 && word[row] !== code) row = (row + 1) & mask
  return row
}

function makeRoom(postings: Postings): void {
  const { word, latest } = postings
  postings.word = new Int32Array(word.length * 2)
  postings.latest = new Uint32Array(word.length * 2)
  for (let row = 0; row < word.length; row += 1) {
    if (latest[row] === 0) continue
    const to = rowOf(postings.word, postings.latest, word[row]!)
    postings.word[to] = word[row]!
    postings.latest[to] = latest[row]!
  }
}

/** Notes that a story holds a word. */
export function note(postings: Postings, word: number, story: number): void {
  if (postings.words * 3 > postings.word.length * 2) makeRoom(postings)
  const row = rowOf(postings.word, postings.latest, word)
  const latest = postings.latest[row]!
  if (latest === 0) postings.words += 1
  else if (postings.story[latest] === story) return
  const at = postings.postings
  postings.story = withRoom(postings.story, at + 1)
  postings.before = withRoom(postings.before, at + 1)
  postings.story[at] = story
  postings.before[at] = latest
  postings.word[row] = word
  postings.latest[row] = at
  postings.postings += 1
}

/** Writes the latest stories noted for a word, one may come more than once; returns how many. */
export function latestStories(postings: Postings, word: number, into: Int32Array): number {
  let at = postings.latest[rowOf(postings.word, postings.latest, word)]!
  let found = 0
  for (; at !== 0 && found < into.length; found += 1) {
    into[found] = postings.story[at]!
    at = postings.before[at]!
  }
  return found
}
