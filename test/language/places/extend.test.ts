import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { extendGazetteer, readGazetteerTable } from "../../../src/language/places/extend.ts"
import { countryOf, lookup, openGazetteer, placeName } from "../../../src/language/places/gazetteer.ts"
import { bytes } from "./gazetteer.ts"

const table = `name,lat,lon,country,admin1,feature,aliases
"Old Mill, Upper",37.1,68.9,TJ,Khatlon,PPL,Mill Post|Osiyob
Checkpoint Nine,36.9,68.7,AF,Kunduz,AIRB,
,1,2,AF,,,
Nowhere,95,2,AF,,,
`

test("a table with named columns is read, and bad rows are counted", () => {
  const { entries, findings } = readGazetteerTable(table)
  assert.deepEqual(
    entries.map(({ name, lat, country, feature }) => ({ name, lat, country, feature })),
    [
      { name: "Old Mill, Upper", lat: 37.1, country: "TJ", feature: "PPL" },
      { name: "Checkpoint Nine", lat: 36.9, country: "AF", feature: "AIRB" },
    ],
  )
  assert.match(findings[0]?.message ?? "", /^2 rows/)
})

test("a GeoNames dump is read without names of columns", () => {
  const line =
    "123\tGreen Ford\tGreen Ford\tFordham,Grynford\t51.5\t-1.25\tP\tPPL\tGB\t\tENG\t\t\t\t900\t\t80\tEurope/London\t2020"
  const [entry] = readGazetteerTable(line).entries
  assert.deepEqual(
    [entry?.name, entry?.geonames, entry?.population, entry?.others],
    ["Green Ford", 123, 900, ["Fordham", "Grynford"]],
  )
})

test("added places are found under all their names, with the division that holds them", () => {
  const gazetteer = openGazetteer(bytes)
  const more = extendGazetteer(gazetteer, readGazetteerTable(table).entries)
  const [posting = 0] = lookup(more, "osiyob").postings
  assert.equal(posting % 2, 1)
  assert.equal(placeName(more, posting >> 1), "Old Mill, Upper")
  assert.equal(countryOf(more, posting >> 1), "TJ")
  assert.equal(placeName(more, more.admin1[posting >> 1] ?? -1), "Khatlon Province")
  assert.equal(lookup(gazetteer, "osiyob").postings.length, 0)
})

test("any text is read as a table without a throw", () => {
  const cell = fc.constantFrom("name", "lat", "lon", "1", '"', ",", "\t", ";", "\n", "é", "\ud800", "-200")
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 40 }), (parts) => {
      readGazetteerTable(parts.join(""))
    }),
    { seed: 1 },
  )
})
