/** Figures that a whole and a part of it leave to the reader: everyone aboard, all but two of twenty, the others. */

import { patientProperty, subjectProperty } from "../claims/property-words.ts"
import { aroundUnit, placeAround, touching } from "../model/near.ts"
import { anchor, contains, overlaps } from "../model/span.ts"
import type { Analysis, Claim, Document, Span } from "../model/types.ts"
import { someOf } from "./beside.ts"
import { injuryGrade } from "./doings.ts"
import { tellingPhrases } from "./english/properties.ts"
import type { Entry } from "./entry.ts"
import { figureHandle, propertyEntry, type Sources } from "./lift.ts"
import { narrowing } from "./scope.ts"
import { point } from "./sets.ts"
import { isExact } from "./shares.ts"
import { numberText } from "./wording.ts"

const everyone =
  /\b(?:every(?:one|body)|all (?:those|of those|the people|people|passengers and crew)) (?:on board|aboard)\b/giu

const others = /\b(?:the rest|the others|the (?:other|remaining) (?:people|\p{L}{3,20}s))\b/giu

const allBut = /\ball but (?:about )?$/iu

/** What the narrowest claim around some words says of those who are named there; null when no list knows it. */
function saidOf(
  { claims, document }: Analysis,
  span: Span,
): { readonly claim: Claim; readonly property: string } | null {
  const around = touching(claims, span).filter(
    ({ from, to, polarity }) => from <= span.from && span.to <= to && polarity === "positive",
  )
  for (const claim of around.toSorted((a, b) => a.to - a.from - (b.to - b.from))) {
    const row = patientProperty(claim.predicate) ?? subjectProperty(claim.predicate)
    if (row !== undefined) return { claim, property: row.name }
    if (claim.kind === "hospitalization") return { claim, property: "hospitalized" }
    const told = tellingPhrases.find(([, pattern]) => pattern.test(document.report.text.slice(claim.from, claim.to)))
    if (told !== undefined) return { claim, property: told[0] }
  }
  return null
}

/** The happening that the nearest claim of the sentence tells of. */
function happeningNear({ claims, document }: Analysis, span: Span, { happenings }: Sources): string | null {
  const sentence = aroundUnit(document.sentences, span.from)
  const near = touching(claims, sentence ?? span).filter(
    ({ id, from }) => happenings.has(id) && sentence !== undefined && sentence.from <= from && from < sentence.to,
  )
  const distance = ({ from, to }: Claim): number => Math.max(span.from - to, from - span.to, 0)
  const [first] = near.sort((a, b) => distance(a) - distance(b) || a.from - b.from)
  return first === undefined ? null : (happenings.get(first.id) ?? null)
}

/** So many people, of whom some words tell something; anchored at the words and at the figures they come from. */
function people(
  analysis: Analysis,
  span: Span,
  { value, derived, from }: { readonly value: number; readonly derived: string; readonly from: readonly Entry[] },
  sources: Sources,
): readonly Entry[] {
  const said = saidOf(analysis, span)
  if (said === null) return []
  const words = analysis.document.report.text.slice(said.claim.from, said.claim.to)
  const counted = { property: said.property, thing: "person", of: injuryGrade(said.property, words) }
  const entry = propertyEntry(analysis, said.claim, counted, sources)
  const happening = entry.scope.happening ?? happeningNear(analysis, span, sources)
  return [
    {
      ...entry,
      scope: { ...entry.scope, happening },
      figure: figureHandle(said.claim, `rest ${span.from - said.claim.from}`),
      value: point(value),
      written: value,
      dimension: "count",
      anchor: anchor(analysis.document.report, span),
      sentence: placeAround(analysis.document.sentences, { from: span.from, to: span.from + 1 }),
      derived,
      parts: from.map((entry) => ({ claim: entry.claim, anchor: entry.anchor })),
    },
  ]
}

