/**
 * The brief: a few sentences, the most important first, each in the words of a report and with everyone who bears it
 * out.
 */
import { byText } from "../base/order.ts"
import type { Analysis, Anchor, Answer, BriefSentence, PolicyName, Value } from "../model/types.ts"
import { interest } from "./english/brief.ts"
import { type TellableSentence, tellableSentences } from "./sentences.ts"

/** How long an account is told. */
export type Length = "short" | "normal" | "full"

const sentencesFor: Readonly<Record<Length, { readonly least: number; readonly most: number }>> = {
  short: { least: 3, most: 5 },
  normal: { least: 5, most: 10 },
  full: { least: 8, most: 16 },
}

/** A sentence has to add at least this share of what the first one tells. */
const leastGain = 0.08

/** How much an answer matters: its property, and how many reports give it. */
function weightOf(answer: Answer): number {
  const reports = new Set(answer.readings.flatMap((reading) => reading.reports)).size
  const isTime = answer.scope.property === "day" || answer.scope.property === "time of day"
  const wanted = interest[answer.scope.property] ?? (isTime ? 0.4 : 1)
  return wanted * reports
}

/** Does the estimate of the policy allow the reading? Text is always allowed. */
function isAllowed(value: Value, answer: Answer, policy: PolicyName): boolean {
  const estimate = (answer.estimates.find((each) => each.policy === policy) ?? answer.estimates[0])?.value
  if (estimate === undefined || value.kind !== "number" || estimate.kind !== "number") return true
  // Of a dispute both sides are told.
  if (answer.state === "disputed") return true
  const [low, high] = [value.low ?? Number.NEGATIVE_INFINITY, value.high ?? Number.POSITIVE_INFINITY]
  return low <= (estimate.high ?? Number.POSITIVE_INFINITY) && high >= (estimate.low ?? Number.NEGATIVE_INFINITY)
}

interface Told {
  readonly answer: Answer
  readonly weight: number
  /** An exact figure tells more than a round one. */
  readonly exact: boolean
  /** What it gives as the answer: readings of one value tell the same. */
  readonly gives: string
}

/** What a value says, whoever says it. */
const givenBy = (value: Value): string => JSON.stringify(value)

/** Share of its weight that the other side of a dispute keeps once one side is told. */
const rivalShare = 0.5

/** Which claim tells what: by claim id, the answers it belongs to with a reading that the estimate allows. */
function toldBy(answers: readonly Answer[], policy: PolicyName): ReadonlyMap<string, readonly Told[]> {
  const told = new Map<string, Told[]>()
  for (const answer of answers) {
    const weight = weightOf(answer)
    for (const { value, claims, modifier } of answer.readings) {
      if (!isAllowed(value, answer, policy)) continue
      for (const claim of claims) {
        told.set(claim, [
          ...(told.get(claim) ?? []),
          { answer, weight, exact: modifier === "exact", gives: givenBy(value) },
        ])
      }
    }
  }
  return told
}

interface Candidate {
  readonly sentence: TellableSentence
  readonly told: readonly Told[]
  readonly fitness: number
}

/** How well a sentence stands alone: no headline, no pronoun first, not too long, early in its report. */
function fitnessOf({ leans, part, text, position }: TellableSentence): number {
  const length = text.length < 60 ? 0.8 : text.length > 260 ? 0.6 : 1
  return (leans ? 0.35 : 1) * (part === "body" ? 1 : 0.55) * length * (1 - 0.3 * position)
}

/** A person corrected one of its figures: its words would speak against what is told. */
const isCorrected = ({ claims }: TellableSentence): boolean =>
  claims.some(({ measures, implied = [] }) => [...measures, ...implied].some(({ decided }) => decided?.includes("low")))

/** Only background, or something that spans years: what was so before the news. */
const isBackground = ({ claims }: TellableSentence): boolean =>
  claims.every(({ background }) => background) ||
  claims.some(({ when }) => when?.begin != null && when.end != null && when.begin.slice(0, 4) < when.end.slice(0, 4))

const tellable = (analysis: Analysis): readonly TellableSentence[] =>
  tellableSentences(analysis).filter((sentence) => !isCorrected(sentence))

