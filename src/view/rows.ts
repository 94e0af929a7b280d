/** An account as rows that every format shows: labels of reports, figures, disputes, single sources, lineage. */

import { isDisputed, isSingle } from "../account/points.ts"
import type {
  Account,
  Anchor,
  Answer,
  Finding,
  Reading,
  Relation,
  RelationKind,
  Report,
  Statement,
} from "../model/types.ts"
import { listed, showDate, showEstimate, showReading, showSaid } from "./show.ts"
import { stanceOf } from "./stances.ts"
import { showSpeaker, unnamedSource } from "./unnamed.ts"
import { cut } from "./wrap.ts"

/** A report with the short label the formats call it by: 1, 2, 3 in the order of the account. */
export interface ReportRow {
  readonly label: string
  readonly id: string
  readonly outlet: string
  readonly title: string
  readonly published: string
  /** How the publication time is known. */
  readonly basis: string
  readonly witness: number | null
}

interface ReadingRow {
  readonly value: string
  /** The words as written, once each. */
  readonly quotes: readonly string[]
  readonly reports: readonly string[]
  readonly speaker: string
  /** How it stands to the other readings, in words. */
  readonly relations: readonly string[]
  readonly anchors: readonly Anchor[]
}

export interface FigureRow {
  readonly answer: Answer
  readonly estimate: string
  readonly readings: readonly ReadingRow[]
  /** One cell a report, in the order of the account: what it says as written, or "". */
  readonly cells: readonly string[]
}

/** The label of each report id: "1", "2" ... in the order of the account. */
export function labels(account: Account): ReadonlyMap<string, string> {
  return new Map(account.reports.map((report, index) => [report.id, String(index + 1)]))
}

/** The first line of a text that is no furniture of its page. */
function firstLine({ text, furniture }: Report): string {
  const from = furniture.reduce(
    (at, span) => (text.slice(at, Math.max(at, span.from)).trim() === "" ? Math.max(at, span.to) : at),
    0,
  )
  return (from < text.trimEnd().length ? text.slice(from) : text).trimStart().split("\n", 1)[0] ?? ""
}

/** A title for people: the title as known, else the first line of the text, cut at a word. */
export function titleOf(report: Report): string {
  const title = report.title?.value ?? firstLine(report)
  const flat = title.replace(/\s+/g, " ").trim()
  return flat.length <= 120 ? flat : `${flat.slice(0, 120).replace(/\s\S*$/, "")} …`
}

/** When a report was published, in words; "not known" when there is not even a bound. */
function publishedOf(report: Report): string {
  const { published } = report
  if (published === null) return "date not known"
  if (published.value !== null) return showDate(published.value)
  const { earliest, latest } = published
  if (earliest === null && latest === null) return "date not known"
  if (earliest === null) return `by ${showDate(latest)}`
  if (latest === null) return `${showDate(earliest)} or later`
  return earliest === latest ? showDate(earliest) : `between ${showDate(earliest)} and ${showDate(latest)}`
}

/** The reports of the account as rows. */
export function reportRows(account: Account): readonly ReportRow[] {
  const witness = new Map(account.lineage.witnesses.map((row) => [row.report, row.witness]))
  return account.reports.map((report, index) => ({
    label: String(index + 1),
    id: report.id,
    outlet: report.outlet?.value ?? "outlet not named",
    title: titleOf(report),
    published: publishedOf(report),
    basis: report.published?.basis ?? "",
    witness: witness.get(report.id) ?? null,
  }))
}

const isWord: Readonly<Record<string, string>> = {
  refines: "is narrower than",
  entails: "implies",
  agrees: "agrees with",
  "same source": "is the same statement as",
  update: "updates",
  conflicts: "contradicts",
  "different scope": "is not comparable with",
  "part of sum": "is a part of",
  share: "is a share of",
}

/** That equal figures agree goes without saying. */
const unsaid: ReadonlySet<RelationKind> = new Set(["agrees", "same source"])

function relationWords(answer: Answer, relations: readonly Relation[]): readonly string[] {
  const words = relations.flatMap((relation) => {
    if (unsaid.has(relation.relation)) return []
    const other = answer.readings[relation.b]
    if (other === undefined) return []
    return [`${isWord[relation.relation] ?? relation.relation} ${showReading(other, answer.unit)}: ${relation.why}`]
  })
  // Readings of several speakers give one relation several times.
  return [...new Set(words)]
}

const quotesOf = (reading: Reading): readonly string[] => [
  ...new Set(reading.anchors.map((anchor) => anchor.quote.replace(/\s+/g, " "))),
]

function readingRow(
  answer: Answer,
  reading: Reading,
  relations: readonly Relation[],
  labelOf: ReadonlyMap<string, string>,
): ReadingRow {
  return {
    value: `${showReading(reading, answer.unit)}${reading.derived === undefined ? "" : ` = ${reading.derived}`}`,
    quotes: quotesOf(reading),
    reports: reading.reports.map((id) => labelOf.get(id) ?? id).sort((a, b) => Number(a) - Number(b)),
    speaker: reading.chain.map(showSpeaker).join(" → "),
    relations: relationWords(answer, relations),
    anchors: reading.anchors,
  }
}

