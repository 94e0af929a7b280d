/** Words by which one figure is told from another: so many times it, on top of it, since so many years. By hand. */
import { cardinals } from "../../language/english/numbers.ts"

const amounts = "one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}"

/** "More than twice", "three times", "double". */
export const multiple = new RegExp(
  `\\b(?:(more than|over|at least|less than|about|around|nearly|almost|roughly|some|exactly) )?(?:(twice|double|triple|quadruple)|(${amounts}) times)\\b`,
  "giu",
)

/** Words of `multiple` that are no numbers. */
const factors: ReadonlyMap<string, number> = new Map([
  ["twice", 2],
  ["double", 2],
  ["triple", 3],
  ["quadruple", 4],
])

/** The factor of a multiple; null for one that multiplies nothing. */
export function factorOf(word: string): number | null {
  const small = word.toLowerCase()
  const known = factors.get(small) ?? cardinals.get(small) ?? Number(word)
  return Number.isInteger(known) && known > 1 ? known : null
}

/** Between a multiple and the figure that it multiplies: " as many people as the ", " last year's ", " the number of ". */
export const toBase =
  /^(?: as (?:many|much|high|large|big)(?: \p{L}{2,20}){0,3} as(?: the| its| last)?| more(?: \p{L}{2,20}){0,3} than(?: the| its| last)?| the(?: (?:figure|number|toll|total|count)(?: of)?)?| that of(?: the)?| last| its| their)(?: (?:year|month|week|season)['’]s| \p{L}{3,12}day['’]s)?(?: about| some| nearly| roughly)? ?$/iu

/** "Three times as many": of what was counted last. */
export const ofLast =
  /^ (?:as (?:many|much)|that (?:number|many|figure))(?! \p{L}{2,20}(?: \p{L}{2,20}){0,2} as\b)(?! as\b)/iu

/** Behind the figure that stands before a multiple: it says how the two compare. */
export const besideMultiple = /[,(–—-]\s?(?:(?:and|or|which is|that is|which was) )?$/u

/** Before a figure that another one comes on top of. */
export const onTopWords =
  /\b(?:on top of|in addition to|besides|added to) (?:the|its|their|some|about|another)?(?: some| about)? ?$/iu

/** Behind such a figure: it was of the day before that of the other one. */
export const dayBefore = /^[^.;,]{0,40}?\b(?:the (?:day|night) before|the previous (?:day|night)|a day earlier)\b/iu

/** "The first in 12 years", "the worst flood in the country for a decade": before the stretch. */
export const firstIn =
  /\b(?:the|its|their|his|her|a) (?:first|worst|deadliest|bloodiest|biggest|largest|strongest|heaviest|highest|lowest|most \p{Ll}{3,12}|longest|greatest)(?: such)?(?: \p{L}[\p{L}-]{1,20}){0,8} (?:in|for) (?:about |some |nearly |almost |more than |over |at least )?$/iu

/** "The worst [flood] in the country in 18 years": what it is that was so bad. */
export const superlativeThing =
  /\b(?:first|worst|deadliest|bloodiest|biggest|largest|strongest|heaviest|highest|lowest|longest|greatest|most \p{Ll}{3,12})(?: such)? ((?!in\b|for\b|since\b)\p{Ll}[\p{Ll}-]{2,20}(?: (?!in\b|for\b|since\b|at\b|on\b|of\b|by\b|there\b)\p{Ll}[\p{Ll}-]{2,20})?)[^.;]*$/u

/** "The worst flood since 2004", "the last strike was in 2011": before the year. */
export const firstSince =
  /\b(?:the|its|their|a) (?:first|worst|deadliest|bloodiest|biggest|largest|strongest|heaviest|highest|lowest|longest|greatest)(?: such)?(?: \p{L}[\p{L}-]{1,20}){0,8},? since $/iu

/** Between such a stretch and a year: "in 18 years, since 2004". */
export const sinceBehind = /^,? (?:and the (?:first|worst) )?since (?:the one in |that of )?$/iu
