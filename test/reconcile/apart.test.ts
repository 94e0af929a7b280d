import assert from "node:assert/strict"
import { test } from "node:test"
import { cutQuestion } from "../../src/account/setting.ts"
import type { Answer } from "../../src/model/types.ts"
import { toldApart, withoutWords } from "../../src/reconcile/apart.ts"
import { accountOf } from "./texts.ts"

const written = [
  {
    id: "a",
    published: "2024-05-08",
    text: "The country launched a missile on Monday.\n\nIt launched a missile in March 2022.",
  },
  { id: "b", published: "2024-05-08", text: "A missile was launched on Monday, the navy said." },
]

test("two questions that would read the same end in words of a report", () => {
  const { answers } = accountOf(written)
  const launches = answers.filter(({ question }) => withoutWords(question) === "When was the launch?")
  assert.equal(launches.length, 2)
  assert.equal(new Set(launches.map(({ question }) => question)).size, 2)
  for (const { question } of launches) {
    const words = /“(.+)”/.exec(question)?.[1] ?? ""
    assert.ok(
      written.some(({ text }) => text.includes(words.replaceAll(/^… | …$/gu, ""))),
      question,
    )
  }
})

test("what tells questions apart is no part of what they ask", () => {
  assert.deepEqual(cutQuestion("How many villages were captured (Orsk) on 4 May 2024 (“rebels took two (villages”)?"), {
    asked: "How many villages were captured",
    place: "Orsk",
    time: " on 4 May 2024",
  })
})

test("questions whose words are alike too stay as they are", () => {
  const { answers } = accountOf(written)
  const [first] = answers as readonly [Answer, ...Answer[]]
  const twice = [first, { ...first, id: "copy" }]
  assert.deepEqual(toldApart(twice, []), twice)
})
