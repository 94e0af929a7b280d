/** An account as rows that every format shows: labels of reports, figures, disputes, single sources, lineage. */
import type { Account, Anchor, Answer, LineageEdge, Reading, Report } from "../model/types.ts"
import { listed, showDate, showEstimate, showReading } from "./show.ts"
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

export interface ReadingRow {
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

/** A title for people: the title as known, else the first line of the text, cut at a word. */
export function titleOf(report: Report): string {
  const title = report.title?.value ?? report.text.trimStart().split("\n", 1)[0] ?? ""
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

function relationWords(answer: Answer, index: number): readonly string[] {
  const words = answer.relations.flatMap((relation) => {
    // That equal figures agree goes without saying.
    if (relation.a !== index || relation.relation === "agrees" || relation.relation === "same source") return []
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

function readingRow(answer: Answer, index: number, labelOf: ReadonlyMap<string, string>): ReadingRow {
  const reading = answer.readings[index]!
  return {
    value: `${showReading(reading, answer.unit)}${reading.derived === undefined ? "" : ` = ${reading.derived}`}`,
    quotes: quotesOf(reading),
    reports: reading.reports.map((id) => labelOf.get(id) ?? id).sort((a, b) => Number(a) - Number(b)),
    speaker: reading.chain.length > 0 ? reading.chain.join(" → ") : "",
    relations: relationWords(answer, index),
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
  return account.answers.map((answer) => ({
    answer,
    estimate: showEstimate(answer.estimates[0], answer.unit),
    readings: answer.readings.map((_, index) => readingRow(answer, index, labelOf)),
    cells: account.reports.map((report) => cellOf(answer, report.id)),
  }))
}

/** Answers on which the readings cannot all hold. */
export const disputed = (rows: readonly FigureRow[]): readonly FigureRow[] =>
  rows.filter(({ answer }) => answer.state === "disputed" || answer.state === "unresolved")

/** Figures that one report alone gives, in one reading. Its times stand in the timeline. */
export const singleSource = (rows: readonly FigureRow[]): readonly FigureRow[] =>
  rows.filter((row) => isSingle(row) && row.answer.readings[0]?.value.kind !== "time")

/** Answers that can be compared: several readings, or several reports with one. */
export const compared = (rows: readonly FigureRow[]): readonly FigureRow[] => rows.filter((row) => !isSingle(row))

const isSingle = ({ readings }: FigureRow): boolean => readings.length === 1 && readings[0]?.reports.length === 1

/** What persons did with claims, one sentence each: "edited by Ann on 3 May 2024: “two men” [1] (seen on the roll)". */
export const reviewedSentences = (account: Account): readonly string[] =>
  account.reviewed.map(({ state, by, at, anchor, reason }) => {
    const words = anchor.quote.replace(/\s+/g, " ")
    const why = reason === null ? "" : ` (${reason})`
    const who = `${state} by ${by.replace(/^person:/, "")} on ${showDate(at.slice(0, 10))}`
    return `${who}: “${cut(words, 120)}” [${behind(account, [anchor])}]${why}`
  })

/** An edge of the lineage picture as a sentence. */
export function edgeSentence(account: Account, edge: LineageEdge): string {
  const labelOf = labels(account)
  const origin = new Map(account.lineage.origins.map(({ id, name }) => [id, name]))
  const nameOf = (id: string): string => (labelOf.has(id) ? `report ${labelOf.get(id)}` : (origin.get(id) ?? id))
  if (edge.kind === "copied") {
    const share = edge.share === null ? "" : ` (${Math.round(edge.share * 100)} % of its prose)`
    return `${nameOf(edge.to)} takes over prose of ${nameOf(edge.from)}${share}`
  }
  const verb = edge.kind === "named" ? "names" : "seems to rest on"
  return `${nameOf(edge.to)} ${verb} ${nameOf(edge.from)}`
}

/** Labels of the reports behind anchors: "1, 2 and 4". */
export function behind(account: Account, anchors: readonly Anchor[]): string {
  const labelOf = labels(account)
  const found = new Set(anchors.map((anchor) => labelOf.get(anchor.report) ?? anchor.report))
  return listed([...found].sort((a, b) => Number(a) - Number(b)))
}
