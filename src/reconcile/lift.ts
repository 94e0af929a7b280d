/** Claims with figures -> entries. Nothing is compared here. */

import { byText } from "../base/order.ts"
import { deadSoFar } from "../claims/tolls.ts"
import { placeAround } from "../model/near.ts"
import { anchor, hull } from "../model/span.ts"
import type {
  Analysis,
  Attribution,
  Claim,
  Document,
  Happening,
  ImpliedMeasure,
  Lineage,
  Measure,
  QuantityMention,
  Span,
} from "../model/types.ts"
import { conversionOf, isConversion, isOfWhole, isSome, isStatedWhole, someOf, startsWithOrdinal } from "./beside.ts"
import { placesOf } from "./claim-places.ts"
import { correctionOf } from "./corrections.ts"
import { sortOf, thingOf } from "./counted.ts"
import { countedWhen } from "./counted-when.ts"
import {
  areaProperty,
  caseThing,
  doingOf,
  injuryGrade,
  isHelp,
  saidOf,
  spilledIn,
  toldBehind,
  wordsOf,
} from "./doings.ts"
import { editionsOf } from "./editions.ts"
import { fates, lastingStates, patterns, persons, standIns, tellingPhrases } from "./english/properties.ts"
import type { Entry, EntryScope, EntrySource } from "./entry.ts"
import { atPlace, facilityOf } from "./facilities.ts"
import { measuredIn, shareOfWhole, slackOf } from "./measured.ts"
import { nationalityOf } from "./nationalities.ts"
import { isNamedSum, isSum, nobody, ownerOf } from "./owners.ts"
import { familyName, isTelling, propertyName } from "./properties.ts"
import { type NumberSet, scaled } from "./sets.ts"
import { isSpeaker } from "./speakers.ts"
import { wordsAround } from "./surroundings.ts"
import { unitSize } from "./units.ts"

/** Longest stretch between a number and its noun that still makes one anchor, in code units. */
const anchorReach = 80

/** The handle of a figure of a claim: see `Reading.figures`. */
export const figureHandle = (claim: Claim, figure: number | string): string => `${claim.id}#${figure}`

/** What stands behind each claim, looked up once for a story. */
export interface Sources {
  readonly origins: ReadonlyMap<string, string>
  /** The states that origins speak for, by the ids of the origins. */
  readonly states: ReadonlyMap<string, string>
  /** Ids of origins that a person parted from others. */
  readonly parted: ReadonlySet<string>
  readonly witnesses: ReadonlyMap<string, number>
  readonly editions: ReadonlyMap<string, string>
  readonly happenings: ReadonlyMap<string, string>
}

/** The look-ups that lifting needs, from lineage and happenings. */
export function sourcesOf(analyses: readonly Analysis[], lineage: Lineage, happenings: readonly Happening[]): Sources {
  const reports = analyses.map(({ document }) => document.report)
  return {
    editions: editionsOf(reports, lineage),
    origins: new Map(
      lineage.origins.flatMap((origin) =>
        origin.attributions.map(([report, index]) => [`${report} ${index}`, origin.id] as const),
      ),
    ),
    states: new Map(lineage.origins.flatMap(({ id, speaksFor }) => (speaksFor === null ? [] : [[id, speaksFor]]))),
    parted: new Set(
      lineage.origins.filter(({ by }) => by.some((words) => words.startsWith("parted"))).map(({ id }) => id),
    ),
    witnesses: new Map(lineage.witnesses.map(({ report, witness }) => [report, witness])),
    happenings: new Map(happenings.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const))),
  }
}

/** "Reportedly": whoever said it, the words name no source that could be told from the outlet. */
const isHearsay = ({ chain }: Attribution): boolean =>
  chain.length === 1 && chain[0]?.kind === "unnamed" && chain[0].span === null

/** Who stands behind a claim: its attribution's chain and the origin that lineage found for it. */
export function sourceOf(analysis: Analysis, claim: Claim, sources: Sources): EntrySource {
  const report = analysis.document.report.id
  const witness = sources.witnesses.get(report) ?? -1
  const edition = sources.editions.get(report) ?? report
  const attribution = claim.attribution === null ? undefined : analysis.attributions[claim.attribution]
  if (attribution === undefined || attribution.chain.length === 0) return ownVoice(witness, edition)
  const chain = attribution.chain.map(({ name }) => name)
  if (isHearsay(attribution)) return { ...ownVoice(witness, edition), chain }
  const known = sources.origins.get(`${report} ${claim.attribution}`)
  const origin = known ?? `name:${(chain[0] ?? "").toLowerCase()}`
  const state = sources.states.get(origin) ?? null
  return { chain, origin, witness, edition, state, parted: sources.parted.has(origin) }
}

