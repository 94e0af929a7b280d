import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { randomFrom } from "../../src/base/random.ts"
import type { Report } from "../../src/model/types.ts"
import { readFile } from "../../src/read/file.ts"
import { makeReport } from "../../src/read/report.ts"
import { analyzeReport } from "../../src/run/engine.ts"
import { loadResources } from "../../src/run/resources.ts"
import { checkAnalysis } from "../invariants.ts"
import { mutations } from "./mutate.ts"

const stories = new URL("../../stories/", import.meta.url).pathname

/** Every file of the golden stories. */
const seeds = readdirSync(stories, { recursive: true, encoding: "utf8" })
  .filter((path) => path.includes("reports/"))
  .sort()
  .map((path) => ({ path, text: readFileSync(join(stories, path), "utf8") }))

/** Runs `look` on mutated files; returns the seeds of the runs in which it threw. */
function fuzz(runs: number, look: (path: string, text: string) => void): readonly string[] {
  const failed: string[] = []
  for (let run = 0; run < runs; run += 1) {
    const next = randomFrom(run + 1)
    const chosen = Object.values(mutations).filter(() => next() < 0.5)
    const { path, text } = seeds[Math.floor(next() * seeds.length)]!
    let mutated = text
    for (let step = 0; step < 4 && chosen.length > 0; step += 1) {
      mutated = chosen[Math.floor(next() * chosen.length)]!(mutated, next)
    }
    try {
      look(path, mutated)
    } catch (error) {
      failed.push(`run ${run + 1} on ${path}: ${error instanceof Error ? error.message : error}`)
    }
  }
  return failed
}

const resources = loadResources()
const check = (report: Report): void => checkAnalysis(analyzeReport(report, resources))

test("whatever happens to a file, reading and understanding it throws nothing and keeps every promise", () => {
  const failed = fuzz(60, (path, text) => {
    for (const report of readFile(new TextEncoder().encode(text), { path }).reports) check(report)
  })
  assert.deepEqual(failed, [])
})

test("the canary: a planted fault is found, so the fuzzer is not blind", () => {
  const failed = fuzz(150, (_path, text) => {
    if (text.includes("\u202e")) throw new Error("planted")
  })
  assert.ok(failed.length > 0)
})

test("words that every object answers to are words", () => {
  const names = Object.getOwnPropertyNames(Object.prototype)
  for (const name of names) {
    const text = `${name} killed 3 ${name}s in ${name} on Monday, ${name} said. The ${name} that ${name} must ${name} was
denied by a ${name}. "We ${name} to ${name}," the ${name} minister of ${name} told ${name}.\n`
    check(makeReport({ id: name, text, title: name, outlet: name, url: `https://${name}.example/${name}` }))
  }
})

const hostile: Readonly<Record<string, (units: number) => string>> = {
  letters: (units) => "a".repeat(units),
  capitals: (units) => "A".repeat(units),
  digits: (units) => "1".repeat(units),
  commas: (units) => ",".repeat(units),
  quotes: (units) => '"'.repeat(units),
  brackets: (units) => "(".repeat(units),
  spaces: (units) => " ".repeat(units),
  breaks: (units) => "\n".repeat(units),
  words: (units) => "said ".repeat(units / 5),
  names: (units) => "Al ".repeat(units / 3),
  numbers: (units) => "1,0 ".repeat(units / 4),
  dashes: (units) => "-".repeat(units),
  dots: (units) => ".".repeat(units),
}

for (const [name, make] of Object.entries(hostile)) {
  test(`a text of ${name} only takes time in proportion to its length`, () => {
    const seconds = (units: number): number => {
      const report = makeReport({ text: make(units) })
      const begin = process.hrtime.bigint()
      check(report)
      return Number(process.hrtime.bigint() - begin) / 1e9
    }
    seconds(1000)
    const [small, large] = [seconds(4000), seconds(16_000)]
    // Four times the text: linear is 4, quadratic 16; the rest is for a busy machine.
    assert.ok(
      large < Math.max(0.4, small * 10),
      `${small.toFixed(3)} s, then ${large.toFixed(3)} s for four times as much`,
    )
  })
}
