import assert from "node:assert/strict"
import test from "node:test"
import { accountOf } from "./texts.ts"

const properties = new Set(["demand", "promise", "threat", "refusal", "denial", "accusation", "agreement"])

/** Questions after stands with their answers: "What do the unions demand? shorter shifts". */
const stands = (...texts: readonly string[]): readonly string[] =>
  accountOf(texts.map((text, index) => ({ id: "abcd"[index] as string, published: "2031-05-06", text })))
    .answers.filter(({ scope }) => properties.has(scope.property))
    .flatMap(({ question, readings }) =>
      readings.flatMap(({ value }) => (value.kind === "text" ? [`${question} ${value.text}`] : [])),
    )
    .toSorted()

test("stands: what is demanded, of whom it is asked, and that nobody else demands it", () => {
  assert.deepEqual(
    stands(
      "Two people were hurt. The unions are demanding shorter night shifts. " +
        "Mayor Ada Moor urged the army to leave the city.",
      "Two people were hurt. The unions called for shorter night shifts for all drivers.",
    ),
    [
      "What do the unions demand? shorter night shifts",
      "What do the unions demand? shorter night shifts for all drivers",
      "What does Mayor Ada Moor demand? to leave the city",
    ],
  )
})

test("stands: what is denied, ruled out, promised and threatened", () => {
  assert.deepEqual(
    stands(
      "Velmar Lines denied that the ferry was overloaded. The government ruled out a ban on small boats. " +
        "The kidnappers threatened to sink the ferry. Ada Moor promised to rebuild the pier.",
    ),
    [
      "What do the kidnappers threaten to do? to sink the ferry",
      "What does Ada Moor promise? to rebuild the pier",
      "What does Velmar Lines deny? that the ferry was overloaded",
      "What does the government refuse or rule out? ban on small boats",
    ],
  )
})

test("stands: a pronoun is the one whom the sentence before is about; 'and' begins another clause", () => {
  assert.deepEqual(
    stands("The captain was charged with manslaughter on Monday. He denied the charge and blamed the weather."),
    ["What does the captain deny? charge", "What is the captain accused of? manslaughter on Monday"],
  )
})

test("stands: a demand as a noun, a question without anybody, and who agrees to a newsletter are none", () => {
  assert.deepEqual(
    stands(
      "Demand for coal rose by a fifth in March. The demands of the drivers cost too much. " +
        "You agree to receive our letters.",
    ),
    [],
  )
})

test("stands: who says 'we' without a name is the outlet", () => {
  assert.deepEqual(stands("We call on the council to publish all contracts."), [
    "What is demanded? to publish all contracts",
  ])
})

test("stands: a number of people is no speaker, and whoever tells of a threat does not threaten", () => {
  assert.deepEqual(
    stands(
      "The mayor, Ada Moor, visited the town. In Bergen 574 people fell ill, Ada Moor said. " +
        "She promised that vaccination would begin.",
      'The headmaster, Ben Lind, told reporters: "They gave us 20 days and threatened to burn the school."',
    ).filter((each) => /574|Lind/.test(each)),
    [],
  )
})
