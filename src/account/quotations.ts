/**
 * Sentences of reports that a brief quotes: those that tell most of what is not told yet (maximal marginal relevance:
 * Carbonell and Goldstein, SIGIR 1998).
 */
import { byText } from "../base/order.ts"
import type { Analysis, Anchor, Answer, BriefSentence, PolicyName, Value } from "../model/types.ts"
import { type CommonWords, coverOf } from "./common.ts"
import { isCorrected, type TellableSentence, tellableSentences } from "./sentences.ts"
import { collapse } from "./setting.ts"
import { pairsOf, type SharedPairs } from "./shared-pairs.ts"
import { isPast, weightOf } from "./weight.ts"

interface QuotationOptions {
  readonly policy: PolicyName
  /** The day of the latest report. */
  readonly asOf: string | null
}

/** Interest in what the reports share most, as in a property. */
const sharedInterest = 1.2

/** Below this length in code units a sentence gains nothing by being shorter. */
const shortLength = 100

/** A sentence has to add at least this share of what the first one tells. */
const leastGain = 0.15

/** Does the estimate of the policy allow the reading? Text is always allowed. */
export function isAllowed(value: Value, answer: Answer, policy: PolicyName): boolean {
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
function toldBy(answers: readonly Answer[], { policy, asOf }: QuotationOptions): ReadonlyMap<string, readonly Told[]> {
  const told = new Map<string, Told[]>()
  for (const answer of answers) {
    const weight = weightOf(answer, asOf)
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
  /** Its pairs of words that other reports have as well. */
  readonly pairs: readonly string[]
}

/** How well a sentence stands alone: no headline, no pronoun first, not too long, early in its report. */
function fitnessOf({ leans, part, text, position }: TellableSentence): number {
  const length = text.length < 60 ? 0.8 : text.length > 260 ? 0.6 : 1
  return (leans ? 0.35 : 1) * (part === "body" ? 1 : 0.55) * length * (1 - 0.3 * position)
}

/** Only background, or something that spans years: what was so before the news. */
const isBackground = ({ claims }: TellableSentence, asOf: string | null): boolean =>
  claims.every(({ background }) => background) ||
  claims.some(({ when }) => when !== null && isPast({ begin: when.begin, end: when.end }, asOf))

/** What a sentence with none of the words that the reports have in common is still worth. */
const leastCommon = 0.25

const centrality = ({ text }: TellableSentence, common: CommonWords): number =>
  leastCommon + (1 - leastCommon) * Math.min(1, 2 * coverOf(text, common))

const tellable = (analysis: Analysis): readonly TellableSentence[] =>
  tellableSentences(analysis).filter(
    (sentence) => sentence.isProse && sentence.isClause && !sentence.text.endsWith("?") && !isCorrected(sentence),
  )

function candidatesOf(
  analyses: readonly Analysis[],
  told: ReadonlyMap<string, readonly Told[]>,
  asOf: string | null,
  { common, shared }: Pick<Before, "common" | "shared">,
): readonly Candidate[] {
  return analyses.flatMap((analysis) =>
    tellable(analysis).map((sentence) => ({
      sentence,
      told: sentence.claims.flatMap(({ id }) => told.get(id) ?? []),
      pairs: [...pairsOf(sentence.text)].filter((pair) => shared.has(pair)),
      fitness: fitnessOf(sentence) * (isBackground(sentence, asOf) ? 0.4 : 1) * centrality(sentence, common),
    })),
  )
}

/** What the brief says so far: readings by answer, pairs and words. */
interface Said {
  readonly covered: Map<string, Set<string>>
  readonly pairs: Set<string>
  readonly words: Set<string>
}

/** What the pairs of a sentence add that others share and nothing told yet has: its length is no merit. */
function sharedGain({ pairs, sentence: { text } }: Candidate, said: Said, shared: SharedPairs): number {
  const sum = pairs.reduce((all, pair) => all + (said.pairs.has(pair) ? 0 : (shared.get(pair) ?? 0)), 0)
  return sum / Math.sqrt(Math.max(text.length, shortLength))
}

/** What a sentence adds to what is told already; the same words twice add nothing. */
function gainOf({ told, fitness, sentence }: Candidate, { covered, words }: Said, sharedShare: number): number {
  const own = new Set<string>()
  let gain = sharedShare
  for (const { answer, weight, exact, gives } of told) {
    const before = covered.get(answer.id)
    const rival = before !== undefined && answer.state === "disputed" && exact && !before.has(gives)
    // A total and its parts in one sentence tell one thing.
    const { property } = answer.scope
    if ((before !== undefined && !rival) || own.has(property)) continue
    own.add(property)
    gain += weight * (exact ? 1 : 0.4) * (rival ? rivalShare : 1)
  }
  return gain * fitness * (1 - overlap(sentence.text, words)) ** 2
}

/** What a sentence of a story told by one report is worth by itself. */
const unsharedWorth = ({ sentence: { claims } }: Candidate): number =>
  0.3 * claims.filter(({ background }) => !background).length

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
/** What a sentence is worth that says again what a sentence of ours says, if in other words. */
const repeatedShare = 0.1

/** Share of its words that such a sentence may have from ours; with more it adds nothing. */
const mostEqual = 0.5

/** What stands in the brief before the quotations, and how many of these it has room for. */
interface Before {
  readonly most: number
  /** Claims that sentences of ours are made of. */
  readonly told: ReadonlySet<string>
  readonly own: readonly BriefSentence[]
  readonly common: CommonWords
  readonly shared: SharedPairs
}

const placeOf = ({ report, from, to }: Anchor): string => `${report} ${from} ${to}`

/** It is no answer: the words of a report that open the brief. */
const isUnasked = ({ answers }: BriefSentence): boolean => answers.length === 0

/** The sentence in quotation marks, with everyone who bears out what it adds. */
function quote(candidate: Candidate, { covered }: Said, { policy }: QuotationOptions): BriefSentence {
  const added = candidate.told
    .map(({ answer }) => answer)
    .filter(({ id, state }) => state === "disputed" || !covered.has(id))
  const answers = [...new Map(added.map((answer) => [answer.id, answer])).values()]
  const words = collapse(candidate.sentence.anchor.quote)
  return {
    // Words that quote somebody themselves stand in single marks, as in print.
    text: /["“”]/.test(words) ? `‘${words}’` : `“${words}”`,
    anchors: supportOf(candidate, answers, policy),
    answers: answers.map(({ id }) => id).sort(byText),
  }
}

/** Adds to what is said. */
function remember({ told, pairs, sentence }: Candidate, said: Said): void {
  for (const { answer, gives } of told)
    said.covered.set(answer.id, (said.covered.get(answer.id) ?? new Set()).add(gives))
  for (const pair of pairs) said.pairs.add(pair)
  for (const word of contentWords(sentence.text)) said.words.add(word)
}

/** Sentences of the reports that tell most of what is not told yet. */
export function quotations(
  analyses: readonly Analysis[],
  answers: readonly Answer[],
  options: QuotationOptions,
  { most, told, own: before, common, shared }: Before,
): readonly BriefSentence[] {
  const open = [...candidatesOf(analyses, toldBy(answers, options), options.asOf, { common, shared })]
  const ownWords = new Set(before.flatMap(({ text }) => contentWords(text)))
  const said: Said = {
    covered: new Map(),
    pairs: new Set(before.flatMap(({ text }) => [...pairsOf(text)])),
    words: new Set(before.filter(isUnasked).flatMap(({ text }) => contentWords(text))),
  }
  const mostShared = Math.max(1e-9, ...open.map((each) => sharedGain(each, said, shared)))
  const sharedWorth = analyses.length * sharedInterest
  // What bears the opening out says the same as it.
  const same = new Set(before.filter(isUnasked).flatMap(({ anchors }) => anchors.map(placeOf)))
  const newness = ({ sentence: { claims, text, anchor } }: Candidate): number => {
    if (same.has(placeOf(anchor))) return 0
    if (!claims.some(({ id }) => told.has(id))) return 1
    const equal = overlap(text, ownWords)
    return equal > mostEqual ? 0 : repeatedShare * (1 - equal)
  }
  const gain = (candidate: Candidate): number => {
    const own =
      shared.size === 0 ? unsharedWorth(candidate) : (sharedWorth * sharedGain(candidate, said, shared)) / mostShared
    return gainOf(candidate, said, own) * newness(candidate)
  }
  const chosen: Candidate[] = []
  const sentences: BriefSentence[] = []
  let first = 0
  while (chosen.length < most && open.length > 0) {
    const gains = open.map(gain)
    const best = gains.reduce((at, each, index) => (each > (gains[at] ?? 0) ? index : at), 0)
    const gained = gains[best] ?? 0
    if (chosen.length === 0) first = gained
    if (gained <= 0 || gained < first * leastGain) break
    const [candidate] = open.splice(best, 1)
    if (candidate === undefined) break
    chosen.push(candidate)
    sentences.push(quote(candidate, said, options))
    remember(candidate, said)
  }
  // Background last.
  const isNews = sentences.filter((_, at) => !isBackground(chosen[at]!.sentence, options.asOf))
  return [...isNews, ...sentences.filter((sentence) => !isNews.includes(sentence))]
}
