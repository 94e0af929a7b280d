/** What is measured and not counted: in which unit, and how far its number may be rounded. */
import { touching } from "../model/near.ts"
import { overlaps } from "../model/span.ts"
import type { Document, Measure, QuantityMention } from "../model/types.ts"
import { type NumberSet, rounding } from "./sets.ts"
import { unitSize } from "./units.ts"

/** Greatest share of a number that rounding may move it by. */
const greatestSlack = 0.05

/**
 * Measurements are rounded to what is written, said to be approximate or not; a count only when it ends in two zeros or
 * more ("5,000 people"). Never by more than a twentieth, so that "1,000" does not stand for 1,400.
 */
export function slackOf(quantity: QuantityMention, factor: number): number {
  const { written, dimension, modifier } = quantity
  const counted = ["count", "money", "percent", "age"].includes(dimension)
  if (written === null || (modifier !== "exact" && (counted || modifier !== "about"))) return 0
  if (counted && written % 100 !== 0) return 0
  return roundingOf(written) * factor
}

/** How far the number that was rounded to the written one may be from it. */
export const roundingOf = (written: number): number => Math.min(rounding(written), Math.abs(written) * greatestSlack)

/** Words between a number and its unit that say along which line was measured, with the property they tell. */
const lines: ReadonlyMap<string, string> = new Map([
  ["horizontal", "distance"],
  ["vertical", "altitude"],
])

/** "412 horizontal miles" is a length, though a word stands between the number and its unit. */
export function measuredIn(
  { dimension, unit }: QuantityMention,
  { thing, of }: Measure,
): Pick<QuantityMention, "dimension" | "unit"> & { readonly property: string | null } {
  const property = of.map((word) => lines.get(word)).find((name) => name !== undefined) ?? null
  if (dimension !== "count" || property === null || unitSize(thing)?.dimension !== "length")
    return { dimension, unit, property: null }
  return { dimension: "length", unit: thing, property }
}

/** A count that stands as a share of a stated whole: "a quarter of all 96 wells" is about 24. */
interface Shared {
  readonly value: NumberSet
  readonly written: number
  /** In words: "1/4 of 96". */
  readonly words: string
}

/** Share of the whole by which a share in words may miss what it stands for. */
const shareSlack = 0.05

const simple: readonly (readonly [number, string])[] = [2, 3, 4, 5, 6, 8, 10].flatMap((below) =>
  Array.from({ length: below - 1 }, (_, above) => [(above + 1) / below, `${above + 1}/${below}`] as const),
)

const shareText = (share: number): string =>
  simple.find(([value]) => Math.abs(value - share) < 1e-6)?.[1] ?? `${Number((share * 100).toPrecision(3))}%`

/** The count that a share of a whole comes to, where the whole is an exact number of the same words; else null. */
export function shareOfWhole({ mentions }: Document, quantity: QuantityMention): Shared | null {
  const { whole, low, high, share } = quantity
  if (!share || whole === null || low === null || high === null || quantity.dimension !== "count") return null
  const all = touching(mentions, whole).find(
    (other): other is QuantityMention =>
      other.kind === "quantity" && other !== quantity && !other.share && overlaps(whole, other),
  )
  if (all?.written == null || all.modifier !== "exact" || all.written < 2) return null
  const middle = (low + high) / 2
  const slack = low === high ? shareSlack : 0
  const edges = [low * (1 - slack) * all.written, high * (1 + slack) * all.written] as const
  return {
    value: {
      kind: "number",
      low: Math.floor(edges[0]),
      high: Math.min(Math.ceil(edges[1]), all.written),
      lowOpen: false,
      highOpen: false,
      softLow: null,
      softHigh: null,
    },
    written: Math.round((quantity.written ?? middle) * all.written),
    words: `${shareText(quantity.written ?? middle)} of ${all.written}`,
  }
}
