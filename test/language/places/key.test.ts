import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { looseKey, placeKey } from "../../../src/language/places/key.ts"

const keys: readonly (readonly [string, string])[] = [
  ["St. Mary's", "saint marys"],
  ["Al-Qāʼim", "al qaim"],
  ["Zürich", "zurich"],
  ["Łódź", "lodz"],
  ["Mt. Pleasant", "mount pleasant"],
  ["Coeur d'Alene", "coeur dalene"],
  ["北京", ""],
]

test("one key for all ways to write a name", () => {
  for (const [name, key] of keys) assert.equal(placeKey(name), key)
})

const spellings: readonly (readonly [string, string])[] = [
  ["Mazari Sharif", "Mazar-e Sharif"],
  ["Ghaznee", "Ghazni"],
  ["Doulatabad", "Dawlatabad"],
  ["Kunduz", "Konduz"],
  ["Kharkiv", "Harkiv"],
]

test("usual transliterations share a loose key, other names do not", () => {
  for (const [a, b] of spellings) assert.equal(looseKey(placeKey(a)), looseKey(placeKey(b)), `${a}, ${b}`)
  assert.notEqual(looseKey("kabul"), looseKey("kobani"))
})

test("any string has a key of plain letters, digits and single blanks", () => {
  const holds = fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
    assert.match(placeKey(text), /^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/)
  })
  fc.assert(holds, { seed: 1 })
})