const ownVoice = (witness: number, edition: string): EntrySource => ({
  chain: [],
  origin: null,
  witness,
  edition,
  state: null,
  parted: false,
})

/** The property that a phrase of the claim tells of people whom its verb leaves plain; null when none does. */
function toldByPhrase(document: Document, claim: Claim, measure: Counted): string | null {
  const isPerson = persons.includes(measure.thing) || nationalityOf(measure.thing.toLowerCase()) !== null
  if (!isPerson || isTelling(measure.property)) return null
  const words = document.report.text.slice(claim.from, claim.to)
  return tellingPhrases.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

/** Who is still missing or trapped are those who are left of all who were. */
function stillSo(document: Document, claim: Claim, property: string): boolean {
  if (!lastingStates.includes(property)) return false
  return /\b(?:still|remain(?:s|ed|ing)?)\b/i.test(document.report.text.slice(claim.from, claim.to))
}

/** Patients of one house are narrower than patients. */
const whoAt = (who: Pick<EntryScope, "thing" | "of">, house: string | null): Pick<EntryScope, "thing" | "of"> =>
  house === null ? who : { ...who, of: [...who.of, `${atPlace}${house}`].sort(byText) }

/** The scope of one measure of a claim. */
function scopeOf(
  analysis: Analysis,
  claim: Claim,
  measure: Counted,
  quantity: QuantityMention | null,
  sources: Sources,
): EntryScope {
  const { document } = analysis
  const ofWhole = quantity !== null && !quantity.share && isOfWhole(document, quantity)
  const isWhole = quantity !== null && isStatedWhole(document, quantity)
  const isPersonThing = persons.includes(measure.thing)
  const isPassenger = measure.thing === "passenger"
  const words = { ...measure, kind: claim.kind, aspect: claim.aspect, ofWhole, isWhole, isPersonThing, isPassenger }
  const phrase = toldByPhrase(document, claim, measure)
  const named = toldBehind(document, quantity) ?? phrase ?? propertyName(words)
  const property = isDecided(measure, "property")
    ? familyName(measure.property)
    : (doingOf({
        property: named,
        thing: measure.thing,
        isPerson: isPersonThing,
        words: saidOf(document, claim, quantity),
      }) ?? named)
  const grade = phrase === null ? [] : injuryGrade(phrase, wordsOf(document, claim))
  const lasts = stillSo(document, claim, property) ? ["still"] : []
  const house = property === "hospitalized" && quantity !== null ? facilityOf(analysis, claim, quantity) : null
  const who = caseThing(property, thingOf(measure, property, [...sortOf(document, quantity), ...lasts, ...grade]))
  const isAtWork = property === "deployed" && isHelp(measure.thing)
  const { aspect, begin, end, window } = countedWhen(document, claim, { property, ofWhole, isAtWork, quantity })
  return {
    kind: claim.kind,
    property,
    ...whoAt(who, house),
    aspect: isDecided(claim, "aspect") ? claim.aspect : aspect,
    begin,
    end,
    places: placesOf(document, claim),
    happening: sources.happenings.get(claim.id) ?? null,
    window,
  }
}

/** The figure with its noun, where the noun stands near by; a noun of an earlier figure ("... and 30") is left out. */
function figureSpan(quantity: QuantityMention): Span {
  const { counts, from, to } = quantity
  if (counts === null || counts.to < from) return { from, to }
  const whole = hull(quantity, counts)
  return whole.to - whole.from <= quantity.to - quantity.from + anchorReach ? whole : quantity
}

/** The set of a quantity in its own unit (measures: in the standard unit of its size). */
export function setOf(quantity: QuantityMention): NumberSet {
  const { low, high, lowOpen, highOpen, softLow, softHigh } = quantity
  return { kind: "number", low, high, lowOpen, highOpen, softLow, softHigh }
}

const sentenceOf = (document: Document, at: number): number => placeAround(document.sentences, { from: at, to: at + 1 })

/**
 * "A two-car train", "a 15-member council" tell what kind of thing it is, and "2/8" before a caption is its number:
 * neither counts what the sentence is about.
 */
function isNoCount({ report: { text } }: Document, { from, to, dimension }: QuantityMention): boolean {
  if (dimension !== "count") return false
  if (/^-\p{Ll}/u.test(text.slice(to, to + 2)) || /\d-\p{Ll}{3,20}$/u.test(text.slice(from, to))) return true
  return /^\d{1,3}\/\d{1,3}$/.test(text.slice(from, to)) && !text.slice(to, to + 4).startsWith(" of ")
}

/** How far before a part its whole may be counted, in code units. */
const wholeReach = 240

/** "Nine of whom were released", "27 of the 48 were caught": no figure before says so of the whole. */
function isFate({ claims, document }: Analysis, { property }: Measure, { from }: QuantityMention): boolean {
  if (!fates.includes(familyName(property))) return false
  return !claims.some(({ measures }) =>
    measures.some((other) => {
      const at = document.mentions[other.quantity]?.from ?? from
      return at < from && from - at <= wholeReach && familyName(other.property) === familyName(property)
    }),
  )
}

/** What a question of the lists names needs no quotation. */
const isNamed = (dimension: string, { property, thing }: Counted): boolean =>
  (dimension === "count" && patterns[familyName(property)] !== undefined) || isNamedSum(dimension, property, thing)

/** The entry of one measure; null where its quantity is no number that can be compared. */
function entryOf(analysis: Analysis, claim: Claim, index: number, sources: Sources): Entry | null {
  const measure = claim.measures[index] as Measure
  const { document } = analysis
  const quantity = document.mentions[measure.quantity]
  if (quantity?.kind !== "quantity" || (quantity.low === null && quantity.high === null)) return null
  if (isConversion(document, quantity) || isNoCount(document, quantity) || isSpeaker(analysis, quantity, measure))
    return null
  const { unit, dimension, property: line } = measuredIn(quantity, measure)
  const property = line ?? areaProperty(document, quantity) ?? spilledIn(document, quantity)
  const counted = retoldThing(analysis, claim, measure)
  const size = unitSize(unit)
  const shared = shareOfWhole(document, quantity)
  const derived =
    shared === null
      ? {}
      : {
          value: shared.value,
          written: shared.written,
          modifier: "about" as const,
          share: false,
          derived: shared.words,
        }
  return {
    ...common(
      analysis,
      claim,
      property === null ? counted : { ...measure, property, thing: "", of: [] },
      quantity,
      sources,
    ),
    figure: figureHandle(claim, index),
    value: scaled(setOf(quantity), size?.factor ?? 1),
    modifier: quantity.modifier,
    written: quantity.written === null ? null : quantity.written * (size?.factor ?? 1),
    dimension,
    unit: dimension === "count" ? "" : unit,
    anchor: anchor(document.report, figureSpan(quantity)),
    around: isNamed(dimension, measure) ? "" : wordsAround(document, claim, quantity),
    owner: isSum(dimension) ? ownerOf(document, quantity) : nobody,
    share: quantity.share,
    counted: false,
    quantity: measure.quantity,
    partOf: isFate(analysis, measure, quantity)
      ? null
      : (measure.partOf ?? (isSome(document, quantity) ? someOf : null)),
    sentence: sentenceOf(document, quantity.from),
    slack: slackOf({ ...quantity, dimension }, size?.factor ?? 1),
    conversion: conversionOf(document, quantity),
    corrects: correctionOf(document, quantity),
    derived: null,
    parts: [],
    ...derived,
  }
}

/** "About 300 workers marched, police said. The union put the number at 400": workers too. */
function retoldThing({ claims, document }: Analysis, claim: Claim, measure: Measure): Measure {
  if (measure.thing !== "" || !isTelling(measure.property) || !claim.by.includes("(retold)")) return measure
  const at = document.mentions[measure.quantity]?.from ?? 0
  const before = claims
    .flatMap(({ measures }) => measures)
    .filter((other) => other.property === measure.property && (document.mentions[other.quantity]?.from ?? at) < at)
  const last = before.toSorted((a, b) => a.quantity - b.quantity).at(-1)
  return last === undefined ? measure : { ...measure, thing: last.thing, of: last.of }
}

type Counted = Pick<Measure, "property" | "thing" | "of" | "decided">

/** A person set the field. */
const isDecided = ({ decided }: Pick<Measure, "decided">, field: string): boolean => decided?.includes(field) === true

/** What all entries of one claim share. */
function common(
  analysis: Analysis,
  claim: Claim,
  counted: Counted,
  quantity: QuantityMention | null,
  sources: Sources,
) {
  const { document } = analysis
  return {
    claim: claim.id,
    report: document.report.id,
    scope: scopeOf(analysis, claim, counted, quantity, sources),
    source: sourceOf(analysis, claim, sources),
    part: claim.part,
    background: claim.background,
    certainty: claim.certainty,
    polarity: claim.polarity,
    predicate: claim.predicate,
    decided: [...(claim.decided ?? []), ...(counted.decided ?? [])],
    summands: [],
    question: null,
    asOf: claim.asOf ?? document.report.published?.value ?? document.report.published?.latest ?? null,
  }
}

/** An entry of a claim for something else than a count, its value still to be filled in. */
export function propertyEntry(analysis: Analysis, claim: Claim, counted: Counted, sources: Sources): Entry {
  return {
    ...common(analysis, claim, counted, null, sources),
    figure: figureHandle(claim, counted.property),
    value: { kind: "number", low: null, high: null, lowOpen: false, highOpen: false, softLow: null, softHigh: null },
    modifier: "exact",
    written: null,
    dimension: "other",
    unit: "",
    anchor: anchor(analysis.document.report, claim),
    around: "",
    owner: nobody,
    share: false,
    counted: false,
    quantity: -1,
    partOf: null,
    sentence: -1,
    slack: 0,
    conversion: null,
    corrects: null,
    derived: null,
    parts: [],
  }
}

const wordsOfSpan = ({ report }: Document, { from, to }: Span): string => report.text.slice(from, to).toLowerCase()

/** The entry of a figure that no number states: "the driver was arrested" is one person; null for bare pronouns. */
function impliedEntry(analysis: Analysis, claim: Claim, index: number, sources: Sources): Entry | null {
  const { document } = analysis
  const implied = (claim.implied ?? [])[index] as ImpliedMeasure
  const soFar = implied.property === "killed" ? deadSoFar(wordsOfSpan(document, implied), claim) : null
  const { low, high } = soFar === null ? implied : { low: soFar, high: soFar }
  // "Ice that can harm walkers": nobody is counted who may come to harm.
  if (claim.certainty === "forecast" || claim.certainty === "intended") return null
  // "The third miner" is one of three; "a third miner" is one more.
  if (low === 1 && high === 1 && startsWithOrdinal(document, implied)) return null
  const words =
    document.report.text
      .slice(implied.from, implied.to)
      .toLowerCase()
      .match(/[a-z]{1,40}/g) ?? []
  if (high === null ? standIns.includes(words[0] ?? "") : words.every((word) => standIns.includes(word))) return null
  return {
    ...common(analysis, claim, soFar === null ? implied : { ...implied, thing: "person", of: [] }, null, sources),
    figure: figureHandle(claim, `i${index}`),
    value: { kind: "number", low, high, lowOpen: false, highOpen: false, softLow: null, softHigh: null },
    modifier: high === null ? "vague" : low === high ? "exact" : "range",
    written: low === high ? low : null,
    dimension: "count",
    unit: "",
    anchor: anchor(document.report, implied),
    around: "",
    owner: nobody,
    share: false,
    counted: true,
    quantity: -1,
    partOf: null,
    sentence: sentenceOf(document, implied.from),
    slack: 0,
    conversion: null,
    corrects: null,
    derived: "counted from the words",
    parts: [],
  }
}

/** All figures of all claims of a story, in the order of report ids and of the text. */
export function liftEntries(analyses: readonly Analysis[], sources: Sources): readonly Entry[] {
  return analyses.flatMap((analysis) =>
    analysis.claims.flatMap((claim) => [
      ...claim.measures.flatMap((_, index) => entryOf(analysis, claim, index, sources) ?? []),
      ...(claim.implied ?? []).flatMap((_, index) => impliedEntry(analysis, claim, index, sources) ?? []),
    ]),
  )
}
