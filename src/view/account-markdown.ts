/** An account as Markdown, for notes and wikis. */
import type { Account } from "../model/types.ts"
import { headingOf, storyName } from "./heading.ts"
import { lineageSentences } from "./lineage-sentences.ts"
import { printable } from "./plain.ts"
import {
  behind,
  compared,
  disputed,
  disputeWords,
  type FigureRow,
  figureRows,
  findingRows,
  reportRows,
  reviewedSentences,
  singleSource,
  speakersOf,
} from "./rows.ts"
import { counted, showDate, showState, showStretch } from "./show.ts"

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
  return speakersOf(account).map(({ speaker, said }) => {
    const words = said.map((one) => `${plain(one.words)} [${one.sources}]`)
    return `- **${plain(speaker)}**: ${words.join("; ")}`
  })
}

const bullets = (lines: readonly string[]): readonly string[] => lines.map((line) => `- ${plain(line)}`)

/** The account as CommonMark with one table; sources are the labels of the reports in brackets. */
export function accountMarkdown(account: Account): string {
  const rows = figureRows(account)
  const { errors, notes } = findingRows(account)
  const asOf = account.asOf === null ? "no date known" : `as of ${showDate(account.asOf)}`
  const name = storyName(account)
  const named = name === null ? "" : `story ${plain(name)}, `
  const lines = [
    `# ${plain(headingOf(account))}`,
    "",
    `${named}${counted(account.reports.length, "report")}, ${asOf}, policy ${account.policy}`,
    "",
    ...section("Brief", [
      account.brief.map(({ text, anchors }) => `${plain(text)} [${behind(account, anchors)}]`).join(" "),
    ]),
    ...section("Figures", figures(account, compared(rows))),
    ...section(
      "Disputed or not settled",
      disputed(rows).map((row) => `- ${plain(row.answer.question)} ${plain(disputeWords(row))}`),
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
    ...section("Who copied or cited whom", bullets(lineageSentences(account))),
    ...section("What no report says", bullets(account.notInReports)),
    ...section("Set aside as errors", bullets(errors)),
    ...section("What persons decided", bullets(reviewedSentences(account))),
    ...section(
      "Reports",
      reportRows(account).map(
        ({ label, outlet, published, title }) => `${label}. ${plain(outlet)}, ${published}: ${plain(title)}`,
      ),
    ),
    ...section("Notes", bullets(notes)),
  ]
  return `${lines.join("\n").trimEnd()}\n`
}
