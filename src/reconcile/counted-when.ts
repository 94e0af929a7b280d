/** When a count was, over which stretch it was taken, and of what kind that makes it. */
import { aroundUnit, touching } from "../model/near.ts"
import type { Claim, Document, QuantityMention, TimeMention } from "../model/types.ts"
import { risesTo, shortWindows } from "./english/doings.ts"
import { growing, lastingStates } from "./english/properties.ts"
import type { EntryScope } from "./entry.ts"
import { dayOf, daysOfDuration, lengthInDays, shifted, valueDay } from "./times.ts"

/** Longest stretch between a time and the claim that it opens, in code units. */
const openedReach = 40

/**
 * When a claim was. "The first since 1931, when six died": they died in 1931, not from then on; in other claims the
 * time as it was found.
 */
function whenOf({ report, mentions }: Document, claim: Claim): Pick<EntryScope, "begin" | "end"> {
  const found = { begin: claim.when?.begin ?? null, end: claim.when?.end ?? null }
  const opened = touching(mentions, { from: claim.from - openedReach, to: claim.to }).find(
    (mention): mention is TimeMention =>
      mention.kind === "time" &&
      mention.mod === "ON_OR_AFTER" &&
      mention.to <= claim.to &&
      claim.from - mention.to <= openedReach &&
      mention.begin === found.begin &&
      /^,?\s(?:when|in which)\s/.test(report.text.slice(mention.to, mention.to + 12)),
  )
  const first = opened === undefined || opened.to > claim.from + openedReach ? null : valueDay(opened, false)
  return opened === undefined || first === null ? found : { begin: first, end: valueDay(opened, true) }
}

/** Days of the stretch that a count was taken over, by the duration that stands in its claim; null when none does. */
function windowOf(document: Document, claim: Claim): number | null {
  const spans = touching(document.mentions, claim).filter(
    (mention): mention is TimeMention =>
      mention.kind === "time" && claim.from <= mention.from && mention.to <= claim.to,
  )
  for (const { value, begin, end } of spans) {
    const days = daysOfDuration(value) ?? (begin === null || end === null ? null : lengthInDays({ begin, end }))
    if (days !== null) return days
  }
  return null
}

/** How far into its sentence words may stand that open it. */
const opening = 12

/**
 * Days of a short stretch that the sentence of a claim counts over: "In the past 24 hours 18 died and 40 were hurt",
 * "40 cases were reported over the past day". Null when none opens it or follows the claim.
 */
function sentenceWindow({ report: { text }, sentences }: Document, { from, to }: Claim): number | null {
  const sentence = aroundUnit(sentences, from)
  if (sentence === undefined) return null
  const first = text.slice(sentence.from, Math.min(sentence.to, sentence.from + windowReach))
  const around = text.slice(from, Math.min(sentence.to, to + windowReach))
  for (const [pattern, days] of shortWindows) {
    const opens = pattern.exec(first)?.index
    const at = pattern.exec(around)?.index
    if (opens !== undefined && opens <= opening) return days
    if (at !== undefined && !/[,;:]/.test(around.slice(to - from, at))) return days
  }
  return null
}

/** How far from the beginning of a sentence or behind a claim a stretch is looked for, in code units. */
const windowReach = 80

/** "The toll rose to 22 on Thursday": the day on which so many were known, not that on which they died. */
const isRunning = ({ report: { text } }: Document, { from }: QuantityMention): boolean =>
  risesTo.test(text.slice(Math.max(0, from - risingReach), from))

/** Longest words between a verb of rising and its figure, in code units. */
const risingReach = 48

/** Wholes and shares hold as they stand; what was taken or was done to people in a happening is no state of its own. */
function aspectOf(claim: Claim, property: string, ofWhole: boolean): Claim["aspect"] {
  if (property === "total" || (property === "held" && ofWhole)) return "stock"
  const done =
    property === "captured" ||
    property === "deployed" ||
    (property !== "held" && [...growing, ...lastingStates].includes(property))
  return done && claim.aspect === "stock" ? "happening" : claim.aspect
}

/** What of a count decides how its time is taken. */
interface CountedAs {
  readonly property: string
  readonly ofWhole: boolean
  /** People or machines that are sent where help is needed. */
  readonly isAtWork: boolean
  readonly quantity: QuantityMention | null
}

/** When and over which stretch a claim counts what has a property, and of what kind the count is. */
export function countedWhen(
  document: Document,
  claim: Claim,
  { property, ofWhole, isAtWork, quantity }: CountedAs,
): Pick<EntryScope, "aspect" | "begin" | "end" | "window"> {
  const aspect = aspectOf(claim, property, ofWhole)
  // Whoever is at work on one day is at work on the next: such a count holds as of its report.
  const when = isAtWork ? { begin: null, end: null } : whenOf(document, claim)
  if (aspect === "window") return { aspect, ...when, window: windowOf(document, claim) }
  if (!growing.includes(property) || quantity === null) return { aspect, ...when, window: null }
  if (isRunning(document, quantity)) return { aspect: "total", begin: null, end: null, window: null }
  const window = aspect === "happening" ? sentenceWindow(document, claim) : null
  if (window === null) return { aspect, ...when, window }
  const end = when.end ?? dayOf(claim.asOf ?? null)
  return { aspect: "window", begin: end === null ? null : shifted(dayOf(end) ?? end, -window), end, window }
}
