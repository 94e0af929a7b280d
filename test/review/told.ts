/** A bundled story told under reviews, its reports understood once. */
import type { Account, Analysis, Answer, Report, Review, ReviewAction } from "../../src/model/types.ts"
import { madeReview } from "../../src/review/read.ts"
import { analyzeReport, type ToldStory, tellStory } from "../../src/run/engine.ts"
import { reportsOf } from "../../src/run/reports.ts"
import { loadResources } from "../../src/run/resources.ts"

const stories = new URL("../../stories/", import.meta.url).pathname

/** The reports of a bundled story. */
export async function bundled(name: string): Promise<readonly Report[]> {
  const reports: Report[] = []
  for await (const item of reportsOf([`${stories}${name}/reports`], async function* () {}))
    if ("report" in item) reports.push(item.report)
  return reports
}

const kept = new Map<string, Analysis>()

function understood(report: Report): Analysis {
  const key = `${report.id} ${JSON.stringify(report.published)}`
  const analysis = kept.get(key) ?? analyzeReport(report, loadResources())
  kept.set(key, analysis)
  return analysis
}

/** The story of some reports under some reviews. */
export const tell = (
  reports: readonly Report[],
  reviews: readonly Review[] = [],
  coding: string | null = null,
): ToldStory =>
  tellStory("s", reports, loadResources(), { policies: ["origins"], length: "normal", understood, reviews, coding })

let seconds = 0

/** A review by somebody, a second after the one before. */
export function by(name: string, action: ReviewAction, coding: string | null = null): Review {
  seconds += 1
  const at = new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)).toISOString()
  return madeReview({
    story: "s",
    by: `person:${name}`,
    at,
    reason: null,
    seconds: 4,
    coding,
    anchors: [],
    action,
  })
}

/** The answer whose question begins with some words and that has a reading of a claim with this quote. */
export function answerTo(account: Account, question: string, quote = ""): Answer {
  const found = account.answers.find(
    (answer) =>
      answer.question.startsWith(question) &&
      answer.readings.some(({ anchors }) => anchors.some((anchor) => anchor.quote.includes(quote))),
  )
  if (found === undefined) throw new Error(`no question begins with "${question}"`)
  return found
}