const spansOf = ({ document }: Analysis, words: RegExp): readonly Span[] =>
  [...document.report.text.matchAll(words)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
    .filter((span) =>
      touching(document.sentences, span).some((sentence) => contains(sentence, span) && sentence.part !== "furniture"),
    )

/** "Everyone on board was killed": as many as the report says were aboard, where it gives one number for all. */
export function everyoneAboard(analysis: Analysis, entries: readonly Entry[], sources: Sources): readonly Entry[] {
  const all = entries.filter(
    (entry) =>
      entry.scope.property === "aboard" && isExact(entry) && entry.partOf === null && narrowing(entry).size === 0,
  )
  const [first, ...rest] = all
  if (first?.written == null || rest.some(({ written }) => written !== first.written)) return []
  const value = first.written
  return spansOf(analysis, everyone).flatMap((span) =>
    people(analysis, span, { value, derived: `all ${numberText(value)} aboard`, from: [first] }, sources),
  )
}

/** Sentences from a whole to the words for who is left of it. */
const nearSentences = 2

/** "Three of the 14", or "Of the 14 aboard, three". */
function isPartOf({ document: { report, mentions } }: Analysis, part: Entry, whole: Entry): boolean {
  if (part === whole || part.partOf === whole.quantity) return part !== whole
  const [from, first] = [mentions[whole.quantity]?.from ?? 0, mentions[part.quantity]?.from ?? 0]
  const between = report.text.slice(whole.anchor.to, first)
  return (
    part.sentence === whole.sentence &&
    /(?:^|[.!?\n]\s?)Of (?:the|all|those|all the) $/.test(report.text.slice(Math.max(0, from - 16), from)) &&
    first > whole.anchor.to &&
    /^[^,.;:\d]{0,60},\s(?:only |at least )?$/.test(between)
  )
}

/** How far before its parts a toll may stand, in sentences. */
const tollSentences = 1

/**
 * "The toll rose to 17. Four were killed by lightning and the rest drowned": thirteen did. The toll, and its parts told
 * in the sentence of the words; null where they do not make one.
 */
function tollBefore(
  entries: readonly Entry[],
  span: Span,
  at: number,
): { whole: Entry; parts: readonly Entry[] } | null {
  const parts = entries.filter(
    (entry) => entry.sentence === at && entry.anchor.to < span.from && isExact(entry) && entry.dimension === "count",
  )
  const [first] = parts
  const { property, thing } = first?.scope ?? {}
  const whole = entries.findLast(
    (entry) =>
      isExact(entry) &&
      at - entry.sentence === tollSentences &&
      entry.scope.property === property &&
      entry.scope.thing === thing &&
      narrowing(entry).size === 0 &&
      (entry.written ?? 0) > parts.reduce((sum, part) => sum + (part.written ?? 0), 0),
  )
  const alike = parts.every(({ scope }) => scope.property === property && scope.thing === thing)
  return whole === undefined || !alike || parts.length === 0 || !addsUp.includes(property ?? "")
    ? null
    : { whole, parts }
}

/** Properties whose parts are told with "the rest". */
const addsUp: readonly string[] = ["killed", "injured", "arrested", "rescued", "missing", "hospitalized"]

/** Parts of a toll before them are some of it, and no tolls of their own. */
export function asTollParts(analysis: Analysis, entries: readonly Entry[]): readonly Entry[] {
  const spans = spansOf(analysis, others)
  if (spans.length === 0) return entries
  const parts = new Set(
    spans.flatMap((span) => {
      const at = placeAround(analysis.document.sentences, { from: span.from, to: span.from + 1 })
      return tollBefore(entries, span, at)?.parts ?? []
    }),
  )
  return entries.map((entry) => (parts.has(entry) && entry.partOf === null ? { ...entry, partOf: someOf } : entry))
}

function restOfToll(
  analysis: Analysis,
  entries: readonly Entry[],
  span: Span,
  at: number,
  sources: Sources,
): readonly Entry[] {
  const toll = tollBefore(entries, span, at)
  if (toll === null) return []
  const { whole, parts } = toll
  const value = parts.reduce((rest, part) => rest - (part.written ?? 0), whole.written ?? 0)
  const derived = [whole, ...parts].map(({ written }) => numberText(written ?? 0)).join(" - ")
  return people(analysis, span, { value, derived, from: [whole, ...parts] }, sources).map((entry) => ({
    ...entry,
    partOf: someOf,
  }))
}

/** "Of the 14 aboard, three were killed. The others were hurt": eleven, when one part of the whole is told. */
export function theOthers(analysis: Analysis, entries: readonly Entry[], sources: Sources): readonly Entry[] {
  return spansOf(analysis, others).flatMap((span) => {
    const at = placeAround(analysis.document.sentences, { from: span.from, to: span.from + 1 })
    const near = entries.filter(
      (entry) =>
        isExact(entry) && entry.anchor.from < span.from && at - entry.sentence < nearSentences && entry.sentence <= at,
    )
    const parts = near.filter((entry) => near.some((whole) => isPartOf(analysis, entry, whole)))
    const [part] = parts
    if (part === undefined) return restOfToll(analysis, entries, span, at, sources)
    const whole = near.find((entry) => part !== undefined && isPartOf(analysis, part, entry))
    if (part?.written == null || whole?.written == null || part.written >= whole.written) return []
    if (parts.some((other) => other.quantity !== part.quantity)) return []
    const value = whole.written - part.written
    const derived = `${numberText(whole.written)} - ${numberText(part.written)}`
    return people(analysis, span, { value, derived, from: [whole, part] }, sources)
  })
}

/** "Twenty-six escaped. All but four of them were caught": of the one number that the sentence before gives. */
function allButOfThem(document: Document, entry: Entry, told: readonly Entry[]): readonly Entry[] {
  const mention = document.mentions[entry.quantity]
  const behind = mention === undefined ? "" : document.report.text.slice(mention.to, mention.to + 10)
  if (!/^ of (?:them|those)\b/.test(behind)) return []
  const before = told.filter((other) => other.sentence === entry.sentence - 1 && isExact(other))
  const [all] = before
  if (all?.written == null || entry.written === null || new Set(before.map(({ written }) => written)).size > 1)
    return []
  if (all.written <= entry.written) return []
  const value = all.written - entry.written
  const derived = `${numberText(all.written)} - ${numberText(entry.written)}`
  const parts = [{ claim: all.claim, anchor: all.anchor }]
  return [{ ...entry, value: point(value), written: value, partOf: null, derived, parts }]
}

/**
 * "All but two of the 20 miners were rescued": eighteen were. The entry itself, with what it leaves of its whole; none
 * where the whole has no number, since the two are those of whom it is not true.
 */
export function allButSome({ document }: Analysis, entry: Entry, told: readonly Entry[]): readonly Entry[] {
  const mention = document.mentions[entry.quantity]
  const { text } = document.report
  if (mention?.kind !== "quantity" || !isExact(entry) || entry.written === null) return [entry]
  const { whole, from } = mention
  const before = text.slice(Math.max(0, from - 20), from)
  if (!allBut.test(before)) return [entry]
  if (whole === null) return allButOfThem(document, entry, told)
  const all = touching(document.mentions, whole).find(
    (other) => other.kind === "quantity" && other !== mention && overlaps(whole, other) && other.modifier === "exact",
  )
  if (all?.kind !== "quantity" || all.written === null || all.written <= entry.written) return []
  const value = all.written - entry.written
  return [
    {
      ...entry,
      value: point(value),
      written: value,
      partOf: null,
      anchor: anchor(document.report, { from: entry.anchor.from, to: Math.max(entry.anchor.to, all.to) }),
      derived: `${numberText(all.written)} - ${numberText(entry.written)}`,
    },
  ]
}
