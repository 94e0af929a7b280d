/** Moves nouns from step to step: reports to analyses, the analyses of a story to an account. */
import { analyze } from "../claims/index.ts"
import { understand } from "../language/index.ts"
import type { Resources } from "../language/resources.ts"
import type { Analysis, Report } from "../model/types.ts"

/** What one report says on its own. */
export function analyzeReport(report: Report, resources: Resources): Analysis {
  return analyze(understand(report, resources))
}