function cellOf(answer: Answer, report: string): string {
  const held = answer.readings.filter((reading) => reading.reports.includes(report))
  return [...new Set(held.map((reading) => showReading(reading, answer.unit)))].join("; ")
}

/** Questions with their readings and one cell a report, in the order of the account. */
export function figureRows(account: Account): readonly FigureRow[] {
  const labelOf = labels(account)
  return account.answers.map((answer) => {
    const byReading = Map.groupBy(answer.relations, ({ a }) => a)
    return {
      answer,
      estimate: showEstimate(answer.estimates[0], answer.unit),
      readings: answer.readings.map((reading, index) =>
        readingRow(answer, reading, byReading.get(index) ?? [], labelOf),
      ),
      cells: account.reports.map((report) => cellOf(answer, report.id)),
    }
  })
}

/** Readings of one value: what it is, who gives it, and the words. */
export interface Side {
  readonly value: string
  /** Indexes of its readings. */
  readonly readings: readonly number[]
  readonly reports: readonly string[]
  readonly speakers: readonly string[]
  /** How many reports give it in their own voice. */
  readonly own: number
  readonly quotes: readonly string[]
  /** No number in the words: "several people". */
  readonly vague: boolean
  /** What it took the place of or adds up to, in words. */
  readonly turns: readonly string[]
}

/** Quotations once each, whatever their capitals and spaces. */
function distinctQuotes(quotes: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return quotes.filter((quote) => !seen.has(quote.toLowerCase()) && seen.add(quote.toLowerCase()))
}

/** Parts of a sum stand in one line under their whole. */
function partsOf({ relations }: Answer): ReadonlyMap<number, string> {
  return new Map(relations.flatMap(({ a, relation, why }) => (relation === "part of sum" ? [[a, why] as const] : [])))
}

/** What readings take the place of: "corrects 23 people", "updates 12 people and 14 people". */
function turnsOf(answer: Answer, indexes: readonly number[]): readonly string[] {
  const updates = answer.relations.filter(({ a, relation }) => relation === "update" && indexes.includes(a))
  const shownAt = (index: number): string => showReading(answer.readings[index]!, answer.unit)
  const isCorrection = (why: string): boolean => why.includes(" corrects ")
  const told = (verb: string, corrected: boolean): readonly string[] => {
    const values = updates.filter(({ why }) => isCorrection(why) === corrected).map(({ b }) => shownAt(b))
    return values.length === 0 ? [] : [`${verb} ${listed([...new Set(values)])}`]
  }
  return [...told("corrects", true), ...told("updates", false)]
}

/** The readings of an answer by what they say, in the order of the first of each. */
export function sidesOf({ answer, readings }: FigureRow): readonly Side[] {
  const parts = partsOf(answer)
  const groups = Map.groupBy(
    readings.map((row, index) => ({ row, index })).filter(({ index }) => !parts.has(index)),
    ({ row }) => row.value,
  )
  const sums = [...new Set(parts.values())]
  return [...groups].map(([value, group], at) => {
    const rows = group.map(({ row }) => row)
    const turns = turnsOf(
      answer,
      group.map(({ index }) => index),
    )
    const reports = [...new Set(rows.flatMap((row) => row.reports))].sort((a, b) => Number(a) - Number(b))
    const own = new Set(rows.flatMap((row) => (row.speaker === "" ? row.reports : []))).size
    return {
      value,
      readings: group.map(({ index }) => index),
      reports,
      speakers: [...new Set(rows.flatMap(({ speaker }) => (speaker === "" ? [] : [speaker])))],
      own,
      vague: group.every(({ index }) => answer.readings[index]?.modifier === "vague"),
      quotes: distinctQuotes(rows.flatMap(({ quotes }) => quotes)),
      turns: [...(at === 0 ? sums : []), ...turns],
    }
  })
}

/** Sides in numbers, and in one those that only say several; these speak for themselves where no other does. */
export function exactSides(sides: readonly Side[]): { readonly exact: readonly Side[]; readonly vague: Side | null } {
  const exact = sides.filter(({ vague }) => !vague)
  const vague = sides.filter((side) => side.vague)
  if (exact.length === 0 || vague.length === 0) return { exact: sides, vague: null }
  const reports = [...new Set(vague.flatMap((side) => side.reports))].sort((a, b) => Number(a) - Number(b))
  const quotes = distinctQuotes(vague.flatMap((side) => side.quotes))
  return { exact, vague: { ...vague[0]!, value: "less exact", reports, quotes, turns: [] } }
}

/** Most speakers that are named for one value. */
const speakersNamed = 3

/** "according to the police and a nurse, and in the outlet's own voice". */
export function voicesOf({ speakers, own }: Pick<Side, "speakers" | "own">): string {
  const named = speakers.slice(0, speakersNamed)
  const more = speakers.length > speakersNamed
  const according = named.length === 0 ? "" : `according to ${more ? `${named.join(", ")} and others` : listed(named)}`
  const itself = own === 0 ? "" : `in the ${own === 1 ? "outlet’s" : "outlets’"} own voice`
  return [according, itself].filter((part) => part !== "").join(", and ")
}

