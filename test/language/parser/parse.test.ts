import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { understand } from "../../../src/language/index.ts"
import { openModel } from "../../../src/language/modelfile.ts"
import { fastKernel, type Kernel, plainKernel } from "../../../src/language/parser/kernel.ts"
import { kernelBytes } from "../../../src/language/parser/kernel-bytes.ts"
import { readParser } from "../../../src/language/parser/model.ts"
import { loadModel, loadResources } from "../../../src/run/resources.ts"
import { modelBytes } from "../../../train/modelfile.ts"
import { parserKernel } from "../../../train/wasm/parser.ts"
import { checkTree } from "../../invariants.ts"
import { plainReport } from "../report.ts"

/** "word relation head" of every word. */
const parsed = (text: string): readonly string[] => {
  const { tokens } = understand(plainReport(text), loadResources())
  const word = (index: number) => text.slice(tokens[index]?.from, tokens[index]?.to)
  return tokens.map(({ rel, head }, index) => `${word(index)} ${rel} ${head < 0 ? "-" : word(head)}`)
}

const cases: readonly (readonly [string, readonly string[]])[] = [
  ["Police arrested two men.", ["Police nsubj arrested", "arrested root -", "two nummod men", "men obj arrested"]],
  ["Three people were killed by the blast.", ["people nsubj:pass killed", "were aux:pass killed", "blast obl killed"]],
  ["The minister's car hit a wall.", ["minister nmod:poss car", "car nsubj hit", "wall obj hit"]],
  ["The man who escaped was found.", ["escaped acl:relcl man", "man nsubj:pass found", "found root -"]],
]

for (const [text, expected] of cases) {
  test(`tree: ${text}`, () => {
    const found = parsed(text)
    for (const arc of expected) assert.ok(found.includes(arc), `${arc} is not among ${found.join(", ")}`)
  })
}

const textOf = fc.array(
  fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom("The", "police", "killed", "two", "men", ",", ".", "“", "\n", "in", "and", "\ud800", "said"),
  ),
  { maxLength: 40 },
)

test("any text: every sentence is a tree with one root", () => {
  fc.assert(
    fc.property(textOf, (words) => {
      const { sentences, tokens } = understand(plainReport(words.join(" ")), loadResources())
      const heads = tokens.map(({ head }) => head)
      for (const { first, end } of sentences) checkTree(heads, first, end)
      for (const { head, rel } of tokens) assert.equal(head < 0, rel === "root")
    }),
    { seed: 4, numRuns: 60 },
  )
})

test("long texts of one sign or of line breaks are parsed", () => {
  for (const text of ["a".repeat(1_000_000), "a ".repeat(5000), "\n".repeat(100_000), ".".repeat(5000)]) {
    const { sentences, tokens } = understand(plainReport(text), loadResources())
    const heads = tokens.map(({ head }) => head)
    for (const { first, end } of sentences) checkTree(heads, first, end)
  }
})

/** Fills a kernel's memory from a seed, runs the loops, and answers what stands in the memory after place 1024. */
function compute(kernel: Kernel, seed: number): Uint8Array {
  const bytes = new Uint8Array(kernel.memory)
  let state = seed
  for (let at = 0; at < bytes.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    bytes[at] = state >>> 24
  }
  const large = new Int32Array(kernel.memory)
  for (let at = 0; at < 9; at += 1) large[4096 + at] = 20_480 + at * 1024
  kernel.sum(1024, 8192, 16_384, 16_420, 128)
  kernel.project(2048, 2560, 1024, 32_768, 64, 96, 300 + (seed & 1023))
  kernel.score(4096, 5120, 1024, 32_800, 64, 192, 80)
  // What the vectors note behind the numbers that they multiply is theirs.
  bytes.fill(0, 1280, 1280 + 512)
  return bytes.slice(1024)
}

test("WebAssembly and plain JavaScript compute the same", () => {
  const fast = fastKernel(65_536)
  assert.ok(fast !== null)
  fc.assert(
    fc.property(fc.integer(), (seed) => assert.deepEqual(compute(fast, seed), compute(plainKernel(65_536), seed))),
    { seed: 5, numRuns: 10 },
  )
})

test("a parser without WebAssembly finds the same trees", () => {
  const text =
    "Officials in Marrow said on Friday that at least 12 people, most of them farmers, had been hurt when a bridge fell."
  const slow = { ...loadResources(), parser: loadModel("parser", (file) => readParser(file, plainKernel)) }
  const report = plainReport(text)
  assert.deepEqual(understand(report, slow).tokens, understand(report, loadResources()).tokens)
})

test("the bytes of the kernel are those that its script makes", () => {
  assert.deepEqual(kernelBytes(), parserKernel())
})

test("a parser's file that does not fit says so", () => {
  const read = (header: Readonly<Record<string, unknown>>) =>
    readParser(openModel(modelBytes("parser", header, []), "parser"))
  assert.throws(() => read({ features: 1 }), /^RangeError: it was made for other features$/)
  assert.throws(() => read({ features: 62 }), /^RangeError: it lacks the section "words"$/)
})
