import assert from "node:assert/strict"
import { test } from "node:test"
import { countryByCode } from "../../../src/language/places/countries.ts"

test("countries by code", () => {
  assert.equal(countryByCode("TJ")?.capital, "Dushanbe")
  assert.equal(countryByCode("XX"), null)
})