/** Most sides of a dispute that are told. */
const sidesTold = 5

/** The sides of a dispute with who stands on each; of what is not settled, why not. */
export function disputeWords(row: FigureRow): string {
  const { answer } = row
  // What the account itself adds up is told as the sum.
  if (answer.scope.aspect === "total" && answer.state === "unresolved") return `${answer.why}.`
  const opposed = new Set(answer.relations.flatMap(({ a, b, relation }) => (relation === "conflicts" ? [a, b] : [])))
  const all = sidesOf(row)
  const sides = opposed.size === 0 ? all : all.filter(({ readings }) => readings.some((index) => opposed.has(index)))
  const told = sides.slice(0, sidesTold).map(({ value, speakers, reports }) => {
    const named = speakers.find((speaker) => speaker !== unnamedSource)
    const who = named === undefined ? "" : ` (${named})`
    return `${value}${who} [${reports.join(", ")}]`
  })
  const more = sides.length > sidesTold ? `; and ${sides.length - sidesTold} more` : ""
  return `${told.join("; ")}${more}${answer.state === "disputed" ? "" : `: ${apartWords(answer)}`}.`
}

/** Why readings were not compared: "nothing says that both are of one time". */
function apartWords({ relations, why }: Answer): string {
  const apart = relations.find(({ relation }) => relation === "different scope")?.why ?? why
  return apart.replace(/^[a-z ]{1,12}: /, "")
}

/** Answers on which the readings cannot all hold; readings of one value are no dispute, whatever they count. */
export const disputed = (rows: readonly FigureRow[]): readonly FigureRow[] =>
  rows.filter((row) => isDisputed(row.answer) && (row.answer.scope.aspect === "total" || sidesOf(row).length > 1))

/** Answers in numbers, and all others: who, when, where, why. */
export const inNumbers = ({ answer: { readings } }: FigureRow): boolean => readings[0]?.value.kind === "number"

/** Figures that one report alone gives, in one reading. Its times stand in the timeline. */
export const singleSource = (rows: readonly FigureRow[]): readonly FigureRow[] =>
  rows.filter(({ answer }) => isSingle(answer) && answer.readings[0]?.value.kind !== "time")

/** Answers that can be compared: several readings, or several reports with one. */
export const compared = (rows: readonly FigureRow[]): readonly FigureRow[] =>
  rows.filter(({ answer }) => !isSingle(answer))

/** What persons did with claims, one sentence each: "edited by Ann on 3 May 2024: “two men” [1] (seen on the roll)". */
export const reviewedSentences = (account: Account): readonly string[] =>
  account.reviewed.map(({ state, by, at, anchor, reason }) => {
    const words = anchor.quote.replace(/\s+/g, " ")
    const why = reason === null ? "" : ` (${reason})`
    const who = `${state} by ${by.replace(/^person:/, "")} on ${showDate(at.slice(0, 10))}`
    return `${who}: “${cut(words, 120)}” [${behind(account, [anchor])}]${why}`
  })

/** What cannot be right in the reports, with the label of the report; everything else that there is to note. */
export function findingRows(account: Account): {
  readonly errors: readonly string[]
  readonly notes: readonly string[]
} {
  const labelOf = labels(account)
  const isError = ({ rule }: Finding): boolean => rule === "account/sum" || rule === "account/weekday"
  const words = ({ message, report }: Finding): string => {
    const label = report === null ? undefined : labelOf.get(report)
    return label === undefined ? message : `${message} [${label}]`
  }
  return {
    errors: account.findings.filter(isError).map(words),
    notes: account.findings.filter((finding) => !isError(finding)).map(words),
  }
}

/** A speaker with what they said, each with the labels of the reports that carry it. */
interface SpeakerRow {
  readonly speaker: string
  readonly said: readonly { readonly words: string; readonly sources: string; readonly statement: Statement }[]
}

/** Statements by their speakers, in the order of the first of each. */
export function speakersOf(account: Account): readonly SpeakerRow[] {
  const groups = Map.groupBy(account.statements, ({ origin, speaker }) => origin ?? speaker)
  return [...groups.values()].map((group) => ({
    speaker: showSpeaker(group[0]!.speaker),
    said: group.map((statement) => {
      const { chain, direct, anchors } = statement
      const through = chain.length > 1 ? ` (through ${listed(chain.slice(1))})` : ""
      const { stance, told } = stanceOf(statement)
      const words = `${stance}${showSaid(told, direct)}${through}`
      return { words, sources: behind(account, anchors), statement }
    }),
  }))
}

/** Labels of the reports behind anchors: "1, 2 and 4". */
export function behind(account: Account, anchors: readonly Anchor[]): string {
  const labelOf = labels(account)
  const found = new Set(anchors.map((anchor) => labelOf.get(anchor.report) ?? anchor.report))
  return listed([...found].sort((a, b) => Number(a) - Number(b)))
}
