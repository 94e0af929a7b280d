/** How a figure stands to others of its sentence: a part of a whole, the whole, the same in another unit. */
import { once } from "../base/once.ts"
import { touching } from "../model/near.ts"
import { overlaps } from "../model/span.ts"
import type { Document, QuantityMention, Span } from "../model/types.ts"
import type { Entry } from "./entry.ts"

/** "More than 30 out of nearly 90": a part that stands beside its whole. */
export function isOfWhole(document: Document, quantity: QuantityMention): boolean {
  const after = document.report.text.slice(quantity.to, quantity.to + 24)
  const { whole } = quantity
  const isTold =
    whole !== null &&
    touching(document.mentions, whole).some(
      (other) => other.kind === "quantity" && overlaps(whole, other) && other !== quantity,
    )
  return isTold || /^\s(?:out\s)?of\s(?:the\s|all\s|nearly\s|about\s|some\s)?\d/.test(after)
}

/** The wholes that figures of a text are parts of, each with its part. */
interface Whole extends Span {
  readonly of: QuantityMention
}

/** Read once a text: each of its figures is held against them. */
const wholesIn = once(({ mentions }: Document): readonly Whole[] =>
  mentions.flatMap((of) =>
    of.kind === "quantity" && of.whole !== null ? { from: of.whole.from, to: of.whole.to, of } : [],
  ),
)

/** "Of the province's 58 wells", "out of nearly 90": the whole that another figure is a part of. */
export function isStatedWhole(document: Document, quantity: QuantityMention): boolean {
  const partly = touching(wholesIn(document), quantity).some(
    (whole) => overlaps(whole, quantity) && whole.of !== quantity,
  )
  const before = document.report.text.slice(Math.max(0, quantity.from - 24), quantity.from)
  return partly || /(?:\bout of|\bof all|\ball|\w[’']s)\s(?:of\s)?(?:the\s)?$/.test(before)
}

/** The figure in another unit that stands in brackets behind a measurement: "341 miles (548km)". */
export function conversionOf(document: Document, quantity: QuantityMention): Entry["conversion"] {
  if (quantity.unit === "") return null
  const found = touching(document.mentions, { from: quantity.to, to: quantity.to + 14 }).find(
    (other): other is QuantityMention =>
      other.kind === "quantity" &&
      other.from >= quantity.to &&
      other.from - quantity.to <= 14 &&
      other.dimension === quantity.dimension &&
      isConversion(document, other),
  )
  return found === undefined || found.written === null ? null : { unit: found.unit, written: found.written }
}

/** True for a second figure in brackets that says the first in another unit: "80 kilometers (50 miles)". */
export function isConversion(document: Document, quantity: QuantityMention): boolean {
  const before = document.report.text.slice(Math.max(0, quantity.from - 12), quantity.from)
  if (quantity.unit === "" || !/\(\s{0,2}(?:about |some |around )?$/.test(before)) return false
  return touching(document.mentions, { from: quantity.from - 14, to: quantity.from }).some(
    (other) =>
      other.kind === "quantity" &&
      other.dimension === quantity.dimension &&
      other.to <= quantity.from &&
      quantity.from - other.to <= 14,
  )
}

/** Marks a part of a figure that stands elsewhere: "20 of those". */
export const someOf = -1

const harmed = "(?:dead|killed|injured|wounded|hurt|missing|victims|casualties|survivors|arrested|detained)"

/** Words before and behind some of those who are told of, and how far they are looked for, in code units. */
const someBefore = new RegExp(
  `\\b(?:(?:of|among) (?:whom|which|them|those)|including|(?:${harmed}|they|these) included?|` +
    `among (?:the |those )${harmed} (?:are|were|is|was))(?: at least| about| some)?(?: a family of)? $`,
  "i",
)
const someBehind = new RegExp(`^[^.;:,]{0,24} (?:are|were|is|was) (?:also )?among (?:the |those )${harmed}\\b`)
const someReach = 52

/**
 * "20 of those", "of whom four", "the dead include nine", "including a family of three": some of a figure that stands
 * elsewhere.
 */
export const isSome = ({ report: { text } }: Document, quantity: QuantityMention): boolean =>
  /^ of (?:those|them|these|whom|which|the (?:injured|wounded|dead|victims|patients))\b/.test(
    text.slice(quantity.to, quantity.to + 20),
  ) ||
  someBefore.test(text.slice(Math.max(0, quantity.from - someReach), quantity.from)) ||
  someBehind.test(text.slice(quantity.to, quantity.to + someReach))

/** An article and a word may stand before the ordinal. */
const ordinalReach = 12

/** "The third miner", "a fourth woman": one of several. */
export const startsWithOrdinal = ({ report, mentions }: Document, { from, to }: Span): boolean =>
  !/^an?\s/i.test(report.text.slice(from, from + 3)) &&
  touching(mentions, { from, to }).some(
    (mention) =>
      mention.kind === "quantity" &&
      mention.ordinal &&
      (mention.low ?? 1) > 1 &&
      from <= mention.from &&
      mention.from < from + ordinalReach &&
      mention.to <= to,
  )
