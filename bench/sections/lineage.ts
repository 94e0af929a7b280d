/** Who copied whom: pairs and answers with labels, the wordings that the gold of our stories marks, and speed. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { addWords, passageIndex, runsWith } from "../../src/lineage/passage-index.ts"
import { tracedText } from "../../src/lineage/traced-text.ts"
import { makeReport } from "../../src/read/report.ts"
import { type Row, row, type Section } from "../row.ts"
import { figure, nodeTo, predict, score } from "../score.ts"
import { data, outFolder, program, shared } from "../shared.ts"

const linesOf = <Of>(file: string): readonly Of[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Of)

interface Range {
  readonly from: number
  readonly to: number
}

interface PairLine {
  readonly a: string
  readonly b: string
  readonly score: number
  readonly passages: readonly { readonly a: Range; readonly b: Range }[]
}

/** Copying sorts of the short answers, the most first. */
const sorts = ["cut", "light", "heavy", "non"]

/** The middle score of each sort, and whether each is above the next. */
function sortRow(answers: string, predicted: string): Row {
  const scores = new Map(
    linesOf<PairLine>(predicted).flatMap(({ a, b, score: of }) =>
      a
        ? [
            [`${b} ${a}`, of],
            [`${a} ${b}`, of],
          ]
        : [],
    ),
  )
  const gold = linesOf<{ id: string; source: string; label: string }>(answers)
  const middles = sorts.map((sort) => {
    const of = gold.filter(({ label }) => label === sort).map(({ id, source }) => scores.get(`${id} ${source}`) ?? 0)
    return of.sort((a, b) => a - b)[Math.floor(of.length / 2)]!
  })
  const ordered = middles.slice(1).every((middle, at) => middles[at]! > middle)
  const shown = middles.map((middle, at) => `${sorts[at]} ${middle.toFixed(3)}`).join(", ")
  return row("short answers", "middle scores in the order of the sorts", Number(ordered), 1, shown)
}

interface ShortAnswer {
  readonly id: string
  readonly source: string
  readonly label: string
  readonly text: string
}

/** Words of a run that a text which was cut out of another must share with it. */
const cutWords = 4

function runsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.slice(cutWords - 1).map((_, at) => words.slice(at, at + cutWords).join(" "))
}

/** The answers without those labelled as cut out of a source in which no four words of theirs follow each other. */
function cutFromSource(answers: string, sources: string): string {
  const runs = new Map(linesOf<ShortAnswer>(sources).map(({ id, text }) => [id, new Set(runsOf(text))]))
  const kept = linesOf<ShortAnswer>(answers).filter(
    ({ label, source, text }) => label !== "cut" || runsOf(text).some((run) => runs.get(source)!.has(run)),
  )
  const file = join(outFolder(), "short-answers-from-source.jsonl")
  writeFileSync(file, kept.map((one) => `${JSON.stringify(one)}\n`).join(""))
  return file
}

function labelled(): readonly Row[] {
  const wire = data("lineage", "wire-articles.jsonl")
  const pairs = score(
    "lineage.mjs",
    "pairs",
    data("lineage", "wire-pairs.jsonl"),
    predict("lineage", wire, ["lineage"]),
  )
  const answers = data("lineage", "short-answers.jsonl")
  const both = join(outFolder(), "short-answers-and-sources.jsonl")
  writeFileSync(
    both,
    readFileSync(answers, "utf8") + readFileSync(data("lineage", "short-answers-sources.jsonl"), "utf8"),
  )
  const predicted = predict("lineage", both, ["lineage"])
  const short = score("lineage.mjs", "answers", answers, predicted)
  const sound = cutFromSource(answers, data("lineage", "short-answers-sources.jsonl"))
  const fromSource = score("lineage.mjs", "answers", sound, predicted)
  return [
    row("wire pairs", "AUC", figure(pairs, "auc"), 0.98, "raw 5-grams .82, quotations masked .99"),
    row("wire pairs", "best F1", figure(pairs, "bestF1"), 0.94, "raw 5-grams .79, quotations masked .97"),
    row("short answers", "AUC", figure(short, "auc"), 0.985, "n-grams .963 (n = 3), .974 (n = 1)"),
    row("short answers", "AUC, without what was cut from elsewhere", figure(fromSource, "auc"), 0.985, ""),
    sortRow(answers, predicted),
  ]
}

/** Two passages that the gold says share their words. */
interface Wording {
  readonly a: string
  readonly b: string
  readonly from: readonly [Range, Range]
}

