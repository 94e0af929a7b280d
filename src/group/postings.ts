/** The latest stories by a telling word: chains through columns of numbers, so that a word costs eight bytes. */
import { withRoom } from "../base/grow.ts"

/** Grows in place. */
export interface Postings {
  /** A hash table, two cells a row: the word, and its latest posting; 0 is none. */
  rows: Int32Array
  words: number
  /** Two cells a posting: its story, and the posting of the same word before it. */
  chain: Int32Array
  postings: number
}

/** Nothing yet. */
export const emptyPostings = (): Postings => ({
  rows: new Int32Array(1 << 11),
  words: 0,
  chain: new Int32Array(1 << 11),
  postings: 1,
})

/** The first cell of the row of a word, or of the free one where it would stand. */
function rowOf(rows: Int32Array, word: number): number {
  const mask = rows.length - 1
  const spread = Math.imul(word, 0x9e3779b1)
  let row = ((spread ^ (spread >>> 15)) * 2) & mask
  while (rows[row + 1] !== 0 && rows[row] !== word) row = (row + 2) & mask
  return row
}

function makeRoom(postings: Postings): void {
  const { rows } = postings
  postings.rows = new Int32Array(rows.length * 2)
  for (let row = 0; row < rows.length; row += 2)
    if (rows[row + 1] !== 0) postings.rows.set(rows.subarray(row, row + 2), rowOf(postings.rows, rows[row]!))
}

/** Notes that a story holds a word. */
export function note(postings: Postings, word: number, story: number): void {
  if (postings.words * 6 > postings.rows.length * 2) makeRoom(postings)
  const row = rowOf(postings.rows, word)
  const latest = postings.rows[row + 1]!
  if (latest === 0) postings.words += 1
  else if (postings.chain[2 * latest] === story) return
  const at = postings.postings
  postings.chain = withRoom(postings.chain, 2 * at + 2)
  postings.chain[2 * at] = story
  postings.chain[2 * at + 1] = latest
  postings.rows[row] = word
  postings.rows[row + 1] = at
  postings.postings += 1
}

/** Writes the latest stories noted for a word, one may come more than once; returns how many. */
export function latestStories(postings: Postings, word: number, into: Int32Array): number {
  let at = postings.rows[rowOf(postings.rows, word) + 1]!
  let found = 0
  for (; at !== 0 && found < into.length; found += 1) {
    into[found] = postings.chain[2 * at]!
    at = postings.chain[2 * at + 1]!
  }
  return found
}
