import assert from "node:assert/strict"
import { test } from "node:test"
import type { Review, ReviewAction } from "../../src/model/types.ts"
import { effective } from "../../src/review/effective.ts"
import { madeReview } from "../../src/review/read.ts"

let clock = 0
function review(action: ReviewAction, coding: string | null = null): Review {
  clock += 1
  const at = new Date(Date.UTC(2026, 0, 1, 0, clock)).toISOString()
  return madeReview({ story: "s", by: "person:Ann", at, reason: null, seconds: null, coding, anchors: [], action })
}

const accept = review({ do: "accept", claim: "c1" })
const reject = review({ do: "reject", claim: "c2" })
const undo = (of: Review): Review => review({ do: "undo", review: of.id })
const redo = (of: Review): Review => review({ do: "redo", review: of.id })
const ids = (reviews: readonly Review[]): readonly string[] => effective(reviews).map(({ id }) => id)

test("undo takes back, redo puts back, the last word counts", () => {
  const [first, back, second] = [undo(accept), redo(accept), undo(accept)]
  assert.deepEqual(ids([accept, reject]), [accept.id, reject.id])
  assert.deepEqual(ids([accept, reject, first]), [reject.id])
  assert.deepEqual(ids([accept, reject, first, back]), [accept.id, reject.id])
  assert.deepEqual(ids([accept, reject, first, back, second]), [reject.id])
})

test("an undo can be undone, and a redo too", () => {
  const taken = undo(accept)
  const restored = undo(taken)
  assert.deepEqual(ids([accept, taken, restored]), [accept.id])
  assert.deepEqual(ids([accept, taken, restored, undo(restored)]), [])
  const back = redo(accept)
  assert.deepEqual(ids([accept, taken, back, undo(back)]), [])
})

test("a review given twice counts once; a blind coding sees none but its own", () => {
  const blind = review({ do: "reject", claim: "c1" }, "second")
  assert.deepEqual(ids([accept, accept, blind]), [accept.id])
  assert.deepEqual(
    effective([accept, blind], "second").map(({ id }) => id),
    [blind.id],
  )
})
