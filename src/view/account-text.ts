/** An account as text for a terminal: at most 100 columns, colours only when asked for. */
import type { Account, Answer, PolicyName } from "../model/types.ts"
import { printable } from "./plain.ts"
import {
  behind,
  compared,
  disputed,
  edgeSentence,
  type FigureRow,
  figureRows,
  type ReadingRow,
  type ReportRow,
  reportRows,
  reviewedSentences,
  singleSource,
} from "./rows.ts"
import { counted, listed, showDate, showEstimate, showSaid, showState, showStretch } from "./show.ts"
import { cut, paragraph } from "./wrap.ts"

export interface TextOptions {
  /** ANSI colours and weights. */
  readonly colour: boolean
  /** Policies to show side by side; the first is the one the account was told with. */
  readonly policies: readonly PolicyName[]
}

type Paint = (text: string) => string

interface Paints {
  readonly strong: Paint
  readonly dim: Paint
  readonly warn: Paint
}

function paints({ colour }: TextOptions): Paints {
  const code =
    (open: number, close: number): Paint =>
    (text) =>
      colour ? `\u001b[${open}m${text}\u001b[${close}m` : text
  return { strong: code(1, 22), dim: code(2, 22), warn: code(33, 39) }
}

const width = 100

/** A section with its heading; nothing when it has no lines. */
function section(title: string, lines: readonly string[], paint: Paints): readonly string[] {
  return lines.length === 0 ? [] : [paint.strong(title.toUpperCase()), ...lines, ""]
}

/** The first lines: what the story is and what it rests on. */
function head(account: Account, rows: readonly ReportRow[], paint: Paints): readonly string[] {
  const witnesses = new Set(account.lineage.witnesses.map(({ witness }) => witness)).size
  const facts = [
    counted(rows.length, "report"),
    counted(witnesses, "independent text"),
    account.asOf === null ? "no date known" : `as of ${showDate(account.asOf)}`,
    `policy: ${account.policy}`,
  ]
  return [paint.strong(paragraph("", printable(account.story))), paint.dim(facts.join(" · ")), ""]
}

function brief(account: Account): readonly string[] {
  return account.brief.map((sentence) => {
    const sources = behind(account, sentence.anchors)
    return paragraph("  ", `${printable(sentence.text)}${sources === "" ? "" : ` [${sources.replace(" and ", ", ")}]`}`)
  })
}

function reading(row: ReadingRow): readonly string[] {
  const quotes = row.quotes.slice(0, 3).map((quote) => `“${cut(printable(quote), 60)}”`)
  const speaker = row.speaker === "" ? "in the outlet's own voice" : `according to ${printable(row.speaker)}`
  const from = `${row.reports.length === 1 ? "report" : "reports"} ${listed(row.reports)}`
  return [
    paragraph("    ", `${cut(printable(row.value), 70)}: ${from}, ${speaker}: ${quotes.join(", ")}`),
    ...row.relations.slice(0, 2).map((words) => paragraph("      ", cut(printable(words), 180))),
  ]
}

/** What the other policies asked for make of it, one line each, with their reason. */
function otherPolicies(answer: Answer, policies: readonly PolicyName[]): readonly string[] {
  return policies.slice(1).flatMap((policy) => {
    const estimate = answer.estimates.find((one) => one.policy === policy)
    if (estimate === undefined) return []
    return [paragraph("    ", `${policy}: ${showEstimate(estimate, answer.unit)} (${printable(estimate.why)})`)]
  })
}

function figure(row: FigureRow, paint: Paints, policies: readonly PolicyName[]): readonly string[] {
  const { answer } = row
  const state = answer.state === "disputed" ? paint.warn(showState(answer)) : showState(answer)
  return [
    paragraph("  ", printable(answer.question)),
    `    ${paint.strong(cut(printable(row.estimate), 60))}  ${counted(answer.origins, "origin")} · ${state}`,
    ...otherPolicies(answer, policies),
    ...row.readings.flatMap(reading),
    "",
  ]
}

/** A figure of one report on its own: question, value, speaker, words. */
function single({ answer, readings }: FigureRow): string {
  const row = readings[0]!
  const speaker = row.speaker === "" ? "" : `, according to ${printable(row.speaker)}`
  const quote = cut(printable(row.quotes[0] ?? ""), 60)
  return paragraph(
    "  - ",
    `${printable(answer.question)} ${printable(row.value)} [${row.reports}]${speaker}: “${quote}”`,
  )
}

function timeline(account: Account): readonly string[] {
  return account.timeline.map((entry) => {
    const when = showStretch(entry.begin, entry.end)
    const sources = behind(account, entry.anchors)
    return paragraph("  ", `${when}: ${printable(entry.text)} [${sources}]${entry.background ? " (background)" : ""}`)
  })
}

function statements(account: Account): readonly string[] {
  return account.statements.map((statement) => {
    const chain = statement.chain.length > 1 ? ` (through ${listed(statement.chain.slice(1))})` : ""
    const said = showSaid(printable(statement.text), statement.direct)
    const stance = statement.stance === "asserts" ? "" : ` ${statement.stance}`
    const sources = behind(account, statement.anchors)
    return paragraph("  ", `${printable(statement.speaker)}${chain}${stance}: ${cut(said, 220)} [${sources}]`)
  })
}

function places(account: Account): readonly string[] {
  return account.places.slice(0, 12).map((place) => {
    const where = place.path.slice(1).join(", ")
    return paragraph(
      "  ",
      `${printable(place.name)}${where === "" ? "" : ` (${where})`}, ${counted(place.mentions, "mention")}`,
    )
  })
}

function reports(rows: readonly ReportRow[]): readonly string[] {
  return rows.map((row) => {
    const lead = `  ${row.label.padStart(2)} `
    return paragraph(lead, `${printable(row.outlet)}, ${row.published}: ${printable(row.title)} (${printable(row.id)})`)
  })
}

/** The account as lines of at most 100 columns, each ended by a line break. */
export function accountText(account: Account, options: TextOptions): string {
  const paint = paints(options)
  const rows = reportRows(account)
  const figures = figureRows(account)
  const lines = [
    ...head(account, rows, paint),
    ...section("Brief", brief(account), paint),
    ...section(
      "Figures: low / best / high",
      compared(figures).flatMap((row) => figure(row, paint, options.policies)),
      paint,
    ),
    ...section(
      "Disputed or not settled",
      disputed(figures).map((row) =>
        paragraph("  - ", `${printable(row.answer.question)} ${printable(row.answer.why)}`),
      ),
      paint,
    ),
    ...section("From one source only", singleSource(figures).map(single), paint),
    ...section("Timeline", timeline(account), paint),
    ...section("Places", places(account), paint),
    ...section("Who said what", statements(account), paint),
    ...section(
      "Who copied or cited whom",
      account.lineage.edges.map((edge) => paragraph("  - ", printable(edgeSentence(account, edge)))),
      paint,
    ),
    ...section(
      "What no report says",
      account.notInReports.map((line) => paragraph("  - ", printable(line))),
      paint,
    ),
    ...section(
      "What persons decided",
      reviewedSentences(account).map((line) => paragraph("  - ", printable(line))),
      paint,
    ),
    ...section("Reports", reports(rows), paint),
    ...section(
      "Findings",
      account.findings.map((finding) => paragraph("  - ", printable(finding.message), width)),
      paint,
    ),
  ]
  return `${lines.join("\n").trimEnd()}\n`
}
