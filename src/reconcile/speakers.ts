/** Figures that say how many speak, which count nothing of the story. */
import type { Analysis, Measure, QuantityMention } from "../model/types.ts"
import { familyName, isTelling } from "./properties.ts"

const telling = /^speech: (?:say|tell|add|report|note|explain|recall|testify)$/

/** "Two doctors said": who tells is not what is told. */
export const isSpeaker = (
  { attributions }: Analysis,
  { from, to, dimension }: QuantityMention,
  { property }: Measure,
): boolean =>
  dimension === "count" &&
  !isTelling(familyName(property)) &&
  attributions.some(({ source, by }) => telling.test(by) && source.some((span) => span.from <= from && to <= span.to))
