/**
 * The brief: a few sentences, the most important first, each with everyone who bears it out.
 */
import { by } from "../base/order.ts"
import type { Analysis, Answer, BriefSentence, Facts, Happening, PolicyName } from "../model/types.ts"
import { isPerson } from "../reconcile/scope.ts"
import { commonWords, tellOpening } from "./common.ts"
import { dayOf } from "./dated.ts"
import { isOfPeople, isToldDispute, isUndated } from "./disputes.ts"
import { interest, kindFigures } from "./english/brief.ts"
import { eventOf, harmOf, siteOf } from "./event.ts"
import { staleClaims, tellLead } from "./lead.ts"
import { isDisputed } from "./points.ts"
import { isAllowed, quotations } from "./quotations.ts"
import { claimsOf } from "./setting.ts"
import { sharedPairs } from "./shared-pairs.ts"
import { tellDispute, tellFigure, tellWords } from "./telling.ts"
import { isHistory } from "./weight.ts"

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

/** Claims with figures that the estimates do not allow, or that another figure replaced or speaks against. */
function refusedBy(answers: readonly Answer[], policy: PolicyName): ReadonlySet<string> {
  const refused = answers.flatMap((answer) =>
    answer.readings.filter(({ value }) => !isAllowed(value, answer, policy)).flatMap(({ claims }) => claims),
  )
  return new Set([...staleClaims(answers), ...refused])
}

/** Reports that give a figure, below which it is not worth a sentence of ours when others have more. */
const leastWeight = 1.5

/** Things are called as the reports call them: a class that holds schools is no word for a school. */
const isInWords = ({ scope: { thing }, readings }: Answer): boolean =>
  isPerson(thing) || readings.some(({ anchors }) => anchors.some(({ quote }) => quote.toLowerCase().includes(thing)))

/** One whom the reports name and nobody counts: "one person was arrested" says less than their words. */
const isNamedOne = ({ estimates: [first], readings, scope: { property } }: Answer): boolean =>
  first?.value.kind === "number" &&
  first.value.best === 1 &&
  property !== "killed" &&
  !readings.some(({ anchors }) => anchors.some(({ quote }) => /\b(?:one|1|an?|another)\b/iu.test(quote)))

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
      !isNamedOne(answer) &&
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

const decidingClaims = ({ estimates }: Answer): readonly string[] => estimates[0]?.claims ?? []

/** Sentences of ours, most important first: what it came to, who and why, what the reports do not agree on. */
function ownSentences(
  analyses: readonly Analysis[],
  answers: readonly Answer[],
  { length, facts, asOf, happenings }: BriefOptions,
): readonly BriefSentence[] {
  const sorts = sortsFor[length]
  const claims = claimsOf(analyses)
  const event = eventOf(analyses, facts.kind)
  const where = siteOf(answers)
  const figures = figuresOf(answers, asOf, analyses.length === 1)
  const figureSentences = figures.flatMap((answer) => {
    const words = event === null ? null : { kind: event, where: answer === figures[0] ? where : null }
    // Where a figure opens the brief, it says when; else the words of a report before it do.
    const day = isOfKind(answer, facts.kind) ? dayOf(decidingClaims(answer), answers, happenings) : null
    const sentence = tellFigure(answer, claims, harmOf(answer, claims, words), day)
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
