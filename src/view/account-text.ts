/** An account as text for a terminal: at most 100 columns, colours only when asked for. */
import type { Account, Answer, PolicyName } from "../model/types.ts"
import { headingOf, storyName } from "./heading.ts"
import { lineageSentences } from "./lineage-sentences.ts"
import { printable } from "./plain.ts"
import {
  behind,
  compared,
  disputed,
  disputeWords,
  exactSides,
  type FigureRow,
  figureRows,
  findingRows,
  inNumbers,
  type ReportRow,
  reportRows,
  reviewedSentences,
  type Side,
  sidesOf,
  singleSource,
  speakersOf,
  voicesOf,
} from "./rows.ts"
import { counted, showDate, showEstimate, showState, showStretch } from "./show.ts"
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

/** A section with its heading; nothing when it has no lines. */
function section(title: string, lines: readonly string[], paint: Paints): readonly string[] {
  return lines.length === 0 ? [] : [paint.strong(title.toUpperCase()), ...lines, ""]
}

/** The first lines: what the story is and what it rests on. */
function head(account: Account, rows: readonly ReportRow[], paint: Paints): readonly string[] {
  const witnesses = new Set(account.lineage.witnesses.map(({ witness }) => witness)).size
  const name = storyName(account)
  const facts = [
    ...(name === null ? [] : [`story ${printable(name)}`]),
    counted(rows.length, "report"),
    counted(witnesses, "independent text"),
    account.asOf === null ? "no date known" : `as of ${showDate(account.asOf)}`,
    `policy: ${account.policy}`,
  ]
  return [paint.strong(paragraph("", printable(headingOf(account)))), paint.dim(paragraph("", facts.join(" · "))), ""]
}

function brief(account: Account): readonly string[] {
  return account.brief.map((sentence) => {
    const sources = behind(account, sentence.anchors)
    return paragraph("  ", `${printable(sentence.text)}${sources === "" ? "" : ` [${sources.replace(" and ", ", ")}]`}`)
  })
}

/** Of figures that only say several the words are enough. */
const vagueSide = (row: Side): string =>
  paragraph(
    "    ",
    `${row.value} [${row.reports.join(", ")}]: ${row.quotes
      .slice(0, 4)
      .map((quote) => `“${cut(printable(quote), 60)}”`)
      .join(", ")}`,
  )

function side(row: Side): readonly string[] {
  const quotes = row.quotes.slice(0, 3).map((quote) => `“${cut(printable(quote), 60)}”`)
  const value = cut(printable(row.value), 70)
  return [
    paragraph("    ", `${value} [${row.reports.join(", ")}], ${printable(voicesOf(row))}: ${quotes.join(", ")}`),
    ...row.turns.slice(0, 2).map((words) => paragraph("      ", cut(printable(words), 180))),
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

/** Entries with an empty line between them. */
const spaced = (entries: readonly (readonly string[])[]): readonly string[] =>
  entries.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]))

function figure(row: FigureRow, paint: Paints, policies: readonly PolicyName[]): readonly string[] {
  const { answer } = row
  const { exact, vague } = exactSides(sidesOf(row))
  const state = answer.state === "disputed" ? paint.warn(showState(answer)) : showState(answer)
  return [
    paragraph("  ", printable(answer.question)),
    `    ${paint.strong(cut(printable(row.estimate), 60))}  ${counted(answer.origins, "origin")} · ${state}`,
    ...otherPolicies(answer, policies),
    ...exact.flatMap(side),
    ...(vague === null ? [] : [vagueSide(vague)]),
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

/** What one speaker said: on one line, or each statement on its own. */
function statements(account: Account): readonly string[] {
  return speakersOf(account).flatMap(({ speaker, said }) => {
    const lines = said.map(({ words, sources }) => `${cut(printable(words), 240)} [${sources}]`)
    const name = printable(speaker)
    if (lines.length === 1) return [paragraph("  ", `${name}: ${lines[0]}`)]
    return [paragraph("  ", `${name}:`), ...lines.map((line) => paragraph("    - ", line))]
  })
}

/** One paragraph: "Savannakhet (Savannakhet Province, Laos), 7; Thailand, 11". */
function places({ places: named }: Account): readonly string[] {
  const words = named.map(({ name, path, mentions }) => {
    const where = path.slice(1).join(", ")
    return `${printable(name)}${where === "" ? "" : ` (${where})`}, ${counted(mentions, "mention")}`
  })
  return words.length === 0 ? [] : [paragraph("  ", words.join("; "))]
}

const bullets = (lines: readonly string[]): readonly string[] => lines.map((line) => paragraph("  - ", printable(line)))

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
  const several = compared(figures)
  const { errors, notes } = findingRows(account)
  const told = (row: FigureRow): readonly string[] => figure(row, paint, options.policies)
  const lines = [
    ...head(account, rows, paint),
    ...section("Brief", brief(account), paint),
    ...section("Figures: low / best / high", spaced(several.filter(inNumbers).map(told)), paint),
    ...section("Who, when, where, why", spaced(several.filter((row) => !inNumbers(row)).map(told)), paint),
    ...section(
      "Disputed or not settled",
      disputed(figures).map((row) =>
        paragraph("  - ", `${printable(row.answer.question)} ${printable(disputeWords(row))}`),
      ),
      paint,
    ),
    ...section("From one source only", singleSource(figures).map(single), paint),
    ...section("Timeline", timeline(account), paint),
    ...section("Places", places(account), paint),
    ...section("Who said what", statements(account), paint),
    ...section("Who copied or cited whom", bullets(lineageSentences(account)), paint),
    ...section("What no report says", bullets(account.notInReports), paint),
    ...section("Set aside as errors", bullets(errors), paint),
    ...section("What persons decided", bullets(reviewedSentences(account)), paint),
    ...section("Reports", reports(rows), paint),
    ...section("Notes", bullets(notes), paint),
  ]
  return `${lines.join("\n").trimEnd()}\n`
}
