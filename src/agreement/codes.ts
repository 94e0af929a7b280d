/** What is compared between codings: the variables of a claim and of a report, and how each is read and settled. */
import { anchor } from "../model/span.ts"
import type { Analysis, Anchor, Claim, ClaimChange, Facts, Figure, QuantityMention } from "../model/types.ts"
import type { Code, Scale } from "./alpha.ts"

/** A claim as one coder left it, with the report it stands in. */
export interface CodedClaim {
  readonly analysis: Analysis
  readonly claim: Claim
}

/** One column of a claim: its scale, how it is read, and the edit that gives another coder's claim this value. */
export interface ClaimVariable {
  readonly name: string
  readonly scale: Scale
  /** Null = the claim says nothing of it. */
  readonly read: (coded: CodedClaim) => Code | null
  readonly change: (coded: CodedClaim) => ClaimChange
}

/** One column of a report's facts. */
interface FactVariable {
  readonly name: string
  readonly scale: Scale
  readonly read: (facts: Facts) => Code | null
}

const msPerDay = 86_400_000

/** Days since 1970-01-01. */
const dayNumber = (iso: string): number => Math.floor(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / msPerDay)

/** The day of a number of days, ISO. */
export const dayOfNumber = (day: number): string => new Date(day * msPerDay).toISOString().slice(0, 10)

interface FirstFigure {
  readonly property: string
  readonly thing: string
  readonly of: readonly string[]
  readonly low: number | null
  readonly high: number | null
  readonly lowOpen: boolean
  readonly highOpen: boolean
}

function firstFigure({ analysis, claim }: CodedClaim): FirstFigure | null {
  const [measure] = claim.measures
  const [implied] = claim.implied ?? []
  if (measure === undefined) return implied === undefined ? null : { ...implied, lowOpen: false, highOpen: false }
  const { low, high, lowOpen, highOpen } = analysis.document.mentions[measure.quantity] as QuantityMention
  return { ...measure, low, high, lowOpen, highOpen }
}

/** What sort of value: exact, open to one side, or a stretch. */
function boundsOf(figure: FirstFigure): string {
  if (figure.low !== null && figure.low === figure.high) return "exact"
  if (figure.low === null) return figure.highOpen ? "less than" : "up to"
  return figure.high === null ? (figure.lowOpen ? "more than" : "at least") : "range"
}

function placesOf({ analysis, claim }: CodedClaim): readonly string[] {
  const { mentions, report } = analysis.document
  return claim.places.flatMap((index) => {
    const mention = mentions[index]
    return mention === undefined ? [] : [mention.name ?? report.text.slice(mention.from, mention.to)]
  })
}

const chainOf = ({ analysis, claim }: CodedClaim): readonly string[] =>
  (claim.attribution === null ? [] : (analysis.attributions[claim.attribution]?.chain ?? [])).map(({ name }) => name)

const valueChange = (coded: CodedClaim): ClaimChange => {
  const figure = firstFigure(coded)
  if (figure === null) return {}
  const { low, high, lowOpen, highOpen, property, thing, of } = figure
  return { figure: 0, low, high, lowOpen, highOpen, property, thing, of }
}

/** The variables of a claim, in the order they are told. Figures are those of its first figure. */
export const claimVariables: readonly ClaimVariable[] = [
  { name: "kind", scale: "nominal", read: ({ claim }) => claim.kind, change: ({ claim }) => ({ kind: claim.kind }) },
  { name: "property", scale: "nominal", read: (coded) => firstFigure(coded)?.property ?? null, change: valueChange },
  { name: "thing", scale: "nominal", read: (coded) => firstFigure(coded)?.thing ?? null, change: valueChange },
  {
    name: "value",
    scale: "ratio",
    read: (coded) => {
      const figure = firstFigure(coded)
      return figure === null ? null : (figure.low ?? figure.high)
    },
    change: valueChange,
  },
  {
    name: "bounds",
    scale: "nominal",
    read: (coded) => {
      const figure = firstFigure(coded)
      return figure === null ? null : boundsOf(figure)
    },
    change: valueChange,
  },
  {
    name: "date",
    scale: "interval",
    read: ({ claim }) => {
      const day = claim.when?.begin ?? claim.when?.end ?? null
      return day === null ? null : dayNumber(day)
    },
    change: ({ claim }) => ({ begin: claim.when?.begin ?? null, end: claim.when?.end ?? null }),
  },
  {
    name: "place",
    scale: "nominal",
    read: (coded) => placesOf(coded)[0] ?? "nowhere in particular",
    change: (coded) => ({ places: placesOf(coded) }),
  },
  {
    name: "speaker",
    scale: "nominal",
    read: (coded) => chainOf(coded)[0] ?? "own voice",
    change: (coded) => {
      const [speaker, ...via] = chainOf(coded)
      return speaker === undefined ? { speaker: null } : { speaker, via }
    },
  },
  {
    name: "certainty",
    scale: "nominal",
    read: ({ claim }) => claim.certainty,
    change: ({ claim }) => ({ certainty: claim.certainty }),
  },
  {
    name: "aspect",
    scale: "nominal",
    read: ({ claim }) => claim.aspect,
    change: ({ claim }) => ({ aspect: claim.aspect }),
  },
]

const best = (figure: Figure | null): number | null => figure?.best ?? null

/** The variables of a report: the row that an event coder fills in. */
export const factVariables: readonly FactVariable[] = [
  { name: "report kind", scale: "nominal", read: ({ kind }) => kind },
  { name: "report killed", scale: "ratio", read: ({ killed }) => best(killed) },
  { name: "report injured", scale: "ratio", read: ({ injured }) => best(injured) },
  { name: "report date", scale: "interval", read: ({ date }) => (date === null ? null : dayNumber(date.begin)) },
  { name: "report place", scale: "nominal", read: ({ place }) => place?.name ?? null },
]

/** The words of a coded claim. */
export const wordsOf = ({ analysis, claim }: CodedClaim): Anchor => anchor(analysis.document.report, claim)
