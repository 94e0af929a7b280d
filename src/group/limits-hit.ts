/** What is said when grouping hits one of its limits. */
import { limits } from "../base/limits.ts"
import type { Finding, Reason, Report } from "../model/types.ts"
import { groupedWords } from "./gist.ts"

const note = (rule: string, message: string, report: string | null): Finding => {
  return { rule, message, severity: "note", report, span: null }
}

/** A word and the space behind it have two units at least: shorter texts need not be counted. */
const unitsAWord = 2

/** Said of a report whose end does not count for its story. */
export function longFinding(report: Report): readonly Finding[] {
  const most = limits.groupedWords.value
  if (report.text.length <= unitsAWord * most || groupedWords(report).words.count <= most) return []
  const message = `Only the first ${most.toLocaleString("en")} words of this report decide which story it is in.`
  return [note("group/long", message, report.id)]
}

/** Said when so many reports are grouped at once that common words were not looked at. */
export const commonWordsFinding = (reports: number): Finding =>
  note(
    "group/many",
    `${reports.toLocaleString("en")} reports are many to group at once: those that share only common words are not ` +
      "compared. Import them instead, or use --stream.",
    null,
  )

/** The rule of the reason that says so. */
export const largeStory = "group/large"

/** Said of a report in a story that has too many to be judged again together; nothing otherwise. */
export function largeStoryReason(reports: number): readonly Reason[] {
  const most = limits.groupedAgain.value
  if (reports <= most) return []
  const detail = `the story has ${reports.toLocaleString("en")} reports: it is judged again by its latest ${most} alone`
  return [{ rule: largeStory, score: 1, detail, evidence: [] }]
}
