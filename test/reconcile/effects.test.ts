import assert from "node:assert/strict"
import test from "node:test"
import { accountOf } from "./texts.ts"

/** Questions after reasons with their answers: "What led to the strike?: pay". */
const reasons = (...texts: readonly string[]): readonly string[] =>
  accountOf(texts.map((text, index) => ({ id: "abcd"[index] as string, published: "2031-05-06", text })))
    .answers.filter(({ scope }) => scope.property === "reason")
    .flatMap(({ question, readings }) =>
      readings.flatMap(({ value }) => (value.kind === "text" ? [`${question} ${value.text}`] : [])),
    )
    .toSorted()

test("why: what a resignation, a strike and a fine are over, with what hangs on the words", () => {
  assert.deepEqual(
    reasons(
      "Fisheries Minister Ada Moor resigned on Monday over a boat in Malta that she had not declared.",
      "Bus drivers in Bergen walked out on Tuesday in a row over night-shift allowances.",
      "The Velmar dairy was fined 12 million crowns because of rotten milk.",
    ),
    [
      "What led to the fine? rotten milk",
      "What led to the resignation? boat in Malta",
      "What led to the strike? night-shift allowances",
    ],
  )
})

test("why: the subject of a passive names what was caused, and a participle gives the reason for what came first", () => {
  assert.deepEqual(
    reasons(
      "The contamination was caused by a faulty valve, an inquiry found.",
      "Velmar will close its plant in Lyon and cut 900 jobs, blaming cheap imports.",
    ),
    ["What led to the closure? cheap imports", "What led to the contamination? faulty valve"],
  )
})

test("why: 'over' before a time or a number gives no reason", () => {
  assert.deepEqual(
    reasons(
      "Ada Moor resigned over the weekend.",
      "Bus drivers went on strike over 300 kilometres of route.",
      "She was jailed over two years.",
    ),
    [],
  )
})
