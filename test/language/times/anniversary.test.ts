import { test } from "node:test"
import { checkNothing, checkRows, type TimeRow } from "./table.ts"

const rows: readonly TimeRow[] = [
  ["It comes near [the 30th anniversary]t of the flood.", "2021 recalls 1991"],
  ["[The first anniversary]t of the fire was quiet.", "2021 recalls 2020"],
  ["[A 10-year anniversary]t show is planned.", "2021 recalls 2011"],
  ["[Sunday]t was [the tenth anniversary]t of the Lindvik fire.", "2021-07-04", "2021-07-04 recalls 2011-07-04"],
  ["[Today]t, [the 39th anniversary]t of the wreck, bells rang.", "2021-07-07", "2021-07-07 recalls 1982-07-07"],
  ["The port marks [its centenary]t [next month]t.", "2021-08 recalls 1921-08", "2021-08"],
  ["She will mark [her 100th birthday]t on [Friday]t.", "2021-07-09 recalls 1921-07-09", "2021-07-09"],
  ["The boy was lost before [his third birthday]t.", "XXXX"],
  [
    "They left before [the 15th anniversary]t of the raid of [9 August 2006]t.",
    "2021-08-09 recalls 2006-08-09",
    "2006-08-09",
  ],
  ["It was [the 10th anniversary]t of the [1999]t flood.", "2009 recalls 1999", "1999"],
  ["In [2011]t, on [the 30th anniversary]t of the strike, he sang.", "2011", "2011 recalls 1981"],
  ["[Two years on]t, nobody has been charged.", "2021 recalls 2019"],
  ["[Three weeks on]t, crews still dig.", "2021-W27 recalls 2021-W24"],
  ["[Five years on]t from the fire, families wait.", "2021 recalls 2016"],
  [
    "The dam burst on [3 May 2021]t. [Two days on]t, 40 people were missing.",
    "2021-05-03",
    "2021-05-05 recalls 2021-05-03",
  ],
]

test("anniversaries, and what they recall", () =>
  checkRows(rows, ({ value, recalls }) => (recalls === null ? value : `${value} recalls ${recalls.value}`)))

const relative: readonly TimeRow[] = [
  ["[The 10th anniversary]t is near.", "XXXX null"],
  ["[The 10th anniversary]t of the [1999]t flood is near.", "2009 1999", "1999 null"],
]

test("without the publication time the year stays open, unless what is recalled has one", () =>
  checkRows(relative, ({ value, recalls }) => `${value} ${recalls?.value ?? null}`, null))

test("no anniversaries", () =>
  checkNothing([
    "The anniversary was quiet.",
    "He got cards for his birthday.",
    "The Centennial Tower fell.",
    "It was its 20th game.",
  ]))
