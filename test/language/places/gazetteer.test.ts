import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { countryOf, featureOf, lookup, openGazetteer, placeName } from "../../../src/language/places/gazetteer.ts"
import { placeKey } from "../../../src/language/places/key.ts"
import { bytes, packedBytes } from "./gazetteer.ts"

const gazetteer = openGazetteer(bytes)

/** "PPLC FR": feature and country of all places of that name. */
const kinds = (name: string): string[] =>
  Array.from(lookup(gazetteer, placeKey(name)).postings, (posting) => {
    const place = posting >> 1
    return `${featureOf(gazetteer, place)} ${countryOf(gazetteer, place)}`
  })

test("the file is small and holds more than 250,000 places", () => {
  assert.ok(packedBytes < 8_000_000)
  assert.ok(gazetteer.count > 250_000)
})

test("names and other names are found", () => {
  assert.ok(kinds("Paris").includes("PPLC FR"))
  assert.ok(kinds("Paris").includes("PPL US") || kinds("Paris").includes("PPLA2 US"))
  assert.ok(kinds("Bombay").includes("PPLA IN"))
  assert.ok(kinds("Holland").includes("PCLI NL"))
  assert.ok(kinds("Kunduz").includes("ADM1 AF"))
  assert.ok(kinds("Mediterranean").includes("SEA null"))
  assert.ok(kinds("Hodeidah").includes("PPLA YE"))
  assert.deepEqual(kinds("Nowhere At All"), [])
  assert.deepEqual(kinds("ramu"), [], "what machines made of names in other scripts is left out")
})

test("a key that goes on says so", () => {
  assert.equal(lookup(gazetteer, "new yor").more, true)
  assert.equal(lookup(gazetteer, "zzzzzz").more, false)
})

test("every place is found by its own name, at any number", () => {
  const holds = fc.property(fc.integer({ min: 0, max: gazetteer.count - 1 }), (place) => {
    const { postings } = lookup(gazetteer, placeKey(placeName(gazetteer, place)))
    assert.ok(postings.length >= 200 || Array.from(postings).includes(place * 2))
  })
  fc.assert(holds, { seed: 1, numRuns: 500 })
})

test("bytes that are no gazetteer are refused", () => {
  assert.throws(() => openGazetteer(new Uint8Array(10)), RangeError)
  assert.throws(() => openGazetteer(bytes.subarray(0, 5_000_000)), RangeError)
})

test("any key is looked up without a throw", () => {
  const holds = fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
    lookup(gazetteer, text)
  })
  fc.assert(holds, { seed: 1 })
})
