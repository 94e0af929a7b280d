import assert from "node:assert/strict"
import { test } from "node:test"
import { randomFrom } from "../../src/base/random.ts"
import { closestPairs, compareReports } from "../../src/lineage/index.ts"
import { makeReport } from "../../src/read/report.ts"

const next = randomFrom(5)
const syllables = ["lo", "mar", "ti", "ven", "sor", "ka", "rud", "el", "bran", "ost", "fi", "gul", "nem", "ha", "dor"]
const word = (): string => Array.from({ length: 3 }, () => syllables[Math.floor(next() * syllables.length)]).join("")
const sentence = (): string => `The ${Array.from({ length: 10 }, word).join(" ")}.`
const text = (): string => Array.from({ length: 4 }, sentence).join(" ")
const reportOf = (id: string, of: string, published: string | null = null) => makeReport({ id, text: of, published })

const witnessCount = (rows: readonly { readonly witness: number }[]): number =>
  new Set(rows.map(({ witness }) => witness)).size

test("a report that contains all others is one with one of them and does not make them one", () => {
  const texts = Array.from({ length: 12 }, text)
  const reports = texts.map((of, at) => reportOf(`t${at}`, of, "2031-03-04"))
  const { pairs, witnesses } = compareReports([...reports, reportOf("all", texts.join("\n\n"), "2031-03-06")])
  assert.equal(pairs.length, 12)
  assert.ok(pairs.every(({ b, direction }) => b === "all" && direction === "a->b"))
  assert.equal(witnessCount(witnesses), 12)
})

test("a report that took all of two copies of one text makes them one", () => {
  const [own, other] = [text(), text()]
  const { witnesses } = compareReports([
    reportOf("one", own, "2031-03-04"),
    reportOf("two", own, "2031-03-05"),
    reportOf("more", `${own} ${other}`, "2031-03-06"),
  ])
  assert.equal(witnessCount(witnesses), 1)
})

test("a thousand copies are one witness, and their pairs do not grow with the square", () => {
  const own = text()
  const { pairs, witnesses } = compareReports(Array.from({ length: 1000 }, (_, at) => reportOf(`c${at}`, own)))
  assert.equal(witnessCount(witnesses), 1)
  assert.ok(pairs.length < 1_500)
})

test("one report, and none", () => {
  assert.equal(witnessCount(compareReports([reportOf("a", text())]).witnesses), 1)
  assert.deepEqual(compareReports([]).pairs, [])
})

test("long texts that say one thing over and over: bounded work, spans inside", () => {
  const again = "so they went home again along the river ".repeat(4_000)
  const letters = "x".repeat(1_000_000)
  const { pairs } = compareReports([
    reportOf("a", again),
    reportOf("b", `At last ${again}`),
    reportOf("c", letters),
    reportOf("d", letters),
  ])
  for (const { passages } of pairs) for (const { a } of passages) assert.ok(a.to <= again.length + 8)
})

test("texts that repeat themselves are compared in little time, and what was not looked at is said", () => {
  const again = "They went home again along the river. ".repeat(20_000)
  const { pairs, findings } = compareReports([reportOf("a", `First. ${again}`), reportOf("b", `Second. ${again}`)])
  const said = pairs[0]!.reasons.map(({ detail }) => detail).join("; ")
  assert.match(said, /both say one thing over and over/)
  assert.match(said, /stand in so many places that the last were looked up in a few of them only/)
  assert.deepEqual(
    findings.map(({ rule, message }) => [rule, message.slice(0, 16)]),
    Array.from({ length: 2 }, () => ["lineage/cut", "Reports a and b:"]),
  )
})

test("a list of pairs holds those that share most, in its order, and says how many there were", () => {
  const [whole, half] = [text(), text()]
  const { pairs } = compareReports([
    reportOf("a", whole),
    reportOf("b", `${whole} ${text()} ${half}`),
    reportOf("c", half),
  ])
  const { shown, findings } = closestPairs(pairs, 1)
  assert.equal(pairs.length, 2)
  assert.equal(shown[0]!.score, Math.max(...pairs.map(({ score }) => score)))
  assert.equal(findings[0]!.message, "Of 2 pairs that share prose the 1 that share most are listed.")
  assert.deepEqual(closestPairs(pairs, 2), { shown: pairs, findings: [] })
})

test("of too many reports it is said which are not read for the same in other words", () => {
  const many = Array.from({ length: 130 }, (_, at) => reportOf(`m${at}`, text()))
  assert.deepEqual(compareReports(many.slice(0, 120)).findings, [])
  const { findings } = compareReports(many)
  assert.deepEqual(
    findings.map(({ rule }) => rule),
    ["lineage/reports"],
  )
  assert.match(findings[0]!.message, /^Of 130 reports no more than 2,500 pairs were read .*\.$/)
})

test("sentences beyond those that are aligned are said", () => {
  const facts = Array.from({ length: 60 }, () => [word(), word(), word(), word(), word()] as const)
  const one = facts.map(([a, b, c, d, e]) => `The ${a} of ${b} had ${c} near the ${d} with ${e}.`).join(" ")
  const other = facts.map(([a, b, c, d, e]) => `A ${a} had, in ${b}, been by ${c} and a ${d}, also ${e}.`).join(" ")
  const { findings } = compareReports([reportOf("a", one), reportOf("b", other)])
  assert.match(findings.map(({ message }) => message).join(), /only the 40 sentences that share most were read/)
  // Of three pairs it is said once.
  const third = facts.map(([a, b, c, d, e]) => `One ${a} and ${b} saw ${c}, a ${d} and ${e} there.`).join(" ")
  const three = compareReports([reportOf("a", one), reportOf("b", other), reportOf("c", third)]).findings
  assert.equal(three.length, 1)
  assert.match(three[0]!.message, /^Reports a and b and 2 other pairs: only/)
})
