/**
 * What a brief says stands in its anchors: on the stories of the repository and, where the open evaluation data lie
 * beside the checkout, on stories and events of theirs, some of them drawn by a seed.
 */
import assert from "node:assert/strict"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import test from "node:test"
import { randomFrom } from "../../src/base/random.ts"
import type { Account, Anchor, Answer, BriefSentence, ReportInput } from "../../src/model/types.ts"
import { readFile } from "../../src/read/file.ts"
import { makeReport } from "../../src/read/report.ts"
import { stretchText } from "../../src/reconcile/wording.ts"
import { type ToldStory, tellStory } from "../../src/run/engine.ts"
import { loadResources } from "../../src/run/resources.ts"

const repository = new URL("../../", import.meta.url).pathname
const shared = join(repository, "..", "shared")
const resources = loadResources()
const seed = Number(process.env["SEED"] ?? 7)
/** Events drawn from each set; more with EVENTS. */
const drawn = Number(process.env["EVENTS"] ?? 3)

type Row = Readonly<Record<string, string | number | boolean | null | undefined>>

const rowsOf = (...path: readonly string[]): readonly Row[] =>
  readFileSync(join(shared, ...path), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Row)

const known = (value: Row[string]): string | null => (typeof value === "string" && value !== "" ? value : null)

const inputOf = (row: Row): ReportInput => ({
  id: String(row["id"]),
  text: String(row["text"]),
  title: known(row["title"]),
  published: known(row["published"] ?? row["date"]),
  outlet: known(row["outlet"] ?? row["source"]),
  url: known(row["url"]),
})

/** Events of a set that several reports tell of, drawn by the seed. */
function eventsOf(...path: readonly string[]): readonly (readonly [string, readonly ReportInput[]])[] {
  const rows = rowsOf(...path).filter((row) => row["clean"] !== false)
  const clusters = [...Map.groupBy(rows, (row) => String(row["cluster"]))].filter(
    ([, group]) => group.length > 1 && group.length < 7,
  )
  const random = randomFrom(seed)
  return Array.from({ length: Math.min(drawn, clusters.length) }, () => {
    const [name, group] = clusters.splice(Math.floor(random() * clusters.length), 1)[0]!
    return [`${path.at(-2)} ${name}`, group.map(inputOf)] as const
  })
}

/** Whole stories beside the checkout: those with a gold file, and the folder of texts. */
function sharedStories(): readonly (readonly [string, readonly ReportInput[]])[] {
  const open = join(shared, "stories", "open")
  const rows = new Map(rowsOf("bench", "grouping", "news-cluster-docs.jsonl").map((row) => [row["id"], row]))
  const golds = readdirSync(open).filter((name) => name.endsWith(".json"))
  const stories = golds.map((name) => {
    const { reports } = JSON.parse(readFileSync(join(open, name), "utf8")) as { reports: readonly { id: string }[] }
    return [name, reports.flatMap(({ id }) => (rows.has(id) ? [inputOf(rows.get(id)!)] : []))] as const
  })
  const folder = join(shared, "stories", "border-crossing", "reports")
  const texts = readdirSync(folder).map((id) => ({ id, text: readFileSync(join(folder, id), "utf8") }))
  return [...stories, ["border-crossing", texts]]
}

function ownStory(name: string): ToldStory {
  const folder = join(repository, "stories", name, "reports")
  const reports = readdirSync(folder)
    .sort()
    .flatMap((file) => readFile(readFileSync(join(folder, file)), { path: join(folder, file) }).reports)
  return tellStory(name, reports, resources, { policies: ["origins"], length: "full" })
}

const quotesOf = (anchors: readonly Anchor[]): string =>
  anchors.map(({ quote }) => quote.replace(/\s+/g, " ")).join("\n")

/** A sentence of ours without the days of the answers it tells, which stand in its anchors as their reports word them. */
function withoutDays(text: string, told: readonly Answer[]): string {
  const stretches = told.flatMap(({ scope, readings }) => [
    scope,
    ...readings.flatMap(({ value }) => (value.kind === "time" ? [value] : [])),
  ])
  return stretches.reduce((left, { begin, end }) => left.replaceAll(stretchText(begin, end), ""), text)
}

