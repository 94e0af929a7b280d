/** Moves nouns from step to step: reports to analyses, the analyses of a story to an account. */
import { analyze } from "../claims/index.ts"
import { understand } from "../language/index.ts"
import type { Resources } from "../language/resources.ts"
import type { Analysis, Report } from "../model/types.ts"

/** The title as a report of its own; null when there is none or when it stands in the text. */
function titleOf(report: Report): Report | null {
  const { title } = report
  if (title === null || title.span !== null || title.value.trim() === "") return null
  return { ...report, text: title.value, title: null, furniture: [], map: null, findings: [] }
}

/** What one report says on its own. */
export function analyzeReport(report: Report, resources: Resources): Analysis {
  const title = titleOf(report)
  return analyze(understand(report, resources), title === null ? null : understand(title, resources))
}
