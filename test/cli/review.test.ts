import assert from "node:assert/strict"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, test } from "node:test"
import { runProgram } from "../../src/cli/program.ts"
import type { Review } from "../../src/model/types.ts"
import { recorded } from "./terminal.ts"

const folder = mkdtempSync(join(tmpdir(), "stemma-review-"))
after(() => rmSync(folder, { recursive: true }))

async function run(...words: readonly string[]): Promise<{ out: string; err: string; code: number }> {
  const { world, out, err } = recorded(null)
  const code = await runProgram(words, world)
  return { out: out(), err: err().join("\n"), code }
}

const text =
  "Blast at the quarry\n\nTwo workers were killed in a blast at a quarry near Bergen on Sunday, police said. The mayor said 14 people were injured.\n"
const reports = join(folder, "reports")
const file = join(folder, "reviews.jsonl")
writeFileSync(
  `${reports}.jsonl`,
  `${JSON.stringify({ id: "coast-wire", text, published: "2024-05-06", story: "blast" })}\n`,
)

const inFile = ["--reports", `${reports}.jsonl`, "--reviews", file, "--by", "Ann"]
const review = (...words: readonly string[]) => run("review", ...words, ...inFile)

interface Question {
  readonly id: string
  readonly question: string
  readonly readings: readonly { readonly claims: readonly string[]; readonly figures: readonly string[] }[]
  readonly why: string
}

async function question(words: string): Promise<Question> {
  const { out } = await review("questions", "--format", "json")
  return (JSON.parse(out) as readonly Question[]).find((each) => each.question.includes(words))!
}

test("a figure is edited beside a folder, the account follows, and undo brings it back", async () => {
  const [claim] = (await question("killed")).readings[0]!.claims
  const plain = (await run("account", `${reports}.jsonl`)).out
  const edited = await review("edit", claim!, "value=3", "--reason", "a third died", "--seconds", "5")
  assert.equal(edited.code, 0, edited.err)
  assert.match(
    edited.out,
    /^kept [0-9a-f]{16} .* person:Ann {2}edit .*“a third died”\n {4}[0-9a-f]{16} {2}How many .*3 workers/,
  )
  const told = (await run("account", `${reports}.jsonl`, "--reviews", file)).out
  assert.match(told, /3 workers/)
  assert.match(told, /WHAT PERSONS DECIDED\n {2}- edited by Ann on [^[]*\[1\] \(a third died\)/)
  assert.doesNotMatch(told.slice(0, told.indexOf("FROM ONE SOURCE")), /Two workers/)
  const [kept] = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Review)
  assert.equal(kept?.seconds, 5)
  await review("undo", kept!.id)
  assert.equal((await run("account", `${reports}.jsonl`, "--reviews", file)).out, plain)
  const { out } = await review("list")
  assert.match(out, /\[undone\]\n.* undo .*\nperson:Ann: 1 claims, 5 seconds a claim \(median\)\n$/)
})

test("claims are rejected and added, groups listed, from a store as well", async () => {
  const store = join(folder, "store")
  const imported = await run("import", `${reports}.jsonl`, "--store", store)
  assert.equal(imported.code, 0, imported.err)
  const story = /^[0-9a-f]{16}/.exec((await run("stories", "--store", store)).out)![0]
  const inStore = ["--store", store, "--story", story, "--by", "Bo"]
  const { out: claims } = await run("review", "claims", ...inStore)
  const line = claims.split("\n").find((each) => each.includes("Two workers"))!
  const rejected = await run("review", "reject", line.slice(0, 16), ...inStore)
  assert.equal(rejected.code, 0, rejected.err)
  assert.match((await run("review", "claims", ...inStore)).out, /\[rejected by person:Bo\]/)
  const from = text.indexOf("14 people")
  const fields = ["kind=casualties", "property=missing", "thing=people", "value=14", "speaker=the mayor"]
  const added = await run("review", "add", "coast-wire", `${from}-${from + 9}`, ...fields, ...inStore)
  assert.match(added.out, /How many people are missing.*14 people/)
  const { out: groups } = await run("review", "groups", ...inStore)
  assert.match(groups, /mayor/)
  assert.match(
    groups,
    /^[0-9a-f]{16} {2}the .* \((?:[\d-]{10}(?: to [\d-]{10})?|no day known), \d+ claims?\)\n {4}\S{16}/m,
  )
  assert.ok(groups.split("\n").every((each) => each.length < 160))
})

test("blind codings are compared", async () => {
  const { out } = await review("claims", "--format", "json")
  for (const { id } of JSON.parse(out) as readonly { id: string }[])
    for (const coder of ["ann", "bo"]) await review("accept", id, "--coding", coder)
  const [claim] = (await question("injured")).readings[0]!.claims
  await review("edit", claim!, "value=15", "--coding", "bo")
  const agreement = await review("agreement", "ann", "bo")
  assert.match(agreement.out, /^Codings: ann, bo\nvariable +alpha/)
  assert.match(agreement.out, /value: ann: 14; bo: 15/)
})

test("what cannot be done is said in one sentence", async () => {
  const bad: readonly (readonly [readonly string[], RegExp, number])[] = [
    [["review", "frobnicate", ...inFile], /nothing to review with/, 2],
    [
      ["review", "accept", "none", ...inFile],
      /^stemma: the review names a claim that the story does not have: none\.$/,
      1,
    ],
    [["review", "edit", "none", "low", ...inFile], /“low” sets nothing/, 2],
    [["review", "edit", "none", "low=x", ...inFile], /low=x is no number/, 2],
    [["review", "edit", "none", "value=x", ...inFile], /value=x is no number/, 2],
    [["review", "edit", "none", "colour=red", ...inFile], /^stemma: there is no field “colour”: set value, low,/, 2],
    [["review", "add", "r", "x", ...inFile], /no stretch of a text/, 2],
    [["review", "join", "hands", ...inFile], /join questions, happenings/, 2],
    [["review", "list"], /no story was named/, 2],
    [["review", "list", "--reports", folder], /needs --reviews FILE/, 2],
    [["review", "list", "--store", "memory:", "--story", "x"], /there is no story x/, 1],
  ]
  for (const [words, sentence, code] of bad) {
    const result = await run(...words)
    assert.match(result.err, sentence)
    assert.equal(result.code, code, result.err)
  }
  const broken = join(folder, "broken.jsonl")
  writeFileSync(broken, "{}\n")
  const { err, code } = await run("account", `${reports}.jsonl`, "--reviews", broken)
  assert.match(err, /broken\.jsonl, line 1: review\.story is missing\./)
  assert.equal(code, 1)
})

test("what is wrong is said by the word that was typed, not by the field that it stands for", async () => {
  const [claim] = (await question("killed")).readings[0]!.claims
  const cases: readonly (readonly [readonly string[], string])[] = [
    [["edit", claim!, "date=yesterday"], 'date should be a day like "2021-07-05", or an instant.'],
    [["edit", claim!, "low=5", "high=2"], "low is above high: 5 and 2."],
    [["edit", claim!, "begin=2024-05-06", "end=2024-05-01"], "begin is above end: 2024-05-06 and 2024-05-01."],
    [["edit", claim!, "via=Ann"], "via needs speaker."],
    [["join", "stories", "one"], "join stories by two reports: the id of one of each."],
    [["part", "stories"], "part stories by two reports: the id of one of each."],
  ]
  for (const [words, said] of cases) assert.equal((await review(...words)).err, `stemma: ${said}`)
  const odd = await review("agreement", "one", "two")
  assert.match(odd.err, /^stemma: there is no coding “one” of this story: /)
  assert.equal(odd.code, 1)
})
