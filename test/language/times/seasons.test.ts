import { test } from "node:test"
import { checkNothing, checkRows, type TimeRow } from "./table.ts"

const rows: readonly TimeRow[] = [
  ["The soldier was wounded in [the fall of 2009]t.", "2009-FA"],
  ["The council will vote in [the fall]t.", "2021-FA"],
  ["The council voted in [the fall]t.", "2020-FA"],
  ["Schools will reopen [this fall]t.", "2021-FA"],
  ["The road was closed [last fall]t in the capital.", "2020-FA"],
  ["Work should be done by [fall]t.", "2021-FA"],
  ["Work will begin in [early fall]t.", "2021-FA"],
  ["[The winter of 1998-99]t was hard.", "1998-WI"],
  ["The law was passed [this past spring]t.", "2021-SP"],
  ["In [the early summer]t, floods came.", "2021-SU"],
  ["It is due [next spring]t.", "2022-SP"],
]

test("seasons", () => checkRows(rows, ({ value }) => value))

test("words that are a season or a month elsewhere", () =>
  checkNothing([
    "The worker was wounded in the fall.",
    "He slipped on a ladder. The doctor saw him in the fall.",
    "The worker was hurt in a fall from a roof.",
    "The fall of Tarsk shocked the region.",
    "After the fall of the capital, thousands fled.",
    "Since the fall of the wall, trade grew.",
    "This fall in prices surprised traders.",
    "A fall of 3 per cent followed.",
    "The rider took a fall.",
    "Prices fall in Oslo.",
    "The hot spring near Vika dried up.",
    "They drew water from the spring.",
    "He plans to spring a surprise.",
    "She led a march on the capital.",
    "They may meet, and may march again.",
    "A second man fled a second later.",
    "It sold its winter coats.",
    "The Summer Games were far away.",
    "He blamed the Dawn Guards for it.",
    "She wrote for the Evening Ledger of Orn.",
    "They moved to Torre del Mar.",
    "A Comet March 7B rocket rose.",
  ]))