const source =
  /, (?:[a-z\d]+ reports? says?|the latest report says)\b| and [a-z\d]+ others?\b|; [a-z\d]+ other (?:figure|date|answer)s?\b/
const smallWords = "zero one two three four five six seven eight nine".split(" ")
const magnitudes: Readonly<Record<string, number>> = { million: 1e6, billion: 1e9 }

/** The numbers of a sentence, small ones in words. */
function numbersIn(text: string): readonly { readonly words: string; readonly value: number }[] {
  const found = text.matchAll(
    /(\d[\d,.]*\d|\d)(?: (million|billion))?|\b(zero|one|two|three|four|five|six|seven|eight|nine)\b/gi,
  )
  return [...found].map(([words, digits, magnitude, word]) => ({
    words,
    value:
      word === undefined
        ? Number((digits ?? "").replaceAll(",", "")) * (magnitudes[magnitude ?? ""] ?? 1)
        : smallWords.indexOf(word.toLowerCase()),
  }))
}

/** A number stands in an anchor: as it is, in other words, as the persons it counts, or as the sum that is told. */
function stands(
  number: { words: string; value: number },
  { anchors }: BriefSentence,
  told: readonly Answer[],
  story: ToldStory,
): boolean {
  const { words, value } = number
  if (quotesOf(anchors).toLowerCase().includes(words.toLowerCase())) return true
  const derived = told.some(({ readings }) =>
    readings.some((each) => each.derived !== undefined && each.value.kind === "number" && each.value.low === value),
  )
  return (
    derived ||
    story.analyses.some(({ document, claims }) =>
      anchors
        .filter(({ report }) => report === document.report.id)
        .some(({ from, to }) => {
          const inside = (span: { from: number; to: number }): boolean => span.from < to && from < span.to
          const counted = document.mentions.some(
            (mention) =>
              mention.kind === "quantity" &&
              inside(mention) &&
              [mention.low, mention.high, mention.written].includes(value),
          )
          const persons = claims.flatMap(({ implied = [] }) => implied.filter(inside).map(({ low }) => low))
          // "Both the guard and his son": one and one.
          const isBoth = value === 2 && /\bboth\b|\band\b/i.test(document.report.text.slice(from, to))
          return counted || persons.includes(value) || (isBoth && persons.includes(1))
        }),
    )
  )
}

/** Words of a report: as they stand there, and after a clause that opens an account its day and who says it. */
function quotationFaults({ text, anchors }: BriefSentence): readonly string[] {
  const own = anchors[0]?.quote.replace(/\s+/g, " ").trim() ?? ""
  const [, words = "", day = "", source = ""] =
    /^[“‘](.*?)\.?[”’](?: \(([^()]+)\))?(?:, according to (.+?))?\.?$/u.exec(text) ?? []
  const capital = `${own.slice(0, 1).toUpperCase()}${own.slice(1)}`.replace(/\.$/, "")
  const isDated = day === "" || /day|night|morning|week|month|year|\d/iu.test(own)
  const isSaid = source === "" || quotesOf(anchors.slice(1)).toLowerCase().includes(source.toLowerCase())
  return (words === own.replace(/\.$/, "") || words === capital) && isDated && isSaid ? [] : [`words of “${text}”`]
}

