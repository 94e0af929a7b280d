/**
 * Votes for stories by the telling words of one report: a table of a few thousand cells that stays near the processor
 * and is used again, so that a report makes no maps of its own.
 */

const rows = 1 << 10
const cast = new Int32Array(rows)
const votes = new Float64Array(rows)
/** The word that voted last, counted from 1. */
const lastWord = new Int32Array(rows)
/** Rows in use, in the order in which their stories were first voted for. */
const used = new Int32Array(rows)
let count = 0

/** Forgets all votes. */
export function emptyBallot(): void {
  for (let at = 0; at < count; at += 1) lastWord[used[at]!] = 0
  count = 0
}

/** A word, counted from 1, votes for a story, once. Beyond half a thousand stories it counts no more. */
export function vote(story: number, word: number, weight: number): void {
  let row = (Math.imul(story, 0x9e3779b1) >>> 22) & (rows - 1)
  while (lastWord[row] !== 0 && cast[row] !== story) row = (row + 1) & (rows - 1)
  if (lastWord[row] === word) return
  if (lastWord[row] === 0) {
    if (count >= rows / 2) return
    cast[row] = story
    votes[row] = 0
    used[count] = row
    count += 1
  }
  lastWord[row] = word
  votes[row]! += weight
}

/** The stories with the most votes, at most so many and none with less than a share of the most; ties by story. */
export function elected(most: number, leastShare: number): readonly number[] {
  let best = 0
  for (let at = 0; at < count; at += 1) best = Math.max(best, votes[used[at]!]!)
  const chosen: number[] = []
  for (let at = 0; at < count; at += 1) if (votes[used[at]!]! >= leastShare * best) chosen.push(used[at]!)
  chosen.sort((a, b) => votes[b]! - votes[a]! || cast[a]! - cast[b]!)
  return chosen.slice(0, most).map((row) => cast[row]!)
}
