/** Figures that a report says were put right: "corrected the toll from 23 to 21". */
import { touching } from "../model/near.ts"
import type { Document, QuantityMention } from "../model/types.ts"

/** What a figure corrects: the figure that it names, or any earlier one. */
export interface Correction {
  readonly from: number | null
}

/** How far before a figure its correction is told, in code units. */
const reach = 120

const cue = new RegExp(
  "\\b(?:correct(?:s|ed|ing)?|revis(?:e|es|ed|ing)|lower(?:s|ed|ing)?|reduc(?:e|es|ed|ing)|downgrad(?:e|es|ed|ing)|" +
    "amend(?:s|ed|ing)?|cut)\\b[^.;!?]*\\bto (?:at least |about |just )?$",
  "i",
)

/** "80 tonnes, far more than the 30 first reported": between the two, and behind the old one. */
const thanBefore =
  /^(?: \p{L}[\p{L}-]{0,20}){0,4},? (?:far |much |well |slightly )?(?:more|less|fewer|higher|lower) than (?:the )?$/u
const saidBefore = new RegExp(
  "^(?: \\p{L}[\\p{L}-]{0,20}){0,3} (?:first|initially|originally|previously|earlier) " +
    "(?:reported|estimated|thought|given|feared|announced|believed)\\b",
  "u",
)

/** "Will cut 1,500 jobs instead of 1,800": the figure behind is the one that holds no longer. */
function insteadOf({ report: { text }, mentions }: Document, figure: QuantityMention): Correction | null {
  const words = /^(?: \p{L}[\p{L}-]{0,20}){0,4},? (?:instead of|down from|and not|rather than) (?:the )?$/u
  const isOld = (other: QuantityMention): boolean =>
    words.test(text.slice(figure.to, other.from)) ||
    (thanBefore.test(text.slice(figure.to, other.from)) && saidBefore.test(text.slice(other.to, other.to + reach)))
  const next = touching(mentions, { from: figure.to, to: figure.to + reach / 2 }).find(
    (other): other is QuantityMention => other.kind === "quantity" && other.from > figure.to && isOld(other),
  )
  return next === undefined || next.written === null ? null : { from: next.written }
}

/** What a figure corrects; null when nothing says that it does. */
export function correctionOf(document: Document, figure: QuantityMention): Correction | null {
  const {
    report: { text },
    mentions,
  } = document
  const instead = insteadOf(document, figure)
  if (instead !== null) return instead
  const before = text.slice(Math.max(0, figure.from - reach), figure.from)
  if (!cue.test(before)) return null
  const from = touching(mentions, { from: figure.from - reach, to: figure.from }).find(
    (other): other is QuantityMention =>
      other.kind === "quantity" &&
      other.to < figure.from &&
      figure.from - other.to <= reach / 2 &&
      /^(?:\s[\p{L}]{1,20}){0,3} to (?:at least |about |just )?$/u.test(text.slice(other.to, figure.from)) &&
      /\bfrom (?:at least |about )?$/.test(text.slice(Math.max(0, other.from - 24), other.from)),
  )
  return { from: from?.written ?? null }
}
