import assert from "node:assert/strict"
import { test } from "node:test"
import { elected, emptyBallot, vote } from "../../src/group/ballot.ts"

test("stories are elected by the words that vote for them, each word once", () => {
  emptyBallot()
  for (const [story, word, weight] of [
    [70_001, 1, 0.5],
    [70_001, 1, 0.5],
    [8, 1, 0.5],
    [8, 2, 0.25],
    [9, 3, 0.1],
    [5, 4, 0.5],
  ] as const)
    vote(story, word, weight)
  assert.deepEqual(elected(4, 0), [8, 5, 70_001, 9])
  assert.deepEqual(elected(2, 0), [8, 5])
  assert.deepEqual(elected(4, 0.3), [8, 5, 70_001])
  emptyBallot()
  assert.deepEqual(elected(4, 0), [])
})

test("more stories than a ballot holds change nothing for the first", () => {
  emptyBallot()
  for (let story = 0; story < 5_000; story += 1) vote(story * 1_024, 1, 1)
  vote(1_024, 2, 1)
  assert.deepEqual(elected(1, 0), [1_024])
})
