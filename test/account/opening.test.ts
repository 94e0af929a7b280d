import assert from "node:assert/strict"
import { test } from "node:test"
import { accountOf } from "../reconcile/texts.ts"

const ferry = {
  id: "a",
  published: "2024-05-07",
  title: "At least 4 dead as ferry sinks off Bergen",
  text: "At least four people drowned when a car ferry sank off Bergen on Monday, the coast guard said.",
}
const later = {
  id: "b",
  published: "2024-05-08",
  title: "Search ends after ferry sinks off Bergen",
  text: "Nine people were killed when a car ferry sank off Bergen on Monday, the coast guard said on Wednesday.",
}

test("a brief opens with a clause that says what happened, its day and whose words it gives", () => {
  const { brief } = accountOf([ferry, later])
  assert.match(
    brief[0]!.text,
    /^“A car ferry sank off Bergen on Monday” \(6 May 2024\), according to the coast guard\.$/,
  )
  assert.deepEqual(new Set(brief[0]!.anchors.map(({ report }) => report)).size, 2)
})

test("what somebody denies opens no account in the voice of a report", () => {
  const { brief } = accountOf([
    { id: "a", published: "2024-05-07", text: "Police opened fire on a crowd in Bergen on Monday." },
    { id: "b", published: "2024-05-07", text: "No shot was fired in Bergen on Monday, the police chief said." },
  ])
  assert.ok(brief.every(({ text }) => !text.startsWith("“Police opened fire on a crowd in Bergen on Monday” (")))
})

test("an account opens with the figure of its main happening where that is told", () => {
  const crossed = (id: string) => ({
    id,
    published: "2024-05-07",
    text:
      "On Monday 340 people crossed the border from Chad into Sudan, the border guard said. " +
      "Two guards were killed in a fire at the post on Monday, it said.",
  })
  const { brief } = accountOf([crossed("a"), { ...crossed("b"), text: `${crossed("b").text} It rained.` }])
  assert.match(brief[0]!.text, /^340 people crossed the border/)
  assert.ok(brief.some(({ text }) => /guards were killed in the fire/.test(text)))
})

test("an account is called by the headline that later figures do not overtake", () => {
  assert.equal(accountOf([ferry, later]).title, later.title)
  const held = { ...later, title: "Nine killed as ferry sinks off Bergen" }
  assert.equal(accountOf([ferry, held]).title, held.title)
  assert.equal(accountOf([{ ...ferry, title: null }]).title, null)
})

test("a sentence of several days stands in the timeline with the words of each", () => {
  const { timeline } = accountOf([
    {
      id: "a",
      published: "2024-05-07",
      text: "The cabinet of Chad on Tuesday approved aid for Bongor, where a flood killed 14 people on 2 May.",
    },
  ])
  assert.deepEqual(
    timeline.map(({ when, text }) => [when, text.slice(0, 24)]),
    [
      ["2024-05-02", "A flood killed 14 people"],
      ["2024-05-07", "The cabinet of Chad on T"],
    ],
  )
})

test("what went on from a day stands below what happened on it, and a record of the year on no day", () => {
  const { timeline } = accountOf([
    {
      id: "a",
      published: "2024-05-08",
      text:
        "Thousands have fled Bongor since Monday. A bomb exploded in Bongor at 11 a.m. on Monday. " +
        "The blast was the deadliest in Chad this year.",
    },
  ])
  assert.deepEqual(
    timeline.map(({ when }) => when),
    ["2024-05-06T11:00:00", "2024-05-06/2024-05-08"],
  )
})

test("dozens in a headline and an exact number below it are no dispute of a brief", () => {
  const told = (id: string) => ({
    id,
    published: "2024-05-07",
    text: "Ferry sinks off Bergen, dozens missing\n\nA ferry sank off Bergen on Monday. Police said 22 people were missing.",
  })
  const { brief } = accountOf([told("a")])
  assert.ok(brief.every(({ text }) => !text.includes("do not agree")))
})
