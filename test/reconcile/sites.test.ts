import assert from "node:assert/strict"
import test from "node:test"
import { accountOf } from "./texts.ts"

const spots = (...texts: readonly string[]): readonly string[] =>
  accountOf(texts.map((text, index) => ({ id: "abcd"[index] as string, published: "2031-05-06", text })))
    .answers.filter(({ scope }) => scope.property === "site")
    .flatMap(({ readings }) => readings.flatMap(({ value }) => (value.kind === "text" ? [value.text] : [])))

test("at what spot: phrases one behind the other are one, also where the accident only occurred", () => {
  const said = spots(
    "A tram derailed on Tuesday in a tunnel near the Moorgate stop in Bergen, police said. Two people were hurt.",
    "A tram derailed in Bergen on Tuesday, injuring two people. The accident occurred next to an old underpass, police said.",
  )
  assert.ok(said.includes("in a tunnel near the Moorgate stop in Bergen"), said.join("; "))
  assert.ok(said.includes("next to an old underpass"), said.join("; "))
})

test("at what spot: not where victims live, what a train comes off, or words that tell nothing", () => {
  const said = spots(
    "A goods train came off its rails in a tunnel in Bergen on Tuesday. A woman from a village near Lyon was hurt in the crash.",
    "The train derailed in a long tunnel in the city on Tuesday, killing a man who lived in Madrid.",
  )
  assert.deepEqual([...new Set(said)].sort(), ["in a long tunnel", "in a tunnel in Bergen"])
})

test("at what spot: not asked where reports name towns only", () => {
  assert.deepEqual(spots("A bus crashed in Bergen on Tuesday.", "A bus crashed in Bergen on Tuesday, police said."), [])
})

test("at what spot: words for one spot hold together, and a spot says more than its town", () => {
  const { answers } = accountOf([
    {
      id: "a",
      published: "2031-05-06",
      text: "A tram derailed in Bergen on Tuesday on a sharp bend, police said. Two people were hurt.",
    },
    {
      id: "b",
      published: "2031-05-06",
      text: "A tram derailed in a tunnel near the Moorgate stop in Bergen on Tuesday. Two people were hurt.",
    },
  ])
  const site = answers.find(({ scope }) => scope.property === "site")
  assert.equal(site?.state, "refined")
})
