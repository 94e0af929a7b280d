import { test } from "node:test"
import { checkNothing, checkRows, type TimeRow } from "./table.ts"

const rows: readonly TimeRow[] = [
  ["They will vote on [the first Monday of September]t.", "2021-09-06 2021-09-06 2021-09-06"],
  ["He came on [the last Sunday in May 2020]t.", "2020-05-31 2020-05-31 2020-05-31"],
  ["[The last week of May]t was calm.", "2021-W21 2021-05-24 2021-05-30"],
  ["In [the first week of June]t it rained.", "2021-W22 2021-05-31 2021-06-06"],
  ["In [the second half of June]t it rained.", "2021-06 2021-06-16 2021-06-30"],
]

test("parts of a month", () => checkRows(rows, ({ value, begin, end }) => `${value} ${begin} ${end}`))

test("no parts of a month", () =>
  checkNothing([
    "They may take the fifth seat of the row.",
    "The first half of the game was dull.",
    "The Sunday Post reported it.",
    "A 9/11 call was recorded.",
    "The count stood at 9/11 by then.",
  ]))
