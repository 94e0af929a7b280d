/**
 * The brief: a few sentences, the most important first, each with everyone who bears it out.
 */
import { by, byText } from "../base/order.ts"
import type { Analysis, Anchor, Answer, BriefSentence, Facts, Happening, PolicyName, Value } from "../model/types.ts"
import { isPerson } from "../reconcile/scope.ts"
import { type CommonWords, commonWords, coverOf, tellOpening } from "./common.ts"
import { isOfPeople, isToldDispute, isUndated } from "./disputes.ts"
import { interest, kindFigures } from "./english/brief.ts"
import { eventOf, harmOf, siteOf } from "./event.ts"
import { staleClaims, tellLead } from "./lead.ts"
import { isDisputed } from "./points.ts"
import { isCorrected, type TellableSentence, tellableSentences } from "./sentences.ts"
import { claimsOf } from "./setting.ts"
import { pairsOf, type SharedPairs, sharedPairs } from "./shared-pairs.ts"
import { tellDispute, tellFigure, tellWords } from "./telling.ts"
import { isHistory, isPast, weightOf } from "./weight.ts"

/** How long an account is told. */
export type Length = "short" | "normal" | "full"

/** How many sentences of each sort a brief has at most. */
interface Sorts {
  readonly figures: number
  readonly words: number
  readonly disputes: number
  readonly quotations: number
}

const sortsFor: Readonly<Record<Length, Sorts>> = {
  short: { figures: 2, words: 1, disputes: 1, quotations: 1 },
  normal: { figures: 3, words: 2, disputes: 2, quotations: 3 },
  full: { figures: 5, words: 4, disputes: 4, quotations: 5 },
}

interface BriefOptions {
  readonly policy: PolicyName
  readonly length: Length
  /** The facts of the main happening. */
  readonly facts: Facts
  /** The day of the latest report. */
  readonly asOf: string | null
  readonly happenings: readonly Happening[]
  /** By report, the number of its witness. */
  readonly witnesses: ReadonlyMap<string, number>
}

/** Interest in what the reports share most, as in a property. */
const sharedInterest = 1.2

/** Below this length in code units a sentence gains nothing by being shorter. */
const shortLength = 100

/** A sentence has to add at least this share of what the first one tells. */
const leastGain = 0.15

/** Does the estimate of the policy allow the reading? Text is always allowed. */
function isAllowed(value: Value, answer: Answer, policy: PolicyName): boolean {
  const estimate = (answer.estimates.find((each) => each.policy === policy) ?? answer.estimates[0])?.value
  if (estimate === undefined || value.kind !== "number" || estimate.kind !== "number") return true
  // Of a dispute both sides are told.
  if (answer.state === "disputed") return true
  const [low, high] = [value.low ?? Number.NEGATIVE_INFINITY, value.high ?? Number.POSITIVE_INFINITY]
  return low <= (estimate.high ?? Number.POSITIVE_INFINITY) && high >= (estimate.low ?? Number.NEGATIVE_INFINITY)
}

