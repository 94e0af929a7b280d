/**
 * Grouping at scale: a generated stream of gists whose lengths and shares of names are drawn from real reports, whose
 * words follow Zipf's law and whose stories hold three reports in the mean over some days. Reports a second, cost and
 * memory a report at ten thousand and at one million reports. Runs only when it is named: a million
 * take more than ten minutes, and GROUP_SCALE=50000 in the environment stops earlier.
 */
import { readFileSync } from "node:fs"
import { randomFrom } from "../../src/base/random.ts"
import { type Gist, gistOf, groupStream, placeGist } from "../../src/group/index.ts"
import { makeReport } from "../../src/read/report.ts"
import { heldBytes } from "../held.ts"
import { type Row, row, type Section } from "../row.ts"
import { data } from "../shared.ts"

const small = 10_000
const large = Number(process.env["GROUP_SCALE"] ?? 1_000_000)
const window = 5_000
const activeStories = 3_000
const reportsADay = 4_000
const storyWords = 60
const storyNames = 20
const namesInUse = 3_000_000
const wordsInUse = 60_000

/** A rank by Zipf's law (exponent one) below `most`. */
const zipf = (random: number, most: number): number => Math.floor(most ** random) - 1

/** Spreads ranks over 32 bits, as codes of words are. */
const scattered = (rank: number): number => Math.imul(rank + 1, 0x9e3779b1) ^ (rank >>> 7)

interface Shape {
  readonly words: number
  readonly names: number
}

/** Distinct words and names of real reports. */
function shapes(): readonly Shape[] {
  return readFileSync(data("grouping", "news-cluster-docs.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .slice(0, 600)
    .map((line) => gistOf(makeReport(JSON.parse(line))))
    .map(({ code, names }) => ({ words: code.length, names }))
}

interface Topic {
  readonly words: readonly number[]
  readonly names: readonly number[]
  readonly ages: readonly number[]
}

const ageMost = 90

const topic = (next: () => number): Topic => ({
  ages: [3_000 + Math.ceil(next() * ageMost), 3_000 + Math.ceil(next() * ageMost)],
  words: Array.from({ length: storyWords }, () => scattered(zipf(next(), wordsInUse))),
  names: Array.from({ length: storyNames }, () => scattered(wordsInUse + zipf(next(), namesInUse))),
})

/** The next report of a topic: names and words of the topic first, others by Zipf's law. */
function reportOn({ words, names, ages }: Topic, shape: Shape, at: number, next: () => number): Gist {
  const rows = new Map<number, { count: number; name: number }>()
  const put = (code: number, name: number): void => {
    const known = rows.get(code)
    if (known === undefined) rows.set(code, { count: 1 + 2 * next(), name })
    else known.count += 1
  }
  for (let told = 0; told < shape.names * 2 && rows.size < shape.names; told += 1) {
    const own = next() < 0.6
    put(own ? names[Math.floor(next() * next() * names.length)]! : scattered(wordsInUse + zipf(next(), namesInUse)), 1)
  }
  for (let told = 0; told < shape.words * 3 && rows.size < shape.words; told += 1)
    put(next() < 0.4 ? words[Math.floor(next() * words.length)]! : scattered(zipf(next(), wordsInUse)), 0)
  const sorted = [...rows].sort(([a], [b]) => a - b)
  const today = Math.floor(at / reportsADay)
  const isName = Uint8Array.from(sorted, ([, { name }]) => name)
  return {
    id: at.toString(16).padStart(16, "0"),
    code: Int32Array.from(sorted, ([code]) => code),
    count: Float32Array.from(sorted, ([, { count }]) => count),
    isName,
    names: isName.reduce((sum, is) => sum + is, 0),
    day: 18_004 + at / reportsADay,
    details: [2021, ...[...new Set(ages)].sort((a, b) => a - b), ...[0, 1, 3].map((day) => 28_000 + today + day)],
    language: "en",
  }
}

/** Reports without end: about every third opens a topic, the others go on with one of the latest. */
function* stream(seed: number): Generator<Gist> {
  const next = randomFrom(seed)
  const known = shapes()
  const topics: Topic[] = []
  let opened = 0
  for (let at = 0; ; at += 1) {
    if (topics.length < 10 || next() < 1 / 3) {
      topics[opened % activeStories] = topic(next)
      opened += 1
    }
    const about = topics[Math.floor(next() * topics.length)]!
    yield reportOn(about, known[Math.floor(next() * known.length)]!, at, next)
  }
}

function rows(): readonly Row[] {
  const reports = stream(7)
  const state = groupStream()
  const before = heldBytes()
  const microseconds: number[] = []
  let memorySmall = 0
  for (let done = 0; done < large; done += window) {
    const batch = Array.from({ length: window }, () => reports.next().value as Gist)
    // Time of the processor, so that other work on the machine does not count.
    const begin = process.cpuUsage()
    for (const gist of batch) placeGist(state, gist)
    const { user, system } = process.cpuUsage(begin)
    microseconds.push((user + system) / window)
    if (done + window === small) memorySmall = heldBytes() - before
    if (process.stderr.isTTY) process.stderr.write(`\r${done + window} reports`)
  }
  const memory = heldBytes() - before
  const costAt = (end: number): number => microseconds.slice(end / window - 2, end / window).reduce((a, b) => a + b) / 2
  const [early, late] = [costAt(small), costAt(large)]
  const set = "generated stream, one core"
  return [
    row(set, `reports a second at ${small.toLocaleString("en")}`, Math.round(1e6 / early), 5_000),
    row(set, `reports a second at ${large.toLocaleString("en")}`, Math.round(1e6 / late), null),
    row(
      set,
      `cost at ${large.toLocaleString("en")} over cost at ${small.toLocaleString("en")}`,
      Math.round((100 * late) / early) / 100,
      1.5,
    ),
    row(set, `memory a report at ${small.toLocaleString("en")}, KB`, Math.round(memorySmall / small / 10) / 100, null),
    row(set, `memory a report at ${large.toLocaleString("en")}, KB`, Math.round(memory / large / 10) / 100, 3),
    row(set, "stories at the end", state.stories.size, null),
  ]
}

export const groupScale: Section = { name: "group-scale", title: "Grouping at scale", rows }
