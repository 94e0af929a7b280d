import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { claimAt, type Mark, piecesOf } from "../../src/web/reading/marks.ts"

const mark = (from: number, to: number, key: string): Mark => ({ from, to, kind: "claim", key })

test("overlapping marks are cut at their edges, the longest outermost", () => {
  const pieces = piecesOf(10, [mark(2, 6, "a"), mark(4, 8, "b"), mark(4, 5, "c")])
  assert.deepEqual(
    pieces.map(({ from, to, marks }) => [from, to, marks.map(({ key }) => key).join("")]),
    [
      [0, 2, ""],
      [2, 4, "a"],
      [4, 5, "abc"],
      [5, 6, "ab"],
      [6, 8, "b"],
      [8, 10, ""],
    ],
  )
})

test("pieces rebuild the text and hold exactly the marks that cover them", () => {
  const marks = fc.array(fc.tuple(fc.integer({ min: -3, max: 25 }), fc.integer({ min: -3, max: 25 })), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), marks, (length, spans) => {
      const all = spans.map(([from, to], index) => mark(from, to, String(index)))
      const pieces = piecesOf(length, all)
      assert.equal(pieces[0]?.from, 0)
      assert.equal(pieces.at(-1)?.to, length)
      for (const [index, piece] of pieces.entries()) {
        if (index > 0) assert.equal(piece.from, pieces[index - 1]?.to)
        const covering = all.filter(({ from, to }) => from <= piece.from && piece.to <= to && from < to)
        assert.deepEqual(new Set(piece.marks.map(({ key }) => key)), new Set(covering.map(({ key }) => key)))
      }
    }),
    { seed: 7 },
  )
})

test("the tightest span that holds a figure is its claim", () => {
  const spans = [
    { from: 0, to: 40, id: "sentence" },
    { from: 5, to: 20, id: "clause" },
    { from: 18, to: 30, id: "other" },
  ]
  assert.equal(claimAt(spans, 6, 9)?.id, "clause")
  assert.equal(claimAt(spans, 10, 25)?.id, "sentence")
  assert.equal(claimAt(spans, 0, 60)?.id, "sentence")
  assert.equal(claimAt(spans, 35, 45), null)
})
