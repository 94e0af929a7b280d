import assert from "node:assert/strict"
import { test } from "node:test"
import { isPartOf, oneEditApart, samePerson } from "../../../src/language/names/variants.ts"

const cases: readonly (readonly [string, string, boolean])[] = [
  ["Orlov", "Emil Orlov", true],
  ["Emil Rakhimov", "Emil Rahimov", true],
  ["E. Orlov", "Emil Orlov", true],
  ["Emil Orlov", "Ivan Orlov", false],
  ["Emil Orlov", "Emil Moro", false],
  ["I. Orlov", "Emil Orlov", false],
  ["Moro", "Mora", false],
  ["Emil K. Orlov", "Emil Orlov", true],
  ["Salim al-Moussawi", "Salim Musawi", true],
  ["Salim al-Moussawi", "Karim al-Moussawi", false],
  ["Muhammad Tarim", "Mohammed Tarim", true],
  ["Muhammad Sohail Tarim", "Sohail Tarim", true],
  ["Karim Sohail Tarim", "Sohail Tarim", false],
  ["Muhammad Tarim", "Sohail Tarim", false],
  ["Hassan Tarim", "Hussein Tarim", false],
]

for (const [a, b, same] of cases) {
  test(`${a} ${same ? "is" : "is not"} ${b}`, () => {
    assert.equal(samePerson(a.split(" "), b.split(" ")), same)
    assert.equal(samePerson(b.split(" "), a.split(" ")), same)
  })
}

const parts: readonly (readonly [string, string, boolean])[] = [
  ["Qiu", "Qiu Lianshan", true],
  ["Nieto", "Ana Lucía Nieto Paz", true],
  ["De la Fuente", "Inés de la Fuente Robles", true],
  ["Gurung Rai", "Dhan Bahadur Gurung Rai", true],
  ["Sohail Tarim", "Karim Sohail Tarim", false],
  ["Ana Paz", "Ana Lucía Nieto Paz", false],
  ["Fuente", "Inés de la Fuente Robles", false],
]

for (const [short, full, stands] of parts) {
  test(`${short} ${stands ? "is" : "is not"} part of ${full}`, () => {
    assert.equal(isPartOf(short.split(" "), full.split(" ")), stands)
  })
}

test("one edit", () => {
  assert.ok(oneEditApart("orlov", "orlow"))
  assert.ok(oneEditApart("orlov", "orlo"))
  assert.ok(!oneEditApart("orlov", "orolv"))
})
