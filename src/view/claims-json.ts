/** All claims of a story as a reviewer reads them: words, figures as written, speakers, the questions they answer. */
import { slice } from "../model/span.ts"
import type {
  Account,
  Analysis,
  Claim,
  ImpliedMeasure,
  Measure,
  QuantityMention,
  Report,
  ReviewedClaim,
} from "../model/types.ts"

/** A figure that a number states. */
function measureJson(report: Report, { quantity, property, thing, of }: Measure, mention: QuantityMention): unknown {
  const { from, to, low, high, lowOpen, highOpen, softLow, softHigh, modifier, unit } = mention
  const words = { from, to, quote: slice(report.text, mention) }
  const value = { low, high, lowOpen, highOpen, softLow, softHigh, modifier, unit }
  return { ...words, ...value, property, thing, of, quantity, implied: false }
}

/** A figure that no number states: the counted phrase stands for it. */
function impliedJson(report: Report, { from, to, property, thing, of, low, high }: ImpliedMeasure): unknown {
  const words = { from, to, quote: report.text.slice(from, to) }
  const value = { low, high, lowOpen: false, highOpen: false, softLow: null, softHigh: null }
  return { ...words, ...value, modifier: "exact", unit: "", property, thing, of, quantity: null, implied: true }
}

/** Figures in the order by which an edit names them: `measures`, then `implied`. */
function figuresJson(claim: Claim, { document }: Analysis): readonly unknown[] {
  const { report, mentions } = document
  const stated = claim.measures.flatMap((measure) => {
    const mention = mentions[measure.quantity]
    return mention?.kind === "quantity" ? [measureJson(report, measure, mention)] : []
  })
  return [...stated, ...(claim.implied ?? []).map((implied) => impliedJson(report, implied))]
}

function reviewJson(reviewed: ReviewedClaim | undefined): unknown {
  if (reviewed === undefined) return null
  const { state, by, at, reason, reviews } = reviewed
  return { state, by, at, reason, review: reviews.at(-1) ?? "" }
}

interface Around {
  readonly analysis: Analysis
  readonly questions: readonly string[]
  readonly reviewed: ReviewedClaim | undefined
}

function claimJson(claim: Claim, { analysis, questions, reviewed }: Around): unknown {
  const { document, attributions } = analysis
  const { report, mentions } = document
  const { id, from, to, kind, predicate, certainty, polarity, background, aspect, part, when, asOf, by } = claim
  const attribution = claim.attribution === null ? undefined : attributions[claim.attribution]
  const places = claim.places.flatMap((at) => {
    const mention = mentions[at]
    return mention === undefined ? [] : [mention.name ?? slice(report.text, mention)]
  })
  const words = { id, report: report.id, from, to, quote: slice(report.text, claim) }
  const said = { kind, predicate, certainty, polarity, background, aspect, part, when, asOf, by }
  const speakers = {
    chain: attribution?.chain.map(({ name }) => name) ?? [],
    direct: attribution?.direct ?? false,
    stance: attribution?.stance ?? "asserts",
  }
  const measures = figuresJson(claim, analysis)
  return { ...words, ...said, measures, ...speakers, places, questions, review: reviewJson(reviewed) }
}

/** Ids of the questions that each claim answers. */
function questionsByClaim(account: Account): ReadonlyMap<string, readonly string[]> {
  const questions = new Map<string, string[]>()
  for (const { id, readings } of account.answers) {
    for (const claim of new Set(readings.flatMap(({ claims }) => claims))) {
      questions.set(claim, [...(questions.get(claim) ?? []), id])
    }
  }
  return questions
}

/**
 * Every claim of a story's reports in their order, those that a person rejected included: so that it can be taken
 * back. Plain JSON.
 */
export function claimsJson(account: Account, analyses: readonly Analysis[]): readonly unknown[] {
  const questions = questionsByClaim(account)
  const reviewed = new Map(account.reviewed.map((one) => [one.claim, one]))
  return analyses.flatMap((analysis) => {
    const present = new Set(analysis.claims.map(({ id }) => id))
    const gone = account.reviewed.flatMap(({ was }) =>
      was !== null && was.report === analysis.document.report.id && !present.has(was.id) ? [was] : [],
    )
    return [...analysis.claims, ...gone]
      .sort((a, b) => a.from - b.from || a.to - b.to)
      .map((claim) =>
        claimJson(claim, {
          analysis,
          questions: questions.get(claim.id) ?? [],
          reviewed: reviewed.get(claim.id),
        }),
      )
  })
}
