/** From what was read to a quantity mention. */
import { numberSet } from "../../model/quantity.ts"
import type { Modifier, QuantityMention, Span } from "../../model/types.ts"
import type { Unit } from "../english/units.ts"

/** What the readers found; the rest of a mention follows from it. */
export interface Found {
  readonly span: Span
  readonly low: number
  readonly high: number
  readonly modifier: Modifier
  readonly written: number | null
  readonly unit: Unit | null
  readonly unitText: string
  readonly counts: Span | null
  readonly countsHead: Span | null
  readonly share: boolean
  readonly whole: Span | null
  readonly ordinal: boolean
  readonly rate: Span | null
  readonly change: "up" | "down" | null
  readonly age: boolean
}

const tidy = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(12)))

/** `change`: a difference has no zero of its own ("up 9 degrees Fahrenheit" is 5 degrees Celsius). */
function normalised(
  unit: Unit,
  low: number | null,
  high: number | null,
  change: Found["change"],
): QuantityMention["normal"] {
  const convert = (value: number | null): number | null =>
    value === null ? null : tidy(value * unit.factor + (change === null ? unit.offset : 0))
  return { low: convert(low), high: convert(high), unit: unit.standard }
}

/** The mention. Ends, openness and soft edges come from the table of conventions in `numberSet`. */
export function quantityMention(found: Found): QuantityMention {
  const set = numberSet(found.modifier, found.low, found.high)
  const { unit, share } = found
  const dimension = found.age ? "age" : (unit?.dimension ?? "count")
  return {
    kind: "quantity",
    from: found.span.from,
    to: found.span.to,
    name: null,
    ...set,
    exact: found.modifier === "exact" && found.low === found.high,
    modifier: found.modifier,
    written: found.written,
    unit: found.unitText,
    dimension,
    normal: unit === null ? null : normalised(unit, set.low, set.high, found.change),
    counts: found.counts,
    countsHead: found.countsHead,
    share,
    whole: found.whole,
    ordinal: found.ordinal,
    rate: found.rate,
    change: found.change,
  }
}
