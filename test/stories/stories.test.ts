import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { runProgram } from "../../src/cli/program.ts"
import { recorded } from "../cli/terminal.ts"
import { golden } from "../golden.ts"

const stories = new URL("../../stories/", import.meta.url).pathname

async function run(...words: readonly string[]): Promise<{ out: string; err: readonly string[]; code: number }> {
  const { world, out, err } = recorded("")
  const code = await runProgram(words, world)
  return { out: out(), err: err(), code }
}

interface Anchored {
  readonly report: string
  readonly from: number
  readonly to: number
  readonly quote: string
}

/** Everything in a JSON value that looks like an anchor. */
function anchorsIn(value: unknown): readonly Anchored[] {
  if (typeof value !== "object" || value === null) return []
  const inside = Object.values(value).flatMap(anchorsIn)
  return "quote" in value && "report" in value ? [value as Anchored, ...inside] : inside
}

for (const name of readdirSync(stories).sort()) {
  const reports = join(stories, name, "reports")
  const expected = (file: string): string => join(stories, name, "expected", file)

  test(`${name}: the account is what a person accepted, in every format`, async () => {
    for (const [format, file] of [
      ["text", "account.txt"],
      ["md", "account.md"],
      ["figures-csv", "account.csv"],
      ["html", "account.html"],
    ] as const) {
      const { out, code } = await run("account", reports, "--format", format, "--story", name)
      assert.equal(code, 0)
      golden(expected(file), out)
    }
  })

  test(`${name}: every anchor of the account holds the words it quotes, and lines fit 100 columns`, async () => {
    const { out } = await run("account", reports, "--format", "json", "--story", name)
    const account = JSON.parse(out) as unknown
    const analysed = (await run("analyze", reports)).out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: string })
    const anchors = anchorsIn(account)
    assert.ok(anchors.length > 10, `${name} has only ${anchors.length} anchors`)
    const known = new Set(analysed.map(({ id }) => id))
    for (const anchor of anchors) {
      assert.ok(known.has(anchor.report), `no report ${anchor.report}`)
      assert.equal(anchor.quote.length, anchor.to - anchor.from)
    }
    const text = readFileSync(expected("account.txt"), "utf8")
    assert.deepEqual(
      text.split("\n").filter((line) => [...line].length > 100),
      [],
    )
  })

  test(`${name}: who copied whom is what a person accepted`, async () => {
    golden(expected("lineage.jsonl"), (await run("lineage", reports)).out)
  })
}
