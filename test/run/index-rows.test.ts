import assert from "node:assert/strict"
import { test } from "node:test"
import { fullRow, joinRows, storyTitle } from "../../src/run/index-rows.ts"
import type { StoryRow } from "../../src/store/store.ts"

const row = (title: string, last: string | null): StoryRow => ({
  id: "",
  title,
  reports: 1,
  first: last,
  last,
  kinds: [],
  places: [],
  box: null,
  spark: [],
  changed: 0,
  changedAt: "2031-03-09T00:00:00Z",
  told: null,
})

test("until its account is told a story is known by its latest headline, in whatever order its reports come", () => {
  const rows = [
    row("Ferry fire: two dead", "2031-03-04"),
    row("Ferry fire: toll rises to five", "2031-03-06"),
    row("Ferry burns off Ost", "2031-03-03"),
    row("Ferry fire, undated", null),
  ]
  assert.equal(storyTitle(rows.reduce(joinRows)), "Ferry fire: toll rises to five")
  assert.equal(storyTitle(rows.toReversed().reduce(joinRows)), "Ferry fire: toll rises to five")
})

test("a row that has come to one of its limits says so", () => {
  const many = (count: number, first: number): StoryRow => ({
    ...row("Storm", "2031-03-04"),
    id: "s",
    kinds: Array.from({ length: count }, (_, at) => [`kind ${first + at}`, 1] as const),
  })
  const joined = joinRows(many(20, 0), many(20, 10))
  assert.equal(joined.kinds.length, 24)
  assert.deepEqual(fullRow(joined), [
    {
      rule: "index/kinds",
      message: "The list of stories knows story s by 24 kinds of happenings, those told most, and by no more.",
    },
  ])
  assert.deepEqual(fullRow(many(20, 0)), [])
})
