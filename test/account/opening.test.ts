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

test("whether something was done is told by what was said to be done, and who denies it", () => {
  const { brief } = accountOf([
    {
      id: "a",
      published: "2024-05-07",
      text: "The army opened fire on a crowd in Bergen on Monday, a doctor said. A nurse said that soldiers had shot at the crowd.",
    },
    {
      id: "b",
      published: "2024-05-07",
      text: "The governor, Ada Moor, denied that the army had opened fire on the crowd in Bergen on Monday.",
    },
  ])
  const told = brief.find(({ text }) => text.includes("do not agree on whether"))?.text
  assert.equal(
    told?.replace(/: .*;/, ": ...;"),
    "The reports do not agree on whether the army had opened fire on the crowd in Bergen on Monday: ...; the governor, Ada Moor, denies it.",
  )
})

test("what one speaker gives stands together, and its own words do not come again", () => {
  const { brief } = accountOf([
    {
      id: "a",
      published: "2024-05-07",
      text: "Four people drowned when a ferry sank off Bergen on Monday, the police said. The police said that 6 people had drowned.",
    },
    {
      id: "b",
      published: "2024-05-07",
      text: "Nine people drowned when a ferry sank off Bergen on Monday, a doctor said.",
    },
  ])
  assert.equal(
    brief.find(({ text }) => text.includes("do not agree"))?.text,
    "The reports do not agree on how many people were killed in the sinking in Bergen: " +
      "four or six (the police); nine (a doctor).",
  )
  assert.ok(brief.every(({ text }) => !text.startsWith("“Four people")))
})

test("the second half of a subject opens no account", () => {
  const text =
    "A bus with 40 guests from Oslo as well as two Bergen guides overturned in Bergen on Monday, the police said."
  const { brief } = accountOf([
    { id: "a", published: "2024-05-07", text },
    { id: "b", published: "2024-05-07", text },
  ])
  assert.ok(brief.every((sentence) => !sentence.text.startsWith("“Two Bergen guides")))
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
