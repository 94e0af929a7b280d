/** One claim as happenings are cut: its kind, its days, its places, who took part, and which figures it gives. */

import { kindOf } from "../claims/kinds.ts"
import { touching } from "../model/near.ts"
import type { Analysis, Claim, Document, PlaceMention, Role } from "../model/types.ts"
import { consequences, stoppedKinds } from "./english/happenings.ts"

export interface Occurrence {
  readonly claim: Claim
  readonly kind: string
  readonly report: string
  /** Days, inclusive; null when unknown or too wide to tell one happening from another. */
  readonly begin: string | null
  readonly end: string | null
  readonly places: readonly PlaceMention[]
  /** Names and things of the roles and measures, lower case. */
  readonly actors: ReadonlySet<string>
  /** Telling figures: not round, not small. */
  readonly figures: ReadonlySet<number>
}

/** A stretch longer than this tells nothing about which happening is meant. */
const daysMost = 45

const dayOf = (iso: string | null | undefined): string | null => iso?.slice(0, 10) ?? null

const days = (begin: string, end: string): number => (Date.parse(end) - Date.parse(begin)) / 86_400_000

function stretchOf({ when }: Claim): { readonly begin: string | null; readonly end: string | null } {
  const begin = dayOf(when?.begin)
  const end = dayOf(when?.end)
  if (begin === null || end === null || !(days(begin, end) <= daysMost)) return { begin: null, end: null }
  return { begin, end }
}

const isTelling = (value: number): boolean => value >= 13 && value % 50 !== 0

function figuresOf({ document }: Analysis, claim: Claim): ReadonlySet<number> {
  const figures = new Set<number>()
  for (const { quantity } of claim.measures) {
    const mention = document.mentions[quantity]
    if (mention?.kind === "quantity" && mention.low !== null && mention.low === mention.high && isTelling(mention.low))
      figures.add(mention.low)
  }
  return figures
}

function actorsOf(claim: Claim): ReadonlySet<string> {
  const actors = new Set<string>()
  for (const { role, name } of claim.roles)
    if (role !== "topic" && role !== "cause" && name !== "") actors.add(name.toLowerCase())
  for (const { thing, of } of claim.measures) {
    if (thing !== "person" && thing !== "") actors.add(thing.toLowerCase())
    for (const narrower of of) actors.add(narrower.toLowerCase())
  }
  return actors
}

function isHappening(claim: Claim): boolean {
  if (claim.aspect === "plan" || claim.certainty === "forecast" || claim.certainty === "intended") return false
  if (claim.polarity === "negative") return false
  const kind = kindOf(claim.kind)
  return kind.occurrence || kind.plover !== null || kind.acled !== null
}

/**
 * The places that a claim names for where it was: of a vehicle that came to harm neither those it came from nor those
 * it was going to.
 */
export const placesNamed = (document: Document, { places, kind, roles }: Claim): readonly PlaceMention[] =>
  places.flatMap((at) => {
    const mention = document.mentions[at]
    if (mention?.kind !== "place") return []
    const isOfWay = ({ role, from, to }: Role): boolean =>
      /^(?:to|from)$/.test(role) && from <= mention.from && mention.to <= to && !isRunInto(document, mention)
    return stoppedKinds.has(kind) && roles.some(isOfWay) ? [] : [mention]
  })

/** How far before a place its preposition is looked for, in code units. */
const leadReach = 40

/** "Crashed into a hill in Orn": what it ran into is where it came to harm. */
const isRunInto = ({ report: { text } }: Document, { from }: PlaceMention): boolean =>
  /\b(?:in|on)to\s(?!.*\b(?:to|from|for)\s)/.test(text.slice(Math.max(0, from - leadReach), from))

const placesOf = ({ document }: Analysis, claim: Claim): readonly PlaceMention[] => placesNamed(document, claim)

/** Longest stretch between a consequence and the claim that tells where it was, in code units. */
const causeReach = 80

/** Words by which a sentence goes on from a consequence to what it is one of. */
const causing = /\b(?:when|after|as|in|during)\b/

/**
 * Where a consequence was: the places it names, else those of what it is told with in one sentence ("two died when a
 * lorry turned over near Orn").
 */
function placesWith(analysis: Analysis, claim: Claim): readonly PlaceMention[] {
  const own = placesOf(analysis, claim)
  if (own.length > 0 || !consequences.has(claim.kind)) return own
  const { report, sentences } = analysis.document
  const sentence = touching(sentences, claim).find(({ from, to }) => from <= claim.from && claim.to <= to + 1)
  const cause = analysis.claims.find(
    (other) =>
      other.from >= claim.to &&
      other.from - claim.to <= causeReach &&
      other.to <= (sentence?.to ?? 0) + 1 &&
      isHappening(other) &&
      !consequences.has(other.kind) &&
      causing.test(report.text.slice(claim.to, other.to)) &&
      placesOf(analysis, other).length > 0,
  )
  return cause === undefined ? [] : placesOf(analysis, cause)
}

/** Claims that tell of something that occurred; words, plans and denials are left out. */
export function occurrencesOf(analysis: Analysis): readonly Occurrence[] {
  const { report } = analysis.document
  return analysis.claims.filter(isHappening).map((claim) => ({
    claim,
    kind: claim.kind,
    report: report.id,
    ...stretchOf(claim),
    places: placesWith(analysis, claim),
    actors: actorsOf(claim),
    figures: figuresOf(analysis, claim),
  }))
}
