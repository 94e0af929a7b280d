import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import test from "node:test"
import { atLength } from "../../src/account/length.ts"
import { by } from "../../src/base/order.ts"
import type { Account, Anchor } from "../../src/model/types.ts"
import { readFile } from "../../src/read/file.ts"
import { stretchText } from "../../src/reconcile/wording.ts"
import { tellStory } from "../../src/run/engine.ts"
import { loadResources } from "../../src/run/resources.ts"

const stories = new URL("../../stories/", import.meta.url).pathname
const resources = loadResources()

function accountOf(story: string, length: "short" | "normal" | "full" = "full"): Account {
  const folder = join(stories, story, "reports")
  const reports = readdirSync(folder)
    .sort()
    .flatMap((name) => readFile(readFileSync(join(folder, name)), { path: join(folder, name) }).reports)
  return tellStory(story, reports, resources, { policies: ["origins"], length }).account
}

const accounts = ["river-crossing", "bus-crash", "mine-dispute"].map((story) => accountOf(story))

test("a shorter account says less of every part and counts what it leaves out", () => {
  for (const account of accounts) {
    const [short, normal] = (["short", "normal"] as const).map((length) => atLength(account, length))
    for (const part of ["answers", "timeline", "places", "statements"] as const) {
      const sizes = [short![part].length, normal![part].length, account[part].length]
      assert.deepEqual(sizes, sizes.toSorted(by((size) => size)), part)
      // What is left stands in the order it had.
      const kept = new Set<unknown>(normal![part])
      const full: readonly unknown[] = atLength(account, "full")[part]
      assert.deepEqual(
        normal![part],
        full.filter((item) => kept.has(item)),
      )
    }
    assert.ok(short!.answers.length <= 6 && short!.lineage.edges.length === 0)
    assert.match(short!.findings.at(-1)?.message ?? "", /^Left out at length "short": \d+ of the answers/)
    assert.deepEqual(new Set(atLength(account, "full").answers), new Set(account.answers))
  }
})

test("a story of more reports is told at greater length", () => {
  const [account] = accounts
  const many = { ...account!, reports: [...account!.reports, ...account!.reports, ...account!.reports] }
  const [few, more] = [account!, many].map((each) => atLength(each, "normal"))
  assert.ok(more!.answers.length > few!.answers.length)
  assert.ok(more!.statements.length > few!.statements.length)
})

const figures = (text: string): readonly string[] => text.match(/\d[\d,.]*\d|\d/g) ?? []

/** The words of the anchors, spaces as in a sentence. */
const quoted = (anchors: readonly Anchor[]): string => anchors.map(({ quote }) => quote.replace(/\s+/g, " ")).join("\n")

/** A sentence of ours without the days of the answers it tells, which stand in its anchors as their reports word them. */
function withoutDays(text: string, account: Account, ids: readonly string[]): string {
  const told = account.answers.filter(({ id }) => ids.includes(id))
  const stretches = told.flatMap(({ scope, readings }) => [
    scope,
    ...readings.flatMap(({ value }) => (value.kind === "time" ? [value] : [])),
  ])
  return stretches.reduce((left, { begin, end }) => left.replaceAll(stretchText(begin, end), ""), text)
}

test("every figure of a sentence stands in an anchor of it, and every anchor quotes its report", () => {
  for (const account of accounts) {
    const texts = new Map(account.reports.map(({ id, text }) => [id, text]))
    const briefs = account.brief.map((each) => ({ ...each, text: withoutDays(each.text, account, each.answers) }))
    for (const { text, anchors } of [...briefs, ...account.timeline, ...account.statements]) {
      assert.ok(anchors.length > 0)
      for (const { report, from, to, quote } of anchors) assert.equal(texts.get(report)?.slice(from, to), quote)
      for (const figure of figures(text)) assert.ok(quoted(anchors).includes(figure), `${figure} of “${text}”`)
    }
  }
})

const months = "January February March April May June July August September October November December".split(" ")

test("every name and place of a sentence of ours stands in an anchor of it, and a day has the words for it there", () => {
  for (const account of accounts) {
    for (const { text, anchors, answers } of account.brief.filter((each) => !/^[“‘]/.test(each.text))) {
      const rest = withoutDays(text, account, answers)
      const names = rest.slice(1).match(/(?<=[\s(“])\p{Lu}[\p{L}’'-]+/gu) ?? []
      for (const name of names) assert.ok(quoted(anchors).includes(name), `${name} of “${text}”`)
      const isDated = rest !== text && months.some((month) => text.includes(month))
      const words = /day|night|morning|week|month|yesterday|\d/iu
      if (isDated)
        assert.ok(
          anchors.some(({ quote }) => words.test(quote)),
          text,
        )
    }
  }
})

test("a longer account has a longer brief that begins with the same sentence", () => {
  const [short, normal, full] = (["short", "normal", "full"] as const).map((length) =>
    accountOf("river-crossing", length),
  )
  assert.ok(short!.brief.length < normal!.brief.length && normal!.brief.length <= full!.brief.length)
  assert.equal(short!.brief[0]?.text, full!.brief[0]?.text)
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
