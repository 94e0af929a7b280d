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

/** What a figure corrects; null when nothing says that it does. */
export function correctionOf({ report: { text }, mentions }: Document, figure: QuantityMention): Correction | null {
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
