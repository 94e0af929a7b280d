/** An account as Markdown, for notes and wikis. */
import type { Account } from "../model/types.ts"
import { printable } from "./plain.ts"
import {
  behind,
  disputed,
  edgeSentence,
  type FigureRow,
  figureRows,
  reportRows,
  reviewedSentences,
  singleSource,
} from "./rows.ts"
import { counted, listed, showDate, showSaid, showState, showStretch } from "./show.ts"

/** Text that Markdown shows as it is: marks of Markdown and HTML are escaped, a cell stays on one line. */
const plain = (text: string): string => printable(text).replace(/[\\`*_[\]<>|#~]/g, (sign) => `\\${sign}`)

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`## ${title}`, "", ...lines, ""]

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`

/** Questions in rows, reports in columns. */
function figures(account: Account, rows: readonly FigureRow[]): readonly string[] {
  if (rows.length === 0) return []
  const head = ["Question", ...reportRows(account).map(({ label }) => label), "low / best / high", "origins", "state"]
  const body = rows.map(({ answer, cells, estimate }) =>
    row([
      plain(answer.question),
      ...cells.map((cell) => (cell === "" ? "–" : plain(cell))),
      plain(estimate),
      String(answer.origins),
      showState(answer),
    ]),
  )
  return [row(head), row(head.map(() => "---")), ...body]
}

function statements(account: Account): readonly string[] {
  return account.statements.map(({ speaker, chain, text, direct, anchors }) => {
    const through = chain.length > 1 ? ` (through ${plain(listed(chain.slice(1)))})` : ""
    const said = showSaid(plain(text), direct)
    return `- **${plain(speaker)}**${through}: ${said} [${behind(account, anchors)}]`
  })
}

/** The account as CommonMark with one table; sources are the labels of the reports in brackets. */
export function accountMarkdown(account: Account): string {
  const rows = figureRows(account)
  const asOf = account.asOf === null ? "no date known" : `as of ${showDate(account.asOf)}`
  const lines = [
    `# ${plain(account.story)}`,
    "",
    `${counted(account.reports.length, "report")}, ${asOf}, policy ${account.policy}`,
    "",
    ...section("Brief", [
      account.brief.map(({ text, anchors }) => `${plain(text)} [${behind(account, anchors)}]`).join(" "),
    ]),
    ...section("Figures", figures(account, rows)),
    ...section(
      "Disputed or not settled",
      disputed(rows).map(({ answer }) => `- ${plain(answer.question)} ${plain(answer.why)}`),
    ),
    ...section(
      "From one source only",
      singleSource(rows).map(({ answer, estimate }) => `- ${plain(answer.question)} ${plain(estimate)}`),
    ),
    ...section(
      "Timeline",
      account.timeline.map(
        ({ begin, end, text, anchors }) =>
          `- **${showStretch(begin, end)}**: ${plain(text)} [${behind(account, anchors)}]`,
      ),
    ),
    ...section("Who said what", statements(account)),
    ...section(
      "Who copied or cited whom",
      account.lineage.edges.map((edge) => `- ${plain(edgeSentence(account, edge))}`),
    ),
    ...section(
      "What no report says",
      account.notInReports.map((line) => `- ${plain(line)}`),
    ),
    ...section(
      "What persons decided",
      reviewedSentences(account).map((line) => `- ${plain(line)}`),
    ),
    ...section(
      "Reports",
      reportRows(account).map(
        ({ label, outlet, published, title }) => `${label}. ${plain(outlet)}, ${published}: ${plain(title)}`,
      ),
    ),
    ...section(
      "Findings",
      account.findings.map(({ message }) => `- ${plain(message)}`),
    ),
  ]
  return `${lines.join("\n").trimEnd()}\n`
}
