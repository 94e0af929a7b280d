import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { distanceKm } from "../../src/model/geometry.ts"

test("distances in km", () => {
  assert.ok(Math.abs(distanceKm({ lat: 51.5, lon: -0.12 }, { lat: 48.86, lon: 2.35 }) - 343) < 3)
  assert.equal(Math.round(distanceKm({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 })), 111)
})

test("a distance is the same both ways and never more than half way round", () => {
  const point = fc.record({
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
  })
  const holds = fc.property(point, point, (a, b) => {
    const km = distanceKm(a, b)
    assert.ok(km >= 0 && km <= 20_016)
    assert.ok(Math.abs(km - distanceKm(b, a)) < 1e-6)
  })
  fc.assert(holds, { seed: 1 })
})
