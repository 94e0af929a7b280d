/** Which reports belong to one story: read together, and as a stream, as answered line by line and as it ends. */
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { groupStream, placeReport } from "../../src/group/index.ts"
import { makeReport } from "../../src/read/report.ts"
import { type Row, row, type Section } from "../row.ts"
import { figure, inputOf, predict, score } from "../score.ts"
import { data, outFolder } from "../shared.ts"

interface GroupingSet {
  readonly set: string
  readonly folder: string
  readonly file: string
  readonly more?: readonly string[]
  readonly bars: Readonly<{ pairs?: number; bCubed: number; streamed?: number }>
  readonly peers: string
}

const sets: readonly GroupingSet[] = [
  {
    set: "shootings, clean",
    folder: "incidents",
    file: "gva-docs.jsonl",
    more: ["--clean-only"],
    bars: { pairs: 0.7, bCubed: 0.9 },
    peers: "TF-IDF average link, tuned: pairs .580, B³ .877 (sealed half)",
  },
  { set: "news clusters", folder: "grouping", file: "news-cluster-docs.jsonl", bars: { bCubed: 0.95 }, peers: "" },
  {
    set: "ECB+",
    folder: "grouping",
    file: "ecbplus-docs.jsonl",
    bars: { bCubed: 0.88, streamed: 0.88 },
    peers: "single-pass TF-IDF .865 (test)",
  },
  {
    set: "headlines",
    folder: "grouping",
    file: "headlines.jsonl",
    bars: { bCubed: 0.74, streamed: 0.74 },
    peers: "single-pass TF-IDF .635",
  },
]

interface GoldLine {
  readonly id: string
  readonly cluster: string
  readonly text: string
}

/** A gold file without the clusters that hold a text of another one; null when there are none. */
function withoutShared(gold: string): string | null {
  const lines = readFileSync(gold, "utf8").split("\n")
  const rows = lines.filter((line) => line !== "").map((line) => JSON.parse(line) as GoldLine)
  const clusterOf = new Map<string, string>()
  const shared = new Set<string>()
  for (const { text, cluster } of rows) {
    const known = clusterOf.get(text) ?? cluster
    if (known !== cluster) shared.add(known).add(cluster)
    clusterOf.set(text, known)
  }
  if (shared.size === 0) return null
  const file = join(outFolder(), "without-shared.jsonl")
  const kept = rows.filter(({ cluster }) => !shared.has(cluster))
  writeFileSync(file, kept.map((one) => `${JSON.stringify(one)}\n`).join(""))
  return file
}

/** The stories as they stand when a stream has ended. */
function atTheEnd(input: string): string {
  const state = groupStream()
  const reports = readFileSync(input, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => makeReport(JSON.parse(line)))
  for (const report of reports) placeReport(state, report)
  const answer = join(outFolder(), "stream-end.jsonl")
  writeFileSync(answer, reports.map(({ id }) => `${JSON.stringify({ id, story: state.storyOf.get(id) })}\n`).join(""))
  return answer
}

function rows(): readonly Row[] {
  return sets.flatMap(({ set, folder, file, more = [], bars, peers }) => {
    const gold = data(folder, file)
    const scored = (answer: string) => score("grouping.mjs", gold, answer, ...more)
    const whole = scored(predict(folder, gold, ["group"], more))
    const sound = set === "news clusters" ? withoutShared(gold) : null
    const apart = sound === null ? null : score("grouping.mjs", sound, predict(folder, gold, ["group"], more))
    const ended = scored(atTheEnd(inputOf(folder, gold, more)))
    const answered = scored(predict(folder, gold, ["group", "--stream"], more))
    return [
      row(set, "pair F1", figure(whole, "pairs.f1"), bars.pairs ?? null, peers),
      row(set, "B³ F1", figure(whole, "bCubed.f1"), bars.bCubed, peers),
      ...(apart === null
        ? []
        : [row(set, "B³ F1, without clusters that share a text", figure(apart, "bCubed.f1"), bars.bCubed, "")]),
      row(set, "stream at its end, pair F1", figure(ended, "pairs.f1"), bars.pairs ?? null),
      row(set, "stream at its end, B³ F1", figure(ended, "bCubed.f1"), bars.streamed ?? null),
      row(set, "stream as answered line by line, B³ F1", figure(answered, "bCubed.f1"), bars.streamed ?? null),
    ]
  })
}

export const grouping: Section = { name: "grouping", title: "Reports into stories", rows }
