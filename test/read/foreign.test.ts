import assert from "node:assert/strict"
import { test } from "node:test"
import { makeReport } from "../../src/read/report.ts"

const notice =
  "Wer mit jemandem reden will, erreicht die Beratung unter 0700 222 333 und das ist für alle kostenlos, die nicht schlafen können."
const body = "A storm tore the roof off a school in Bergen on Monday. Nobody was hurt, and the lessons go on in a hall."

test("a paragraph in another language is no part of what the report says", () => {
  const text = `${body}\n${notice}\nThe council will meet on Friday to talk about the repairs and the costs.`
  const { furniture } = makeReport({ id: "a", text })
  assert.deepEqual(
    furniture.map(({ from, to, kind }) => [text.slice(from, to), kind]),
    [[notice, "other"]],
  )
})

test("a report in another language keeps its paragraphs", () => {
  assert.deepEqual(makeReport({ id: "a", text: `${notice}\n${notice.replace("Beratung", "Wache")}` }).furniture, [])
})

test("who posted a message when is no part of what a report says", () => {
  const text = "“See you at the quay.” — Ada Moor (@adamoor) February 5, 2031 She did not say more on Tuesday."
  const { furniture } = makeReport({ id: "a", text, published: "2031-02-06" })
  assert.deepEqual(
    furniture.map(({ from, to }) => text.slice(from, to).trim()),
    ["— Ada Moor (@adamoor) February 5, 2031"],
  )
})
