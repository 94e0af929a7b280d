import assert from "node:assert/strict"
import { test } from "node:test"
import { countryByCode, countryOfDemonym } from "../../../src/language/places/countries.ts"

test("demonyms lead to countries, other words do not", () => {
  assert.equal(countryOfDemonym("Afghan"), "AF")
  assert.equal(countryOfDemonym("Sri Lankans"), "LK")
  assert.equal(countryOfDemonym("Frenchman"), "FR")
  for (const word of ["Korean", "polish", "Paris", ""]) assert.equal(countryOfDemonym(word), null)
})

test("countries by code", () => {
  assert.equal(countryByCode("TJ")?.capital, "Dushanbe")
  assert.equal(countryByCode("XX"), null)
})
