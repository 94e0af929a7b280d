/** What the server gives, as the workspace reads it. The nouns are those of the model; only JSON shapes differ. */
import type {
  AccountPlace,
  Anchor,
  AnswerState,
  Aspect,
  BriefSentence,
  Certainty,
  Estimate,
  Facts,
  Finding,
  Happening,
  LineageEdge,
  Modifier,
  Origin,
  PolicyName,
  Publication,
  Relation,
  Scope,
  SentencePart,
  SharedProse,
  Statement,
  TimelineEntry,
} from "../../model/types.ts"

/** A set of numbers, with open and soft ends. */
export interface NumberValue {
  readonly low: number | null
  readonly high: number | null
  readonly lowOpen?: boolean
  readonly highOpen?: boolean
  readonly softLow?: number | null
  readonly softHigh?: number | null
}

type ReadingValue =
  | NumberValue
  | { readonly begin: string | null; readonly end: string | null }
  | { readonly text: string }

export interface ReadingJson {
  readonly value: ReadingValue
  readonly modifier: Modifier | null
  readonly reports: readonly string[]
  readonly claims: readonly string[]
  /** Handles of the figures behind it, by which reviews join and part questions. */
  readonly figures?: readonly string[]
  readonly anchors: readonly Anchor[]
  readonly chain: readonly string[]
  readonly origin: string | null
  readonly asOf: string | null
}

export interface Question {
  readonly id: string
  readonly question: string
  readonly kind: string
  readonly unit: string
  readonly readings: readonly ReadingJson[]
  readonly relations: readonly Relation[]
  readonly policy: PolicyName | null
  readonly estimates: readonly Estimate[]
  readonly state: AnswerState
  readonly origins: number
  readonly unattributed: readonly string[]
  readonly why: string
  readonly scope: Scope
}

export interface ReportRow {
  readonly id: string
  readonly outlet: string | null
  readonly published: string | null
  readonly title: string | null
  /** The title, else the first words. */
  readonly heading: string
  readonly url: string | null
  /** When it was published, with how that is known; also what follows from the other reports of its story. */
  readonly publication: Pick<Publication, "value" | "basis" | "earliest" | "latest"> | null
}

/** Two reports that share words: with the passages where the account was asked for with them, else with their count. */
export type Pair = Omit<SharedProse, "passages"> & Partial<Pick<SharedProse, "passages">> & { readonly shared?: number }

/** `stemma account --format json`. */
export interface AccountJson {
  readonly story: string
  readonly asOf: string | null
  readonly policy: PolicyName
  readonly reports: readonly ReportRow[]
  readonly facts: Facts
  readonly questions: readonly Question[]
  readonly origins: readonly Origin[]
  readonly lineage: {
    readonly edges: readonly LineageEdge[]
    readonly witnesses: number
    readonly witnessOf: readonly { readonly report: string; readonly witness: number }[]
    readonly pairs: readonly Pair[]
  }
  readonly happenings: readonly Happening[]
  readonly timeline: readonly TimelineEntry[]
  readonly places: readonly AccountPlace[]
  readonly statements: readonly Statement[]
  readonly brief: readonly BriefSentence[]
  readonly notInReports: readonly string[]
  readonly findings: readonly Finding[]
  readonly claims?: readonly ClaimRow[]
}

/** A figure of a claim, as written. */
export interface MeasureRow extends NumberValue {
  readonly from: number
  readonly to: number
  readonly quote: string
  readonly modifier: Modifier
  readonly unit: string
  readonly property: string
  readonly thing: string
  readonly of: readonly string[]
}

type ClaimState = "accepted" | "edited" | "rejected" | "added"

/** One thing that one report says, with what persons decided about it. */
export interface ClaimRow {
  readonly id: string
  readonly report: string
  readonly from: number
  readonly to: number
  readonly quote: string
  readonly kind: string
  readonly predicate: string
  readonly certainty: Certainty
  readonly polarity: "positive" | "negative"
  readonly background: boolean
  readonly aspect: Aspect
  readonly part: SentencePart
  readonly when: { readonly begin: string | null; readonly end: string | null; readonly reason: string } | null
  readonly asOf: string | null
  readonly by: string
  readonly measures: readonly MeasureRow[]
  readonly chain: readonly string[]
  readonly direct: boolean
  readonly stance: string
  readonly places: readonly string[]
  readonly questions: readonly string[]
  readonly review: {
    readonly state: ClaimState
    readonly by: string
    readonly at: string
    readonly reason: string | null
    readonly review: string
  } | null
}

export interface StoryRow {
  readonly id: string
  readonly title: string
  /** Null, as witnesses and disputed are, until its account was told. */
  readonly headline: string | null
  readonly reports: number
  readonly witnesses: number | null
  readonly first: string | null
  readonly last: string | null
  readonly kinds: readonly { readonly kind: string; readonly claims: number }[]
  readonly disputed: number | null
  readonly places: readonly {
    readonly name: string
    readonly lat: number | null
    readonly lon: number | null
    readonly precision: number | null
  }[]
  /** Reports a day; days without one are left out. */
  readonly spark: readonly { readonly day: string; readonly reports: number }[]
  /** Sequence of its last change. */
  readonly changed: number
  readonly changedAt: string
}

/** A story with the parts of round-ups of other stories that tell of it, too. */
export interface Story extends StoryRow {
  readonly also: readonly {
    readonly id: string
    readonly title: string | null
    readonly outlet: string | null
    readonly published: string | null
    readonly story: string
    readonly from: number
    readonly to: number
  }[]
}

/** A further story that a part of a report tells of. */
export interface AlsoIn {
  readonly story: string
  readonly title: string
  readonly from: number
  readonly to: number
}

export interface List<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
  /** What of the words was not searched for, where words are searched for. */
  readonly findings?: readonly string[]
}
