import assert from "node:assert/strict"
import { test } from "node:test"
import { readFile, repeatedReports } from "../../src/read/file.ts"
import { makeReport } from "../../src/read/report.ts"

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const rules = (path: string, content: Uint8Array): readonly string[] =>
  readFile(content, { path }).findings.map(({ rule }) => rule)

test("an empty file, and one of white space, is passed over with a sentence", () => {
  const { reports, findings } = readFile(new Uint8Array(), { path: "a.txt" })
  assert.deepEqual(reports, [])
  assert.equal(findings[0]?.message, "a.txt is empty; it was passed over.")
  assert.deepEqual(rules("a.txt", bytes(" \n ")), ["read/empty"])
})

test("a binary file is refused with one sentence", () => {
  assert.deepEqual(rules("a.txt", bytes("%PDF-1.7 x")), ["read/binary"])
  const noise = Uint8Array.from({ length: 500 }, (_, index) => (index * 37) % 256)
  assert.deepEqual(rules("a.txt", noise), ["read/binary"])
})

test("windows-1252, UTF-16 with and without a mark, and UTF-8 with a mark are read", () => {
  const old = Uint8Array.from([0x93, 0x48, 0x61, 0x6c, 0x74, 0x94, 0x20, 0x63, 0x61, 0x66, 0xe9])
  const { reports, findings } = readFile(old, { path: "a.txt" })
  assert.equal(reports[0]?.text, "“Halt” café")
  assert.equal(findings[0]?.rule, "read/charset")
  const little = (text: string): number[] =>
    [...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8])
  assert.equal(
    readFile(Uint8Array.from([255, 254, ...little("Nine hurt")]), { path: "a" }).reports[0]?.text,
    "Nine hurt",
  )
  assert.equal(
    readFile(Uint8Array.from(little("Nine people hurt")), { path: "a" }).reports[0]?.text,
    "Nine people hurt",
  )
  assert.equal(readFile(bytes("\ufeffNine hurt"), { path: "a" }).reports[0]?.text, "Nine hurt")
})

test("half a character stays as it is and is said", () => {
  const report = makeReport({ id: "a", text: "Nine \ud83d hurt" })
  assert.equal(report.text, "Nine \ud83d hurt")
  assert.deepEqual(
    report.findings.map(({ rule, span }) => [rule, span]),
    [["read/surrogate", { from: 5, to: 6 }]],
  )
})

test("a text over the limit is cut, and the cut is said", () => {
  const report = makeReport({ id: "a", text: "Nine people were hurt. ".repeat(900_000) })
  assert.equal(report.text.length, 2_000_000)
  assert.deepEqual(
    report.findings.map(({ rule }) => rule),
    ["read/limit"],
  )
})

test("broken JSON on line 7 is named, and the other lines go on", () => {
  const lines = Array.from({ length: 9 }, (_, index) => JSON.stringify({ id: index + 1, text: `Report ${index}` }))
  lines[6] = '{"id": 7, "text": "broken'
  const { reports, findings } = readFile(bytes(lines.join("\n")), { path: "a.jsonl" })
  assert.deepEqual(
    reports.map(({ id }) => id),
    ["1", "2", "3", "4", "5", "6", "8", "9"],
  )
  assert.equal(findings.length, 1)
  assert.match(findings[0]!.message, /^Line 7 of a\.jsonl is no JSON/)
})

test("lines without text, and fields of a wrong type, are said", () => {
  const { reports, findings } = readFile(bytes('{"id": 1}\n[]\n{"text": "Nine hurt", "url": 5}\n'), { path: "a.jsonl" })
  assert.equal(reports.length, 1)
  assert.deepEqual(
    findings.map(({ message }) => message),
    [
      'Line 1 of a.jsonl has no "text" or "html"; it was passed over.',
      'Line 2 of a.jsonl is no object with "text" or "html"; it was passed over.',
      'Line 3 of a.jsonl: "url" is no text; it was passed over.',
    ],
  )
})

test("a JSON array, one object, and an object with reports are read", () => {
  const ids = (text: string): readonly string[] => readFile(bytes(text), { path: "a.json" }).reports.map(({ id }) => id)
  assert.deepEqual(ids('[{"id":"x","text":"a"},{"id":"y","text":"b"}]'), ["x", "y"])
  assert.deepEqual(ids('{\n"id":"x",\n"text":"a"}'), ["x"])
  assert.deepEqual(ids('{"reports":[{"id":"x","text":"a"}]}'), ["x"])
  assert.deepEqual(ids('{"id":"x","text":"a"}\n{"id":"y","text":"b"}'), ["x", "y"])
})

test("two reports with the same text, or with one id, are said", () => {
  const findings = repeatedReports([
    { id: "a", text: "Nine hurt" },
    { id: "b", text: "Nine hurt" },
    { id: "b", text: "Ten hurt" },
  ])
  assert.deepEqual(
    findings.map(({ rule }) => rule),
    ["read/repeated", "read/id"],
  )
})

test("a page that is only scripts says so and throws nothing", () => {
  const { reports } = readFile(bytes("<html><script>var a = 1</script><style>p{}</style></html>"), { path: "a.html" })
  assert.equal(reports[0]?.text, "")
  assert.deepEqual(
    reports[0]?.findings.map(({ rule }) => rule),
    ["read/html", "read/empty"],
  )
})

test("100,000 nested parts and tags that are never closed are read, and said to be cut", () => {
  const prose = "<p>Nine people were hurt, two of them badly, when the barge struck the pier, the office said.</p>"
  for (const deep of [
    "<div>".repeat(100_000),
    "<b>".repeat(5000),
    "<p><i a=1>".repeat(2000),
    "<ul><li>".repeat(2000),
  ]) {
    const { reports } = readFile(bytes(`<html><body>${deep}${prose}`), { path: "a.html" })
    assert.match(reports[0]?.text ?? "", /Nine people were hurt/)
    assert.ok(reports[0]?.findings.some(({ rule }) => rule === "read/nesting"))
  }
})

test("a report is named after its file", () => {
  assert.equal(readFile(bytes("Nine hurt"), { path: "reports/000_ab.txt" }).reports[0]?.id, "000_ab")
})
