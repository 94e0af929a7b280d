/** An account in the shape of the machine interface (`stemma account --format json`). */
import type { Account, Answer, Estimate, Reading, Value } from "../model/types.ts"
import { titleOf } from "./rows.ts"
import { publicationJson, statedJson } from "./stated-json.ts"

function valueJson(value: Value): unknown {
  if (value.kind === "number") {
    const { kind: _, ...edges } = value
    return edges
  }
  if (value.kind === "time") return { begin: value.begin, end: value.end }
  return { text: value.text }
}

function readingJson(reading: Reading): unknown {
  const { value, ...rest } = reading
  return { value: valueJson(value), ...rest }
}

function estimateJson(estimate: Estimate | undefined): unknown {
  if (estimate === undefined) return null
  const { kind: _, ...value } = estimate.value
  return value
}

/**
 * One question with its readings, relations and the estimate of the chosen policy; every other policy under
 * `estimates`.
 */
function answerJson(answer: Answer): unknown {
  const [chosen] = answer.estimates
  return {
    id: answer.id,
    question: answer.question,
    kind: answer.kind,
    unit: answer.unit,
    readings: answer.readings.map(readingJson),
    relations: answer.relations,
    estimate: estimateJson(chosen),
    policy: chosen?.policy ?? null,
    estimates: answer.estimates,
    state: answer.state,
    origins: answer.origins,
    unattributed: answer.unattributed,
    why: answer.why,
    scope: answer.scope,
  }
}

/** The object that `stemma account --format json` prints; plain JSON, the order of the keys is part of it. */
export function accountJson(account: Account): Readonly<Record<string, unknown>> {
  const { lineage } = account
  const witnesses = new Set(lineage.witnesses.map(({ witness }) => witness)).size
  return {
    story: account.story,
    title: account.title,
    asOf: account.asOf,
    policy: account.policy,
    reports: account.reports.map((report) => ({
      id: report.id,
      outlet: report.outlet?.value ?? null,
      published: report.published?.value ?? null,
      title: report.title?.value ?? null,
      heading: titleOf(report),
      url: report.url,
      publication: publicationJson(report.published),
      source: statedJson(report.outlet),
    })),
    facts: account.facts,
    questions: account.answers.map(answerJson),
    origins: lineage.origins,
    lineage: { edges: lineage.edges, witnesses, witnessOf: lineage.witnesses, pairs: lineage.pairs },
    happenings: account.happenings,
    timeline: account.timeline,
    places: account.places,
    statements: account.statements,
    brief: account.brief,
    notInReports: account.notInReports,
    reviewed: account.reviewed,
    findings: account.findings,
  }
}
