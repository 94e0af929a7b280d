import assert from "node:assert/strict"
import test from "node:test"
import { accountOf } from "./texts.ts"

const said = (id: string, who: string, day: string) => ({
  id,
  published: "2024-05-08",
  text: `${who} said the tram in Bergen collided with a lorry on ${day}.`,
})

const daysOf = (...written: readonly ReturnType<typeof said>[]) =>
  accountOf(written).answers.find(({ unit, question }) => unit === "day" && question.includes("collision"))

test("organs of one state that date an event to days which fit are one origin", () => {
  const one = daysOf(
    said("a", "The Norwegian government", "Monday"),
    said("b", "Norway's Transport Ministry", "Monday"),
  )
  assert.equal(one?.origins, 1)
  const two = daysOf(said("a", "The Norwegian government", "Monday"), said("b", "The tram company", "Monday"))
  assert.equal(two?.origins, 2)
})
