/** The judge: from the likeness of two reports to a verdict with a score and its reasons. */
import type { Judgement, Reason } from "../model/types.ts"
import { type Compared, features, likeness, shared } from "./features.ts"

/** Likeness from which two groups of reports are one story. Set on the open sets, see docs/grouping.md. */
export const sameStory = 0.085

/** 0..1, a half at the threshold. */
export const scoreOf = (like: number): number => like / (like + sameStory)

const rounded = (value: number): string => String(Math.round(100 * value) / 100)

/** One judgement on two reports. Scores within a tenth of a half are unsure. */
export function judge(a: Compared, b: Compared): Judgement {
  const both = shared(a, b)
  const score = scoreOf(likeness(a, b, both))
  const reasons: Reason[] = [
    { rule: "group/words", score: both.words, detail: `words alike: ${rounded(both.words)}`, evidence: [] },
  ]
  for (const { rule, description, factor, saw } of features) {
    const of = factor(a, b, both)
    if (Math.abs(of - 1) < 0.01) continue
    reasons.push({
      rule,
      score: of,
      detail: `times ${rounded(of)}${saw(a.gist, b.gist)}: ${description}`,
      evidence: [],
    })
  }
  const verdict = Math.abs(score - 0.5) < 0.1 ? "unsure" : score > 0.5 ? "same" : "different"
  return { left: a.gist.id, right: b.gist.id, verdict, score, reasons, by: "rule:group" }
}