/** Claims with figures that the estimates do not allow, or that another figure replaced or speaks against. */
function refusedBy(answers: readonly Answer[], policy: PolicyName): ReadonlySet<string> {
  const refused = answers.flatMap((answer) =>
    answer.readings.filter(({ value }) => !isAllowed(value, answer, policy)).flatMap(({ claims }) => claims),
  )
  return new Set([...staleClaims(answers), ...refused])
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
function toldBy(answers: readonly Answer[], { policy, asOf }: BriefOptions): ReadonlyMap<string, readonly Told[]> {
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

/** Reports that give a figure, below which it is not worth a sentence of ours when others have more. */
const leastWeight = 1.5

/** Things are called as the reports call them: a class that holds schools is no word for a school. */
const isInWords = ({ scope: { thing }, readings }: Answer): boolean =>
  isPerson(thing) || readings.some(({ anchors }) => anchors.some(({ quote }) => quote.toLowerCase().includes(thing)))

/**
 * Figures of what happened, one for each thing that can happen to people; the weightiest first, and further ones as
 * far as two reports give them.
 */
function figuresOf(answers: readonly Answer[], asOf: string | null, isAlone: boolean): readonly Answer[] {
  const plain = answers.filter(
    (answer) =>
      (interest[answer.scope.property] ?? 0) >= leastWeight &&
      answer.scope.aspect !== "plan" &&
      !isHistory(answer, asOf) &&
      answer.state !== "disputed" &&
      answer.state !== "unresolved" &&
      isOfPeople(answer) &&
      isInWords(answer) &&
      answer.relations.every(({ relation }) => relation !== "part of sum"),
  )
  const seen = new Set<string>()
  return plain
    .filter((answer) => isAlone || answer.state !== "single")
    .filter(({ scope }) => (seen.has(scope.property) ? false : seen.add(scope.property) !== undefined))
}

const isTold = (sentence: BriefSentence | null): sentence is BriefSentence => sentence !== null

interface OwnSentence {
  readonly answer: Answer
  readonly sentence: BriefSentence
}

/** Of a figure and a dispute about one property, of whatever scope, the weightier is told. */
function oncePerProperty(
  figures: readonly OwnSentence[],
  disputes: readonly OwnSentence[],
  answers: readonly Answer[],
): readonly [readonly OwnSentence[], readonly OwnSentence[]] {
  const isCount = ({ answer }: OwnSentence): boolean => interest[answer.scope.property] !== undefined
  const seen = new Set<string>()
  const kept = new Set(
    [...figures, ...disputes].toSorted(by(({ answer }) => answers.indexOf(answer))).filter((each) => {
      const { property, aspect, kind } = each.answer.scope
      // Times are of one kind of happening each.
      const name = each.answer.readings[0]?.value.kind === "time" ? `${kind} ${property} ${aspect}` : property
      return !isCount(each) || (!seen.has(name) && seen.add(name) !== undefined)
    }),
  )
  return [figures.filter((each) => kept.has(each)), disputes.filter((each) => kept.has(each))]
}

/** A figure that the main happening is about: how many crossed, in a crossing. */
const isOfKind = ({ scope: { property }, state }: Answer, kind: string | null): boolean =>
  kind !== null && kindFigures[kind] === property && state !== "single"

/** Whom an event killed or hurt: the sentence names the event. */
const isToll = ({ scope: { property } }: Answer): boolean => property === "killed" || property === "injured"

/** Sentences of ours, most important first: what it came to, who and why, what the reports do not agree on. */
function ownSentences(
  analyses: readonly Analysis[],
  answers: readonly Answer[],
  { length, facts, asOf }: BriefOptions,
): readonly BriefSentence[] {
  const sorts = sortsFor[length]
  const claims = claimsOf(analyses)
  const event = eventOf(analyses, facts.kind)
  const where = siteOf(answers)
  const figures = figuresOf(answers, asOf, analyses.length === 1)
  const figureSentences = figures.flatMap((answer) => {
    const words = event === null ? null : { kind: event, where: answer === figures[0] ? where : null }
    const sentence = tellFigure(answer, claims, harmOf(answer, claims, words))
    return sentence === null ? [] : [{ answer, sentence }]
  })
  const isAlone = analyses.length === 1
  const disputed = answers.filter((answer) => answer.state === "disputed" && isToldDispute(answer, isAlone))
  const disputes = disputed.flatMap((answer) => {
    const words =
      event === null ? null : { kind: event, where: figures.length === 0 && answer === disputed[0] ? where : null }
    const sentence = isUndated(answer, asOf) ? null : tellDispute(answer, claims, harmOf(answer, claims, words))
    return sentence === null ? [] : [{ answer, sentence }]
  })
  const [told, open] = oncePerProperty(figureSentences, disputes, answers)
  const isFigure = ({ answer }: OwnSentence): boolean => (interest[answer.scope.property] ?? 0) >= leastWeight
  const first = [...told.slice(0, sorts.figures), ...open.filter(isFigure).slice(0, sorts.disputes)]
  const rest = open
    .filter((each) => !isFigure(each))
    .slice(0, Math.max(0, sorts.disputes - open.filter(isFigure).length))
  const settled = answers.filter((answer) => !isDisputed(answer))
  const words = settled.map((answer) => tellWords(answer, claims)).filter(isTold)
  // A figure of the main happening itself says what happened.
  const rank = ({ answer }: OwnSentence): number => (isOfKind(answer, facts.kind) ? -1 : answers.indexOf(answer))
  return [
    ...first.toSorted(by(rank)).map(({ sentence }) => sentence),
    ...words.slice(0, sorts.words),
    ...rest.map(({ sentence }) => sentence),
  ]
}

/**
 * The brief of a story: sentences of ours, each made from one answer and borne out by its anchors, then sentences of
 * the reports word for word, in quotation marks, chosen for what they add (maximal marginal relevance: Carbonell and
 * Goldstein, SIGIR 1998), background last. Nothing is said that no report says.
 */
export function tellBrief(
  analyses: readonly Analysis[],
  answers: readonly Answer[],
  options: BriefOptions,
): readonly BriefSentence[] {
  const sorts = sortsFor[options.length]
  const own = ownSentences(analyses, answers, options)
  const told = new Set(own.flatMap((sentence) => sentence.answers))
  const rest = answers.filter(({ id }) => !told.has(id))
  const claims = answers
    .filter(({ id }) => told.has(id))
    .flatMap(({ readings }) => readings.flatMap((each) => each.claims))
  const head = answers.find(({ id }) => id === own[0]?.answers[0])
  const common = commonWords(analyses)
  const shared = sharedPairs(analyses, options.witnesses)
  const lead =
    head !== undefined && isOfKind(head, options.facts.kind)
      ? null
      : (tellLead(analyses, { answers, happenings: options.happenings, facts: options.facts }) ??
        (head !== undefined && isToll(head) ? null : tellOpening(analyses, refusedBy(answers, options.policy), common)))
  const first = [...(lead === null ? [] : [lead]), ...own]
  // Where no answer makes a sentence, the reports speak.
  const most = sorts.quotations + Math.max(0, sorts.figures - first.length)
  return [...first, ...quotations(analyses, rest, options, { most, told: new Set(claims), own: first, common, shared })]
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

/** Sentences of the reports that tell most of what is not told yet. */
function quotations(
  analyses: readonly Analysis[],
  answers: readonly Answer[],
  options: BriefOptions,
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
  const chosen: { readonly sentence: BriefSentence; readonly background: boolean }[] = []
  let first = 0
  while (chosen.length < most && open.length > 0) {
    const gains = open.map((candidate) => {
      const own =
        shared.size === 0 ? unsharedWorth(candidate) : (sharedWorth * sharedGain(candidate, said, shared)) / mostShared
      return gainOf(candidate, said, own) * newness(candidate)
    })
    const best = gains.reduce((at, gain, index) => (gain > (gains[at] ?? 0) ? index : at), 0)
    const gain = gains[best] ?? 0
    if (chosen.length === 0) first = gain
    if (gain <= 0 || gain < first * leastGain) break
    const [candidate] = open.splice(best, 1)
    if (candidate === undefined) break
    const own = candidate.told
      .map(({ answer }) => answer)
      .filter(({ id, state }) => state === "disputed" || !said.covered.has(id))
    const distinct = [...new Map(own.map((answer) => [answer.id, answer])).values()]
    for (const { answer, gives } of candidate.told)
      said.covered.set(answer.id, (said.covered.get(answer.id) ?? new Set()).add(gives))
    for (const pair of candidate.pairs) said.pairs.add(pair)
    for (const word of contentWords(candidate.sentence.text)) said.words.add(word)
    const quote = candidate.sentence.anchor.quote.replace(/\s+/g, " ").trim()
    // Words that quote somebody themselves stand in single marks, as in print.
    const text = /["“”]/.test(quote) ? `‘${quote}’` : `“${quote}”`
    const anchors = supportOf(candidate, distinct, options.policy)
    const sentence = { text, anchors, answers: distinct.map(({ id }) => id).sort(byText) }
    chosen.push({ sentence, background: isBackground(candidate.sentence, options.asOf) })
  }
  return chosen.toSorted((a, b) => Number(a.background) - Number(b.background)).map(({ sentence }) => sentence)
}
