import assert from "node:assert/strict"
import { test } from "node:test"
import { type Compared, likeness } from "../../src/group/features.ts"
import { countWords, frequencies } from "../../src/group/frequencies.ts"
import { gistOf } from "../../src/group/gist.ts"
import { emptyShelf, partLikenessTo, shelve, unshelve } from "../../src/group/shelf.ts"
import { vectorOf } from "../../src/group/vector.ts"
import { inventedStories } from "./invented.ts"
import { bridge, report } from "./reports.ts"

test("a part is as like a report that lies on the shelf as one that was taken from it, to the last bit", () => {
  const known = frequencies()
  const shelf = emptyShelf()
  const years = [report("y1", "In 1999 and 2004 the Velden dam broke.", null), report("y2", "", null)]
  const reports = [...inventedStories(6, 4, 3), ...bridge, ...years, { ...bridge[0]!, id: "de", language: "de" }]
  const compared = reports.map((one): Compared => {
    const gist = gistOf(one)
    countWords(known, gist.code)
    return { gist, vector: vectorOf(gist, known) }
  })
  for (const one of compared) shelve(shelf, one)
  for (const part of compared) {
    const likenessOf = partLikenessTo(shelf, part)
    const got = compared.map((_, number) => likenessOf(number))
    assert.deepEqual(
      got,
      compared.map((_, number) => likeness(part, unshelve(shelf, number))),
    )
    assert.ok(part.gist.code.length === 0 || got.some((like) => like > 0))
  }
})
