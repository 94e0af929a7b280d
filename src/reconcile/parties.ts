/** Who can do something: people, groups and states, by their names or by what sort of people they are. */

import { isPersonal, thingClass } from "../claims/things.ts"
import { touching } from "../model/near.ts"
import { overlaps } from "../model/span.ts"
import type { Analysis, Claim, Role, Span } from "../model/types.ts"
import { bodies } from "./english/acts.ts"
import { actingBodies, anyone } from "./english/texts.ts"
import { phraseAt, phraseOf } from "./phrases.ts"

const anybody: ReadonlySet<string> = new Set(anyone.split(" "))

const pronoun = /^(?:he|she|it|they|we|i|you|who|which|that|this|these|those|him|her|them|there|one|what)$/iu

/** Does the span name people, a group or a state? Things and pronouns did nothing. */
export function isParty({ document }: Analysis, span: Span): boolean {
  const { report, mentions } = document
  const words = report.text.slice(span.from, span.to)
  if (pronoun.test(words.trim())) return false
  const inside = touching(mentions, span).filter(({ from, to }) => span.from <= from && to <= span.to)
  if (inside.some(({ kind }) => kind === "time" || kind === "event")) return false
  const phrase = phraseOf(words)
  if (phrase === null) return false
  if (isPersonal(thingClass(phrase.head) ?? "") || anybody.has(phrase.head) || actingBodies.has(phrase.head))
    return true
  return inside.some(
    (mention) =>
      mention.to === span.to &&
      (mention.kind === "group" || mention.kind === "person" || (mention.kind === "place" && !mention.location)),
  )
}

/** People, groups, states, and bodies that decide: "the court". */
export function isBody(analysis: Analysis, span: Span): boolean {
  if (isParty(analysis, span)) return true
  const words = analysis.document.report.text.slice(span.from, span.to)
  return !pronoun.test(words.trim()) && bodies.has(phraseOf(words)?.head ?? "")
}

/** The words of a role that name the party: the group or state that it ends with; else all of it. */
export function partyIn({ document }: Analysis, role: Role): Span {
  const known = touching(document.mentions, role).find(
    (mention) =>
      mention.to === role.to &&
      mention.from >= role.from &&
      (mention.kind === "group" || (mention.kind === "place" && (mention.precision ?? 0) >= countryPrecision)),
  )
  return known === undefined ? { from: role.from, to: role.to } : { from: known.from, to: known.to }
}

/** "A little-known group, [the Lions of the North], ...", "a group called [Dawn]": the name behind who has none. */
export function nameBehind({ document }: Analysis, { name, to }: Role): Span | null {
  if ((phraseOf(name)?.names.size ?? 1) > 0) return null
  const { text } = document.report
  const lead = /^(?:,\s|\s(?=call|known))(?:call(?:ed|ing itself)\s|known as\s)?(?:the\s)?(?=\p{Lu})/u.exec(
    text.slice(to, to + 40),
  )
  const found = lead === null ? null : phraseAt(document, to + lead[0].length)
  if (lead === null || found === null) return null
  return lead[0].startsWith(",") && text.charAt(found.to) !== "," ? null : found
}

/** UCDP precision of a country. */
const countryPrecision = 6

/** Those who are counted in a claim ("three miners shot dead"): how many is asked of them, not who. */
export const isCounted = ({ document }: Analysis, { measures, implied = [] }: Claim, role: Role): boolean =>
  implied.some((span) => overlaps(span, role)) ||
  measures.some(({ quantity }) => {
    const mention = document.mentions[quantity]
    return mention !== undefined && overlaps(mention, role)
  })
