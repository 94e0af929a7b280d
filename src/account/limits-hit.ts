/** What is said when an account hits one of the limits of comparing. */
import { limits } from "../base/limits.ts"
import type { Answer, Finding, Happening } from "../model/types.ts"
import { standsAlone } from "../reconcile/questions.ts"

const note = (rule: string, message: string): Finding => ({ rule, message, severity: "note", report: null, span: null })

const written = (count: number): string => count.toLocaleString("en")

/** Said of each question with more readings than are compared. */
function manyReadings({ question, readings }: Answer): readonly Finding[] {
  const most = limits.comparedReadings.value
  if (readings.length <= most) return []
  const count = written(readings.length)
  const message = `“${question}” has ${count} readings: the first ${most} are compared, all are listed.`
  return [note("account/readings", message)]
}

/** Said once of all figures that stand alone because there are too many of their sort. */
function manyFigures(answers: readonly Answer[]): readonly Finding[] {
  const alone = answers.filter(({ why }) => why.includes(standsAlone)).length
  if (alone === 0) return []
  return [note("account/figures", `${written(alone)} figures are each ${standsAlone}.`)]
}

/** Said where claims were held against no more than some of the happenings. */
function manyHappenings(happenings: readonly Happening[]): readonly Finding[] {
  const most = limits.comparedHappenings.value
  if (happenings.length <= most) return []
  const count = written(happenings.length)
  const message = `The reports tell of ${count} happenings: claims were held against ${most} of them.`
  return [note("account/happenings", message)]
}

/** One finding for each question, figures and happenings where there are too many. */
export const limitsHit = (answers: readonly Answer[], happenings: readonly Happening[]): readonly Finding[] => [
  ...answers.flatMap(manyReadings),
  ...manyFigures(answers),
  ...manyHappenings(happenings),
]
