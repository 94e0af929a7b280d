/**
 * The brief: a few sentences, the most important first, each with everyone who bears it out.
 */
import { byText } from "../base/order.ts"
import { consequences } from "../group/english/happenings.ts"
import type { Analysis, Anchor, Answer, BriefSentence, PolicyName, Value } from "../model/types.ts"
import { dangerous, interest } from "./english/brief.ts"
import { type TellableSentence, tellableSentences } from "./sentences.ts"
import { claimsOf, tellDispute, tellFigure, tellWords } from "./telling.ts"

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

/** A sentence has to add at least this share of what the first one tells. */
const leastGain = 0.15

const reportsOf = ({ readings }: Answer): number => new Set(readings.flatMap(({ reports }) => reports)).size

/** How much an answer matters: its property, and how many reports give it. */
function weightOf(answer: Answer): number {
  const reports = reportsOf(answer)
  const isTime = answer.scope.property === "day" || answer.scope.property === "time of day"
  const wanted = interest[answer.scope.property] ?? (isTime ? 0.4 : 0.6)
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

/** A whole sentence: it begins as one, and every quotation mark has its other. */
function isWhole({ anchor: { quote } }: TellableSentence): boolean {
  const count = (mark: RegExp): number => quote.match(mark)?.length ?? 0
  return /^["“‘']?[\p{Lu}\d]/u.test(quote) && count(/“/gu) === count(/”/gu) && count(/"/gu) % 2 === 0
}

const tellable = (analysis: Analysis): readonly TellableSentence[] =>
  tellableSentences(analysis).filter((sentence) => !isCorrected(sentence) && isWhole(sentence))

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

/** Reports that give a figure, below which it is not worth a sentence of ours when others have more. */
const leastWeight = 1.5

/** Days before the latest report from which on a figure is history. */
const newsDays = 45

/** What was so long before the reports, or over months. */
function isHistory({ scope: { begin, end } }: Answer, published: string | null): boolean {
  if (published === null || (begin === null && end === null)) return false
  const last = Date.parse((end ?? begin ?? "").slice(0, 10))
  const first = begin === null ? last : Date.parse(begin.slice(0, 10))
  const day = 86_400_000
  return Date.parse(published.slice(0, 10)) - last > newsDays * day || last - first > newsDays * day
}

/**
 * Figures of what happened, one for each thing that can happen to people; the weightiest first, and further ones as
 * far as two reports give them.
 */
function figuresOf(answers: readonly Answer[], published: string | null, isAlone: boolean): readonly Answer[] {
  const plain = answers.filter(
    (answer) =>
      (interest[answer.scope.property] ?? 0) >= leastWeight &&
      answer.scope.aspect !== "plan" &&
      !isHistory(answer, published) &&
      answer.state !== "disputed" &&
      answer.state !== "unresolved" &&
      answer.relations.every(({ relation }) => relation !== "part of sum"),
  )
  const seen = new Set<string>()
  return plain
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .filter((answer) => isAlone || reportsOf(answer) > 1)
    .filter(({ scope }) => (seen.has(scope.property) ? false : seen.add(scope.property) !== undefined))
}

/** The latest day that a report is known to be of. */
const latestOf = (analyses: readonly Analysis[]): string | null =>
  analyses
    .flatMap(({ document: { report } }) => report.published?.value ?? report.published?.latest ?? [])
    .sort(byText)
    .at(-1) ?? null

const isTold = (sentence: BriefSentence | null): sentence is BriefSentence => sentence !== null

/** Sentences of ours, most important first: what it came to, who and why, what the reports do not agree on. */
function ownSentences(
  analyses: readonly Analysis[],
  answers: readonly Answer[],
  sorts: Sorts,
  kind: string | null,
): readonly BriefSentence[] {
  const claims = claimsOf(analyses)
  const disputed = answers.filter(({ state }) => state === "disputed").toSorted((a, b) => weightOf(b) - weightOf(a))
  const settled = answers.filter(({ state }) => state !== "disputed" && state !== "unresolved")
  const published = latestOf(analyses)
  const event =
    kind !== null && dangerous.includes(kind) && !consequences.has(kind) && kind !== "crossing" ? kind : null
  const where = siteOf(answers)
  const figures = figuresOf(answers, published, analyses.length === 1)
  const isFirst = (answer: Answer): boolean => answer === figures[0]
  const told = figures.flatMap((answer) => {
    const words = event === null ? null : { kind: event, where: isFirst(answer) ? where : null }
    const sentence = tellFigure(answer, claims, words)
    return sentence === null ? [] : [{ answer, sentence }]
  })
  const open = disputed.flatMap((answer) => {
    const sentence = tellDispute(answer, claims)
    return sentence === null ? [] : [{ answer, sentence }]
  })
  const isFigure = ({ answer }: (typeof open)[number]): boolean => (interest[answer.scope.property] ?? 0) >= leastWeight
  const first = [...told.slice(0, sorts.figures), ...open.filter(isFigure).slice(0, sorts.disputes)]
  const rest = open
    .filter((each) => !isFigure(each))
    .slice(0, Math.max(0, sorts.disputes - open.filter(isFigure).length))
  const words = settled.map((answer) => tellWords(answer, claims)).filter(isTold)
  return [
    ...first.toSorted((a, b) => weightOf(b.answer) - weightOf(a.answer)).map(({ sentence }) => sentence),
    ...words.slice(0, sorts.words),
    ...rest.map(({ sentence }) => sentence),
  ]
}

/** Words of a report for where the event was that most reports place. */
function siteOf(answers: readonly Answer[]): Anchor | null {
  const answer = answers.find(({ scope, state }) => scope.property === "place" && state !== "disputed")
  const value = answer?.estimates[0]?.value
  if (answer === undefined || value?.kind !== "text" || value.text === "") return null
  return (
    answer.readings.find((each) => each.value.kind === "text" && each.value.text === value.text)?.anchors[0] ?? null
  )
}

/**
 * The brief of a story: sentences of ours, each made from one answer and borne out by its anchors, then sentences of
 * the reports word for word, in quotation marks, chosen for what they add (maximal marginal relevance: Carbonell and
 * Goldstein, SIGIR 1998), background last. Nothing is said that no report says.
 */
export function tellBrief(
  analyses: readonly Analysis[],
  answers: readonly Answer[],
  policy: PolicyName,
  length: Length,
  kind: string | null = null,
): readonly BriefSentence[] {
  const sorts = sortsFor[length]
  const own = ownSentences(analyses, answers, sorts, kind)
  const told = new Set(own.flatMap((sentence) => sentence.answers))
  const rest = answers.filter(({ id }) => !told.has(id))
  // Where no answer makes a sentence, the reports speak.
  const most = sorts.quotations + Math.max(0, sorts.figures - own.length)
  const claims = answers
    .filter(({ id }) => told.has(id))
    .flatMap(({ readings }) => readings.flatMap((each) => each.claims))
  return [...own, ...quotations(analyses, rest, policy, { most, told: new Set(claims) })]
}

/** What a sentence is worth that says again what a sentence of ours says. */
const repeatedShare = 0.2

/** Sentences of the reports that tell most of what is not told yet. */
function quotations(
  analyses: readonly Analysis[],
  answers: readonly Answer[],
  policy: PolicyName,
  { most, told }: { readonly most: number; readonly told: ReadonlySet<string> },
): readonly BriefSentence[] {
  const open = [...candidatesOf(analyses, toldBy(answers, policy))]
  const covered = new Map<string, Set<string>>()
  const words = new Set<string>()
  const repeats = ({ sentence }: Candidate): boolean => sentence.claims.some(({ id }) => told.has(id))
  const chosen: { readonly sentence: BriefSentence; readonly background: boolean }[] = []
  let first = 0
  while (chosen.length < most && open.length > 0) {
    const gains = open.map((candidate) => gainOf(candidate, covered, words) * (repeats(candidate) ? repeatedShare : 1))
    const best = gains.reduce((at, gain, index) => (gain > (gains[at] ?? 0) ? index : at), 0)
    const gain = gains[best] ?? 0
    if (chosen.length === 0) first = gain
    if (gain <= 0 || gain < first * leastGain) break
    const [candidate] = open.splice(best, 1)
    if (candidate === undefined) break
    const own = candidate.told
      .map(({ answer }) => answer)
      .filter(({ id, state }) => state === "disputed" || !covered.has(id))
    const distinct = [...new Map(own.map((answer) => [answer.id, answer])).values()]
    for (const { answer, gives } of candidate.told)
      covered.set(answer.id, (covered.get(answer.id) ?? new Set()).add(gives))
    for (const word of contentWords(candidate.sentence.text)) words.add(word)
    const quote = candidate.sentence.anchor.quote.replace(/\s+/g, " ").trim()
    // Words that quote somebody themselves stand in single marks, as in print.
    const text = /["“”]/.test(quote) ? `‘${quote}’` : `“${quote}”`
    const anchors = supportOf(candidate, distinct, policy)
    const sentence = { text, anchors, answers: distinct.map(({ id }) => id).sort(byText) }
    chosen.push({ sentence, background: isBackground(candidate.sentence) })
  }
  return chosen.toSorted((a, b) => Number(a.background) - Number(b.background)).map(({ sentence }) => sentence)
}