function candidatesOf(analyses: readonly Analysis[], told: ReadonlyMap<string, readonly Told[]>): readonly Candidate[] {
  return analyses.flatMap((analysis) =>
    tellable(analysis).map((sentence) => ({
      sentence,
      told: sentence.claims.flatMap(({ id }) => told.get(id) ?? []),
      fitness: fitnessOf(sentence) * (isBackground(sentence) ? 0.4 : 1),
    })),
  )
}

/** What a sentence adds to what is told already; the same words twice add nothing. */
function gainOf(
  { told, fitness, sentence }: Candidate,
  covered: ReadonlyMap<string, ReadonlySet<string>>,
  words: ReadonlySet<string>,
): number {
  const own = new Set<string>()
  let gain = 0.3 * sentence.claims.filter(({ background }) => !background).length
  for (const { answer, weight, exact, gives } of told) {
    const before = covered.get(answer.id)
    const rival = before !== undefined && answer.state === "disputed" && exact && !before.has(gives)
    if ((before !== undefined && !rival) || own.has(answer.id)) continue
    own.add(answer.id)
    gain += weight * (exact ? 1 : 0.4) * (rival ? rivalShare : 1)
  }
  return gain * fitness * (1 - overlap(sentence.text, words))
}

const contentWords = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\d,]{4,}/gu) ?? []

function overlap(text: string, words: ReadonlySet<string>): number {
  const own = contentWords(text)
  return own.length === 0 ? 1 : own.filter((word) => words.has(word)).length / own.length
}

/** Anchors of the sentence and of what other reports say to the same answers. */
function supportOf(candidate: Candidate, answers: readonly Answer[], policy: PolicyName): readonly Anchor[] {
  const gives = new Set(candidate.told.map((told) => `${told.answer.id} ${told.gives}`))
  const others = answers.flatMap((answer) =>
    answer.readings
      .filter(({ value }) =>
        answer.state === "disputed" ? gives.has(`${answer.id} ${givenBy(value)}`) : isAllowed(value, answer, policy),
      )
      .flatMap(({ anchors }) => anchors),
  )
  const own = candidate.sentence.anchor
  const seen = new Set<string>()
  return [own, ...others.filter(({ report }) => report !== own.report)].filter(({ report, from }) => {
    const key = `${report} ${from}`
    return seen.has(key) ? false : seen.add(key) !== undefined
  })
}

/**
 * The brief of a story, chosen sentence by sentence for what it adds (maximal marginal relevance: Carbonell and
 * Goldstein, SIGIR 1998). Every sentence stands in its first anchor word for word, so nothing is said that no report
 * says.
 */
export function tellBrief(
  analyses: readonly Analysis[],
  answers: readonly Answer[],
  policy: PolicyName,
  length: Length,
): readonly BriefSentence[] {
  const { least, most } = sentencesFor[length]
  const open = [...candidatesOf(analyses, toldBy(answers, policy))]
  const covered = new Map<string, Set<string>>()
  const words = new Set<string>()
  const brief: BriefSentence[] = []
  let first = 0
  while (brief.length < most && open.length > 0) {
    const gains = open.map((candidate) => gainOf(candidate, covered, words))
    const best = gains.reduce((at, gain, index) => (gain > (gains[at] ?? 0) ? index : at), 0)
    const gain = gains[best] ?? 0
    if (brief.length === 0) first = gain
    if (gain <= 0 || (brief.length >= least && gain < first * leastGain)) break
    const [candidate] = open.splice(best, 1)
    if (candidate === undefined) break
    const own = candidate.told
      .map(({ answer }) => answer)
      .filter(({ id, state }) => state === "disputed" || !covered.has(id))
    const distinct = [...new Map(own.map((answer) => [answer.id, answer])).values()]
    for (const { answer, gives } of candidate.told)
      covered.set(answer.id, (covered.get(answer.id) ?? new Set()).add(gives))
    for (const word of contentWords(candidate.sentence.text)) words.add(word)
    brief.push({
      text: candidate.sentence.text,
      anchors: supportOf(candidate, distinct, policy),
      answers: distinct.map(({ id }) => id).sort(byText),
    })
  }
  return brief
}
