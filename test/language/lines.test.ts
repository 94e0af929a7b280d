import assert from "node:assert/strict"
import { test } from "node:test"
import { endsParagraph, wrapWidth } from "../../src/language/lines.ts"

const wrapped = `The mill on the river burned down on Monday night and nobody
was hurt, the owner of the mill said on Tuesday morning when
he came back to the town from the coast, where he had been
since the week before, to see what was left of the old and
famous building and its two wheels.
  Police are looking for witnesses who were near the mill.`

test("a wrapped text has a width, and only indents, blank and short lines end its paragraphs", () => {
  const width = wrapWidth(wrapped)
  assert.ok(width > 55 && width < 62)
  const breaks = [...wrapped.matchAll(/\s*\n\s*/g)].map(({ 0: gap, index }) =>
    endsParagraph(wrapped, index, index + gap.length, width),
  )
  assert.deepEqual(breaks, [false, false, false, false, true])
})

test("a text of paragraphs has no width", () => {
  assert.equal(wrapWidth("The mill burned.\nNobody was hurt.\n\nPolice are looking.\nA crosshead\nMore."), 0)
})

test("a hundred thousand lines are read in linear time", () => {
  const text = "a\n".repeat(100_000)
  assert.equal(wrapWidth(text) >= 0, true)
})
