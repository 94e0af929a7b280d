/** One value that one claim gives, with all it needs to be compared: the small change of reconciliation. */
import type { Anchor, Aspect, Certainty, Claim, Modifier, SentencePart } from "../model/types.ts"
import type { Correction } from "./corrections.ts"
import type { NumberSet } from "./sets.ts"

/** A place a claim names for where it happened. */
export interface EntryPlace {
  readonly name: string
  readonly country: string | null
  /** Containment, narrowest first; the place itself leads. */
  readonly path: readonly string[]
  /** It stands in a dateline: where the report was filed, and only perhaps where it happened. */
  readonly filed: boolean
}

/** Within what the value is meant. Two entries are compared only when their scopes agree. */
export interface EntryScope {
  readonly kind: string
  readonly property: string
  readonly thing: string
  readonly of: readonly string[]
  readonly aspect: Aspect
  readonly begin: string | null
  readonly end: string | null
  readonly places: readonly EntryPlace[]
  readonly happening: string | null
  /** Days of the stretch that the count was taken over ("in the last two months"); null where it is none. */
  readonly window: number | null
}

/** Who stands behind a value. */
export interface EntrySource {
  /** Names from the original speaker on; empty for the outlet's own voice. */
  readonly chain: readonly string[]
  /** Id of the origin; null for the outlet's own voice. */
  readonly origin: string | null
  /** Reports with the same number are one witness. */
  readonly witness: number
  /** The state that the origin speaks for; null when it speaks for none. */
  readonly state: string | null
  /** A person holds the origin apart from others. */
  readonly parted: boolean
  /** Reports with the same text have the same. */
  readonly edition: string
}

/** One figure of one claim. */
export interface Entry {
  readonly claim: string
  /** Its handle in `Reading.figures`. */
  readonly figure: string
  readonly report: string
  readonly value: NumberSet
  readonly modifier: Modifier
  /** The number as written, in the unit of the entry; null for ranges and vague words. */
  readonly written: number | null
  readonly dimension: string
  /** A unit of measurement ("km"), or "" for counts. */
  readonly unit: string
  readonly anchor: Anchor
  /** The words around it, for questions that nothing else names; "" where no number stands. */
  readonly around: string
  /** Words of the name of whose money or share it is; empty for other figures, and where no name is near. */
  readonly owner: ReadonlySet<string>
  readonly scope: EntryScope
  readonly source: EntrySource
  readonly part: SentencePart
  readonly background: boolean
  readonly certainty: Certainty
  readonly polarity: Claim["polarity"]
  /** As of which instant it holds: stated, or when the report was published; null = unknown. */
  readonly asOf: string | null
  /** Lemma of the word that says it. */
  readonly predicate: string
  /** A part of a whole, said as a share of it. */
  readonly share: boolean
  /** Counted from words that name the things one by one, not said as a number. */
  readonly counted: boolean
  /** Index of its quantity among the mentions of its document, and of the figure it is a part of. */
  readonly quantity: number
  readonly partOf: number | null
  /** Index of the sentence in the document. */
  readonly sentence: number
  /** How far the written number may be from what it stands for, because it was rounded; in the unit of the value. */
  readonly slack: number
  /** What the report itself gives for it in another unit. */
  readonly conversion: { readonly unit: string; readonly written: number } | null
  /** What it puts right; null when nothing says that it does. */
  readonly corrects: Correction | null
  /** In words, when the value was worked out and not read: "4 + 20". */
  readonly derived: string | null
  /** The figures that it was worked out from: claims and anchors, beside its own words. */
  readonly parts: readonly { readonly claim: string; readonly anchor: Anchor }[]
  /** Fields that a person set, by their names in `ClaimChange`: they are not taken from elsewhere. */
  readonly decided: readonly string[]
  /** Sums in words that it is one side of: the same sum with "<" for what lies below, ">" for what comes on top. */
  readonly summands: readonly string[]
  /** The question that a person put it under, together with others: their scopes are one. Null where none did. */
  readonly question: string | null
}
