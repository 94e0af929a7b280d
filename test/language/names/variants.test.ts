import assert from "node:assert/strict"
import { test } from "node:test"
import { oneEditApart, samePerson } from "../../../src/language/names/variants.ts"

const cases: readonly (readonly [string, string, boolean])[] = [
  ["Orlov", "Emil Orlov", true],
  ["Emil Rakhimov", "Emil Rahimov", true],
  ["E. Orlov", "Emil Orlov", true],
  ["Emil Orlov", "Ivan Orlov", false],
  ["Emil Orlov", "Emil Moro", false],
  ["I. Orlov", "Emil Orlov", false],
  ["Moro", "Mora", false],
  ["Emil K. Orlov", "Emil Orlov", true],
]

for (const [a, b, same] of cases) {
  test(`${a} ${same ? "is" : "is not"} ${b}`, () => {
    assert.equal(samePerson(a.split(" "), b.split(" ")), same)
    assert.equal(samePerson(b.split(" "), a.split(" ")), same)
  })
}

test("one edit", () => {
  assert.ok(oneEditApart("orlov", "orlow"))
  assert.ok(oneEditApart("orlov", "orlo"))
  assert.ok(!oneEditApart("orlov", "orolv"))
})
