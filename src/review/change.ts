/** One edit of one claim, carried out on the analysis it stands in: each field in its own small step. */
import { thingClass } from "../claims/things.ts"
import { checkSpan, contains } from "../model/span.ts"
import type { Analysis, Attribution, Claim, ClaimChange, ImpliedMeasure, Link, Measure, Span } from "../model/types.ts"
import type { Decision } from "./decide.ts"
import { countAt, quantityOf, replacedMention, type SetValue, timeAt, withMention } from "./mentions.ts"

/** The work on one claim: the analysis so far, and what could not be done, each in a sentence without its subject. */
export interface Work {
  readonly analysis: Analysis
  readonly faults: readonly string[]
}

/** What a step has to know beside the change. */
export interface Person {
  /** "person:NAME". */
  readonly by: string
  /** The kind of speaker that a name is in the story. */
  readonly kindOf: (name: string) => Link["kind"]
  /** The name that a speaker goes by. */
  readonly called: (name: string) => string
}

type Step = (work: Work, id: string, change: ClaimChange, person: Person) => Work

const claimIn = ({ claims }: Analysis, id: string): Claim => claims.find((claim) => claim.id === id) as Claim

const withClaim = (analysis: Analysis, id: string, next: (claim: Claim) => Claim): Analysis => ({
  ...analysis,
  claims: analysis.claims.map((claim) => (claim.id === id ? next(claim) : claim)),
})

const did = (work: Work, id: string, next: (claim: Claim) => Claim): Work => ({
  ...work,
  analysis: withClaim(work.analysis, id, next),
})

const failed = (work: Work, fault: string): Work => ({ ...work, faults: [...work.faults, fault] })

/** True when a span is one of the text. */
export function isSpanOf(text: string, span: Span): boolean {
  try {
    return checkSpan(span, text.length) === span
  } catch {
    return false
  }
}

const setSpan: Step = (work, id, { span }) => {
  if (span === undefined) return work
  if (!isSpanOf(work.analysis.document.report.text, span)) return failed(work, "its words lie outside the report")
  return did(work, id, (claim) => ({ ...claim, from: span.from, to: span.to }))
}

const setPlain: Step = (work, id, { kind, certainty, aspect, background }) =>
  did(work, id, (claim) => ({
    ...claim,
    kind: kind ?? claim.kind,
    certainty: certainty ?? claim.certainty,
    aspect: aspect ?? claim.aspect,
    background: background ?? claim.background,
  }))

const setTime: Step = (work, id, { begin, end }, { by }) => {
  if (begin === undefined || end === undefined) return work
  if (begin === null && end === null) return did(work, id, (claim) => ({ ...claim, time: null, when: null }))
  const claim = claimIn(work.analysis, id)
  const old = claim.time === null ? undefined : work.analysis.document.mentions[claim.time]
  const { analysis, index } = withMention(work.analysis, timeAt(old ?? claim, begin, end, by))
  return did({ ...work, analysis }, id, (now) => ({ ...now, time: index, when: { begin, end, reason: by } }))
}

const setPlaces: Step = (work, id, { places }) => {
  if (places === undefined) return work
  const { mentions } = work.analysis.document
  const found = places.map((name) => mentions.findIndex((each) => each.kind === "place" && each.name === name))
  const missing = places.filter((_, at) => found[at] === -1)
  const done = did(work, id, (claim) => ({ ...claim, places: found.filter((at) => at >= 0) }))
  return missing.length === 0 ? done : failed(done, `its report names no place ${missing.join(", ")}`)
}

function attributionBy(claim: Claim, names: readonly string[], { by, kindOf, called }: Person): Attribution {
  const chain = names.map(called).map((name) => ({ name, kind: kindOf(name), span: null, inferred: false }))
  const content = [{ from: claim.from, to: claim.to }]
  const rest = { direct: false, stance: "asserts", anonymous: false, anonymityReason: null } as const
  return { source: [], cue: [], content, ...rest, chain, by }
}

/** "Asserted" is for the outlet's own voice, "reported" for others. */
function certaintyFor(claim: Claim, attributed: boolean): Claim["certainty"] {
  if (attributed) return claim.certainty === "asserted" ? "reported" : claim.certainty
  return claim.certainty === "reported" ? "asserted" : claim.certainty
}

/** An attribution that this claim alone has changes with it; one that others share stays as it is. */
const setSpeaker: Step = (work, id, { speaker, via = [], certainty }, person) => {
  if (speaker === undefined) return work
  const { analysis } = work
  const claim = claimIn(analysis, id)
  const at = claim.attribution
  const alone = at !== null && !analysis.claims.some((other) => other.id !== id && other.attribution === at)
  const made = attributionBy(claim, speaker === null ? [] : [speaker, ...via], person)
  const old = at === null ? undefined : analysis.attributions[at]
  const own = alone && old !== undefined ? { ...old, chain: made.chain, by: `${old.by} > ${person.by}` } : made
  const isNew = speaker !== null && !alone
  const attributions =
    alone && at !== null ? analysis.attributions.with(at, own) : [...analysis.attributions, ...(isNew ? [own] : [])]
  const index = speaker === null ? null : alone ? at : attributions.length - 1
  return did({ ...work, analysis: { ...analysis, attributions } }, id, (now) => ({
    ...now,
    attribution: index,
    certainty: certainty ?? certaintyFor(now, speaker !== null),
  }))
}

/** The class of a thing counted, where its word has one: "soldiers" is "soldier". */
const thingNamed = (word: string): string => thingClass(word) ?? word.toLowerCase()

