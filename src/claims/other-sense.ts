/** Verbs and nouns of harm in their other senses: a film that is shot, a lead that is blown, a battle in court. */
import type { Clause } from "./clauses.ts"
import type { Context } from "./context.ts"
import { beforeBattle, beforeStorm, dismissed, filming, gunfire, otherObjects } from "./english/senses.ts"

/** How many words behind a verb its object may stand. */
const objectReach = 8

/** "Treated as an enemy", "treat them like thieves"; who is treated as a precaution or an outpatient is a patient. */
export function isRegarded({ lemmas, lower, tokens }: Context, { verb, groupEnd, end }: Clause): boolean {
  if (verb === null || lemmas[verb] !== "treat") return false
  for (let at = groupEnd; at < Math.min(end, groupEnd + objectReach); at += 1) {
    if (lower[at] === "as" || lower[at] === "like")
      return !lower.slice(at + 1, at + 3).some((word) => /^(precaution|(in|out)-?patients?)$/.test(word))
    if (/^(IN|TO|WP|WDT|VB.?|,|:|\.)$/.test(tokens[at]!.tag)) return false
  }
  return false
}

/** "Blew a lead", "saves battery", "the title was secured": what the verb acts on gives it another sense. */
export function isOfOtherObject(
  { lemmas, tokens }: Context,
  { verb, passive, subject, groupEnd, end }: Clause,
): boolean {
  const others = verb === null ? undefined : otherObjects[lemmas[verb]!]
  if (others === undefined) return false
  if (passive) return subject !== null && lemmas.slice(...subject).some((lemma) => others.has(lemma))
  for (let at = groupEnd; at < Math.min(end, groupEnd + objectReach); at += 1) {
    if (others.has(lemmas[at]!)) return true
    if (/^(IN|TO|WP|WDT|VB.?|,|:|\.)$/.test(tokens[at]!.tag)) return false
  }
  return false
}

/** "The episode was shot in May", "shots of the moon": pictures, where the sentence has no word of guns or the hurt. */
export function isFilmed({ lemmas, sentenceOf, document }: Context, at: number): boolean {
  if (lemmas[at] !== "shoot" && lemmas[at] !== "shot" && lemmas[at] !== "shooting") return false
  const { first, end } = document.sentences[sentenceOf[at]!]!
  let isOfPictures = false
  for (let near = first; near < end; near += 1) {
    if (gunfire.has(lemmas[near]!)) return false
    isOfPictures ||= filming.has(lemmas[near]!)
  }
  return isOfPictures
}

/** "A legal battle", "a Twitter storm", "a flood of calls", "owners fire coach", "an arctic blast". */
export function isOtherNoun({ lemmas, lower, tokens }: Context, at: number): boolean {
  const before = lemmas[at - 1] ?? ""
  if (lemmas[at] === "battle") return beforeBattle.has(before) || lower[at + 1] === "against"
  if (lemmas[at] === "storm") return beforeStorm.has(before)
  if (lemmas[at] === "flood") return lower[at + 1] === "of" && tokens[at + 2]?.tag !== "CD"
  if (lemmas[at] === "fire") return dismissed.has(lemmas[at + 1] ?? "")
  return lemmas[at] === "blast" && (/^(arctic|cold|winter|icy)$/.test(before) || lower[at + 1] === "off")
}
