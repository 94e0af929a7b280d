/** What is measured and not counted: in which unit, and how far its number may be rounded. */
import type { Measure, QuantityMention } from "../model/types.ts"
import { rounding } from "./sets.ts"
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