const wordsOf = <Item extends Measure | ImpliedMeasure>(item: Item, { property, thing, of }: ClaimChange): Item => ({
  ...item,
  property: property ?? item.property,
  thing: thing === undefined ? item.thing : thingNamed(thing),
  of: of === undefined ? item.of : of.map((word) => word.toLowerCase()).sort(),
})

const decidedIn = (old: readonly string[] | undefined, change: ClaimChange): readonly string[] =>
  [...new Set([...(old ?? []), ...Object.keys(change)])].sort()

const valueIn = ({ low, high, lowOpen, highOpen }: ClaimChange): SetValue | null =>
  low === undefined || high === undefined ? null : { low, high, lowOpen: lowOpen === true, highOpen: highOpen === true }

/** Whole things: "more than two" are three at least. */
function editedImplied(implied: ImpliedMeasure, change: ClaimChange): ImpliedMeasure {
  const value = valueIn(change)
  const worded = { ...wordsOf(implied, change), decided: decidedIn(implied.decided, change) }
  if (value === null) return worded
  const low = (value.low ?? 0) + (value.low !== null && value.lowOpen === true ? 1 : 0)
  return { ...worded, low, high: value.high === null ? null : value.high - (value.highOpen === true ? 1 : 0) }
}

/** True when other figures stand on the same mention, so that it must not change under them. */
const isShared = (analysis: Analysis, id: string, quantity: number): boolean =>
  analysis.claims.some((claim) =>
    claim.measures.some((measure) => measure.partOf === quantity || (claim.id !== id && measure.quantity === quantity)),
  )

function withValue(work: Work, id: string, figure: number, value: SetValue): Work {
  const { quantity } = claimIn(work.analysis, id).measures[figure] as Measure
  const old = work.analysis.document.mentions[quantity]
  if (old?.kind !== "quantity") return work
  const mention = { ...old, ...quantityOf(value) }
  if (!isShared(work.analysis, id, quantity)) {
    return { ...work, analysis: replacedMention(work.analysis, quantity, mention) }
  }
  const { analysis, index } = withMention(work.analysis, mention)
  return did({ ...work, analysis }, id, (claim) => ({
    ...claim,
    measures: claim.measures.map((measure, at) => (at === figure ? { ...measure, quantity: index } : measure)),
  }))
}

function editMeasure(work: Work, id: string, figure: number, change: ClaimChange): Work {
  const value = valueIn(change)
  const valued = value === null ? work : withValue(work, id, figure, value)
  return did(valued, id, (claim) => ({
    ...claim,
    measures: claim.measures.map((measure, at) =>
      at === figure ? { ...wordsOf(measure, change), decided: decidedIn(measure.decided, change) } : measure,
    ),
  }))
}

/** The quantity among a claim's words that has the value; null when none does. */
function quantityWith(analysis: Analysis, claim: Span, value: SetValue): number | null {
  const at = analysis.document.mentions.findIndex(
    (mention) =>
      mention.kind === "quantity" &&
      contains(claim, mention) &&
      mention.low === value.low &&
      mention.high === value.high,
  )
  return at < 0 ? null : at
}

/** A figure that the rules did not see: on the number that says it, else on the words given. */
export function withMeasure(work: Work, id: string, words: Span, change: ClaimChange): Work {
  const value = valueIn(change)
  if (value === null || change.property === undefined) {
    return failed(work, "it has no such figure, and a new one needs a value and a property")
  }
  const known = quantityWith(work.analysis, words, value)
  const { analysis, index } =
    known === null ? withMention(work.analysis, countAt(words, value)) : { analysis: work.analysis, index: known }
  const { property, thing = "", of = [] } = change
  const bare = { quantity: index, property, thing: "", of: [], partOf: null }
  const measure = { ...wordsOf(bare, { thing, of }), decided: decidedIn([], change) }
  return did({ ...work, analysis }, id, (claim) => ({ ...claim, measures: [...claim.measures, measure] }))
}

/** Figures are counted as they were before the edits: measures, then implied ones. */
function editFigure(work: Work, id: string, figure: number, change: ClaimChange, was: Claim): Work {
  const implied = figure - was.measures.length
  if (implied < 0) return editMeasure(work, id, figure, change)
  if (implied >= (was.implied?.length ?? 0)) return withMeasure(work, id, claimIn(work.analysis, id), change)
  return did(work, id, (claim) => ({
    ...claim,
    implied: (claim.implied ?? []).map((each, at) => (at === implied ? editedImplied(each, change) : each)),
  }))
}

const steps: readonly Step[] = [setSpan, setPlain, setTime, setPlaces, setSpeaker]

/** The work with the edits of a decision done. The claim stands in the analysis, and keeps its id. */
export function withChanges(work: Work, { claim: id, change, figures, reviews }: Decision, person: Person): Work {
  const fields = Object.keys(change)
  if (fields.length === 0 && figures.size === 0) return work
  const was = claimIn(work.analysis, id)
  const plain = steps.reduce((done, step) => step(done, id, change, person), work)
  const all = [...figures]
    .sort(([a], [b]) => a - b)
    .reduce((done, [figure, own]) => editFigure(done, id, figure, own, was), plain)
  const persons = reviews.flatMap(({ action, by }) => (action.do === "edit" ? [by] : []))
  return did(all, id, (claim) => ({
    ...claim,
    decided: decidedIn(claim.decided, change),
    by: [...new Set([claim.by, ...persons])].join(" > "),
  }))
}
