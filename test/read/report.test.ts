import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import type { Report } from "../../src/model/types.ts"
import { makeReport } from "../../src/read/report.ts"

const furnitureOf = ({ text, furniture }: Report): readonly string[] =>
  furniture.map(({ from, to, kind }) => `${kind}: ${text.slice(from, to)}`)

const BODY = `At least nine people were hurt when a barge struck the pier at Larkholm, the harbour office said.

Two of them were taken to hospital in Grenfold, where a doctor said they would live.

The barge had left the quarry at noon, its owner told the Larkholm Courier.`

test("a page copied as text: title, stamp, byline, dateline and furniture are told apart", () => {
  const text = `Barge Strikes Pier At Larkholm

Ada Merrin 6 minutes ago Mon 04th March 2019 | 04:20 PM

Barge strikes pier at Larkholm

Larkholm, March 4 (Courier Point - 4th Mar, 2019 ) :${BODY}

READ MORE: Why barges strike piers

Loading...

Copyright 2023 Merrin Press Inc. All rights reserved.`
  const report = makeReport({ text })
  assert.equal(report.title?.value, "Barge Strikes Pier At Larkholm")
  assert.equal(report.byline?.value, "Ada Merrin")
  assert.equal(report.outlet?.value, "Courier Point")
  assert.equal(report.published?.value, "2019-03-04T16:20")
  assert.equal(text.slice(report.published!.span!.from, report.published!.span!.to), "04th March 2019 | 04:20 PM")
  assert.equal(report.language, "en")
  assert.deepEqual(furnitureOf(report), [
    "other: Ada Merrin 6 minutes ago Mon 04th March 2019 | 04:20 PM",
    "other: Barge strikes pier at Larkholm",
    "other: Larkholm, March 4 (Courier Point - 4th Mar, 2019 ) :",
    "related: READ MORE: Why barges strike piers",
    "navigation: Loading...",
    "copyright: Copyright 2023 Merrin Press Inc. All rights reserved.",
  ])
})

test("header lines say what is known and are no part of what is told", () => {
  const report = makeReport({
    text: `Date: 2019-03-04\nOutlet: Larkholm Courier\nTitle: Barge strikes pier\n\n${BODY}`,
  })
  assert.equal(report.published?.value, "2019-03-04")
  assert.equal(report.outlet?.value, "Larkholm Courier")
  assert.equal(report.title?.value, "Barge strikes pier")
  assert.deepEqual(furnitureOf(report), [
    "other: Date: 2019-03-04",
    "other: Outlet: Larkholm Courier",
    "other: Title: ",
  ])
})

test("the outlet may stand behind the writer or at the foot of the page", () => {
  const outlet = (text: string): string | undefined => makeReport({ text }).outlet?.value
  assert.equal(outlet(`By Ada Merrin | The Larkholm Ledger\n\n${BODY}`), "The Larkholm Ledger")
  assert.equal(outlet(`By Ada Merrin, Larkholm Courier\n\n${BODY}`), "Larkholm Courier")
  assert.equal(outlet(`By Ada Merrin, Associated Press\n\n${BODY}`), undefined)
  assert.equal(outlet(`By Ada Merrin, Staff Writer\n\n${BODY}`), undefined)
  assert.equal(outlet(`${BODY}\n\nCopyright 2023 Larkholm Dispatch. All rights reserved.`), "Larkholm Dispatch")
  assert.equal(outlet(`${BODY}\n\nCopyright 2023 Merrin Holdings Inc.`), undefined)
})

test("what is unknown is null: an agency is no outlet, a copyright year no date", () => {
  const report = makeReport({ text: `LARKHOLM (Reuters) - ${BODY}\n\nCopyright 2023 Reuters` })
  assert.equal(report.outlet, null)
  assert.equal(report.published, null)
  assert.equal(report.title, null)
  assert.deepEqual(furnitureOf(report), ["other: LARKHOLM (Reuters) - ", "copyright: Copyright 2023 Reuters"])
})

test("the time of publication: what is given first, then what is stated, then the address", () => {
  const published = (text: string, more: { published?: string; url?: string } = {}): string | null | undefined =>
    makeReport({ text, ...more }).published?.value
  assert.equal(published(BODY, { published: "2019-03-04T00:00:00" }), "2019-03-04")
  assert.equal(published(BODY, { published: "2019-03-04T09:30:00Z" }), "2019-03-04T09:30:00Z")
  assert.equal(published(BODY, { published: "4 March 2019" }), "2019-03-04")
  assert.equal(published(BODY, { url: "https://example.org/2019/03/04/barge" }), "2019-03-04")
  assert.equal(
    published(`LARKHOLM, March 3 (AP) — ${BODY}`, { url: "https://example.org/2019/03/04/barge" }),
    "2019-03-03",
  )
  assert.equal(published(`Published 1 March 2019 Updated 3 March 2019\n${BODY}`), "2019-03-01")
  assert.equal(published(`LARKHOLM, March 3 (AP) — ${BODY}`), null)
})

test("a month in the address bounds the time", () => {
  const { published } = makeReport({ text: BODY, url: "https://example.org/2019/02/barge" })
  assert.deepEqual([published?.value, published?.earliest, published?.latest], [null, "2019-02-01", "2019-02-28"])
})

test("a caption said twice with its credit between is a caption both times", () => {
  const caption = "The pier of Larkholm, seen from the quarry on the day after the barge struck it."
  const report = makeReport({ text: `Barge strikes pier\n\n${caption}\nReuters\n\n${caption}\n\n${BODY}` })
  assert.deepEqual(furnitureOf(report), [`caption: ${caption}`, "caption: Reuters", `caption: ${caption}`])
})

