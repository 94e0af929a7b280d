import assert from "node:assert/strict"
import { test } from "node:test"
import { alpha, bootstrap, type Code, pairable, type Scale, type Unit } from "../../src/agreement/alpha.ts"
import { randomFrom } from "../../src/base/random.ts"

/** Rows of coders, "." = not coded, as the papers print them; units come out. */
function units(...rows: readonly string[]): readonly Unit[] {
  const codes = rows.map((row) =>
    row.split(" ").map((code): Code | null => (code === "." ? null : /^\d/.test(code) ? Number(code) : code)),
  )
  return codes[0]!.map((_, unit) => codes.map((row) => row[unit]!))
}

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1000) / 1000)

// The worked examples A, B and C of Krippendorff (2011).
const binary = units("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0")
const nominal = units("a a b b d c c c e d d a", "b a b b b c c c e d d d")
const missing = units(
  "1 2 3 3 2 1 4 1 2 . . .",
  "1 2 3 3 2 2 4 1 2 5 . 3",
  ". 3 3 3 2 3 4 2 2 5 1 .",
  "1 2 3 3 2 4 4 1 2 5 1 .",
)

test("the worked examples of Krippendorff (2011) come out as printed", () => {
  assert.equal(rounded(alpha(binary, "nominal")), 0.095)
  assert.equal(rounded(alpha(nominal, "nominal")), 0.692)
  assert.equal(rounded(alpha(missing, "nominal")), 0.743)
  assert.equal(rounded(alpha(missing, "ordinal")), 0.815)
  assert.equal(rounded(alpha(missing, "interval")), 0.849)
  assert.equal(rounded(alpha(missing, "ratio")), 0.797)
})

test("binary data have one alpha on every scale that orders them alike", () => {
  const scales: readonly Scale[] = ["nominal", "ordinal", "interval", "ratio"]
  for (const scale of scales) assert.equal(rounded(alpha(binary, scale)), 0.095, scale)
})

test("perfect agreement is 1; agreement that chance makes certain is not defined", () => {
  assert.equal(alpha(units("1 2 3", "1 2 3"), "interval"), 1)
  assert.equal(alpha(units("1 1 1", "1 1 1"), "nominal"), null)
  assert.equal(alpha(units("1 2 3", ". . ."), "nominal"), null)
  assert.equal(alpha([], "nominal"), null)
  assert.ok(alpha(units("1 2 1 2", "2 1 2 1"), "nominal")! < 0)
})

test("the order of coders and of units changes nothing, nor does a unit that one coder alone coded", () => {
  const plain = alpha(missing, "interval")
  assert.equal(rounded(alpha([...missing].reverse(), "interval")), rounded(plain))
  assert.equal(
    rounded(
      alpha(
        missing.map((unit) => [...unit].reverse()),
        "interval",
      ),
    ),
    rounded(plain),
  )
  assert.equal(alpha([...missing, [9, null, null, null]], "interval"), plain)
  assert.equal(pairable(missing).length, 11)
})

test("interval data may be moved, ratio data stretched", () => {
  const mapped = (change: (value: number) => number): readonly Unit[] =>
    missing.map((unit) => unit.map((code) => (code === null ? null : change(Number(code)))))
  assert.equal(
    rounded(
      alpha(
        mapped((value) => 10 + 3 * value),
        "interval",
      ),
    ),
    0.849,
  )
  assert.equal(
    rounded(
      alpha(
        mapped((value) => 3 * value),
        "ratio",
      ),
    ),
    0.797,
  )
  assert.equal(
    rounded(
      alpha(
        mapped((value) => value ** 3),
        "ordinal",
      ),
    ),
    0.815,
  )
})

/** Alpha from the matrix of coincidences, as the paper lays it out, for a distance that needs no margins. */
function byMatrix(data: readonly Unit[], distance: (a: number, b: number) => number): number {
  const matrix = new Map<string, number>()
  const sums = new Map<number, number>()
  for (const unit of data) {
    const codes = unit.filter((code): code is number => code !== null)
    for (const [i, a] of codes.entries())
      for (const [j, b] of codes.entries())
        if (i !== j) matrix.set(`${a} ${b}`, (matrix.get(`${a} ${b}`) ?? 0) + 1 / (codes.length - 1))
  }
  for (const [key, count] of matrix) {
    const value = Number(key.split(" ")[0])
    sums.set(value, (sums.get(value) ?? 0) + count)
  }
  const total = [...sums.values()].reduce((sum, count) => sum + count, 0)
  const seen = [...matrix].map(([key, count]) => count * distance(Number(key.split(" ")[0]), Number(key.split(" ")[1])))
  const chance = [...sums].flatMap(([a, x]) => [...sums].map(([b, y]) => x * y * distance(a, b)))
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
  return 1 - ((total - 1) * sum(seen)) / sum(chance)
}

test("alpha is that of the matrix of coincidences, whatever the data", () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const chance = randomFrom(seed)
    const data = Array.from({ length: 2 + Math.floor(chance() * 20) }, () =>
      Array.from({ length: 4 }, () => (chance() < 0.3 ? null : Math.floor(chance() * 6))),
    )
    const [name, near] = [alpha(data, "nominal"), alpha(data, "interval")]
    if (name === null || near === null) continue
    assert.ok(Math.abs(name - byMatrix(data, (a, b) => Number(a !== b))) < 1e-9, `seed ${seed}`)
    assert.ok(Math.abs(near - byMatrix(data, (a, b) => (a - b) ** 2)) < 1e-9, `seed ${seed}`)
  }
})

test("the bootstrap holds alpha, repeats itself by its seed, and narrows with more units", () => {
  const wide = bootstrap(missing, "nominal", randomFrom(1))!
  assert.ok(wide.low < 0.743 && 0.743 < wide.high, JSON.stringify(wide))
  assert.deepEqual(bootstrap(missing, "nominal", randomFrom(1)), wide)
  assert.notDeepEqual(bootstrap(missing, "nominal", randomFrom(2)), wide)
  const many = Array.from({ length: 20 }, () => missing).flat()
  const narrow = bootstrap(many, "nominal", randomFrom(1))!
  assert.ok(narrow.high - narrow.low < (wide.high - wide.low) / 3)
  assert.equal(bootstrap(units("1 1", "1 1"), "nominal", randomFrom(1)), null)
})
