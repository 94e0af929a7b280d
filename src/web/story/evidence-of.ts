/** What stands behind the thing that the address names ("#s-2", "#q-ID", "#r-ID-0", "#cell-ID-3" ...). */

import type { Anchor } from "../../model/types.ts"
import { showSpeaker } from "../../view/unnamed.ts"
import { date, readingWords, withDates } from "../base/format.ts"
import type { AccountJson, Question } from "../data/shapes.ts"
import { chainWords } from "./index-of.ts"

export interface Evidence {
  readonly title: string
  /** A kind of thing, for the heading above the title. */
  readonly what: string
  readonly lines: readonly string[]
  readonly anchors: readonly Anchor[]
  /** Questions that belong to it. */
  readonly questions: readonly Question[]
}

const at = (list: readonly unknown[], text: string | undefined): number | null => {
  const index = Number(text)
  return text !== undefined && Number.isInteger(index) && index >= 0 && index < list.length ? index : null
}

function ofQuestion(question: Question): Evidence {
  return {
    what: "Question",
    title: question.question,
    lines: [withDates(question.why)],
    anchors: question.readings.flatMap(({ anchors }) => anchors),
    questions: [],
  }
}

function ofReading(question: Question, index: number): Evidence | null {
  const reading = question.readings[index]
  if (reading === undefined) return null
  const lines = [question.question]
  if (reading.chain.length > 0) lines.push(`According to ${chainWords(reading)}`)
  if (reading.asOf !== null) lines.push(`As of ${date(reading.asOf)}`)
  for (const relation of question.relations) {
    if (relation.a !== index && relation.b !== index) continue
    if (relation.relation === "agrees" || relation.relation === "same source") continue
    lines.push(`${relation.relation}: ${withDates(relation.why)}`)
  }
  const title = readingWords(reading, question.unit)
  return { what: "Reading", title, lines: [...new Set(lines)], anchors: reading.anchors, questions: [question] }
}

function ofCell(account: AccountJson, question: Question, column: number): Evidence | null {
  const report = account.reports[column]
  if (report === undefined) return null
  const readings = question.readings.filter(({ reports }) => reports.includes(report.id))
  return {
    what: report.outlet ?? report.heading,
    title: readings.map((reading) => readingWords(reading, question.unit)).join("; "),
    lines: [
      question.question,
      ...readings
        .map(chainWords)
        .filter((words) => words !== "")
        .map((words) => `According to ${words}`),
    ],
    anchors: readings.flatMap(({ anchors }) => anchors.filter((anchor) => anchor.report === report.id)),
    questions: [question],
  }
}

function ofFigure(account: AccountJson, kind: string, rest: string): Evidence | null {
  const [id = "", index] = rest.split("-")
  const question = account.questions.find((each) => each.id === id)
  if (question === undefined) return null
  if (kind === "q") return ofQuestion(question)
  if (kind === "r") return ofReading(question, Number(index))
  return ofCell(account, question, Number(index))
}

function ofSentence(account: AccountJson, index: number): Evidence | null {
  const sentence = account.brief[index]
  if (sentence === undefined) return null
  const questions = account.questions.filter(({ id }) => sentence.answers.includes(id))
  return { what: "Sentence of the brief", title: sentence.text, lines: [], anchors: sentence.anchors, questions }
}

function ofOrigin(account: AccountJson, id: string): Evidence | null {
  const origin = account.origins.find((each) => each.id === id)
  if (origin === undefined) return null
  const lines =
    origin.names.length > 1 ? [`Also called ${origin.names.filter((name) => name !== origin.name).join(", ")}`] : []
  const said = account.statements.filter((statement) => statement.origin === id)
  const held = account.questions.flatMap(({ readings }) => readings.filter((reading) => reading.origin === id))
  const anchors = [...said, ...held].flatMap((each) => each.anchors)
  const questions = account.questions.filter(({ readings }) => readings.some((reading) => reading.origin === id))
  return { what: `Origin (${origin.kind})`, title: showSpeaker(origin.name), lines, anchors, questions }
}

/** The evidence for the hash of the address; null when it names nothing of the account. */
export function evidenceOf(account: AccountJson, hash: string): Evidence | null {
  const [, kind = "", rest = ""] = /^(s|q|r|cell|said|time|place|origin)-(.+)$/.exec(hash) ?? []
  if (kind === "q" || kind === "r" || kind === "cell") return ofFigure(account, kind, rest)
  if (kind === "origin") return ofOrigin(account, rest)
  const lists = { s: account.brief, said: account.statements, time: account.timeline, place: account.places } as const
  const index = at(lists[kind as keyof typeof lists] ?? [], rest)
  if (index === null) return null
  if (kind === "s") return ofSentence(account, index)
  if (kind === "said") {
    const said = account.statements[index]!
    const lines = said.chain.length > 1 ? [`By way of ${said.chain.join(" → ")}`] : []
    return { what: showSpeaker(said.speaker), title: said.text, lines, anchors: said.anchors, questions: [] }
  }
  if (kind === "time") {
    const entry = account.timeline[index]!
    return { what: "Timeline", title: entry.text, lines: [entry.when], anchors: entry.anchors, questions: [] }
  }
  const place = account.places[index]!
  return { what: "Place", title: place.name, lines: [place.path.join(", ")], anchors: place.anchors, questions: [] }
}