const meets = (one: Range, other: Range): boolean =>
  Math.min(one.to, other.to) - Math.max(one.from, other.from) >= Math.min(one.to - one.from, other.to - other.from) / 2

/** A wording is found when one passage meets it on both sides: by half of the shorter. */
function isFound({ a, b, from }: Wording, lines: readonly PairLine[]): boolean {
  return lines.some((line) => {
    const straight = line.a === a && line.b === b
    if (!straight && !(line.a === b && line.b === a)) return false
    const [left, right] = straight ? from : [from[1], from[0]]
    return line.passages.some((passage) => meets(passage.a, left) && meets(passage.b, right))
  })
}

interface Gold {
  readonly start: number
  readonly end: number
}

const rangeOf = ({ start, end }: Gold): Range => ({ from: start, to: end })

function lineageOf(name: string, input: string): readonly PairLine[] {
  const answer = join(outFolder(), `${name}-lineage.jsonl`)
  nodeTo(answer, [program, "lineage", input])
  return linesOf<PairLine>(answer).filter((line) => line.passages !== undefined)
}

/** Likenesses that the rich story lists as no wording of one source. */
const noWording = new Set(["chance", "false-friend"])

function richStory(): Row {
  const folder = join(shared ?? "", "stories", "border-crossing")
  const input = join(outFolder(), "border-crossing-in.jsonl")
  nodeTo(input, [data("score", "account-input.mjs"), join(folder, "reports")])
  const found = lineageOf("border-crossing", input)
  const ids = linesOf<{ id: string }>(input).map(({ id }) => id)
  const idOf = (file: string): string => ids.find((id) => file.startsWith(id) || id.startsWith(file)) ?? file
  const gold = JSON.parse(readFileSync(join(folder, "gold", "lineage.json"), "utf8")) as {
    readonly pairs: readonly {
      readonly a: string
      readonly b: string
      readonly sharedWording: readonly { readonly type: string; readonly a: Gold; readonly b: Gold }[]
    }[]
  }
  const wordings = gold.pairs.flatMap(({ a, b, sharedWording }) =>
    sharedWording
      .filter(({ type }) => !noWording.has(type))
      .map((one): Wording => ({ a: idOf(a), b: idOf(b), from: [rangeOf(one.a), rangeOf(one.b)] })),
  )
  const share = wordings.filter((one) => isFound(one, found)).length / wordings.length
  return row("border-crossing", "shared wordings found", share, 0.6, `${wordings.length} wordings`)
}

function openStories(): Row {
  const folder = join(shared ?? "", "stories", "open")
  const texts = data("grouping", "news-cluster-docs.jsonl")
  let pairs = 0
  let right = 0
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
    const input = join(outFolder(), `open-${file}l`)
    nodeTo(input, [data("score", "account-input.mjs"), texts, "--gold", join(folder, file)])
    const found = lineageOf(file, input)
    const { lineage } = JSON.parse(readFileSync(join(folder, file), "utf8")) as {
      readonly lineage: readonly {
        readonly reports: readonly [string, string]
        readonly evidence: readonly { readonly a: Gold; readonly b: Gold }[]
      }[]
    }
    for (const { reports, evidence } of lineage) {
      pairs += 1
      const [a, b] = reports
      if (evidence.some((one) => isFound({ a, b, from: [rangeOf(one.a), rangeOf(one.b)] }, found))) right += 1
    }
  }
  return row("open stories", "pairs found with a passage of the gold", right / pairs, 0.85, `${pairs} pairs`)
}

/** Reports a second of one core, from texts to entries of the index; every text is looked up before it is added. */
function speed(): Row {
  const reports = linesOf<{ id: number; text: string }>(data("lineage", "wire-articles.jsonl")).map(({ id, text }) =>
    makeReport({ id: String(id), text }),
  )
  let fastest = Number.POSITIVE_INFINITY
  for (let run = 0; run < 3; run += 1) {
    const index = passageIndex()
    const begin = process.cpuUsage()
    for (const report of reports) {
      const { words, starts } = tracedText(report)
      runsWith(index, words, starts, 446)
      addWords(index, words, starts)
    }
    const { user, system } = process.cpuUsage(begin)
    fastest = Math.min(fastest, (user + system) / 1e6)
  }
  return row(
    `${reports.length} wire articles, one core`,
    "reports a second into the index",
    Math.round(reports.length / fastest),
    2_000,
  )
}

const rows = (): readonly Row[] => [...labelled(), richStory(), openStories(), speed()]

export const lineage: Section = { name: "lineage", title: "Who copied whom", rows }
