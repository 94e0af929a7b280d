/** Whether an attribution is a statement of somebody that can be told as such. */
import { isSpeakingNoun } from "../claims/attribution/speaker.ts"
import { classOf, isPersonal } from "../claims/things.ts"
import { touching } from "../model/near.ts"
import type { Analysis, Attribution } from "../model/types.ts"
import {
  calendarNames,
  clauseOpeners,
  findingOut,
  otherSpeakers,
  perceiving,
  pronounNames,
  strayOpeners,
} from "./english/statements.ts"

/** Longest name of a speaker, in code units: what is longer is the text of a page. */
const longestSpeaker = 120

/** Whether what an unnamed speaker is called ends in a word of people, offices, media or papers. */
function isSpeaker({ document }: Analysis, { chain: [speaker] }: Attribution): boolean {
  if (speaker === undefined || speaker.kind !== "unnamed" || speaker.span === null || speaker.inferred) return true
  const words = touching(document.tokens, speaker.span)
  const end = words.findIndex(({ tag, lemma }, at) => at > 0 && (/^(?:IN|WDT|WP|VB|,)/.test(tag) || lemma === ","))
  const head = words.slice(0, end < 0 ? words.length : end).findLast(({ tag }) => tag.startsWith("NN"))
  // "One of them", "some": people, as far as anybody can tell.
  if (head === undefined || head.tag.startsWith("NNP")) return true
  const thing = classOf(head)
  return (
    (thing !== null && isPersonal(thing)) ||
    thing === "official" ||
    otherSpeakers.has(head.lemma) ||
    isSpeakingNoun(head.lemma)
  )
}

/** The words of a belief that say that somebody holds it: "found that", not "found the door". */
function isHeld({ by }: Attribution, text: string, start: number): boolean {
  const verb = by.startsWith("belief: ") ? by.slice(8) : ""
  if (perceiving.has(verb)) return false
  return !findingOut.has(verb) || clauseOpeners.test(text.slice(start, start + 12))
}

/**
 * Words in quotation marks are told with whoever is named for them; others only where somebody who can speak says them,
 * and not sees, decides or is given them.
 */
export function isTold(analysis: Analysis, attribution: Attribution): boolean {
  const { text } = analysis.document.report
  const name = attribution.chain[0]?.name ?? ""
  const [first] = attribution.content
  if (name.length > longestSpeaker || calendarNames.test(name) || first === undefined) return false
  if (attribution.direct) return true
  if (pronounNames.test(name)) return false
  const isStray = strayOpeners.test(text.slice(first.from, first.from + 8))
  return !isStray && isHeld(attribution, text, first.from) && isSpeaker(analysis, attribution)
}
