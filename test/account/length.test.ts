import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import test from "node:test"
import { atLength } from "../../src/account/length.ts"
import type { Account, Anchor } from "../../src/model/types.ts"
import { readFile } from "../../src/read/file.ts"
import { tellStory } from "../../src/run/engine.ts"
import { loadResources } from "../../src/run/resources.ts"

const stories = new URL("../../stories/", import.meta.url).pathname
const resources = loadResources()

function accountOf(story: string): Account {
  const folder = join(stories, story, "reports")
  const reports = readdirSync(folder)
    .sort()
    .flatMap((name) => readFile(readFileSync(join(folder, name)), { path: join(folder, name) }).reports)
  return tellStory(story, reports, resources, { policies: ["origins"], length: "full" }).account
}

const accounts = ["river-crossing", "bus-crash", "mine-dispute"].map(accountOf)

test("a shorter account says less of every part and counts what it leaves out", () => {
  for (const account of accounts) {
    const short = atLength(account, "short")
    assert.ok(short.answers.length <= 6 && short.timeline.length <= 6 && short.lineage.edges.length === 0)
    assert.deepEqual(short.answers, account.answers.slice(0, short.answers.length))
    assert.match(short.findings.at(-1)?.message ?? "", /^Left out at length "short": \d+ answers/)
    assert.equal(atLength(account, "full"), account)
    assert.ok(atLength(account, "normal").statements.length >= short.statements.length)
  }
})

const figures = (text: string): readonly string[] => text.match(/\d[\d,.]*\d|\d/g) ?? []

/** The words of the anchors, spaces as in a sentence. */
const quoted = (anchors: readonly Anchor[]): string => anchors.map(({ quote }) => quote.replace(/\s+/g, " ")).join("\n")

test("every figure of a sentence stands in an anchor of it, and every anchor quotes its report", () => {
  for (const account of accounts) {
    const texts = new Map(account.reports.map(({ id, text }) => [id, text]))
    for (const { text, anchors } of [...account.brief, ...account.timeline, ...account.statements]) {
      assert.ok(anchors.length > 0)
      for (const { report, from, to, quote } of anchors) assert.equal(texts.get(report)?.slice(from, to), quote)
      for (const figure of figures(text)) assert.ok(quoted(anchors).includes(figure), `${figure} of “${text}”`)
    }
  }
})

test("every figure of an estimate is one that its readings give, or one side of what they allow", () => {
  for (const { answers } of accounts) {
    for (const { estimates, readings, question } of answers) {
      const given = new Set(
        readings.flatMap(({ value }) =>
          value.kind === "number" ? [value.low, value.high, (value.low ?? 0) + 1, (value.high ?? 0) - 1] : [],
        ),
      )
      const value = estimates[0]?.value
      if (value?.kind !== "number" || value.best === null) continue
      const about = readings.some(({ modifier }) => modifier === "about" || modifier === "nearly")
      assert.ok(about || given.has(value.best), `${value.best} of “${question}”`)
      assert.ok(value.low === null || value.low <= value.best, question)
      assert.ok(value.high === null || value.high >= value.best, question)
    }
  }
})
