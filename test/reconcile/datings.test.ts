import assert from "node:assert/strict"
import test from "node:test"
import type { Answer } from "../../src/model/types.ts"
import { accountOf } from "./texts.ts"

interface Written {
  readonly id: string
  readonly published: string
  readonly text: string
}

const asked = (written: readonly Written[], unit: "day" | "time", words: string): Answer | undefined =>
  accountOf(written).answers.find((answer) => answer.unit === unit && answer.question.includes(words))

const estimate = (answer: Answer | undefined): readonly unknown[] => {
  const value = answer?.estimates[0]?.value
  return value?.kind === "time" ? [value.begin, value.end] : []
}

test("minutes later are counted from the clock time before them, and the reading says so", () => {
  const text = "The ferry left Bergen on Sunday. It set off at 9:40 a.m. and sank about 20 minutes later."
  const answer = asked([{ id: "a", published: "2024-05-06T10:00", text }], "time", "sinking")
  assert.deepEqual(estimate(answer), ["2024-05-05T10:00", "2024-05-05T10:00"])
  const [reading] = answer?.readings ?? []
  assert.equal(reading?.derived, "09:40 + 20 minutes")
  assert.deepEqual(
    reading?.anchors.map(({ quote }) => quote),
    ["about 20 minutes later", "9:40 a.m."],
  )
  const before = "The ferry sank near Bergen on Sunday, about 20 minutes after it left the pier at 9:40 a.m."
  const early = asked([{ id: "a", published: "2024-05-06T10:00", text: before }], "time", "sinking")
  assert.deepEqual(estimate(early), ["2024-05-05T10:00", "2024-05-05T10:00"])
  const next = "The ferry set off at 9:40 a.m. on Sunday. Half an hour later, it sank near Bergen."
  const sank = asked([{ id: "a", published: "2024-05-06T10:00", text: next }], "time", "sinking")
  assert.deepEqual(estimate(sank), [], "a half hour that only begins a sentence is no time of the clock")
})

test("what happened at an hour still to come happened the day before", () => {
  const text = "The ferry sank near Bergen at 21:00."
  const early = asked([{ id: "a", published: "2024-05-06T04:00", text }], "time", "sinking")
  assert.deepEqual(estimate(early), ["2024-05-05T21:00", "2024-05-05T21:00"])
  const late = asked([{ id: "a", published: "2024-05-06T22:00", text }], "time", "sinking")
  assert.deepEqual(estimate(late), ["2024-05-06T21:00", "2024-05-06T21:00"])
})

test("a part of a month narrows no month: nobody says where it ends", () => {
  const told = (id: string, when: string) => ({
    id,
    published: "2024-07-06",
    text: `The withdrawal of Norwegian troops began in ${when}.`,
  })
  const reports = [told("a", "early May"), told("b", "May")]
  const answer = accountOf(reports).answers.find(({ unit, readings }) => unit === "day" && readings.length > 1)
  assert.deepEqual(estimate(answer), ["2024-05", "2024-05"])
})

test("an hour is of what was done, whatever day it was understood to be of", () => {
  const text = "An inquest opens on Tuesday. The ferry sank near Bergen at 5 a.m."
  const { answers } = accountOf([{ id: "a", published: "2024-05-06", text }])
  const asked = answers.filter(({ unit }) => unit === "time").map(({ question }) => question)
  assert.ok(!asked.some((question) => question.includes("planned")), asked.join(" "))
})

test("what was done by an hour of the report's day was no plan; what is to be done by a day to come is one", () => {
  const questions = (text: string) =>
    accountOf([{ id: "a", published: "2024-05-06", text }]).answers.map(({ question }) => question)
  const done = questions("Some 900 refugees reached Tornio in Finland. By sunrise 900 refugees had crossed the bridge.")
  assert.ok(!done.some((question) => question.includes("planned")), done.join(" "))
  const ahead = questions("The Norwegian army will withdraw its troops from Tornio by 14 May 2024.")
  assert.ok(
    ahead.some((question) => question.includes("planned")),
    ahead.join(" "),
  )
})

test("the day on which a number of missing was told is no day of what happened", () => {
  const text =
    "The toll of a ferry that sank near Bergen on Monday rose to 9, the port said on Thursday, as 12 were missing."
  const answer = asked([{ id: "a", published: "2024-05-09", text }], "day", "When was the sinking")
  assert.deepEqual(estimate(answer), ["2024-05-06", "2024-05-06"])
})

test("how far apart two things are is no time that anything lasted; how long it took is", () => {
  const lasting = (text: string) =>
    accountOf([{ id: "a", published: "2024-05-09", text }]).answers.filter(({ scope }) => scope.property === "duration")
  assert.equal(lasting("Boats came two hours after the ferry sank near Bergen.").length, 0)
  assert.equal(lasting("The ferry sank near Bergen, and the king declared three days of mourning.").length, 0)
  assert.equal(lasting("The ferry burned for two hours before it sank near Bergen.").length, 1)
})

test("what is told by a part of a day is worded by it", () => {
  const text = "The port of Bergen counted 1,218 arrivals by sunrise on Tuesday."
  const { answers } = accountOf([{ id: "a", published: "2024-05-09", text }])
  assert.ok(answers.some(({ question }) => question.endsWith("by the morning of 7 May 2024?")))
})

test("clock times that differ are told by the clock, and no third vague one settles them", () => {
  const told = (...texts: readonly string[]) =>
    asked(
      texts.map((text, at) => ({ id: `r${at}`, published: "2024-05-06T10:00", text })),
      "time",
      "crash",
    )
  const first = "The tram crashed in Bergen at 7:10 a.m. on Sunday."
  const disputed = told(
    first,
    "The tram crashed in Bergen at 7:25 a.m. on Sunday.",
    "The tram crashed in Bergen soon after 7 a.m. on Sunday.",
  )
  assert.equal(disputed?.state, "disputed")
  assert.match(disputed?.why ?? "", /^7:10 on 5 May 2024 and 7:25 on 5 May 2024 share no time/)
  const near = told(first, "The tram crashed in Bergen at about 7:13 a.m. on Sunday.")
  assert.equal(near?.state, "agreed")
})
