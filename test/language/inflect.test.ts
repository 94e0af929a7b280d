import assert from "node:assert/strict"
import test from "node:test"
import { pluralNoun, singularNoun } from "../../src/language/inflect.ts"

const pairs =
  "ship ships, base bases, bus buses, church churches, city cities, day days, man men, policeman policemen, woman women, " +
  "human humans, child children, person people, life lives, crisis crises, basis bases, hero heroes, box boxes, foot feet"

test("one and many of a noun, by rule and by the list of exceptions", () => {
  for (const pair of pairs.split(", ")) {
    const [one = "", many = ""] = pair.split(" ")
    assert.equal(pluralNoun(one), many)
    if (one !== "basis") assert.equal(singularNoun(many), one)
  }
})

test("what is the same for one and for many, or is so already, stays as it is", () => {
  for (const word of ["aircraft", "police", "headquarters", "series"]) {
    assert.equal(pluralNoun(word), word)
    assert.equal(singularNoun(word), word)
  }
  assert.equal(pluralNoun("people"), "people")
  assert.equal(singularNoun("virus"), "virus")
  assert.equal(singularNoun("gas"), "gas")
})
