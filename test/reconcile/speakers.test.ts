import assert from "node:assert/strict"
import test from "node:test"
import { questionOn } from "./texts.ts"

interface Row {
  readonly why: string
  readonly texts: readonly string[]
  readonly words: string
  readonly origins: number
}

const rows: readonly Row[] = [
  {
    why: "who leads the union speaks for it",
    texts: [
      "Dockers in Bergen voted to strike on Monday. Some 4,300 members voted, the Coast and Harbour Union said.",
      "Dockers in Bergen will strike. The union's president, Maren Dahl, said 4,300 members had voted on Monday, the Coast and Harbour Union added.",
    ],
    words: "4,300 members",
    origins: 1,
  },
  {
    why: "a noun that was not used before tells more of who spoke in the sentence before",
    texts: [
      "Ada Moor, who was on the ferry in Bergen, said she heard a bang. The violin teacher, who broke an arm, said 14 people fell into the water.",
      "The ferry hit a pier in Bergen. Passenger Ada Moor said 14 people fell into the water.",
    ],
    words: "14 people",
    origins: 1,
  },
  {
    why: "a noun that was used before is somebody else",
    texts: [
      "A violin teacher was on the ferry in Bergen. Ada Moor said she heard a bang. The violin teacher said 14 people fell into the water.",
      "The ferry hit a pier in Bergen. Passenger Ada Moor said 14 people fell into the water.",
    ],
    words: "14 people",
    origins: 2,
  },
]

test("who stands behind a figure, counted once under all names", () => {
  for (const { why, texts, words, origins } of rows) {
    const written = texts.map((text, at) => ({ id: `r${at}`, published: "2024-05-07", text }))
    assert.equal(questionOn(written, words).origins, origins, why)
  }
})