test("lines of pages, one by one: each is furniture in the midst of a report", () => {
  const lines = [
    "(With inputs from agencies)",
    "Also Read | Why barges strike piers",
    "WATCH | The barge at the pier",
    "3 min read Last Updated : Mar 04 2019 | 6:52 PM IST",
    "Written by Ada Merrin | Larkholm | Updated: March 4, 2019 8:12:33 pm",
    "Share on Facebook Tweet on Twitter",
    "[Ada Merrin/Reuters]",
    "The pier of Larkholm after the barge struck it. Photograph: Ada Merrin/AFP",
    "Reporting by Ada Merrin in Larkholm; Editing by Bo Lind",
    "Most Viewed in World",
    "Source: Larkholm Courier and news agencies",
    "TOPICS: Larkholm Piers",
    "Your email address will not be published. Required fields are marked *",
    "Sign up for our newsletter to get the news in your inbox.",
    "Follow us on Google News",
    "© 2019 AFP",
    "By AFP",
    "1 of 5",
    "Ada Merrin is a reporter for the Larkholm Courier.",
  ]
  const parts = BODY.split("\n\n")
  for (const line of lines) {
    const report = makeReport({ text: [...parts, line, "The pier was closed for the night."].join("\n\n") })
    assert.deepEqual(
      report.furniture.map(({ from, to }) => report.text.slice(from, to)),
      [line],
    )
  }
})

test("claims are safe: sentences that only look like furniture stay", () => {
  const kept = [
    "More than 300 people crossed the river, the office said, and read more into the silence than was meant.",
    "Support for the mayor fell today after the pier was closed.",
    "Like him, many of the crew slept on the quay.",
    "The video shows the barge turning towards the pier before it struck.",
    "Photographs of the wreck were shown in court.",
    "Share prices of the quarry fell by 3 per cent.",
    "By noon the divers had found the anchor.",
    "The dead are: Ada Merrin, 40, and her son.",
    '"They shared what they had," said Merrin.',
  ]
  const report = makeReport({ text: `${BODY}\n\n${kept.join("\n\n")}\n\n${BODY.slice(0, 90)}.` })
  assert.deepEqual(furnitureOf(report), [])
})

test("a date glued to the text of a page without line breaks is found, a date of a sentence is not", () => {
  const value = (text: string): string | null | undefined => makeReport({ text }).published?.value
  assert.equal(value("Mon 04 Mar 2019 Barge strikes pier at Larkholm. Nine people were hurt."), "2019-03-04")
  assert.equal(value("Barge strikes pier at Larkholm Courier Monday 4 Mar 2019 Nine people were hurt."), "2019-03-04")
  assert.equal(value("(03/14/19) - Police say nine people were hurt."), "2019-03-14")
  assert.equal(value("Posted on March 4 2019 by Ada Merrin Nine people were hurt."), "2019-03-04")
  assert.equal(value("The barge struck the pier on Monday 4 March 2019 Merrin said."), undefined)
  assert.equal(value("Since 4 March 2019 Larkholm has had no pier."), undefined)
  assert.equal(value("March 4, 2019, was a dark day for Larkholm."), undefined)
  assert.equal(value(`4 March 1990 - 5 May 2019\n\n${BODY}`), undefined)
})

test("among closed paragraphs a longer line without a full stop is a caption, but no list, tweet or first line", () => {
  const more = `The pier was closed for the night, and divers looked for the anchor until it was dark.

A lamp had been broken since March, said Ada Merrin, who keeps the bait shop on the quay.

The mayor of Larkholm said that he would ask for a new pier before the winter came.`
  const caption = "Divers look for the anchor of the barge below the pier"
  const credited = "Reuters The pier of Larkholm after the barge struck it"
  const report = makeReport({ text: `${BODY}\n\n${credited}\n\n${caption}\n\n${more}` })
  assert.deepEqual(furnitureOf(report), [`caption: ${credited}`, `caption: ${caption}`])
  const list = "- Ada Merrin of the harbour office, who was on the pier that day"
  const kept = makeReport({ text: `${BODY}\n\nThe hurt were:\n\n${list}\n\n${more}` })
  assert.deepEqual(furnitureOf(kept), [])
})

test("a report in another language is said to be", () => {
  const text =
    "Bei einem Unfall auf dem Fluss sind am Montag neun Menschen verletzt worden. Das Schiff war mit dem Pfeiler der Brücke und einem Kahn zusammengestoßen, wie die Polizei mitteilte. Die Ursache ist noch nicht bekannt."
  const report = makeReport({ text })
  assert.equal(report.language, "de")
  assert.match(report.findings[0]?.message ?? "", /is in German/)
  const short = makeReport({
    text: "COX'S BAZAR - A slope gave way by noon after a night of rain and buried a market.",
  })
  assert.equal(short.language, "en", "the article is English too")
})

test("any text: no throw, furniture sorted, inside the text and apart", () => {
  const pieces = fc.constantFrom(
    "Share",
    "READ MORE: ",
    "\n",
    "\n\n",
    "Copyright 2020",
    "By Ada Merrin",
    "LARKHOLM, March 4 (AP) — ",
    "\ud800",
    "4 March 2019",
    "said twice.",
    " ",
    "©",
    "Photo: x/AFP",
  )
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("")),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const { furniture, title } = makeReport({ text })
      let last = 0
      for (const { from, to } of furniture) {
        assert.ok(from >= last && to > from && to <= text.length, `${from} ${to} ${last}`)
        last = to
      }
      if (title?.span) assert.equal(text.slice(title.span.from, title.span.to), title.value)
    }),
    { seed: 1, numRuns: 200 },
  )
})