/** What a sentence says that no anchor of it holds. */
function faults(sentence: BriefSentence, story: ToldStory): readonly string[] {
  const { text, anchors, answers } = sentence
  const texts = new Map(story.account.reports.map((report) => [report.id, report.text]))
  const wrong = anchors.filter(({ report, from, to, quote }) => texts.get(report)?.slice(from, to) !== quote)
  if (anchors.length === 0 || wrong.length > 0) return [`anchors of “${text}”`]
  if (/^[“‘]/.test(text)) return quotationFaults(sentence)
  const told = story.account.answers.filter(({ id }) => answers.includes(id))
  const rest = withoutDays(text.replace(source, ""), told)
  const numbers = numbersIn(rest).filter((number) => !stands(number, sentence, told, story))
  const quoted = quotesOf(anchors)
  const names = (rest.slice(1).match(/(?<=[\s(“])\p{Lu}[\p{L}’'-]+/gu) ?? []).filter((name) => !quoted.includes(name))
  const isDated = rest !== text.replace(source, "")
  const undated = isDated && !/day|night|morning|week|month|year|today|\d/iu.test(quoted)
  return [
    ...numbers.map(({ words }) => `figure ${words} of “${text}”`),
    ...names.map((name) => `name ${name} of “${text}”`),
    ...(undated ? [`day of “${text}”`] : []),
  ]
}

const parts = ({ brief, timeline, statements, notInReports }: Account): unknown => [
  brief,
  timeline,
  statements,
  notInReports,
]

/** What holds of every account, whatever it tells. */
function check(story: ToldStory): void {
  const { account } = story
  assert.deepEqual(
    account.brief.flatMap((sentence) => faults(sentence, story)),
    [],
  )
  const texts = new Map(account.reports.map(({ id, text }) => [id, text]))
  for (const { anchors } of [...account.timeline, ...account.statements]) {
    for (const { report, from, to, quote } of anchors) assert.equal(texts.get(report)?.slice(from, to), quote)
  }
  // The order of the reports, and telling twice, change no part.
  const understood = new Map(story.analyses.map((analysis) => [analysis.document.report.id, analysis]))
  const again = tellStory(account.story, [...account.reports].reverse(), resources, {
    policies: ["origins"],
    length: "full",
    understood: ({ id }) => understood.get(id)!,
  })
  assert.deepEqual(parts(again.account), parts(account))
  assert.deepEqual(again.account.answers, account.answers)
}

/** Sentences of ours without how many reports say so. */
const sentencesOf = ({ brief }: Account): readonly string[] =>
  brief.filter(({ text }) => !/^[“‘]/.test(text)).map(({ text }) => text.replace(source, ""))

/** A verbatim copy of a report adds nothing to what is told, and no answer comes out otherwise. */
function checkCopies(story: ToldStory): void {
  const { account } = story
  const [original] = account.reports
  const copy = { ...original!, id: `${original!.id}-copy` }
  const more = tellStory(account.story, [...account.reports, copy], resources, {
    policies: ["origins"],
    length: "full",
  })
  assert.deepEqual(sentencesOf(more.account), sentencesOf(account))
  assert.deepEqual(more.account.notInReports, account.notInReports)
  const told = (each: Account): readonly string[] =>
    each.answers.map(({ question, estimates }) => JSON.stringify([question, estimates[0]?.value]))
  const after = new Set(told(more.account))
  assert.deepEqual(
    told(account).filter((answer) => !after.has(answer)),
    [],
  )
}

for (const name of ["river-crossing", "bus-crash", "mine-dispute"]) {
  test(`${name}: every figure, name and day of a sentence stands in an anchor of it`, () => {
    const story = ownStory(name)
    check(story)
    checkCopies(story)
  })
}

const hasShared = existsSync(join(shared, "bench"))
const skip = hasShared ? false : "the open evaluation data are not here"
const stories = hasShared
  ? [
      ...sharedStories(),
      ...eventsOf("bench", "war-reports", "docs.jsonl"),
      ...eventsOf("bench", "incidents", "gva-docs.jsonl"),
      ...eventsOf("bench", "grouping", "ecbplus-docs.jsonl"),
    ]
  : []

test("stories and events of the open evaluation data are told from their anchors alone", { skip }, async (t) => {
  for (const [name, inputs] of stories) {
    await t.test(`${name} (seed ${seed})`, () => {
      const reports = inputs.map((input) => makeReport(input))
      check(tellStory(name, reports, resources, { policies: ["origins"], length: "full" }))
    })
  }
})
