/** Which hospital a count of patients is of: one house never counts all who were taken to hospital. */
import { around } from "../model/near.ts"
import type { Analysis, Claim, Span } from "../model/types.ts"

/** Opens a modifier that names where the people are and not who they are. */
export const atPlace = "at "

/** Marks a modifier that says in which place the things are that are counted. */
export const inPlace = "in "

/** How far behind a figure the house is named, in code units. */
const reach = 90

const named = /\b(?:to|at|in|by)\s(?:the\s)?((?:\p{Lu}[\p{L}’'.-]{0,20}\s){1,4})(?:\p{Ll}{4,10}\s)?[Hh]ospital\b/u

const house = /\b(?:hospital|clinic|infirmary|medical cent(?:er|re))\b/i

/** Words of a house's name that tell it from others. */
const nameOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/['’]s\b/g, "s")
    .replace(/\b(?:the|university|general|hospital|in \p{L}{1,20}|nhs|trust)\b/gu, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()

/** "Orn Hospital's director said": the house before a verb of saying. */
const speaking =
  /((?:\p{Lu}[\p{L}’'.-]{0,20}\s){1,4})(?:\p{Ll}{4,10}\s)?[Hh]ospital\b[^.;]{0,70}?\b(?:said|says|told|confirmed)\b/u

/**
 * The house that a count of patients is of: named behind the figure, or the speaker, who counts its own; null where no
 * single house is named.
 */
export function facilityOf({ document, attributions }: Analysis, claim: Claim, figure: Span): string | null {
  const { text } = document.report
  const end = Math.min(figure.to + reach, claim.to + reach)
  const behind = named.exec(text.slice(figure.to, end).split(/[.;\n]/)[0] ?? "")
  if (behind !== null) return nameOf(behind[1] ?? "") || null
  const speaker = claim.attribution === null ? undefined : attributions[claim.attribution]?.chain[0]?.name
  if (speaker !== undefined && house.test(speaker)) return nameOf(speaker) || null
  const sentence = around(document.sentences, figure)
  const before = speaking.exec(text.slice(Math.max(sentence?.from ?? figure.from, figure.from - 160), figure.from))
  return before === null ? null : nameOf(before[1] ?? "") || null
}
