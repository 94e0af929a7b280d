/** Mentions that persons make: they stand behind those that the rules found. */

import { numberSet } from "../model/quantity.ts"
import type { Analysis, Mention, Modifier, QuantityMention, Span, TimeMention } from "../model/types.ts"

/** An analysis with one more mention, and where it stands. */
interface WithMention {
  readonly analysis: Analysis
  readonly index: number
}

/** The analysis with the mention behind all others, so that every index into them stays. */
export function withMention(analysis: Analysis, mention: Mention): WithMention {
  const { mentions } = analysis.document
  return {
    analysis: { ...analysis, document: { ...analysis.document, mentions: [...mentions, mention] } },
    index: mentions.length,
  }
}

/** The analysis with another mention at an index. */
export const replacedMention = (analysis: Analysis, index: number, mention: Mention): Analysis => ({
  ...analysis,
  document: { ...analysis.document, mentions: analysis.document.mentions.with(index, mention) },
})

/** A value as a person sets it. */
export interface SetValue {
  readonly low: number | null
  readonly high: number | null
  readonly lowOpen?: boolean
  readonly highOpen?: boolean
}

function modifierOf({ low, high, lowOpen = false, highOpen = false }: SetValue): Modifier {
  if (low !== null && high !== null) return low === high ? "exact" : "range"
  if (high === null) return lowOpen ? "more than" : "at least"
  return highOpen ? "less than" : "up to"
}

/** The fields of a quantity that its value decides; a value without ends has none and is compared with nothing. */
export function quantityOf(
  value: SetValue,
): Pick<
  QuantityMention,
  "low" | "high" | "lowOpen" | "highOpen" | "softLow" | "softHigh" | "exact" | "modifier" | "written" | "normal"
> {
  const { low, high } = value
  const modifier = modifierOf(value)
  const set = numberSet(modifier, low ?? high ?? 0, high ?? low ?? 0)
  const ends = { low, high, lowOpen: low !== null && set.lowOpen, highOpen: high !== null && set.highOpen }
  const written = modifier === "range" ? null : (low ?? high)
  const soft = { softLow: set.softLow, softHigh: high === null && low !== null ? set.softHigh : null }
  return { ...ends, ...soft, exact: modifier === "exact", modifier, written, normal: null }
}

/** A count of a person's at the words given. */
export const countAt = ({ from, to }: Span, value: SetValue): QuantityMention => ({
  kind: "quantity",
  from,
  to,
  name: null,
  ...quantityOf(value),
  unit: "",
  dimension: "count",
  counts: null,
  countsHead: null,
  share: false,
  whole: null,
  ordinal: false,
  rate: null,
  change: null,
})

/** A time of a person's at the words given. */
export function timeAt({ from, to }: Span, begin: string | null, end: string | null, by: string): TimeMention {
  const minute = (begin ?? end ?? "").includes("T")
  return {
    kind: "time",
    from,
    to,
    name: null,
    type: minute ? "TIME" : "DATE",
    value: begin !== null && begin === end ? begin : `${begin ?? ".."}/${end ?? ".."}`,
    mod: null,
    begin,
    end,
    grain: minute ? "minute" : "day",
    known: [],
    resolvedBy: "stated",
    candidates: [],
    recalls: null,
    reason: by,
  }
}
