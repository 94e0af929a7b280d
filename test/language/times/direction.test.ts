import assert from "node:assert/strict"
import { test } from "node:test"
import { understand } from "../../../src/language/index.ts"
import { makeReport } from "../../../src/read/report.ts"
import { loadResources } from "../../../src/run/resources.ts"

/** Sentences published on Wednesday 7 July 2021, and the first day of the last time in each. */
const rows: readonly (readonly [text: string, day: string])[] = [
  ["Police used water cannon to end a rally on Tuesday night.", "2021-07-06"],
  ["Thousands gathered to mourn the miners on Monday.", "2021-07-05"],
  ["They agreed to meet on Friday.", "2021-07-09"],
  ["She ordered the troops to leave on Friday.", "2021-07-09"],
  ["The mayor declared mourning for Friday.", "2021-07-09"],
  ["Two men were held for Monday's attack.", "2021-07-05"],
  ["Sunday's regatta has been called off.", "2021-07-11"],
  ["Sunday's fire killed two.", "2021-07-04"],
  ["The curfew ends at dawn on Saturday.", "2021-07-10"],
  ["The buses were supposed to arrive on Monday.", "2021-07-05"],
  ["The runner set a record on Monday.", "2021-07-05"],
  ["The rally is set for Friday.", "2021-07-09"],
  ["The mill stood idle due to a fire on Sunday.", "2021-07-04"],
  ["The insurer set that mark in November when it agreed to pay.", "2020-11-01"],
  ["The start of the hearing on Tuesday was quiet.", "2021-07-06"],
  ["Following Friday's regatta the mayor left.", "2021-07-02"],
  ["The mayor left following last week's regatta.", "2021-06-28"],
  ["It was shut on 3 May and opened the following Tuesday.", "2021-05-04"],
]

test("a day lies ahead or behind as the words around it say", () => {
  for (const [text, day] of rows) {
    const { mentions } = understand(makeReport({ id: "a", text, published: "2021-07-07" }), loadResources())
    const time = mentions.findLast(({ kind }) => kind === "time")
    assert.equal(time?.kind === "time" ? time.begin?.slice(0, 10) : null, day, text)
  }
})
